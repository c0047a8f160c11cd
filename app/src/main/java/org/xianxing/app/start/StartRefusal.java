package org.xianxing.app.start;

import org.jspecify.annotations.Nullable;

/**
 * The application cannot start for a reason that an operator can mend; the message is one line in
 * Chinese and English.
 */
public final class StartRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefusal(String line, @Nullable Throwable cause) {
        super(line, cause);
    }

    /** A font file of the office's own cannot be used. */
    public static StartRefusal fontUnusable(IllegalArgumentException why) {
        return new StartRefusal(
                StartTexts.line("start.font-unusable", String.valueOf(why.getMessage())), why);
    }
}

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

    /** There is a mail server, but what mails come from is no address. */
    public static StartRefusal mailFromUnusable(String from, Exception why) {
        return new StartRefusal(StartTexts.line("start.mail-from-unusable", from), why);
    }

    /** The gateway's address is neither protected nor on this machine. */
    public static StartRefusal webhookUnsafe(String url) {
        String shown = url.replaceAll("//[^/]*@", "//…@");
        return new StartRefusal(StartTexts.line("start.webhook-unsafe", shown), null);
    }

    /** What the gateway is told cannot be signed. */
    public static StartRefusal webhookSecretShort(int shortest) {
        return new StartRefusal(StartTexts.line("start.webhook-secret-short", shortest), null);
    }
}

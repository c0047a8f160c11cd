package org.xianxing.app.shell;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Short identifiers that a person reads out on the telephone and an operator finds in the log. No
 * letters that look like others.
 */
public final class ErrorIds {

    private static final String LETTERS = "2345679ACDEFHJKLMNPRTUVWXY";
    private static final int LENGTH = 4;
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final Logger LOG = LoggerFactory.getLogger("org.xianxing.error");

    private ErrorIds() {}

    /** Writes the failure to the log and returns the identifier under which it stands there. */
    public static String log(Throwable failure) {
        String id =
                RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .collect(
                                StringBuilder::new,
                                (text, i) -> text.append(LETTERS.charAt(i)),
                                StringBuilder::append)
                        .toString();
        LOG.error("[{}] {}", id, failure.toString(), failure);
        return id;
    }
}

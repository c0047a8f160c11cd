package org.xianxing.domain.shared;

/**
 * A named reason why something is refused or doubtful. Each feature lists its own in one enum; the
 * application has one sentence for each code in each language and a test that none is missing.
 */
public interface ReasonCode {

    /** The enum constant's name. */
    String name();

    /** The message key, such as {@code reason.date-outside-year}. */
    default String messageKey() {
        return "reason." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

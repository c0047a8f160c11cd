package org.xianxing.domain.shared;

import java.util.List;

/**
 * One reason with the facts that its sentence needs.
 *
 * @param code which reason
 * @param arguments facts in the order the sentence names them: text, whole numbers, {@link Points},
 *     dates and times; never text already put into a language
 */
public record Reason(ReasonCode code, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(ReasonCode code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}

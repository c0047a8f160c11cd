package org.xianxing.domain.shared;

import java.util.List;
import java.util.function.Function;

/**
 * What a command comes to: done with a value, or refused with all reasons at once.
 *
 * @param <T> what is there when it is done
 */
public sealed interface Outcome<T> {

    /** The command was carried out. */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * The command was refused and changed nothing.
     *
     * @param reasons every reason that was found, at least one
     */
    record Refused<T>(List<Reason> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs at least one reason");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(List<Reason> reasons) {
        return new Refused<>(reasons);
    }

    static <T> Outcome<T> refused(ReasonCode code, Object... arguments) {
        return new Refused<>(List.of(Reason.of(code, arguments)));
    }

    /** Refuses with the reasons found, or does what was asked when there are none. */
    static <T> Outcome<T> unless(List<Reason> reasons, java.util.function.Supplier<T> value) {
        return reasons.isEmpty() ? done(value.get()) : refused(reasons);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> next) {
        return switch (this) {
            case Done<T>(T value) -> done(next.apply(value));
            case Refused<T>(List<Reason> reasons) -> refused(reasons);
        };
    }

    /** Goes on with the value when done, to what may be refused in turn. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(List<Reason> reasons) -> refused(reasons);
        };
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /** The reasons of a refusal; none when done. */
    default List<Reason> reasons() {
        return switch (this) {
            case Done<T> _ -> List.of();
            case Refused<T>(List<Reason> reasons) -> reasons;
        };
    }

    /**
     * The value when done.
     *
     * @throws IllegalStateException when refused, naming the reasons
     */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(List<Reason> reasons) ->
                    throw new IllegalStateException("refused: " + reasons);
        };
    }
}

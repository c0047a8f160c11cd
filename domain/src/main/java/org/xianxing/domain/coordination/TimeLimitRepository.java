package org.xianxing.domain.coordination;

/** The stored time limits. */
public interface TimeLimitRepository {

    TimeLimits get();

    /**
     * Stores changed limits.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when somebody else changed them
     */
    void put(TimeLimits limits);
}

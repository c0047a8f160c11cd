package org.xianxing.domain.coordination;

/** Gives numbers. */
@FunctionalInterface
public interface NumberRepository {

    /**
     * The next number of a series and year, for the running transaction alone: whoever asks next
     * waits until it ends.
     */
    GivenNumber next(Series series, int year);
}

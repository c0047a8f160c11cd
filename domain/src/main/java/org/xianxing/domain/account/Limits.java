package org.xianxing.domain.account;

/** Bounds of settings. */
final class Limits {

    private Limits() {}

    static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " must be from " + least + " to " + most + ": " + value);
        }
    }
}

package org.xianxing.domain.shared;

import java.math.BigDecimal;

/**
 * An amount of money in yuan, exact to the fen and never negative.
 *
 * @param fen yuan times one hundred, 0 or more
 */
public record Yuan(long fen) implements Comparable<Yuan> {

    public static final Yuan ZERO = new Yuan(0);

    public Yuan {
        if (fen < 0) {
            throw new IllegalArgumentException("an amount must be 0 or more: " + fen + " fen");
        }
    }

    /** Whole yuan. */
    public static Yuan of(long yuan) {
        return new Yuan(Math.multiplyExact(yuan, 100));
    }

    /**
     * Takes an exact decimal amount in yuan.
     *
     * @throws IllegalArgumentException when negative, finer than a fen, or too large
     */
    public static Yuan of(BigDecimal yuan) {
        try {
            return new Yuan(yuan.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("an amount has at most two decimals: " + yuan, e);
        }
    }

    public Yuan plus(Yuan other) {
        return new Yuan(Math.addExact(fen, other.fen));
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}

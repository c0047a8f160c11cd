package org.xianxing.domain.shared;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Points of the rubric, exact to the hundredth and never negative.
 *
 * <p>Held as whole hundredths, so equal points are equal objects and no rounding ever happens by
 * accident. Not scored is not zero: absence of a score is a {@code Score} of its own, never {@code
 * ZERO}.
 *
 * @param hundredths points times one hundred, 0 or more
 */
public record Points(long hundredths) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    public Points {
        if (hundredths < 0) {
            throw new IllegalArgumentException("points must be 0 or more: " + hundredths + "/100");
        }
    }

    /**
     * Reads points from decimal text such as {@code "12"} or {@code "0.5"}.
     *
     * @throws IllegalArgumentException when the text is no number, is negative or has more than two
     *     decimals
     */
    public static Points of(String decimal) {
        return of(parse(decimal));
    }

    /**
     * Takes an exact decimal.
     *
     * @throws IllegalArgumentException when the value is negative, has more than two decimals, or
     *     is too large
     */
    public static Points of(BigDecimal decimal) {
        try {
            return new Points(decimal.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "points must be 0 or more, at most two decimals: " + decimal, e);
        }
    }

    /** Adds up any number of points; the sum of none is zero. */
    public static Points sum(Collection<Points> parts) {
        long total = 0;
        for (Points part : parts) {
            total = Math.addExact(total, part.hundredths);
        }
        return new Points(total);
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(hundredths, other.hundredths));
    }

    /** Multiplies by a count of things, 0 or more. */
    public Points times(long count) {
        return new Points(Math.multiplyExact(hundredths, count));
    }

    /** Cuts off at the cap of an indicator. */
    public Points cappedAt(Points cap) {
        return hundredths > cap.hundredths ? cap : this;
    }

    /** The signed difference to another score, in hundredths of a point. */
    public long hundredthsAbove(Points other) {
        return hundredths - other.hundredths;
    }

    public boolean isZero() {
        return hundredths == 0;
    }

    /** The same points as a decimal with exactly two decimals. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** Two decimals always, as every official table prints them: {@code 4.50}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }

    private static BigDecimal parse(String decimal) {
        try {
            return new BigDecimal(decimal.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("points must be a decimal number: " + decimal, e);
        }
    }
}

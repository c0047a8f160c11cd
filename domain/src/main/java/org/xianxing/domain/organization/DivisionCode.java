package org.xianxing.domain.organization;

/**
 * An administrative division by its GB/T 2260 code.
 *
 * @param value six digits, such as {@code 350500} for 泉州市
 */
public record DivisionCode(String value) {

    public DivisionCode {
        if (!value.matches("\\d{6}")) {
            throw new IllegalArgumentException("a division code has six digits: " + value);
        }
    }

    /** Whether both lie in one province, which the first two digits name. */
    public boolean isInProvinceOf(DivisionCode other) {
        return value.startsWith(other.value.substring(0, 2));
    }
}

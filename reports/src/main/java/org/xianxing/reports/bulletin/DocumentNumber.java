package org.xianxing.reports.bulletin;

/** The number an office gives an issued document (发文字号). */
public sealed interface DocumentNumber {

    /** A draft has none yet; its place stays empty. */
    record Unassigned() implements DocumentNumber {}

    /** Such as 闽自贸办〔2027〕6号. */
    record Assigned(String text) implements DocumentNumber {
        public Assigned {
            if (text.isBlank()) {
                throw new IllegalArgumentException("an assigned document number has a text");
            }
        }
    }
}

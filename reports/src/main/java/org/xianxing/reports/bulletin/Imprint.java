package org.xianxing.reports.bulletin;

import java.time.LocalDate;
import java.util.List;

/** What stands between the rules at the foot of the last page (版记, GB/T 9704 clause 7.4). */
public sealed interface Imprint {

    /** A draft has not been printed for anyone. */
    record None() implements Imprint {}

    /** Who gets a copy (抄送), who printed it and when. */
    record Printed(List<String> copies, String printedBy, LocalDate printedOn) implements Imprint {
        public Printed {
            copies = List.copyOf(copies);
        }
    }
}

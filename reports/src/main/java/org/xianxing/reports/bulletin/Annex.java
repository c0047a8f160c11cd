package org.xianxing.reports.bulletin;

import java.util.List;

/**
 * An annex on pages of its own (GB/T 9704 clause 7.3.7).
 *
 * @param label such as 附件1
 * @param tables none, or tables that follow the paragraphs
 */
public record Annex(
        String label, String title, List<BodyParagraph> paragraphs, List<AnnexTable> tables) {
    public Annex {
        paragraphs = List.copyOf(paragraphs);
        tables = List.copyOf(tables);
    }
}

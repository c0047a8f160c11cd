package org.xianxing.reports.shared;

import java.time.LocalDate;
import java.util.List;

/** Finished pages with what a reader's program shows about them. */
public record PrintedDocument(String title, String author, LocalDate date, List<Page> pages) {
    public PrintedDocument {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a document has at least one page");
        }
    }
}

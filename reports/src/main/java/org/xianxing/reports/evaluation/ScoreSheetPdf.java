package org.xianxing.reports.evaluation;

import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.PdfPress;
import org.xianxing.reports.shared.PrintedDocument;

/** Print score sheets as the official form; the same form gives the same bytes. */
public final class ScoreSheetPdf {

    private final FontSet fonts;

    public ScoreSheetPdf(FontSet fonts) {
        this.fonts = fonts;
    }

    /**
     * Print the score sheet.
     *
     * @throws org.xianxing.reports.shared.LayoutException if something would be cut or lost
     */
    public byte[] create(ScoreSheetForm form) {
        return PdfPress.print(
                new PrintedDocument(
                        form.title() + " " + form.zoneName() + " " + form.year(),
                        form.zoneName(),
                        form.date(),
                        new ScoreSheetComposer(fonts, form).compose()));
    }
}

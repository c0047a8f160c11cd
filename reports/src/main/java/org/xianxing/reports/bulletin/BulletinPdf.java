package org.xianxing.reports.bulletin;

import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.PdfPress;
import org.xianxing.reports.shared.PrintedDocument;

/** Print bulletins; the same document gives the same bytes. */
public final class BulletinPdf {

    private final FontSet fonts;
    private final DocumentLayout layout;

    public BulletinPdf(FontSet fonts) {
        this(fonts, DocumentLayout.gbt9704());
    }

    public BulletinPdf(FontSet fonts, DocumentLayout layout) {
        this.fonts = fonts;
        this.layout = layout;
    }

    /**
     * Print the bulletin.
     *
     * @throws org.xianxing.reports.shared.LayoutException if something would be cut or lost
     */
    public byte[] create(BulletinDocument document) {
        return PdfPress.print(printed(document));
    }

    /**
     * The finished pages, for a paper that sets more on them before it is printed.
     *
     * @throws org.xianxing.reports.shared.LayoutException if something would be cut or lost
     */
    public PrintedDocument printed(BulletinDocument document) {
        return new PrintedDocument(
                document.title().replace("\n", ""),
                document.signature(),
                document.date(),
                new BulletinComposer(fonts, layout, document).compose());
    }
}

package org.xianxing.reports.supervision;

import org.xianxing.reports.bulletin.BulletinPdf;
import org.xianxing.reports.bulletin.DocumentLayout;
import org.xianxing.reports.shared.FontRole;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.Ink;
import org.xianxing.reports.shared.Page;
import org.xianxing.reports.shared.PdfPress;
import org.xianxing.reports.shared.PrintedDocument;
import org.xianxing.reports.shared.TypeStyle;

/** Print notices; the same notice gives the same bytes. */
public final class NoticePdf {

    private static final float POINTS_PER_MILLIMETER = 72f / 25.4f;

    /** The colored part of the band, left of its word. */
    private static final float BLOCK_WIDTH = 14;

    private static final float PADDING = 5;
    private static final float FRAME = 1.2f;

    private final FontSet fonts;
    private final DocumentLayout layout;
    private final BulletinPdf bulletins;

    public NoticePdf(FontSet fonts) {
        this.fonts = fonts;
        this.layout = DocumentLayout.gbt9704();
        this.bulletins = new BulletinPdf(fonts, layout);
    }

    /**
     * Print the notice.
     *
     * @throws org.xianxing.reports.shared.LayoutException if something would be cut or lost
     */
    public byte[] create(NoticeDocument notice) {
        PrintedDocument printed = bulletins.printed(notice.document());
        setBand(printed.pages().getFirst(), notice.band());
        return PdfPress.print(printed);
    }

    /** 7.2.3: 3号黑体, at the left of the core's first line; framed, with a block of its color. */
    private void setBand(Page page, NoticeBand band) {
        TypeStyle style = fonts.style(FontRole.HEADING, layout.bodySize());
        float left = layout.left() * POINTS_PER_MILLIMETER;
        float top = layout.top() * POINTS_PER_MILLIMETER;
        float height = layout.bodySize() + 2 * PADDING;
        float right = left + BLOCK_WIDTH + 2 * PADDING + style.width(band.word());
        float bottom = top + height;
        Ink ink = ink(band.color());
        page.fill(left, top, BLOCK_WIDTH, height, ink);
        page.rule(left, top, right, top, FRAME, ink);
        page.rule(left, bottom, right, bottom, FRAME, ink);
        page.rule(left, top, left, bottom, FRAME, ink);
        page.rule(right, top, right, bottom, FRAME, ink);
        page.text(
                band.word(),
                style,
                left + BLOCK_WIDTH + PADDING,
                top + PADDING + style.size() * TypeStyle.ASCENT,
                Ink.BLACK);
    }

    private static Ink ink(NoticeBand.Color color) {
        return switch (color) {
            case BLACK -> Ink.BLACK;
            case BLUE -> Ink.BLUE;
            case YELLOW -> Ink.YELLOW;
            case RED -> Ink.RED;
        };
    }
}

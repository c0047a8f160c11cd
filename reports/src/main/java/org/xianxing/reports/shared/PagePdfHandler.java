package org.xianxing.reports.shared;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.UUID;
import net.sf.jasperreports.engine.JRGenericPrintElement;
import net.sf.jasperreports.pdf.GenericElementPdfHandler;
import net.sf.jasperreports.pdf.JRPdfExporterContext;
import org.xianxing.reports.shared.PageMark.FillMark;
import org.xianxing.reports.shared.PageMark.RuleMark;
import org.xianxing.reports.shared.PageMark.TextMark;
import org.xianxing.reports.shared.PageMark.WatermarkMark;

/** Draw the marks of a page into the PDF that JasperReports writes. */
final class PagePdfHandler implements GenericElementPdfHandler {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    /** Sine and cosine of 45 degrees. */
    private static final float SLOPE = 0.70710678f;

    /** Half way between a character's lower and upper edge, above the baseline. */
    private static final float MIDDLE_OF_A_CHARACTER = 0.38f;

    @Override
    public boolean toExport(JRGenericPrintElement element) {
        return true;
    }

    @Override
    public void exportElement(JRPdfExporterContext context, JRGenericPrintElement element) {
        PrintedDocument document = (PrintedDocument) element.getParameterValue(PdfPress.DOCUMENT);
        Page page = (Page) element.getParameterValue(PdfPress.PAGE);
        PdfWriter writer = context.getPdfWriter();
        nameDocument(writer.getInfo(), document);
        PdfContentByte content = writer.getDirectContent();
        content.saveState();
        for (PageMark mark : page.marks()) {
            draw(content, mark);
        }
        content.restoreState();
    }

    /** Date and number of the file come from the document, not from clock and chance. */
    private static void nameDocument(PdfDictionary info, PrintedDocument document) {
        LocalDate date = document.date();
        info.put(
                PdfName.CREATIONDATE,
                new PdfDate(GregorianCalendar.from(date.atStartOfDay(BEIJING))));
        byte[] name =
                (document.author() + "\n" + document.title() + "\n" + date)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] id =
                UUID.nameUUIDFromBytes(name)
                        .toString()
                        .replace("-", "")
                        .substring(0, 16)
                        .getBytes(StandardCharsets.US_ASCII);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private static void draw(PdfContentByte content, PageMark mark) {
        switch (mark) {
            case TextMark text -> drawText(content, text);
            case WatermarkMark(String word, TypeStyle style) -> drawWatermark(content, word, style);
            case RuleMark(float x1, float y1, float x2, float y2, float thickness, Ink ink) -> {
                content.setRGBColorStroke(ink.red(), ink.green(), ink.blue());
                content.setLineCap(PdfContentByte.LINE_CAP_BUTT);
                content.setLineWidth(thickness);
                content.moveTo(x1, Page.HEIGHT - y1);
                content.lineTo(x2, Page.HEIGHT - y2);
                content.stroke();
            }
            case FillMark(float left, float top, float width, float height, Ink ink) -> {
                content.setRGBColorFill(ink.red(), ink.green(), ink.blue());
                content.rectangle(left, Page.HEIGHT - top - height, width, height);
                content.fill();
            }
        }
    }

    private static void drawText(PdfContentByte content, TextMark mark) {
        Ink ink = mark.ink();
        content.beginText();
        content.setRGBColorFill(ink.red(), ink.green(), ink.blue());
        content.setTextMatrix(mark.left(), Page.HEIGHT - mark.baseline());
        showRuns(content, mark.text(), mark.style());
        content.endText();
    }

    private static void showRuns(PdfContentByte content, String text, TypeStyle style) {
        content.setCharacterSpacing(style.letterSpacing());
        for (Typeface.Run run : style.typeface().runs(text)) {
            content.setFontAndSize(run.face(), style.size());
            content.showText(run.text());
        }
        content.setCharacterSpacing(0);
    }

    private static void drawWatermark(PdfContentByte content, String word, TypeStyle style) {
        float along = style.width(word) / 2 * SLOPE;
        float across = style.size() * MIDDLE_OF_A_CHARACTER * SLOPE;
        float x = Page.WIDTH / 2f - along + across;
        float y = Page.HEIGHT / 2f - along - across;
        Ink ink = Ink.WATERMARK;
        content.beginMarkedContentSequence(ARTIFACT);
        // Programs that copy text take the watermark for nothing instead of mixing it in.
        PdfDictionary nothing = new PdfDictionary();
        nothing.put(PdfName.ACTUALTEXT, new PdfString(""));
        content.beginMarkedContentSequence(PdfName.SPAN, nothing, true);
        content.beginText();
        content.setRGBColorFill(ink.red(), ink.green(), ink.blue());
        content.setTextMatrix(SLOPE, SLOPE, -SLOPE, SLOPE, x, y);
        showRuns(content, word, style);
        content.endText();
        content.endMarkedContentSequence();
        content.endMarkedContentSequence();
    }
}

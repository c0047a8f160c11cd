package org.xianxing.reports.shared;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRGenericElementType;
import net.sf.jasperreports.engine.JROrigin;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.export.GenericElementHandler;
import net.sf.jasperreports.engine.export.GenericElementHandlerBundle;
import net.sf.jasperreports.engine.fill.DefaultPrintElementOriginator;
import net.sf.jasperreports.engine.fill.JRTemplateGenericElement;
import net.sf.jasperreports.engine.fill.JRTemplateGenericPrintElement;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Print finished pages to PDF with JasperReports: the same document gives the same bytes.
 *
 * <p>Every page is one generic print element, drawn by {@link PagePdfHandler}; so a line stands
 * where the layout put it, to a fraction of a point, and no text box can cut it.
 */
public final class PdfPress {

    static final String PAGE = "page";
    static final String DOCUMENT = "document";

    private static final JRGenericElementType PAGE_TYPE =
            new JRGenericElementType("https://xianxing.org/reports", PAGE);
    private static final SimpleJasperReportsContext CONTEXT = context();

    private PdfPress() {}

    /**
     * Print the document.
     *
     * @throws LayoutException if it cannot be printed whole
     */
    public static byte[] print(PrintedDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        JRPdfExporter exporter = new AnchorlessExporter(CONTEXT);
        exporter.setExporterInput(new SimpleExporterInput(jasperPrint(document)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration(document));
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new LayoutException("cannot print " + document.title(), e);
        }
        return out.toByteArray();
    }

    private static JasperPrint jasperPrint(PrintedDocument document) {
        JasperPrint print = new JasperPrint();
        print.setName(document.title());
        print.setPageWidth(Page.WIDTH);
        print.setPageHeight(Page.HEIGHT);
        JRTemplateGenericElement template =
                new JRTemplateGenericElement(
                        new JROrigin(BandTypeEnum.DETAIL),
                        print.getDefaultStyleProvider(),
                        PAGE_TYPE);
        DefaultPrintElementOriginator originator = new DefaultPrintElementOriginator(1);
        for (Page page : document.pages()) {
            JRTemplateGenericPrintElement element =
                    new JRTemplateGenericPrintElement(template, originator, 2);
            element.setX(0);
            element.setY(0);
            element.setWidth(Page.WIDTH);
            element.setHeight(Page.HEIGHT);
            element.setParameterValue(PAGE, page);
            element.setParameterValue(DOCUMENT, document);
            JRBasePrintPage printPage = new JRBasePrintPage();
            printPage.addElement(element);
            print.addPage(printPage);
        }
        return print;
    }

    private static SimplePdfExporterConfiguration configuration(PrintedDocument document) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(document.title());
        configuration.setMetadataAuthor(document.author());
        configuration.setMetadataCreator("Xianxing");
        configuration.setMetadataProducer("JasperReports");
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage("zh-CN");
        return configuration;
    }

    private static SimpleJasperReportsContext context() {
        SimpleJasperReportsContext context =
                new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setExtensions(GenericElementHandlerBundle.class, List.of(new PageHandlers()));
        return context;
    }

    /** Leave out the blank that JasperReports sets on every page in a face that is not embedded. */
    private static final class AnchorlessExporter extends JRPdfExporter {
        AnchorlessExporter(JasperReportsContext context) {
            super(context);
        }

        @Override
        protected void writePageAnchor(int pageIndex) {
            // Nothing refers to such an anchor.
        }
    }

    private static final class PageHandlers implements GenericElementHandlerBundle {
        private final PagePdfHandler pdf = new PagePdfHandler();

        @Override
        public String getNamespace() {
            return PAGE_TYPE.getNamespace();
        }

        @Override
        public @Nullable GenericElementHandler getHandler(String element, String exporterKey) {
            return JRPdfExporter.PDF_EXPORTER_KEY.equals(exporterKey) ? pdf : null;
        }
    }
}

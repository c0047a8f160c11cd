package org.xianxing.app.bulletin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.xianxing.app.start.Settings;
import org.xianxing.app.start.StartRefusal;
import org.xianxing.reports.bulletin.BulletinPdf;
import org.xianxing.reports.evaluation.ScoreSheetPdf;
import org.xianxing.reports.rhythm.SummaryPdf;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.TablePaperPdf;

/**
 * What prints documents. Faces take a moment to read, so they are read for the first document; an
 * office's own are tried at the start, since a wrong file must not be found when a bulletin is due.
 */
@Configuration(proxyBeanMethods = false)
class Printing {

    private final Settings settings;

    Printing(Settings settings) {
        this.settings = settings;
        if (!settings.fonts().isEmpty()) {
            FontSet unused = fonts(settings);
        }
    }

    @Bean
    @Lazy
    FontSet fontSet() {
        return fonts(settings);
    }

    private static FontSet fonts(Settings settings) {
        try {
            return FontSet.withOfficeFonts(settings.fonts());
        } catch (IllegalArgumentException e) {
            throw StartRefusal.fontUnusable(e);
        }
    }

    @Bean
    @Lazy
    BulletinPdf bulletinPdf(FontSet fonts) {
        return new BulletinPdf(fonts);
    }

    @Bean
    @Lazy
    ScoreSheetPdf scoreSheetPdf(FontSet fonts) {
        return new ScoreSheetPdf(fonts);
    }

    @Bean
    @Lazy
    TablePaperPdf tablePaperPdf(FontSet fonts) {
        return new TablePaperPdf(fonts);
    }

    @Bean
    @Lazy
    SummaryPdf summaryPdf(FontSet fonts) {
        return new SummaryPdf(fonts);
    }
}

package org.xianxing.app.bulletin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.xianxing.reports.bulletin.BulletinPdf;
import org.xianxing.reports.evaluation.ScoreSheetPdf;
import org.xianxing.reports.shared.FontSet;

/** What prints documents. Faces take a moment to read, so they are read for the first document. */
@Configuration(proxyBeanMethods = false)
class Printing {

    @Bean
    @Lazy
    FontSet fontSet() {
        return FontSet.standard();
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
}

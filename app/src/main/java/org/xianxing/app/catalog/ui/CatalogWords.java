package org.xianxing.app.catalog.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogPart;
import org.xianxing.domain.catalog.CatalogPosition;
import org.xianxing.domain.catalog.CatalogTitle;
import org.xianxing.domain.shared.Reason;

/** Puts batches, items and reasons of the catalog into words. */
@Component
class CatalogWords {

    private final Messages messages;

    CatalogWords(Messages messages) {
        this.messages = messages;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation("catalog." + key, locale, arguments);
    }

    String reason(Reason reason, Locale locale) {
        return messages.reason(reason, locale);
    }

    /** All reasons, each a sentence. */
    String reasons(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> reason(reason, locale))
                .collect(Collectors.joining(of("reason-separator", locale)));
    }

    String nature(CatalogNature nature, Locale locale) {
        return of("nature." + nature.name(), locale);
    }

    String part(CatalogPart part, Locale locale) {
        return of("part." + part.name(), locale);
    }

    /** The batch with its document number. */
    String batch(CatalogBatch batch, Locale locale) {
        return of("batch-line", locale, batch.number(), batch.documentNumber());
    }

    /** The title, or the place that awaits it; never an invented one. */
    String title(CatalogItem item, Locale locale) {
        return switch (item.title()) {
            case CatalogTitle.Known(String text) -> text;
            case CatalogTitle.AwaitingImport() ->
                    switch (item.position()) {
                        case CatalogPosition.Numbered(int number) ->
                                of("awaiting-numbered", locale, number);
                        case CatalogPosition.Unnumbered() -> of("awaiting-unnumbered", locale);
                    };
        };
    }

    /** The number in the batch, or that the sources do not tell it. */
    String number(CatalogItem item, Locale locale) {
        return switch (item.position()) {
            case CatalogPosition.Numbered(int number) -> String.valueOf(number);
            case CatalogPosition.Unnumbered() -> of("unnumbered", locale);
        };
    }
}

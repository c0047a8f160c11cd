package org.xianxing.domain.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Batches and items of which a test changes what matters to it. */
final class CatalogFixture {

    private CatalogFixture() {}

    static CatalogBatch aBatch(int number, CatalogPart part, int stated) {
        return new CatalogBatch(
                number,
                part,
                "国发〔2018〕%d号".formatted(number),
                "第%d批".formatted(number),
                2018,
                stated,
                "",
                "any source",
                "");
    }

    static CatalogItem anItem(int batch, CatalogPosition position, CatalogTitle title) {
        return anItem(batch + "/" + position + "/" + title, batch, position, title);
    }

    /** One that awaits its title and could have any free number. */
    static CatalogItem aPlaceWithoutNumber(int batch, String key) {
        return anItem(
                batch + "/" + key,
                batch,
                CatalogPosition.unnumbered(),
                CatalogTitle.awaitingImport());
    }

    private static CatalogItem anItem(
            String key, int batch, CatalogPosition position, CatalogTitle title) {
        return new CatalogItem(
                new CatalogItemId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))),
                batch,
                position,
                title,
                CatalogNature.UNDETERMINED,
                "",
                "",
                "any source",
                0);
    }

    /** Places that await their titles, numbered from 1. */
    static List<CatalogItem> awaiting(int batch, int count) {
        List<CatalogItem> items = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            items.add(
                    anItem(batch, CatalogPosition.numbered(number), CatalogTitle.awaitingImport()));
        }
        return items;
    }
}

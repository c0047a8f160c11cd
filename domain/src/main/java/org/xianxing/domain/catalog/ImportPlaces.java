package org.xianxing.domain.catalog;

import static org.xianxing.domain.catalog.CatalogReason.CATALOG_BATCH_FULL;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_NUMBER_MISSING;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_NUMBER_TWICE_IN_FILE;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_TITLE_AT_OTHER_NUMBER;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_TITLE_TWICE_IN_FILE;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_TITLE_WITHOUT_NUMBER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.xianxing.domain.catalog.CatalogPosition.Numbered;
import org.xianxing.domain.catalog.CatalogPosition.Unnumbered;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

/** Finds the place that a row of an import means. Each place is given to one row only. */
final class ImportPlaces {

    private final List<CatalogItem> existing;
    private final Map<CatalogItemId, Integer> rowOfPlace = new HashMap<>();

    ImportPlaces(List<CatalogItem> existing) {
        this.existing = existing;
    }

    CatalogImport.Line line(ImportEntry entry, List<ImportEntry> all) {
        int rowNumber = entry.row().rowNumber();
        List<Reason> reasons = new ArrayList<>(entry.reasons());
        firstOther(all, entry, entry::hasNumberOf)
                .ifPresent(row -> reasons.add(Reason.of(CATALOG_NUMBER_TWICE_IN_FILE, row)));
        firstOther(all, entry, entry::hasTitleOf)
                .ifPresent(row -> reasons.add(Reason.of(CATALOG_TITLE_TWICE_IN_FILE, row)));
        if (!reasons.isEmpty() || entry.batch().isEmpty()) {
            return new CatalogImport.Line.Refused(rowNumber, reasons);
        }
        CatalogBatch batch = entry.batch().get();
        return switch (place(entry, batch)) {
            case Outcome.Refused<CatalogItem>(List<Reason> refused) ->
                    new CatalogImport.Line.Refused(rowNumber, refused);
            case Outcome.Done<CatalogItem>(CatalogItem before) -> {
                rowOfPlace.put(before.id(), rowNumber);
                yield filled(rowNumber, before, after(before, entry, batch));
            }
        };
    }

    private static CatalogImport.Line filled(int rowNumber, CatalogItem before, CatalogItem after) {
        if (after.equals(before)) {
            return new CatalogImport.Line.Unchanged(rowNumber, before);
        }
        return before.isTitled()
                ? new CatalogImport.Line.Changed(rowNumber, before, after)
                : new CatalogImport.Line.Added(rowNumber, before, after);
    }

    private Outcome<CatalogItem> place(ImportEntry entry, CatalogBatch batch) {
        List<CatalogItem> places =
                existing.stream().filter(item -> item.batchNumber() == batch.number()).toList();
        Optional<CatalogItem> titled =
                places.stream().filter(item -> item.isTitled(entry.row().title())).findFirst();
        Outcome<CatalogItem> found =
                entry.number()
                        .map(number -> placeAt(number, titled, places, batch))
                        .orElseGet(() -> orRefused(titled, CATALOG_NUMBER_MISSING));
        return switch (found) {
            case Outcome.Done<CatalogItem>(CatalogItem item)
                    when rowOfPlace.containsKey(item.id()) ->
                    Outcome.refused(CATALOG_NUMBER_TWICE_IN_FILE, rowOfPlace.get(item.id()));
            case Outcome.Done<CatalogItem> _, Outcome.Refused<CatalogItem> _ -> found;
        };
    }

    private Outcome<CatalogItem> placeAt(
            int number,
            Optional<CatalogItem> titled,
            List<CatalogItem> places,
            CatalogBatch batch) {
        Optional<CatalogItem> there =
                places.stream().filter(item -> item.isNumbered(number)).findFirst();
        if (titled.isPresent() && !titled.equals(there)) {
            return elsewhere(titled.get(), there);
        }
        if (there.isPresent()) {
            return Outcome.done(there.get());
        }
        return orRefused(
                places.stream()
                        .filter(item -> !item.isTitled() && !item.isNumbered())
                        .filter(item -> !rowOfPlace.containsKey(item.id()))
                        .findFirst(),
                CATALOG_BATCH_FULL,
                batch.statedCount());
    }

    /** The title is known at another place: right only if that place had no number so far. */
    private static Outcome<CatalogItem> elsewhere(CatalogItem titled, Optional<CatalogItem> there) {
        return switch (titled.position()) {
            case Numbered(int number) -> Outcome.refused(CATALOG_TITLE_AT_OTHER_NUMBER, number);
            case Unnumbered() ->
                    there.isEmpty()
                            ? Outcome.done(titled)
                            : Outcome.refused(CATALOG_TITLE_WITHOUT_NUMBER);
        };
    }

    private static CatalogItem after(CatalogItem before, ImportEntry entry, CatalogBatch batch) {
        CatalogImportRow row = entry.row();
        String source = row.source().isEmpty() ? batch.documentNumber() : row.source();
        return new CatalogItem(
                before.id(),
                before.batchNumber(),
                entry.number().map(CatalogPosition::numbered).orElse(before.position()),
                CatalogTitle.known(row.title()),
                entry.nature().orElse(before.nature()),
                row.field().isEmpty() ? before.field() : row.field(),
                before.scope(),
                before.isTitled(row.title()) ? before.source() : source,
                before.version());
    }

    private static Outcome<CatalogItem> orRefused(
            Optional<CatalogItem> item, ReasonCode code, Object... arguments) {
        return item.map(Outcome::done).orElseGet(() -> Outcome.refused(code, arguments));
    }

    private static Optional<Integer> firstOther(
            List<ImportEntry> all, ImportEntry mine, Predicate<ImportEntry> same) {
        return all.stream()
                .filter(other -> !other.equals(mine))
                .filter(same)
                .map(other -> other.row().rowNumber())
                .findFirst();
    }
}

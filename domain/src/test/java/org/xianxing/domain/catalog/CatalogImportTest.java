package org.xianxing.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.catalog.CatalogFixture.aBatch;
import static org.xianxing.domain.catalog.CatalogFixture.aPlaceWithoutNumber;
import static org.xianxing.domain.catalog.CatalogFixture.anItem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.catalog.CatalogImport.Line;
import org.xianxing.domain.catalog.CatalogImport.Preview;

class CatalogImportTest {

    /** Batch 4 as the sources have it, but of six places; batch 7 with two places. */
    private static final List<CatalogBatch> BATCHES =
            List.of(aBatch(4, CatalogPart.NATIONAL, 6), aBatch(7, CatalogPart.PROVINCIAL, 2));

    private static final List<CatalogItem> EXISTING =
            List.of(
                    known(4, 1, "律师事务所"),
                    known(4, 6, "船舶证书三合一办理"),
                    anItem(4, CatalogPosition.unnumbered(), CatalogTitle.known("保税混矿监管创新")),
                    aPlaceWithoutNumber(4, "a"),
                    aPlaceWithoutNumber(4, "b"),
                    aPlaceWithoutNumber(4, "c"),
                    anItem(7, CatalogPosition.numbered(1), CatalogTitle.awaitingImport()),
                    anItem(7, CatalogPosition.numbered(2), CatalogTitle.awaitingImport()));

    @Test
    void rows_that_can_be_used_say_what_they_add_or_change() {
        assertPreview(
                """
                batch            , number, title            , nature              , field    -> result
                7                , 2     , 一照一码         , 专项                , 投资管理 -> ADDED 7.2 一照一码 SPECIFIC 投资管理
                国发〔2018〕7号  , 1     , 多规合一         , 跨区域、跨部门、跨层级 ,      -> ADDED 7.1 多规合一 CROSS_CUTTING
                4                , 1     , 合伙联营律师事务所 ,                   ,          -> CHANGED 4.1 合伙联营律师事务所 UNDETERMINED
                4                , 6     , 船舶证书三合一办理 , 专项              ,          -> CHANGED 4.6 船舶证书三合一办理 SPECIFIC
                4                , 3     , 保税混矿监管创新 ,                     ,          -> CHANGED 4.3 保税混矿监管创新 UNDETERMINED
                4                , 2     , 新的一项         ,                     , 贸易便利化 -> ADDED 4.2 新的一项 UNDETERMINED 贸易便利化
                """);
    }

    @Test
    void rows_that_say_what_is_known_change_nothing() {
        assertPreview(
                """
                batch , number , title            , nature , field -> result
                4     , 6      , 船舶证书三合一办理 ,      ,       -> UNCHANGED 4.6 船舶证书三合一办理 UNDETERMINED
                4     ,        , 保税混矿监管创新 , 未定   ,       -> UNCHANGED 4.? 保税混矿监管创新 UNDETERMINED
                """);
    }

    @Test
    void rows_that_cannot_be_used_say_every_reason() {
        assertPreview(
                """
                batch , number , title            , nature , field -> result
                99    , 1      , 甲               ,        ,       -> REFUSED CATALOG_BATCH_UNKNOWN[99]
                7     , 3      , 甲               ,        ,       -> REFUSED CATALOG_NUMBER_OUT_OF_RANGE[3, 2]
                7     , 0      , 乙               ,        ,       -> REFUSED CATALOG_NUMBER_OUT_OF_RANGE[0, 2]
                7     , 一     ,                  , 综合   ,       -> REFUSED CATALOG_NUMBER_UNREADABLE[一] CATALOG_TITLE_BLANK[] CATALOG_NATURE_UNKNOWN[综合]
                7     ,        , 不知道在哪里     ,        ,       -> REFUSED CATALOG_NUMBER_MISSING[]
                4     , 2      , 船舶证书三合一办理 ,      ,       -> REFUSED CATALOG_TITLE_AT_OTHER_NUMBER[6]
                4     , 6      , 保税混矿监管创新 ,        ,       -> REFUSED CATALOG_TITLE_WITHOUT_NUMBER[]
                """);
    }

    @Test
    void overlong_text_is_refused_with_its_length() {
        Preview preview =
                CatalogImport.preview(
                        BATCHES,
                        EXISTING,
                        List.of(
                                new CatalogImportRow(
                                        9, "7", "1", "长".repeat(201), "", "域".repeat(61), "")));

        assertThat(result(preview.lines().getFirst()))
                .isEqualTo(
                        "REFUSED CATALOG_TITLE_TOO_LONG[201, 200] CATALOG_FIELD_TOO_LONG[61, 60]");
    }

    @Test
    void rows_that_contradict_each_other_are_refused_on_both_sides() {
        assertPreview(
                """
                batch , number , title            , nature , field -> result
                7     , 1      , 甲               ,        ,       -> REFUSED CATALOG_NUMBER_TWICE_IN_FILE[2]
                7     , 1      , 乙               ,        ,       -> REFUSED CATALOG_NUMBER_TWICE_IN_FILE[1]
                4     , 2      , 丙               ,        ,       -> REFUSED CATALOG_TITLE_TWICE_IN_FILE[4]
                4     , 3      , 丙               ,        ,       -> REFUSED CATALOG_TITLE_TWICE_IN_FILE[3]
                4     , 1      , 丁               ,        ,       -> CHANGED 4.1 丁 UNDETERMINED
                4     ,        , 律师事务所       , 专项   ,       -> REFUSED CATALOG_NUMBER_TWICE_IN_FILE[5]
                """);
    }

    @Test
    void a_file_cannot_put_more_titles_into_a_batch_than_the_source_states() {
        assertPreview(
                """
                batch , number , title , nature , field -> result
                4     , 2      , 甲    ,        ,       -> ADDED 4.2 甲 UNDETERMINED
                4     , 3      , 乙    ,        ,       -> ADDED 4.3 乙 UNDETERMINED
                4     , 4      , 丙    ,        ,       -> ADDED 4.4 丙 UNDETERMINED
                4     , 5      , 丁    ,        ,       -> REFUSED CATALOG_BATCH_FULL[6]
                """);
    }

    @Test
    void a_title_keeps_its_source_unless_it_is_new() {
        Preview preview =
                CatalogImport.preview(
                        BATCHES,
                        EXISTING,
                        List.of(
                                new CatalogImportRow(1, "7", "1", "甲", "", "", ""),
                                new CatalogImportRow(2, "7", "2", "乙", "", "", "省自贸办来函"),
                                new CatalogImportRow(3, "4", "1", "律师事务所", "专项", "", "省自贸办来函")));

        assertThat(preview.changes())
                .extracting(CatalogItem::source)
                .containsExactly("国发〔2018〕7号", "省自贸办来函", "any source");
    }

    @Test
    void a_file_that_was_imported_changes_nothing_the_second_time() {
        List<CatalogImportRow> rows =
                rows(
                        """
                        batch , number , title            , nature , field -> result
                        7     , 1      , 甲               , 专项   , 投资  ->
                        4     , 3      , 保税混矿监管创新 ,        ,       ->
                        4     , 5      , 乙               ,        ,       ->
                        """);
        Preview first = CatalogImport.preview(BATCHES, EXISTING, rows);

        Preview second = CatalogImport.preview(BATCHES, replaced(first.changes()), rows);

        assertThat(first.changes()).hasSize(3);
        assertThat(second.changes()).isEmpty();
        assertThat(second.refusals()).isEmpty();
    }

    private static void assertPreview(String table) {
        Preview preview = CatalogImport.preview(BATCHES, EXISTING, rows(table));

        assertThat(preview.lines().stream().map(CatalogImportTest::result))
                .containsExactlyElementsOf(column(table, parts -> parts[1].strip()));
    }

    private static List<CatalogImportRow> rows(String table) {
        List<CatalogImportRow> rows = new ArrayList<>();
        for (String left : column(table, parts -> parts[0])) {
            String[] cells = left.split(",", -1);
            rows.add(
                    new CatalogImportRow(
                            rows.size() + 1, cells[0], cells[1], cells[2], cells[3], cells[4], ""));
        }
        return rows;
    }

    private static List<String> column(String table, ColumnOfLine wanted) {
        return table.lines().skip(1).map(line -> wanted.of(line.split("->", -1))).toList();
    }

    private interface ColumnOfLine {
        String of(String[] parts);
    }

    private static String result(Line line) {
        return switch (line) {
            case Line.Added added -> "ADDED " + item(added.after());
            case Line.Changed changed -> "CHANGED " + item(changed.after());
            case Line.Unchanged unchanged -> "UNCHANGED " + item(unchanged.item());
            case Line.Refused refused ->
                    "REFUSED "
                            + refused.reasons().stream()
                                    .map(reason -> reason.code().name() + reason.arguments())
                                    .collect(Collectors.joining(" "));
        };
    }

    private static String item(CatalogItem item) {
        String number =
                switch (item.position()) {
                    case CatalogPosition.Numbered(int known) -> Integer.toString(known);
                    case CatalogPosition.Unnumbered() -> "?";
                };
        String title =
                switch (item.title()) {
                    case CatalogTitle.Known(String text) -> text;
                    case CatalogTitle.AwaitingImport() -> "?";
                };
        return "%d.%s %s %s %s"
                .formatted(item.batchNumber(), number, title, item.nature(), item.field())
                .strip();
    }

    private static List<CatalogItem> replaced(List<CatalogItem> changes) {
        UnaryOperator<CatalogItem> change =
                item ->
                        changes.stream()
                                .filter(changed -> changed.id().equals(item.id()))
                                .findFirst()
                                .orElse(item);
        return EXISTING.stream().map(change).toList();
    }

    private static CatalogItem known(int batch, int number, String title) {
        return anItem(batch, CatalogPosition.numbered(number), CatalogTitle.known(title));
    }
}

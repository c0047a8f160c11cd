package org.xianxing.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.catalog.CatalogService.Determination;
import org.xianxing.app.testing.AppTest;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogImport;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogReason;
import org.xianxing.domain.catalog.CatalogReconciliation;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Reason;

class CatalogServiceTest extends AppTest {

    private static final List<String> HEAD = List.of("批次", "序号", "标题", "类别");

    @Autowired private CatalogService service;
    @Autowired private AuditTrail audit;

    @Test
    void catalog_states_335_items_in_16_batches_and_both_readings_of_the_first() {
        CatalogReconciliation reconciliation = service.reconciliation(as(Role.ZONE_OFFICIAL));

        assertThat(reconciliation.catalog().stated()).isEqualTo(335);
        assertThat(reconciliation.batches())
                .filteredOn(line -> line.batch().part().isInsideCatalog())
                .hasSize(16);
        assertThat(reconciliation.firstBatch())
                .extracting(CatalogReconciliation.Reading::count)
                .containsExactly(35, 34);
    }

    @Test
    void administrator_does_not_read_the_catalog() {
        assertThatThrownBy(() -> service.reconciliation(as(Role.SYSTEM_ADMINISTRATOR)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PROVINCE_EVALUATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_imports_or_determines(Role role) {
        Actor actor = as(role);

        assertThatThrownBy(() -> service.preview(actor, List.of(HEAD)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.accept(actor, new CatalogImport.Preview(List.of())))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.determine(actor, List.of()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.template(actor))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void preview_stores_nothing_and_accepting_it_does() {
        int before = titled(7);
        CatalogImport.Preview preview =
                preview(List.of("7", "1", "测试条目甲", "专项"), List.of("7", "99", "测试条目乙", ""));

        assertThat(before).isEqualTo(titled(7));
        assertThat(preview.changes()).hasSize(1);
        assertThat(preview.refusals()).hasSize(1);

        assertThat(service.accept(as(Role.PROVINCE_EVALUATOR), preview).orThrow()).isEqualTo(1);
        assertThat(titled(7)).isEqualTo(before + 1);
        assertThat(audit.about("catalog", 1).getFirst().action()).isEqualTo("IMPORT_CATALOG");
    }

    @Test
    void preview_that_somebody_overtook_is_refused_as_a_whole() {
        CatalogImport.Preview mine =
                preview(List.of("8", "1", "测试条目丙", ""), List.of("8", "2", "测试条目丁", ""));
        service.accept(as(Role.PROVINCE_EVALUATOR), preview(List.of("8", "2", "测试条目戊", "")))
                .orThrow();

        var outcome = service.accept(as(Role.PROVINCE_EVALUATOR), mine);

        assertThat(outcome.reasons())
                .extracting(Reason::code)
                .containsExactly(CatalogReason.CATALOG_CHANGED_MEANWHILE);
        assertThat(titled(8)).isEqualTo(1);
    }

    @Test
    void table_without_the_columns_is_refused_by_name() {
        var outcome =
                service.preview(
                        as(Role.PROVINCE_EVALUATOR),
                        List.of(List.of("标题", "其他"), List.of("甲", "乙")));

        assertThat(outcome.reasons())
                .containsExactly(
                        Reason.of(CatalogReason.CATALOG_COLUMN_MISSING, "批次"),
                        Reason.of(CatalogReason.CATALOG_COLUMN_MISSING, "序号"));
    }

    @Test
    void table_without_filled_rows_is_refused() {
        var outcome =
                service.preview(
                        as(Role.PROVINCE_EVALUATOR), List.of(HEAD, List.of("7", "1", "", "")));

        assertThat(outcome.reasons()).containsExactly(Reason.of(CatalogReason.CATALOG_NO_ROWS));
    }

    @Test
    void template_comes_back_without_a_change() {
        byte[] template = service.template(as(Role.PROVINCE_EVALUATOR));

        CatalogImport.Preview preview =
                service.preview(
                                as(Role.PROVINCE_EVALUATOR),
                                WorkbookReader.rows("t.xlsx", new ByteArrayInputStream(template))
                                        .orThrow())
                        .orThrow();

        assertThat(preview.refusals()).isEmpty();
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.lines()).isNotEmpty();
    }

    @Test
    void determined_nature_is_kept_and_traced() {
        CatalogItem item = item(17, true);

        CatalogItem now =
                service.determine(
                                as(Role.PROVINCE_EVALUATOR),
                                List.of(Determination.of(item, CatalogNature.CROSS_CUTTING)))
                        .orThrow()
                        .getFirst();

        assertThat(now.nature()).isEqualTo(CatalogNature.CROSS_CUTTING);
        assertThat(audit.about("catalog item " + item.id().value(), 1).getFirst().event())
                .isEqualTo(
                        AuditTrail.Event.change(
                                "DETERMINE_NATURE",
                                "catalog item " + item.id().value(),
                                CatalogNature.UNDETERMINED,
                                CatalogNature.CROSS_CUTTING));
        assertThat(
                        service.determine(
                                        as(Role.PROVINCE_EVALUATOR),
                                        List.of(Determination.of(item, CatalogNature.SPECIFIC)))
                                .reasons())
                .containsExactly(Reason.of(CatalogReason.CATALOG_CHANGED_MEANWHILE));
    }

    @Test
    void nature_of_an_item_without_a_title_is_not_determined() {
        var outcome =
                service.determine(
                        as(Role.PROVINCE_EVALUATOR),
                        List.of(Determination.of(item(9, false), CatalogNature.SPECIFIC)));

        assertThat(outcome.reasons())
                .containsExactly(Reason.of(CatalogReason.CATALOG_NATURE_NEEDS_TITLE));
    }

    @SafeVarargs
    private CatalogImport.Preview preview(List<String>... rows) {
        List<List<String>> table = new java.util.ArrayList<>(List.of(HEAD));
        table.addAll(List.of(rows));
        return service.preview(as(Role.PROVINCE_EVALUATOR), table).orThrow();
    }

    private int titled(int batch) {
        return service.count(
                as(Role.PROVINCE_LEADER), CatalogFilter.ALL.withBatch(batch).withTitled(true));
    }

    private CatalogItem item(int batch, boolean titled) {
        return service.items(
                        as(Role.PROVINCE_LEADER),
                        CatalogFilter.ALL
                                .withBatch(batch)
                                .withTitled(titled)
                                .withNature(CatalogNature.UNDETERMINED),
                        0,
                        1)
                .getFirst();
    }

    private Actor as(Role role) {
        return people().actor(role);
    }
}

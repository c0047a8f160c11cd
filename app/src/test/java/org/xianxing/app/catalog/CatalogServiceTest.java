package org.xianxing.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.testing.AppTest;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogImport;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogReason;
import org.xianxing.domain.catalog.CatalogTitle;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

class CatalogServiceTest extends AppTest {

    /** 国发〔2016〕63号 has 19 items, whose titles the sources do not give. */
    private static final String BATCH = "2";

    @Autowired private CatalogService catalog;
    @Autowired private OrganizationRepository organizations;

    @Test
    void an_official_list_is_shown_before_it_is_stored() {
        int free = freeNumber();

        CatalogImport.Preview preview = preview(row(free, "测试导入事项甲", "专项"));

        assertThat(preview.lines()).hasExactlyElementsOfTypes(CatalogImport.Line.Added.class);
        assertThat(titled("测试导入事项甲")).isZero();
        assertThat(catalog.accept(evaluator(), preview).orThrow()).isEqualTo(1);
        assertThat(titled("测试导入事项甲")).isEqualTo(1);
        assertThat(codes(catalog.accept(evaluator(), preview)))
                .containsExactly(CatalogReason.CATALOG_CHANGED_MEANWHILE);
        assertThat(preview(row(free, "测试导入事项甲", "专项")).lines())
                .hasExactlyElementsOfTypes(CatalogImport.Line.Unchanged.class);
    }

    @Test
    void one_wrong_row_keeps_the_whole_list_out() {
        CatalogImport.Preview preview =
                preview(row(freeNumber(), "测试导入事项乙", ""), row(999, "超出批次的事项", "其他"));

        assertThat(preview.refusals())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.rowNumber()).isEqualTo(3);
                    assertThat(refused.reasons())
                            .extracting(Reason::code)
                            .containsExactlyInAnyOrder(
                                    CatalogReason.CATALOG_NUMBER_OUT_OF_RANGE,
                                    CatalogReason.CATALOG_NATURE_UNKNOWN);
                });
        assertThat(catalog.accept(evaluator(), preview).isDone()).isFalse();
        assertThat(titled("测试导入事项乙")).isZero();
    }

    @Test
    void a_table_that_is_no_list_of_items_is_refused_with_what_it_lacks() {
        assertThat(codes(catalog.preview(evaluator(), List.of(List.of("事项名称"), List.of("甲")))))
                .containsExactly(CatalogReason.CATALOG_COLUMN_MISSING);
        assertThat(codes(catalog.preview(evaluator(), List.of(List.of("姓名", "电话")))))
                .containsOnly(CatalogReason.CATALOG_COLUMN_MISSING);
        assertThat(
                        codes(
                                catalog.preview(
                                        evaluator(), List.of(header(), List.of("4", "1", "", "")))))
                .containsExactly(CatalogReason.CATALOG_NO_ROWS);
    }

    @Test
    void the_downloaded_table_can_be_read_again_and_changes_nothing() {
        Outcome<List<List<String>>> read =
                WorkbookReader.rows(
                        "目录.xlsx", new ByteArrayInputStream(catalog.workbook(evaluator())));

        CatalogImport.Preview preview = catalog.preview(evaluator(), read.orThrow()).orThrow();

        assertThat(preview.lines())
                .isNotEmpty()
                .allMatch(CatalogImport.Line.Unchanged.class::isInstance);
        assertThat(codes(catalog.accept(evaluator(), preview)))
                .containsExactly(CatalogReason.CATALOG_NOTHING_TO_CHANGE);
    }

    @Test
    void an_item_is_classed_once_and_the_second_of_two_is_told() {
        CatalogItem item =
                catalog.items(evaluator(), CatalogFilter.ALL.withTitled(true), 0, 1).getFirst();

        CatalogItem classed =
                catalog.determine(evaluator(), item, CatalogNature.SPECIFIC).orThrow();

        assertThat(classed.nature()).isEqualTo(CatalogNature.SPECIFIC);
        assertThat(codes(catalog.determine(evaluator(), item, CatalogNature.CROSS_CUTTING)))
                .containsExactly(CatalogReason.CATALOG_CHANGED_MEANWHILE);
        catalog.determine(evaluator(), classed, CatalogNature.UNDETERMINED).orThrow();
    }

    @Test
    void others_read_and_only_the_province_office_fills() {
        Actor zone = actor(Role.ZONE_OFFICIAL);
        List<List<String>> table = List.of(header(), row(1, "不应写入", ""));
        CatalogImport.Preview preview = preview(row(freeNumber(), "不应写入", ""));

        assertThat(catalog.reconciliation(zone).catalog().stated()).isEqualTo(335);
        assertThatThrownBy(() -> catalog.preview(zone, table))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> catalog.accept(actor(Role.CITY_REVIEWER), preview))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> catalog.workbook(actor(Role.PROVINCE_LEADER)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> catalog.batches(actor(Role.ADMINISTRATOR)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(titled("不应写入")).isZero();
    }

    private int freeNumber() {
        List<CatalogItem> open =
                catalog
                        .items(
                                evaluator(),
                                CatalogFilter.ALL
                                        .withBatch(Integer.parseInt(BATCH))
                                        .withTitled(false),
                                0,
                                100)
                        .stream()
                        .filter(i -> i.title() instanceof CatalogTitle.AwaitingImport)
                        .toList();
        return open.stream()
                .map(CatalogItem::position)
                .filter(org.xianxing.domain.catalog.CatalogPosition.Numbered.class::isInstance)
                .map(p -> ((org.xianxing.domain.catalog.CatalogPosition.Numbered) p).number())
                .findFirst()
                .orElseThrow();
    }

    private CatalogImport.Preview preview(List<?>... rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(header());
        for (List<?> row : rows) {
            table.add(row.stream().map(Object::toString).toList());
        }
        return catalog.preview(evaluator(), table).orThrow();
    }

    private static List<String> header() {
        return List.of("文号", "序号", "事项名称", "类别");
    }

    private static List<String> row(int number, String title, String nature) {
        return List.of(BATCH, Integer.toString(number), title, nature);
    }

    private int titled(String title) {
        return catalog.count(evaluator(), CatalogFilter.ALL.withText(title));
    }

    private Actor evaluator() {
        return actor(Role.PROVINCE_EVALUATOR);
    }

    private Actor actor(Role role) {
        Account account = people().with(role);
        Organization organization = organizations.find(account.organization()).orElseThrow();
        return new Actor(
                account.id(),
                account.displayName(),
                role,
                organization.id(),
                organization.shortName(),
                organization.city());
    }

    private static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}

package org.xianxing.app.catalog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.app.workbook.ui.TableUpload;
import org.xianxing.domain.organization.Role;

class CatalogViewTest extends ViewTest {

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ZONE_OFFICIAL", "CITY_REVIEWER", "PROVINCE_LEADER"})
    void readers_see_the_catalog_but_no_way_to_change_it(Role role) {
        openAs(role);

        UI.getCurrent().navigate(CatalogView.class);

        assertThat(_find(ItemsGrid.class)).hasSize(1);
        assertThat(_find(NatureBar.class)).isEmpty();
        assertThat(links()).doesNotContain("catalog-import");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PROVINCE_EVALUATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_opens_the_import(Role role) {
        openAs(role);

        UI.getCurrent().navigate("catalog-import");

        assertThat(_find(ImportView.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "catalog-reconciliation"})
    void administrator_opens_no_page_of_the_catalog(String path) {
        openAs(Role.SYSTEM_ADMINISTRATOR);

        UI.getCurrent().navigate(path);

        assertThat(_find(CatalogView.class)).isEmpty();
        assertThat(_find(ReconciliationView.class)).isEmpty();
    }

    @Test
    void evaluator_may_determine_and_import() {
        openAs(Role.PROVINCE_EVALUATOR);

        UI.getCurrent().navigate(CatalogView.class);

        assertThat(_find(NatureBar.class)).hasSize(1);
        assertThat(links()).contains("catalog-import");
    }

    @Test
    void first_batch_shows_both_readings_with_their_reasons() {
        openAs(Role.ZONE_OFFICIAL);

        UI.getCurrent().navigate(CatalogView.class, new RouteParameters("batch", "1"));

        assertThat(texts(_get(FirstBatchReadings.class)))
                .contains("35 项", "34 项", "按目录总数推算", "按商务部口径", "合计 334 项");
    }

    @Test
    void item_without_a_title_shows_its_place() {
        openAs(Role.ZONE_OFFICIAL);

        UI.getCurrent().navigate(CatalogView.class, new RouteParameters("batch", "1"));

        ItemsGrid grid = _get(ItemsGrid.class);
        assertThat(grid.getLazyDataView().getItems()).hasSize(35);
        assertThat(grid.getLazyDataView().getItems()).noneMatch(item -> item.isTitled());
    }

    @Test
    void reconciliation_has_the_total() {
        openAs(Role.CITY_REVIEWER);

        UI.getCurrent().navigate(ReconciliationView.class);

        assertThat(texts(_get(NativeTable.class))).contains("目录合计", "335", "144", "191");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void uploaded_list_shows_what_would_change(String charset) {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(ImportView.class);
        String list = "批次,序号,标题\n10,1,测试条目己\n10,77,测试条目庚\n";

        _get(TableUpload.class).receive("a.csv", list.getBytes(Charset.forName(charset)));

        assertThat(texts(_get(ImportPreview.class))).contains("测试条目己", "补入标题", "序号77超出该批次的1至20");
        assertThat(_get(LockedButton.class).isLocked()).isFalse();
        assertThat(_get(LockedButton.class).button().getElement().getTextRecursively())
                .isEqualTo("导入 1 项");
    }

    @Test
    void accepted_list_leads_to_the_batch() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(ImportView.class);
        byte[] list = "批次,序号,标题\n闽科综〔2020〕2号,1,测试条目辛\n".getBytes(StandardCharsets.UTF_8);

        _get(TableUpload.class).receive("a.csv", list);
        com.github.mvysny.kaributesting.v10.LocatorJ._click(_get(LockedButton.class).button());

        assertThat(texts(_get(NoteStrip.class))).contains("已导入 1 项");
        assertThat(links()).contains("catalog/16");
    }

    @Test
    void file_of_another_kind_is_refused_in_words() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(ImportView.class);

        _get(TableUpload.class).receive("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        assertThat(texts(_get(ImportView.class))).contains("a.pdf");
        assertThat(_find(LockedButton.class)).isEmpty();
    }

    private static List<String> links() {
        return _find(RouterLink.class).stream().map(RouterLink::getHref).toList();
    }

    private static String texts(Component component) {
        List<String> texts =
                component
                        .getElement()
                        .getChildren()
                        .map(child ->
                                child.isTextNode()
                                        ? child.getText()
                                        : child.getComponent()
                                                .map(CatalogViewTest::texts)
                                                .orElseGet(child::getTextRecursively))
                        .toList();
        return String.join(" ", texts).strip();
    }
}

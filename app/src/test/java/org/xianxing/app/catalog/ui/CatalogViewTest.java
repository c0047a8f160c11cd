package org.xianxing.app.catalog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.app.workbook.ui.TableUpload;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.organization.Role;

class CatalogViewTest extends ViewTest {

    @Autowired private CatalogService catalog;
    @Autowired private CurrentActor currentActor;

    @Test
    void zone_official_reads_the_catalog_and_changes_nothing() {
        openAs(Role.ZONE_OFFICIAL);

        UI.getCurrent().navigate(CatalogView.class);

        assertThat(text()).contains("335", "35 项，全目录 335 项", "34 项，全目录 334 项");
        assertThat(_find(Button.class, spec -> spec.withText("导入事项"))).isEmpty();
        assertThat(_find(Select.class)).isEmpty();
    }

    @Test
    void a_batch_shows_its_own_items_only() {
        openAs(Role.CITY_REVIEWER);
        UI.getCurrent().navigate(CatalogView.class);
        int all = items().getDataProvider().size(new com.vaadin.flow.data.provider.Query<>());

        _click(_get(NativeButton.class, spec -> spec.withText("国发〔2018〕12号")));

        assertThat(all)
                .isEqualTo(catalog.count(currentActor.get(), CatalogFilter.ALL))
                .isGreaterThan(30);
        assertThat(items().getDataProvider().size(new com.vaadin.flow.data.provider.Query<>()))
                .isEqualTo(30);
    }

    @Test
    void administrator_has_no_business_here() {
        openAs(Role.ADMINISTRATOR);

        UI.getCurrent().navigate("catalog");

        assertThat(_find(CatalogView.class)).isEmpty();
    }

    @Test
    void a_file_with_a_wrong_row_cannot_be_stored_and_says_why() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(CatalogView.class);
        _click(_get(Button.class, spec -> spec.withText("导入事项")));

        receive("目录.csv", "批次,序号,事项名称\n4,999,超出批次的事项\n");

        assertThat(_get(CatalogImportDialog.class).getElement().getTextRecursively())
                .contains("有误 1 行");
        assertThat(_get(LockedButton.class).isLocked()).isTrue();

        receive("名单.csv", "姓名,电话\n林晓岚,0595\n");

        assertThat(_get(CatalogImportDialog.class).getElement().getTextRecursively())
                .contains("缺少“事项名称”一列");
        assertThat(_get(LockedButton.class).isLocked()).isTrue();
    }

    private static void receive(String name, String content) {
        _get(TableUpload.class).receive(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Grid<?> items() {
        return _get(Grid.class);
    }

    private static String text() {
        return _get(CatalogView.class).getElement().getTextRecursively();
    }
}

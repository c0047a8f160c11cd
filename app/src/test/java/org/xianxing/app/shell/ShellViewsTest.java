package org.xianxing.app.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Role;

class ShellViewsTest extends ViewTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyone_finds_the_workbench(Role role) {
        openAs(role);

        assertThat(_get(H1.class).getText()).isEqualTo("工作台");
        assertThat(labels()).contains("工作台");
    }

    @Test
    void navigation_holds_what_the_role_may_open() {
        openAs(Role.PROVINCE_EVALUATOR);
        assertThat(labels()).contains("省复审");

        leave();
        openAs(Role.ZONE_OFFICIAL);
        assertThat(labels()).doesNotContain("省复审");
    }

    @Test
    void due_count_stands_behind_its_entry() {
        openAs(Role.PROVINCE_EVALUATOR);

        SideNavItem entry =
                _find(SideNavItem.class).stream()
                        .filter(item -> "省复审".equals(item.getLabel()))
                        .findFirst()
                        .orElseThrow();

        assertThat(entry.getSuffixComponent().getElement().getText()).isEqualTo("37");
    }

    @Test
    void frame_speaks_english() {
        openAs(Role.CITY_REVIEWER, Messages.ENGLISH);

        assertThat(_get(H1.class).getText()).isEqualTo("Dashboard");
        assertThat(labels()).contains("Dashboard");
        assertThat(_get(PersonMenu.class).getItems().getFirst().getSubMenu().getItems())
                .extracting(item -> item.getText())
                .contains("Sign out", "简体中文");
    }

    @Test
    void view_of_another_role_is_refused_within_the_frame() {
        openAs(Role.ZONE_OFFICIAL);

        UI.getCurrent().navigate("test-evaluator");

        assertThat(_get(H1.class).getText()).isEqualTo("您的身份不能打开这个页面");
        _assertOne(Navigation.class);
    }

    @Test
    void view_that_fails_is_told_with_an_identifier() {
        openAs(Role.ZONE_OFFICIAL);

        UI.getCurrent().navigate("test-failing");

        assertThat(_get(H1.class).getText()).isEqualTo("页面没能打开");
    }

    @Test
    void visitor_sees_the_sign_in_page_without_the_frame() {
        openAsVisitor();

        UI.getCurrent().navigate("sign-in");

        assertThat(_get(SignInForm.class).isVisible()).isTrue();
        _assertNone(Navigation.class);
    }

    private static List<String> labels() {
        return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
    }
}

package org.xianxing.app.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.testing.People;
import org.xianxing.app.testing.ViewTest;

class SignInViewTest extends ViewTest {

    @BeforeEach
    void openTheApplication() {
        openAsVisitor();
    }

    @Test
    void first_visit_shows_no_error() {
        UI.getCurrent().navigate("sign-in");

        _assertNone(NoteStrip.class);
    }

    @Test
    void wrong_password_is_told_without_saying_which_part_was_wrong() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("wrong", ""));

        assertThat(_get(NoteStrip.class).getElement().getTextRecursively())
                .isEqualTo("账号或密码不对。请核对大小写和输入法后再试。");
    }

    @Test
    void demonstration_account_is_filled_in_with_one_click() {
        UI.getCurrent().navigate("sign-in");

        _click(
                _find(Button.class).stream()
                        .filter(button -> "填入 t-guanli".equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow());

        assertThat(_get(Input.class, spec -> spec.withId("username")).getValue())
                .isEqualTo("t-guanli");
        assertThat(_get(Input.class, spec -> spec.withId("password")).getValue())
                .isEqualTo(People.PASSWORD);
    }
}

package org.xianxing.app.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.security.SecondFactors;
import org.xianxing.app.security.SignInAttempts;
import org.xianxing.app.security.Totp;
import org.xianxing.app.testing.People;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Role;

/** What stands between the right password and the first page. */
class SignInStepsViewTest extends ViewTest {

    private static final String CHOSEN = "Gulang-Yu 2027";

    @Autowired private CurrentActor currentActor;
    @Autowired private SecondFactors secondFactors;
    @Autowired private SignInAttempts attempts;

    @Test
    void administrator_sets_up_a_second_factor_before_anything_else() {
        Account person = somebody(Role.SECURITY_ADMINISTRATOR);
        openAs(person);
        assertThat(title()).isEqualTo("设置第二因素");
        UI.getCurrent().navigate("");
        assertThat(title()).isEqualTo("设置第二因素");
        assertThat(currentActor.find()).isEmpty();
        String secret = _get(Div.class, spec -> spec.withId("secret")).getText();

        type("000000");
        _click(button("启用第二因素"));
        assertThat(pageText()).contains("验证码不对或已用过");
        type(Totp.codeAt(secret, Instant.now()));
        _click(button("启用第二因素"));
        assertThat(_get(OrderedList.class).getChildren()).hasSize(SecondFactors.RECOVERY_CODES);
        _click(button("我已保存恢复码"));

        assertThat(title()).isEqualTo("工作台");
        assertThat(currentActor.get().role()).isEqualTo(Role.SECURITY_ADMINISTRATOR);
    }

    @Test
    void second_factor_is_asked_for_and_each_code_counts_once() {
        Account person = somebody(Role.PROVINCE_EVALUATOR);
        String secret = secondFactors.newSecret();
        List<String> codes = secondFactors.set(person.id(), secret);
        openAs(person);
        assertThat(title()).isEqualTo("第二因素验证");
        assertThatThrownBy(() -> currentActor.get()).isInstanceOf(AccessDeniedException.class);

        type(Totp.codeAt(secret, Instant.now().minusSeconds(300)));
        _click(button("继续"));
        assertThat(pageText()).contains("验证码不对或已用过");
        type(Totp.codeAt(secret, Instant.now()));
        _click(button("继续"));
        assertThat(title()).isEqualTo("工作台");

        again(person);
        type(Totp.codeAt(secret, Instant.now()));
        _click(button("继续"));
        assertThat(title()).as("a used code").isEqualTo("第二因素验证");
        type(codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " "));
        _click(button("继续"));
        assertThat(title()).as("a recovery code").isEqualTo("工作台");

        again(person);
        type(codes.getFirst());
        _click(button("继续"));
        assertThat(title()).as("a used recovery code").isEqualTo("第二因素验证");
    }

    @Test
    void wrong_codes_lock_the_account_and_the_right_one_no_longer_helps() {
        Account person = somebody(Role.PROVINCE_EVALUATOR);
        String secret = secondFactors.newSecret();
        List<String> unused = secondFactors.set(person.id(), secret);
        assertThat(unused).isNotEmpty();
        openAs(person);

        for (int i = 0; i < attempts.wrongBeforeLock(); i++) {
            type("12345");
            _click(button("继续"));
        }
        type(Totp.codeAt(secret, Instant.now()));
        _click(button("继续"));

        assertThat(title()).isEqualTo("第二因素验证");
        assertThat(pageText()).contains("账号已锁定");
        assertThat(currentActor.find()).isEmpty();
    }

    @Test
    void given_password_is_replaced_first_and_all_refusals_are_said_at_once() {
        Account person = somebody(Role.PROVINCE_EVALUATOR);
        posts().mustChange(person);
        openAs(person);
        assertThat(title()).isEqualTo("请先修改密码");

        fill("wrong", "short", "other");
        _click(button("修改密码"));
        assertThat(password("current-password").getErrorMessage()).contains("当前密码不对");
        fill(People.PASSWORD, "short", "other");
        _click(button("修改密码"));
        assertThat(password("new-password").getErrorMessage()).contains("密码至少 10 位", "至少 2 种");
        assertThat(password("new-password-again").getErrorMessage()).contains("不一致");
        fill(People.PASSWORD, CHOSEN, CHOSEN);
        _click(button("修改密码"));

        assertThat(title()).isEqualTo("工作台");
        assertThat(posts().stored(person).password().mustChange()).isFalse();
    }

    @Test
    void reader_of_another_step_is_led_to_their_own() {
        openAs(Role.PROVINCE_EVALUATOR);

        for (String path : List.of("second-factor", "second-factor-setup", "change-password")) {
            UI.getCurrent().navigate(path);
            assertThat(title()).as(path).isEqualTo("工作台");
        }
    }

    private Account somebody(Role role) {
        Account person = posts().somebody("郑步");
        posts().give(person, role);
        return person;
    }

    /** Signs in once more. */
    private void again(Account person) {
        leave();
        openAs(person);
    }

    private static String title() {
        return _get(H1.class).getText();
    }

    private static void type(String code) {
        _setValue(_get(TextField.class, spec -> spec.withId("code")), code);
    }

    private static void fill(String current, String wanted, String again) {
        _setValue(password("current-password"), current);
        _setValue(password("new-password"), wanted);
        _setValue(password("new-password-again"), again);
    }

    private static PasswordField password(String id) {
        return _get(PasswordField.class, spec -> spec.withId(id));
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }
}

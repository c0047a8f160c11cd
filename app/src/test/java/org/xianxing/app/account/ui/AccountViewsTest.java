package org.xianxing.app.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.security.ActingPosts;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;

/** The screens of the administrators, and everybody's own account. */
class AccountViewsTest extends ViewTest {

    private static final LocalDate TODAY = Term.dayAt(Instant.now());

    @Autowired private AccountRepository accounts;
    @Autowired private SecuritySettingsRepository settings;
    @Autowired private ActingPosts acting;

    @Test
    void system_administrator_makes_an_account_and_sees_its_password_once() {
        openAs(Role.SYSTEM_ADMINISTRATOR);
        UI.getCurrent().navigate("accounts");
        String username = "t-" + UUID.randomUUID().toString().substring(0, 8);

        _click(button("新建账号"));
        _setValue(_get(TextField.class, spec -> spec.withId("username")), "Wrong Name");
        _setValue(_get(TextField.class, spec -> spec.withId("name")), "钱新");
        _click(_find(Button.class, spec -> spec.withText("新建账号")).getLast());
        assertThat(pageText()).contains("账号应为 2 至 40 个小写字母");
        _setValue(_get(TextField.class, spec -> spec.withId("username")), username);
        _click(_find(Button.class, spec -> spec.withText("新建账号")).getLast());

        assertThat(accounts.findByUsername(username)).isPresent();
        assertThat(_get(Div.class, spec -> spec.withId("one-time")).getText())
                .matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        _click(button("已转告，关闭"));
        assertThat(_find(Div.class, spec -> spec.withId("one-time"))).isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("钱新");
        assertThat(_find(Button.class, spec -> spec.withText("任命"))).isEmpty();
    }

    @Test
    void security_administrator_gives_and_ends_a_post_and_resets_nothing() {
        Account person = posts().somebody("孙任");
        openAs(Role.SECURITY_ADMINISTRATOR);
        UI.getCurrent().navigate("account/" + person.id().value());
        assertThat(_find(Button.class, spec -> spec.withText("重置密码"))).isEmpty();

        _click(button("任命"));
        @SuppressWarnings("unchecked")
        Select<Role> role = _get(Select.class, spec -> spec.withId("role"));
        _setValue(role, Role.CITY_REVIEWER);
        @SuppressWarnings("unchecked")
        ComboBox<Object> at = _get(ComboBox.class, spec -> spec.withId("organization"));
        at.setValue(at.getListDataView().getItem(0));
        _click(_find(Button.class, spec -> spec.withText("任命")).getLast());

        assertThat(acting.of(person.id())).hasSize(1);
        assertThat(pageText()).contains("市初审", "在任");
        _click(button("即日终止"));
        assertThat(acting.of(person.id())).isEmpty();
        assertThat(pageText()).contains("已结束");
    }

    @Test
    void person_hands_a_post_over_and_takes_it_back_on_their_own_page() {
        Account holder = posts().somebody("张三");
        Account deputy = posts().somebody("李四");
        Post post = posts().give(holder, Role.PROVINCE_EVALUATOR);
        openAs(holder);
        UI.getCurrent().navigate("my-account");

        _click(button("交人代理"));
        _setValue(_get(TextField.class, spec -> spec.withId("deputy")), deputy.username());
        _click(_find(Button.class, spec -> spec.withText("交人代理")).getLast());
        assertThat(pageText()).contains("请填写代理的最后一天");
        _setValue(_get(DatePicker.class, spec -> spec.withId("until")), TODAY.plusDays(1));
        _click(_find(Button.class, spec -> spec.withText("交人代理")).getLast());

        assertThat(pageText()).contains("由李四代理");
        assertThat(acting.of(deputy.id()))
                .singleElement()
                .satisfies(acted -> assertThat(acted.post().id()).isEqualTo(post.id()));
        _click(button("收回"));
        assertThat(acting.of(deputy.id())).isEmpty();
    }

    @Test
    void security_settings_are_kept_within_bounds_and_saved() {
        openAs(Role.SECURITY_ADMINISTRATOR);
        UI.getCurrent().navigate("security-settings");
        IntegerField idle = _get(IntegerField.class, spec -> spec.withId("idle-minutes"));

        idle.setValue(1);
        _click(button("保存"));
        assertThat(idle.getErrorMessage()).isEqualTo("请填写 5 至 480 之间的整数。");
        idle.setValue(45);
        _click(button("保存"));

        assertThat(pageText()).contains("已保存");
        assertThat(settings.get().idleMinutes()).isEqualTo(45);
        SecuritySettings now = settings.get();
        settings.update(
                new SecuritySettings(
                        now.version(),
                        now.passwords(),
                        now.wrongBeforeLock(),
                        now.lockMinutes(),
                        SecuritySettings.DEFAULT.idleMinutes(),
                        now.absoluteHours(),
                        now.secondFactor()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR"})
    void others_open_none_of_these_screens(Role role) {
        openAs(role);

        for (String address : new String[] {"accounts", "account/x", "security-settings"}) {
            UI.getCurrent().navigate(address);
            assertThat(_find(AccountsView.class)).isEmpty();
            assertThat(_find(AccountView.class)).isEmpty();
            assertThat(_find(SecuritySettingsView.class)).isEmpty();
        }
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }
}

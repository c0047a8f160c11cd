package org.xianxing.app.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianxing.app.account.SecurityService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.PasswordPolicy;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** What passwords, sign-in and sessions must be like. */
@Route("security-settings")
@RolesAllowed(Access.SECURITY_ADMINISTRATOR)
@StyleSheet("themes/xianxing/account.css")
final class SecuritySettingsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_MINIMUM = 64;
    private static final int ALL_KINDS = 4;

    private final transient SecurityService security;
    private final transient CurrentActor currentActor;
    private final transient AccountWords words;
    private final Map<String, IntegerField> numbers = new LinkedHashMap<>();
    private final Checkbox notUsername = new Checkbox();
    private final CheckboxGroup<Role> secondFactor = new CheckboxGroup<>();
    private final Div notice = new Div();
    private transient SecuritySettings shown = SecuritySettings.DEFAULT;

    SecuritySettingsView(SecurityService security, CurrentActor currentActor, AccountWords words) {
        this.security = security;
        this.currentActor = currentActor;
        this.words = words;
        addClassNames("xx-accounts", "xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        numbers.clear();
        shown = security.get(currentActor.get());
        PasswordPolicy policy = shown.passwords();
        notUsername.setLabel(text("not-username"));
        notUsername.setValue(policy.notUsername());
        secondFactor.setLabel(text("second-factor-roles"));
        secondFactor.setHelperText(text("second-factor-roles-help"));
        secondFactor.setItems(Role.values());
        secondFactor.setItemLabelGenerator(role -> words.role(role, getLocale()));
        secondFactor.setItemEnabledProvider(
                role -> !SecuritySettings.alwaysNeedsSecondFactor(role));
        secondFactor.setValue(shown.secondFactor());
        Button save = new Button(text("save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(text("security")).withSub(text("security-sub")),
                new SheetCard(text("security-passwords"))
                        .pad(
                                form(
                                        number(
                                                "minimum-length",
                                                policy.minimumLength(),
                                                PasswordPolicy.SHORTEST,
                                                LONGEST_MINIMUM),
                                        number("kinds", policy.kinds(), 1, ALL_KINDS),
                                        number(
                                                "history",
                                                policy.history(),
                                                0,
                                                PasswordPolicy.MOST_HISTORY),
                                        number(
                                                "rotation-days",
                                                policy.rotationDays(),
                                                0,
                                                PasswordPolicy.MOST_ROTATION_DAYS)),
                                notUsername),
                new SheetCard(text("security-sign-in"))
                        .pad(
                                form(
                                        number(
                                                "wrong-before-lock",
                                                shown.wrongBeforeLock(),
                                                SecuritySettings.FEWEST_WRONG,
                                                SecuritySettings.MOST_WRONG),
                                        number(
                                                "lock-minutes",
                                                shown.lockMinutes(),
                                                1,
                                                SecuritySettings.MOST_LOCK_MINUTES),
                                        number(
                                                "idle-minutes",
                                                shown.idleMinutes(),
                                                SecuritySettings.FEWEST_IDLE_MINUTES,
                                                SecuritySettings.MOST_IDLE_MINUTES),
                                        number(
                                                "absolute-hours",
                                                shown.absoluteHours(),
                                                1,
                                                SecuritySettings.MOST_HOURS))),
                new SheetCard(text("second-factor-name")).pad(secondFactor),
                notice,
                new Div(save));
    }

    private static Div form(IntegerField... fields) {
        Div form = new Div(fields);
        form.addClassName("xx-account-filter");
        return form;
    }

    private IntegerField number(String key, int value, int least, int most) {
        IntegerField field = new IntegerField(text(key));
        field.setId(key);
        field.setValue(value);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setI18n(
                new IntegerField.IntegerFieldI18n()
                        .setBadInputErrorMessage(bounds(least, most))
                        .setMinErrorMessage(bounds(least, most))
                        .setMaxErrorMessage(bounds(least, most)));
        numbers.put(key, field);
        return field;
    }

    private String bounds(int least, int most) {
        return words.reasons(
                List.of(Reason.of(AccountReason.SETTING_OUT_OF_BOUNDS, least, most)), getLocale());
    }

    private void save() {
        notice.removeAll();
        for (IntegerField field : numbers.values()) {
            Integer value = field.getValue();
            boolean wrong = value == null || value < field.getMin() || value > field.getMax();
            if (wrong) {
                field.setErrorMessage(bounds(field.getMin(), field.getMax()));
                field.setInvalid(true);
                field.focus();
                return;
            }
        }
        SecuritySettings changed =
                new SecuritySettings(
                        shown.version(),
                        new PasswordPolicy(
                                value("minimum-length"),
                                value("kinds"),
                                notUsername.getValue(),
                                value("history"),
                                value("rotation-days")),
                        value("wrong-before-lock"),
                        value("lock-minutes"),
                        value("idle-minutes"),
                        value("absolute-hours"),
                        secondFactor.getValue());
        Outcome<SecuritySettings> outcome = security.change(currentActor.get(), changed);
        switch (outcome) {
            case Outcome.Done<SecuritySettings>(SecuritySettings now) -> {
                shown = now;
                notice.add(NoteStrip.ok(text("security-saved")));
            }
            case Outcome.Refused<SecuritySettings>(List<Reason> reasons) ->
                    notice.add(NoteStrip.error(words.reasons(reasons, getLocale())));
        }
    }

    private int value(String key) {
        IntegerField field = numbers.get(key);
        return field == null || field.getValue() == null ? 0 : field.getValue();
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}

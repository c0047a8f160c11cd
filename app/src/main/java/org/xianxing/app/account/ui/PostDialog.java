package org.xianxing.app.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Outcome;

/** Takes role, organization and days of a post. */
final class PostDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Select<Role> role = new Select<>();
    private final ComboBox<Organization> organization = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Refusal refusal = new Refusal();
    private final transient Giving giving;
    private final transient AccountWords words;
    private final transient Locale locale;
    private final transient Runnable given;

    /** Gives the post. */
    @FunctionalInterface
    interface Giving {
        Outcome<Post> give(
                Role role,
                OrganizationId organization,
                Optional<LocalDate> from,
                Optional<LocalDate> until);
    }

    /**
     * @param roles the roles that may be given
     * @param organizations those that have posts in a role
     */
    PostDialog(
            List<Role> roles,
            Function<Role, List<Organization>> organizations,
            LocalDate today,
            Giving giving,
            AccountWords words,
            Locale locale,
            Runnable given) {
        this.giving = giving;
        this.words = words;
        this.locale = locale;
        this.given = given;
        setHeaderTitle(words.of("give-post", locale));
        setWidth("min(480px, 94vw)");
        setCloseOnOutsideClick(false);
        role.setLabel(words.of("role", locale));
        role.setItemLabelGenerator(item -> words.role(item, locale));
        role.setItems(roles);
        role.setId("role");
        role.addValueChangeListener(_ -> {
            List<Organization> fitting = organizations.apply(role.getValue());
            organization.setItems(fitting);
            if (fitting.size() == 1) {
                organization.setValue(fitting.getFirst());
            }
        });
        organization.setLabel(words.of("organization", locale));
        organization.setItemLabelGenerator(Organization::name);
        organization.setId("organization");
        from.setLabel(words.of("first-day", locale));
        from.setValue(today);
        from.setId("from");
        until.setLabel(words.of("last-day", locale));
        until.setHelperText(words.of("last-day-open", locale));
        until.setId("until");
        DateFields.speak(from, locale);
        DateFields.speak(until, locale);
        Div form = new Div(role, organization, from, until, refusal);
        form.addClassName("xx-account-form");
        add(form);
        Button send = new Button(words.of("give-post", locale), _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("cancel", locale), _ -> close()), send);
    }

    private void send() {
        Role wanted = role.getValue();
        Organization at = organization.getValue();
        if (wanted == null || at == null) {
            refusal.say(words.of("post-incomplete", locale));
            return;
        }
        Outcome<Post> outcome =
                giving.give(
                        wanted,
                        at.id(),
                        Optional.ofNullable(from.getValue()),
                        Optional.ofNullable(until.getValue()));
        if (outcome.isDone()) {
            close();
            given.run();
        } else {
            refusal.say(words.reasons(outcome.reasons(), locale));
        }
    }
}

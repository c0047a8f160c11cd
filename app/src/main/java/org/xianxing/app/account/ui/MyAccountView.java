package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import org.xianxing.app.account.OwnAccount;
import org.xianxing.app.account.OwnAccount.NewSecret;
import org.xianxing.app.account.OwnAccount.ProviderState;
import org.xianxing.app.account.OwnAccount.SecondFactorState;
import org.xianxing.app.account.PostService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.security.ProviderSignIn;
import org.xianxing.app.security.SignInSteps;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.account.SignInSession;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;

/** A person's own account: password, second factor, posts with deputies, sessions. */
@Route("my-account")
@PermitAll
@StyleSheet("themes/xianxing/account.css")
final class MyAccountView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int FEW_CODES = 3;

    private final transient OwnAccount own;
    private final transient PostService posts;
    private final transient CurrentActor currentActor;
    private final transient SignInSteps steps;
    private final transient AccountWords words;
    private final transient InstantSource clock;
    private final Div notice = new Div();

    MyAccountView(
            OwnAccount own,
            PostService posts,
            CurrentActor currentActor,
            SignInSteps steps,
            AccountWords words,
            InstantSource clock) {
        this.own = own;
        this.posts = posts;
        this.currentActor = currentActor;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
        addClassNames("xx-accounts", "xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
        var said = event.getLocation().getQueryParameters().getParameters();
        if (said.containsKey(ProviderSignIn.BOUND)) {
            notice.add(NoteStrip.ok(text("identity-bound")));
        } else if (said.containsKey(ProviderSignIn.TAKEN)) {
            notice.add(NoteStrip.error(text("identity-taken")));
        }
    }

    private void show() {
        removeAll();
        notice.removeAll();
        add(
                new PageHeader(getTranslation("shell.my-account"))
                        .withSub(own.account().displayName() + " · " + own.account().username())
                        .withActions(new Anchor("notice-settings", text("notice-settings"))),
                notice,
                new PostsCard(
                        posts.ownPosts(currentActor.get()),
                        List.of(),
                        posts,
                        currentActor,
                        words,
                        getLocale(),
                        Term.dayAt(clock.instant()),
                        this::show),
                new SheetCard(text("password"))
                        .pad(
                                new PasswordForm(
                                        own.passwordPolicy(),
                                        own::changePassword,
                                        reasons -> words.reasons(reasons, getLocale()),
                                        this::passwordChanged)),
                secondFactor());
        ProviderState provider = own.provider();
        if (provider.offered() || !provider.bound().isEmpty()) {
            add(provider(provider));
        }
        add(sessions());
    }

    private SheetCard provider(ProviderState state) {
        String name = state.name().isBlank() ? text("identity-service") : state.name();
        SheetCard card = new SheetCard(text("identity-by", name));
        card.pad(
                state.bound().isEmpty()
                        ? new Badge(Badge.State.DRAFT, text("identity-unbound"))
                        : new Badge(
                                Badge.State.ACCEPTED,
                                text(
                                        "identity-bound-since",
                                        words.moment(
                                                state.bound().getLast().boundAt(), getLocale()))));
        Div acts = new Div();
        acts.addClassName("xx-account-acts");
        if (state.bound().isEmpty()) {
            acts.add(new Button(text("identity-bind"), _ -> bind()));
        } else {
            acts.add(
                    new Button(
                            text("identity-unbind"),
                            _ -> {
                                own.unbind();
                                show();
                            }));
        }
        return card.pad(acts);
    }

    private void bind() {
        Dialog dialog = dialog(text("identity-bind"));
        PasswordField password = password();
        Refusal refusal = new Refusal();
        Button act =
                new Button(
                        text("identity-bind"),
                        _ -> {
                            switch (own.beginBinding(password.getValue())) {
                                case Outcome.Done<String>(String address) ->
                                        UI.getCurrent().getPage().setLocation(address);
                                case Outcome.Refused<String>(var reasons) ->
                                        refusal.say(words.reasons(reasons, getLocale()));
                            }
                        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(text("identity-bind-explained")), password, refusal);
        dialog.getFooter().add(act);
        dialog.open();
    }

    private void passwordChanged() {
        show();
        notice.add(NoteStrip.ok(text("password-changed")));
    }

    private SheetCard secondFactor() {
        SecondFactorState state = own.secondFactor();
        SheetCard card = new SheetCard(text("second-factor-name"));
        card.pad(
                state.set()
                        ? new Badge(
                                Badge.State.ACCEPTED,
                                text("second-factor-codes-left", state.codesLeft()))
                        : new Badge(Badge.State.DRAFT, text("second-factor-unset")));
        if (state.set() && state.codesLeft() < FEW_CODES) {
            card.pad(NoteStrip.back(text("codes-few")));
        }
        Div acts = new Div();
        acts.addClassName("xx-account-acts");
        acts.add(
                new Button(
                        text(state.set() ? "second-factor-renew" : "second-factor-setup"),
                        _ -> setUp(state.set())));
        if (state.set() && !state.demanded()) {
            acts.add(new Button(text("remove-second-factor"), _ -> remove()));
        }
        return card.pad(acts);
    }

    private void setUp(boolean again) {
        Dialog dialog = dialog(text(again ? "second-factor-renew" : "second-factor-setup"));
        PasswordField password = password();
        NewSecret secret = own.newSecret();
        if (again) {
            dialog.add(new Paragraph(text("second-factor-renew-explained")), password);
        }
        dialog.add(
                new SecondFactorSetup(
                        secret,
                        code -> own.setSecondFactor(password.getValue(), secret.secret(), code),
                        reasons -> words.reasons(reasons, getLocale()),
                        () -> {
                            dialog.close();
                            steps.secondFactorWasSet();
                            show();
                        }));
        dialog.open();
    }

    private void remove() {
        Dialog dialog = dialog(text("remove-second-factor"));
        PasswordField password = password();
        Refusal refusal = new Refusal();
        Button act =
                new Button(
                        text("remove-second-factor"),
                        _ -> {
                            Outcome<Boolean> outcome = own.removeSecondFactor(password.getValue());
                            if (outcome.isDone()) {
                                dialog.close();
                                show();
                            } else {
                                refusal.say(words.reasons(outcome.reasons(), getLocale()));
                            }
                        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(password, refusal);
        dialog.getFooter().add(act);
        dialog.open();
    }

    private Dialog dialog(String title) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(440px, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.getFooter().add(new Button(text("cancel"), _ -> dialog.close()));
        return dialog;
    }

    private PasswordField password() {
        PasswordField password = new PasswordField(text("current-password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setWidthFull();
        return password;
    }

    private SessionsCard sessions() {
        return new SessionsCard(
                own.sessions(),
                new Button(
                        text("sign-out-elsewhere"),
                        _ -> {
                            own.signOutElsewhere();
                            show();
                        }),
                this::behind,
                words,
                getLocale());
    }

    private Component behind(SignInSession session) {
        if (session.id().equals(own.session())) {
            return new Badge(Badge.State.ACCEPTED, text("this-session"));
        }
        Button out =
                new Button(
                        getTranslation("shell.sign-out"),
                        _ -> {
                            own.signOut(session.id());
                            show();
                        });
        out.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return out;
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}

package org.xianxing.app.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.xianxing.app.security.Cookies;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.security.DemoAccounts;
import org.xianxing.app.security.FirstStartPending;
import org.xianxing.app.security.ProviderSignIn;
import org.xianxing.app.security.SignInAttempts;
import org.xianxing.app.security.SignInPage;
import org.xianxing.app.start.DemoMode;
import org.xianxing.domain.organization.StoredPassword;

/** The page on which a person signs in. */
@Route(value = SignInPage.PATH, autoLayout = false)
@AnonymousAllowed
final class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignInAttempts attempts;
    private final transient CurrentActor currentActor;
    private final transient FirstStartPending firstStart;
    private final transient ProviderSignIn provider;
    private final SignInForm form;

    SignInView(
            SignInAttempts attempts,
            CurrentActor currentActor,
            FirstStartPending firstStart,
            ProviderSignIn provider,
            ObjectProvider<DemoAccounts> demoAccounts,
            ObjectProvider<StageTrack> stageTrack,
            DemoMode demoMode) {
        this.attempts = attempts;
        this.currentActor = currentActor;
        this.firstStart = firstStart;
        this.provider = provider;
        this.form =
                new SignInForm(
                        stageTrack
                                .orderedStream()
                                .findFirst()
                                .flatMap(source -> source.publicCaption(getLocale())),
                        attempts,
                        provider);
        addClassName("xx-sign-in");
        Div side = new Div(form);
        side.addClassName("xx-sign-in-side");
        List<DemoAccounts.DemoAccount> accounts =
                demoMode.active()
                        ? demoAccounts.stream().flatMap(demo -> demo.all().stream()).toList()
                        : List.of();
        if (!accounts.isEmpty()) {
            side.add(new DemoAccountsCard(accounts, form::fill));
        }
        side.add(new SignInFooter());
        add(new SignInPoster(demoMode.active()), side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        if (firstStart.isPending()) {
            event.forwardTo(FirstStartPending.PATH);
            return;
        }
        Optional<String> typed = typedName();
        form.setUsername(typed.or(SignInView::rememberedName).orElse(""));
        form.setRemember(rememberedName().isPresent());
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey(SignInPage.LOCKED)) {
            form.showError(locked(typed.orElse("")));
        } else if (parameters.containsKey(SignInPage.BUSY)) {
            form.showError(getTranslation("shell.sign-in-busy"));
        } else if (parameters.containsKey(SignInPage.OVER)) {
            form.showError(
                    getTranslation("shell.sign-in-over", StoredPassword.GIVEN_LASTS.toDays()));
        } else if (parameters.containsKey(SignInPage.ENDED)) {
            form.showError(getTranslation("shell.sign-in-ended"));
        } else if (parameters.containsKey(SignInPage.PROVIDER)) {
            form.showError(getTranslation("shell.sign-in-provider", nameOf(provider, this)));
        } else if (parameters.containsKey(SignInPage.UNBOUND)) {
            form.showError(getTranslation("shell.sign-in-unbound", nameOf(provider, this)));
        } else if (parameters.containsKey(SignInPage.WRONG)) {
            form.showError(getTranslation("shell.sign-in-wrong"));
        }
    }

    static String nameOf(ProviderSignIn provider, Component on) {
        return provider.name().isBlank()
                ? on.getTranslation("shell.sign-in-service")
                : provider.name();
    }

    private String locked(String username) {
        return attempts.lockedUntil(username)
                .map(until -> LocalTime.ofInstant(until.plusSeconds(59), PlainText.OFFICE_TIME))
                .map(until ->
                        getTranslation(
                                "shell.sign-in-locked",
                                attempts.wrongBeforeLock(),
                                PlainText.time(until)))
                .orElseGet(() -> getTranslation("shell.sign-in-unlocked"));
    }

    private static Optional<String> typedName() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getSession)
                .map(session -> session.getAttribute(SignInPage.TYPED_NAME))
                .map(String::valueOf)
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> rememberedName() {
        @Nullable VaadinRequest request = VaadinRequest.getCurrent();
        return Optional.ofNullable(request)
                .flatMap(asked ->
                        Cookies.value(asked.getCookies(), SignInPage.NAME_COOKIE, asked.isSecure()))
                .filter(name -> name.matches("[a-z0-9.-]{2,40}"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.page-title", getTranslation("shell.sign-in"));
    }
}

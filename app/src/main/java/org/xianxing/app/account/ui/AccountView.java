package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.account.AccountService;
import org.xianxing.app.account.AccountService.Detail;
import org.xianxing.app.account.AccountService.OneTimePassword;
import org.xianxing.app.account.PostService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;

/** One account: how its person gets in, which posts they hold, where they are signed in. */
@Route("account")
@RolesAllowed({Access.SYSTEM_ADMINISTRATOR, Access.SECURITY_ADMINISTRATOR})
@StyleSheet("themes/xianxing/account.css")
final class AccountView extends Div implements HasUrlParameter<String>, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final transient PostService posts;
    private final transient CurrentActor currentActor;
    private final transient AccountWords words;
    private final transient InstantSource clock;
    private final Refusal refusal = new Refusal();
    private transient @Nullable AccountId id;

    AccountView(
            AccountService accounts,
            PostService posts,
            CurrentActor currentActor,
            AccountWords words,
            InstantSource clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.currentActor = currentActor;
        this.words = words;
        this.clock = clock;
        addClassNames("xx-accounts", "xx-stack");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new AccountId(UUID.fromString(parameter));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("no such account");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private AccountId id() {
        if (id == null) {
            throw new NotFoundException("no account named");
        }
        return id;
    }

    private void show() {
        Actor actor = currentActor.get();
        Detail detail =
                accounts.find(actor, id())
                        .orElseThrow(() -> new NotFoundException("no such account"));
        Account account = detail.account();
        removeAll();
        refusal.clear();
        add(
                new PageHeader(account.displayName()).withSub(account.username()),
                refusal,
                entrance(actor, detail),
                new PostsCard(
                        detail.posts(),
                        giving(actor),
                        posts,
                        currentActor,
                        words,
                        getLocale(),
                        today(),
                        this::show),
                sessions(actor, detail));
    }

    private SheetCard entrance(Actor actor, Detail detail) {
        Account account = detail.account();
        SheetCard card = new SheetCard(text("entrance"));
        card.add(
                new FactStrip()
                        .add(
                                text("state"),
                                account.enabled()
                                        ? new Badge(Badge.State.ACCEPTED, text("state-enabled"))
                                        : new Badge(Badge.State.REJECTED, text("state-disabled")))
                        .add(
                                text("password"),
                                text(
                                        account.password().mustChange()
                                                ? "password-given"
                                                : "password-own"))
                        .add(
                                text("second-factor-name"),
                                text(
                                        detail.secondFactor()
                                                ? "second-factor-set"
                                                : "second-factor-unset"))
                        .add(
                                text("identity"),
                                text(
                                        detail.identities().isEmpty()
                                                ? "identity-unbound"
                                                : "identity-set")));
        detail.lockedUntil()
                .ifPresent(until ->
                        card.pad(
                                NoteStrip.back(
                                        text("locked-until", words.moment(until, getLocale())))));
        if (accounts.mayManage(actor)) {
            Div row = new Div();
            row.addClassName("xx-account-acts");
            acts(detail).forEach(row::add);
            card.pad(row);
        }
        return card;
    }

    private List<Component> acts(Detail detail) {
        Account account = detail.account();
        List<Component> acts = new ArrayList<>();
        if (detail.lockedUntil().isPresent()) {
            acts.add(
                    new Button(
                            text("unlock"),
                            _ -> {
                                accounts.unlock(currentActor.get(), account.id());
                                show();
                            }));
        }
        acts.add(
                new Button(
                        text("reset-password"),
                        _ -> confirm("reset-password", () -> reset(account.id()))));
        if (detail.secondFactor()) {
            acts.add(
                    new Button(
                            text("remove-second-factor"),
                            _ ->
                                    confirm(
                                            "remove-second-factor",
                                            () ->
                                                    tell(
                                                            accounts.removeSecondFactor(
                                                                    currentActor.get(),
                                                                    account.id())))));
        }
        if (!detail.identities().isEmpty()) {
            acts.add(
                    new Button(
                            text("identity-unbind"),
                            _ -> confirm("identity-unbind", () -> unbind(account.id()))));
        }
        acts.add(new Button(text("rename"), _ -> rename(account)));
        String key = account.enabled() ? "disable" : "enable";
        acts.add(
                new Button(
                        text(key),
                        _ ->
                                confirm(
                                        key,
                                        () ->
                                                tell(
                                                        accounts.setEnabled(
                                                                currentActor.get(),
                                                                account,
                                                                !account.enabled())))));
        return acts;
    }

    private void unbind(AccountId account) {
        accounts.unbind(currentActor.get(), account);
        show();
    }

    private void rename(Account account) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("rename"));
        TextField name = new TextField(text("name"));
        name.setValue(account.displayName());
        dialog.add(name);
        dialog.setCancelable(true);
        dialog.setCancelText(text("cancel"));
        dialog.setConfirmText(text("rename"));
        dialog.addConfirmListener(
                _ -> tell(accounts.rename(currentActor.get(), account, name.getValue())));
        dialog.open();
    }

    private void reset(AccountId account) {
        Outcome<OneTimePassword> outcome = accounts.resetPassword(currentActor.get(), account);
        tell(outcome);
        if (outcome instanceof Outcome.Done<OneTimePassword>(OneTimePassword oneTime)) {
            new OneTimePasswordDialog(oneTime, words, getLocale()).open();
        }
    }

    private void confirm(String key, Runnable act) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text(key));
        dialog.setText(text(key + "-explained"));
        dialog.setCancelable(true);
        dialog.setCancelText(text("cancel"));
        dialog.setConfirmText(text(key));
        dialog.addConfirmListener(_ -> act.run());
        dialog.open();
    }

    private void tell(Outcome<?> outcome) {
        show();
        if (!outcome.isDone()) {
            refusal.say(words.reasons(outcome.reasons(), getLocale()));
        }
    }

    private List<Component> giving(Actor actor) {
        List<Role> roles = posts.rolesToGive(actor);
        if (roles.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Button(
                        text("give-post"),
                        _ ->
                                new PostDialog(
                                                roles,
                                                posts::organizationsFor,
                                                today(),
                                                (role, organization, from, until) ->
                                                        posts.give(
                                                                currentActor.get(),
                                                                id(),
                                                                role,
                                                                organization,
                                                                from,
                                                                until),
                                                words,
                                                getLocale(),
                                                this::show)
                                        .open()));
    }

    private SessionsCard sessions(Actor actor, Detail detail) {
        Component act =
                accounts.mayManage(actor) && !detail.sessions().isEmpty()
                        ? new Button(
                                text("sign-out-person"),
                                _ -> {
                                    accounts.signOut(currentActor.get(), id());
                                    show();
                                })
                        : new Span();
        return new SessionsCard(detail.sessions(), act, _ -> new Span(), words, getLocale());
    }

    private LocalDate today() {
        return Term.dayAt(clock.instant());
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}

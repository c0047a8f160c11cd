package org.xianxing.app.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationRepository;

/** The person of the session, as the domain sees them. */
@Component
public class CurrentActor {

    private final AccountRepository accounts;
    private final OrganizationRepository organizations;

    CurrentActor(AccountRepository accounts, OrganizationRepository organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /**
     * The actor.
     *
     * @throws AccessDeniedException when nobody is signed in, or the account has been disabled
     *     since
     */
    public Actor get() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /** The actor; none on pages that are open to everyone, or when the account was disabled. */
    public Optional<Actor> find() {
        return account(SecurityContextHolder.getContext().getAuthentication())
                .filter(Account::enabled)
                .flatMap(this::actor);
    }

    /** Who was authenticated, even if the account was disabled since. */
    Optional<Actor> of(Authentication authentication) {
        return account(authentication).flatMap(this::actor);
    }

    private Optional<Account> account(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? accounts.find(signedIn.id())
                : Optional.empty();
    }

    private Optional<Actor> actor(Account account) {
        return organizations
                .find(account.organization())
                .map(organization ->
                        new Actor(
                                account.id(),
                                account.displayName(),
                                account.role(),
                                organization.id(),
                                organization.shortName(),
                                organization.city()));
    }
}

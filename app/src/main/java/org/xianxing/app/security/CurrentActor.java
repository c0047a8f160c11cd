package org.xianxing.app.security;

import java.util.Optional;
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
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return accounts.find(signedIn.id()).filter(Account::enabled).flatMap(this::actor);
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

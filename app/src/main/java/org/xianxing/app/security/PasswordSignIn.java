package org.xianxing.app.security;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;

/** Checks user name and password. A wrong name takes as long as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final AddressLimit addresses;
    private final SecondFactors secondFactors;
    private final SignInSteps steps;
    private final InstantSource clock;
    private final String nobodysHash;

    PasswordSignIn(
            AccountRepository accounts,
            Passwords passwords,
            SignInAttempts attempts,
            AddressLimit addresses,
            SecondFactors secondFactors,
            SignInSteps steps,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.addresses = addresses;
        this.secondFactors = secondFactors;
        this.steps = steps;
        this.clock = clock;
        this.nobodysHash = passwords.hash("nobody");
    }

    /** The password was not checked, because too many are signing in. */
    static final class TooManyException extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        TooManyException() {
            super("too many sign-ins at once");
        }
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = typedName(request.getName());
        String address =
                request.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        if (!addresses.admits(address)) {
            throw new TooManyException();
        }
        if (attempts.lockedUntil(username).isPresent()) {
            throw new LockedException("too many wrong passwords");
        }
        Optional<Account> account = accounts.findByUsername(username);
        String hash = account.map(known -> known.password().hash()).orElse(nobodysHash);
        boolean matches = matches(String.valueOf(request.getCredentials()), hash);
        if (!matches || account.isEmpty() || !account.get().enabled()) {
            attempts.wrong(username);
            addresses.wrong(address);
            if (attempts.lockedUntil(username).isPresent()) {
                throw new LockedException("too many wrong passwords");
            }
            throw new BadCredentialsException("wrong user name or password");
        }
        if (account.get().password().isOver(clock.instant())) {
            throw new CredentialsExpiredException("the given password is over");
        }
        if (!secondFactors.isSet(account.get().id())) {
            // With a second factor wrong codes go on counting until one is right.
            attempts.unlock(username);
        }
        return steps.authentication(steps.onward(SignedIn.as(account.get())));
    }

    private boolean matches(String password, String hash) {
        try {
            return passwords.matches(password, hash);
        } catch (Passwords.BusyException e) {
            TooManyException busy = new TooManyException();
            busy.initCause(e);
            throw busy;
        }
    }

    /** What was typed, in the form in which user names are stored. */
    static String typedName(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

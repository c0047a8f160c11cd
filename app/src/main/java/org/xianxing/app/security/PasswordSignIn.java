package org.xianxing.app.security;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;

/** Checks user name and password. A wrong name takes as long as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final SignInAttempts attempts;
    private final SignInSteps steps;
    private final String nobodysHash;

    PasswordSignIn(
            AccountRepository accounts,
            PasswordEncoder encoder,
            SignInAttempts attempts,
            SignInSteps steps) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.attempts = attempts;
        this.steps = steps;
        this.nobodysHash = String.valueOf(encoder.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = typedName(request.getName());
        if (attempts.lockedUntil(username).isPresent()) {
            throw new LockedException("too many wrong passwords");
        }
        Optional<Account> account = accounts.findByUsername(username);
        String hash = account.map(known -> known.password().hash()).orElse(nobodysHash);
        boolean matches = encoder.matches(String.valueOf(request.getCredentials()), hash);
        if (!matches || account.isEmpty() || !account.get().enabled()) {
            attempts.wrong(username);
            if (attempts.lockedUntil(username).isPresent()) {
                throw new LockedException("too many wrong passwords");
            }
            throw new BadCredentialsException("wrong user name or password");
        }
        attempts.unlock(username);
        return steps.authentication(steps.onward(SignedIn.as(account.get())));
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

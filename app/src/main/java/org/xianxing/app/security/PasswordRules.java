package org.xianxing.app.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.domain.account.PasswordPolicy;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.shared.Reason;

/** What a password that somebody chooses must be like: the office's policy, and hard to guess. */
@Component
public class PasswordRules {

    private final SecuritySettingsRepository settings;
    private final GuessablePasswords guessable = new GuessablePasswords();

    public PasswordRules(SecuritySettingsRepository settings) {
        this.settings = settings;
    }

    /** The office's policy as it is set now. */
    public PasswordPolicy policy() {
        return settings.get().passwords();
    }

    /** Every reason against a password of a person; none when it may be used. */
    public List<Reason> check(String username, String name, String password) {
        List<Reason> reasons = new ArrayList<>(policy().check(username, password));
        if (reasons.isEmpty()) {
            guessable.refuse(password, username, name).ifPresent(reasons::add);
        }
        return reasons;
    }
}

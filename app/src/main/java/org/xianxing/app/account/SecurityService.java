package org.xianxing.app.account;

import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.StaleVersionException;

/** What sign-in demands, as the security administrator sets it. */
@Service
public class SecurityService {

    private final Transactions transactions;
    private final SecuritySettingsRepository settings;
    private final AuditTrail audit;

    SecurityService(
            Transactions transactions, SecuritySettingsRepository settings, AuditTrail audit) {
        this.transactions = transactions;
        this.settings = settings;
        this.audit = audit;
    }

    /** The settings as they are. */
    public SecuritySettings get(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_SECURITY, Target.PROVINCE);
        return settings.get();
    }

    /**
     * Changes the settings; they count from the next request on.
     *
     * @param changed with the version that the change is based on
     * @return the settings as they are now, or why not
     */
    public Outcome<SecuritySettings> change(Actor actor, SecuritySettings changed) {
        AccessPolicy.require(actor, Action.MANAGE_SECURITY, Target.PROVINCE);
        try {
            return transactions.inTransaction(() -> {
                SecuritySettings before = settings.get();
                settings.update(changed);
                audit.append(
                        actor,
                        Event.change("CHANGE_SECURITY", "security settings", before, changed));
                return Outcome.done(settings.get());
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(AccountReason.ACCOUNT_CHANGED_MEANWHILE);
        }
    }
}

package org.xianxing.db.account;

import static org.xianxing.db.jooq.Tables.SECURITY_SETTINGS;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.xianxing.db.jooq.tables.records.SecuritySettingsRecord;
import org.xianxing.domain.account.PasswordPolicy;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqSecuritySettings implements SecuritySettingsRepository {

    private static final int ONLY = 1;

    private final DSLContext dsl;

    JooqSecuritySettings(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public SecuritySettings get() {
        return dsl.selectFrom(SECURITY_SETTINGS)
                .where(SECURITY_SETTINGS.ID.eq(ONLY))
                .fetchOptional(JooqSecuritySettings::settings)
                .orElse(SecuritySettings.DEFAULT);
    }

    @Override
    public void update(SecuritySettings settings) {
        int changed =
                dsl.update(SECURITY_SETTINGS)
                        .set(columns(settings))
                        .set(SECURITY_SETTINGS.VERSION, settings.version() + 1)
                        .where(SECURITY_SETTINGS.ID.eq(ONLY))
                        .and(SECURITY_SETTINGS.VERSION.eq(settings.version()))
                        .execute();
        if (changed == 0) {
            addFirst(settings);
        }
    }

    private void addFirst(SecuritySettings settings) {
        if (settings.version() != 0) {
            throw stale();
        }
        try {
            dsl.insertInto(SECURITY_SETTINGS)
                    .set(columns(settings))
                    .set(SECURITY_SETTINGS.ID, ONLY)
                    .set(SECURITY_SETTINGS.VERSION, 1)
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            StaleVersionException stale = stale();
            stale.addSuppressed(e);
            throw stale;
        }
    }

    private static StaleVersionException stale() {
        return new StaleVersionException("security settings");
    }

    private static SecuritySettingsRecord columns(SecuritySettings settings) {
        PasswordPolicy passwords = settings.passwords();
        return new SecuritySettingsRecord()
                .setMinimumLength(passwords.minimumLength())
                .setKinds(passwords.kinds())
                .setNotUsername(passwords.notUsername())
                .setHistory(passwords.history())
                .setRotationDays(passwords.rotationDays())
                .setWrongBeforeLock(settings.wrongBeforeLock())
                .setLockMinutes(settings.lockMinutes())
                .setIdleMinutes(settings.idleMinutes())
                .setAbsoluteHours(settings.absoluteHours())
                .setSecondFactor(
                        settings.secondFactor().stream()
                                .sorted()
                                .map(Role::name)
                                .collect(Collectors.joining(",")));
    }

    private static SecuritySettings settings(SecuritySettingsRecord row) {
        Set<Role> roles =
                Arrays.stream(row.getSecondFactor().split(",", -1))
                        .filter(name -> !name.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet());
        return new SecuritySettings(
                row.getVersion(),
                new PasswordPolicy(
                        row.getMinimumLength(),
                        row.getKinds(),
                        row.getNotUsername(),
                        row.getHistory(),
                        row.getRotationDays()),
                row.getWrongBeforeLock(),
                row.getLockMinutes(),
                row.getIdleMinutes(),
                row.getAbsoluteHours(),
                roles);
    }
}

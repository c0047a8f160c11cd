package org.xianxing.db.organization;

import static org.xianxing.db.jooq.Tables.ACCOUNT;
import static org.xianxing.db.jooq.Tables.FORMER_PASSWORD;
import static org.xianxing.db.jooq.Tables.POST;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.xianxing.db.jooq.tables.records.AccountRecord;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountFilter;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqAccountRepository implements AccountRepository {

    private final DSLContext dsl;

    JooqAccountRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Account> findByUsername(String username) {
        return dsl.selectFrom(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOptional(JooqAccountRepository::account);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return dsl.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()))
                .fetchOptional(JooqAccountRepository::account);
    }

    @Override
    public List<Account> demonstrationAccounts() {
        return dsl.selectFrom(ACCOUNT)
                .where(ACCOUNT.DEMONSTRATION.isTrue())
                .orderBy(ACCOUNT.USERNAME)
                .fetch(JooqAccountRepository::account);
    }

    @Override
    public List<Account> acting(OrganizationId organization, Role role, LocalDate day) {
        return dsl.selectFrom(ACCOUNT)
                .where(ACCOUNT.ENABLED.isTrue())
                .and(
                        hasPost(
                                POST.ORGANIZATION_ID.eq(organization.value()),
                                POST.ROLE.eq(role.name()),
                                POST.FROM_DAY.le(day),
                                POST.UNTIL_DAY.ge(day)))
                .orderBy(ACCOUNT.USERNAME)
                .fetch(JooqAccountRepository::account);
    }

    @Override
    public List<Account> list(AccountFilter filter, int offset, int limit) {
        return dsl.selectFrom(ACCOUNT)
                .where(passes(filter))
                .orderBy(ACCOUNT.USERNAME)
                .limit(limit)
                .offset(offset)
                .fetch(JooqAccountRepository::account);
    }

    @Override
    public int count(AccountFilter filter) {
        return dsl.fetchCount(ACCOUNT, passes(filter));
    }

    private static Condition passes(AccountFilter filter) {
        Condition condition = DSL.noCondition();
        if (!filter.text().isBlank()) {
            condition =
                    condition.and(
                            ACCOUNT.USERNAME
                                    .contains(filter.text().toLowerCase(Locale.ROOT))
                                    .or(ACCOUNT.DISPLAY_NAME.contains(filter.text())));
        }
        if (filter.organization().isPresent() || filter.role().isPresent()) {
            condition =
                    condition.and(
                            hasPost(
                                    POST.UNTIL_DAY.ge(filter.today()),
                                    filter.organization()
                                            .map(id -> POST.ORGANIZATION_ID.eq(id.value()))
                                            .orElse(DSL.noCondition()),
                                    filter.role()
                                            .map(role -> POST.ROLE.eq(role.name()))
                                            .orElse(DSL.noCondition())));
        }
        return filter.state().map(state -> condition(state, filter.today())).stream()
                .reduce(condition, Condition::and);
    }

    private static Condition condition(AccountFilter.State state, LocalDate today) {
        Condition placed = hasPost(POST.FROM_DAY.le(today), POST.UNTIL_DAY.ge(today));
        return switch (state) {
            case ACTIVE -> ACCOUNT.ENABLED.isTrue().and(placed);
            case WITHOUT_POST -> ACCOUNT.ENABLED.isTrue().andNot(placed);
            case DISABLED -> ACCOUNT.ENABLED.isFalse();
        };
    }

    private static Condition hasPost(Condition... conditions) {
        return DSL.exists(
                DSL.selectOne()
                        .from(POST)
                        .where(POST.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .and(DSL.and(conditions)));
    }

    @Override
    public void add(Account account) {
        try {
            dsl.insertInto(ACCOUNT)
                    .set(columns(account))
                    .set(ACCOUNT.ID, account.id().value())
                    .set(ACCOUNT.VERSION, 0)
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            throw new IllegalArgumentException("the username is taken: " + account.username(), e);
        }
    }

    @Override
    public Account update(Account account) {
        int changed =
                dsl.update(ACCOUNT)
                        .set(columns(account))
                        .set(ACCOUNT.VERSION, account.version() + 1)
                        .where(ACCOUNT.ID.eq(account.id().value()))
                        .and(ACCOUNT.VERSION.eq(account.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("account " + account.id().value());
        }
        return new Account(
                account.id(),
                account.version() + 1,
                account.username(),
                account.displayName(),
                account.password(),
                account.enabled(),
                account.demonstration());
    }

    @Override
    public List<String> formerPasswords(AccountId account, int limit) {
        return dsl.select(FORMER_PASSWORD.PASSWORD_HASH)
                .from(FORMER_PASSWORD)
                .where(FORMER_PASSWORD.ACCOUNT_ID.eq(account.value()))
                .orderBy(FORMER_PASSWORD.CHANGED_AT.desc())
                .limit(limit)
                .fetch(FORMER_PASSWORD.PASSWORD_HASH);
    }

    @Override
    public void keepFormer(AccountId account, StoredPassword password) {
        dsl.insertInto(FORMER_PASSWORD)
                .set(FORMER_PASSWORD.ACCOUNT_ID, account.value())
                .set(FORMER_PASSWORD.CHANGED_AT, password.changedAt())
                .set(FORMER_PASSWORD.PASSWORD_HASH, password.hash())
                .onDuplicateKeyIgnore()
                .execute();
    }

    private static AccountRecord columns(Account account) {
        return new AccountRecord()
                .setUsername(account.username())
                .setDisplayName(account.displayName())
                .setPasswordHash(account.password().hash())
                .setMustChange(account.password().mustChange())
                .setPasswordChanged(account.password().changedAt())
                .setEnabled(account.enabled())
                .setDemonstration(account.demonstration());
    }

    private static Account account(AccountRecord row) {
        return new Account(
                new AccountId(row.getId()),
                row.getVersion(),
                row.getUsername(),
                row.getDisplayName(),
                new StoredPassword(
                        row.getPasswordHash(), row.getMustChange(), row.getPasswordChanged()),
                row.getEnabled(),
                row.getDemonstration());
    }
}

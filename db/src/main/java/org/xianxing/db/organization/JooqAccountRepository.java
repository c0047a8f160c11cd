package org.xianxing.db.organization;

import static org.xianxing.db.jooq.Tables.ACCOUNT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.xianxing.db.jooq.tables.records.AccountRecord;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;

final class JooqAccountRepository implements AccountRepository {

    private static final List<String> ROLES = Arrays.stream(Role.values()).map(Enum::name).toList();

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
                .orderBy(ACCOUNT.ROLE.sortAsc(ROLES), ACCOUNT.USERNAME.asc())
                .fetch(JooqAccountRepository::account);
    }

    @Override
    public List<Account> acting(OrganizationId organization, Role role) {
        return dsl.selectFrom(ACCOUNT)
                .where(ACCOUNT.ORGANIZATION_ID.eq(organization.value()))
                .and(ACCOUNT.ROLE.eq(role.name()))
                .and(ACCOUNT.ENABLED.isTrue())
                .orderBy(ACCOUNT.USERNAME)
                .fetch(JooqAccountRepository::account);
    }

    @Override
    public void add(Account account) {
        try {
            dsl.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, account.id().value())
                    .set(ACCOUNT.VERSION, 0)
                    .set(ACCOUNT.USERNAME, account.username())
                    .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                    .set(ACCOUNT.ROLE, account.role().name())
                    .set(ACCOUNT.ORGANIZATION_ID, account.organization().value())
                    .set(ACCOUNT.PASSWORD_HASH, account.passwordHash())
                    .set(ACCOUNT.ENABLED, account.enabled())
                    .set(ACCOUNT.DEMONSTRATION, account.demonstration())
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            throw new IllegalArgumentException(
                    "the username is taken or the organization does not exist: "
                            + account.username(),
                    e);
        }
    }

    private static Account account(AccountRecord row) {
        return new Account(
                new AccountId(row.getId()),
                row.getUsername(),
                row.getDisplayName(),
                Role.valueOf(row.getRole()),
                new OrganizationId(row.getOrganizationId()),
                row.getPasswordHash(),
                row.getEnabled(),
                row.getDemonstration());
    }
}

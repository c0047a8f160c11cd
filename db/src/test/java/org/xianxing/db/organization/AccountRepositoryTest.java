package org.xianxing.db.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.ZoneLevel;

class AccountRepositoryTest {

    private static final OrganizationId OFFICE = OrganizationId.random();

    private static TestDatabase test;
    private static AccountRepository accounts;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        accounts = OrganizationRepositories.accounts(test.database());
    }

    @BeforeEach
    void one_organization() {
        test.clear();
        test.execute("insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')");
        OrganizationRepositories.organizations(test.database())
                .add(
                        new Organization(
                                OFFICE,
                                OrganizationKind.PROVINCE_OFFICE,
                                "省自贸办",
                                "省自贸办",
                                new DivisionCode("350000"),
                                ZoneLevel.NOT_APPLICABLE,
                                false,
                                Organization.Verification.OFFICIAL,
                                "",
                                ""));
    }

    @Test
    void all_columns_come_back_by_id_and_by_username() {
        Account stored =
                new Account(
                        AccountId.random(),
                        "chen.li",
                        "陈丽",
                        Role.PROVINCE_LEADER,
                        OFFICE,
                        "$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA",
                        false,
                        true);

        accounts.add(stored);

        assertThat(accounts.find(stored.id())).contains(stored);
        assertThat(accounts.findByUsername("chen.li")).contains(stored);
        assertThat(accounts.findByUsername("chen")).isEmpty();
    }

    @Test
    void demonstration_accounts_stand_in_the_order_of_roles() {
        Account administrator = anAccount("a", Role.ADMINISTRATOR, true, true);
        Account second = anAccount("zb", Role.ZONE_OFFICIAL, true, true);
        Account first = anAccount("za", Role.ZONE_OFFICIAL, true, true);
        accounts.add(administrator);
        accounts.add(second);
        accounts.add(first);
        accounts.add(anAccount("real", Role.ZONE_OFFICIAL, true, false));

        assertThat(accounts.demonstrationAccounts()).containsExactly(first, second, administrator);
    }

    @Test
    void only_enabled_accounts_act() {
        Account enabled = anAccount("aa", Role.PROVINCE_EVALUATOR, true, false);
        accounts.add(enabled);
        accounts.add(anAccount("bb", Role.PROVINCE_EVALUATOR, false, false));
        accounts.add(anAccount("cc", Role.PROVINCE_LEADER, true, false));

        assertThat(accounts.acting(OFFICE, Role.PROVINCE_EVALUATOR)).containsExactly(enabled);
    }

    @Test
    void a_username_is_taken_once() {
        accounts.add(anAccount("same", Role.PROVINCE_LEADER, true, false));

        assertThatThrownBy(() -> accounts.add(anAccount("same", Role.ZONE_OFFICIAL, true, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same");
    }

    private static Account anAccount(
            String username, Role role, boolean enabled, boolean demonstration) {
        return new Account(
                AccountId.random(),
                username.length() < 2 ? username + username : username,
                "某人",
                role,
                OFFICE,
                "any hash",
                enabled,
                demonstration);
    }
}

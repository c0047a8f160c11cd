package org.xianxing.app.testing;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xianxing.app.security.DemoAccounts;
import org.xianxing.app.security.DemoAccounts.DemoAccount;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.ZoneLevel;

/** One person for each role, with accounts as the demonstration has them. */
@TestConfiguration(proxyBeanMethods = false)
public class People {

    public static final String PASSWORD = "demo-demo";

    private static final DivisionCode QUANZHOU = new DivisionCode("350500");
    private static final DivisionCode FUJIAN = new DivisionCode("350000");

    private final AccountRepository accounts;
    private final OrganizationRepository organizations;
    private final PasswordEncoder encoder;
    private final List<Account> everyone;

    People(
            AccountRepository accounts,
            OrganizationRepository organizations,
            PasswordEncoder encoder) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.encoder = encoder;
        Organization zone = organization(OrganizationKind.ECONOMIC_ZONE, "测试经济技术开发区", QUANZHOU);
        Organization bureau = organization(OrganizationKind.CITY_BUREAU, "刺桐市商务局", QUANZHOU);
        Organization office = organization(OrganizationKind.PROVINCE_OFFICE, "测试省自贸办", FUJIAN);
        everyone =
                List.of(
                        account("t-kaifaqu", "林晓岚", Role.ZONE_OFFICIAL, zone),
                        account("t-shichushen", "黄海燕", Role.CITY_REVIEWER, bureau),
                        account("t-shengfushen", "郑明辉", Role.PROVINCE_EVALUATOR, office),
                        account("t-lingdao", "周国栋", Role.PROVINCE_LEADER, office),
                        account("t-guanli", "何敏", Role.ADMINISTRATOR, office));
    }

    /** The person with the role. */
    public Account with(Role role) {
        return everyone.stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .orElseThrow();
    }

    /** The test people, who join whoever the demonstration has. */
    @Bean
    DemoAccounts testAccounts() {
        return () ->
                everyone.stream()
                        .map(account ->
                                new DemoAccount(
                                        account.username(),
                                        PASSWORD,
                                        account.displayName(),
                                        account.role(),
                                        organizations
                                                .find(account.organization())
                                                .orElseThrow()
                                                .shortName()))
                        .toList();
    }

    private Organization organization(OrganizationKind kind, String name, DivisionCode city) {
        Organization organization =
                new Organization(
                        OrganizationId.random(),
                        kind,
                        name,
                        name,
                        city,
                        kind.isDevelopmentZone() ? ZoneLevel.PROVINCIAL : ZoneLevel.NOT_APPLICABLE,
                        false,
                        Organization.Verification.DEMONSTRATION,
                        "test",
                        "");
        organizations.add(organization);
        return organization;
    }

    private Account account(String username, String name, Role role, Organization organization) {
        Account account =
                new Account(
                        AccountId.random(),
                        username,
                        name,
                        role,
                        organization.id(),
                        String.valueOf(encoder.encode(PASSWORD)),
                        true,
                        false);
        accounts.add(account);
        return account;
    }
}

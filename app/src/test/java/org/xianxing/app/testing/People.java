package org.xianxing.app.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xianxing.app.security.DemoAccounts;
import org.xianxing.app.security.DemoAccounts.DemoAccount;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.organization.ZoneLevel;

/**
 * One person for each role, with accounts as the demonstration has them. They come after it, so
 * that it does not take their city's office for its own.
 */
@TestConfiguration(proxyBeanMethods = false)
@DependsOn("demonstrationStart")
public class People {

    public static final String PASSWORD = "demo-demo";

    private static final DivisionCode QUANZHOU = new DivisionCode("350500");
    private static final DivisionCode FUJIAN = new DivisionCode("350000");

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final OrganizationRepository organizations;
    private final PasswordEncoder encoder;
    private final List<Person> everyone;

    People(
            AccountRepository accounts,
            PostRepository posts,
            OrganizationRepository organizations,
            PasswordEncoder encoder) {
        this.accounts = accounts;
        this.posts = posts;
        this.organizations = organizations;
        this.encoder = encoder;
        Organization zone = organization(OrganizationKind.ECONOMIC_ZONE, "测试经济技术开发区", QUANZHOU);
        Organization approved = organization(OrganizationKind.ECONOMIC_ZONE, "测试审核开发区", QUANZHOU);
        Organization county = organization(OrganizationKind.GOVERNMENT, "测试县人民政府", QUANZHOU);
        Organization area = organization(OrganizationKind.FTZ_AREA, "测试片区管委会", QUANZHOU);
        Organization department = organization(OrganizationKind.DEPARTMENT, "测试厅", FUJIAN);
        Organization publishing = organization(OrganizationKind.PROVINCE_OFFICE, "测试省发布办", FUJIAN);
        Organization bureau = organization(OrganizationKind.CITY_BUREAU, "刺桐市商务局", QUANZHOU);
        Organization office = organization(OrganizationKind.PROVINCE_OFFICE, "测试省自贸办", FUJIAN);
        everyone =
                List.of(
                        account("t-kaifaqu", "林晓岚", Role.ZONE_OFFICIAL, zone),
                        account("t-shenhe", "许立", Role.ZONE_APPROVER, approved),
                        account("t-shichushen", "黄海燕", Role.CITY_REVIEWER, bureau),
                        account("t-xian", "江川", Role.COUNTY_OFFICIAL, county),
                        account("t-pianqu", "沈岩", Role.AREA_OFFICIAL, area),
                        account("t-bumen", "叶青", Role.DEPARTMENT_OFFICIAL, department),
                        account("t-fabu", "高原", Role.PROVINCE_PUBLISHER, publishing),
                        account("t-zhidu", "石磊", Role.READER, department),
                        account("t-shengfushen", "郑明辉", Role.PROVINCE_EVALUATOR, office),
                        account("t-lingdao", "周国栋", Role.PROVINCE_LEADER, office),
                        account("t-guanli", "何敏", Role.SYSTEM_ADMINISTRATOR, office),
                        account("t-anquan", "方远", Role.SECURITY_ADMINISTRATOR, office),
                        account("t-shenji", "罗建", Role.AUDIT_ADMINISTRATOR, office));
    }

    /** One person in their post. */
    private record Person(Account account, Post post, Organization organization) {}

    /** The account of the person with the role. */
    public Account with(Role role) {
        return person(role).account();
    }

    /** The person with the role, as the domain sees them. */
    public Actor actor(Role role) {
        Person person = person(role);
        return new Actor(
                person.account().id(),
                person.account().displayName(),
                role,
                person.organization().id(),
                person.organization().shortName(),
                person.organization().city(),
                person.post().id(),
                "");
    }

    private Person person(Role role) {
        return everyone.stream()
                .filter(person -> person.post().role() == role)
                .findFirst()
                .orElseThrow();
    }

    /** The test people, who join whoever the demonstration has. */
    @Bean
    DemoAccounts testAccounts() {
        return () ->
                everyone.stream()
                        .map(person ->
                                new DemoAccount(
                                        person.account().username(),
                                        PASSWORD,
                                        person.account().displayName(),
                                        person.post().role(),
                                        person.organization().shortName()))
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

    private Person account(String username, String name, Role role, Organization organization) {
        Account account =
                new Account(
                        AccountId.random(),
                        0,
                        username,
                        name,
                        new StoredPassword(
                                String.valueOf(encoder.encode(PASSWORD)), false, Instant.now()),
                        true,
                        false);
        accounts.add(account);
        Post post =
                new Post(
                        PostId.random(),
                        0,
                        account.id(),
                        role,
                        organization.id(),
                        Term.from(LocalDate.of(2020, 1, 1)));
        posts.add(post);
        return new Person(account, post, organization);
    }
}

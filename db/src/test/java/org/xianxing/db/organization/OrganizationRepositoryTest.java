package org.xianxing.db.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.domain.organization.Division;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.ZoneLevel;

class OrganizationRepositoryTest {

    private static final DivisionCode FUJIAN = new DivisionCode("350000");
    private static final DivisionCode QUANZHOU = new DivisionCode("350500");

    private static TestDatabase test;
    private static OrganizationRepository organizations;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        organizations = OrganizationRepositories.organizations(test.database());
    }

    @BeforeEach
    void a_province_with_two_cities() {
        test.clear();
        test.execute(
                "insert into division values ('350000', '福建省', 'PROVINCE', null, '甲', '乙')",
                "insert into division values ('350500', '泉州市', 'CITY', '350000', '', '')",
                "insert into division values ('350100', '福州市', 'CITY', '350000', '', '')");
    }

    @Test
    void all_columns_of_an_organization_come_back() {
        Organization stored =
                new Organization(
                        OrganizationId.random(),
                        OrganizationKind.CUSTOMS_ZONE,
                        "福建𠮷祥综合保税区",
                        "𠮷祥综保区",
                        QUANZHOU,
                        ZoneLevel.PROVINCIAL,
                        true,
                        Organization.Verification.DEMONSTRATION,
                        "来源",
                        "备注");

        organizations.add(stored);

        assertThat(organizations.find(stored.id())).contains(stored);
        assertThat(organizations.find(OrganizationId.random())).isEmpty();
    }

    @Test
    void zones_of_a_city_are_its_development_zones_by_name() {
        Organization second = anOrganization(OrganizationKind.HIGH_TECH_ZONE, "乙", QUANZHOU);
        Organization first = anOrganization(OrganizationKind.INDUSTRIAL_PARK, "丙", QUANZHOU);
        Organization bureau = anOrganization(OrganizationKind.CITY_BUREAU, "甲", QUANZHOU);
        organizations.add(second);
        organizations.add(first);
        organizations.add(bureau);
        organizations.add(
                anOrganization(OrganizationKind.HIGH_TECH_ZONE, "丁", new DivisionCode("350100")));

        assertThat(organizations.zonesOf(QUANZHOU)).containsExactly(first, second);
        assertThat(organizations.all(OrganizationKind.CITY_BUREAU)).containsExactly(bureau);
        assertThat(organizations.all()).isEmpty();
    }

    @Test
    void divisions_come_back_with_all_columns_and_below_their_parent_by_code() {
        Division province =
                new Division(FUJIAN, "福建省", Division.Level.PROVINCE, Optional.empty(), "甲", "乙");

        assertThat(organizations.division(FUJIAN)).contains(province);
        assertThat(organizations.divisionsBelow(FUJIAN))
                .extracting(Division::name)
                .containsExactly("福州市", "泉州市");
    }

    private static Organization anOrganization(
            OrganizationKind kind, String name, DivisionCode city) {
        return new Organization(
                OrganizationId.random(),
                kind,
                name,
                name,
                city,
                ZoneLevel.NOT_STATED,
                false,
                Organization.Verification.DEMONSTRATION,
                "",
                "");
    }
}

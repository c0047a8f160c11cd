package org.xianxing.db.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.db.jooq.Tables.DIVISION;
import static org.xianxing.db.jooq.Tables.ORGANIZATION;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.organization.OrganizationFacts;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.shared.ReferenceTable;
import org.xianxing.domain.organization.Division;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;

class OrganizationReferenceTest {

    private static final DivisionCode FUJIAN = new DivisionCode("350000");
    private static final DivisionCode GUANGXI = new DivisionCode("450000");

    private static TestDatabase test;
    private static DSLContext dsl;
    private static OrganizationRepository organizations;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        dsl = test.database().dsl();
        organizations = OrganizationRepositories.organizations(test.database());
    }

    @BeforeEach
    void load() {
        test.clear();
        ReferenceData.load(test.database());
    }

    @Test
    void both_provinces_have_their_cities_and_pingtan_stands_beside_the_nine() {
        assertThat(organizations.divisionsBelow(FUJIAN))
                .extracting(Division::name)
                .containsExactly(
                        "福州市", "平潭综合实验区", "厦门市", "莆田市", "三明市", "泉州市", "漳州市", "南平市", "龙岩市", "宁德市");
        assertThat(organizations.divisionsBelow(GUANGXI)).hasSize(14);
        assertThat(organizations.division(new DivisionCode("350190")).orElseThrow().note())
                .contains("内部代码，非 GB/T 2260")
                .contains("350128");
    }

    @Test
    void every_division_of_the_source_is_there_and_six_are_marked_withdrawn() {
        int listed = ReferenceTable.read(dsl, "divisions.csv").size();

        assertThat(dsl.fetchCount(DIVISION)).isEqualTo(listed + 1);
        assertThat(
                        Stream.of("350402", "350403", "350427", "350625", "350681", "450127")
                                .map(DivisionCode::new)
                                .map(code -> organizations.division(code).orElseThrow().note()))
                .allSatisfy(note -> assertThat(note).startsWith("已撤销"));
        assertThat(dsl.fetchCount(DIVISION, DIVISION.NOTE.startsWith("已撤销"))).isEqualTo(6);
    }

    @Test
    void every_zone_and_body_of_the_sources_is_there() {
        int zones = ReferenceTable.read(dsl, "zones.csv").size();

        assertThat(
                        organizations.all(
                                OrganizationKind.ECONOMIC_ZONE,
                                OrganizationKind.HIGH_TECH_ZONE,
                                OrganizationKind.CUSTOMS_ZONE,
                                OrganizationKind.INDUSTRIAL_PARK))
                .hasSize(zones);
        assertThat(organizations.all(OrganizationKind.PROVINCE_OFFICE)).hasSize(3);
        assertThat(organizations.all(OrganizationKind.TOPIC_GROUP)).hasSize(5);
        assertThat(organizations.all(OrganizationKind.FTZ_AREA)).hasSize(6);
        assertThat(organizations.all(OrganizationKind.CITY_BUREAU))
                .extracting(Organization::city)
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void zones_inside_the_ftz_are_marked_as_the_sources_say() {
        assertThat(developmentZones())
                .filteredOn(Organization::insideFtz)
                .extracting(Organization::name)
                .containsExactlyInAnyOrder(
                        "福州经济技术开发区", "福州保税区", "福州出口加工区", "南宁综合保税区", "钦州保税港区", "凭祥综合保税区");
    }

    @Test
    void only_what_a_document_with_a_number_or_a_title_names_counts_as_official() {
        assertThat(developmentZones())
                .filteredOn(zone -> zone.verification() == Organization.Verification.OFFICIAL)
                .allSatisfy(zone -> assertThat(zone.source()).containsPattern("〔\\d{4}〕\\d+号|实施方案"))
                .hasSize(5);
    }

    @Test
    void a_second_load_changes_nothing_and_keeps_an_office_s_edits() {
        dsl.update(ORGANIZATION)
                .set(ORGANIZATION.SHORT_NAME, "泉州经开")
                .set(ORGANIZATION.NAME, "泉州经济技术开发区（更名）")
                .set(ORGANIZATION.VERSION, 1)
                .where(ORGANIZATION.NAME.eq("泉州经济技术开发区"))
                .execute();
        List<?> before = List.of(rows(DIVISION), rows(ORGANIZATION));

        ReferenceData.load(test.database());

        assertThat(List.of(rows(DIVISION), rows(ORGANIZATION))).isEqualTo(before);
    }

    @Test
    void an_organization_has_the_same_identity_in_every_installation() {
        DivisionCode quanzhou = new DivisionCode("350500");

        Organization zone =
                organizations
                        .find(OrganizationFacts.organizationId(quanzhou, "泉州经济技术开发区"))
                        .orElseThrow();

        assertThat(zone.shortName()).isEqualTo("泉州经开区");
        assertThat(zone.id().value()).hasToString("d295df53-ed39-398a-99fa-8a7ce4cddda0");
    }

    private static List<Organization> developmentZones() {
        return organizations.all(OrganizationKind.values()).stream()
                .filter(each -> each.kind().isDevelopmentZone())
                .toList();
    }

    private static List<?> rows(Table<?> table) {
        return dsl.selectFrom(table).orderBy(1).fetch().intoMaps();
    }
}

package org.xianxing.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.notice.DueThing;
import org.xianxing.domain.notice.DueThing.Above;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.ZoneLevel;

class SuperiorsTest {

    private static final Organization OFFICE =
            body(OrganizationKind.PROVINCE_OFFICE, new DivisionCode("350000"));
    private static final Organization BUREAU =
            body(OrganizationKind.CITY_BUREAU, new DivisionCode("350500"));
    private static final Organization ZONE =
            body(OrganizationKind.ECONOMIC_ZONE, new DivisionCode("350500"));
    private static final Organization FAR_ZONE =
            body(OrganizationKind.ECONOMIC_ZONE, new DivisionCode("350600"));
    private static final Organization AREA =
            body(OrganizationKind.FTZ_AREA, new DivisionCode("350500"));

    private final Superiors.Tree tree =
            new Superiors.Tree(
                    Map.of(
                            ZONE.id(), ZONE,
                            FAR_ZONE.id(), FAR_ZONE,
                            AREA.id(), AREA,
                            BUREAU.id(), BUREAU),
                    Map.of(BUREAU.city(), BUREAU),
                    Optional.of(OFFICE));

    @Test
    void a_zone_answers_to_its_city_and_everybody_else_to_the_province_office() {
        assertThat(above(ZONE, Above.SUPERIOR)).contains(BUREAU);
        assertThat(above(FAR_ZONE, Above.SUPERIOR)).as("no bureau").contains(OFFICE);
        assertThat(above(AREA, Above.SUPERIOR)).contains(OFFICE);
        assertThat(above(BUREAU, Above.SUPERIOR)).contains(OFFICE);
    }

    @Test
    void what_the_city_may_not_see_goes_to_the_office_and_cases_have_their_ladder() {
        assertThat(above(ZONE, Above.OFFICE)).contains(OFFICE);
        assertThat(above(ZONE, Above.OWN_LADDER)).isEmpty();
    }

    private Optional<Organization> above(Organization unit, Above above) {
        return tree.above(
                new DueThing(
                        unit.id(),
                        NoticeKind.TASK_DUE,
                        NoticeKind.TASK_LATE,
                        above,
                        "task/1",
                        List.of("一"),
                        LocalDate.of(2026, 11, 24),
                        "2026-11-24"));
    }

    private static Organization body(OrganizationKind kind, DivisionCode city) {
        return new Organization(
                OrganizationId.random(),
                kind,
                "测试",
                "测试",
                city,
                ZoneLevel.NOT_APPLICABLE,
                false,
                Organization.Verification.UNVERIFIED,
                "测试",
                "");
    }
}

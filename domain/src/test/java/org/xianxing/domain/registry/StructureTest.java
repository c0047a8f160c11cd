package org.xianxing.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.ZoneLevel;

class StructureTest {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 22);
    private static final LocalDate RENAMED = LocalDate.of(2022, 3, 1);

    private final Organization group = organization(OrganizationKind.LEADING_GROUP, "领导小组");
    private final Organization office = organization(OrganizationKind.PROVINCE_OFFICE, "办公室");
    private final Organization topic = organization(OrganizationKind.TOPIC_GROUP, "专题组");
    private final Organization former = organization(OrganizationKind.DEPARTMENT, "旧厅");
    private final Organization bureau = organization(OrganizationKind.DEPARTMENT, "新厅");

    private final Structure structure =
            new Structure(
                    List.of(group, office, topic, former, bureau),
                    List.of(
                            new Existence(
                                    group.id(), Validity.from(FOUNDED), new Citation("甲", "附件")),
                            new Existence(bureau.id(), Validity.from(RENAMED), Citation.NONE)),
                    List.of(
                            relation(office, RelationKind.OFFICE_OF, group, Validity.from(FOUNDED)),
                            relation(topic, RelationKind.REPORTS_TO, office, Validity.UNKNOWN),
                            relation(former, RelationKind.REPORTS_TO, office, Validity.UNKNOWN),
                            relation(
                                    bureau,
                                    RelationKind.SUCCEEDS,
                                    former,
                                    Validity.from(RENAMED))));

    @Test
    void before_it_was_founded_a_group_does_not_stand() {
        assertThat(structure.mayStandOn(group.id(), FOUNDED.minusDays(1))).isFalse();
        assertThat(structure.mayStandOn(group.id(), FOUNDED)).isTrue();
        assertThat(structure.above(office.id(), FOUNDED.minusDays(1))).isEmpty();
        assertThat(structure.above(office.id(), FOUNDED)).contains(group);
    }

    @Test
    void a_successor_ends_its_predecessor_the_day_before() {
        assertThat(structure.existence(former.id()).validity().until())
                .contains(RENAMED.minusDays(1));
        assertThat(structure.standingOn(RENAMED.minusDays(1)))
                .contains(former)
                .doesNotContain(bureau);
        assertThat(structure.standingOn(RENAMED)).contains(bureau).doesNotContain(former);
        assertThat(structure.predecessors(bureau.id())).containsExactly(former);
        assertThat(structure.successors(former.id())).containsExactly(bureau);
    }

    @Test
    void a_successor_without_a_day_leaves_the_end_unknown() {
        Structure unknown =
                new Structure(
                        List.of(former, bureau),
                        List.of(),
                        List.of(relation(bureau, RelationKind.SUCCEEDS, former, Validity.UNKNOWN)));

        assertThat(unknown.existence(former.id()).validity()).isEqualTo(Validity.UNKNOWN);
        assertThat(unknown.standingOn(RENAMED)).contains(former, bureau);
    }

    @Test
    void topic_groups_stand_below_the_office_they_report_to_but_departments_do_not() {
        assertThat(structure.below(group.id(), FOUNDED)).containsExactly(office);
        assertThat(structure.below(office.id(), FOUNDED)).containsExactly(topic);
        assertThat(structure.above(former.id(), FOUNDED)).isEmpty();
    }

    @Test
    void a_circle_in_the_tree_is_seen_before_it_is_made() {
        Relation circle = relation(group, RelationKind.PART_OF, topic, Validity.UNKNOWN);
        Relation harmless = relation(group, RelationKind.PART_OF, bureau, Validity.UNKNOWN);

        assertThat(structure.wouldTurnInACircle(circle, FOUNDED)).isTrue();
        assertThat(structure.wouldTurnInACircle(harmless, RENAMED)).isFalse();
    }

    @Test
    void what_ends_before_it_begins_and_what_stands_to_itself_is_refused() {
        assertThatThrownBy(() -> Validity.from(FOUNDED).endingOn(FOUNDED.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> relation(group, RelationKind.PART_OF, group, Validity.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Relation relation(
            Organization subject, RelationKind kind, Organization object, Validity validity) {
        return new Relation(
                RelationId.random(), subject.id(), kind, object.id(), validity, Citation.NONE, "");
    }

    private static Organization organization(OrganizationKind kind, String name) {
        return new Organization(
                OrganizationId.random(),
                kind,
                name,
                name,
                new DivisionCode("350000"),
                ZoneLevel.NOT_APPLICABLE,
                false,
                Organization.Verification.OFFICIAL,
                "test",
                "");
    }
}

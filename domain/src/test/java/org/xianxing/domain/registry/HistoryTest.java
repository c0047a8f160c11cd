package org.xianxing.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.organization.OrganizationId;

/** What happened to an organization, and how it was on a day. */
class HistoryTest {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 22);
    private static final LocalDate CHANGED = LocalDate.of(2021, 6, 30);

    private final OrganizationId group = OrganizationId.random();
    private final Membership left =
            member("甲", new Validity(Optional.of(FOUNDED), Optional.of(CHANGED)));
    private final Membership came = member("乙", Validity.from(CHANGED.plusDays(1)));
    private final Relation undated =
            new Relation(
                    RelationId.random(),
                    group,
                    RelationKind.ATTACHED_TO,
                    OrganizationId.random(),
                    Validity.UNKNOWN,
                    Citation.NONE,
                    "");
    private final StoredCharter early = charter("2020-02-01");
    private final StoredCharter late = charter("2022-02-01");

    @Test
    void events_stand_latest_first_and_undated_ones_last() {
        Existence existence =
                new Existence(group, Validity.from(FOUNDED), new Citation("甲办", "附件"));

        List<HistoryEvent> events =
                HistoryEvent.of(
                        existence, List.of(early, late), List.of(undated), List.of(left, came));

        assertThat(events)
                .extracting(event -> event.day().map(LocalDate::toString).orElse("?"))
                .containsExactly(
                        "2022-02-01",
                        "2021-07-01",
                        "2021-06-30",
                        "2020-02-01",
                        "2020-01-22",
                        "2020-01-22",
                        "?");
        assertThat(events.get(2).what()).isEqualTo(new HistoryEvent.What.PersonLeft(left));
        assertThat(events.getLast().what()).isEqualTo(new HistoryEvent.What.RelationBegan(undated));
    }

    @Test
    void a_day_has_the_people_of_the_day_and_the_latest_charter_by_then() {
        Snapshot before = snapshot(CHANGED);
        Snapshot after = snapshot(LocalDate.of(2022, 2, 1));

        assertThat(before.memberships()).containsExactly(left);
        assertThat(before.charter()).contains(early);
        assertThat(snapshot(FOUNDED).charter()).isEmpty();
        assertThat(after.charter()).contains(late);
        assertThat(Snapshot.added(before, after, Snapshot::memberships)).containsExactly(came);
        assertThat(Snapshot.added(after, before, Snapshot::memberships)).containsExactly(left);
        assertThat(Snapshot.added(before, after, Snapshot::relations)).isEmpty();
    }

    private Snapshot snapshot(LocalDate day) {
        return Snapshot.of(day, true, List.of(early, late), List.of(undated), List.of(left, came));
    }

    private Membership member(String person, Validity validity) {
        return new Membership(
                MembershipId.random(),
                group,
                1,
                person,
                Capacity.MEMBER,
                "",
                Optional.empty(),
                "",
                validity,
                Citation.NONE);
    }

    private StoredCharter charter(String published) {
        Charter charter =
                CharterText.read(
                                "《甲厅主要职责内设机构和人员编制规定》发布日期:"
                                        + published
                                        + "一、主要职责（一）负责甲。二、内设机构（一）办公室负责综合。三、人员编制行政编制3名。")
                        .orThrow()
                        .charter();
        return new StoredCharter(CharterId.random(), group, charter, published);
    }
}

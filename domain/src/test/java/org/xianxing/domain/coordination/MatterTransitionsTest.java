package org.xianxing.domain.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.coordination.CoordinationFixture.DEADLINES;
import static org.xianxing.domain.coordination.CoordinationFixture.DEPARTMENT;
import static org.xianxing.domain.coordination.CoordinationFixture.FRIDAY;
import static org.xianxing.domain.coordination.CoordinationFixture.aMatter;
import static org.xianxing.domain.coordination.CoordinationFixture.act;
import static org.xianxing.domain.coordination.CoordinationFixture.at;
import static org.xianxing.domain.coordination.CoordinationFixture.codes;
import static org.xianxing.domain.coordination.CoordinationFixture.convened;
import static org.xianxing.domain.coordination.CoordinationFixture.friday;
import static org.xianxing.domain.coordination.CoordinationFixture.raised;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianxing.domain.coordination.MatterTransitions.Act;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.supervision.Deadline;

class MatterTransitionsTest {

    @Test
    void a_need_goes_to_the_topic_group_and_an_important_matter_straight_to_the_office() {
        Matter need = aMatter();
        Matter important =
                raised(
                                new MatterContent(
                                        MatterKind.IMPORTANT,
                                        "闭市",
                                        "台风。",
                                        "",
                                        Optional.empty(),
                                        Optional.empty()),
                                OrganizationKind.FTZ_AREA)
                        .orThrow();

        assertThat(need.state()).isEqualTo(MatterState.RAISED);
        assertThat(need.holder()).isEqualTo(Matter.Holder.GROUP);
        assertThat(important.state()).isEqualTo(MatterState.FORWARDED);
        assertThat(important.holder()).isEqualTo(Matter.Holder.OFFICE);
    }

    @Test
    void limits_count_workdays_without_the_first_day_weekends_and_holidays() {
        // two workdays after Friday the 15th, Monday the 18th being a holiday
        assertThat(aMatter().due()).contains(Deadline.endOf(FRIDAY.plusDays(5)));
        assertThat(DEADLINES.after(at(FRIDAY.plusDays(1), "09:00"), Limit.RECEIVE))
                .as("what comes in on a Saturday counts as if on the next workday")
                .isEqualTo(Deadline.endOf(FRIDAY.plusDays(6)));
    }

    @Test
    void it_is_in_time_at_the_last_moment_and_late_a_moment_after() {
        Matter matter = aMatter();
        Instant due = matter.due().orElseThrow();

        assertThat(matter.isLate(due.minusNanos(1))).isFalse();
        assertThat(matter.isLate(due)).isTrue();
        assertThat(codes(MatterTransitions.act(matter, Act.TAKE_OVER, "逾期", DEADLINES, due)))
                .isEmpty();
        assertThat(
                        codes(
                                MatterTransitions.act(
                                        matter, Act.TAKE_OVER, "逾期", DEADLINES, due.minusNanos(1))))
                .containsExactly(CoordinationReason.MATTER_NOT_LATE);
    }

    @Test
    void silence_changes_nothing_but_that_it_is_late() {
        Matter answered = act(convened(aMatter()), Act.ANSWER).orThrow();

        assertThat(answered.state()).isEqualTo(MatterState.ANSWERED);
        assertThat(answered.isLate(friday().plusSeconds(400L * 24 * 3600))).isTrue();
        assertThat(answered.state().isOpen()).isTrue();
    }

    @Test
    void convening_again_adds_bodies_and_gives_no_further_time() {
        Matter first = convened(aMatter());
        OrganizationId other = OrganizationId.random();

        Matter again =
                MatterTransitions.convene(
                                first,
                                Act.CONVENE,
                                List.of(DEPARTMENT, other),
                                "再次开会",
                                DEADLINES,
                                friday().plusSeconds(3 * 24 * 3600))
                        .orThrow();

        assertThat(again.convened()).containsExactly(DEPARTMENT, other);
        assertThat(again.due()).isEqualTo(first.due());
    }

    @Test
    void a_group_answers_only_after_it_has_convened() {
        Matter received = act(aMatter(), Act.RECEIVE).orThrow();

        assertThat(codes(act(received, Act.ANSWER)))
                .containsExactly(CoordinationReason.MATTER_NOT_IN_STATE);
        assertThat(act(received, Act.FORWARD).orThrow().state())
                .as("what is major goes up at once")
                .isEqualTo(MatterState.FORWARDED);
    }

    @Test
    void what_is_not_solved_goes_back_to_whoever_answered() {
        Matter byGroup = act(convened(aMatter()), Act.ANSWER).orThrow();
        Matter taken = act(act(convened(aMatter()), Act.FORWARD).orThrow(), Act.TAKE_UP).orThrow();
        Matter byOffice = act(taken, Act.OFFICE_ANSWER).orThrow();

        assertThat(act(byGroup, Act.REJECT).orThrow().state()).isEqualTo(MatterState.RECEIVED);
        assertThat(act(byOffice, Act.REJECT).orThrow().state()).isEqualTo(MatterState.TAKEN_UP);
        assertThat(act(byGroup, Act.CONFIRM).orThrow().state()).isEqualTo(MatterState.SOLVED);
    }

    @Test
    void the_office_takes_it_to_the_leading_group_whose_decision_ends_it() {
        Matter taken = act(act(convened(aMatter()), Act.FORWARD).orThrow(), Act.TAKE_UP).orThrow();

        Matter submitted = act(taken, Act.SUBMIT).orThrow();
        Matter decided = act(submitted, Act.DECIDE).orThrow();

        assertThat(submitted.state()).isEqualTo(MatterState.AT_LEADING_GROUP);
        assertThat(decided.state()).isEqualTo(MatterState.DECIDED);
        assertThat(decided.due()).isEmpty();
    }

    @Test
    void the_office_gives_back_only_what_came_from_a_topic_group() {
        Matter straight =
                raised(
                                new MatterContent(
                                        MatterKind.IMPORTANT,
                                        "闭市",
                                        "台风。",
                                        "",
                                        Optional.empty(),
                                        Optional.empty()),
                                OrganizationKind.FTZ_AREA)
                        .orThrow();
        Matter forwarded = act(convened(aMatter()), Act.FORWARD).orThrow();

        assertThat(codes(act(straight, Act.GIVE_BACK)))
                .containsExactly(CoordinationReason.MATTER_NOT_IN_STATE);
        Matter back = act(forwarded, Act.GIVE_BACK).orThrow();
        assertThat(back.state()).isEqualTo(MatterState.RECEIVED);
        assertThat(back.holder()).isEqualTo(Matter.Holder.GROUP);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void nothing_is_done_to_what_has_ended(Act act) {
        Matter withdrawn = act(aMatter(), Act.WITHDRAW).orThrow();

        assertThat(MatterTransitions.obstacles(withdrawn, act, friday())).isEmpty();
        assertThat(codes(act(withdrawn, act))).contains(CoordinationReason.MATTER_NOT_IN_STATE);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void acts_that_need_words_are_refused_without(Act act) {
        boolean refused =
                codes(MatterTransitions.act(aMatter(), act, " ", DEADLINES, friday())).stream()
                        .anyMatch(code ->
                                code != CoordinationReason.MATTER_NOT_IN_STATE
                                        && code != CoordinationReason.MATTER_NOT_LATE);

        assertThat(refused).isEqualTo(MatterTransitions.needsText(act));
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        MatterContent empty =
                new MatterContent(MatterKind.NEED, " ", "", "", Optional.empty(), Optional.empty());

        assertThat(codes(raised(empty, OrganizationKind.DEPARTMENT)))
                .containsExactly(
                        CoordinationReason.MATTER_KIND_NOT_YOURS,
                        CoordinationReason.MATTER_TITLE_MISSING,
                        CoordinationReason.MATTER_SITUATION_MISSING,
                        CoordinationReason.MATTER_WANTED_MISSING,
                        CoordinationReason.MATTER_GROUP_MISSING);
    }

    @Test
    void a_group_of_elsewhere_and_a_text_without_end_are_refused() {
        MatterContent content =
                new MatterContent(
                        MatterKind.PROBLEM,
                        "题",
                        "长".repeat(MatterContent.LONGEST_TEXT + 1),
                        "望",
                        Optional.of(OrganizationId.random()),
                        Optional.empty());

        assertThat(codes(raised(content, OrganizationKind.CITY_BUREAU)))
                .containsExactly(
                        CoordinationReason.COORDINATION_TEXT_TOO_LONG,
                        CoordinationReason.MATTER_GROUP_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "ECONOMIC_ZONE, true, true",
        "FTZ_AREA, true, true",
        "GOVERNMENT, true, true",
        "CITY_BUREAU, true, true",
        "DEPARTMENT, false, true",
        "TOPIC_GROUP, false, true",
        "PROVINCE_OFFICE, false, false"
    })
    void who_raises_what(OrganizationKind kind, boolean needs, boolean important) {
        assertThat(MatterKind.NEED.comesFrom(kind)).isEqualTo(needs);
        assertThat(MatterKind.PROBLEM.comesFrom(kind)).isEqualTo(needs);
        assertThat(MatterKind.IMPORTANT.comesFrom(kind)).isEqualTo(important);
    }

    @Test
    void the_way_shows_what_was_done_where_it_is_and_what_was_passed_by() {
        Matter solved = act(act(convened(aMatter()), Act.ANSWER).orThrow(), Act.CONFIRM).orThrow();
        List<Step> history =
                List.of(
                        step(1, StepKind.RAISED, solved),
                        step(2, StepKind.RECEIVED, solved),
                        step(3, StepKind.CONSULTED, solved),
                        step(4, StepKind.ANSWERED, solved),
                        step(5, StepKind.CONFIRMED, solved));

        assertThat(Track.of(solved, history).stops())
                .extracting(stop -> stop.stage() + " " + stop.standing())
                .containsExactly(
                        "RAISED DONE",
                        "RECEIVED DONE",
                        "CONVENED DONE",
                        "OFFICE PASSED_BY",
                        "LEADING_GROUP PASSED_BY",
                        "RESULT DONE",
                        "CONFIRMED DONE");
        assertThat(Track.of(aMatter(), history.subList(0, 1)).stops())
                .extracting(stop -> stop.stage() + " " + stop.standing())
                .startsWith("RAISED DONE", "RECEIVED NOW", "CONVENED AHEAD");
    }

    private static Step step(int position, StepKind kind, Matter of) {
        return new Step(
                of.id().value(),
                position,
                kind,
                CoordinationFixture.by(friday()),
                "",
                Optional.empty(),
                false);
    }

    @Test
    void limits_are_set_between_one_and_ninety_workdays() {
        assertThat(TimeLimits.INITIAL.with(java.util.Map.of(Limit.RECEIVE, 7)).orThrow())
                .satisfies(limits -> {
                    assertThat(limits.of(Limit.RECEIVE)).isEqualTo(7);
                    assertThat(limits.of(Limit.CONVENE)).isEqualTo(Limit.CONVENE.initialWorkdays());
                });
        assertThat(codes(TimeLimits.INITIAL.with(java.util.Map.of(Limit.RECEIVE, 0))))
                .containsExactly(CoordinationReason.LIMIT_DAYS_WRONG);
        assertThat(codes(TimeLimits.INITIAL.with(java.util.Map.of(Limit.RECEIVE, 91))))
                .containsExactly(CoordinationReason.LIMIT_DAYS_WRONG);
    }
}

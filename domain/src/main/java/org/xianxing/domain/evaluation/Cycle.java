package org.xianxing.domain.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Reason;

/**
 * A year's evaluation.
 *
 * @param id identity
 * @param version counts changes; an update must name the version it read
 * @param year the year that is evaluated
 * @param title title of the cycle, such as 2026年度评估
 * @param rubric the pinned rubric version
 * @param schedule the dates
 * @param scoring what the rubric leaves open
 * @param ranking what the ranking leaves open
 * @param stage how far it is
 * @param demonstration whether its data is invented; marked on every screen and paper
 */
public record Cycle(
        CycleId id,
        int version,
        int year,
        String title,
        RubricId rubric,
        Schedule schedule,
        ScoringSettings scoring,
        RankingSettings ranking,
        CycleStage stage,
        boolean demonstration) {

    /** Official dates and deadlines are told in this zone. */
    public static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * A zone that takes part.
     *
     * @param zone the zone
     * @param reviewer the city body that reviews it
     * @param eligibility whether it is an object of reward
     */
    public record Participant(
            OrganizationId zone, OrganizationId reviewer, Eligibility eligibility) {}

    /** Whether a date lies in the evaluated year (当年). */
    public boolean covers(LocalDate date) {
        return date.getYear() == year;
    }

    /** The step shown in the top bar. */
    public CycleStep step(Instant now) {
        return switch (stage) {
            case PLANNED -> CycleStep.PLANNING;
            case OPEN -> {
                if (now.isBefore(schedule.selfScoreUntil())) {
                    yield CycleStep.SELF_SCORE;
                }
                yield now.isBefore(schedule.cityReviewUntil())
                        ? CycleStep.CITY_REVIEW
                        : CycleStep.PROVINCE_REVIEW;
            }
            case OBJECTION -> CycleStep.OBJECTION;
            case RANKED -> CycleStep.BULLETIN;
            case PUBLISHED -> CycleStep.DONE;
        };
    }

    public Cycle inStage(CycleStage next) {
        return new Cycle(
                id, version, year, title, rubric, schedule, scoring, ranking, next, demonstration);
    }

    public Cycle withSettings(
            String newTitle, RubricId pinned, ScoringSettings points, RankingSettings places) {
        return new Cycle(
                id,
                version,
                year,
                newTitle,
                pinned,
                schedule,
                points,
                places,
                stage,
                demonstration);
    }

    public Cycle withSchedule(Schedule other) {
        return new Cycle(
                id, version, year, title, rubric, other, scoring, ranking, stage, demonstration);
    }

    /**
     * Everything that keeps the cycle from being opened.
     *
     * @param pinned the rubric the cycle pins
     * @param participants who takes part
     * @param names names of the zones for the reasons
     * @param reviewersWithPeople the reviewing bodies for which somebody can sign in as city
     *     reviewer
     * @param evaluators how many province evaluators there are
     */
    public List<Reason> obstaclesToOpening(
            Rubric pinned,
            List<Participant> participants,
            Map<OrganizationId, String> names,
            Set<OrganizationId> reviewersWithPeople,
            int evaluators) {
        List<Reason> reasons = new ArrayList<>();
        if (stage != CycleStage.PLANNED) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_ALREADY_OPEN));
        }
        reasons.addAll(RubricCheck.violations(pinned));
        reasons.addAll(schedule.violations());
        if (participants.isEmpty()) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_HAS_NO_PARTICIPANTS));
        }
        for (Participant participant : participants) {
            String name =
                    names.getOrDefault(participant.zone(), participant.zone().value().toString());
            if (participant.reviewer().equals(participant.zone())) {
                reasons.add(Reason.of(EvaluationReason.CYCLE_REVIEWER_REVIEWS_OWN, name));
            } else if (!reviewersWithPeople.contains(participant.reviewer())) {
                reasons.add(Reason.of(EvaluationReason.CYCLE_ZONE_WITHOUT_CITY_REVIEWER, name));
            }
            if (participant.eligibility() instanceof Eligibility.Ineligible(String reason)
                    && reason.isBlank()) {
                reasons.add(Reason.of(EvaluationReason.CYCLE_INELIGIBLE_WITHOUT_REASON, name));
            }
        }
        if (evaluators < 2) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_NEEDS_TWO_EVALUATORS, evaluators));
        }
        return List.copyOf(reasons);
    }
}

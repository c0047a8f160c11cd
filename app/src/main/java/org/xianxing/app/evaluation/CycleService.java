package org.xianxing.app.evaluation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.ExternalRankRepository;
import org.xianxing.domain.evaluation.ExternalRankRepository.Ranks;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricId;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.evaluation.Schedule;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.evaluation.SheetId;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.evaluation.SheetState;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/** Planning, opening and moving a year's cycle. */
@Service
public class CycleService {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_UNRATED_REASON = 200;

    private final Transactions transactions;
    private final CycleContext context;
    private final CycleRepository cycles;
    private final RubricRepository rubrics;
    private final SheetRepository sheets;
    private final ClaimRepository claims;
    private final ExternalRankRepository ranks;
    private final AccountRepository accounts;
    private final OrganizationRepository organizations;
    private final AuditTrail audit;
    private final InstantSource clock;

    CycleService(
            Transactions transactions,
            CycleContext context,
            CycleRepository cycles,
            RubricRepository rubrics,
            SheetRepository sheets,
            ClaimRepository claims,
            ExternalRankRepository ranks,
            AccountRepository accounts,
            OrganizationRepository organizations,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.context = context;
        this.cycles = cycles;
        this.rubrics = rubrics;
        this.sheets = sheets;
        this.claims = claims;
        this.ranks = ranks;
        this.accounts = accounts;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** All cycles, planned ones too, newest year first. */
    public List<Cycle> all(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return cycles.all();
    }

    /** One cycle. */
    public Cycle get(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return context.cycle(id);
    }

    /** The rubric a cycle pins. */
    public Rubric rubricOf(Actor actor, Cycle cycle) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return context.rubric(cycle);
    }

    /**
     * Every body of the actor's province that may take part or review: development zones and city
     * bodies.
     */
    public CycleBodies bodies(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return new CycleBodies(
                organizations.all(OrganizationKind.values()).stream()
                        .filter(o -> o.city().isInProvinceOf(actor.city()))
                        .toList());
    }

    /** How many sheets of a cycle are in which state; states without sheets are left out. */
    public Map<SheetState, Long> progress(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        Map<SheetState, Long> counts = new EnumMap<>(SheetState.class);
        sheets.ofCycle(id).forEach(sheet -> counts.merge(sheet.state(), 1L, Long::sum));
        return counts;
    }

    public List<Rubric> rubrics(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return rubrics.all();
    }

    public List<Cycle.Participant> participants(Actor actor, CycleId cycle) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return cycles.participants(cycle);
    }

    /**
     * Plans a year's cycle with what an office usually decides: dates from the January after the
     * year, default settings, all zones.
     */
    public Outcome<Cycle> planProposed(Actor actor, int year, String title, RubricId rubric) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        if (isBadTitle(title)) {
            return Outcome.refused(EvaluationReason.CYCLE_TITLE_MISSING);
        }
        Cycle cycle =
                new Cycle(
                        CycleId.random(),
                        0,
                        year,
                        title.strip(),
                        rubric,
                        Schedule.proposed(year, clock.instant()),
                        ScoringSettings.DEFAULT,
                        RankingSettings.DEFAULT,
                        CycleStage.PLANNED,
                        false);
        return transactions.inTransaction(() -> {
            Cycle planned = plan(actor, cycle);
            cycles.setParticipants(planned.id(), bodies(actor).proposal());
            return Outcome.done(planned);
        });
    }

    private static boolean isBadTitle(String title) {
        return title.isBlank() || title.length() > LONGEST_TITLE;
    }

    /** Plans a new cycle. */
    public Cycle plan(Actor actor, Cycle cycle) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            cycles.add(cycle);
            trace(actor, "PLAN_CYCLE", cycle, cycle.title());
            return cycle;
        });
    }

    /**
     * Changes a cycle. While it is planned everything may change; once open only its dates, and
     * never into disorder.
     *
     * @param changed the cycle as it should be, in the version that was read
     */
    public Outcome<Cycle> change(Actor actor, Cycle changed) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        List<Reason> reasons = new ArrayList<>(changed.schedule().violations());
        if (isBadTitle(changed.title())) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_TITLE_MISSING));
        }
        Cycle stored = context.cycle(changed.id());
        boolean onlyDates =
                stored.rubric().equals(changed.rubric())
                        && stored.scoring().equals(changed.scoring())
                        && stored.ranking().equals(changed.ranking())
                        && stored.year() == changed.year();
        if (stored.stage() != CycleStage.PLANNED && !onlyDates
                || stored.stage().isAtLeast(CycleStage.RANKED)) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_ALREADY_OPEN));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        try {
            return transactions.inTransaction(() -> {
                cycles.update(changed.inStage(stored.stage()));
                audit.append(
                        actor, Event.change("CHANGE_CYCLE", subject(changed), stored, changed));
                return Outcome.done(context.cycle(changed.id()));
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(EvaluationReason.SHEET_CHANGED_MEANWHILE);
        }
    }

    /** Sets who takes part in a planned cycle. */
    public Outcome<Integer> setParticipants(
            Actor actor, CycleId id, List<Cycle.Participant> participants) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        Cycle cycle = context.cycle(id);
        if (cycle.stage() != CycleStage.PLANNED) {
            return Outcome.refused(EvaluationReason.CYCLE_ALREADY_OPEN);
        }
        return transactions.inTransaction(() -> {
            List<Cycle.Participant> before = cycles.participants(id);
            cycles.setParticipants(id, participants);
            audit.append(
                    actor,
                    Event.change(
                                    "SET_PARTICIPANTS",
                                    subject(cycle),
                                    told(before),
                                    told(participants))
                            .with(participants.size() + " zones"));
            return Outcome.done(participants.size());
        });
    }

    /** Everything that keeps a planned cycle from being opened, as it stands now. */
    public List<Reason> obstaclesToOpening(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return obstacles(context.cycle(id));
    }

    private int acting(OrganizationId organization, Role role, LocalDate day) {
        return accounts.acting(organization, role, day).size();
    }

    private List<Reason> obstacles(Cycle cycle) {
        LocalDate today = Term.dayAt(clock.instant());
        List<Cycle.Participant> participants = cycles.participants(cycle.id());
        Map<OrganizationId, String> names = new HashMap<>();
        context.organizationsById().forEach((id, o) -> names.put(id, o.shortName()));
        Set<OrganizationId> manned = new HashSet<>();
        participants.stream()
                .map(Cycle.Participant::reviewer)
                .distinct()
                .filter(reviewer -> !accounts.acting(reviewer, Role.CITY_REVIEWER, today).isEmpty())
                .forEach(manned::add);
        int evaluators =
                organizations.all(OrganizationKind.PROVINCE_OFFICE).stream()
                        .mapToInt(o -> acting(o.id(), Role.PROVINCE_EVALUATOR, today))
                        .sum();
        return cycle.obstaclesToOpening(
                context.rubric(cycle), participants, names, manned, evaluators);
    }

    /** Opens a planned cycle: every zone that takes part gets its sheet. */
    public Outcome<Cycle> open(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return moving(
                id,
                cycle -> {
                    List<Reason> reasons = obstacles(cycle);
                    if (!reasons.isEmpty()) {
                        return Outcome.refused(reasons);
                    }
                    for (Cycle.Participant participant : cycles.participants(id)) {
                        sheets.add(
                                new ScoreSheet.Draft(
                                        new ScoreSheet.Header(
                                                SheetId.random(),
                                                0,
                                                id,
                                                participant.zone(),
                                                0,
                                                Instant.MIN,
                                                false)));
                    }
                    return store(actor, cycle, CycleStage.OPEN, "OPEN_CYCLE");
                });
    }

    /**
     * Begins the objection period. Sheets still with a reviewer keep it from beginning; sheets that
     * never came, or came back and stayed with the zone, are listed without a score.
     *
     * @param unratedReason why those have no score, as published
     */
    public Outcome<Cycle> startObjections(Actor actor, CycleId id, String unratedReason) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return moving(
                id,
                cycle -> {
                    List<Reason> reasons = new ArrayList<>(obstaclesToObjections(cycle));
                    long unrated =
                            sheets.ofCycle(id).stream().filter(CycleService::isWithZone).count();
                    if (unrated > 0
                            && (unratedReason.isBlank()
                                    || unratedReason.length() > LONGEST_UNRATED_REASON)) {
                        reasons.add(
                                Reason.of(EvaluationReason.CYCLE_UNRATED_REASON_MISSING, unrated));
                    }
                    if (!reasons.isEmpty()) {
                        return Outcome.refused(reasons);
                    }
                    for (ScoreSheet sheet : sheets.ofCycle(id)) {
                        sheets.update(
                                SheetTransitions.openToObjection(sheet, unratedReason).orThrow());
                    }
                    return store(actor, cycle, CycleStage.OBJECTION, "START_OBJECTIONS");
                });
    }

    /** Whether no reviewer has the sheet: it gets no score when the objection period begins. */
    private static boolean isWithZone(ScoreSheet sheet) {
        return sheet instanceof ScoreSheet.Draft || sheet instanceof ScoreSheet.Returned;
    }

    /**
     * Ends the objection period of a demonstration cycle now, so that a practice can go on. A real
     * period is published and must not be shortened.
     */
    public Outcome<Cycle> endObjectionsEarly(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return moving(
                id,
                cycle -> {
                    if (!cycle.demonstration()) {
                        return Outcome.refused(EvaluationReason.CYCLE_NOT_DEMONSTRATION);
                    }
                    if (cycle.stage() != CycleStage.OBJECTION) {
                        return Outcome.refused(EvaluationReason.CYCLE_NOT_IN_STAGE);
                    }
                    Instant now = clock.instant();
                    if (!now.isBefore(cycle.schedule().objectionUntil())) {
                        return Outcome.done(cycle);
                    }
                    cycles.update(cycle.withSchedule(cycle.schedule().endingAt(now)));
                    trace(actor, "END_OBJECTIONS_EARLY", cycle, now.toString());
                    return Outcome.done(context.cycle(id));
                });
    }

    /** Everything that keeps the objection period from beginning now. */
    public List<Reason> obstaclesToObjections(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return obstaclesToObjections(context.cycle(id));
    }

    private List<Reason> obstaclesToObjections(Cycle cycle) {
        List<Reason> reasons = new ArrayList<>();
        if (cycle.stage() != CycleStage.OPEN) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_NOT_IN_STAGE));
            return reasons;
        }
        List<ScoreSheet> all = sheets.ofCycle(cycle.id());
        long inReview =
                all.stream()
                        .filter(s ->
                                s instanceof ScoreSheet.Submitted
                                        || s instanceof ScoreSheet.CityReviewed)
                        .count();
        if (inReview > 0) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_SHEETS_STILL_IN_REVIEW, inReview));
        }
        Rubric rubric = context.rubric(cycle);
        if (rubric.indicators().anyMatch(i -> i.rule() instanceof ScoringRule.RankTiers)) {
            Map<OrganizationId, Ranks> known = ranks.ofCycle(cycle.id());
            long missing =
                    all.stream()
                            .filter(s -> s instanceof ScoreSheet.ProvinceReviewed)
                            .filter(s -> !known.containsKey(s.header().zone()))
                            .count();
            if (missing > 0) {
                reasons.add(Reason.of(EvaluationReason.CYCLE_RANKS_MISSING, missing));
            }
        }
        long cityUndecided =
                cycles.participants(cycle.id()).stream()
                        .map(Cycle.Participant::reviewer)
                        .distinct()
                        .flatMap(city -> claims.ofOwner(cycle.id(), city).stream())
                        .filter(Claim::isSubmitted)
                        .filter(c -> c.province().isPending())
                        .count();
        if (cityUndecided > 0) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_CITY_CLAIMS_UNDECIDED, cityUndecided));
        }
        return reasons;
    }

    /** The ranks of the comprehensive evaluation. */
    public Map<OrganizationId, Ranks> ranks(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.ENTER_RANKS, Target.PROVINCE);
        return ranks.ofCycle(id);
    }

    /** The ranks of some zones as a workbook to fill in and import. */
    public byte[] ranksWorkbook(Actor actor, CycleId id, List<Organization> zones) {
        byte[] workbook = RankImport.workbook(zones, ranks(actor, id));
        trace(actor, "EXPORT_RANKS", context.cycle(id), zones.size() + " zones");
        return workbook;
    }

    /** Enters ranks; possible until the ranking is fixed. */
    public Outcome<Integer> enterRanks(
            Actor actor, CycleId id, Map<OrganizationId, Ranks> entered) {
        AccessPolicy.require(actor, Action.ENTER_RANKS, Target.PROVINCE);
        Cycle cycle = context.cycle(id);
        if (cycle.stage().isAtLeast(CycleStage.RANKED)) {
            return Outcome.refused(EvaluationReason.CYCLE_NOT_IN_STAGE);
        }
        return transactions.inTransaction(() -> {
            Map<OrganizationId, Ranks> before = ranks.ofCycle(id);
            ranks.save(id, entered);
            audit.append(
                    actor,
                    Event.change(
                            "ENTER_RANKS",
                            subject(cycle),
                            told(before, entered),
                            told(entered, before)));
            return Outcome.done(entered.size());
        });
    }

    /** A cycle in any stage; none for an identity that nothing has. */
    public Optional<Cycle> find(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.MANAGE_CYCLE, Target.PROVINCE);
        return cycles.find(id);
    }

    private Outcome<Cycle> moving(
            CycleId id, java.util.function.Function<Cycle, Outcome<Cycle>> move) {
        try {
            return transactions.inTransaction(() -> move.apply(context.cycle(id)));
        } catch (StaleVersionException e) {
            return Outcome.refused(EvaluationReason.SHEET_CHANGED_MEANWHILE);
        }
    }

    private Outcome<Cycle> store(Actor actor, Cycle cycle, CycleStage stage, String action) {
        cycles.update(cycle.inStage(stage));
        audit.append(actor, Event.change(action, subject(cycle), cycle.stage(), stage));
        return Outcome.done(context.cycle(cycle.id()));
    }

    private void trace(Actor actor, String action, Cycle cycle, String detail) {
        audit.append(actor, action, subject(cycle), detail);
    }

    private static String subject(Cycle cycle) {
        return "cycle " + cycle.id().value();
    }

    /** For the trace: who takes part, and who does so without being ranked. */
    private String told(List<Cycle.Participant> participants) {
        Map<OrganizationId, Organization> names = context.organizationsById();
        return participants.stream()
                .map(participant ->
                        name(names, participant.zone())
                                + (participant.eligibility().equals(Eligibility.ELIGIBLE)
                                        ? ""
                                        : " (ineligible)"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** For the trace: the places that are not the same among others, this year and last. */
    private String told(Map<OrganizationId, Ranks> ranks, Map<OrganizationId, Ranks> others) {
        Map<OrganizationId, Organization> names = context.organizationsById();
        return ranks.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(others.get(entry.getKey())))
                .map(entry ->
                        name(names, entry.getKey())
                                + " "
                                + entry.getValue().thisYear()
                                + entry.getValue().lastYear().stream()
                                        .mapToObj(last -> " (last year " + last + ")")
                                        .collect(Collectors.joining()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String name(Map<OrganizationId, Organization> names, OrganizationId id) {
        Organization known = names.get(id);
        return known == null ? id.value().toString() : known.shortName();
    }
}

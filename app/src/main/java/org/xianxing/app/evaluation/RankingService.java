package org.xianxing.app.evaluation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Candidate;
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
import org.xianxing.domain.evaluation.Fact;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Movement;
import org.xianxing.domain.evaluation.ObjectionRepository;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.RankingRepository;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.Scoring;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.evaluation.SheetScore;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Division;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.shared.Yuan;

/** The ranking of a cycle: live while it is being reviewed, frozen for ever once it is fixed. */
@Service
public class RankingService {

    private static final String NOT_YET_REVIEWED = "尚未完成省复审";

    private final Transactions transactions;
    private final CycleContext context;
    private final CycleRepository cycles;
    private final SheetRepository sheets;
    private final ClaimRepository claims;
    private final ExternalRankRepository ranks;
    private final ObjectionRepository objections;
    private final RankingRepository rankings;
    private final OrganizationRepository organizations;
    private final AuditTrail audit;
    private final InstantSource clock;

    RankingService(
            Transactions transactions,
            CycleContext context,
            CycleRepository cycles,
            SheetRepository sheets,
            ClaimRepository claims,
            ExternalRankRepository ranks,
            ObjectionRepository objections,
            RankingRepository rankings,
            OrganizationRepository organizations,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.context = context;
        this.cycles = cycles;
        this.sheets = sheets;
        this.claims = claims;
        this.ranks = ranks;
        this.objections = objections;
        this.rankings = rankings;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A ranking as screens, workbooks and the bulletin show it.
     *
     * @param table the lines, frozen or as they stand now
     * @param frozen whether the ranking is fixed
     * @param lastYear last year's frozen ranking, when there is one
     * @param movements why each zone's place moved
     * @param zones the zones by identifier
     */
    public record RankingView(
            Cycle cycle,
            Rubric rubric,
            FrozenRanking table,
            boolean frozen,
            Optional<FrozenRanking> lastYear,
            Map<OrganizationId, Movement> movements,
            Map<OrganizationId, Organization> zones) {
        public RankingView {
            movements = Map.copyOf(movements);
            zones = Map.copyOf(zones);
        }
    }

    /**
     * The ranking, for whoever may see it at this stage: the province always, others from the
     * objection period on.
     */
    public RankingView view(Actor actor, CycleId id) {
        Cycle cycle = context.cycle(id);
        AccessPolicy.require(
                actor,
                cycle.stage().isAtLeast(CycleStage.OBJECTION)
                        ? Action.VIEW_RANKING
                        : Action.VIEW_RANKING_EARLY,
                Target.PROVINCE);
        Rubric rubric = context.rubric(cycle);
        Optional<FrozenRanking> frozen = rankings.ofCycle(id);
        Optional<Cycle> previous = context.previous(cycle);
        Optional<FrozenRanking> lastYear = previous.flatMap(p -> rankings.ofCycle(p.id()));
        FrozenRanking table = frozen.orElseGet(() -> current(actor, cycle, rubric, lastYear));
        Map<OrganizationId, Organization> zones = context.organizationsById();
        zones.keySet()
                .retainAll(
                        table.entries().stream()
                                .map(FrozenRanking.Line::zone)
                                .collect(Collectors.toSet()));
        Map<OrganizationId, Movement> movements =
                lastYear.isEmpty()
                        ? Map.of()
                        : Movement.explain(
                                ranking(lastYear.get()),
                                rescored(previous.get(), rubric, cycle),
                                ranking(table),
                                cycle.ranking());
        return new RankingView(
                cycle, rubric, table, frozen.isPresent(), lastYear, movements, zones);
    }

    /** Whether the actor may open the sheet of a zone that takes part. */
    public boolean maySeeSheet(Actor actor, CycleId id, OrganizationId zone) {
        return context.participant(id, zone)
                .filter(p ->
                        AccessPolicy.allows(
                                actor, Action.VIEW_SHEET, new Target.Zone(p.zone(), p.reviewer())))
                .isPresent();
    }

    /** Everything that keeps the ranking from being fixed now. */
    public List<Reason> obstaclesToFixing(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.FIX_RANKING, Target.PROVINCE);
        return obstacles(context.cycle(id));
    }

    private List<Reason> obstacles(Cycle cycle) {
        List<Reason> reasons = new ArrayList<>();
        if (cycle.stage() != CycleStage.OBJECTION) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_NOT_IN_STAGE));
        }
        if (clock.instant().isBefore(cycle.schedule().objectionUntil())) {
            reasons.add(
                    Reason.of(
                            EvaluationReason.CYCLE_OBJECTION_PERIOD_RUNS,
                            cycle.schedule().objectionUntil()));
        }
        long undecided =
                objections.ofCycle(cycle.id()).stream().filter(o -> !o.isSettled()).count();
        if (undecided > 0) {
            reasons.add(Reason.of(EvaluationReason.CYCLE_OBJECTIONS_UNDECIDED, undecided));
        }
        return reasons;
    }

    /** Fixes the ranking for ever; all sheets become final. */
    public Outcome<FrozenRanking> fix(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.FIX_RANKING, Target.PROVINCE);
        try {
            return transactions.inTransaction(() -> {
                Cycle cycle = context.cycle(id);
                List<Reason> reasons = obstacles(cycle);
                if (!reasons.isEmpty()) {
                    return Outcome.refused(reasons);
                }
                Optional<FrozenRanking> lastYear =
                        context.previous(cycle).flatMap(p -> rankings.ofCycle(p.id()));
                FrozenRanking table = current(actor, cycle, context.rubric(cycle), lastYear);
                rankings.freeze(table);
                for (ScoreSheet sheet : sheets.ofCycle(id)) {
                    ScoreSheet settled = SheetTransitions.settle(sheet).orThrow();
                    if (!settled.equals(sheet)) {
                        sheets.update(settled);
                    }
                }
                cycles.update(cycle.inStage(CycleStage.RANKED));
                audit.append(
                        actor, "FIX_RANKING", "cycle " + id.value(), "digest " + table.digest());
                return Outcome.done(table);
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(EvaluationReason.SHEET_CHANGED_MEANWHILE);
        }
    }

    /**
     * Sets the rewards of a fixed ranking: only marked zones, none above the ceiling; until the
     * bulletin is issued.
     */
    public Outcome<Integer> setRewards(Actor actor, CycleId id, Map<OrganizationId, Yuan> rewards) {
        AccessPolicy.require(actor, Action.SET_REWARDS, Target.PROVINCE);
        Cycle cycle = context.cycle(id);
        Optional<FrozenRanking> frozen = rankings.ofCycle(id);
        if (cycle.stage() != CycleStage.RANKED || frozen.isEmpty()) {
            return Outcome.refused(EvaluationReason.CYCLE_NOT_IN_STAGE);
        }
        List<Reason> reasons = new ArrayList<>();
        rewards.forEach((zone, reward) -> {
            Optional<FrozenRanking.Line> line = frozen.get().lineOf(zone);
            String name = line.map(FrozenRanking.Line::zoneName).orElse("?");
            if (reward.compareTo(cycle.ranking().rewardCeiling()) > 0) {
                reasons.add(
                        Reason.of(
                                EvaluationReason.REWARD_OVER_CEILING,
                                name,
                                cycle.ranking().rewardCeiling()));
            }
            boolean entitled = line.filter(l -> l.isMarked(Ranking.Mark.REWARD)).isPresent();
            if (!entitled && reward.fen() > 0) {
                reasons.add(Reason.of(EvaluationReason.REWARD_ZONE_NOT_ENTITLED, name));
            }
        });
        return Outcome.unless(
                reasons,
                () ->
                        transactions.inTransaction(() -> {
                            rankings.setRewards(id, rewards);
                            audit.append(
                                    actor,
                                    Event.change(
                                            "SET_REWARDS",
                                            "cycle " + id.value(),
                                            told(frozen.get(), line -> Optional.of(line.reward())),
                                            told(
                                                    frozen.get(),
                                                    line ->
                                                            Optional.ofNullable(
                                                                    rewards.get(line.zone())))));
                            return rewards.size();
                        }));
    }

    /** For the trace: each zone's reward that is told. */
    private static String told(
            FrozenRanking ranking, Function<FrozenRanking.Line, Optional<Yuan>> reward) {
        return ranking.entries().stream()
                .flatMap(line ->
                        reward.apply(line).stream()
                                .filter(yuan -> yuan.fen() > 0)
                                .map(yuan -> line.zoneName() + " " + yuan))
                .collect(Collectors.joining(", "));
    }

    /** Records that somebody takes a ranking along as a workbook; called before they get it. */
    public void traceExport(Actor actor, RankingView view) {
        AccessPolicy.require(actor, Action.VIEW_RANKING, Target.PROVINCE);
        audit.append(
                actor,
                "EXPORT_RANKING",
                "cycle " + view.cycle().id().value(),
                (view.frozen() ? "digest " : "as it stands, digest ") + view.table().digest());
    }

    private FrozenRanking current(
            Actor actor, Cycle cycle, Rubric rubric, Optional<FrozenRanking> lastYear) {
        Map<OrganizationId, Organization> names = context.organizationsById();
        Map<OrganizationId, Integer> before =
                lastYear.map(last -> ranking(last).places()).orElse(Map.of());
        Map<String, String> cityNames = new HashMap<>();
        Ranking ranking = Ranking.of(candidates(cycle, rubric, names), cycle.ranking());
        List<FrozenRanking.Line> lines = new ArrayList<>();
        for (Ranking.Entry entry : ranking.entries()) {
            Candidate candidate = entry.candidate();
            Integer then = before.get(candidate.zone());
            lines.add(
                    new FrozenRanking.Line(
                            candidate.zone(),
                            candidate.name(),
                            cityName(names.get(candidate.zone()), cityNames),
                            entry.standing(),
                            switch (candidate.result()) {
                                case Candidate.Result.Rated(Points total, _) -> Score.of(total);
                                case Candidate.Result.Unrated _ -> Score.NONE;
                            },
                            switch (candidate.result()) {
                                case Candidate.Result.Rated(_, List<Points> groups) -> groups;
                                case Candidate.Result.Unrated _ -> List.of();
                            },
                            then == null ? OptionalInt.empty() : OptionalInt.of(then),
                            remark(candidate),
                            Yuan.ZERO));
        }
        return new FrozenRanking(
                cycle.id(),
                clock.instant(),
                actor.displayName(),
                rubric.groups().stream().map(IndicatorGroup::name).toList(),
                lines);
    }

    private List<Candidate> candidates(
            Cycle cycle, Rubric rubric, Map<OrganizationId, Organization> names) {
        Scoring scoring = new Scoring(rubric, cycle.scoring());
        Map<OrganizationId, List<Claim>> all = claims.ofCycle(cycle.id());
        Map<OrganizationId, Ranks> known = ranks.ofCycle(cycle.id());
        Map<OrganizationId, ScoreSheet> byZone =
                sheets.ofCycle(cycle.id()).stream()
                        .collect(Collectors.toMap(s -> s.header().zone(), s -> s));
        List<Candidate> candidates = new ArrayList<>();
        for (Cycle.Participant participant : cycles.participants(cycle.id())) {
            Organization zone = names.get(participant.zone());
            ScoreSheet sheet = byZone.get(participant.zone());
            if (zone != null && sheet != null) {
                candidates.add(
                        new Candidate(
                                participant.zone(),
                                zone.name(),
                                participant.eligibility(),
                                result(
                                        sheet,
                                        () -> score(scoring, rubric, participant, all, known))));
            }
        }
        return candidates;
    }

    private static Candidate.Result result(
            ScoreSheet sheet, java.util.function.Supplier<SheetScore> score) {
        return switch (sheet) {
            case ScoreSheet.ProvinceReviewed _,
                    ScoreSheet.OpenToObjection _,
                    ScoreSheet.Final _ -> {
                SheetScore result = score.get();
                yield new Candidate.Result.Rated(result.total(), result.groups());
            }
            case ScoreSheet.Unrated(_, String reason) -> new Candidate.Result.Unrated(reason);
            case ScoreSheet.Draft _,
                    ScoreSheet.Submitted _,
                    ScoreSheet.Returned _,
                    ScoreSheet.CityReviewed _ ->
                    new Candidate.Result.Unrated(NOT_YET_REVIEWED);
        };
    }

    private static SheetScore score(
            Scoring scoring,
            Rubric rubric,
            Cycle.Participant participant,
            Map<OrganizationId, List<Claim>> all,
            Map<OrganizationId, Ranks> known) {
        List<Fact> facts =
                org.xianxing.domain.evaluation.Counting.facts(
                        org.xianxing.domain.evaluation.Counting.Viewpoint.PROVINCE,
                        all.getOrDefault(participant.zone(), List.of()),
                        all.getOrDefault(participant.reviewer(), List.of()),
                        SheetReader.rank(known, rubric, participant.zone()));
        return scoring.score(facts);
    }

    /**
     * Last year's candidates by this year's rubric: none when the rubric is the same or cannot
     * score last year's facts.
     */
    private List<Candidate> rescored(Cycle previous, Rubric rubric, Cycle cycle) {
        if (previous.rubric().equals(cycle.rubric())
                && previous.scoring().equals(cycle.scoring())) {
            return List.of();
        }
        try {
            Cycle asIfNow =
                    new Cycle(
                            previous.id(),
                            previous.version(),
                            previous.year(),
                            previous.title(),
                            cycle.rubric(),
                            previous.schedule(),
                            cycle.scoring(),
                            cycle.ranking(),
                            previous.stage(),
                            previous.demonstration());
            return candidates(asIfNow, rubric, context.organizationsById());
        } catch (IllegalArgumentException e) {
            // Last year's facts name indicators or kinds that this year's rubric does not have.
            return List.of();
        }
    }

    /** A frozen table as a ranking again, for comparison. */
    private static Ranking ranking(FrozenRanking frozen) {
        return new Ranking(
                frozen.entries().stream()
                        .map(line ->
                                new Ranking.Entry(
                                        new Candidate(
                                                line.zone(),
                                                line.zoneName(),
                                                line.standing()
                                                                instanceof
                                                                Ranking.Standing.NotPlaced
                                                        ? new Eligibility.Ineligible(line.remark())
                                                        : Eligibility.ELIGIBLE,
                                                switch (line.total()) {
                                                    case Score.Scored(Points total) ->
                                                            new Candidate.Result.Rated(
                                                                    total, line.groups());
                                                    case Score.NotScored() ->
                                                            new Candidate.Result.Unrated(
                                                                    line.remark());
                                                }),
                                        line.standing()))
                        .toList());
    }

    private static String remark(Candidate candidate) {
        if (candidate.result() instanceof Candidate.Result.Unrated(String reason)) {
            return reason;
        }
        return switch (candidate.eligibility()) {
            case Eligibility.Eligible() -> "";
            case Eligibility.Ineligible(String reason) -> reason;
        };
    }

    private String cityName(
            @org.jspecify.annotations.Nullable Organization zone, Map<String, String> known) {
        if (zone == null) {
            return "";
        }
        return known.computeIfAbsent(
                zone.city().value(),
                code -> organizations.division(zone.city()).map(Division::name).orElse(code));
    }
}

package org.xianxing.app.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.RankingRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.shared.Yuan;
import org.xianxing.domain.supervision.Reward;
import org.xianxing.domain.supervision.Reward.Payment;
import org.xianxing.domain.supervision.RewardRepository;
import org.xianxing.domain.supervision.SupervisionReason;
import org.xianxing.reports.shared.PlainWorkbook;

/** Rewards of the first places of an evaluation, from the issued bulletin to payment. */
@Service
public class RewardService {

    private final Transactions transactions;
    private final CycleRepository cycles;
    private final RankingRepository rankings;
    private final RewardRepository rewards;
    private final CaseDesk desk;
    private final AuditTrail audit;
    private final CaseWords words;

    RewardService(
            Transactions transactions,
            CycleRepository cycles,
            RankingRepository rankings,
            RewardRepository rewards,
            CaseDesk desk,
            AuditTrail audit,
            CaseWords words) {
        this.transactions = transactions;
        this.cycles = cycles;
        this.rankings = rankings;
        this.rewards = rewards;
        this.desk = desk;
        this.audit = audit;
        this.words = words;
    }

    /** A reward with the line of the ranking that it belongs to. */
    public record Line(FrozenRanking.Line zone, Reward reward) {}

    /**
     * The rewards of an evaluation.
     *
     * @param lines those that the reader may see, in printed order
     */
    public record Overview(Cycle cycle, List<Line> lines) {
        public Overview {
            lines = List.copyOf(lines);
        }

        /** How much there is at a stage, or has passed it. */
        public Yuan total(Reward.Stage stage) {
            return lines.stream()
                    .map(Line::reward)
                    .filter(reward -> reward.stage().compareTo(stage) >= 0)
                    .map(Reward::amount)
                    .reduce(Yuan.ZERO, Yuan::plus);
        }
    }

    /** The evaluations whose rewards are told, newest first. */
    public List<Cycle> cycles(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_RANKING, Target.PROVINCE);
        return cycles.all().stream().filter(c -> c.stage() == CycleStage.PUBLISHED).toList();
    }

    /** Whether somebody records how far rewards are. */
    public boolean records(Actor actor) {
        return AccessPolicy.allows(actor, Action.SET_REWARDS, Target.PROVINCE);
    }

    /** The rewards of a published evaluation: all for the office, a zone sees its own. */
    public Overview overview(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.VIEW_RANKING, Target.PROVINCE);
        boolean all = AccessPolicy.allows(actor, Action.VIEW_RANKING_EARLY, Target.PROVINCE);
        Cycle cycle = cycle(id);
        if (cycle.stage() != CycleStage.PUBLISHED) {
            return new Overview(cycle, List.of());
        }
        return new Overview(
                cycle,
                lines(id).stream()
                        .filter(line -> all || line.zone().zone().equals(actor.organization()))
                        .toList());
    }

    private List<Line> lines(CycleId id) {
        Optional<FrozenRanking> ranking = rankings.ofCycle(id);
        Map<OrganizationId, Reward> recorded =
                rewards.ofCycle(id).stream().collect(Collectors.toMap(Reward::zone, r -> r));
        List<Line> lines = new ArrayList<>();
        ranking.ifPresent(frozen ->
                frozen.marked(Ranking.Mark.REWARD)
                        .forEach(line ->
                                Reward.decided(frozen, line)
                                        .map(decided -> recorded.getOrDefault(line.zone(), decided))
                                        .ifPresent(reward -> lines.add(new Line(line, reward)))));
        return lines;
    }

    /** Records that finance released a reward (财政下达). */
    public Outcome<Reward> release(
            Actor actor,
            CycleId cycle,
            OrganizationId zone,
            Optional<LocalDate> day,
            String document) {
        AccessPolicy.require(actor, Action.SET_REWARDS, Target.PROVINCE);
        Signature by = desk.signature(actor);
        return changing(
                actor,
                cycle,
                zone,
                "RELEASE_REWARD",
                "",
                reward -> reward.release(day, document, by));
    }

    /** Records that a reward was paid (拨付). */
    public Outcome<Reward> pay(
            Actor actor,
            CycleId cycle,
            OrganizationId zone,
            Optional<LocalDate> day,
            String voucher) {
        AccessPolicy.require(actor, Action.SET_REWARDS, Target.PROVINCE);
        Signature by = desk.signature(actor);
        return changing(
                actor, cycle, zone, "PAY_REWARD", "", reward -> reward.pay(day, voucher, by));
    }

    /** Takes the last record of a reward back, in writing. */
    public Outcome<Reward> takeBack(
            Actor actor, CycleId cycle, OrganizationId zone, String reason) {
        AccessPolicy.require(actor, Action.SET_REWARDS, Target.PROVINCE);
        return changing(
                actor, cycle, zone, "TAKE_BACK_REWARD", reason, reward -> reward.takeBack(reason));
    }

    private Outcome<Reward> changing(
            Actor actor,
            CycleId id,
            OrganizationId zone,
            String action,
            String detail,
            Function<Reward, Outcome<Reward>> change) {
        try {
            return transactions.inTransaction(() -> {
                Line line =
                        lines(id).stream()
                                .filter(l -> l.zone().zone().equals(zone))
                                .findFirst()
                                .orElseThrow(() ->
                                        new NoSuchElementException(
                                                "no reward of zone " + zone.value()));
                Outcome<Reward> changed = change.apply(line.reward());
                List<Reason> reasons =
                        new ArrayList<>(line.reward().obstacles(cycle(id), line.zone()));
                reasons.addAll(changed.reasons());
                return Outcome.unless(
                        reasons,
                        () -> {
                            rewards.save(changed.orThrow());
                            audit.append(
                                    actor,
                                    Event.change(
                                                    action,
                                                    "cycle " + id.value(),
                                                    told(line.reward()),
                                                    told(changed.orThrow()))
                                            .with(line.zone().zoneName() + " " + detail));
                            return changed.orThrow();
                        });
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(SupervisionReason.REWARD_CHANGED_MEANWHILE);
        }
    }

    private static String told(Reward reward) {
        return reward.amount()
                + " "
                + switch (reward.payment()) {
                    case Payment.Decided() -> "decided";
                    case Payment.Released(LocalDate day, String document, _) ->
                            "released " + day + " " + document;
                    case Payment.Paid(_, LocalDate day, String voucher, _) ->
                            "paid " + day + " " + voucher;
                };
    }

    private Cycle cycle(CycleId id) {
        return cycles.find(id)
                .orElseThrow(() -> new NoSuchElementException("no cycle " + id.value()));
    }

    /** The rewards as a workbook, in Chinese like every document; recorded. */
    public byte[] workbook(Actor actor, CycleId id) {
        Overview overview = overview(actor, id);
        Locale chinese = Messages.CHINESE;
        byte[] workbook =
                PlainWorkbook.of(
                        List.of(
                                new PlainWorkbook.Sheet(
                                        words.of("rewards", chinese),
                                        List.of(
                                                words.of("column-place", chinese),
                                                words.of("column-zone", chinese),
                                                words.of("column-city", chinese),
                                                words.of("column-amount", chinese),
                                                words.of("column-stage", chinese),
                                                words.of("column-released", chinese),
                                                words.of("column-document", chinese),
                                                words.of("column-paid", chinese),
                                                words.of("column-voucher", chinese)),
                                        overview.lines().stream().map(this::row).toList())));
        audit.append(
                actor, "EXPORT_REWARDS", "cycle " + id.value(), overview.lines().size() + " lines");
        return workbook;
    }

    private List<String> row(Line line) {
        Optional<Payment.Released> released = released(line.reward());
        Optional<Payment.Paid> paid = paid(line.reward());
        return List.of(
                line.zone().standing() instanceof Ranking.Standing.Placed(int place, _, _)
                        ? Integer.toString(place)
                        : "",
                line.zone().zoneName(),
                line.zone().cityName(),
                line.reward().amount().toString(),
                words.stage(line.reward().stage(), Messages.CHINESE),
                released.map(r -> day(r.day())).orElse(""),
                released.map(Payment.Released::document).orElse(""),
                paid.map(p -> day(p.day())).orElse(""),
                paid.map(Payment.Paid::voucher).orElse(""));
    }

    private static String day(LocalDate day) {
        return PlainText.date(day, Messages.CHINESE);
    }

    /** What finance released, once it has. */
    public static Optional<Payment.Released> released(Reward reward) {
        return switch (reward.payment()) {
            case Payment.Decided() -> Optional.empty();
            case Payment.Released released -> Optional.of(released);
            case Payment.Paid(Payment.Released released, _, _, _) -> Optional.of(released);
        };
    }

    /** What was paid, once it was. */
    public static Optional<Payment.Paid> paid(Reward reward) {
        return reward.payment() instanceof Payment.Paid paid ? Optional.of(paid) : Optional.empty();
    }
}

package org.xianxing.domain.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

/**
 * A reward of an evaluation on its way to the zone (三（二）: 省级财政给予…每家不超过100万元奖励).
 *
 * @param cycle the evaluation
 * @param zone who gets it
 * @param version counts changes; 0 until the first
 * @param amount how much, as it was fixed with the ranking
 * @param payment how far it is
 */
public record Reward(
        CycleId cycle, OrganizationId zone, int version, Yuan amount, Payment payment) {

    public static final int LONGEST_DOCUMENT = 100;
    public static final int LONGEST_VOUCHER = 60;

    /** How far a reward is. */
    public sealed interface Payment {

        /** 已确定: it stands in the issued bulletin. */
        record Decided() implements Payment {}

        /**
         * 财政已下达.
         *
         * @param day when finance released it
         * @param document number of the document that says so
         */
        record Released(LocalDate day, String document, Signature recordedBy) implements Payment {}

        /**
         * 已拨付.
         *
         * @param day when it was paid
         * @param voucher number of the voucher
         */
        record Paid(Released released, LocalDate day, String voucher, Signature recordedBy)
                implements Payment {}
    }

    /** How far it is, for columns and words. */
    public enum Stage {
        DECIDED,
        RELEASED,
        PAID
    }

    public Stage stage() {
        return switch (payment) {
            case Payment.Decided() -> Stage.DECIDED;
            case Payment.Released _ -> Stage.RELEASED;
            case Payment.Paid _ -> Stage.PAID;
        };
    }

    /** The reward as the frozen ranking fixed it; none for a zone without one. */
    public static Optional<Reward> decided(FrozenRanking ranking, FrozenRanking.Line line) {
        return line.reward().fen() == 0
                ? Optional.empty()
                : Optional.of(
                        new Reward(
                                ranking.cycle(),
                                line.zone(),
                                0,
                                line.reward(),
                                new Payment.Decided()));
    }

    /**
     * Everything that keeps a reward from being paid at all.
     *
     * @param line the zone's line of the frozen ranking
     */
    public List<Reason> obstacles(Cycle evaluated, FrozenRanking.Line line) {
        List<Reason> reasons = new ArrayList<>();
        if (evaluated.stage() != CycleStage.PUBLISHED) {
            reasons.add(Reason.of(SupervisionReason.REWARD_NOT_PUBLISHED));
        }
        if (!line.isMarked(Ranking.Mark.REWARD)) {
            reasons.add(Reason.of(SupervisionReason.REWARD_NOBODYS, line.zoneName()));
        }
        if (amount.compareTo(evaluated.ranking().rewardCeiling()) > 0) {
            reasons.add(
                    Reason.of(
                            SupervisionReason.REWARD_ABOVE_CEILING,
                            line.zoneName(),
                            evaluated.ranking().rewardCeiling()));
        }
        return reasons;
    }

    /** Records that finance released it (财政下达). */
    public Outcome<Reward> release(Optional<LocalDate> day, String document, Signature by) {
        List<Reason> reasons = new ArrayList<>(dayProblems(day, by.at()));
        if (!(payment instanceof Payment.Decided)) {
            reasons.add(Reason.of(SupervisionReason.REWARD_NOT_IN_STATE));
        }
        reasons.addAll(
                Texts.problems(
                        document,
                        LONGEST_DOCUMENT,
                        SupervisionReason.REWARD_DOCUMENT_MISSING,
                        SupervisionReason.REWARD_TEXT_TOO_LONG));
        return Outcome.unless(
                reasons, () -> with(new Payment.Released(day.orElseThrow(), document.strip(), by)));
    }

    /** Records that it was paid (拨付到账). */
    public Outcome<Reward> pay(Optional<LocalDate> day, String voucher, Signature by) {
        List<Reason> reasons = new ArrayList<>(dayProblems(day, by.at()));
        reasons.addAll(
                Texts.problems(
                        voucher,
                        LONGEST_VOUCHER,
                        SupervisionReason.REWARD_VOUCHER_MISSING,
                        SupervisionReason.REWARD_TEXT_TOO_LONG));
        if (!(payment instanceof Payment.Released released)) {
            reasons.add(Reason.of(SupervisionReason.REWARD_NOT_IN_STATE));
            return Outcome.refused(reasons);
        }
        day.filter(d -> d.isBefore(released.day()))
                .ifPresent(d ->
                        reasons.add(
                                Reason.of(
                                        SupervisionReason.REWARD_PAID_BEFORE_RELEASED,
                                        d,
                                        released.day())));
        return Outcome.unless(
                reasons,
                () -> with(new Payment.Paid(released, day.orElseThrow(), voucher.strip(), by)));
    }

    /** Takes the last record back, in writing, because it was wrong. */
    public Outcome<Reward> takeBack(String reason) {
        List<Reason> reasons =
                new ArrayList<>(Texts.problems(reason, SupervisionReason.REWARD_REASON_MISSING));
        return switch (payment) {
            case Payment.Decided() -> {
                reasons.add(Reason.of(SupervisionReason.REWARD_NOT_IN_STATE));
                yield Outcome.refused(reasons);
            }
            case Payment.Released _ -> Outcome.unless(reasons, () -> with(new Payment.Decided()));
            case Payment.Paid(Payment.Released released, _, _, _) ->
                    Outcome.unless(reasons, () -> with(released));
        };
    }

    private static List<Reason> dayProblems(Optional<LocalDate> day, Instant now) {
        if (day.isEmpty()) {
            return List.of(Reason.of(SupervisionReason.REWARD_DAY_MISSING));
        }
        return day.get().isAfter(Term.dayAt(now))
                ? List.of(Reason.of(SupervisionReason.REWARD_DAY_IN_FUTURE, day.get()))
                : List.of();
    }

    private Reward with(Payment next) {
        return new Reward(cycle, zone, version, amount, next);
    }
}

package org.xianxing.domain.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

/**
 * What may be done to a case, in one table and one function each. A refusal names every reason at
 * once. Whoever handed in does not check, whoever checked does not close, and nothing here happens
 * by itself but what {@link Escalation} says.
 */
public final class CaseTransitions {

    /** What somebody may want to do to a case. */
    public enum Act {
        EDIT,
        ISSUE,
        RECEIVE,
        FILE_PLAN,
        ACCEPT_PLAN,
        RETURN_PLAN,
        REPORT_PROGRESS,
        COMPLETE_MEASURE,
        FEED_BACK,
        RETURN,
        CHECK,
        CLOSE,
        ARCHIVE,
        WITHDRAW,
        RAISE,
        ASK_EXTENSION,
        DECIDE_EXTENSION,
        INSTRUCT,
        NOTE
    }

    private static final Map<Act, Set<CaseState>> TABLE = new EnumMap<>(Act.class);

    private static final Set<CaseState> AT_WORK =
            EnumSet.of(CaseState.HANDLING, CaseState.RETURNED);

    static {
        TABLE.put(Act.EDIT, EnumSet.of(CaseState.DRAFT));
        TABLE.put(Act.ISSUE, EnumSet.of(CaseState.DRAFT));
        TABLE.put(Act.RECEIVE, EnumSet.of(CaseState.ISSUED));
        TABLE.put(Act.FILE_PLAN, EnumSet.of(CaseState.RECEIVED, CaseState.PLAN_RETURNED));
        TABLE.put(Act.ACCEPT_PLAN, EnumSet.of(CaseState.PLAN_FILED));
        TABLE.put(Act.RETURN_PLAN, EnumSet.of(CaseState.PLAN_FILED));
        TABLE.put(Act.REPORT_PROGRESS, AT_WORK);
        TABLE.put(Act.COMPLETE_MEASURE, AT_WORK);
        TABLE.put(Act.FEED_BACK, AT_WORK);
        TABLE.put(Act.RETURN, EnumSet.of(CaseState.FED_BACK, CaseState.CHECKED));
        TABLE.put(Act.CHECK, EnumSet.of(CaseState.FED_BACK));
        TABLE.put(Act.CLOSE, EnumSet.of(CaseState.CHECKED));
        TABLE.put(Act.ARCHIVE, EnumSet.of(CaseState.CLOSED));
        TABLE.put(Act.WITHDRAW, states(CaseState::isOpen));
        TABLE.put(Act.RAISE, states(s -> s.turn() == CaseState.Turn.UNIT));
        TABLE.put(
                Act.ASK_EXTENSION,
                EnumSet.of(
                        CaseState.RECEIVED,
                        CaseState.PLAN_RETURNED,
                        CaseState.HANDLING,
                        CaseState.RETURNED));
        TABLE.put(Act.DECIDE_EXTENSION, states(s -> s.isOpen() && s != CaseState.DRAFT));
        TABLE.put(Act.INSTRUCT, states(CaseState::isOpen));
        TABLE.put(Act.NOTE, states(s -> s.isOpen() || s == CaseState.CLOSED));
    }

    private CaseTransitions() {}

    private static Set<CaseState> states(java.util.function.Predicate<CaseState> which) {
        Set<CaseState> states = EnumSet.noneOf(CaseState.class);
        for (CaseState state : CaseState.values()) {
            if (which.test(state)) {
                states.add(state);
            }
        }
        return states;
    }

    /** The states in which something may be done. */
    public static Set<CaseState> states(Act act) {
        return Collections.unmodifiableSet(TABLE.getOrDefault(act, Set.of()));
    }

    /** What may be done in a state, whoever does it. */
    public static Set<Act> acts(CaseState state) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        TABLE.forEach((act, states) -> {
            if (states.contains(state)) {
                acts.add(act);
            }
        });
        return acts;
    }

    /**
     * What keeps somebody from an act that is possible in the case's state, whatever they would
     * type: their own part in it, a measure that is open, a day that has passed. An extension is
     * told of before receipt too.
     *
     * @param pending whether a request for an extension waits
     * @return nothing when the act is none of this state
     */
    public static Optional<List<Reason>> obstacles(
            SupervisionCase current,
            Act act,
            List<Measure> measures,
            boolean pending,
            Signature by) {
        boolean told = act == Act.ASK_EXTENSION && current.state() == CaseState.ISSUED;
        if (!told && !states(act).contains(current.state())) {
            return Optional.empty();
        }
        return switch (act) {
            case ISSUE -> Optional.of(issueRefusals(current, by.at()));
            case FEED_BACK -> Optional.of(feedbackObstacles(current, measures));
            case ASK_EXTENSION -> Optional.of(extensionObstacles(current, pending, by.at()));
            case DECIDE_EXTENSION -> pending ? Optional.of(List.of()) : Optional.empty();
            case ACCEPT_PLAN, CHECK -> Optional.of(notOwn(current, by));
            case CLOSE -> Optional.of(closeObstacles(current, by));
            case WITHDRAW -> Optional.of(withdrawObstacles(current, by));
            case COMPLETE_MEASURE ->
                    measures.stream().allMatch(Measure::isDone)
                            ? Optional.empty()
                            : Optional.of(List.of());
            case RAISE ->
                    current.rung().next().isPresent() ? Optional.of(List.of()) : Optional.empty();
            case EDIT,
                    RECEIVE,
                    FILE_PLAN,
                    RETURN_PLAN,
                    REPORT_PROGRESS,
                    RETURN,
                    ARCHIVE,
                    INSTRUCT,
                    NOTE ->
                    Optional.of(List.of());
        };
    }

    private static List<Reason> refusals(SupervisionCase current, Act act) {
        return states(act).contains(current.state())
                ? new ArrayList<>()
                : new ArrayList<>(List.of(Reason.of(SupervisionReason.CASE_NOT_IN_STATE)));
    }

    private static void require(List<Reason> reasons, boolean kept, ReasonCode code, Object... of) {
        if (!kept) {
            reasons.add(Reason.of(code, of));
        }
    }

    // ── the office opens ──

    /** Opens a case (立项): a draft that the unit does not see yet. */
    public static Outcome<SupervisionCase> open(
            CaseId id,
            OrganizationId office,
            CaseMatter matter,
            Rung rung,
            Instant due,
            boolean demonstration,
            Signature by) {
        List<Reason> reasons = new ArrayList<>(matter.problems());
        require(reasons, by.at().isBefore(due), SupervisionReason.CASE_DUE_PASSED, due);
        return Outcome.unless(
                reasons,
                () ->
                        new SupervisionCase(
                                id,
                                0,
                                Optional.empty(),
                                office,
                                matter,
                                rung,
                                CaseState.DRAFT,
                                Deadline.of(due),
                                Hands.openedBy(by),
                                demonstration));
    }

    /** Changes a draft. */
    public static Outcome<SupervisionCase> edit(
            SupervisionCase current, CaseMatter matter, Rung rung, Instant due, Instant now) {
        List<Reason> reasons = refusals(current, Act.EDIT);
        reasons.addAll(matter.problems());
        require(reasons, now.isBefore(due), SupervisionReason.CASE_DUE_PASSED, due);
        return Outcome.unless(
                reasons,
                () -> current.withMatter(matter).onRung(rung).withDeadline(Deadline.of(due)));
    }

    /** Everything that keeps a draft from being issued now. */
    public static List<Reason> issueRefusals(SupervisionCase current, Instant now) {
        List<Reason> reasons = refusals(current, Act.ISSUE);
        Instant due = current.deadline().current();
        require(reasons, now.isBefore(due), SupervisionReason.CASE_DUE_PASSED, due);
        return reasons;
    }

    /** Issues a case (下发). */
    public static Outcome<SupervisionCase> issue(
            SupervisionCase current, CaseNumber number, Signature by) {
        return Outcome.unless(
                issueRefusals(current, by.at()),
                () ->
                        current.numbered(number)
                                .inState(CaseState.ISSUED)
                                .withHands(current.hands().issuedBy(by)));
    }

    // ── the unit handles ──

    /** Signs for receipt (签收). */
    public static Outcome<SupervisionCase> receive(SupervisionCase current) {
        return Outcome.unless(
                refusals(current, Act.RECEIVE),
                () ->
                        current.inState(
                                current.matter().kind().demandsPlan()
                                        ? CaseState.RECEIVED
                                        : CaseState.HANDLING));
    }

    /** Hands in reason and measures. */
    public static Outcome<SupervisionCase> filePlan(SupervisionCase current, Signature by) {
        return Outcome.unless(
                refusals(current, Act.FILE_PLAN),
                () ->
                        current.inState(CaseState.PLAN_FILED)
                                .withHands(current.hands().handedInBy(by)));
    }

    /** Everything that keeps progress from being reported. */
    public static List<Reason> progressRefusals(SupervisionCase current, String text) {
        List<Reason> reasons = refusals(current, Act.REPORT_PROGRESS);
        reasons.addAll(Texts.problems(text, SupervisionReason.CASE_ANSWER_MISSING));
        return reasons;
    }

    /**
     * Reports a measure as carried out, with proof.
     *
     * @param files how many files prove it
     */
    public static Outcome<Measure> completeMeasure(
            SupervisionCase current,
            List<Measure> measures,
            int number,
            Optional<LocalDate> day,
            String text,
            int files,
            Instant now) {
        List<Reason> reasons = refusals(current, Act.COMPLETE_MEASURE);
        reasons.addAll(Texts.problems(text, SupervisionReason.CASE_ANSWER_MISSING));
        require(reasons, files > 0, SupervisionReason.CASE_PROOF_MISSING);
        require(reasons, day.isPresent(), SupervisionReason.CASE_DAY_MISSING);
        day.filter(d -> d.isAfter(Term.dayAt(now)))
                .ifPresent(d -> reasons.add(Reason.of(SupervisionReason.CASE_DAY_IN_FUTURE, d)));
        Optional<Measure> measure = measures.stream().filter(m -> m.number() == number).findFirst();
        require(reasons, measure.isPresent(), SupervisionReason.CASE_MEASURE_UNKNOWN);
        measure.filter(Measure::isDone)
                .ifPresent(_ ->
                        reasons.add(
                                Reason.of(SupervisionReason.CASE_MEASURE_DONE_ALREADY, number)));
        return Outcome.unless(reasons, () -> measure.orElseThrow().doneOn(day.orElseThrow()));
    }

    /** Everything that keeps the unit from feeding back, whatever it would write. */
    public static List<Reason> feedbackObstacles(SupervisionCase current, List<Measure> measures) {
        List<Reason> reasons = refusals(current, Act.FEED_BACK);
        long open = measures.stream().filter(m -> !m.isDone()).count();
        require(reasons, open == 0, SupervisionReason.CASE_MEASURES_OPEN, open);
        return reasons;
    }

    /** Feeds back what was done (反馈). */
    public static Outcome<SupervisionCase> feedBack(
            SupervisionCase current, List<Measure> measures, String text, Signature by) {
        List<Reason> reasons = new ArrayList<>(feedbackObstacles(current, measures));
        reasons.addAll(Texts.problems(text, SupervisionReason.CASE_ANSWER_MISSING));
        return Outcome.unless(
                reasons,
                () ->
                        current.inState(CaseState.FED_BACK)
                                .withHands(current.hands().handedInBy(by)));
    }

    /** Everything that keeps a unit from asking for an extension now, whatever it would write. */
    public static List<Reason> extensionObstacles(
            SupervisionCase current, boolean pending, Instant now) {
        List<Reason> reasons =
                current.state() == CaseState.ISSUED
                        ? new ArrayList<>(List.of(Reason.of(SupervisionReason.CASE_NOT_RECEIVED)))
                        : refusals(current, Act.ASK_EXTENSION);
        Instant due = current.deadline().current();
        require(reasons, now.isBefore(due), SupervisionReason.CASE_EXTENSION_TOO_LATE, due);
        require(reasons, !pending, SupervisionReason.CASE_EXTENSION_PENDING);
        return reasons;
    }

    /** Asks for a later deadline, before the deadline. */
    public static Outcome<Extension> askExtension(
            SupervisionCase current,
            boolean pending,
            Optional<Instant> until,
            String reason,
            Signature by) {
        List<Reason> reasons = new ArrayList<>(extensionObstacles(current, pending, by.at()));
        Instant due = current.deadline().current();
        require(reasons, until.isPresent(), SupervisionReason.CASE_DUE_MISSING);
        until.filter(u -> !u.isAfter(due))
                .ifPresent(_ ->
                        reasons.add(Reason.of(SupervisionReason.CASE_EXTENSION_NOT_LATER, due)));
        reasons.addAll(Texts.problems(reason, SupervisionReason.CASE_REASON_MISSING));
        return Outcome.unless(
                reasons,
                () ->
                        new Extension(
                                ExtensionId.random(),
                                current.id(),
                                by,
                                reason.strip(),
                                due,
                                until.orElseThrow(),
                                new Extension.Answer.Pending()));
    }

    // ── the office follows ──

    /** Accepts reason and measures: the promised day becomes the deadline. */
    public static Outcome<SupervisionCase> acceptPlan(
            SupervisionCase current, List<Measure> measures, Signature by) {
        List<Reason> reasons = refusals(current, Act.ACCEPT_PLAN);
        reasons.addAll(notOwn(current, by));
        Optional<LocalDate> promised = Plan.promised(measures);
        promised.filter(day -> !by.at().isBefore(Deadline.endOf(day)))
                .ifPresent(
                        day -> reasons.add(Reason.of(SupervisionReason.CASE_PLAN_DAY_PASSED, day)));
        return Outcome.unless(
                reasons,
                () ->
                        current.inState(CaseState.HANDLING)
                                .withDeadline(
                                        promised.map(day ->
                                                        current.deadline()
                                                                .movedTo(Deadline.endOf(day)))
                                                .orElse(current.deadline())));
    }

    /** Returns reason and measures with what is missing, until another day. */
    public static Outcome<SupervisionCase> returnPlan(
            SupervisionCase current, String reason, Optional<Instant> until, Signature by) {
        return returned(current, Act.RETURN_PLAN, CaseState.PLAN_RETURNED, reason, until, by);
    }

    /** Returns the unit's answer with what is missing, until another day. */
    public static Outcome<SupervisionCase> returnAnswer(
            SupervisionCase current, String reason, Optional<Instant> until, Signature by) {
        return returned(current, Act.RETURN, CaseState.RETURNED, reason, until, by);
    }

    private static Outcome<SupervisionCase> returned(
            SupervisionCase current,
            Act act,
            CaseState next,
            String reason,
            Optional<Instant> until,
            Signature by) {
        List<Reason> reasons = refusals(current, act);
        reasons.addAll(Texts.problems(reason, SupervisionReason.CASE_REASON_MISSING));
        reasons.addAll(ahead(until, by.at()));
        return Outcome.unless(
                reasons,
                () ->
                        current.inState(next)
                                .withDeadline(current.deadline().movedTo(until.orElseThrow()))
                                .withHands(current.hands().unchecked()));
    }

    /** Passes the unit's answer (复核); whoever handed it in does not. */
    public static Outcome<SupervisionCase> check(
            SupervisionCase current, String opinion, Signature by) {
        List<Reason> reasons = refusals(current, Act.CHECK);
        reasons.addAll(notOwn(current, by));
        reasons.addAll(Texts.problems(opinion, SupervisionReason.CASE_REASON_MISSING));
        return Outcome.unless(
                reasons,
                () -> current.inState(CaseState.CHECKED).withHands(current.hands().checkedBy(by)));
    }

    /** Closes a case (办结); whoever checked or handed in does not. */
    public static Outcome<SupervisionCase> close(SupervisionCase current, Signature by) {
        List<Reason> reasons = refusals(current, Act.CLOSE);
        reasons.addAll(closeObstacles(current, by));
        return Outcome.unless(reasons, () -> current.inState(CaseState.CLOSED));
    }

    /** Puts a closed case into the archive (归档). */
    public static Outcome<SupervisionCase> archive(SupervisionCase current) {
        return Outcome.unless(
                refusals(current, Act.ARCHIVE), () -> current.inState(CaseState.ARCHIVED));
    }

    /** Withdraws a case that should not be there; an issued one by another than who issued it. */
    public static Outcome<SupervisionCase> withdraw(
            SupervisionCase current, String reason, Signature by) {
        List<Reason> reasons = refusals(current, Act.WITHDRAW);
        reasons.addAll(Texts.problems(reason, SupervisionReason.CASE_REASON_MISSING));
        reasons.addAll(withdrawObstacles(current, by));
        return Outcome.unless(reasons, () -> current.inState(CaseState.WITHDRAWN));
    }

    /** Raises a case by hand, with a reason and days to answer. */
    public static Outcome<SupervisionCase> raise(
            SupervisionCase current, Rung to, String reason, Optional<Instant> due, Signature by) {
        List<Reason> reasons = refusals(current, Act.RAISE);
        require(reasons, to.isAbove(current.rung()), SupervisionReason.CASE_RUNG_NOT_HIGHER);
        reasons.addAll(Texts.problems(reason, SupervisionReason.CASE_REASON_MISSING));
        reasons.addAll(ahead(due, by.at()));
        return Outcome.unless(
                reasons,
                () ->
                        current.onRung(to)
                                .withDeadline(current.deadline().movedTo(due.orElseThrow())));
    }

    /** A decided request, and the case as it stands then. */
    public record Extended(Extension extension, SupervisionCase current) {}

    /**
     * Decides a request. Granted, its date becomes the deadline; refused, the old one stands and
     * silence counts from now on, since the unit had to wait.
     */
    public static Outcome<Extended> decideExtension(
            SupervisionCase current,
            Extension extension,
            boolean grant,
            String reason,
            Signature by) {
        List<Reason> reasons = refusals(current, Act.DECIDE_EXTENSION);
        Outcome<Extension> answered = extension.answered(grant, by, reason);
        reasons.addAll(answered.reasons());
        Deadline before = current.deadline();
        require(
                reasons,
                !grant || extension.until().isAfter(before.current()),
                SupervisionReason.CASE_EXTENSION_NOT_LATER,
                before.current());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Deadline after =
                grant ? before.movedTo(extension.until()) : before.countedAgainFrom(by.at());
        return answered.map(decided -> new Extended(decided, current.withDeadline(after)));
    }

    /** Everything that keeps an instruction from being put to a case. */
    public static List<Reason> instructionRefusals(
            SupervisionCase current, Instruction instruction, Instant now) {
        List<Reason> reasons = refusals(current, Act.INSTRUCT);
        reasons.addAll(instruction.problems(now));
        return reasons;
    }

    /** Everything that keeps a note from being put to a case. */
    public static List<Reason> noteRefusals(SupervisionCase current, String text) {
        List<Reason> reasons = refusals(current, Act.NOTE);
        reasons.addAll(Texts.problems(text, SupervisionReason.CASE_ANSWER_MISSING));
        return reasons;
    }

    private static List<Reason> closeObstacles(SupervisionCase current, Signature by) {
        List<Reason> reasons = new ArrayList<>(notOwn(current, by));
        require(
                reasons,
                !Hands.isSame(current.hands().checked(), by),
                SupervisionReason.CASE_CLOSED_BY_CHECKER,
                by.name());
        return reasons;
    }

    private static List<Reason> withdrawObstacles(SupervisionCase current, Signature by) {
        return Hands.isSame(current.hands().issued(), by)
                ? List.of(Reason.of(SupervisionReason.CASE_WITHDRAWN_BY_ISSUER, by.name()))
                : List.of();
    }

    private static List<Reason> notOwn(SupervisionCase current, Signature by) {
        return Hands.isSame(current.hands().handedIn(), by)
                ? List.of(Reason.of(SupervisionReason.CASE_CHECKED_BY_HANDLER, by.name()))
                : List.of();
    }

    private static List<Reason> ahead(Optional<Instant> until, Instant now) {
        if (until.isEmpty()) {
            return List.of(Reason.of(SupervisionReason.CASE_DUE_MISSING));
        }
        return now.isBefore(until.get())
                ? List.of()
                : List.of(Reason.of(SupervisionReason.CASE_DUE_PASSED, until.get()));
    }
}

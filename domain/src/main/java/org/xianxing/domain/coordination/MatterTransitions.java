package org.xianxing.domain.coordination;

import static org.xianxing.domain.coordination.MatterState.ANSWERED;
import static org.xianxing.domain.coordination.MatterState.AT_LEADING_GROUP;
import static org.xianxing.domain.coordination.MatterState.CONVENED;
import static org.xianxing.domain.coordination.MatterState.DECIDED;
import static org.xianxing.domain.coordination.MatterState.FORWARDED;
import static org.xianxing.domain.coordination.MatterState.RAISED;
import static org.xianxing.domain.coordination.MatterState.RECEIVED;
import static org.xianxing.domain.coordination.MatterState.SOLVED;
import static org.xianxing.domain.coordination.MatterState.TAKEN_UP;
import static org.xianxing.domain.coordination.MatterState.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * What may be done with a matter in which state, and what comes of it. Nothing happens to a matter
 * because somebody said nothing: silence makes it late, and lets the office take it over.
 *
 * <p>福建自贸试验区管理机构运行机制规定 二（三）2: 由片区管委会向省相关专题组提出（抄送省自贸办），省相关专题组牵头单位要及时召集有关单位协商解决; 二（一）2:
 * 重大事项和专题组无法解决的问题，及时报送省自贸办，由省自贸办汇总后提交省政府专题会议或省领导小组研究; 二（二）4: 重大问题及时提请研究.
 *
 * @see <a href="../../../../../../../../docs/adr/0013-matters-climb-by-hand.md">ADR 13</a>
 */
public final class MatterTransitions {

    public static final int LONGEST_TEXT = 2_000;

    private MatterTransitions() {}

    /** What somebody can do with a matter. */
    public enum Act {
        /** 受理, for the topic group. */
        RECEIVE(Party.GROUP, StepKind.RECEIVED, EnumSet.of(RAISED)),
        /** 召集协商: by a meeting or in writing. */
        CONVENE(Party.GROUP, StepKind.MET, EnumSet.of(RECEIVED, CONVENED)),
        /** 书面答复. */
        ANSWER(Party.GROUP, StepKind.ANSWERED, EnumSet.of(CONVENED)),
        /** 报省自贸办. */
        FORWARD(Party.GROUP, StepKind.FORWARDED, EnumSet.of(RECEIVED, CONVENED)),
        /** 受理, for the office. */
        TAKE_UP(Party.OFFICE, StepKind.TAKEN_UP, EnumSet.of(FORWARDED)),
        /** 逾期提级办理. */
        TAKE_OVER(Party.OFFICE, StepKind.TAKEN_OVER, EnumSet.of(RAISED, RECEIVED, CONVENED)),
        /** The office calls the departments together. */
        OFFICE_CONVENE(Party.OFFICE, StepKind.MET, EnumSet.of(TAKEN_UP)),
        /** The office answers in writing. */
        OFFICE_ANSWER(Party.OFFICE, StepKind.ANSWERED, EnumSet.of(TAKEN_UP)),
        /** 交专题组再议. */
        GIVE_BACK(Party.OFFICE, StepKind.GIVEN_BACK, EnumSet.of(FORWARDED, TAKEN_UP)),
        /** 提交领导小组. */
        SUBMIT(Party.OFFICE, StepKind.SUBMITTED, EnumSet.of(TAKEN_UP)),
        /** 记录领导小组决定. */
        DECIDE(Party.OFFICE, StepKind.DECIDED, EnumSet.of(AT_LEADING_GROUP)),
        /** 确认已解决. */
        CONFIRM(Party.RAISER, StepKind.CONFIRMED, EnumSet.of(ANSWERED)),
        /** 未解决. */
        REJECT(Party.RAISER, StepKind.NOT_SOLVED, EnumSet.of(ANSWERED)),
        /** 补充说明. */
        NOTE(Party.RAISER, StepKind.NOTED, MatterState.open()),
        /** 撤回. */
        WITHDRAW(Party.RAISER, StepKind.WITHDRAWN, MatterState.open());

        private final Party party;
        private final StepKind step;
        private final Set<MatterState> states;

        Act(Party party, StepKind step, Set<MatterState> states) {
            this.party = party;
            this.step = step;
            this.states = states;
        }

        public Party party() {
            return party;
        }

        public StepKind step() {
            return step;
        }
    }

    /** On whose behalf something is done. */
    public enum Party {
        GROUP,
        OFFICE,
        RAISER
    }

    /** Everything that keeps an act from being done now; empty where the state does not know it. */
    public static Optional<List<Reason>> obstacles(Matter current, Act act, Instant now) {
        if (!act.states.contains(current.state())) {
            return Optional.empty();
        }
        return switch (act) {
            case TAKE_OVER ->
                    Optional.of(
                            current.isLate(now)
                                    ? List.of()
                                    : List.of(
                                            Reason.of(
                                                    CoordinationReason.MATTER_NOT_LATE,
                                                    current.due().orElseThrow())));
            case GIVE_BACK ->
                    current.content().group().isEmpty() ? Optional.empty() : Optional.of(List.of());
            case RECEIVE,
                    CONVENE,
                    ANSWER,
                    FORWARD,
                    TAKE_UP,
                    OFFICE_CONVENE,
                    OFFICE_ANSWER,
                    SUBMIT,
                    DECIDE,
                    CONFIRM,
                    REJECT,
                    NOTE,
                    WITHDRAW ->
                    Optional.of(List.of());
        };
    }

    private static List<Reason> refusals(Matter current, Act act, Instant now) {
        return new ArrayList<>(
                obstacles(current, act, now)
                        .orElseGet(
                                () -> List.of(Reason.of(CoordinationReason.MATTER_NOT_IN_STATE))));
    }

    /**
     * Raises a matter for a body.
     *
     * @param raiser what the body is
     * @param groups the topic groups it can go to
     */
    public static Outcome<Matter> raise(
            Raised raised,
            OrganizationKind raiser,
            List<OrganizationId> groups,
            Deadlines deadlines) {
        MatterContent content = raised.content();
        boolean office = content.beginsWithOffice();
        Limit first =
                content.kind().isStraight()
                        ? Limit.IMPORTANT
                        : office ? Limit.TAKE_UP : Limit.RECEIVE;
        return Outcome.unless(
                content.problems(raiser, groups),
                () ->
                        new Matter(
                                MatterId.random(),
                                0,
                                content,
                                raised.raiser(),
                                raised.office(),
                                office ? Matter.Holder.OFFICE : Matter.Holder.GROUP,
                                office ? FORWARDED : RAISED,
                                Optional.of(deadlines.after(raised.by().at(), first)),
                                List.of(),
                                raised.by(),
                                raised.demonstration()));
    }

    /** What is raised, by whom, and the office that is told. */
    public record Raised(
            MatterContent content,
            OrganizationId raiser,
            OrganizationId office,
            Signature by,
            boolean demonstration) {}

    /** An act that needs nothing but words, or none. */
    public static Outcome<Matter> act(
            Matter current, Act act, String text, Deadlines deadlines, Instant now) {
        List<Reason> reasons = refusals(current, act, now);
        reasons.addAll(
                needsText(act)
                        ? Texts.problems(text, LONGEST_TEXT, missing(act))
                        : Texts.tooLong(text, LONGEST_TEXT));
        return Outcome.unless(reasons, () -> after(current, act, deadlines, now));
    }

    /** Calls departments together, in a meeting or in writing. */
    public static Outcome<Matter> convene(
            Matter current,
            Act act,
            List<OrganizationId> bodies,
            String text,
            Deadlines deadlines,
            Instant now) {
        List<Reason> reasons = new ArrayList<>(act(current, act, text, deadlines, now).reasons());
        if (bodies.isEmpty()) {
            reasons.add(Reason.of(CoordinationReason.MATTER_BODIES_MISSING));
        }
        return Outcome.unless(
                reasons, () -> after(current, act, deadlines, now).withConvened(bodies));
    }

    private static Matter after(Matter current, Act act, Deadlines deadlines, Instant now) {
        return switch (act) {
            case RECEIVE -> moved(current, RECEIVED, Limit.CONVENE, deadlines, now);
            case CONVENE ->
                    // Calling them together again gives no further time.
                    current.state() == CONVENED
                            ? current
                            : moved(current, CONVENED, Limit.ANSWER, deadlines, now);
            case ANSWER, OFFICE_ANSWER -> moved(current, ANSWERED, Limit.CONFIRM, deadlines, now);
            case FORWARD ->
                    moved(current, FORWARDED, Limit.TAKE_UP, deadlines, now)
                            .heldBy(Matter.Holder.OFFICE);
            case TAKE_UP, TAKE_OVER ->
                    moved(current, TAKEN_UP, Limit.OFFICE_ANSWER, deadlines, now)
                            .heldBy(Matter.Holder.OFFICE);
            case OFFICE_CONVENE, NOTE -> current;
            case GIVE_BACK ->
                    moved(current, RECEIVED, Limit.CONVENE, deadlines, now)
                            .heldBy(Matter.Holder.GROUP);
            case SUBMIT -> moved(current, AT_LEADING_GROUP, Limit.LEADING_GROUP, deadlines, now);
            case REJECT ->
                    current.holder() == Matter.Holder.GROUP
                            ? moved(current, RECEIVED, Limit.CONVENE, deadlines, now)
                            : moved(current, TAKEN_UP, Limit.OFFICE_ANSWER, deadlines, now);
            case DECIDE -> current.inState(DECIDED, Optional.empty());
            case CONFIRM -> current.inState(SOLVED, Optional.empty());
            case WITHDRAW -> current.inState(WITHDRAWN, Optional.empty());
        };
    }

    private static Matter moved(
            Matter current, MatterState next, Limit limit, Deadlines deadlines, Instant now) {
        return current.inState(next, Optional.of(deadlines.after(now, limit)));
    }

    /** Whether an act is nothing without words. */
    public static boolean needsText(Act act) {
        return switch (act) {
            case RECEIVE, TAKE_UP, CONFIRM -> false;
            case CONVENE,
                    ANSWER,
                    FORWARD,
                    TAKE_OVER,
                    OFFICE_CONVENE,
                    OFFICE_ANSWER,
                    GIVE_BACK,
                    SUBMIT,
                    DECIDE,
                    REJECT,
                    NOTE,
                    WITHDRAW ->
                    true;
        };
    }

    private static CoordinationReason missing(Act act) {
        return switch (act) {
            case ANSWER, OFFICE_ANSWER, DECIDE -> CoordinationReason.MATTER_RESULT_MISSING;
            case CONVENE, OFFICE_CONVENE -> CoordinationReason.MATTER_CONVENED_HOW_MISSING;
            case RECEIVE,
                    FORWARD,
                    TAKE_UP,
                    TAKE_OVER,
                    GIVE_BACK,
                    SUBMIT,
                    CONFIRM,
                    REJECT,
                    NOTE,
                    WITHDRAW ->
                    CoordinationReason.COORDINATION_REASON_MISSING;
        };
    }
}

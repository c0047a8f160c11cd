package org.xianxing.domain.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;

/**
 * What a unit reports about a task. The lead unit's reports speak for the task; the others give
 * theirs to it.
 *
 * @param id identity
 * @param version counts changes; an update must name the version it read
 * @param task what it is about
 * @param unit who reports
 * @param says how the unit says the task stands
 * @param text what was done
 * @param reason why it lags (说明原因); empty when it does not
 * @param measures how it will be put right (整改措施); empty when it does not lag
 * @param promised the day by which the unit promises to have caught up
 * @param reached the milestones it says are reached
 * @param by who wrote it
 * @param account whose account that is
 * @param at when it was sent
 * @param check what the office says to it
 */
public record Progress(
        ProgressId id,
        int version,
        TaskId task,
        OrganizationId unit,
        Says says,
        String text,
        String reason,
        String measures,
        Optional<LocalDate> promised,
        List<MilestoneId> reached,
        String by,
        AccountId account,
        Instant at,
        Check check) {

    public static final int LONGEST_TEXT = 2_000;

    /** How the unit says the task stands. */
    public enum Says {
        /** 按计划推进. */
        ON_PLAN,
        /** 有风险. */
        AT_RISK,
        /** 已滞后. */
        BEHIND,
        /** 已完成. */
        DONE;

        /** Whether the reason and the corrective measures must be told (闽政办〔2015〕 二（二）4). */
        public boolean needsReason() {
            return switch (this) {
                case AT_RISK, BEHIND -> true;
                case ON_PLAN, DONE -> false;
            };
        }
    }

    /** What the office says to a report. */
    public sealed interface Check {
        /** Nobody has looked at it. Silence accepts nothing. */
        record Waiting() implements Check {}

        record Accepted(String by, Instant at) implements Check {}

        /**
         * Came back.
         *
         * @param why what is missing
         */
        record Returned(String by, Instant at, String why) implements Check {}

        Check WAITING = new Waiting();
    }

    public Progress {
        reached = List.copyOf(reached);
    }

    /** Whether it claims something that needs proof: the end, or a milestone. */
    public boolean claimsProof() {
        return says == Says.DONE || !reached.isEmpty();
    }

    public boolean isAccepted() {
        return check instanceof Check.Accepted;
    }

    public boolean isWaiting() {
        return check instanceof Check.Waiting;
    }

    public Progress checked(Check result) {
        return new Progress(
                id, version, task, unit, says, text, reason, measures, promised, reached, by,
                account, at, result);
    }
}

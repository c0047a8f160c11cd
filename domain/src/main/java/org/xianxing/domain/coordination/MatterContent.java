package org.xianxing.domain.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.TaskId;

/**
 * What a body says about its own need, problem or important matter.
 *
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param situation 情况和问题
 * @param wanted 希望达到的结果、对策建议; an important matter need not have it
 * @param group the topic group it goes to, or that gets a copy; empty where there is none
 * @param task the task it stands in the way of; empty for none
 */
public record MatterContent(
        MatterKind kind,
        String title,
        String situation,
        String wanted,
        Optional<OrganizationId> group,
        Optional<TaskId> task) {

    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_TEXT = 2_000;

    public MatterContent {
        title = title.strip();
        situation = situation.strip();
        wanted = wanted.strip();
    }

    /**
     * Everything that is missing or wrong.
     *
     * @param raiser what the body is that raises it
     * @param groups the topic groups it can go to
     */
    List<Reason> problems(OrganizationKind raiser, List<OrganizationId> groups) {
        List<Reason> reasons = new ArrayList<>();
        if (!kind.comesFrom(raiser)) {
            reasons.add(Reason.of(CoordinationReason.MATTER_KIND_NOT_YOURS));
        }
        reasons.addAll(
                Texts.problems(title, LONGEST_TITLE, CoordinationReason.MATTER_TITLE_MISSING));
        reasons.addAll(
                Texts.problems(
                        situation, LONGEST_TEXT, CoordinationReason.MATTER_SITUATION_MISSING));
        if (kind.isStraight()) {
            reasons.addAll(Texts.tooLong(wanted, LONGEST_TEXT));
        } else {
            reasons.addAll(
                    Texts.problems(wanted, LONGEST_TEXT, CoordinationReason.MATTER_WANTED_MISSING));
            if (group.isEmpty() && !groups.isEmpty()) {
                reasons.add(Reason.of(CoordinationReason.MATTER_GROUP_MISSING));
            }
        }
        if (group.filter(chosen -> !groups.contains(chosen)).isPresent()) {
            reasons.add(Reason.of(CoordinationReason.MATTER_GROUP_UNKNOWN));
        }
        return reasons;
    }

    /** Whether it begins with the office: because it is urgent, or there is no topic group. */
    public boolean beginsWithOffice() {
        return kind.isStraight() || group.isEmpty();
    }
}

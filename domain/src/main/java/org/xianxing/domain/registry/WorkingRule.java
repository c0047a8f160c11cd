package org.xianxing.domain.registry;

import java.util.List;
import java.util.UUID;
import org.xianxing.domain.organization.OrganizationId;

/**
 * What a document lays down for one or more bodies: their duties, how they meet, report and work
 * together.
 *
 * @param parties whom it binds
 * @param text as the document says
 */
public record WorkingRule(
        UUID id, List<OrganizationId> parties, Topic topic, Citation citation, String text) {

    /** What a rule is about. */
    public enum Topic {
        /** 机构职责. */
        DUTY,
        /** 工作关系. */
        RELATION,
        /** 工作节奏. */
        RHYTHM,
        /** 会议. */
        MEETING,
        /** 信息报送. */
        REPORTING,
        /** 督查督办. */
        SUPERVISION,
        /** 重大事项和问题的提交. */
        ESCALATION,
        /** 文件审定、印发和备案. */
        DOCUMENTS,
        /** 成员调整. */
        MEMBERSHIP,
        /** 具体要求. */
        REQUIREMENT
    }

    public WorkingRule {
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("a rule binds somebody: " + citation);
        }
    }
}

package org.xianxing.domain.supervision;

import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Reason;

/**
 * What is demanded of whom. It can be changed until the case is issued.
 *
 * @param kind what the case is opened for
 * @param title 督办事项, 1 to 80 characters
 * @param demand 办理要求, 1 to 1,000 characters; a paragraph a line
 * @param unit 承办单位, which answers for it
 * @param assisting 协办单位, which read along
 * @param source the document and clause it rests on
 * @param subject what it is about
 */
public record CaseMatter(
        CaseKind kind,
        String title,
        String demand,
        OrganizationId unit,
        List<OrganizationId> assisting,
        Citation source,
        Subject subject) {

    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_DEMAND = 1_000;
    public static final int MOST_ASSISTING = 10;

    public CaseMatter {
        assisting = List.copyOf(assisting);
    }

    /** Whether a body takes part in handling it. */
    public boolean concerns(OrganizationId body) {
        return unit.equals(body) || assisting.contains(body);
    }

    /** Everything that is missing or wrong. */
    List<Reason> problems() {
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(
                Texts.problems(
                        title,
                        LONGEST_TITLE,
                        SupervisionReason.CASE_TITLE_MISSING,
                        SupervisionReason.CASE_TITLE_TOO_LONG));
        reasons.addAll(
                Texts.problems(
                        demand,
                        LONGEST_DEMAND,
                        SupervisionReason.CASE_DEMAND_MISSING,
                        SupervisionReason.CASE_TEXT_TOO_LONG));
        if (!source.isGiven()) {
            reasons.add(Reason.of(SupervisionReason.CASE_SOURCE_MISSING));
        }
        if (source.document().length() > Citation.LONGEST_DOCUMENT
                || source.clause().length() > Citation.LONGEST_CLAUSE) {
            reasons.add(
                    Reason.of(
                            SupervisionReason.CASE_SOURCE_TOO_LONG,
                            Citation.LONGEST_DOCUMENT,
                            Citation.LONGEST_CLAUSE));
        }
        if (assisting.contains(unit)) {
            reasons.add(Reason.of(SupervisionReason.CASE_UNIT_ASSISTS_ITSELF));
        }
        if (assisting.size() > MOST_ASSISTING) {
            reasons.add(
                    Reason.of(
                            SupervisionReason.CASE_TOO_MANY_ASSISTING,
                            MOST_ASSISTING,
                            assisting.size()));
        }
        return reasons;
    }
}

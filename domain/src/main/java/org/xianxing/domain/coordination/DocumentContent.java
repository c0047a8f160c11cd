package org.xianxing.domain.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Reason;

/**
 * What somebody says about a document they send.
 *
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param explanation 起草说明 or 印发情况
 * @param ownNumber the filer's own document number, which a document for the record has already
 * @param group the topic group that checks it, or gets a copy; empty where there is none
 * @param copies further bodies that get a copy (抄送)
 */
public record DocumentContent(
        DocumentKind kind,
        String title,
        String explanation,
        String ownNumber,
        Optional<OrganizationId> group,
        List<OrganizationId> copies) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_NUMBER = 60;
    public static final int MOST_COPIES = 20;

    public DocumentContent {
        title = title.strip();
        explanation = explanation.strip();
        ownNumber = ownNumber.strip();
        copies = List.copyOf(copies);
    }

    /**
     * Everything that is missing or wrong.
     *
     * @param groups the topic groups that can check it
     */
    List<Reason> problems(List<OrganizationId> groups) {
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(
                Texts.problems(title, LONGEST_TITLE, CoordinationReason.DOCUMENT_TITLE_MISSING));
        reasons.addAll(
                Texts.problems(
                        explanation,
                        LONGEST_TEXT,
                        CoordinationReason.DOCUMENT_EXPLANATION_MISSING));
        reasons.addAll(
                kind == DocumentKind.RECORD
                        ? Texts.problems(
                                ownNumber,
                                LONGEST_NUMBER,
                                CoordinationReason.DOCUMENT_NUMBER_MISSING)
                        : Texts.tooLong(ownNumber, LONGEST_NUMBER));
        if (group.isEmpty() && !groups.isEmpty()) {
            reasons.add(Reason.of(CoordinationReason.DOCUMENT_GROUP_MISSING));
        }
        if (group.filter(chosen -> !groups.contains(chosen)).isPresent()) {
            reasons.add(Reason.of(CoordinationReason.MATTER_GROUP_UNKNOWN));
        }
        if (copies.size() > MOST_COPIES) {
            reasons.add(
                    Reason.of(
                            CoordinationReason.DOCUMENT_TOO_MANY_COPIES,
                            MOST_COPIES,
                            copies.size()));
        }
        return reasons;
    }
}

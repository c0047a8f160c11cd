package org.xianxing.domain.coordination;

import static org.xianxing.domain.coordination.DocumentState.AT_GROUP;
import static org.xianxing.domain.coordination.DocumentState.AT_LEADING_GROUP;
import static org.xianxing.domain.coordination.DocumentState.AT_OFFICE;
import static org.xianxing.domain.coordination.DocumentState.RETURNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * What may be done with a document in which state. What was changed begins anew: a document that
 * came back is checked by everybody again, since what they checked is no longer what it is.
 */
public final class DocumentTransitions {

    public static final int LONGEST_TEXT = 2_000;

    private DocumentTransitions() {}

    /** What somebody can do with a document. */
    public enum Act {
        /** 专题组审核通过. */
        GROUP_PASS(StepKind.GROUP_PASSED, EnumSet.of(AT_GROUP)),
        /** 退回修改, by the topic group. */
        GROUP_RETURN(StepKind.RETURNED, EnumSet.of(AT_GROUP)),
        /** 省自贸办审核通过，提交领导小组. */
        OFFICE_PASS(StepKind.OFFICE_PASSED, EnumSet.of(AT_OFFICE)),
        /** 准予备案. */
        PUT_ON_RECORD(StepKind.PUT_ON_RECORD, EnumSet.of(AT_OFFICE)),
        /** 退回修改, by the office. */
        OFFICE_RETURN(StepKind.RETURNED, EnumSet.of(AT_OFFICE)),
        /** 审定. */
        APPROVE(StepKind.APPROVED, EnumSet.of(AT_LEADING_GROUP)),
        /** 退回修改, by the leading group. */
        LEADER_RETURN(StepKind.RETURNED, EnumSet.of(AT_LEADING_GROUP)),
        /** 修改后重新报送. */
        REFILE(StepKind.REFILED, EnumSet.of(RETURNED)),
        /** 撤回. */
        WITHDRAW(StepKind.WITHDRAWN, EnumSet.of(AT_GROUP, AT_OFFICE, AT_LEADING_GROUP, RETURNED));

        private final StepKind step;
        private final Set<DocumentState> states;

        Act(StepKind step, Set<DocumentState> states) {
            this.step = step;
            this.states = states;
        }

        public StepKind step() {
            return step;
        }

        public boolean isReturn() {
            return step == StepKind.RETURNED;
        }
    }

    /** Whether the state and kind of a document know an act. */
    public static boolean knows(FiledDocument current, Act act) {
        boolean kind =
                switch (act) {
                    case OFFICE_PASS -> current.content().kind() == DocumentKind.APPROVAL;
                    case PUT_ON_RECORD -> current.content().kind() == DocumentKind.RECORD;
                    case GROUP_PASS,
                            GROUP_RETURN,
                            OFFICE_RETURN,
                            APPROVE,
                            LEADER_RETURN,
                            REFILE,
                            WITHDRAW ->
                            true;
                };
        return kind && act.states.contains(current.state());
    }

    private static List<Reason> refusals(FiledDocument current, Act act) {
        return knows(current, act)
                ? new ArrayList<>()
                : new ArrayList<>(List.of(Reason.of(CoordinationReason.DOCUMENT_NOT_IN_STATE)));
    }

    /** What is sent, by whom, and the office it ends at. */
    public record Filed(
            DocumentContent content,
            OrganizationId filer,
            OrganizationId office,
            Signature by,
            boolean demonstration) {}

    /**
     * Sends a document.
     *
     * @param groups the topic groups that can check it
     * @param ownGroup whether the filer is the topic group itself, or leads it
     * @param files how many files come with it
     */
    public static Outcome<FiledDocument> file(
            Filed filed,
            List<OrganizationId> groups,
            boolean ownGroup,
            int files,
            Deadlines deadlines) {
        List<Reason> reasons = new ArrayList<>(filed.content().problems(groups));
        reasons.addAll(withoutFile(files));
        DocumentState first = first(filed.content(), ownGroup);
        return Outcome.unless(
                reasons,
                () ->
                        new FiledDocument(
                                DocumentId.random(),
                                0,
                                filed.content(),
                                filed.filer(),
                                filed.office(),
                                first,
                                Optional.of(
                                        deadlines.after(
                                                filed.by().at(), limit(filed.content(), first))),
                                1,
                                Optional.empty(),
                                filed.by(),
                                filed.demonstration()));
    }

    private static List<Reason> withoutFile(int files) {
        return files == 0
                ? List.of(Reason.of(CoordinationReason.DOCUMENT_FILE_MISSING))
                : List.of();
    }

    /** A topic group does not check what it sends itself: it has checked it by sending it. */
    private static DocumentState first(DocumentContent content, boolean ownGroup) {
        return content.kind() == DocumentKind.RECORD || content.group().isEmpty() || ownGroup
                ? AT_OFFICE
                : AT_GROUP;
    }

    private static Limit limit(DocumentContent content, DocumentState state) {
        return state == AT_GROUP
                ? Limit.DOCUMENT_GROUP
                : content.kind() == DocumentKind.RECORD ? Limit.RECORD : Limit.DOCUMENT_OFFICE;
    }

    /** Sends a document again that came back. */
    public static Outcome<FiledDocument> refile(
            FiledDocument current,
            DocumentContent said,
            Refiling how,
            Deadlines deadlines,
            Instant now) {
        List<Reason> reasons = refusals(current, Act.REFILE);
        reasons.addAll(said.problems(how.groups()));
        reasons.addAll(withoutFile(how.files()));
        if (said.kind() != current.content().kind()) {
            reasons.add(Reason.of(CoordinationReason.DOCUMENT_NOT_IN_STATE));
        }
        DocumentState first = first(said, how.ownGroup());
        return Outcome.unless(
                reasons,
                () ->
                        current.refiled(said, how.position())
                                .inState(
                                        first,
                                        Optional.of(deadlines.after(now, limit(said, first)))));
    }

    /**
     * What comes with a document that is sent again.
     *
     * @param position the place of this step in the history
     */
    public record Refiling(List<OrganizationId> groups, boolean ownGroup, int files, int position) {

        public Refiling {
            groups = List.copyOf(groups);
        }
    }

    /** Passes a document on, returns or withdraws it. */
    public static Outcome<FiledDocument> act(
            FiledDocument current, Act act, String text, Deadlines deadlines, Instant now) {
        List<Reason> reasons = refusals(current, act);
        boolean why = act.isReturn() || act == Act.WITHDRAW;
        reasons.addAll(
                why
                        ? Texts.problems(
                                text, LONGEST_TEXT, CoordinationReason.COORDINATION_REASON_MISSING)
                        : Texts.tooLong(text, LONGEST_TEXT));
        return Outcome.unless(
                reasons,
                () ->
                        switch (act) {
                            case GROUP_PASS ->
                                    moved(
                                            current,
                                            AT_OFFICE,
                                            Limit.DOCUMENT_OFFICE,
                                            deadlines,
                                            now);
                            case OFFICE_PASS ->
                                    moved(
                                            current,
                                            AT_LEADING_GROUP,
                                            Limit.DOCUMENT_APPROVAL,
                                            deadlines,
                                            now);
                            case GROUP_RETURN, OFFICE_RETURN, LEADER_RETURN ->
                                    moved(current, RETURNED, Limit.DOCUMENT_MEND, deadlines, now);
                            case WITHDRAW ->
                                    current.inState(DocumentState.WITHDRAWN, Optional.empty());
                            case PUT_ON_RECORD, APPROVE, REFILE ->
                                    throw new IllegalArgumentException(
                                            "needs more than words: " + act);
                        });
    }

    private static FiledDocument moved(
            FiledDocument current,
            DocumentState next,
            Limit limit,
            Deadlines deadlines,
            Instant now) {
        return current.inState(next, Optional.of(deadlines.after(now, limit)));
    }

    /** Everything that keeps a document from being approved or put on record with a day. */
    public static List<Reason> concludingRefusals(
            FiledDocument current, Act act, Optional<LocalDate> day, String text, Instant now) {
        List<Reason> reasons = refusals(current, act);
        reasons.addAll(Texts.tooLong(text, LONGEST_TEXT));
        if (day.isEmpty()) {
            reasons.add(Reason.of(CoordinationReason.DOCUMENT_DAY_MISSING));
        }
        day.filter(d -> d.isAfter(Term.dayAt(now)))
                .ifPresent(
                        d -> reasons.add(Reason.of(CoordinationReason.DOCUMENT_DAY_IN_FUTURE, d)));
        return reasons;
    }

    /** Approves a document or puts it on record. */
    public static FiledDocument concluded(
            FiledDocument current, GivenNumber number, LocalDate day) {
        return current.concluded(
                switch (current.content().kind()) {
                    case APPROVAL -> DocumentState.APPROVED;
                    case RECORD -> DocumentState.ON_RECORD;
                },
                new FiledDocument.Conclusion(number, day));
    }
}

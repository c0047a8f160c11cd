package org.xianxing.domain.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.organization.AccountId;

/**
 * One step of a case's history. Steps are added and never changed.
 *
 * @param id identity
 * @param caseId whose step it is
 * @param kind what happened
 * @param by who did it
 * @param at when
 * @param text what was written; may be empty
 * @param measure the measure it is about; 0 for none
 * @param rung the rung after it
 * @param state the state after it
 * @param due the deadline after it
 * @param files what was attached
 */
public record CaseStep(
        StepId id,
        CaseId caseId,
        StepKind kind,
        By by,
        Instant at,
        String text,
        int measure,
        Rung rung,
        CaseState state,
        Instant due,
        List<EvidenceFile> files) {

    public static final int LONGEST_TEXT = 10_000;
    public static final int MOST_FILES = 10;

    public CaseStep {
        files = List.copyOf(files);
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a step has at most %d characters: %d".formatted(LONGEST_TEXT, text.length()));
        }
    }

    /** Who did it. */
    public sealed interface By {

        /** Somebody, for an organization. */
        record Person(AccountId account, String name, String organization) implements By {}

        /** The published rule of the ladder. */
        record Rule() implements By {}

        static By of(Signature signature) {
            return new Person(signature.account(), signature.name(), signature.organization());
        }
    }

    /** The step that led to a case as it stands now. */
    public static CaseStep after(
            SupervisionCase now,
            StepKind kind,
            Signature by,
            String text,
            List<EvidenceFile> files) {
        return new CaseStep(
                StepId.random(),
                now.id(),
                kind,
                By.of(by),
                by.at(),
                text.strip(),
                0,
                now.rung(),
                now.state(),
                now.deadline().current(),
                files);
    }

    /** The step of a raise by rule. */
    public static CaseStep raisedByRule(SupervisionCase now, Instant at) {
        return new CaseStep(
                StepId.random(),
                now.id(),
                StepKind.RAISED,
                new By.Rule(),
                at,
                "",
                0,
                now.rung(),
                now.state(),
                now.deadline().current(),
                List.of());
    }

    public CaseStep aboutMeasure(int number) {
        return new CaseStep(id, caseId, kind, by, at, text, number, rung, state, due, files);
    }

    /** The account that did it; none for the rule. */
    public Optional<AccountId> account() {
        return switch (by) {
            case By.Person(AccountId account, _, _) -> Optional.of(account);
            case By.Rule() -> Optional.empty();
        };
    }
}

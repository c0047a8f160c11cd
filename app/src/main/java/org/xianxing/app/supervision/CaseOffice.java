package org.xianxing.app.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.CaseTransitions;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.ExtensionId;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.supervision.SupervisionReason;

/** The office's part of a case, and the leader's: opening, issuing, checking, closing. */
@Service
public class CaseOffice {

    private final Transactions transactions;
    private final CaseDesk desk;
    private final CaseRepository cases;
    private final CasePapers papers;
    private final CaseWords words;

    CaseOffice(
            Transactions transactions,
            CaseDesk desk,
            CaseRepository cases,
            CasePapers papers,
            CaseWords words) {
        this.transactions = transactions;
        this.words = words;
        this.desk = desk;
        this.cases = cases;
        this.papers = papers;
    }

    /** Whether bodies of a kind have people who can answer a case. */
    static boolean canAnswer(OrganizationKind kind) {
        return switch (kind) {
            case GOVERNMENT,
                    PROVINCE_OFFICE,
                    DEPARTMENT,
                    TOPIC_GROUP,
                    FTZ_AREA,
                    CENTRAL_BODY,
                    ENTERPRISE,
                    CITY_BUREAU,
                    ECONOMIC_ZONE,
                    HIGH_TECH_ZONE,
                    CUSTOMS_ZONE,
                    INDUSTRIAL_PARK ->
                    true;
            case LEADING_GROUP, BLOCK -> false;
        };
    }

    private static void require(Actor actor) {
        AccessPolicy.require(actor, Action.SUPERVISE, Target.PROVINCE);
    }

    // ── opening ──

    /** Opens a case (立项) as a draft; refused when its subject has one already. */
    public Outcome<SupervisionCase> open(Actor actor, CaseDraft draft) {
        require(actor);
        Signature by = desk.signature(actor);
        Outcome<SupervisionCase> opened = drafted(actor, draft, by);
        List<Reason> reasons = new ArrayList<>(opened.reasons());
        Optional<Instruction> instruction = draft.instruction().map(typed -> written(typed, by));
        if (draft.kind() == CaseKind.INSTRUCTION) {
            reasons.addAll(instructionProblems(draft, by));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        SupervisionCase added = opened.orThrow();
        return transactions.inTransaction(() -> {
            if (!cases.add(added)) {
                return Outcome.refused(SupervisionReason.CASE_EXISTS, existing(added));
            }
            cases.add(CaseStep.after(added, StepKind.OPENED, by, "", List.of()));
            instruction
                    .filter(_ -> draft.kind() == CaseKind.INSTRUCTION)
                    .ifPresent(i -> cases.add(added.id(), i));
            desk.trace(actor, "OPEN_CASE", added.id(), added.matter().title());
            return Outcome.done(added);
        });
    }

    private String existing(SupervisionCase added) {
        return added.uniqueKey()
                .flatMap(cases::findUnique)
                .flatMap(SupervisionCase::number)
                .map(Object::toString)
                .orElse("—");
    }

    private Outcome<SupervisionCase> drafted(Actor actor, CaseDraft draft, Signature by) {
        List<Reason> reasons = new ArrayList<>(unitProblems(draft));
        Organization unit =
                draft.unit()
                        .map(desk::organization)
                        .orElseGet(() -> desk.organization(actor.organization()));
        CaseMatter matter = draft.matter(unit.id());
        Outcome<SupervisionCase> opened =
                CaseTransitions.open(
                        CaseId.random(),
                        actor.organization(),
                        matter,
                        draft.rung(),
                        draft.due().orElse(Instant.MAX),
                        draft.demonstration()
                                || unit.verification() == Organization.Verification.DEMONSTRATION,
                        by);
        reasons.addAll(opened.reasons());
        return reasons.isEmpty() ? opened : Outcome.refused(reasons);
    }

    /** What is wrong with whom a draft names, and whether it has a day at all. */
    private List<Reason> unitProblems(CaseDraft draft) {
        List<Reason> reasons = new ArrayList<>();
        if (draft.unit().isEmpty()) {
            reasons.add(Reason.of(SupervisionReason.CASE_UNIT_MISSING));
        }
        draft.unit()
                .map(desk::organization)
                .filter(body -> !canAnswer(body.kind()))
                .ifPresent(body ->
                        reasons.add(
                                Reason.of(SupervisionReason.CASE_UNIT_CANNOT_ANSWER, body.name())));
        if (draft.due().isEmpty()) {
            reasons.add(Reason.of(SupervisionReason.CASE_DUE_MISSING));
        }
        return reasons;
    }

    private static List<Reason> instructionProblems(CaseDraft draft, Signature by) {
        CaseDraft.Instructed typed =
                draft.instruction().orElse(new CaseDraft.Instructed("", Optional.empty(), ""));
        List<Reason> reasons = new ArrayList<>();
        if (typed.day().isEmpty()) {
            reasons.add(Reason.of(SupervisionReason.CASE_DAY_MISSING));
        }
        reasons.addAll(written(typed, by).problems(by.at()));
        return reasons;
    }

    private static Instruction written(CaseDraft.Instructed typed, Signature by) {
        return new Instruction(
                typed.leader().strip(),
                typed.day().orElseGet(() -> Term.dayAt(by.at())),
                typed.text().strip(),
                by);
    }

    /**
     * Changes a draft.
     *
     * @param version the version that the change was made to
     */
    public Outcome<SupervisionCase> edit(Actor actor, CaseId id, int version, CaseDraft draft) {
        require(actor);
        Signature by = desk.signature(actor);
        return desk.changing(
                id,
                current -> {
                    if (current.version() != version) {
                        return Outcome.refused(SupervisionReason.CASE_CHANGED_MEANWHILE);
                    }
                    List<Reason> reasons = new ArrayList<>(unitProblems(draft));
                    Outcome<SupervisionCase> edited =
                            CaseTransitions.edit(
                                    current,
                                    draft.matter(draft.unit().orElse(current.matter().unit())),
                                    draft.rung(),
                                    draft.due().orElse(Instant.MAX),
                                    by.at());
                    reasons.addAll(edited.reasons());
                    if (!reasons.isEmpty()) {
                        return Outcome.refused(reasons);
                    }
                    Optional<SupervisionCase> other =
                            edited.orThrow()
                                    .uniqueKey()
                                    .flatMap(cases::findUnique)
                                    .filter(c -> !c.id().equals(id));
                    if (other.isPresent()) {
                        return Outcome.refused(
                                SupervisionReason.CASE_EXISTS, existing(edited.orThrow()));
                    }
                    SupervisionCase changed = edited.orThrow();
                    desk.store(
                            actor,
                            "EDIT_CASE",
                            current,
                            changed,
                            CaseStep.after(changed, StepKind.EDITED, by, "", List.of()));
                    return Outcome.done(changed);
                });
    }

    /** Numbers and issues a case (下发); refused when its notice cannot be printed whole. */
    public Outcome<SupervisionCase> issue(Actor actor, CaseId id) {
        require(actor);
        Signature by = desk.signature(actor);
        List<Reason> unprintable = papers.obstacles(desk.existing(id), by);
        if (!unprintable.isEmpty()) {
            return Outcome.refused(unprintable);
        }
        return desk.changing(
                id,
                current -> {
                    List<Reason> reasons = CaseTransitions.issueRefusals(current, by.at());
                    return reasons.isEmpty()
                            ? Outcome.done(issued(actor, current, by))
                            : Outcome.refused(reasons);
                });
    }

    /** Numbers and issues a draft that nothing keeps from it, in the running transaction. */
    SupervisionCase issued(Actor actor, SupervisionCase draft, Signature by) {
        SupervisionCase issued =
                CaseTransitions.issue(draft, cases.nextNumber(Term.dayAt(by.at()).getYear()), by)
                        .orThrow();
        desk.store(
                actor,
                "ISSUE_CASE",
                draft,
                issued,
                CaseStep.after(issued, StepKind.ISSUED, by, "", List.of()));
        desk.tellUnits(issued, NoticeKind.CASE_ISSUED);
        return issued;
    }

    // ── following ──

    /** Accepts reason and measures; the promised day becomes the deadline. */
    public Outcome<SupervisionCase> acceptPlan(Actor actor, CaseId id, String opinion) {
        return acting(
                actor,
                id,
                new Act("ACCEPT_CASE_PLAN", StepKind.PLAN_ACCEPTED, opinion),
                (current, by) -> CaseTransitions.acceptPlan(current, cases.measures(id), by));
    }

    /** Returns reason and measures with what is missing, until another day. */
    public Outcome<SupervisionCase> returnPlan(
            Actor actor, CaseId id, String reason, Optional<Instant> until) {
        return acting(
                actor,
                id,
                new Act("RETURN_CASE_PLAN", StepKind.PLAN_RETURNED, reason),
                (current, by) -> CaseTransitions.returnPlan(current, reason, until, by));
    }

    /** Passes the unit's answer (复核). */
    public Outcome<SupervisionCase> check(Actor actor, CaseId id, String opinion) {
        return acting(
                actor,
                id,
                new Act("CHECK_CASE", StepKind.CHECKED, opinion),
                (current, by) -> CaseTransitions.check(current, opinion, by));
    }

    /** Returns the unit's answer with what is missing, until another day. */
    public Outcome<SupervisionCase> returnAnswer(
            Actor actor, CaseId id, String reason, Optional<Instant> until) {
        return acting(
                actor,
                id,
                new Act("RETURN_CASE", StepKind.RETURNED, reason),
                (current, by) -> CaseTransitions.returnAnswer(current, reason, until, by));
    }

    /** Closes a checked case (办结); whoever checked it does not. */
    public Outcome<SupervisionCase> close(Actor actor, CaseId id, String opinion) {
        return acting(
                actor,
                id,
                new Act("CLOSE_CASE", StepKind.CLOSED, opinion),
                (current, by) -> CaseTransitions.close(current, by));
    }

    /** Puts a closed case into the archive (归档). */
    public Outcome<SupervisionCase> archive(Actor actor, CaseId id) {
        return acting(
                actor,
                id,
                new Act("ARCHIVE_CASE", StepKind.ARCHIVED, ""),
                (current, _) -> CaseTransitions.archive(current));
    }

    /** Withdraws a case that should not be there. */
    public Outcome<SupervisionCase> withdraw(Actor actor, CaseId id, String reason) {
        return acting(
                actor,
                id,
                new Act("WITHDRAW_CASE", StepKind.WITHDRAWN, reason),
                (current, by) -> CaseTransitions.withdraw(current, reason, by));
    }

    /** Raises a case by hand, with a reason and days to answer. */
    public Outcome<SupervisionCase> raise(
            Actor actor, CaseId id, Rung to, String reason, Optional<Instant> due) {
        return acting(
                actor,
                id,
                new Act("RAISE_CASE", StepKind.RAISED, reason),
                (current, by) -> CaseTransitions.raise(current, to, reason, due, by));
    }

    /**
     * What the office does with a case.
     *
     * @param action what the trail calls it
     * @param kind the step it leaves
     * @param text what is said with it
     */
    private record Act(String action, StepKind kind, String text) {}

    private Outcome<SupervisionCase> acting(
            Actor actor,
            CaseId id,
            Act act,
            BiFunction<SupervisionCase, Signature, Outcome<SupervisionCase>> transition) {
        require(actor);
        if (act.text().length() > CaseStep.LONGEST_TEXT) {
            return Outcome.refused(
                    SupervisionReason.CASE_TEXT_TOO_LONG,
                    CaseStep.LONGEST_TEXT,
                    act.text().length());
        }
        Signature by = desk.signature(actor);
        return desk.changing(
                id,
                current ->
                        transition
                                .apply(current, by)
                                .map(changed -> {
                                    CaseStep step =
                                            CaseStep.after(
                                                    changed, act.kind(), by, act.text(), List.of());
                                    desk.store(actor, act.action(), current, changed, step);
                                    tell(changed, act.kind());
                                    return changed;
                                }));
    }

    /** Tells the unit, unless it has never heard of the case. */
    private void tell(SupervisionCase changed, StepKind kind) {
        if (changed.number().isPresent() && kind != StepKind.ARCHIVED) {
            desk.tellUnits(
                    changed,
                    kind == StepKind.RAISED ? NoticeKind.CASE_ISSUED : NoticeKind.CASE_CHANGED);
        }
    }

    /**
     * Grants or refuses a request for an extension, in writing.
     *
     * @param granted empty when neither was chosen, which is refused
     */
    public Outcome<SupervisionCase> decideExtension(
            Actor actor,
            CaseId id,
            ExtensionId extension,
            Optional<Boolean> granted,
            String reason) {
        require(actor);
        if (granted.isEmpty()) {
            return Outcome.refused(SupervisionReason.CASE_DECISION_MISSING);
        }
        boolean grant = granted.get();
        Signature by = desk.signature(actor);
        return desk.changing(
                id,
                current ->
                        CaseTransitions.decideExtension(
                                        current, asked(id, extension), grant, reason, by)
                                .map(decided -> {
                                    cases.update(decided.extension());
                                    desk.store(
                                            actor,
                                            grant
                                                    ? "GRANT_CASE_EXTENSION"
                                                    : "REFUSE_CASE_EXTENSION",
                                            current,
                                            decided.current(),
                                            CaseStep.after(
                                                    decided.current(),
                                                    grant
                                                            ? StepKind.EXTENSION_GRANTED
                                                            : StepKind.EXTENSION_REFUSED,
                                                    by,
                                                    reason,
                                                    List.of()));
                                    desk.tellUnits(decided.current(), NoticeKind.CASE_CHANGED);
                                    return decided.current();
                                }));
    }

    private Extension asked(CaseId id, ExtensionId extension) {
        return cases.extensions(id).stream()
                .filter(e -> e.id().equals(extension))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no extension " + extension.value()));
    }

    /**
     * Puts a written instruction to a case (批示): the leader's own, or one on paper that the office
     * records.
     */
    public Outcome<SupervisionCase> instruct(Actor actor, CaseId id, CaseDraft.Instructed typed) {
        boolean own = AccessPolicy.allows(actor, Action.INSTRUCT, Target.PROVINCE);
        if (!own) {
            require(actor);
        }
        Signature by = desk.signature(actor);
        Instruction instruction =
                written(
                        own
                                ? new CaseDraft.Instructed(
                                        actor.displayName(), typed.day(), typed.text())
                                : typed,
                        by);
        return desk.changing(
                id,
                current -> {
                    List<Reason> reasons = new ArrayList<>();
                    if (typed.day().isEmpty()) {
                        reasons.add(Reason.of(SupervisionReason.CASE_DAY_MISSING));
                    }
                    reasons.addAll(
                            CaseTransitions.instructionRefusals(current, instruction, by.at()));
                    return Outcome.unless(
                            reasons,
                            () -> {
                                cases.add(id, instruction);
                                desk.store(
                                        actor,
                                        "INSTRUCT_CASE",
                                        current,
                                        current,
                                        CaseStep.after(
                                                current,
                                                StepKind.INSTRUCTED,
                                                by,
                                                words.of(
                                                        "told-instruction",
                                                        Messages.CHINESE,
                                                        instruction.leader(),
                                                        instruction.text()),
                                                List.of()));
                                tell(current, StepKind.INSTRUCTED);
                                return current;
                            });
                });
    }

    /** Notes something: a talk that was held, a call that was made. */
    public Outcome<SupervisionCase> note(
            Actor actor, CaseId id, String text, List<IncomingFile> uploads) {
        require(actor);
        List<Reason> before =
                new ArrayList<>(CaseTransitions.noteRefusals(desk.existing(id), text));
        before.addAll(CaseDesk.tooMany(uploads));
        if (!before.isEmpty()) {
            return Outcome.refused(before);
        }
        return desk.keep(actor, uploads)
                .then(files ->
                        desk.changing(
                                id,
                                current ->
                                        Outcome.unless(
                                                CaseTransitions.noteRefusals(current, text),
                                                () -> {
                                                    desk.store(
                                                            actor,
                                                            "NOTE_CASE",
                                                            current,
                                                            current,
                                                            CaseStep.after(
                                                                    current,
                                                                    StepKind.NOTED,
                                                                    desk.signature(actor),
                                                                    text,
                                                                    files));
                                                    return current;
                                                })));
    }
}

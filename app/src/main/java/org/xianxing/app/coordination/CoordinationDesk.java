package org.xianxing.app.coordination;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianxing.app.rhythm.WorkdayService;
import org.xianxing.app.shell.Messages;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.coordination.CoordinationReason;
import org.xianxing.domain.coordination.Deadlines;
import org.xianxing.domain.coordination.Step;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.coordination.StepRepository;
import org.xianxing.domain.coordination.TimeLimitRepository;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.Notices;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/** What every act of coordination has in common: one transaction, its step, trace and notices. */
@Component
class CoordinationDesk {

    private final Transactions transactions;
    private final StepRepository steps;
    private final AttachmentRepository attachments;
    private final TimeLimitRepository limits;
    private final WorkdayService workdays;
    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final ObjectProvider<Notices> notices;
    private final CoordinationWords words;
    private final InstantSource clock;

    CoordinationDesk(
            Transactions transactions,
            StepRepository steps,
            AttachmentRepository attachments,
            TimeLimitRepository limits,
            WorkdayService workdays,
            AccountRepository accounts,
            AuditTrail audit,
            ObjectProvider<Notices> notices,
            CoordinationWords words,
            InstantSource clock) {
        this.transactions = transactions;
        this.steps = steps;
        this.attachments = attachments;
        this.limits = limits;
        this.workdays = workdays;
        this.accounts = accounts;
        this.audit = audit;
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return Term.dayAt(clock.instant());
    }

    Signature signature(Actor actor) {
        return new Signature(actor.account(), actor.displayName(), actor.organizationName(), now());
    }

    Deadlines deadlines() {
        return new Deadlines(limits.get(), workdays.workdays());
    }

    /** Runs a change; nothing is stored when it is refused, or when somebody was faster. */
    <T> Outcome<T> changing(Supplier<Outcome<T>> change) {
        try {
            return transactions.inTransaction(change);
        } catch (StaleVersionException e) {
            return Outcome.refused(CoordinationReason.COORDINATION_CHANGED_MEANWHILE);
        }
    }

    // ── histories ──

    List<HistoryLine> history(UUID subject) {
        List<Step> all = steps.of(subject);
        Map<String, List<Attachment>> files =
                attachments.of(all.stream().map(Step::attachmentSubject).toList());
        return all.stream()
                .map(step ->
                        new HistoryLine(
                                step, files.getOrDefault(step.attachmentSubject(), List.of())))
                .toList();
    }

    /** Where the next step of a history stands. */
    int next(UUID subject) {
        return steps.of(subject).size() + 1;
    }

    /** What happens in a step. */
    record Happening(StepKind kind, String text, Optional<Instant> until, boolean late) {}

    /** Adds a step with its files to a history, and traces it. */
    void add(
            Actor actor,
            UUID subject,
            Happening what,
            List<Attachment> files,
            AuditTrail.Event event) {
        Step step =
                new Step(
                        subject,
                        next(subject),
                        what.kind(),
                        signature(actor),
                        what.text(),
                        what.until(),
                        what.late());
        steps.add(step);
        files.forEach(file -> attachments.add(file.of(step.attachmentSubject())));
        audit.append(actor, event);
    }

    void trace(Actor actor, String action, String subject, String detail) {
        audit.append(actor, action, subject, detail);
    }

    static List<Reason> tooMany(List<Attachment> files) {
        return files.size() > Step.MOST_FILES
                ? List.of(
                        Reason.of(CoordinationReason.COORDINATION_TOO_MANY_FILES, Step.MOST_FILES))
                : List.of();
    }

    /**
     * The reason against somebody who does not approve for a zone where others do; none when there
     * is none (docs/adr/0009).
     */
    List<Reason> withoutApproval(Actor actor) {
        if (actor.role() != Role.ZONE_OFFICIAL) {
            return List.of();
        }
        String names =
                accounts.acting(actor.organization(), Role.ZONE_APPROVER, today()).stream()
                        .map(Account::displayName)
                        .collect(Collectors.joining(words.of("list-pause", Messages.CHINESE)));
        return names.isEmpty()
                ? List.of()
                : List.of(Reason.of(CoordinationReason.COORDINATION_NEEDS_APPROVER, names));
    }

    /** Tells bodies, each once, the actor's own left out. */
    void tell(
            Actor actor,
            Collection<OrganizationId> bodies,
            NoticeKind kind,
            String path,
            List<String> arguments) {
        notices.ifAvailable(port ->
                bodies.stream()
                        .distinct()
                        .filter(body -> !body.equals(actor.organization()))
                        .forEach(body -> port.tell(body, kind, path, arguments)));
    }
}

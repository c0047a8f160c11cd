package org.xianxing.app.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.storage.EvidenceTypes;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.Notices;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.supervision.SupervisionReason;

/** What every act on a case has in common: one transaction, its step, its trace, its notices. */
@Component
class CaseDesk {

    private final Transactions transactions;
    private final CaseRepository cases;
    private final OrganizationRepository organizations;
    private final FileStore files;
    private final EvidenceTypes types;
    private final AuditTrail audit;
    private final ObjectProvider<Notices> notices;
    private final CaseWords words;
    private final InstantSource clock;

    CaseDesk(
            Transactions transactions,
            CaseRepository cases,
            OrganizationRepository organizations,
            FileStore files,
            EvidenceTypes types,
            AuditTrail audit,
            ObjectProvider<Notices> notices,
            CaseWords words,
            InstantSource clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.organizations = organizations;
        this.files = files;
        this.types = types;
        this.audit = audit;
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    // ── looking up ──

    SupervisionCase existing(CaseId id) {
        return cases.find(id)
                .orElseThrow(() -> new NoSuchElementException("no case " + id.value()));
    }

    Organization organization(OrganizationId id) {
        return organizations
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("no organization " + id.value()));
    }

    Instant now() {
        return clock.instant();
    }

    Signature signature(Actor actor) {
        return new Signature(
                actor.account(), actor.displayName(), actor.organizationName(), clock.instant());
    }

    /** Whether somebody may see a case: the office all, a body what it handles or assists in. */
    static boolean maySee(Actor actor, SupervisionCase shown) {
        if (AccessPolicy.allows(actor, Action.VIEW_CASE, Target.PROVINCE)) {
            return true;
        }
        return shown.number().isPresent()
                && Stream.concat(
                                Stream.of(shown.matter().unit()),
                                shown.matter().assisting().stream())
                        .anyMatch(body ->
                                AccessPolicy.allows(
                                        actor, Action.VIEW_CASE, new Target.Unit(body)));
    }

    // ── changing ──

    /** Runs a change of a case as it is stored now; nothing is stored when it is refused. */
    <T> Outcome<T> changing(CaseId id, Function<SupervisionCase, Outcome<T>> change) {
        try {
            return transactions.inTransaction(() -> change.apply(existing(id)));
        } catch (StaleVersionException e) {
            return Outcome.refused(SupervisionReason.CASE_CHANGED_MEANWHILE);
        }
    }

    /** Stores a case with the step that led to it, and traces it. */
    void store(
            Actor actor,
            String action,
            SupervisionCase before,
            SupervisionCase after,
            CaseStep step) {
        cases.update(after);
        cases.add(step);
        trace(actor, action, before, after, step.text());
    }

    void trace(
            Actor actor,
            String action,
            SupervisionCase before,
            SupervisionCase after,
            String detail) {
        audit.append(
                actor,
                Event.change(action, subject(after.id()), told(before), told(after)).with(detail));
    }

    void trace(Actor actor, String action, CaseId id, String detail) {
        audit.append(actor, action, subject(id), detail);
    }

    static String subject(CaseId id) {
        return "case " + id.value();
    }

    /** For a trace: what can change about a case. */
    static String told(SupervisionCase of) {
        return of.number().map(Object::toString).orElse("-")
                + " "
                + of.state()
                + " "
                + of.rung()
                + " due "
                + of.deadline().current();
    }

    // ── files ──

    /** The reason against too many files; none when they are few enough. */
    static List<Reason> tooMany(List<IncomingFile> uploads) {
        return uploads.size() > CaseStep.MOST_FILES
                ? List.of(Reason.of(SupervisionReason.CASE_TOO_MANY_FILES, CaseStep.MOST_FILES))
                : List.of();
    }

    /** Stores files by content, or says everything that is wrong with them. */
    Outcome<List<EvidenceFile>> keep(Actor actor, List<IncomingFile> uploads) {
        List<Reason> reasons = new ArrayList<>(tooMany(uploads));
        List<EvidenceFile> stored = new ArrayList<>();
        if (reasons.isEmpty()) {
            for (IncomingFile upload : uploads) {
                switch (keep(actor, upload)) {
                    case Outcome.Done<EvidenceFile>(EvidenceFile file) -> stored.add(file);
                    case Outcome.Refused<EvidenceFile>(List<Reason> refused) ->
                            reasons.addAll(refused);
                }
            }
        }
        return Outcome.unless(reasons, () -> List.copyOf(stored));
    }

    private Outcome<EvidenceFile> keep(Actor actor, IncomingFile upload) {
        try (InputStream content = upload.content().open()) {
            return types.store(files, upload.fileName(), content, actor.displayName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ── notices ──

    /** Tells the unit and those who assist it. */
    void tellUnits(SupervisionCase about, NoticeKind kind) {
        tell(about.matter().unit(), about, kind);
        about.matter().assisting().forEach(body -> tell(body, about, kind));
    }

    void tellUnit(SupervisionCase about, NoticeKind kind) {
        tell(about.matter().unit(), about, kind);
    }

    void tellOffice(SupervisionCase about, NoticeKind kind) {
        tell(about.office(), about, kind);
    }

    private void tell(OrganizationId to, SupervisionCase about, NoticeKind kind) {
        String third =
                kind == NoticeKind.CASE_CHANGED
                        ? words.state(about.state(), Messages.CHINESE)
                        : Term.dayAt(about.deadline().current()).toString();
        notices.getIfAvailable(() -> (_, _, _, _) -> {})
                .tell(
                        to,
                        kind,
                        "supervision/" + about.id().value(),
                        List.of(
                                words.number(about, Messages.CHINESE),
                                about.matter().title(),
                                third));
    }
}

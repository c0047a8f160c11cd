package org.xianxing.app.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.app.storage.EvidenceTypes;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.evaluation.Objection;
import org.xianxing.domain.evaluation.ObjectionId;
import org.xianxing.domain.evaluation.ObjectionRepository;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/**
 * Objections of the objection period: filed by the zone, decided by somebody who did not review,
 * confirmed by a second.
 */
@Service
public class ObjectionService {

    private final Transactions transactions;
    private final CycleContext context;
    private final SheetRepository sheets;
    private final ClaimRepository claims;
    private final ObjectionRepository objections;
    private final FileStore files;
    private final FileHandout handout;
    private final EvidenceTypes types;
    private final AuditTrail audit;
    private final InstantSource clock;

    ObjectionService(
            Transactions transactions,
            CycleContext context,
            SheetRepository sheets,
            ClaimRepository claims,
            ObjectionRepository objections,
            FileStore files,
            FileHandout handout,
            EvidenceTypes types,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.context = context;
        this.sheets = sheets;
        this.claims = claims;
        this.objections = objections;
        this.files = files;
        this.handout = handout;
        this.types = types;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An objection with what its decision needs.
     *
     * @param zone who objects
     * @param claims the zone's claims of the indicator
     * @param reviewers names of those who reviewed the indicator for the province
     * @param mayDecide whether the actor may decide it
     * @param mayConfirm whether the actor may confirm it
     */
    public record Case(
            Objection objection,
            Organization zone,
            List<Claim> claims,
            List<String> reviewers,
            boolean mayDecide,
            boolean mayConfirm) {}

    /**
     * The objections of a cycle that the actor may see: all for the province, the own zones' for
     * others.
     */
    public List<Case> cases(Actor actor, CycleId cycleId) {
        List<Case> cases = new ArrayList<>();
        for (Objection objection : objections.ofCycle(cycleId)) {
            ScoreSheet sheet = sheets.find(objection.sheet()).orElseThrow();
            OrganizationId zone = sheet.header().zone();
            if (AccessPolicy.allows(actor, Action.VIEW_SHEET, context.target(cycleId, zone))) {
                List<Claim> concerned = concerned(objection, cycleId, zone);
                Set<AccountId> reviewers = reviewers(concerned);
                boolean evaluator =
                        AccessPolicy.allows(actor, Action.DECIDE_OBJECTION, Target.PROVINCE);
                cases.add(
                        new Case(
                                objection,
                                context.organization(zone),
                                concerned,
                                names(concerned),
                                evaluator && !reviewers.contains(actor.account()),
                                evaluator
                                        && objection.state()
                                                instanceof
                                                Objection.State.Upheld(Decision.Signature by, _, _)
                                        && !by.account().equals(actor.account())));
            }
        }
        return List.copyOf(cases);
    }

    /** Whatever keeps the zone from objecting now, whatever it would write. */
    public List<Reason> obstacles(Actor actor, CycleId cycleId, OrganizationId zone) {
        AccessPolicy.require(actor, Action.FILE_OBJECTION, context.target(cycleId, zone));
        return Objection.obstacles(
                context.cycle(cycleId),
                sheets.ofZone(cycleId, zone).orElseThrow(),
                clock.instant());
    }

    /** A file of an objection, for whoever may see the sheet it belongs to. */
    public Optional<StoredFile> evidence(Actor actor, ObjectionId id, EvidenceId file) {
        return objections
                .find(id)
                .flatMap(objection ->
                        objection.evidence().stream()
                                .filter(f -> f.id().equals(file))
                                .findFirst()
                                .flatMap(found ->
                                        handout.recorded(
                                                actor,
                                                maySee(actor, objection),
                                                "DOWNLOAD_EVIDENCE",
                                                "objection " + id.value(),
                                                StoredFile.of(found))));
    }

    private boolean maySee(Actor actor, Objection objection) {
        ScoreSheet.Header sheet = sheets.find(objection.sheet()).orElseThrow().header();
        return AccessPolicy.allows(
                actor, Action.VIEW_SHEET, context.target(sheet.cycle(), sheet.zone()));
    }

    /** Files an objection with its new evidence; nothing is stored when it is refused. */
    public Outcome<Objection> file(
            Actor actor,
            CycleId cycleId,
            OrganizationId zone,
            String indicator,
            String text,
            List<IncomingFile> uploads) {
        AccessPolicy.require(actor, Action.FILE_OBJECTION, context.target(cycleId, zone));
        List<Reason> reasons = new ArrayList<>(refusals(cycleId, zone, indicator, text));
        List<EvidenceFile> stored = new ArrayList<>();
        if (reasons.isEmpty()) {
            for (IncomingFile upload : uploads) {
                switch (store(actor, upload)) {
                    case Outcome.Done<EvidenceFile>(EvidenceFile file) -> stored.add(file);
                    case Outcome.Refused<EvidenceFile>(List<Reason> refused) ->
                            reasons.addAll(refused);
                }
            }
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        // Storing files takes time, in which a colleague may have filed or the period have ended.
        return transactions.inTransaction(() ->
                Outcome.unless(
                        refusals(cycleId, zone, indicator, text),
                        () -> {
                            Objection objection =
                                    new Objection(
                                            ObjectionId.random(),
                                            0,
                                            sheets.ofZone(cycleId, zone)
                                                    .orElseThrow()
                                                    .header()
                                                    .id(),
                                            indicator,
                                            text.strip(),
                                            stored,
                                            ReviewService.signature(actor, clock.instant()),
                                            new Objection.State.Filed());
                            objections.add(objection);
                            trace(actor, "FILE_OBJECTION", objection, text);
                            return objection;
                        }));
    }

    private List<Reason> refusals(
            CycleId cycle, OrganizationId zone, String indicator, String text) {
        ScoreSheet sheet = sheets.ofZone(cycle, zone).orElseThrow();
        return Objection.refusals(
                context.cycle(cycle),
                sheet,
                indicator,
                text,
                objections.ofSheet(sheet.header().id()),
                clock.instant());
    }

    private Outcome<EvidenceFile> store(Actor actor, IncomingFile upload) {
        try (InputStream content = upload.content().open()) {
            return types.store(files, upload.fileName(), content, actor.displayName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dismisses an objection in writing. */
    public Outcome<Objection> dismiss(Actor actor, ObjectionId id, String reason) {
        return deciding(
                actor,
                id,
                "DISMISS_OBJECTION",
                reason,
                (objection, reviewers) ->
                        objection.dismiss(
                                ReviewService.signature(actor, clock.instant()),
                                reason,
                                reviewers));
    }

    /**
     * Upholds an objection in writing: the claims named are accepted once a second person confirms.
     */
    public Outcome<Objection> uphold(
            Actor actor, ObjectionId id, String reason, List<ClaimId> accept) {
        return deciding(
                actor,
                id,
                "UPHOLD_OBJECTION",
                reason,
                (objection, reviewers) ->
                        objection.uphold(
                                ReviewService.signature(actor, clock.instant()),
                                reason,
                                accept,
                                reviewers));
    }

    /**
     * Confirms an upheld objection as the second person; the claims are accepted in the same
     * transaction.
     */
    public Outcome<Objection> confirm(Actor actor, ObjectionId id) {
        AccessPolicy.require(actor, Action.DECIDE_OBJECTION, Target.PROVINCE);
        return changing(
                id,
                objection -> {
                    Outcome<Objection> outcome =
                            objection.confirm(ReviewService.signature(actor, clock.instant()));
                    if (outcome instanceof Outcome.Done<Objection>(Objection confirmed)
                            && confirmed.state()
                                    instanceof
                                    Objection.State.Confirmed(
                                            Decision.Signature by,
                                            _,
                                            List<ClaimId> accept,
                                            _)) {
                        for (ClaimId claimId : accept) {
                            Claim claim = claims.find(claimId).orElseThrow();
                            Decision accepted = new Decision.Accepted(by);
                            Claim changed =
                                    ReviewService.decided(
                                            ReviewService.decided(
                                                    claim, ReviewLevel.CITY, accepted),
                                            ReviewLevel.PROVINCE,
                                            accepted);
                            claims.update(
                                    claim.city().isAccepted()
                                            ? ReviewService.decided(
                                                    claim, ReviewLevel.PROVINCE, accepted)
                                            : changed);
                        }
                        objections.update(confirmed);
                        trace(actor, "CONFIRM_OBJECTION", confirmed, accept.toString());
                    }
                    return outcome;
                });
    }

    @FunctionalInterface
    private interface Judgement {
        Outcome<Objection> on(Objection objection, Set<AccountId> reviewers);
    }

    private Outcome<Objection> deciding(
            Actor actor, ObjectionId id, String action, String detail, Judgement judgement) {
        AccessPolicy.require(actor, Action.DECIDE_OBJECTION, Target.PROVINCE);
        return changing(
                id,
                objection -> {
                    ScoreSheet.Header sheet = sheets.find(objection.sheet()).orElseThrow().header();
                    Outcome<Objection> outcome =
                            judgement.on(
                                    objection,
                                    reviewers(concerned(objection, sheet.cycle(), sheet.zone())));
                    if (outcome instanceof Outcome.Done<Objection>(Objection decided)) {
                        objections.update(decided);
                        trace(actor, action, decided, detail);
                    }
                    return outcome;
                });
    }

    private Outcome<Objection> changing(
            ObjectionId id, Function<Objection, Outcome<Objection>> change) {
        try {
            return transactions.inTransaction(() ->
                    change.apply(
                            objections
                                    .find(id)
                                    .orElseThrow(() ->
                                            new NoSuchElementException(
                                                    "no objection " + id.value()))));
        } catch (StaleVersionException e) {
            return Outcome.refused(EvaluationReason.SHEET_CHANGED_MEANWHILE);
        }
    }

    private List<Claim> concerned(Objection objection, CycleId cycle, OrganizationId zone) {
        return claims.ofOwner(cycle, zone).stream()
                .filter(c -> c.indicator().equals(objection.indicator()))
                .toList();
    }

    private static Set<AccountId> reviewers(List<Claim> claims) {
        return signatures(claims).stream()
                .map(Decision.Signature::account)
                .collect(Collectors.toSet());
    }

    private static List<String> names(List<Claim> claims) {
        return signatures(claims).stream().map(Decision.Signature::name).distinct().toList();
    }

    private static List<Decision.Signature> signatures(List<Claim> claims) {
        List<Decision.Signature> signatures = new ArrayList<>();
        for (Claim claim : claims) {
            switch (claim.province()) {
                case Decision.Accepted(Decision.Signature by) -> signatures.add(by);
                case Decision.Returned(Decision.Signature by, _) -> signatures.add(by);
                case Decision.Rejected(Decision.Signature by, _) -> signatures.add(by);
                case Decision.Pending() -> {}
            }
        }
        return signatures;
    }

    private void trace(Actor actor, String action, Objection objection, String detail) {
        audit.append(actor, action, "objection " + objection.id().value(), detail);
    }
}

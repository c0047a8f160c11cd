package org.xianxing.app.evaluation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.ClaimRepository.KeptClaim;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/** Reviews: the city decides the claims of its zones, then the province those the city accepted. */
@Service
public class ReviewService {

    private final Transactions transactions;
    private final CycleContext context;
    private final SheetRepository sheets;
    private final ClaimRepository claims;
    private final SheetReader reader;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReviewService(
            Transactions transactions,
            CycleContext context,
            SheetRepository sheets,
            ClaimRepository claims,
            SheetReader reader,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.context = context;
        this.sheets = sheets;
        this.claims = claims;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a reviewer may decide about a claim. */
    public enum Verdict {
        ACCEPT,
        RETURN,
        REJECT
    }

    /** The same item claimed by another zone. */
    public record SameItem(Organization zone, Claim claim) {}

    /**
     * The level at which an actor reviews: the city bureau's people for the city, the province's
     * for the province.
     */
    public ReviewLevel levelOf(Actor actor) {
        return actor.isProvince() ? ReviewLevel.PROVINCE : ReviewLevel.CITY;
    }

    /**
     * Decides a claim.
     *
     * @param version the version the reviewer saw
     * @param reason needed to return or reject; the zone reads it
     */
    public Outcome<Claim> decide(
            Actor actor, ClaimId id, int version, Verdict verdict, String reason) {
        return changing(
                actor,
                id,
                version,
                (claim, level) -> {
                    if (verdict != Verdict.ACCEPT && reason.isBlank()) {
                        return Outcome.refused(EvaluationReason.REVIEW_REASON_MISSING);
                    }
                    Decision.Signature by = signature(actor, clock.instant());
                    Decision decision =
                            switch (verdict) {
                                case ACCEPT -> new Decision.Accepted(by);
                                case RETURN -> new Decision.Returned(by, reason.strip());
                                case REJECT -> new Decision.Rejected(by, reason.strip());
                            };
                    return store(actor, claim, level, decision);
                });
    }

    /** Takes a decision back while the sheet is still with the reviewer. */
    public Outcome<Claim> undo(Actor actor, ClaimId id, int version) {
        return changing(
                actor, id, version, (claim, level) -> store(actor, claim, level, Decision.PENDING));
    }

    /** Hands the sheet on: to the province, or to the objection period. */
    public Outcome<ScoreSheet> pass(Actor actor, CycleId cycleId, OrganizationId zone) {
        return moving(
                actor,
                cycleId,
                zone,
                "PASS_SHEET",
                (sheet, own, level) ->
                        switch (level) {
                            case CITY ->
                                    SheetTransitions.passCityReview(
                                                    sheet, context.cycle(cycleId), own)
                                            .map(next -> (ScoreSheet) next);
                            case PROVINCE ->
                                    SheetTransitions.passProvinceReview(
                                                    sheet, context.cycle(cycleId), own)
                                            .map(next -> (ScoreSheet) next);
                        });
    }

    /** Sends the sheet back to the zone with what is to be mended, until a date. */
    public Outcome<ScoreSheet> returnToZone(
            Actor actor, CycleId cycleId, OrganizationId zone, Instant mendUntil) {
        return moving(
                actor,
                cycleId,
                zone,
                "RETURN_SHEET",
                (sheet, own, level) ->
                        SheetTransitions.returnToZone(
                                        sheet, context.cycle(cycleId), own, level, mendUntil)
                                .map(next -> (ScoreSheet) next));
    }

    /**
     * Grants one zone a later deadline.
     *
     * @param until a moment still to come
     * @param reason why, for the trace
     * @return the sheet; refused without a reason, outside the open stage, or when the zone does
     *     not have its sheet
     */
    public Outcome<ScoreSheet> extend(
            Actor actor, CycleId cycleId, OrganizationId zone, Instant until, String reason) {
        AccessPolicy.require(actor, Action.GRANT_EXTENSION, context.target(cycleId, zone));
        if (reason.isBlank()) {
            return Outcome.refused(EvaluationReason.REVIEW_REASON_MISSING);
        }
        if (context.cycle(cycleId).stage() != CycleStage.OPEN) {
            return Outcome.refused(EvaluationReason.CYCLE_NOT_IN_STAGE);
        }
        return transactions.inTransaction(() -> {
            ScoreSheet sheet = sheets.ofZone(cycleId, zone).orElseThrow();
            ScoreSheet.Header h = sheet.header();
            ScoreSheet.Header extended =
                    new ScoreSheet.Header(
                            h.id(),
                            h.version(),
                            h.cycle(),
                            h.zone(),
                            h.submissions(),
                            until,
                            h.withdrawn());
            Optional<ScoreSheet> next =
                    switch (sheet) {
                        case ScoreSheet.Draft _ -> Optional.of(new ScoreSheet.Draft(extended));
                        case ScoreSheet.Returned(_, ReviewLevel by, Instant mendUntil) ->
                                Optional.of(new ScoreSheet.Returned(extended, by, mendUntil));
                        case ScoreSheet.Submitted _,
                                ScoreSheet.CityReviewed _,
                                ScoreSheet.ProvinceReviewed _,
                                ScoreSheet.OpenToObjection _,
                                ScoreSheet.Final _,
                                ScoreSheet.Unrated _ ->
                                Optional.empty();
                    };
            if (next.isEmpty()) {
                return Outcome.refused(EvaluationReason.SHEET_NOT_IN_STATE);
            }
            sheets.update(next.get());
            audit.append(
                    actor,
                    Event.change(
                                    "EXTEND_DEADLINE",
                                    "sheet " + h.id().value(),
                                    h.extendedUntil().equals(Instant.MIN) ? "" : h.extendedUntil(),
                                    until)
                            .with(reason));
            return Outcome.done(next.get());
        });
    }

    /** Other zones' claims of the same catalog item, accepted ones first. */
    public List<SameItem> sameItemElsewhere(Actor actor, Claim claim) {
        requireReviewer(actor, claim);
        if (!(claim.content().fact() instanceof ClaimedFact.ItemReplicated(var item))) {
            return List.of();
        }
        Map<OrganizationId, Organization> names = context.organizationsById();
        List<SameItem> same = new ArrayList<>();
        for (Claim other : claims.ofItem(claim.cycle(), item)) {
            Organization zone = names.get(other.owner());
            if (zone != null && !other.owner().equals(claim.owner()) && other.isSubmitted()) {
                same.add(new SameItem(zone, other));
            }
        }
        same.sort(
                java.util.Comparator.comparing((SameItem s) -> s.claim().status())
                        .thenComparing(s -> s.zone().name()));
        return List.copyOf(same);
    }

    /**
     * The claim as it stood in the submission before the one it was last handed in with, to show
     * what changed since.
     *
     * @return empty when it was not there before
     */
    public Optional<KeptClaim> before(Actor actor, Claim claim) {
        requireReviewer(actor, claim);
        if (!(claim.submission() instanceof Claim.Submission.Submitted(int number)) || number < 2) {
            return Optional.empty();
        }
        return sheets.ofZone(claim.cycle(), claim.owner())
                .map(sheet -> claims.submission(sheet.header().id(), number - 1))
                .flatMap(kept -> Optional.ofNullable(kept.get(claim.id())));
    }

    /**
     * Where else in the province the claim's files are used: owner names by digest, other claims
     * only.
     */
    public Map<String, List<String>> filesElsewhere(Actor actor, Claim claim) {
        requireReviewer(actor, claim);
        Map<OrganizationId, Organization> names = context.organizationsById();
        Map<String, List<String>> elsewhere = new java.util.HashMap<>();
        claims.uses(claim.cycle(), claim.evidence().stream().map(EvidenceFile::digest).toList())
                .forEach((digest, uses) -> {
                    List<String> others =
                            uses.stream()
                                    .filter(use -> !use.claim().equals(claim.id()))
                                    .map(use ->
                                            Optional.ofNullable(names.get(use.owner()))
                                                            .map(Organization::shortName)
                                                            .orElse("?")
                                                    + " "
                                                    + use.indicator())
                                    .toList();
                    if (!others.isEmpty()) {
                        elsewhere.put(digest, others);
                    }
                });
        return elsewhere;
    }

    /** The year in which the same item was accepted for the zone before, if it was. */
    public Optional<Integer> acceptedBefore(Actor actor, Claim claim) {
        requireReviewer(actor, claim);
        if (!(claim.content().fact() instanceof ClaimedFact.ItemReplicated(var item))) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                claims.acceptedBefore(claim.owner(), context.cycle(claim.cycle()).year())
                        .get(item));
    }

    static Decision.Signature signature(Actor actor, Instant at) {
        return new Decision.Signature(
                actor.account(), actor.displayName(), actor.organizationName(), at);
    }

    @FunctionalInterface
    private interface Change {
        Outcome<Claim> on(Claim claim, ReviewLevel level);
    }

    @FunctionalInterface
    private interface Move {
        Outcome<ScoreSheet> of(ScoreSheet sheet, List<Claim> own, ReviewLevel level);
    }

    private Outcome<Claim> changing(Actor actor, ClaimId id, int version, Change change) {
        try {
            return transactions.inTransaction(() -> {
                Claim claim =
                        claims.find(id).orElseThrow(() -> new NoSuchElementException("claim gone"));
                ReviewLevel level = requireReviewer(actor, claim);
                List<Reason> refusals = refusals(claim, level);
                if (!refusals.isEmpty()) {
                    return Outcome.refused(refusals);
                }
                if (claim.version() != version) {
                    return Outcome.refused(
                            EvaluationReason.CLAIM_CHANGED_MEANWHILE,
                            claim.changedBy(),
                            claim.changedAt());
                }
                return change.on(claim, level);
            });
        } catch (StaleVersionException e) {
            Claim now = claims.find(id).orElseThrow();
            return Outcome.refused(
                    EvaluationReason.CLAIM_CHANGED_MEANWHILE, now.changedBy(), now.changedAt());
        }
    }

    /**
     * City claims are decided by the province alone, while the cycle is open; zone claims follow
     * their sheet.
     */
    private List<Reason> refusals(Claim claim, ReviewLevel level) {
        Cycle cycle = context.cycle(claim.cycle());
        Optional<ScoreSheet> sheet = sheets.ofZone(claim.cycle(), claim.owner());
        if (!claim.isSubmitted()) {
            return List.of(Reason.of(EvaluationReason.SHEET_NOT_IN_STATE));
        }
        if (sheet.isEmpty()) {
            boolean open = level == ReviewLevel.PROVINCE && cycle.stage() == CycleStage.OPEN;
            return open ? List.of() : List.of(Reason.of(EvaluationReason.REVIEW_OWN_CLAIM));
        }
        List<Reason> reasons =
                new ArrayList<>(SheetTransitions.reviewRefusals(sheet.get(), cycle, level));
        if (level == ReviewLevel.PROVINCE && !claim.city().isAccepted()) {
            reasons.add(Reason.of(EvaluationReason.SHEET_NOT_IN_STATE));
        }
        return reasons;
    }

    private ReviewLevel requireReviewer(Actor actor, Claim claim) {
        Target target = context.ownerTarget(claim.cycle(), claim.owner());
        ReviewLevel level = levelOf(actor);
        AccessPolicy.require(actor, action(level), target);
        return level;
    }

    private static Action action(ReviewLevel level) {
        return switch (level) {
            case CITY -> Action.REVIEW_FOR_CITY;
            case PROVINCE -> Action.REVIEW_FOR_PROVINCE;
        };
    }

    private Outcome<Claim> store(Actor actor, Claim claim, ReviewLevel level, Decision decision) {
        Claim decided = decided(claim, level, decision);
        claims.update(decided);
        audit.append(
                actor,
                Event.change(
                                "DECIDE_CLAIM",
                                "claim " + claim.id().value(),
                                told(claim.decision(level)),
                                told(decision))
                        .with(level.toString()));
        return Outcome.done(claims.find(claim.id()).orElseThrow());
    }

    /** For the trace. */
    private static String told(Decision decision) {
        return switch (decision) {
            case Decision.Pending() -> "PENDING";
            case Decision.Accepted _ -> "ACCEPTED";
            case Decision.Returned(_, String reason) -> "RETURNED " + reason;
            case Decision.Rejected(_, String reason) -> "REJECTED " + reason;
        };
    }

    /** The claim with another decision at a level. */
    static Claim decided(Claim claim, ReviewLevel level, Decision decision) {
        return new Claim(
                claim.id(),
                claim.version(),
                claim.cycle(),
                claim.owner(),
                claim.indicator(),
                claim.content(),
                claim.submission(),
                level == ReviewLevel.CITY ? decision : claim.city(),
                level == ReviewLevel.PROVINCE ? decision : claim.province(),
                claim.evidence(),
                claim.changedAt(),
                claim.changedBy());
    }

    private Outcome<ScoreSheet> moving(
            Actor actor, CycleId cycleId, OrganizationId zone, String action, Move move) {
        ReviewLevel level = levelOf(actor);
        AccessPolicy.require(actor, action(level), context.target(cycleId, zone));
        try {
            return transactions.inTransaction(() -> {
                SheetView view = reader.read(context.cycle(cycleId), zone);
                List<Claim> own = view.lines().stream().flatMap(l -> l.claims().stream()).toList();
                Outcome<ScoreSheet> outcome = move.of(view.sheet(), own, level);
                if (outcome instanceof Outcome.Done<ScoreSheet>(ScoreSheet next)) {
                    sheets.update(next);
                    audit.append(
                            actor,
                            Event.change(
                                            action,
                                            "sheet " + next.header().id().value(),
                                            view.sheet().state(),
                                            next.state())
                                    .with(level.toString()));
                }
                return outcome;
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(EvaluationReason.SHEET_CHANGED_MEANWHILE);
        }
    }
}

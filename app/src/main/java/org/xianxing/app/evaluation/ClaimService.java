package org.xianxing.app.evaluation;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.xianxing.app.storage.EvidenceTypes;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimCheck;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.ScoringRule.Claimant;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/**
 * Claims and their evidence: a zone's own, and the milestones a city claims once for all its zones.
 */
@Service
public class ClaimService {

    private final Transactions transactions;
    private final CycleContext context;
    private final SheetRepository sheets;
    private final ClaimRepository claims;
    private final ItemLabels items;
    private final FileStore files;
    private final FileHandout handout;
    private final EvidenceTypes types;
    private final AuditTrail audit;
    private final InstantSource clock;

    ClaimService(
            Transactions transactions,
            CycleContext context,
            SheetRepository sheets,
            ClaimRepository claims,
            ItemLabels items,
            FileStore files,
            FileHandout handout,
            EvidenceTypes types,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.context = context;
        this.sheets = sheets;
        this.claims = claims;
        this.items = items;
        this.files = files;
        this.handout = handout;
        this.types = types;
        this.audit = audit;
        this.clock = clock;
    }

    /** The claims a city body makes for its zones. */
    public List<Claim> cityClaims(Actor actor, CycleId cycle, OrganizationId city) {
        if (!AccessPolicy.allows(actor, Action.VIEW_SHEET, Target.PROVINCE)) {
            AccessPolicy.require(actor, Action.CLAIM_CITY_MILESTONE, new Target.City(city));
        }
        return claims.ofOwner(cycle, city);
    }

    /**
     * Begins a claim as a draft. Refused where the same fact is claimed already or the sheet is
     * closed.
     */
    public Outcome<Claim> add(
            Actor actor,
            CycleId cycleId,
            OrganizationId owner,
            String indicator,
            ClaimedFact fact) {
        return transactions.inTransaction(() -> {
            Owner whose = owner(actor, cycleId, owner);
            Indicator line = whose.indicator(indicator);
            ClaimContent content = ClaimContent.of(fact);
            List<Reason> reasons = new ArrayList<>(whose.editRefusals());
            if (reasons.isEmpty() && whose.isMending()) {
                // After the deadline only what was returned is mended; nothing new comes in.
                if (!clock.instant().isBefore(whose.cycle().schedule().selfScoreUntil())) {
                    reasons.add(Reason.of(EvaluationReason.CLAIM_IS_LOCKED));
                }
            }
            reasons.addAll(
                    ClaimCheck.refusals(
                            line,
                            content,
                            whose.claimant(),
                            claims.ofOwner(cycleId, owner),
                            items));
            return Outcome.unless(
                    reasons,
                    () -> {
                        Claim claim =
                                new Claim(
                                        ClaimId.random(),
                                        0,
                                        cycleId,
                                        owner,
                                        indicator,
                                        content,
                                        Claim.DRAFT,
                                        Decision.PENDING,
                                        Decision.PENDING,
                                        List.of(),
                                        clock.instant(),
                                        actor.displayName());
                        claims.add(claim);
                        trace(actor, "ADD_CLAIM", claim, indicator);
                        return claim;
                    });
        });
    }

    /**
     * Saves what was typed. Incomplete input is saved too; only what may never be stored is
     * refused, and then nothing is.
     *
     * @param version the version the input is based on
     */
    public Outcome<Claim> save(Actor actor, ClaimId id, int version, ClaimContent content) {
        return changing(
                actor,
                id,
                version,
                claim -> {
                    Owner whose = owner(actor, claim.cycle(), claim.owner());
                    Indicator line = whose.indicator(claim.indicator());
                    List<Claim> others =
                            claims.ofOwner(claim.cycle(), claim.owner()).stream()
                                    .filter(other -> !other.id().equals(id))
                                    .toList();
                    List<Reason> reasons =
                            new ArrayList<>(
                                    ClaimCheck.refusals(
                                            line, content, whose.claimant(), others, items));
                    if (line.currentYearOnly() && content.date().isPresent()) {
                        LocalDate date = content.date().get();
                        if (!whose.cycle().covers(date)) {
                            reasons.add(
                                    Reason.of(
                                            EvaluationReason.CLAIM_DATE_OUTSIDE_YEAR,
                                            date,
                                            whose.cycle().year()));
                        }
                    }
                    return Outcome.unless(
                            reasons,
                            () -> {
                                Claim changed = changed(claim, content, actor, clock.instant());
                                claims.update(changed);
                                audit.append(
                                        actor,
                                        Event.change(
                                                "SAVE_CLAIM",
                                                subject(changed),
                                                claim.content(),
                                                content));
                                return claims.find(id).orElseThrow();
                            });
                });
    }

    /** Takes a claim back that is not accepted: a draft, or one that was returned. */
    public Outcome<Claim> remove(Actor actor, ClaimId id, int version) {
        return changing(
                actor,
                id,
                version,
                claim -> {
                    claims.remove(claim);
                    audit.append(
                            actor,
                            Event.change("REMOVE_CLAIM", subject(claim), claim.content(), "")
                                    .with(claim.indicator()));
                    return Outcome.done(claim);
                });
    }

    /**
     * Attaches an evidence file. The content is stored whole before it is entered; when entering
     * fails nothing refers to it. What allowed it is asked again then, since a long upload may end
     * after the sheet was handed in.
     *
     * @param fileName as the browser names it; sanitised here
     */
    public Outcome<Claim> attach(Actor actor, ClaimId id, String fileName, InputStream content) {
        Claim before = claims.find(id).orElseThrow(() -> new NoSuchElementException("claim gone"));
        List<Reason> refusals = attachRefusals(actor, before);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Outcome<EvidenceFile> stored = types.store(files, fileName, content, actor.displayName());
        return switch (stored) {
            case Outcome.Refused<EvidenceFile>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Outcome.Done<EvidenceFile>(EvidenceFile file) ->
                    transactions.inTransaction(() -> {
                        Claim claim = claims.find(id).orElseThrow();
                        List<Reason> refused = attachRefusals(actor, claim);
                        if (!refused.isEmpty()) {
                            return Outcome.refused(refused);
                        }
                        if (claim.evidence().stream()
                                .anyMatch(e -> e.digest().equals(file.digest()))) {
                            return Outcome.refused(
                                    EvaluationReason.EVIDENCE_SAME_FILE_IN_CLAIM, file.name());
                        }
                        claims.addEvidence(claim, file);
                        trace(actor, "ATTACH_EVIDENCE", claim, file.name() + " " + file.digest());
                        return Outcome.done(claims.find(id).orElseThrow());
                    });
        };
    }

    private List<Reason> attachRefusals(Actor actor, Claim claim) {
        List<Reason> refusals =
                new ArrayList<>(owner(actor, claim.cycle(), claim.owner()).lockReasons(claim));
        if (claim.evidence().size() >= EvidenceFile.MAXIMUM_PER_CLAIM) {
            refusals.add(
                    Reason.of(EvaluationReason.EVIDENCE_TOO_MANY, EvidenceFile.MAXIMUM_PER_CLAIM));
        }
        return refusals;
    }

    /** Takes an evidence file from a claim. */
    public Outcome<Claim> detach(Actor actor, ClaimId id, int version, EvidenceId file) {
        return changing(
                actor,
                id,
                version,
                claim -> {
                    claims.removeEvidence(claim, file);
                    trace(actor, "DETACH_EVIDENCE", claim, file.value().toString());
                    return Outcome.done(claims.find(id).orElseThrow());
                });
    }

    /**
     * Submits all complete drafts of a city body. City milestones need no city review; the province
     * decides them.
     */
    public Outcome<Integer> submitCityClaims(Actor actor, CycleId cycleId, OrganizationId city) {
        return transactions.inTransaction(() -> {
            Owner whose = owner(actor, cycleId, city);
            List<Reason> reasons = new ArrayList<>(whose.editRefusals());
            List<Claim> open =
                    claims.ofOwner(cycleId, city).stream()
                            .filter(c -> !c.isSubmitted() || c.isReturned())
                            .toList();
            LocalDate today = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
            open.forEach(c ->
                    reasons.addAll(
                            ClaimCheck.gaps(
                                    whose.indicator(c.indicator()),
                                    c.content(),
                                    whose.cycle(),
                                    today)));
            if (open.isEmpty()) {
                reasons.add(Reason.of(EvaluationReason.SHEET_HAS_NO_CLAIMS));
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        claims.handIn(open, 1);
                        audit.append(
                                actor,
                                "SUBMIT_CITY_CLAIMS",
                                "cycle " + cycleId.value(),
                                open.size() + " claims");
                        return open.size();
                    });
        });
    }

    /** An evidence file for whoever may see the sheet it belongs to. */
    public Optional<StoredFile> evidence(Actor actor, EvidenceId id) {
        Optional<EvidenceFile> file = claims.evidence(id);
        Optional<Claim> claim = claims.claimOf(id);
        if (file.isEmpty() || claim.isEmpty()) {
            return Optional.empty();
        }
        return handout.recorded(
                actor,
                maySee(actor, claim.get()),
                "DOWNLOAD_EVIDENCE",
                subject(claim.get()),
                StoredFile.of(file.get()));
    }

    /**
     * The claim as it is stored now, for whoever may see it; used to tell what somebody else
     * changed.
     */
    public Optional<Claim> current(Actor actor, ClaimId id) {
        return claims.find(id).filter(claim -> maySee(actor, claim));
    }

    private boolean maySee(Actor actor, Claim claim) {
        Target target = context.ownerTarget(claim.cycle(), claim.owner());
        return AccessPolicy.allows(actor, Action.VIEW_SHEET, target)
                || AccessPolicy.allows(actor, Action.CLAIM_CITY_MILESTONE, target);
    }

    /** A claim as it is handed in with a submission: waiting again where it had been returned. */
    static Claim handedIn(Claim claim, int number) {
        boolean anew = !claim.isSubmitted() || claim.isReturned();
        return anew
                ? new Claim(
                        claim.id(),
                        claim.version(),
                        claim.cycle(),
                        claim.owner(),
                        claim.indicator(),
                        claim.content(),
                        new Claim.Submission.Submitted(number),
                        Decision.PENDING,
                        Decision.PENDING,
                        claim.evidence(),
                        claim.changedAt(),
                        claim.changedBy())
                : claim;
    }

    private static Claim changed(Claim claim, ClaimContent content, Actor actor, Instant now) {
        return new Claim(
                claim.id(),
                claim.version(),
                claim.cycle(),
                claim.owner(),
                claim.indicator(),
                content,
                claim.submission(),
                claim.city(),
                claim.province(),
                claim.evidence(),
                now,
                actor.displayName());
    }

    /** Runs a change on a claim that is not locked and still in the version it was read in. */
    private Outcome<Claim> changing(
            Actor actor, ClaimId id, int version, Function<Claim, Outcome<Claim>> change) {
        try {
            return transactions.inTransaction(() -> {
                Optional<Claim> found = claims.find(id);
                if (found.isEmpty()) {
                    return Outcome.refused(EvaluationReason.CLAIM_GONE);
                }
                Claim claim = found.get();
                List<Reason> locked = owner(actor, claim.cycle(), claim.owner()).lockReasons(claim);
                if (!locked.isEmpty()) {
                    return Outcome.refused(locked);
                }
                if (claim.version() != version) {
                    return Outcome.refused(
                            EvaluationReason.CLAIM_CHANGED_MEANWHILE,
                            claim.changedBy(),
                            claim.changedAt());
                }
                return change.apply(claim);
            });
        } catch (StaleVersionException e) {
            return claims.find(id)
                    .<Outcome<Claim>>map(now ->
                            Outcome.refused(
                                    EvaluationReason.CLAIM_CHANGED_MEANWHILE,
                                    now.changedBy(),
                                    now.changedAt()))
                    .orElseGet(() -> Outcome.refused(EvaluationReason.CLAIM_GONE));
        }
    }

    private Owner owner(Actor actor, CycleId cycleId, OrganizationId owner) {
        Cycle cycle = context.cycle(cycleId);
        Target target = context.ownerTarget(cycleId, owner);
        return switch (target) {
            case Target.Zone _ -> {
                AccessPolicy.require(actor, Action.RECORD_CLAIM, target);
                ScoreSheet sheet = sheets.ofZone(cycleId, owner).orElseThrow();
                yield new ZoneOwner(cycle, context.rubric(cycle), sheet, clock.instant());
            }
            case Target.City _ -> {
                AccessPolicy.require(actor, Action.CLAIM_CITY_MILESTONE, target);
                yield new CityOwner(cycle, context.rubric(cycle), clock.instant());
            }
            case Target.Unit _, Target.Province() ->
                    throw new IllegalStateException("a claim has an owner");
        };
    }

    /** Whose claims are changed, and what keeps them from being changed. */
    private sealed interface Owner {
        Cycle cycle();

        org.xianxing.domain.evaluation.Rubric rubric();

        Claimant claimant();

        List<Reason> editRefusals();

        boolean isMending();

        default Indicator indicator(String code) {
            return rubric().indicator(code)
                    .orElseThrow(() -> new NoSuchElementException("no indicator " + code));
        }

        /**
         * Why this claim cannot be changed now: nobody may now, or a reviewer has it or settled it.
         */
        default List<Reason> lockReasons(Claim claim) {
            List<Reason> reasons = new ArrayList<>(editRefusals());
            if (reasons.isEmpty() && claim.isSubmitted() && !claim.isReturned()) {
                reasons.add(Reason.of(EvaluationReason.CLAIM_IS_LOCKED));
            }
            return reasons;
        }
    }

    private record ZoneOwner(
            Cycle cycle,
            org.xianxing.domain.evaluation.Rubric rubric,
            ScoreSheet sheet,
            Instant now)
            implements Owner {
        @Override
        public Claimant claimant() {
            return Claimant.ZONE;
        }

        @Override
        public List<Reason> editRefusals() {
            return SheetTransitions.editRefusals(sheet, cycle, now);
        }

        @Override
        public boolean isMending() {
            return sheet instanceof ScoreSheet.Returned;
        }
    }

    private record CityOwner(Cycle cycle, org.xianxing.domain.evaluation.Rubric rubric, Instant now)
            implements Owner {
        @Override
        public Claimant claimant() {
            return Claimant.CITY;
        }

        @Override
        public List<Reason> editRefusals() {
            if (cycle.stage() != CycleStage.OPEN) {
                return List.of(Reason.of(EvaluationReason.CYCLE_NOT_IN_STAGE));
            }
            // The city's facts may come, and be mended, as long as the province can still decide
            // them.
            Instant until = cycle.schedule().provinceReviewUntil();
            return now.isBefore(until)
                    ? List.of()
                    : List.of(Reason.of(EvaluationReason.SHEET_DEADLINE_PASSED, until));
        }

        @Override
        public boolean isMending() {
            return false;
        }
    }

    private void trace(Actor actor, String action, Claim claim, String detail) {
        audit.append(actor, action, subject(claim), detail);
    }

    private static String subject(Claim claim) {
        return "claim " + claim.id().value();
    }
}

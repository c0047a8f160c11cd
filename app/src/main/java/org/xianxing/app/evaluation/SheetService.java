package org.xianxing.app.evaluation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Doubt;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.evaluation.SubmissionCheck;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.StaleVersionException;

/** Score sheets: reading, the check before submission, submitting and taking back. */
@Service
public class SheetService {

    private final Transactions transactions;
    private final CycleContext context;
    private final CycleRepository cycles;
    private final SheetRepository sheets;
    private final ClaimRepository claims;
    private final SheetReader reader;
    private final ItemLabels items;
    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final InstantSource clock;

    SheetService(
            Transactions transactions,
            CycleContext context,
            CycleRepository cycles,
            SheetRepository sheets,
            ClaimRepository claims,
            SheetReader reader,
            ItemLabels items,
            AccountRepository accounts,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.context = context;
        this.cycles = cycles;
        this.sheets = sheets;
        this.claims = claims;
        this.reader = reader;
        this.items = items;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cycles in which the actor has something to see, newest first. */
    public List<Cycle> cyclesFor(Actor actor) {
        return cycles.all().stream().filter(cycle -> takesPart(actor, cycle)).toList();
    }

    private boolean takesPart(Actor actor, Cycle cycle) {
        return switch (actor.role()) {
            case PROVINCE_EVALUATOR -> true;
            case PROVINCE_LEADER, PROVINCE_PUBLISHER -> cycle.stage() != CycleStage.PLANNED;
            case COUNTY_OFFICIAL, AREA_OFFICIAL, DEPARTMENT_OFFICIAL, READER ->
                    cycle.stage() == CycleStage.PUBLISHED;
            case ZONE_OFFICIAL, ZONE_APPROVER ->
                    cycle.stage() != CycleStage.PLANNED
                            && context.participant(cycle.id(), actor.organization()).isPresent();
            case CITY_REVIEWER ->
                    cycle.stage() != CycleStage.PLANNED
                            && context.participants(cycle.id()).stream()
                                    .anyMatch(p -> p.reviewer().equals(actor.organization()));
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> false;
        };
    }

    /** The sheet of a zone; none where it takes no part in the evaluation. */
    public Optional<SheetView> find(Actor actor, CycleId cycleId, OrganizationId zone) {
        return context.participant(cycleId, zone).isEmpty()
                ? Optional.empty()
                : Optional.of(view(actor, cycleId, zone));
    }

    /** The sheet of a zone that takes part. */
    public SheetView view(Actor actor, CycleId cycleId, OrganizationId zone) {
        AccessPolicy.require(actor, Action.VIEW_SHEET, context.target(cycleId, zone));
        return reader.read(context.cycle(cycleId), zone);
    }

    /** Everything doubtful about a sheet, blocking things first. */
    public List<Doubt> doubts(Actor actor, CycleId cycleId, OrganizationId zone) {
        return check(view(actor, cycleId, zone)).doubts();
    }

    /**
     * Submits the sheet of the actor's zone. Drafts and mended claims wait for the city from now
     * on.
     */
    public Outcome<ScoreSheet.Submitted> submit(Actor actor, CycleId cycleId, OrganizationId zone) {
        AccessPolicy.require(actor, Action.SUBMIT_SHEET, context.target(cycleId, zone));
        String approvers = approvers(zone);
        if (actor.role() != Role.ZONE_APPROVER && !approvers.isEmpty()) {
            return Outcome.refused(EvaluationReason.SHEET_NEEDS_APPROVER, approvers);
        }
        try {
            return transactions.inTransaction(() -> {
                SheetView view = reader.read(context.cycle(cycleId), zone);
                List<Claim> own = own(view);
                Outcome<ScoreSheet.Submitted> outcome =
                        SheetTransitions.submit(
                                view.sheet(),
                                view.cycle(),
                                own,
                                check(view).incomplete().size(),
                                clock.instant());
                if (outcome instanceof Outcome.Done<ScoreSheet.Submitted>(var submitted)) {
                    int number = submitted.header().submissions();
                    List<Claim> handedIn =
                            own.stream().map(c -> ClaimService.handedIn(c, number)).toList();
                    claims.handIn(own.stream().filter(c -> !handedIn.contains(c)).toList(), number);
                    claims.keepSubmission(submitted.header().id(), number, handedIn);
                    sheets.update(submitted);
                    trace(actor, "SUBMIT_SHEET", view.sheet(), submitted, "submission " + number);
                }
                return outcome;
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(EvaluationReason.SHEET_CHANGED_MEANWHILE);
        }
    }

    /** Who approves for the zone today; where somebody does, nobody else submits. */
    private String approvers(OrganizationId zone) {
        return accounts.acting(zone, Role.ZONE_APPROVER, Term.dayAt(clock.instant())).stream()
                .map(Account::displayName)
                .collect(Collectors.joining("、"));
    }

    /**
     * Takes a submission back, once, while nobody decided anything and the deadline is not reached.
     */
    public Outcome<ScoreSheet.Draft> withdraw(Actor actor, CycleId cycleId, OrganizationId zone) {
        AccessPolicy.require(actor, Action.SUBMIT_SHEET, context.target(cycleId, zone));
        try {
            return transactions.inTransaction(() -> {
                SheetView view = reader.read(context.cycle(cycleId), zone);
                List<Claim> own = own(view);
                long decided = own.stream().filter(c -> !c.city().isPending()).count();
                Outcome<ScoreSheet.Draft> outcome =
                        SheetTransitions.withdraw(
                                view.sheet(), view.cycle(), decided, clock.instant());
                if (outcome instanceof Outcome.Done<ScoreSheet.Draft>(var draft)) {
                    claims.updateAll(own.stream().map(SheetService::asDraft).toList());
                    sheets.update(draft);
                    trace(actor, "WITHDRAW_SHEET", view.sheet(), draft, "");
                }
                return outcome;
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(EvaluationReason.SHEET_CHANGED_MEANWHILE);
        }
    }

    /**
     * How the claims of a zone stand, for dashboards: one line for each sheet the actor may see, by
     * zone name.
     */
    public List<SheetSummary> summaries(Actor actor, CycleId cycleId) {
        Cycle cycle = context.cycle(cycleId);
        Map<OrganizationId, List<Claim>> all = claims.ofCycle(cycleId);
        Map<OrganizationId, Organization> names = context.organizationsById();
        Map<OrganizationId, ScoreSheet> byZone =
                sheets.ofCycle(cycleId).stream()
                        .collect(Collectors.toMap(s -> s.header().zone(), s -> s));
        List<SheetSummary> summaries = new ArrayList<>();
        for (Cycle.Participant participant : context.participants(cycleId)) {
            boolean visible =
                    AccessPolicy.allows(
                            actor,
                            Action.VIEW_SHEET,
                            new org.xianxing.domain.organization.Target.Zone(
                                    participant.zone(), participant.reviewer()));
            ScoreSheet sheet = byZone.get(participant.zone());
            Organization zone = names.get(participant.zone());
            Organization reviewer = names.get(participant.reviewer());
            if (visible && sheet != null && zone != null && reviewer != null) {
                List<Claim> own = all.getOrDefault(participant.zone(), List.of());
                summaries.add(
                        new SheetSummary(
                                zone,
                                reviewer,
                                participant.eligibility(),
                                sheet,
                                own.size(),
                                progress(own, ReviewLevel.CITY),
                                progress(own, ReviewLevel.PROVINCE),
                                own.stream().filter(c -> c.isReturned() && !c.isMended()).count(),
                                SheetTransitions.editableUntil(sheet, cycle.schedule())));
            }
        }
        return List.copyOf(summaries);
    }

    private static SheetSummary.Progress progress(List<Claim> own, ReviewLevel level) {
        List<Claim> toDecide = SheetTransitions.forReview(own, level);
        long decided = toDecide.stream().filter(c -> !c.decision(level).isPending()).count();
        return new SheetSummary.Progress((int) decided, toDecide.size());
    }

    private SubmissionCheck check(SheetView view) {
        List<Claim> own = own(view);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
        return new SubmissionCheck(
                view.rubric(),
                view.cycle(),
                own,
                view.everything(),
                reader.lastYearByIndicator(view),
                filesElsewhere(view, own),
                claims.acceptedBefore(view.zone().id(), view.cycle().year()),
                items,
                today);
    }

    /**
     * Files that are used in another claim, with the place: another zone's name, or another
     * indicator of this zone.
     */
    private Map<String, String> filesElsewhere(SheetView view, List<Claim> own) {
        Map<ClaimId, Set<String>> digests = new HashMap<>();
        for (Claim claim : own) {
            digests.put(
                    claim.id(),
                    claim.evidence().stream()
                            .map(EvidenceFile::digest)
                            .collect(Collectors.toSet()));
        }
        Set<String> all =
                digests.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, String> elsewhere = new HashMap<>();
        Map<OrganizationId, Organization> names = context.organizationsById();
        claims.uses(view.cycle().id(), all)
                .forEach((digest, uses) -> {
                    if (uses.size() > 1) {
                        String places =
                                uses.stream()
                                        .map(use ->
                                                use.owner().equals(view.zone().id())
                                                        ? use.indicator()
                                                        : name(names, use.owner()))
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining("、"));
                        elsewhere.put(digest, places);
                    }
                });
        return elsewhere;
    }

    private static String name(Map<OrganizationId, Organization> names, OrganizationId id) {
        Organization organization = names.get(id);
        return organization == null ? id.value().toString() : organization.shortName();
    }

    private static List<Claim> own(SheetView view) {
        return view.lines().stream().flatMap(line -> line.claims().stream()).toList();
    }

    private static Claim asDraft(Claim claim) {
        return new Claim(
                claim.id(),
                claim.version(),
                claim.cycle(),
                claim.owner(),
                claim.indicator(),
                claim.content(),
                Claim.DRAFT,
                claim.city(),
                claim.province(),
                claim.evidence(),
                claim.changedAt(),
                claim.changedBy());
    }

    private void trace(
            Actor actor, String action, ScoreSheet before, ScoreSheet after, String detail) {
        audit.append(
                actor,
                Event.change(
                                action,
                                "sheet " + before.header().id().value(),
                                before.state(),
                                after.state())
                        .with(detail));
    }
}

package org.xianxing.app.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.StructureRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.CaseTransitions;
import org.xianxing.domain.supervision.CaseTransitions.Act;
import org.xianxing.domain.supervision.Escalation;
import org.xianxing.domain.supervision.EscalationRulesRepository;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.Measure;
import org.xianxing.domain.supervision.StepId;
import org.xianxing.domain.supervision.Subject;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.task.TaskId;

/** Reads cases, for the office and for the bodies that they concern. */
@Service
public class CaseService {

    private final CaseDesk desk;
    private final CaseRepository cases;
    private final CasePapers papers;
    private final Approvers approvers;
    private final EscalationRulesRepository rules;
    private final OrganizationRepository organizations;
    private final StructureRepository structure;
    private final FileHandout handout;
    private final AuditTrail audit;
    private final CaseWords words;

    CaseService(
            CaseDesk desk,
            CaseRepository cases,
            CasePapers papers,
            Approvers approvers,
            EscalationRulesRepository rules,
            OrganizationRepository organizations,
            StructureRepository structure,
            FileHandout handout,
            AuditTrail audit,
            CaseWords words) {
        this.desk = desk;
        this.cases = cases;
        this.papers = papers;
        this.approvers = approvers;
        this.rules = rules;
        this.organizations = organizations;
        this.structure = structure;
        this.handout = handout;
        this.audit = audit;
        this.words = words;
    }

    /** Whether somebody sees any cases at all, and so has a page of them. */
    public boolean sees(Actor actor) {
        return AccessPolicy.allows(actor, Action.VIEW_CASE, new Target.Unit(actor.organization()));
    }

    /** Whether somebody opens, checks and closes cases. */
    public boolean supervises(Actor actor) {
        return AccessPolicy.allows(actor, Action.SUPERVISE, Target.PROVINCE);
    }

    /** Whether somebody writes instructions of their own, as leaders do. */
    public boolean instructs(Actor actor) {
        return AccessPolicy.allows(actor, Action.INSTRUCT, Target.PROVINCE);
    }

    /** The cases about a task that the actor may see, those withdrawn left out, newest first. */
    public List<CaseLine> ofTask(Actor actor, TaskId task) {
        if (!sees(actor)) {
            return List.of();
        }
        return list(actor, CaseFilter.ALL.about(task.value().toString())).stream()
                .filter(line -> line.current().matter().subject().kind() == Subject.Kind.TASK)
                .filter(line -> line.current().state() != CaseState.WITHDRAWN)
                .sorted(
                        java.util.Comparator.comparing(
                                        (CaseLine line) -> line.current().hands().opened().at())
                                .reversed())
                .toList();
    }

    /**
     * The cases that pass the filter and that the actor may see, what waits for somebody first and
     * then by deadline.
     */
    public List<CaseLine> list(Actor actor, CaseFilter filter) {
        AccessPolicy.require(actor, Action.VIEW_CASE, new Target.Unit(actor.organization()));
        CaseFilter own =
                AccessPolicy.allows(actor, Action.VIEW_CASE, Target.PROVINCE)
                        ? filter
                        : filter.concerning(actor.organization());
        List<SupervisionCase> found = new ArrayList<>(cases.list(own));
        found.sort(java.util.Comparator.comparing(c -> !c.state().isOpen()));
        Set<CaseId> pending =
                new HashSet<>(
                        cases.withPendingExtension(
                                found.stream().map(SupervisionCase::id).toList()));
        Map<CaseId, List<Measure>> measures =
                cases.measures(found.stream().map(SupervisionCase::id).toList());
        Map<OrganizationId, Organization> units = units();
        return found.stream()
                .map(c -> {
                    List<Measure> plan = measures.getOrDefault(c.id(), List.of());
                    return new CaseLine(
                            c,
                            Optional.ofNullable(units.get(c.matter().unit()))
                                    .orElseGet(() -> desk.organization(c.matter().unit())),
                            pending.contains(c.id()),
                            plan.size(),
                            (int) plan.stream().filter(Measure::isDone).count());
                })
                .toList();
    }

    /** Whether the next step of a case is the actor's. */
    public boolean isWaitingFor(Actor actor, CaseLine line) {
        SupervisionCase current = line.current();
        if (supervises(actor)) {
            return current.state().turn() == CaseState.Turn.OFFICE || line.extensionPending();
        }
        return current.isWithUnit()
                && AccessPolicy.allows(
                        actor, Action.HANDLE_CASE, new Target.Unit(current.matter().unit()));
    }

    /** The cases that wait for the actor, by deadline. */
    public List<CaseLine> waitingFor(Actor actor) {
        return list(
                        actor,
                        CaseFilter.ALL.in(
                                CaseFilter.states(s -> s.turn() != CaseState.Turn.NOBODY)))
                .stream()
                .filter(line -> isWaitingFor(actor, line))
                .toList();
    }

    /** How many cases wait for the actor. */
    public long waiting(Actor actor) {
        if (!sees(actor)) {
            return 0;
        }
        return waitingFor(actor).size();
    }

    /** A case with all that its page shows; none for what the actor may not see. */
    public Optional<CaseView> view(Actor actor, CaseId id) {
        return cases.find(id)
                .filter(current -> CaseDesk.maySee(actor, current))
                .map(current -> view(actor, current));
    }

    private CaseView view(Actor actor, SupervisionCase current) {
        List<Measure> measures = cases.measures(current.id());
        List<Extension> extensions = cases.extensions(current.id());
        boolean pending = extensions.stream().anyMatch(Extension::isPending);
        return new CaseView(
                current,
                desk.organization(current.matter().unit()),
                current.matter().assisting().stream().map(desk::organization).toList(),
                measures,
                cases.steps(current.id()),
                extensions,
                cases.instructions(current.id()),
                Escalation.next(current, pending, rules.get()),
                acts(actor, current, measures, pending));
    }

    private Map<Act, List<Reason>> acts(
            Actor actor, SupervisionCase current, List<Measure> measures, boolean pending) {
        Signature by = desk.signature(actor);
        Map<Act, List<Reason>> acts = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            if (permits(actor, act, current)) {
                CaseTransitions.obstacles(current, act, measures, pending, by)
                        .ifPresent(obstacles -> {
                            List<Reason> all = new ArrayList<>(obstacles);
                            if (Approvers.putsForward(act)) {
                                all.addAll(approvers.obstacles(actor, current.matter().unit()));
                            }
                            acts.put(act, List.copyOf(all));
                        });
            }
        }
        return acts;
    }

    private static boolean permits(Actor actor, Act act, SupervisionCase current) {
        return switch (act) {
            case EDIT,
                    ISSUE,
                    ACCEPT_PLAN,
                    RETURN_PLAN,
                    RETURN,
                    CHECK,
                    CLOSE,
                    ARCHIVE,
                    WITHDRAW,
                    RAISE,
                    DECIDE_EXTENSION,
                    NOTE ->
                    AccessPolicy.allows(actor, Action.SUPERVISE, Target.PROVINCE);
            case INSTRUCT ->
                    AccessPolicy.allows(actor, Action.INSTRUCT, Target.PROVINCE)
                            || AccessPolicy.allows(actor, Action.SUPERVISE, Target.PROVINCE);
            case RECEIVE, FILE_PLAN, REPORT_PROGRESS, COMPLETE_MEASURE, FEED_BACK, ASK_EXTENSION ->
                    AccessPolicy.allows(
                            actor, Action.HANDLE_CASE, new Target.Unit(current.matter().unit()));
        };
    }

    /** The bodies that can be given a case today, by division, kind, then name. */
    public List<Organization> bodies(Actor actor) {
        AccessPolicy.require(actor, Action.SUPERVISE, Target.PROVINCE);
        Structure known =
                new Structure(
                        organizations.all(OrganizationKind.values()),
                        structure.existences(),
                        structure.relations());
        return known.standingOn(Term.dayAt(desk.now())).stream()
                .filter(body -> CaseOffice.canAnswer(body.kind()))
                .toList();
    }

    /** The bodies that the actor's cases are with, by name. */
    public List<Organization> unitsOf(List<CaseLine> lines) {
        return lines.stream()
                .map(CaseLine::unit)
                .distinct()
                .sorted(java.util.Comparator.comparing(Organization::shortName))
                .toList();
    }

    private Map<OrganizationId, Organization> units() {
        Map<OrganizationId, Organization> byId = new HashMap<>();
        organizations.all(OrganizationKind.values()).forEach(o -> byId.put(o.id(), o));
        return byId;
    }

    // ── files ──

    /** A file that came with a step, for whoever may see the case. */
    public Optional<StoredFile> file(Actor actor, CaseId id, EvidenceId file) {
        return cases.find(id)
                .flatMap(current ->
                        cases.steps(id).stream()
                                .flatMap(step -> step.files().stream())
                                .filter(f -> f.id().equals(file))
                                .findFirst()
                                .flatMap(found ->
                                        traced(actor, current, "DOWNLOAD_CASE_FILE", found)));
    }

    /** The notice that went out with a step, for whoever may see the case. */
    public Optional<StoredFile> paper(Actor actor, CaseId id, StepId step) {
        return cases.find(id)
                .filter(current -> CaseDesk.maySee(actor, current))
                .flatMap(current ->
                        cases.steps(id).stream()
                                .filter(s -> s.id().equals(step))
                                .findFirst()
                                .flatMap(s -> papers.of(current, s))
                                .flatMap(paper ->
                                        traced(actor, current, "DOWNLOAD_CASE_PAPER", paper)));
    }

    private Optional<StoredFile> traced(
            Actor actor, SupervisionCase current, String action, EvidenceFile file) {
        boolean may = CaseDesk.maySee(actor, current);
        return handout.recorded(
                actor, may, action, CaseDesk.subject(current.id()), StoredFile.of(file));
    }

    /** The notice of a draft as it would go out, for the office. */
    public byte[] preview(Actor actor, CaseId id) {
        AccessPolicy.require(actor, Action.SUPERVISE, Target.PROVINCE);
        byte[] paper = papers.preview(desk.existing(id), desk.signature(actor));
        desk.trace(actor, "PREVIEW_CASE", id, "");
        return paper;
    }

    /**
     * The ledger of cases as a workbook; recorded.
     *
     * @param shown which of the cases that pass the filter
     */
    public byte[] workbook(Actor actor, CaseFilter filter, Predicate<CaseLine> shown) {
        List<CaseLine> lines = list(actor, filter).stream().filter(shown).toList();
        Instant now = desk.now();
        byte[] workbook = new CaseLedger(words, now, this::assisting).workbook(lines);
        audit.append(actor, "EXPORT_CASES", "cases", lines.size() + " cases");
        return workbook;
    }

    private List<String> assisting(SupervisionCase of) {
        return of.matter().assisting().stream()
                .map(body -> desk.organization(body).name())
                .toList();
    }

    /** Every step of a case that a notice went out with, for its page. */
    public static List<CaseStep> withPaper(CaseView view) {
        return view.steps().stream().filter(step -> step.kind().hasPaper()).toList();
    }
}

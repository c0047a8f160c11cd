package org.xianxing.app.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.app.supervision.CaseHandling;
import org.xianxing.app.supervision.CaseOffice;
import org.xianxing.app.supervision.Cases;
import org.xianxing.app.testing.People;
import org.xianxing.app.testing.Posts;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.coordination.AgendaItem;
import org.xianxing.domain.coordination.DocumentContent;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.DocumentState;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterContent;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MatterState;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingKind;
import org.xianxing.domain.coordination.MeetingPlan;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.coordination.MeetingTransitions;
import org.xianxing.domain.coordination.Participant;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.evaluation.Objection;
import org.xianxing.domain.evaluation.ObjectionId;
import org.xianxing.domain.evaluation.ObjectionRepository;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.registry.CharterRepository;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Summary;
import org.xianxing.domain.rhythm.SummaryId;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskLink;
import org.xianxing.domain.task.TaskLinkId;
import org.xianxing.domain.task.TaskLinkRepository;
import org.xianxing.domain.task.TaskRepository;

/** Bodies of the demonstration in their relations to each role's own, with what belongs to them. */
class MatrixPlaces {

    /** How a body stands to the actor's own. */
    enum Relation {
        OWN,
        BELOW,
        SIBLING,
        ABOVE,
        /** Neither: a zone of another city, or what works on tasks for whoever has no zones. */
        ELSEWHERE
    }

    /** A body with what belongs to it, as far as the demonstration has it. */
    record Place(
            Organization body,
            Cycle cycle,
            Optional<Claim> claim,
            Optional<Objection> objection,
            Optional<Task> task,
            Optional<TaskLink> link,
            Optional<Progress> progress,
            Optional<SupervisionCase> supervised,
            Optional<Report> report,
            Matter matter,
            Meeting meeting,
            FiledDocument document,
            Plan plan,
            StoredCharter charter,
            Account account,
            Post post,
            Handover handover) {}

    private final OrganizationRepository organizations;
    private final CycleRepository cycles;
    private final SheetRepository sheets;
    private final ClaimRepository claims;
    private final ObjectionRepository objections;
    private final TaskRepository tasks;
    private final TaskLinkRepository links;
    private final CatalogRepository catalog;
    private final CharterRepository charters;
    private final CaseRepository cases;
    private final ScheduleRepository schedules;
    private final ReportRepository reports;
    private final MatterRepository matters;
    private final MeetingRepository meetings;
    private final DocumentRepository documents;
    private final PostRepository postRepository;
    private final Posts posts;
    private final FileStore files;
    private final CaseOffice office;
    private final CaseHandling handling;
    private final People people;

    private final Map<OrganizationId, Place> places = new HashMap<>();
    private final Map<Role, Map<Relation, Organization>> bodies = new EnumMap<>(Role.class);

    MatrixPlaces(
            OrganizationRepository organizations,
            CycleRepository cycles,
            SheetRepository sheets,
            ClaimRepository claims,
            ObjectionRepository objections,
            TaskRepository tasks,
            TaskLinkRepository links,
            CatalogRepository catalog,
            CharterRepository charters,
            CaseRepository cases,
            ScheduleRepository schedules,
            ReportRepository reports,
            MatterRepository matters,
            MeetingRepository meetings,
            DocumentRepository documents,
            PostRepository postRepository,
            Posts posts,
            FileStore files,
            CaseOffice office,
            CaseHandling handling,
            People people) {
        this.organizations = organizations;
        this.cycles = cycles;
        this.sheets = sheets;
        this.claims = claims;
        this.objections = objections;
        this.tasks = tasks;
        this.links = links;
        this.catalog = catalog;
        this.charters = charters;
        this.cases = cases;
        this.schedules = schedules;
        this.reports = reports;
        this.matters = matters;
        this.meetings = meetings;
        this.documents = documents;
        this.postRepository = postRepository;
        this.posts = posts;
        this.files = files;
        this.office = office;
        this.handling = handling;
        this.people = people;
    }

    /** Chooses the bodies. */
    void prepare() {
        Cycle cycle =
                cycles.all().stream()
                        .max(Comparator.comparing(c -> claims.ofCycle(c.id()).size()))
                        .orElseThrow();
        List<Cycle.Participant> zones = claiming(cycle);
        Cycle.Participant own =
                zones.stream()
                        .filter(p -> zones.stream().filter(q -> same(p, q)).count() > 1)
                        .findFirst()
                        .orElseThrow();
        if (objection(own.zone()).isEmpty()) {
            object(cycle, own.zone());
        }
        Organization zone = found(own.zone());
        Organization beside =
                found(
                        zones.stream()
                                .filter(p -> same(p, own) && !p.equals(own))
                                .findFirst()
                                .orElseThrow()
                                .zone());
        Cycle.Participant far = zones.stream().filter(p -> !same(p, own)).findFirst().orElseThrow();
        Organization city = found(own.reviewer());
        Organization elsewhere = found(far.zone());
        Organization otherCity = found(far.reviewer());
        List<Organization> offices = organizations.all(OrganizationKind.PROVINCE_OFFICE);
        Organization office = offices.getFirst();
        List<Organization> departments = working(OrganizationKind.DEPARTMENT);
        List<Organization> areas = working(OrganizationKind.FTZ_AREA);
        Organization county = organizations.all(OrganizationKind.GOVERNMENT).getFirst();
        if (reports.summaries().isEmpty()) {
            summarize();
        }
        supervise(zone, Role.ZONE_OFFICIAL);
        supervise(county, Role.COUNTY_OFFICIAL);
        supervise(areas.get(0), Role.AREA_OFFICIAL);
        for (Role role : Role.values()) {
            Map<Relation, Organization> relations = new EnumMap<>(Relation.class);
            relations.put(Relation.ELSEWHERE, elsewhere);
            switch (role) {
                case ZONE_OFFICIAL, ZONE_APPROVER -> {
                    relations.put(Relation.OWN, zone);
                    relations.put(Relation.SIBLING, beside);
                    relations.put(Relation.ABOVE, city);
                }
                case CITY_REVIEWER -> {
                    relations.put(Relation.OWN, city);
                    relations.put(Relation.BELOW, zone);
                    relations.put(Relation.SIBLING, otherCity);
                    relations.put(Relation.ABOVE, office);
                }
                case COUNTY_OFFICIAL -> {
                    relations.put(Relation.OWN, county);
                    relations.put(Relation.ABOVE, city);
                }
                case AREA_OFFICIAL -> {
                    relations.put(Relation.OWN, areas.get(0));
                    relations.put(Relation.SIBLING, areas.get(1));
                    relations.put(Relation.ABOVE, office);
                    relations.put(Relation.ELSEWHERE, departments.get(0));
                }
                case DEPARTMENT_OFFICIAL, READER -> {
                    relations.put(Relation.OWN, departments.get(0));
                    relations.put(Relation.SIBLING, departments.get(1));
                    relations.put(Relation.ABOVE, office);
                    relations.put(Relation.ELSEWHERE, areas.get(0));
                }
                case PROVINCE_EVALUATOR,
                        PROVINCE_PUBLISHER,
                        PROVINCE_LEADER,
                        SYSTEM_ADMINISTRATOR,
                        SECURITY_ADMINISTRATOR,
                        AUDIT_ADMINISTRATOR -> {
                    relations.put(Relation.OWN, office);
                    relations.put(Relation.BELOW, zone);
                    relations.put(Relation.SIBLING, offices.get(1));
                    relations.put(Relation.ELSEWHERE, departments.get(0));
                }
            }
            bodies.put(role, relations);
        }
        bodies.values().stream()
                .flatMap(relations -> relations.values().stream())
                .distinct()
                .forEach(body -> places.put(body.id(), place(body, cycle)));
    }

    /** Zones that have claimed something, those with evidence first. */
    private List<Cycle.Participant> claiming(Cycle cycle) {
        return cycles.participants(cycle.id()).stream()
                .filter(zone -> claim(cycle, zone.zone()).isPresent())
                .sorted(
                        Comparator.comparing(zone ->
                                claim(cycle, zone.zone()).orElseThrow().evidence().isEmpty()))
                .toList();
    }

    private Optional<Claim> claim(Cycle cycle, OrganizationId owner) {
        return claims.ofOwner(cycle.id(), owner).stream()
                .min(Comparator.comparing((Claim claim) -> claim.evidence().isEmpty()));
    }

    private void object(Cycle cycle, OrganizationId zone) {
        objections.add(
                new Objection(
                        ObjectionId.random(),
                        1,
                        sheets.ofZone(cycle.id(), zone).orElseThrow().header().id(),
                        claim(cycle, zone).orElseThrow().indicator(),
                        "矩阵",
                        List.of(kept()),
                        new Decision.Signature(AccountId.random(), "矩阵", "矩阵", Instant.now()),
                        new Objection.State.Filed()));
    }

    private EvidenceFile kept() {
        byte[] content = "%PDF-1.7 矩阵".getBytes(StandardCharsets.UTF_8);
        try {
            FileStore.Stored stored = files.put(new ByteArrayInputStream(content), content.length);
            return new EvidenceFile(
                    EvidenceId.random(),
                    "矩阵.pdf",
                    "application/pdf",
                    stored.size(),
                    stored.digest(),
                    "矩阵",
                    Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Objection> objection(OrganizationId zone) {
        return cycles.all().stream()
                .flatMap(c -> sheets.ofZone(c.id(), zone).stream())
                .flatMap(sheet -> objections.ofSheet(sheet.header().id()).stream())
                .findFirst();
    }

    private static boolean same(Cycle.Participant one, Cycle.Participant other) {
        return one.reviewer().equals(other.reviewer());
    }

    /** Two bodies of a kind that have a part in some task, those with a case first. */
    private List<Organization> working(OrganizationKind kind) {
        return organizations.all(kind).stream()
                .filter(body -> !tasks.tasksOf(body.id()).isEmpty())
                .sorted(Comparator.comparing(body -> supervised(body).isEmpty()))
                .limit(2)
                .toList();
    }

    /** A case that its unit handles, with a file. */
    private void supervise(Organization unit, Role role) {
        if (supervised(unit).isEmpty()) {
            Actor evaluator = people.actor(Role.PROVINCE_EVALUATOR);
            Actor handler =
                    new Actor(
                            people.actor(role).account(),
                            "矩阵",
                            role,
                            unit.id(),
                            unit.shortName(),
                            unit.city());
            SupervisionCase draft =
                    office.open(evaluator, Cases.aDraft(CaseKind.OTHER, unit.id())).orThrow();
            CaseId id = office.issue(evaluator, draft.id()).orThrow().id();
            handling.receive(handler, id).orThrow();
            handling.reportProgress(handler, id, "已办", List.of(Cases.proof("矩阵.pdf"))).orThrow();
        }
    }

    /** A summary of the office; the demonstration has none. */
    private void summarize() {
        reports.add(
                new Summary(
                        SummaryId.random(),
                        0,
                        ReportKind.MONTHLY,
                        new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
                        "矩阵",
                        "",
                        "",
                        "",
                        Optional.empty()));
    }

    private Optional<SupervisionCase> supervised(Organization unit) {
        return cases.list(CaseFilter.ALL).stream()
                .filter(c -> c.matter().unit().equals(unit.id()))
                .filter(c -> c.state() != CaseState.DRAFT)
                .min(Comparator.comparing(this::hasNoFiles));
    }

    private boolean hasNoFiles(SupervisionCase found) {
        return cases.steps(found.id()).stream().allMatch(step -> step.files().isEmpty());
    }

    /** A report that was sent; the demonstration has some of areas and members. */
    private Optional<Report> report(Organization unit) {
        return schedules.schedules().stream()
                .flatMap(s ->
                        schedules
                                .periods(s.id(), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1))
                                .stream())
                .flatMap(period -> reports.find(period.id(), unit.id()).stream())
                .filter(report -> !report.state().isWithUnit())
                .findFirst();
    }

    /** A link of the task to the first item of the catalog. */
    private TaskLink link(Task task) {
        TaskLink link =
                new TaskLink(
                        TaskLinkId.random(),
                        task.id(),
                        new TaskLink.Linked.Item(catalog.allItems().getFirst().id()),
                        "矩阵",
                        Instant.now());
        return links.add(link) ? link : links.of(task.id()).getFirst();
    }

    private static Signature somebody() {
        return new Signature(AccountId.random(), "矩阵", "矩阵", Instant.now());
    }

    /** A need of the body that waits for a topic group. */
    private Matter matter(Organization body) {
        Matter matter =
                new Matter(
                        MatterId.random(),
                        0,
                        new MatterContent(
                                MatterKind.NEED,
                                "事项" + body.name(),
                                "矩阵",
                                "矩阵",
                                Optional.of(group().id()),
                                Optional.empty()),
                        body.id(),
                        organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst().id(),
                        Matter.Holder.GROUP,
                        MatterState.RAISED,
                        Optional.of(Instant.now().plus(7, java.time.temporal.ChronoUnit.DAYS)),
                        List.of(),
                        somebody(),
                        true);
        matters.add(matter);
        return matter;
    }

    private Organization group() {
        return organizations.all(OrganizationKind.TOPIC_GROUP).getFirst();
    }

    /** A meeting to which the body is invited. */
    private Meeting meeting(Organization body) {
        Meeting meeting =
                MeetingTransitions.plan(
                                new MeetingPlan(
                                        MeetingKind.OFFICE,
                                        "会议" + body.name(),
                                        Optional.of(Instant.now()),
                                        "矩阵",
                                        "矩阵",
                                        List.of(AgendaItem.of("矩阵")),
                                        List.of(Participant.invited(body.id()))),
                                organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst().id(),
                                true,
                                somebody(),
                                true)
                        .orThrow();
        meetings.add(meeting);
        return meeting;
    }

    /** A document that the body sent. */
    private FiledDocument document(Organization body) {
        FiledDocument document =
                new FiledDocument(
                        DocumentId.random(),
                        0,
                        new DocumentContent(
                                DocumentKind.APPROVAL,
                                "文件" + body.name(),
                                "矩阵",
                                "",
                                Optional.of(group().id()),
                                List.of()),
                        body.id(),
                        organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst().id(),
                        DocumentState.AT_GROUP,
                        Optional.of(Instant.now().plus(7, java.time.temporal.ChronoUnit.DAYS)),
                        1,
                        Optional.empty(),
                        somebody(),
                        true);
        documents.add(document);
        return document;
    }

    private Organization found(OrganizationId id) {
        return organizations.find(id).orElseThrow();
    }

    private Place place(Organization body, Cycle cycle) {
        Optional<Claim> claim = claim(cycle, body.id());
        Optional<Objection> objection = objection(body.id());
        Optional<Task> task =
                tasks.tasksOf(body.id()).stream()
                        .min(Comparator.comparing((Task t) -> t.units().size()));
        Optional<Progress> progress =
                tasks.tasksOf(body.id()).stream()
                        .flatMap(t -> tasks.progress(t.id()).stream())
                        .filter(p -> p.unit().equals(body.id()))
                        .findFirst();
        Account account = posts.somebody("矩阵");
        Post post =
                new Post(
                        PostId.random(),
                        0,
                        account.id(),
                        Role.READER,
                        body.id(),
                        Term.from(LocalDate.of(2020, 1, 1)));
        postRepository.add(post);
        Handover handover =
                posts.handOver(post, posts.somebody("代理"), Term.from(Term.dayAt(Instant.now())));
        return new Place(
                body,
                cycle,
                claim,
                objection,
                task,
                task.map(this::link),
                progress,
                supervised(body),
                report(body),
                matter(body),
                meeting(body),
                document(body),
                tasks.plans().getFirst(),
                charters.all().getFirst(),
                account,
                post,
                handover);
    }

    /** Somebody with the role in the body that is their own. */
    Actor actor(Role role) {
        Place own = of(role, Relation.OWN).orElseThrow();
        return new Actor(
                own.handover().deputy(),
                "矩阵",
                role,
                own.body().id(),
                own.body().shortName(),
                own.body().city());
    }

    Optional<Place> of(Role role, Relation relation) {
        return Optional.ofNullable(bodies.getOrDefault(role, Map.of()).get(relation))
                .map(body -> places.get(body.id()));
    }
}

package org.xianxing.app.task;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.app.registry.OfficialTextFile;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanDraft;
import org.xianxing.domain.task.PlanDraft.DraftGroup;
import org.xianxing.domain.task.PlanDraft.DraftTask;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanReason;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.PlanTable;
import org.xianxing.domain.task.PlanText;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.domain.task.UnitMatching;

/** Takes official plans in: reads text and tables into a proposal, and keeps what was accepted. */
@Service
public class PlanImport {

    /** A longer text is no plan; the longest known has under 60,000 characters. */
    public static final int LONGEST_TEXT = 300_000;

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_GROUP_TITLE = 200;
    private static final int LONGEST_GROUP_TEXT = 2_000;
    private static final int LONGEST_NOTATION = 1_000;
    private static final int LONGEST_CLAUSE = 60;
    private static final int LONGEST_UNIT = 200;
    private static final int LONGEST_DOCUMENT_NUMBER = 60;

    private final Transactions transactions;
    private final TaskRepository tasks;
    private final OrganizationRepository organizations;
    private final AuditTrail audit;
    private final InstantSource clock;

    PlanImport(
            Transactions transactions,
            TaskRepository tasks,
            OrganizationRepository organizations,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What would be taken in.
     *
     * @param reading as the text gives it
     * @param units the units of each task in the order of the reading's tasks, with the bodies that
     *     were found
     */
    public record Preview(PlanText.Reading reading, List<List<TaskUnit>> units, Bodies bodies) {

        /** The names that no body of the registry bears, each once. */
        public List<String> unknown() {
            return units.stream()
                    .flatMap(List::stream)
                    .filter(unit -> unit.isOpen() && !unit.collective())
                    .map(TaskUnit::name)
                    .distinct()
                    .toList();
        }
    }

    /** Reads pasted text without storing anything. */
    public Outcome<Preview> read(Actor actor, String text) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return text.length() > LONGEST_TEXT
                ? Outcome.refused(PlanReason.PLAN_TOO_LONG, LONGEST_TEXT)
                : PlanText.read(text).map(this::preview);
    }

    /** Reads a file without storing anything: text, a document, or a table of who does what. */
    public Outcome<Preview> read(Actor actor, String fileName, byte[] bytes) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx") || name.endsWith(".csv")) {
            return WorkbookReader.rows(fileName, new ByteArrayInputStream(bytes))
                    .then(PlanTable::read)
                    .map(this::preview);
        }
        Outcome<PlanText.Reading> table = PlanTable.read(OfficialTextFile.table(fileName, bytes));
        return table.isDone()
                ? table.map(this::preview)
                : OfficialTextFile.read(fileName, bytes).then(text -> read(actor, text));
    }

    private Preview preview(PlanText.Reading reading) {
        UnitMatching matching = new UnitMatching(organizations.all(OrganizationKind.values()));
        return new Preview(
                reading,
                reading.plan()
                        .tasks()
                        .map(task -> task.units().stream().map(matching::match).toList())
                        .toList(),
                Bodies.of(organizations));
    }

    /**
     * What the office makes of a proposal.
     *
     * @param source where the text is from, in words
     * @param takeDays whether days that the text names become due days
     */
    public record Acceptance(
            String title,
            String documentNumber,
            Optional<LocalDate> issuedOn,
            String source,
            boolean takeDays,
            boolean demonstration) {}

    /** Keeps a proposal as a draft. Days that have passed are not taken. */
    public Outcome<Plan> accept(Actor actor, Preview preview, Acceptance said) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        List<Reason> reasons = refusals(preview.reading().plan(), said);
        return transactions.inTransaction(() -> {
            boolean twice =
                    tasks.plans().stream()
                            .anyMatch(plan ->
                                    plan.title().equals(said.title().strip())
                                            && plan.documentNumber()
                                                    .equals(said.documentNumber().strip()));
            if (twice) {
                reasons.add(Reason.of(TaskReason.PLAN_TWICE, said.title()));
            }
            return Outcome.unless(reasons, () -> kept(actor, preview, said));
        });
    }

    private static List<Reason> refusals(PlanDraft draft, Acceptance said) {
        List<Reason> reasons = new ArrayList<>();
        if (said.title().isBlank() || said.title().length() > Plan.LONGEST_TITLE) {
            reasons.add(Reason.of(TaskReason.PLAN_TITLE_MISSING, Plan.LONGEST_TITLE));
        }
        if (said.source().isBlank() || said.source().length() > Plan.LONGEST_SOURCE) {
            reasons.add(Reason.of(TaskReason.PLAN_SOURCE_MISSING, Plan.LONGEST_SOURCE));
        }
        tooLong(reasons, "", said.documentNumber(), LONGEST_DOCUMENT_NUMBER);
        draft.groups()
                .forEach(group -> {
                    tooLong(reasons, group.number(), group.number(), LONGEST_NUMBER);
                    tooLong(reasons, group.number(), group.title(), LONGEST_GROUP_TITLE);
                    tooLong(reasons, group.number(), group.text(), LONGEST_GROUP_TEXT);
                });
        draft.tasks()
                .forEach(task -> {
                    tooLong(reasons, task.number(), task.number(), LONGEST_NUMBER);
                    tooLong(reasons, task.number(), task.text(), Task.LONGEST_TEXT);
                    tooLong(reasons, task.number(), task.notation(), LONGEST_NOTATION);
                    tooLong(reasons, task.number(), task.clause(), LONGEST_CLAUSE);
                    task.units()
                            .forEach(u -> tooLong(reasons, task.number(), u.name(), LONGEST_UNIT));
                });
        return reasons;
    }

    private static void tooLong(List<Reason> reasons, String number, String text, int most) {
        if (text.length() > most) {
            reasons.add(Reason.of(TaskReason.PLAN_TEXT_TOO_LONG, number, most));
        }
    }

    private Plan kept(Actor actor, Preview preview, Acceptance said) {
        PlanDraft draft = preview.reading().plan();
        List<Plan.Group> groups = new ArrayList<>();
        List<Task> all = new ArrayList<>();
        PlanId id = PlanId.random();
        for (DraftGroup group : draft.groups()) {
            int position = groups.size() + 1;
            groups.add(new Plan.Group(position, group.number(), group.title(), group.text()));
            for (DraftTask task : group.tasks()) {
                all.add(
                        task(
                                id,
                                position,
                                task,
                                preview.units().get(all.size()),
                                all.size() + 1,
                                said));
            }
        }
        Plan plan =
                new Plan(
                        id,
                        1,
                        said.title().strip(),
                        said.documentNumber().strip(),
                        said.issuedOn(),
                        said.source().strip(),
                        PlanState.DRAFT,
                        said.demonstration(),
                        groups);
        tasks.add(plan, all);
        audit.append(actor, "IMPORT_PLAN", "plan " + id.value(), plan.title() + " " + all.size());
        return plan;
    }

    private Task task(
            PlanId plan,
            int group,
            DraftTask task,
            List<TaskUnit> units,
            int position,
            Acceptance said) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
        Optional<LocalDate> due =
                task.due()
                        .filter(_ -> said.takeDays())
                        .map(PlanDraft.ProposedDue::day)
                        .filter(day -> !day.isBefore(today));
        return new Task(
                TaskId.random(),
                1,
                plan,
                Optional.empty(),
                group,
                position,
                task.number(),
                task.title().isBlank() ? task.clause() : task.title(),
                task.text(),
                task.clause(),
                task.notation(),
                Task.Schedule.OPEN.plannedFor(due),
                units,
                List.of(),
                Optional.empty());
    }
}

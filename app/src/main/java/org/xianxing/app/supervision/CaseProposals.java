package org.xianxing.app.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.Deadline;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.Subject;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Task;

/** What a new case says before anybody has typed; the office changes it as it likes. */
@Component
public class CaseProposals {

    /** Days in which the unit hands in reason and measures, unless the office says otherwise. */
    private static final int DAYS_FOR_PLAN = 10;

    private final CaseWords words;
    private final InstantSource clock;

    CaseProposals(CaseWords words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    /** A case about nothing in particular. */
    public CaseDraft blank() {
        return new CaseDraft(
                CaseKind.OTHER,
                "",
                "",
                Optional.empty(),
                List.of(),
                Citation.NONE,
                Subject.NONE,
                Rung.REMINDER,
                Optional.of(firstDue()),
                Optional.empty(),
                false);
    }

    /** A case about a task that is behind: its lead handles it, its other bodies assist. */
    public CaseDraft forTask(Plan plan, Task task) {
        Optional<OrganizationId> lead = task.lead();
        String due =
                task.due()
                        .map(day -> text("proposal-task-due", date(day)))
                        .orElseGet(() -> text("proposal-task-behind"));
        return new CaseDraft(
                CaseKind.LAGGING_TASK,
                shortened(text("proposal-task-title", task.title()), CaseMatter.LONGEST_TITLE),
                text("proposal-task-demand", task.title(), due),
                lead,
                task.bodies()
                        .filter(body -> lead.filter(body::equals).isEmpty())
                        .distinct()
                        .limit(CaseMatter.MOST_ASSISTING)
                        .toList(),
                new Citation(
                        plan.documentNumber().isEmpty()
                                ? text("document-title", plan.title())
                                : plan.documentNumber(),
                        shortened(task.clause(), Citation.LONGEST_CLAUSE)),
                new Subject(
                        Subject.Kind.TASK,
                        task.id().value().toString(),
                        task.title(),
                        "task/" + task.id().value()),
                Rung.REMINDER,
                Optional.of(firstDue()),
                Optional.empty(),
                plan.demonstration());
    }

    /** When a first answer is due, unless the office says otherwise. */
    public Instant firstDue() {
        return Deadline.endOf(Term.dayAt(clock.instant()).plusDays(DAYS_FOR_PLAN));
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String date(LocalDate day) {
        return PlainText.date(day, Messages.CHINESE);
    }

    private String text(String key, Object... arguments) {
        return words.of(key, Messages.CHINESE, arguments);
    }
}

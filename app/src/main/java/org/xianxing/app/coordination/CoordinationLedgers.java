package org.xianxing.app.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.reports.shared.PlainWorkbook;

/** The ledgers (台账) of coordination. Like every document they are in Chinese. */
final class CoordinationLedgers {

    private static final Locale CHINESE = Messages.CHINESE;

    private CoordinationLedgers() {}

    static byte[] matters(
            List<MatterLine> lines,
            CoordinationWords words,
            Instant now,
            Function<Matter, String> convened) {
        return sheet(
                words,
                "matter-ledger",
                List.of(
                        "kind",
                        "title",
                        "raiser",
                        "group",
                        "situation",
                        "wanted",
                        "raised-on",
                        "state",
                        "due",
                        "late",
                        "convened",
                        "note"),
                lines.stream().map(line -> matter(line, words, now, convened)).toList());
    }

    private static List<String> matter(
            MatterLine line,
            CoordinationWords words,
            Instant now,
            Function<Matter, String> convened) {
        Matter matter = line.matter();
        return List.of(
                words.value("matter-kind", matter.content().kind(), CHINESE),
                matter.content().title(),
                line.raiser().name(),
                line.group().map(Organization::name).orElse(""),
                matter.content().situation(),
                matter.content().wanted(),
                date(Term.dayAt(matter.raisedBy().at())),
                words.state(matter.state(), CHINESE),
                matter.due().map(due -> words.moment(due, CHINESE)).orElse(""),
                matter.isLate(now) ? words.of("late", CHINESE) : "",
                convened.apply(matter),
                matter.demonstration() ? words.of("demonstration", CHINESE) : "");
    }

    static byte[] documents(List<DocumentLine> lines, CoordinationWords words, Instant now) {
        return sheet(
                words,
                "document-ledger",
                List.of(
                        "kind",
                        "title",
                        "filer",
                        "group",
                        "own-number",
                        "filed-on",
                        "state",
                        "given-number",
                        "given-on",
                        "due",
                        "late",
                        "note"),
                lines.stream().map(line -> document(line, words, now)).toList());
    }

    private static List<String> document(DocumentLine line, CoordinationWords words, Instant now) {
        FiledDocument document = line.document();
        return List.of(
                words.value("document-kind", document.content().kind(), CHINESE),
                document.content().title(),
                line.filer().name(),
                line.group().map(Organization::name).orElse(""),
                document.content().ownNumber(),
                date(Term.dayAt(document.filedBy().at())),
                words.state(document.state(), CHINESE),
                document.concluded().map(end -> end.number().toString()).orElse(""),
                document.concluded().map(end -> date(end.day())).orElse(""),
                document.due().map(due -> words.moment(due, CHINESE)).orElse(""),
                document.isLate(now) ? words.of("late", CHINESE) : "",
                document.demonstration() ? words.of("demonstration", CHINESE) : "");
    }

    static byte[] decisions(
            List<Meeting> issued,
            CoordinationWords words,
            Function<OrganizationId, String> names,
            Function<TaskId, Optional<Task>> tasks) {
        List<List<String>> rows = new ArrayList<>();
        for (Meeting meeting : issued) {
            for (MeetingDecision decision : meeting.decisions()) {
                rows.add(decision(meeting, decision, words, names, tasks));
            }
        }
        return sheet(
                words,
                "decision-ledger",
                List.of(
                        "minutes-number",
                        "meeting",
                        "held-on",
                        "decision",
                        "lead",
                        "units",
                        "due",
                        "task",
                        "done-on",
                        "note"),
                rows);
    }

    private static List<String> decision(
            Meeting meeting,
            MeetingDecision decision,
            CoordinationWords words,
            Function<OrganizationId, String> names,
            Function<TaskId, Optional<Task>> tasks) {
        Optional<Task> task = decision.task().flatMap(tasks);
        return List.of(
                meeting.number().map(Object::toString).orElse(""),
                meeting.plan().title(),
                date(Term.dayAt(meeting.at())),
                decision.text(),
                decision.lead().map(names).orElse(""),
                decision.units().stream()
                        .map(names)
                        .collect(Collectors.joining(words.of("list-pause", CHINESE))),
                decision.due().map(CoordinationLedgers::date).orElse(""),
                task.map(t -> t.number() + " " + t.title())
                        .orElseGet(() -> words.of("decision-open", CHINESE)),
                task.flatMap(Task::doneOn).map(CoordinationLedgers::date).orElse(""),
                meeting.demonstration() ? words.of("demonstration", CHINESE) : "");
    }

    private static byte[] sheet(
            CoordinationWords words, String name, List<String> headings, List<List<String>> rows) {
        return PlainWorkbook.of(
                List.of(
                        new PlainWorkbook.Sheet(
                                words.of(name, CHINESE),
                                headings.stream()
                                        .map(key -> words.of("column-" + key, CHINESE))
                                        .toList(),
                                rows)));
    }

    private static String date(LocalDate day) {
        return PlainText.date(day, CHINESE);
    }
}

package org.xianxing.app.rhythm;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.task.Bodies;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.rhythm.Board;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.ScheduleId;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Tally;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.reports.shared.PlainWorkbook;

/** The office's board: unit by period, who owes, who was late, what is read. */
@Service
public class BoardService {

    private final ScheduleRepository schedules;
    private final OrganizationRepository organizations;
    private final AuditTrail audit;
    private final Messages messages;
    private final InstantSource clock;

    BoardService(
            ScheduleRepository schedules,
            OrganizationRepository organizations,
            AuditTrail audit,
            Messages messages,
            InstantSource clock) {
        this.schedules = schedules;
        this.organizations = organizations;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** A schedule's board with the names of its bodies. */
    public record Shown(ReportSchedule schedule, Board board, Bodies bodies) {}

    /** The schedules there are boards of. */
    public List<ReportSchedule> schedules(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_REPORT, Target.PROVINCE);
        return schedules.schedules();
    }

    /** The day from which the board looks. */
    public LocalDate today() {
        return ScheduleService.day(clock.instant());
    }

    /** The board of a schedule for what is due from a day to another. */
    public Optional<Shown> board(Actor actor, ScheduleId id, LocalDate from, LocalDate until) {
        AccessPolicy.require(actor, Action.VIEW_REPORT, Target.PROVINCE);
        return schedules.schedule(id).map(schedule -> shown(schedule, from, until));
    }

    private Shown shown(ReportSchedule schedule, LocalDate from, LocalDate until) {
        List<ReportPeriod> periods = schedules.periods(schedule.id(), from, until);
        Board board =
                Board.of(
                        periods,
                        schedules.obligations(periods.stream().map(ReportPeriod::id).toList()),
                        schedules.exemptions(),
                        schedule.units(),
                        clock.instant());
        return new Shown(schedule, board, Bodies.of(organizations));
    }

    /** The same board as an .xlsx; recorded as an export. */
    public byte[] workbook(Actor actor, ScheduleId id, LocalDate from, LocalDate until) {
        Shown shown = board(actor, id, from, until).orElseThrow();
        audit.append(actor, "EXPORT_REPORT_BOARD", "schedule " + id.value(), from + " " + until);
        return PlainWorkbook.of(
                List.of(new PlainWorkbook.Sheet(word("board"), headings(shown), rows(shown))));
    }

    private List<String> headings(Shown shown) {
        PeriodWords words = new PeriodWords(messages, Messages.CHINESE);
        List<String> headings = new ArrayList<>();
        headings.add(word("unit"));
        shown.board()
                .periods()
                .forEach(period -> headings.add(words.period(shown.schedule(), period)));
        headings.addAll(
                List.of(
                        word("standing-ON_TIME"),
                        word("standing-LATE"),
                        word("standing-MISSING"),
                        word("standing-EXEMPT")));
        return headings;
    }

    private List<List<String>> rows(Shown shown) {
        List<List<String>> rows = new ArrayList<>();
        for (Board.Row row : shown.board().rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(shown.bodies().shortName(row.unit()));
            row.cells().forEach(cell -> cells.add(cell.map(this::cell).orElse("")));
            cells.addAll(figures(row.tally()));
            rows.add(cells);
        }
        List<String> total = new ArrayList<>();
        total.add(word("total"));
        shown.board().periods().forEach(_ -> total.add(""));
        total.addAll(figures(shown.board().total()));
        rows.add(total);
        return rows;
    }

    private static List<String> figures(Tally tally) {
        return List.of(
                String.valueOf(tally.onTime()),
                String.valueOf(tally.late()),
                String.valueOf(tally.missing()),
                String.valueOf(tally.exempt()));
    }

    private String cell(Board.Cell cell) {
        String standing = word("standing-" + cell.standing().name());
        return cell.state()
                .filter(s -> s != ReportState.DRAFT)
                .map(s -> word("aside", standing, word("state-" + s.name())))
                .orElse(standing);
    }

    private String word(String key, Object... arguments) {
        return messages.getTranslation("rhythm." + key, Messages.CHINESE, arguments);
    }
}

package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.rhythm.BoardService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.rhythm.Board;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.rhythm.Tally;

/** Who owes, who was late, what is read: unit by period, for the office. */
@Route("report-board")
@RolesAllowed({Access.PROVINCE_EVALUATOR, Access.PROVINCE_PUBLISHER, Access.PROVINCE_LEADER})
@StyleSheet("themes/xianxing/rhythm.css")
final class ReportBoardView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** So many units stand on one page of a long board. */
    static final int PAGE = 100;

    private final transient BoardService boards;
    private final transient CurrentActor currentActor;
    private final transient RhythmTexts texts;
    private final Select<ReportSchedule> schedules = new Select<>();
    private final SegmentedFilter<Window> windows;
    private final SegmentedFilter<Which> which;
    private final Div facts = new Div();
    private final BoardTable table;
    private final Div pages = new Div();
    private final Div problems = new Div();
    private transient int first;

    private static final List<Standing> BY_WEIGHT =
            List.of(
                    Standing.ON_TIME,
                    Standing.LATE,
                    Standing.MISSING,
                    Standing.UPCOMING,
                    Standing.EXEMPT);

    /** For how long the board looks back and ahead. */
    enum Window {
        MONTHS(100, 21),
        HALF_YEAR(183, 21),
        YEAR(366, 21);

        private final int back;
        private final int ahead;

        Window(int back, int ahead) {
            this.back = back;
            this.ahead = ahead;
        }
    }

    /** Which units are shown. */
    enum Which {
        ALL,
        MISSING,
        LATE,
        UNREAD
    }

    ReportBoardView(BoardService boards, CurrentActor currentActor, Messages messages) {
        this.boards = boards;
        this.currentActor = currentActor;
        this.texts = new RhythmTexts(messages, getLocale());
        this.table = new BoardTable(texts);
        this.windows =
                new SegmentedFilter<>(
                        texts.word("window"),
                        List.of(Window.values()),
                        w -> texts.word("window-" + w.name()));
        this.which =
                new SegmentedFilter<>(
                        texts.word("which"),
                        List.of(Which.values()),
                        w -> texts.word("which-" + w.name()));
        addClassName("xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        PageHeader header = new PageHeader(texts.word("board")).withSub(texts.word("board-sub"));
        add(header);
        List<ReportSchedule> all = boards.schedules(currentActor.get());
        if (all.isEmpty()) {
            add(new EmptyState(texts.word("no-schedules"), texts.word("no-schedules-explained")));
            return;
        }
        header.withActions(export());
        schedules.setLabel(texts.word("schedule"));
        schedules.setItems(all);
        schedules.setItemLabelGenerator(ReportSchedule::name);
        schedules.setValue(all.getFirst());
        schedules.addClassName("xx-board-schedule");
        Div bar = new Div(schedules, windows, which);
        bar.addClassName("xx-board-bar");
        SheetCard card = new SheetCard(texts.word("board-card"));
        card.withSub(texts.word("board-card-sub"));
        card.add(problems, table, pages);
        pages.addClassName("xx-board-pages");
        add(facts, bar, card, key());
        schedules.addValueChangeListener(_ -> fresh());
        windows.addValueChangeListener(_ -> fresh());
        which.addValueChangeListener(_ -> fresh());
        fresh();
    }

    private void fresh() {
        first = 0;
        load();
    }

    private LocalDate from() {
        return boards.today().minusDays(windows.getValue().back);
    }

    private LocalDate until() {
        return boards.today().plusDays(windows.getValue().ahead);
    }

    private void load() {
        Optional<BoardService.Shown> found =
                boards.board(currentActor.get(), schedules.getValue().id(), from(), until());
        found.ifPresent(this::show);
    }

    private void show(BoardService.Shown shown) {
        Board board = shown.board();
        Tally total = board.total();
        facts.removeAll();
        facts.add(
                new FactStrip()
                        .add(texts.word("fact-units"), String.valueOf(board.rows().size()))
                        .add(texts.word("standing-ON_TIME"), String.valueOf(total.onTime()))
                        .add(texts.word("standing-LATE"), String.valueOf(total.late()))
                        .add(texts.word("standing-MISSING"), String.valueOf(total.missing()))
                        .add(texts.word("standing-EXEMPT"), String.valueOf(total.exempt()))
                        .add(texts.word("fact-unread"), String.valueOf(board.unread())));
        List<Board.Row> rows = board.rows().stream().filter(this::isShown).toList();
        problems.removeAll();
        table.setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            problems.add(new EmptyState(texts.word("no-rows"), texts.word("no-rows-explained")));
        }
        List<Board.Row> page = rows.stream().skip(first).limit(PAGE).toList();
        table.show(shown, page);
        pages.removeAll();
        if (rows.size() > PAGE) {
            pages.add(turn("previous", first - PAGE, first > 0));
            pages.add(
                    new Span(
                            texts.word("rows-shown", first + 1, first + page.size(), rows.size())));
            pages.add(turn("next", first + PAGE, first + PAGE < rows.size()));
        }
    }

    private boolean isShown(Board.Row row) {
        return switch (which.getValue()) {
            case ALL -> true;
            case MISSING -> row.tally().missing() > 0;
            case LATE -> row.tally().late() > 0;
            case UNREAD ->
                    row.cells().stream().flatMap(Optional::stream).anyMatch(Board.Cell::isUnread);
        };
    }

    private Button turn(String key, int to, boolean possible) {
        Button button =
                new Button(
                        texts.word(key),
                        _ -> {
                            first = to;
                            load();
                        });
        button.setEnabled(possible);
        return button;
    }

    private Anchor export() {
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] bytes =
                            boards.workbook(
                                    currentActor.get(), schedules.getValue().id(), from(), until());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            texts.word("board") + ".xlsx",
                            WORKBOOK,
                            bytes.length);
                }),
                texts.word("export"));
    }

    /** What the letters mean. */
    private Component key() {
        Div key = new Div();
        key.addClassName("xx-board-key");
        for (Standing standing : BY_WEIGHT) {
            key.add(
                    sample(
                            "letter-" + standing.name(),
                            BoardTable.look(standing),
                            texts.standing(standing)));
        }
        key.add(sample("letter-RETURNED", "xx-cell-returned", texts.state(ReportState.RETURNED)));
        Span dot = new Span();
        dot.addClassNames("xx-key-cell", "xx-cell-unread");
        key.add(new Span(dot, new Span(texts.state(ReportState.SENT))));
        return key;
    }

    private Span sample(String letter, String look, String words) {
        Span cell = new Span(texts.word(letter));
        cell.addClassNames("xx-key-cell", look);
        return new Span(cell, new Span(words));
    }
}

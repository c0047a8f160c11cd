package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.rhythm.BoardService;
import org.xianxing.domain.rhythm.Board;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.rhythm.Tally;

/**
 * Unit by period as one plain table, whose head and first column stay in sight. It is handed to the
 * browser as text, since each of its many cells is a letter and a link and nothing else.
 */
final class BoardTable extends Div {

    private static final long serialVersionUID = 1L;

    /** Scrolls so far that what is due next is at the right edge. */
    private static final String SHOW_NOW =
            "requestAnimationFrame(() => { const now = this.querySelector('.xx-board-now');"
                    + " this.scrollLeft = now"
                    + " ? now.offsetLeft + now.offsetWidth - this.clientWidth"
                    + " : this.scrollWidth; })";

    private final transient RhythmTexts texts;

    BoardTable(RhythmTexts texts) {
        this.texts = texts;
        addClassName("xx-board-scroller");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", texts.word("board"));
    }

    /** Shows some rows of a board. */
    void show(BoardService.Shown shown, List<Board.Row> rows) {
        StringBuilder html = new StringBuilder(4_000 + rows.size() * 4_000);
        html.append("<table class=\"xx-board\"><thead><tr><th scope=\"col\">")
                .append(escaped(texts.word("unit")))
                .append("</th>");
        boolean ahead = false;
        for (int i = 0; i < shown.board().periods().size(); i++) {
            boolean now = !ahead && shown.board().totals().get(i).upcoming() > 0;
            ahead |= now;
            head(html, shown, shown.board().periods().get(i), now);
        }
        html.append("<th scope=\"col\" class=\"xx-board-sum\">")
                .append(escaped(texts.word("sums")))
                .append("</th></tr></thead><tbody>");
        rows.forEach(row -> row(html, shown, row));
        html.append("</tbody><tfoot><tr><th scope=\"row\">")
                .append(escaped(texts.word("unsent-below")))
                .append("</th>");
        shown.board().totals().forEach(tally -> foot(html, tally));
        sums(html, shown.board().total());
        html.append("</tr></tfoot></table>");
        getElement().setProperty("innerHTML", html.toString());
        getElement().executeJs(SHOW_NOW);
    }

    /** The column that is due next is marked. */
    private void head(
            StringBuilder html, BoardService.Shown shown, ReportPeriod period, boolean now) {
        html.append(now ? "<th scope=\"col\" class=\"xx-board-now\"" : "<th scope=\"col\"")
                .append(" title=\"")
                .append(
                        escaped(
                                texts.word(
                                        "board-head",
                                        texts.periods().period(shown.schedule(), period),
                                        texts.periods().due(shown.schedule(), period))))
                .append("\"><span>")
                .append(escaped(texts.periods().narrow(shown.schedule().kind(), period.span())))
                .append("</span><small>")
                .append(period.due().getMonthValue())
                .append('-')
                .append(period.due().getDayOfMonth())
                .append("</small></th>");
    }

    private void row(StringBuilder html, BoardService.Shown shown, Board.Row row) {
        String name = shown.bodies().shortName(row.unit());
        html.append("<tr><th scope=\"row\">").append(escaped(name)).append("</th>");
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<Board.Cell> cell = row.cells().get(i);
            if (cell.isEmpty()) {
                html.append("<td class=\"xx-board-none\"></td>");
            } else {
                cell(html, shown.board().periods().get(i), row, cell.get());
            }
        }
        sums(html, row.tally());
        html.append("</tr>");
    }

    private void cell(StringBuilder html, ReportPeriod period, Board.Row row, Board.Cell cell) {
        boolean returned = cell.state().filter(s -> s == ReportState.RETURNED).isPresent();
        String words =
                cell.state()
                        .filter(s -> s != ReportState.DRAFT)
                        .map(s ->
                                texts.word(
                                        "aside", texts.standing(cell.standing()), texts.state(s)))
                        .orElseGet(() -> texts.standing(cell.standing()));
        html.append("<td class=\"")
                .append(look(cell.standing()))
                .append(returned ? " xx-cell-returned" : "")
                .append(cell.isUnread() ? " xx-cell-unread" : "")
                .append("\"><a href=\"")
                .append(RhythmTexts.address(period.id(), row.unit()))
                .append("\" title=\"")
                .append(escaped(words))
                .append("\" aria-label=\"")
                .append(escaped(words))
                .append("\">")
                .append(
                        escaped(
                                texts.word(
                                        returned
                                                ? "letter-RETURNED"
                                                : "letter-" + cell.standing().name())))
                .append("</a></td>");
    }

    /** The class name of a standing. */
    static String look(Standing standing) {
        return "xx-cell-" + standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void foot(StringBuilder html, Tally tally) {
        int unsent = tally.missing();
        html.append("<td>").append(unsent == 0 ? "" : String.valueOf(unsent)).append("</td>");
    }

    private void sums(StringBuilder html, Tally tally) {
        html.append("<td class=\"xx-board-sum\">")
                .append(
                        escaped(
                                texts.word(
                                        "sum-line", tally.onTime(), tally.late(), tally.missing())))
                .append("</td>");
    }

    /** A text as it may stand between tags and within quotation marks. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

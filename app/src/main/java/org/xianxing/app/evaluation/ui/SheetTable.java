package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableFooter;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimStatus;
import org.xianxing.domain.evaluation.Criterion;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.shared.Points;

/**
 * The ruled table of the official form: groups and criteria span their rows; an opened indicator
 * has its detail below.
 */
final class SheetTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private static final int COLUMNS_OF_DETAIL = 6;

    private final transient SheetView view;
    private final transient Words words;
    private final transient Locale locale;
    private final String open;
    private final transient List<SheetView.Line> shown;
    private final transient Consumer<String> toggle;
    private final Div detail = new Div();

    SheetTable(
            SheetView view,
            Words words,
            Locale locale,
            String open,
            List<SheetView.Line> shown,
            Consumer<String> toggle) {
        this.view = view;
        this.words = words;
        this.locale = locale;
        this.open = open;
        this.shown = shown;
        this.toggle = toggle;
        addClassName("xx-sheet");
        add(head());
        add(body());
        add(foot());
    }

    void setDetail(Component content) {
        detail.removeAll();
        detail.add(content);
    }

    private NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        for (String column :
                List.of(
                        "group",
                        "criterion",
                        "indicator",
                        "max",
                        "self",
                        "city",
                        "province",
                        "claims")) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(words.of("sheet.column-" + column, locale));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("xx-col-" + column);
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private NativeTableBody body() {
        NativeTableBody body = new NativeTableBody();
        for (IndicatorGroup group : view.rubric().groups()) {
            boolean firstOfGroup = true;
            for (Criterion criterion : group.criteria()) {
                List<SheetView.Line> lines =
                        shown.stream()
                                .filter(l -> criterion.indicators().contains(l.indicator()))
                                .toList();
                boolean firstOfCriterion = true;
                for (SheetView.Line line : lines) {
                    NativeTableRow row = row(line);
                    if (firstOfGroup) {
                        body.add(groupRow(group));
                        row.addComponentAsFirst(groupCell(group, rowsOf(group)));
                    }
                    if (firstOfCriterion) {
                        NativeTableCell cell =
                                new NativeTableCell(criterion.code() + " " + criterion.name());
                        cell.addClassName("xx-l2");
                        cell.setRowspan(lines.size() + (isOpen(lines) ? 1 : 0));
                        row.addComponentAtIndex(firstOfGroup ? 1 : 0, cell);
                    }
                    firstOfGroup = false;
                    firstOfCriterion = false;
                    body.add(row);
                    if (line.indicator().code().equals(open)) {
                        body.add(detailRow());
                    }
                }
            }
        }
        return body;
    }

    private int rowsOf(IndicatorGroup group) {
        List<SheetView.Line> lines =
                shown.stream()
                        .filter(l -> group.indicators().anyMatch(i -> i.equals(l.indicator())))
                        .toList();
        return lines.size() + (isOpen(lines) ? 1 : 0);
    }

    private boolean isOpen(List<SheetView.Line> lines) {
        return lines.stream().anyMatch(l -> l.indicator().code().equals(open));
    }

    private NativeTableCell groupCell(IndicatorGroup group, int rows) {
        Span name = new Span(group.name());
        name.addClassName("xx-vertical");
        Span max =
                new Span(
                        words.of(
                                "points-plain",
                                locale,
                                group.max().toDecimal().stripTrailingZeros().toPlainString()));
        max.addClassName("xx-small");
        NativeTableCell cell = new NativeTableCell(name, max);
        cell.addClassName("xx-l1");
        cell.setRowspan(rows);
        return cell;
    }

    /** The group's line on narrow screens, where its cell beside the rows is not shown. */
    private NativeTableRow groupRow(IndicatorGroup group) {
        Points self = view.self().groups().get(group.number() - 1);
        Span name = new Span(group.name());
        name.addClassName("xx-serif");
        Span sum =
                new Span(
                        self
                                + " / "
                                + group.max().toDecimal().stripTrailingZeros().toPlainString());
        NativeTableCell cell = new NativeTableCell(name, sum);
        cell.setColspan(8);
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("xx-group-row");
        return row;
    }

    private NativeTableRow row(SheetView.Line line) {
        String code = line.indicator().code();
        NativeTableRow row = new NativeTableRow();
        boolean isOpen = code.equals(open);
        if (isOpen) {
            row.addClassName("xx-open");
        }
        row.setId("indicator-" + code);
        row.add(indicatorCell(line, isOpen));
        row.add(
                cell(
                        "xx-max",
                        line.indicator().max().toDecimal().stripTrailingZeros().toPlainString()));
        row.add(scoreCell(line.self().score(), Points.ZERO, true));
        row.add(scoreCell(line.city(), line.waitingForCity(), false));
        row.add(scoreCell(line.province(), Points.ZERO, false));
        row.add(claimsCell(line));
        return row;
    }

    private NativeTableCell indicatorCell(SheetView.Line line, boolean isOpen) {
        String code = line.indicator().code();
        Span codeSpan = new Span(code);
        codeSpan.addClassName("xx-code");
        NativeButton button = new NativeButton();
        button.add(codeSpan, new Span(line.indicator().wording()));
        button.addClassName("xx-row-button");
        button.getElement().setAttribute("aria-expanded", String.valueOf(isOpen));
        button.addClickListener(_ -> toggle.accept(code));
        Span sum = new Span(words.calculation(line.self(), locale));
        sum.addClassName("xx-calc");
        NativeTableCell cell = new NativeTableCell(button, sum);
        if (line.indicator().rule() instanceof ScoringRule.Milestones rule
                && rule.milestones().stream()
                        .anyMatch(m -> m.claimant() == ScoringRule.Claimant.CITY)) {
            cell.add(Badge.tag(words.of("sheet.city-fact", locale)));
        }
        cell.addClassName("xx-l3");
        return cell;
    }

    private NativeTableCell scoreCell(Score score, Points waiting, boolean strong) {
        Span figure = new Span(words.score(score, locale));
        figure.addClassName(score instanceof Score.NotScored ? "xx-not-scored" : "xx-value");
        NativeTableCell cell = new NativeTableCell(figure);
        if (!waiting.isZero()) {
            Span behind = new Span(words.of("sheet.waiting", locale, waiting));
            behind.addClassName("xx-small");
            cell.add(behind);
        }
        cell.addClassName("xx-n");
        if (strong) {
            cell.addClassName("xx-strong");
        }
        return cell;
    }

    private NativeTableCell claimsCell(SheetView.Line line) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("xx-states");
        if (line.indicator().rule() instanceof ScoringRule.RankTiers) {
            cell.add(Icon.LOCK.createSmall(), new Span(words.of("sheet.by-province", locale)));
            return cell;
        }
        Map<ClaimStatus, Integer> counts = new EnumMap<>(ClaimStatus.class);
        for (Claim claim : line.claims()) {
            counts.merge(claim.status(), 1, Integer::sum);
        }
        counts.forEach((status, count) -> {
            Span part = new Span(Badge.icon(Words.look(status)).createSmall());
            part.add(new Span(words.of("count." + status.name(), locale, count)));
            part.addClassNames("xx-state", Badge.look(Words.look(status)));
            cell.add(part);
        });
        if (counts.isEmpty() && line.cityClaims().isEmpty()) {
            Span none = new Span(words.of("sheet.no-claims", locale));
            none.addClassName("xx-not-scored");
            cell.add(none);
        }
        return cell;
    }

    private NativeTableRow detailRow() {
        NativeTableCell cell = new NativeTableCell(detail);
        cell.addClassName("xx-detail-cell");
        cell.setColspan(COLUMNS_OF_DETAIL);
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("xx-detail-row");
        return row;
    }

    private NativeTableFooter foot() {
        NativeTableCell name = cell("xx-total-name", words.of("sheet.total", locale));
        name.setColspan(3);
        NativeTableRow row =
                new NativeTableRow(
                        name,
                        cell(
                                "xx-max",
                                view.rubric()
                                        .total()
                                        .toDecimal()
                                        .stripTrailingZeros()
                                        .toPlainString()),
                        cell("xx-n", view.self().total().toString()),
                        cell(
                                "xx-n",
                                any(SheetView.Line::city)
                                        ? view.city().total().toString()
                                        : words.of("not-scored", locale)),
                        cell(
                                "xx-n",
                                any(SheetView.Line::province)
                                        ? view.province().total().toString()
                                        : words.of("not-scored", locale)),
                        cell(
                                "xx-states",
                                words.of("sheet.indicators", locale, view.lines().size())));
        return new NativeTableFooter(row);
    }

    private boolean any(java.util.function.Function<SheetView.Line, Score> side) {
        return view.lines().stream()
                .filter(l -> !(l.indicator().rule() instanceof ScoringRule.RankTiers))
                .map(side)
                .anyMatch(Score.Scored.class::isInstance);
    }

    private static NativeTableCell cell(String look, String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName(look);
        return cell;
    }
}

package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.domain.evaluation.Criterion;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Rubric;

/** The official form, read only: three levels, points, and the rule the system counts by. */
final class RubricForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RubricWords words;
    private final transient Locale locale;

    RubricForm(Rubric rubric, RubricWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        addClassName("xx-rubric-scroll");
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("group", "criterion", "indicator", "max", "rule")) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(words.of("column-" + column, locale));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        rubric.groups().forEach(group -> add(body, group));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("xx-rubric");
        add(table);
    }

    private void add(NativeTableBody body, IndicatorGroup group) {
        boolean firstOfGroup = true;
        for (Criterion criterion : group.criteria()) {
            boolean firstOfCriterion = true;
            for (Indicator indicator : criterion.indicators()) {
                NativeTableRow row = new NativeTableRow();
                if (firstOfGroup) {
                    NativeTableCell cell =
                            new NativeTableCell(
                                    name(group.name()),
                                    small(
                                            words.of(
                                                    "points",
                                                    locale,
                                                    RubricWords.plain(group.max()))));
                    cell.setRowspan((int) group.indicators().count());
                    cell.addClassName("xx-l1");
                    row.add(cell);
                }
                if (firstOfCriterion) {
                    NativeTableCell cell =
                            new NativeTableCell(criterion.code() + " " + criterion.name());
                    cell.setRowspan(criterion.indicators().size());
                    row.add(cell);
                }
                row.add(indicator(indicator), points(indicator), rule(indicator));
                body.add(row);
                firstOfGroup = false;
                firstOfCriterion = false;
            }
        }
    }

    private NativeTableCell indicator(Indicator indicator) {
        Span code = new Span(indicator.code());
        code.addClassName("xx-code");
        NativeTableCell cell = new NativeTableCell(code, new Span(indicator.officialText()));
        if (indicator.currentYearOnly()) {
            cell.add(Badge.tag(words.of("year-only", locale)));
        }
        return cell;
    }

    private static NativeTableCell points(Indicator indicator) {
        NativeTableCell cell = new NativeTableCell(RubricWords.plain(indicator.max()));
        cell.addClassName("xx-num");
        return cell;
    }

    private NativeTableCell rule(Indicator indicator) {
        NativeTableCell cell = new NativeTableCell(small(words.kind(indicator.rule(), locale)));
        words.parts(indicator.rule(), locale).forEach(part -> cell.add(new Div(part)));
        return cell;
    }

    private static Span name(String words) {
        Span span = new Span(words);
        span.addClassName("xx-serif");
        return span;
    }

    private static Div small(String words) {
        Div small = new Div(words);
        small.addClassName("xx-sub");
        return small;
    }
}

package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.Score;

/**
 * A zone's own result: self-score, city and province side by side for each indicator, what differs
 * and why, and a button to object.
 */
final class ObjectionResults extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final transient SheetView view;
    private final transient ObjectionWords words;
    private final transient Locale locale;
    private final transient Set<String> objected;
    private final transient Optional<Consumer<SheetView.Line>> object;

    /**
     * @param lines the indicators to show
     * @param objected the indicators the zone has objected to
     * @param object what the button does; none when nothing can be filed now
     */
    ObjectionResults(
            SheetView view,
            List<SheetView.Line> lines,
            Set<String> objected,
            ObjectionWords words,
            Locale locale,
            Optional<Consumer<SheetView.Line>> object) {
        this.view = view;
        this.words = words;
        this.locale = locale;
        this.objected = Set.copyOf(objected);
        this.object = object;
        addClassNames("xx-table", "xx-results");
        add(head());
        NativeTableBody body = new NativeTableBody();
        lines.forEach(line -> body.add(row(line)));
        add(body);
    }

    /** Whether the province gave another score than the zone gave itself. */
    static boolean differs(SheetView.Line line) {
        return difference(line).filter(d -> d != 0).isPresent();
    }

    private static Optional<Long> difference(SheetView.Line line) {
        return line.province() instanceof Score.Scored(var given)
                ? Optional.of(given.hundredthsAbove(line.self().score().counted()))
                : Optional.empty();
    }

    private NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        for (String column :
                List.of("indicator", "self", "city", "province", "difference", "action")) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(words.of("column-" + column, locale));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private NativeTableRow row(SheetView.Line line) {
        Span code = new Span(line.indicator().code());
        code.addClassName("xx-code");
        NativeTableCell name =
                new NativeTableCell(code, new Span(" " + line.indicator().wording()));
        name.addClassName("xx-result-name");
        return new NativeTableRow(
                name,
                score("column-self", line.self().score()),
                score("column-city", line.city()),
                score("column-province", line.province()),
                differences(line),
                action(line));
    }

    private NativeTableCell score(String column, Score score) {
        NativeTableCell cell = new NativeTableCell(words.results().score(score, locale));
        cell.addClassName("xx-num");
        cell.getElement().setAttribute("data-label", words.of(column, locale));
        return cell;
    }

    private NativeTableCell differences(SheetView.Line line) {
        NativeTableCell cell = new NativeTableCell();
        difference(line)
                .ifPresent(difference -> {
                    Span figure =
                            new Span(
                                    difference == 0
                                            ? words.of("same", locale)
                                            : RankingWords.signed(difference));
                    figure.addClassNames("xx-move", "xx-" + RankingWords.direction(difference));
                    cell.add(figure);
                });
        for (Claim claim : line.claims()) {
            refusal(claim).ifPresent(cell::add);
        }
        return cell;
    }

    private Optional<Div> refusal(Claim claim) {
        return reason(claim.province())
                .or(() -> reason(claim.city()))
                .map(reason -> {
                    Span title = new Span(words.results().title(claim, view, locale));
                    title.addClassName("xx-strong");
                    Div refusal = new Div(title, new Span(words.of("because", locale, reason)));
                    refusal.addClassName("xx-sub");
                    return refusal;
                });
    }

    private static Optional<String> reason(Decision decision) {
        return switch (decision) {
            case Decision.Pending(), Decision.Accepted _ -> Optional.empty();
            case Decision.Returned(_, String reason) -> Optional.of(reason);
            case Decision.Rejected(_, String reason) -> Optional.of(reason);
        };
    }

    private NativeTableCell action(SheetView.Line line) {
        NativeTableCell cell = new NativeTableCell();
        if (objected.contains(line.indicator().code())) {
            Span done = new Span(words.of("objected", locale));
            done.addClassName("xx-sub");
            cell.add(done);
        } else if (object.isPresent()) {
            Button button = new Button(words.of("object", locale));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(words.of("object-to", locale, line.indicator().code()));
            button.addClickListener(_ -> object.get().accept(line));
            cell.add(button);
        }
        return cell;
    }
}

package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.Movement;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;

/** What stands behind one zone's place: why it moved, where its points changed, whom it passed. */
final class RankingDrawer extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RankingService.RankingView view;
    private final transient RankingWords words;
    private final transient Locale locale;

    /**
     * @param links where to go on from here, such as the zone's score sheet
     * @param reward the reward set for the zone, in words; empty when it is not to be shown
     */
    RankingDrawer(
            RankingService.RankingView view,
            Line line,
            RankingWords words,
            Locale locale,
            List<Component> links,
            Optional<String> reward,
            Runnable close) {
        this.view = view;
        this.words = words;
        this.locale = locale;
        addClassName("xx-drawer");
        Button closing = new Button(Icon.CLOSE.create(), _ -> close.run());
        closing.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        closing.setAriaLabel(words.of("close", locale));
        ShortcutRegistration escape = Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE);
        escape.listenOn(this);
        SheetCard card = new SheetCard(line.zoneName()).withAction(closing);
        card.add(part(why(line)));
        groups(line).ifPresent(groups -> card.add(part(groups)));
        card.add(part(last(line, links, reward)));
        add(card);
        getElement().setAttribute("tabindex", "-1");
    }

    private static Div part(Div content) {
        content.addClassName("xx-pad");
        return content;
    }

    private Div why(Line line) {
        Div why = new Div();
        Movement movement =
                view.movements().getOrDefault(line.zone(), new Movement.NotComparable());
        switch (movement) {
            case Movement.Explained moved -> {
                why.add(
                        sub(words.of("why-title", locale, moved.lastYear(), moved.now())),
                        steps(line, moved),
                        new Paragraph(words.movement(moved, locale)));
            }
            case Movement.NotComparable() -> {
                why.add(
                        sub(words.of("place-now", locale, words.place(line.standing(), locale))),
                        new Paragraph(words.of("not-comparable", locale)));
                if (!line.remark().isEmpty()) {
                    why.add(new Paragraph(line.remark()));
                }
            }
        }
        return why;
    }

    private Div steps(Line line, Movement.Explained moved) {
        Div steps = new Div();
        steps.addClassName("xx-steps");
        List<Component> boxes = new ArrayList<>();
        boxes.add(
                box(
                        words.of("last-year", locale),
                        moved.lastYear(),
                        lastYear(line).map(Line::total).map(this::points).orElse("")));
        if (moved.byRubric() != 0) {
            boxes.add(
                    box(
                            words.of("why-box-rubric", locale),
                            moved.afterRubric(),
                            view.rubric().label()));
        }
        boxes.add(
                box(
                        words.of("why-box-own", locale),
                        moved.afterOwn(),
                        words.of("points", locale, RankingWords.signed(moved.ownPoints()))));
        Div now =
                box(
                        words.of("year", locale, view.cycle().year()),
                        moved.now(),
                        points(line.total()));
        now.addClassName("xx-now");
        boxes.add(now);
        for (int i = 0; i < boxes.size(); i++) {
            if (i > 0) {
                steps.add(Icon.RIGHT.createSmall());
            }
            steps.add(boxes.get(i));
        }
        return steps;
    }

    private static Div box(String above, int place, String below) {
        Span figure = new Span(String.valueOf(place));
        figure.addClassName("xx-step-place");
        return new Div(new Span(above), figure, new Span(below));
    }

    private Optional<Line> lastYear(Line line) {
        return view.lastYear().flatMap(last -> last.lineOf(line.zone()));
    }

    private String points(Score score) {
        return switch (score) {
            case Score.Scored(Points points) -> words.of("points", locale, points);
            case Score.NotScored() -> words.of("unrated", locale);
        };
    }

    private Optional<Div> groups(Line line) {
        List<Points> before = lastYear(line).map(Line::groups).orElse(List.of());
        boolean sameGroups =
                view.lastYear()
                        .filter(last -> last.groupNames().equals(view.table().groupNames()))
                        .isPresent();
        if (!sameGroups || before.size() != line.groups().size() || before.isEmpty()) {
            return Optional.empty();
        }
        List<Long> differences = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            differences.add(line.groups().get(i).hundredthsAbove(before.get(i)));
        }
        long up = Math.max(0, differences.stream().mapToLong(Long::longValue).max().orElse(0));
        long down = Math.max(0, -differences.stream().mapToLong(Long::longValue).min().orElse(0));
        Div rows = new Div();
        rows.addClassName("xx-differences");
        for (int i = 0; i < differences.size(); i++) {
            rows.add(
                    new Span(view.table().groupNames().get(i)),
                    bar(differences.get(i), up, down),
                    number(differences.get(i)));
        }
        long all = differences.stream().mapToLong(Long::longValue).sum();
        Span sum = new Span(words.of("sum", locale));
        sum.addClassName("xx-strong");
        Span total = number(all);
        total.addClassName("xx-strong");
        rows.add(sum, new Span(), total);
        Span than = sub(words.of("than-last-year", locale));
        Div heading = new Div(new H3(words.of("groups-title", locale)), than);
        heading.addClassName("xx-heading-row");
        return Optional.of(new Div(heading, rows));
    }

    private static Span number(long hundredths) {
        Span number = new Span(RankingWords.signed(hundredths));
        number.addClassName("xx-num");
        return number;
    }

    /** A bar to the right of the zero line for a gain, to its left for a loss. */
    private static Span bar(long difference, long up, long down) {
        Span bar = new Span();
        bar.addClassName("xx-difference");
        bar.getElement().setAttribute("aria-hidden", "true");
        long span = Math.max(1, up + down);
        long zero = down * 100 / span;
        long width = Math.abs(difference) * 100 / span;
        Span filled = new Span();
        filled.addClassName(difference < 0 ? "xx-loss" : "xx-gain");
        filled.getStyle().setLeft((difference < 0 ? zero - width : zero) + "%");
        filled.getStyle().setWidth(width + "%");
        bar.getStyle().set("--zero", zero + "%");
        bar.add(filled);
        return bar;
    }

    private Div last(Line line, List<Component> links, Optional<String> reward) {
        Div last = new Div();
        if (view.movements().get(line.zone()) instanceof Movement.Explained moved) {
            last.add(
                    named("overtaken", names(moved.overtaken())),
                    named("overtaken-by", names(moved.overtakenBy())));
        }
        reward.ifPresent(words -> last.add(named("reward", words)));
        if (!links.isEmpty()) {
            Paragraph row = new Paragraph();
            row.addClassName("xx-links");
            links.forEach(row::add);
            last.add(row);
        }
        return last;
    }

    private Paragraph named(String key, String what) {
        Span name = new Span(words.of(key, locale));
        name.addClassName("xx-dim");
        return new Paragraph(name, new Span(" "), new Span(what));
    }

    private String names(List<OrganizationId> zones) {
        if (zones.isEmpty()) {
            return words.of("nobody", locale);
        }
        return zones.stream()
                .flatMap(zone -> view.table().lineOf(zone).stream())
                .map(Line::zoneName)
                .collect(Collectors.joining(words.of("comma", locale)));
    }

    private static Span sub(String text) {
        Span sub = new Span(text);
        sub.addClassName("xx-sub");
        return sub;
    }
}

package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.Narrow;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;

/**
 * The ranking, one row for each zone. The two cut lines and the reason of an unrated zone stand
 * below a row, across all columns. On narrow screens only place, movement, zone and total are
 * shown.
 */
final class RankingTable extends Grid<Line> {

    private static final long serialVersionUID = 1L;

    /** Up to here the whole table is drawn, so that it prints whole; beyond, it scrolls. */
    private static final int MOST_ROWS_DRAWN = 150;

    private final transient RankingService.RankingView view;
    private final transient RankingWords words;
    private final transient Locale locale;
    private final transient Map<OrganizationId, List<Ranking.Mark>> cuts = new HashMap<>();
    private final transient Map<OrganizationId, Integer> unratedRuns = new HashMap<>();
    private final transient List<Column<Line>> wideColumns = new ArrayList<>();

    RankingTable(
            RankingService.RankingView view,
            RankingWords words,
            Locale locale,
            Consumer<Optional<Line>> open) {
        super(Line.class, false);
        this.view = view;
        this.words = words;
        this.locale = locale;
        addClassName("xx-ranking");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        getElement().setAttribute("aria-label", words.of("title", locale, view.cycle().title()));
        addColumns();
        Narrow.follow(this, Narrow.PHONE, this::fit);
        setPartNameGenerator(RankingTable::part);
        setItemDetailsRenderer(new ComponentRenderer<>(this::below));
        setDetailsVisibleOnClick(false);
        setSelectionMode(SelectionMode.SINGLE);
        asSingleSelect()
                .addValueChangeListener(e -> open.accept(Optional.ofNullable(e.getValue())));
    }

    /** Shows these lines, in this order. */
    void show(List<Line> lines, boolean withCuts) {
        cuts.clear();
        findUnratedRuns(lines);
        setItems(lines);
        if (withCuts) {
            findCuts(lines);
        }
        lines.forEach(line ->
                setDetailsVisible(
                        line,
                        cuts.containsKey(line.zone()) || unratedRuns.containsKey(line.zone())));
        boolean whole = lines.size() <= MOST_ROWS_DRAWN;
        setAllRowsVisible(whole);
        if (!whole) {
            setHeight("70vh");
        }
    }

    private void addColumns() {
        addColumn(
                        LitRenderer.<Line>of("<span class=${item.look}>${item.place}</span>")
                                .withProperty(
                                        "look",
                                        l ->
                                                l.standing() instanceof Ranking.Standing.Placed
                                                        ? "xx-place"
                                                        : "xx-sub")
                                .withProperty("place", l -> words.place(l.standing(), locale)))
                .setHeader(words.of("column-place", locale))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("46px")
                .setFlexGrow(0);
        addColumn(
                        LitRenderer.<Line>of(
                                        "<span class=${item.look} aria-hidden=\"true\">${item.sign}</span>"
                                                + "<span class=\"xx-hidden\">${item.spoken}</span>")
                                .withProperty("look", l -> "xx-move xx-" + move(l))
                                .withProperty("sign", RankingTable::sign)
                                .withProperty("spoken", l -> spoken(l)))
                .setHeader(words.of("column-movement", locale))
                .setWidth("52px")
                .setFlexGrow(0);
        addColumn(
                        LitRenderer.<Line>of(
                                        "<span class=\"xx-zone\">${item.name}</span>${item.tags.map(t =>"
                                                + " html`<span class=${t.look}>${t.word}</span>`)}")
                                .withProperty("name", Line::zoneName)
                                .withProperty("tags", this::tags))
                .setHeader(words.of("column-zone", locale))
                .setRowHeader(true)
                .setWidth("150px")
                .setFlexGrow(1);
        wideColumns.add(
                addColumn(Line::cityName)
                        .setHeader(words.of("column-city", locale))
                        .setWidth("64px")
                        .setFlexGrow(0));
        addColumn(
                        LitRenderer.<Line>of("<span class=\"xx-sum\">${item.total}</span>")
                                .withProperty("total", this::total))
                .setHeader(words.of("column-total", locale))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("60px")
                .setFlexGrow(0);
        for (IndicatorGroup group : view.rubric().groups()) {
            wideColumns.add(addGroupColumn(group));
        }
    }

    private Column<Line> addGroupColumn(IndicatorGroup group) {
        Span name = new Span(group.name());
        Span max = new Span(plain(group.max()));
        max.addClassName("xx-dim");
        Span heading = new Span(name, max);
        heading.addClassName("xx-group-heading");
        int index = group.number() - 1;
        return addColumn(
                        LitRenderer.<Line>of(
                                        "<div class=\"xx-mini\"><span>${item.points}</span>"
                                                + "<div class=\"xx-bar xx-thin\" role=\"img\""
                                                + " aria-label=${item.spoken} ?hidden=${!item.points}>"
                                                + "<span class=\"xx-bar-accepted\""
                                                + " style=\"width:${item.width}\"></span></div></div>")
                                .withProperty(
                                        "points",
                                        l -> points(l, index).map(Points::toString).orElse(""))
                                .withProperty(
                                        "spoken",
                                        l ->
                                                points(l, index)
                                                        .map(p ->
                                                                words.of(
                                                                        "bar",
                                                                        locale,
                                                                        group.name(),
                                                                        p,
                                                                        group.max()))
                                                        .orElse(""))
                                .withProperty(
                                        "width",
                                        l ->
                                                points(l, index)
                                                        .map(p -> percent(p, group.max()))
                                                        .orElse("0")))
                .setHeader(heading)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("60px")
                .setFlexGrow(0);
    }

    private static Optional<Points> points(Line line, int index) {
        return index < line.groups().size()
                ? Optional.of(line.groups().get(index))
                : Optional.empty();
    }

    private static String percent(Points part, Points whole) {
        return BigDecimal.valueOf(part.cappedAt(whole).hundredths())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.hundredths()), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    static String plain(Points points) {
        BigDecimal number = points.toDecimal().stripTrailingZeros();
        return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
    }

    private String total(Line line) {
        return switch (line.total()) {
            case Score.Scored(Points points) -> points.toString();
            case Score.NotScored() -> words.of("unrated", locale);
        };
    }

    private static String move(Line line) {
        return RankingDigest.gain(line).map(RankingWords::direction).orElse("same");
    }

    private static String sign(Line line) {
        return RankingDigest.gain(line).map(RankingTable::sign).orElse("");
    }

    /** ▲ 3, ▼ 3 or — 0. */
    static String sign(int gain) {
        if (gain == 0) {
            return "\u2014 0";
        }
        return (gain > 0 ? "\u25b2 " : "\u25bc ") + Math.abs(gain);
    }

    private String spoken(Line line) {
        return line.standing() instanceof Ranking.Standing.Placed
                ? words.spokenMovement(line, locale)
                : "";
    }

    private List<Map<String, String>> tags(Line line) {
        List<Map<String, String>> tags = new ArrayList<>();
        switch (line.standing()) {
            case Ranking.Standing.Placed(_, boolean shared, Ranking.Mark mark) -> {
                if (shared) {
                    tags.add(tag("xx-tag", words.of("tag-shared", locale)));
                }
                if (mark == Ranking.Mark.RECTIFICATION) {
                    tags.add(tag("xx-tag xx-returned", words.of("tag-rectification", locale)));
                }
            }
            case Ranking.Standing.NotPlaced() -> tags.add(tag("xx-tag", line.remark()));
            case Ranking.Standing.Unrated() -> {}
        }
        return tags;
    }

    private static Map<String, String> tag(String look, String word) {
        return Map.of("look", look, "word", word);
    }

    private static @Nullable String part(Line line) {
        return switch (line.standing()) {
            case Ranking.Standing.Placed(_, _, Ranking.Mark mark) ->
                    switch (mark) {
                        case REWARD -> "xx-reward";
                        case RECTIFICATION -> "xx-rectification";
                        case NONE -> null;
                    };
            case Ranking.Standing.NotPlaced(), Ranking.Standing.Unrated() -> "xx-unplaced";
        };
    }

    private void findCuts(List<Line> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            List<Line> rest = lines.subList(i + 1, lines.size());
            boolean placedFollow =
                    rest.stream().anyMatch(l -> l.standing() instanceof Ranking.Standing.Placed);
            if (line.isMarked(Ranking.Mark.REWARD)
                    && placedFollow
                    && rest.stream().noneMatch(l -> l.isMarked(Ranking.Mark.REWARD))) {
                cut(line, Ranking.Mark.REWARD);
            }
            if (!line.isMarked(Ranking.Mark.RECTIFICATION)
                    && rest.getFirst().isMarked(Ranking.Mark.RECTIFICATION)
                    && lines.subList(0, i).stream()
                            .noneMatch(l -> l.isMarked(Ranking.Mark.RECTIFICATION))) {
                cut(line, Ranking.Mark.RECTIFICATION);
            }
        }
    }

    private void cut(Line after, Ranking.Mark mark) {
        cuts.computeIfAbsent(after.zone(), _ -> new ArrayList<>()).add(mark);
    }

    /** Unrated zones with the same reason share one sentence, below the last of them. */
    private void findUnratedRuns(List<Line> lines) {
        unratedRuns.clear();
        int run = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!isUnrated(line)) {
                continue;
            }
            run++;
            boolean goesOn =
                    i + 1 < lines.size()
                            && isUnrated(lines.get(i + 1))
                            && lines.get(i + 1).remark().equals(line.remark());
            if (!goesOn) {
                unratedRuns.put(line.zone(), run);
                run = 0;
            }
        }
    }

    private static boolean isUnrated(Line line) {
        return line.standing() instanceof Ranking.Standing.Unrated;
    }

    private Div below(Line line) {
        Div below = new Div();
        Integer unrated = unratedRuns.get(line.zone());
        if (unrated != null) {
            Div why = new Div(words.of("unrated-because", locale, line.remark(), unrated));
            why.addClassName("xx-why-unrated");
            below.add(why);
        }
        RankingDigest digest = new RankingDigest(view);
        for (Ranking.Mark mark : cuts.getOrDefault(line.zone(), List.of())) {
            boolean reward = mark == Ranking.Mark.REWARD;
            Optional<Points> at = reward ? digest.rewardLine() : digest.rectificationLine();
            Span text =
                    new Span(
                            words.of(
                                    reward ? "cut-reward" : "cut-rectification",
                                    locale,
                                    reward
                                            ? view.cycle().ranking().rewardPlaces()
                                            : view.cycle().ranking().rectificationPlaces(),
                                    at.map(Points::toString).orElse("")));
            Div cut = new Div();
            if (!reward) {
                cut.add(Icon.FLAG.createSmall());
            }
            cut.add(text);
            cut.addClassNames("xx-cut", reward ? "xx-cut-reward" : "xx-cut-rectification");
            below.add(cut);
        }
        return below;
    }

    private void fit(boolean wide) {
        wideColumns.forEach(column -> column.setVisible(wide));
    }
}

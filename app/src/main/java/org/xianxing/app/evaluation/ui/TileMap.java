package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.shared.Points;

/**
 * The cities where they lie to each other: positions only, never borders. Each tile says its mean
 * and how many zones stand before and behind the lines; pressing it filters the table.
 */
final class TileMap extends Div {

    private static final long serialVersionUID = 1L;

    private static final int CLASSES = 4;

    /** Row and column of each city of the province; others follow below. */
    private static final Map<String, Position> POSITIONS =
            Map.of(
                    "350700", new Position(1, 2),
                    "350900", new Position(1, 3),
                    "350400", new Position(2, 2),
                    "350100", new Position(2, 3),
                    "350190", new Position(2, 4),
                    "350800", new Position(3, 1),
                    "350500", new Position(3, 2),
                    "350300", new Position(3, 3),
                    "350600", new Position(4, 1),
                    "350200", new Position(4, 2));

    private record Position(int row, int column) {}

    private final transient RankingWords words;
    private final transient Locale locale;
    private final transient List<Long> thresholds;

    TileMap(
            List<RankingDigest.City> cities,
            Optional<String> chosen,
            RankingWords words,
            Locale locale,
            Consumer<String> choose) {
        this.words = words;
        this.locale = locale;
        this.thresholds = thresholds(cities);
        Div tiles = new Div();
        tiles.addClassName("xx-city-tiles");
        int others = 0;
        for (RankingDigest.City city : cities) {
            NativeButton tile = tile(city, chosen.filter(city.name()::equals).isPresent());
            tile.addClickListener(_ -> choose.accept(city.name()));
            Optional<Position> position = city.code().map(DivisionCode::value).map(POSITIONS::get);
            if (position.isPresent()) {
                place(tile, position.get());
            } else {
                place(tile, new Position(5 + others / CLASSES, 1 + others % CLASSES));
                others++;
            }
            tiles.add(tile);
        }
        Paragraph note = new Paragraph(words.of("map-note", locale));
        note.addClassName("xx-sub");
        add(
                new SheetCard(words.of("map-title", locale))
                        .withSub(words.of("map-sub", locale))
                        .pad(tiles, key(), note));
    }

    private static void place(NativeButton tile, Position position) {
        tile.getStyle().set("grid-area", position.row() + " / " + position.column());
    }

    private NativeButton tile(RankingDigest.City city, boolean pressed) {
        Span name = new Span(name(city));
        name.addClassName("xx-tile-name");
        NativeButton tile = new NativeButton();
        tile.add(name);
        if (city.average().isPresent()) {
            Points average = city.average().get();
            Span figure =
                    new Span(average.toDecimal().setScale(1, RoundingMode.HALF_UP).toPlainString());
            figure.addClassName("xx-tile-figure");
            tile.add(
                    figure,
                    new Span(words.of("map-counts", locale, city.rewarded(), city.rectifying())));
            tile.addClassNames("xx-tile", "xx-tile-" + classOf(average));
        } else {
            tile.add(new Span(words.of("map-without-place", locale, city.withoutPlace())));
            tile.addClassNames("xx-tile", "xx-tile-0");
        }
        tile.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return tile;
    }

    /** The short name of a city of the province, else the name as printed. */
    private String name(RankingDigest.City city) {
        return city.code()
                .map(DivisionCode::value)
                .filter(POSITIONS::containsKey)
                .map(code -> words.of("city-" + code, locale))
                .orElse(city.name());
    }

    private int classOf(Points average) {
        int result = 1;
        for (long threshold : thresholds) {
            if (average.hundredths() >= threshold) {
                result++;
            }
        }
        return result;
    }

    /** The lower ends of the upper classes: whole points at equal steps between the extremes. */
    private static List<Long> thresholds(List<RankingDigest.City> cities) {
        List<Long> averages =
                cities.stream().flatMap(c -> c.average().stream()).map(Points::hundredths).toList();
        if (averages.isEmpty()) {
            return List.of();
        }
        long low = averages.stream().mapToLong(Long::longValue).min().orElse(0);
        long high = averages.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Long> thresholds = new ArrayList<>();
        for (int i = 1; i < CLASSES; i++) {
            thresholds.add((low + (high - low) * i / CLASSES + 50) / 100 * 100);
        }
        return List.copyOf(thresholds);
    }

    private Div key() {
        Div key = new Div();
        key.addClassName("xx-tile-key");
        for (int i = thresholds.size(); i >= 0 && !thresholds.isEmpty(); i--) {
            Span sample = new Span();
            sample.addClassName("xx-tile-" + (i + 1));
            sample.getElement().setAttribute("aria-hidden", "true");
            key.add(new Span(sample, new Span(range(i))));
        }
        return key;
    }

    private String range(int index) {
        if (index == thresholds.size()) {
            return words.of("map-above", locale, thresholds.getLast() / 100);
        }
        return index == 0
                ? words.of("map-below", locale, thresholds.getFirst() / 100)
                : words.of(
                        "map-between",
                        locale,
                        thresholds.get(index - 1) / 100,
                        thresholds.get(index) / 100);
    }
}

package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.shared.Points;

/** Five facts of a ranking, and who came into and out of the first and the last places. */
final class RankingFacts extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RankingDigest digest;
    private final transient RankingWords words;
    private final transient Locale locale;
    private final transient RankingSettings settings;

    RankingFacts(RankingService.RankingView view, RankingWords words, Locale locale) {
        this.digest = new RankingDigest(view);
        this.words = words;
        this.locale = locale;
        this.settings = view.cycle().ranking();
        addClassName("xx-ranking-facts");
        FactStrip strip = new FactStrip();
        strip.add(
                words.of("fact-placed", locale),
                figure(
                        String.valueOf(digest.placed()),
                        small(
                                words.of(
                                        "fact-others",
                                        locale,
                                        digest.notPlaced(),
                                        digest.unrated()))));
        strip.add(words.of("fact-average", locale), average());
        strip.add(
                words.of(
                        "fact-lines",
                        locale,
                        settings.rewardPlaces(),
                        settings.rectificationPlaces()),
                figure(
                        words.of(
                                "fact-lines-figure",
                                locale,
                                digest.rewardLine().map(Points::toString).orElse("\u2014"),
                                digest.rectificationLine()
                                        .map(Points::toString)
                                        .orElse("\u2014"))));
        strip.add(words.of("fact-risen", locale), movers(digest.mostRisen()));
        strip.add(words.of("fact-fallen", locale), movers(digest.mostFallen()));
        add(strip);
        if (view.lastYear().isPresent()) {
            add(changes());
        }
    }

    private Span average() {
        String average = digest.average().map(Points::toString).orElse("\u2014");
        return digest.averageGain()
                .map(gain -> {
                    Span change = small(words.of("fact-average-change", locale, sign(gain)));
                    change.addClassNames("xx-move", "xx-" + RankingWords.direction(gain));
                    return figure(average, change);
                })
                .orElseGet(() -> figure(average));
    }

    private static String sign(long hundredths) {
        if (hundredths == 0) {
            return "\u2014 0.00";
        }
        return (hundredths > 0 ? "\u25b2 " : "\u25bc ") + new Points(Math.abs(hundredths));
    }

    private Component movers(List<RankingDigest.Move> moves) {
        Div movers = new Div();
        movers.addClassName("xx-movers");
        if (moves.isEmpty()) {
            movers.add(new Span(words.of("nobody", locale)));
            return movers;
        }
        int gain = moves.getFirst().gain();
        List<Line> lines = moves.stream().map(RankingDigest.Move::line).toList();
        Span names = new Span(digest.shortNames(lines, words.of("comma", locale)));
        Span by = new Span(words.of("fact-places", locale, RankingTable.sign(gain)));
        by.addClassNames("xx-move", "xx-" + RankingWords.direction(gain));
        Div who = new Div(names, by);
        who.addClassName("xx-strong");
        String places =
                lines.stream()
                        .map(l -> words.place(l.standing(), locale))
                        .collect(Collectors.joining(words.of("comma", locale)));
        Div where = new Div(words.of("fact-to-places", locale, places));
        where.addClassName("xx-sub");
        movers.add(who, where);
        return movers;
    }

    private Paragraph changes() {
        Paragraph changes = new Paragraph();
        changes.addClassName("xx-changes");
        int front = settings.rewardPlaces();
        int rear = settings.rectificationPlaces();
        changes.add(
                change("entered-front", front, digest.entered(Ranking.Mark.REWARD)),
                change("left-front", front, digest.left(Ranking.Mark.REWARD)),
                change("entered-rear", rear, digest.entered(Ranking.Mark.RECTIFICATION)),
                change("left-rear", rear, digest.left(Ranking.Mark.RECTIFICATION)),
                new Span(
                        words.of(
                                "points-moved",
                                locale,
                                digest.withMorePoints(),
                                digest.withFewerPoints())));
        return changes;
    }

    private Span change(String key, int places, List<Line> lines) {
        Span name = new Span(words.of(key, locale, places));
        name.addClassName("xx-dim");
        String who =
                lines.isEmpty()
                        ? words.of("nobody", locale)
                        : digest.shortNames(lines, words.of("comma", locale));
        return new Span(name, new Span(who));
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("xx-behind");
        return small;
    }

    private static Span figure(String text, Span... behind) {
        Span figure = new Span(new Span(text));
        figure.add(behind);
        return figure;
    }
}

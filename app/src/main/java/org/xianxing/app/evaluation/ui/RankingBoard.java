package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.organization.OrganizationId;

/** The table with its filters; beside it the opened zone and the map of the cities. */
final class RankingBoard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RankingService.RankingView view;
    private final transient RankingWords words;
    private final transient Locale locale;
    private final transient Extras extras;
    private final RankingTable table;
    private final RankingFilterBar filters;
    private final Div drawerPlace = new Div();
    private final Div mapPlace = new Div();

    /**
     * What depends on who looks.
     *
     * @param links where to go on from a zone
     * @param reward a zone's reward in words, when it may be told
     * @param opened is told which zone is open
     */
    record Extras(
            Function<Line, List<Component>> links,
            Function<Line, Optional<String>> reward,
            Consumer<Optional<OrganizationId>> opened) {}

    RankingBoard(
            RankingService.RankingView view, RankingWords words, Locale locale, Extras extras) {
        this.view = view;
        this.words = words;
        this.locale = locale;
        this.extras = extras;
        table = new RankingTable(view, words, locale, this::opened);
        filters = new RankingFilterBar(view, words, locale, this::show);
        Paragraph settings =
                new Paragraph(words.settings(view.cycle().ranking(), view.rubric(), locale));
        settings.addClassNames("xx-pad", "xx-sub");
        Div sheet = new Div(table, settings);
        sheet.addClassName("xx-card");
        Div beside = new Div(drawerPlace, mapPlace);
        beside.addClassNames("xx-stack", "xx-ranking-beside");
        Div columns = new Div(sheet, beside);
        columns.addClassNames("xx-two", "xx-ranking-columns");
        add(filters, columns);
        show(RankingFilter.ALL);
    }

    /** Opens a zone, when it takes part. */
    void open(OrganizationId zone) {
        view.table().lineOf(zone).ifPresent(table::select);
    }

    private void show(RankingFilter filter) {
        RankingDigest digest = new RankingDigest(view);
        table.show(filter.apply(view.table().entries(), digest), filter.isInOrder());
        mapPlace.removeAll();
        mapPlace.add(
                new TileMap(digest.cities(), filter.city(), words, locale, filters::toggleCity));
    }

    private void opened(Optional<Line> line) {
        drawerPlace.removeAll();
        line.ifPresent(shown -> {
            RankingDrawer drawer =
                    new RankingDrawer(
                            view,
                            shown,
                            words,
                            locale,
                            extras.links().apply(shown),
                            extras.reward().apply(shown),
                            table::deselectAll);
            drawerPlace.add(drawer);
            drawer.getElement().callJsFunction("focus");
        });
        drawerPlace.setVisible(line.isPresent());
        extras.opened().accept(line.map(Line::zone));
    }
}

package org.xianxing.app.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * The left half of the sign-in page: what this is, and the cities as tiles. Tiles show positions
 * only, since a drawn border would be a map that needs an approval number.
 */
final class SignInPoster extends Div {

    private static final long serialVersionUID = 1L;

    /** A city's place among the tiles; an area of the pilot zone lies there or not. */
    private record Tile(int row, int column, String key, boolean ftzArea) {}

    private static final List<Tile> TILES =
            List.of(
                    new Tile(1, 2, "shell.city-nanping", false),
                    new Tile(1, 3, "shell.city-ningde", false),
                    new Tile(2, 2, "shell.city-sanming", false),
                    new Tile(2, 3, "shell.city-fuzhou", true),
                    new Tile(2, 4, "shell.city-pingtan", true),
                    new Tile(3, 1, "shell.city-longyan", false),
                    new Tile(3, 2, "shell.city-quanzhou", false),
                    new Tile(3, 3, "shell.city-putian", false),
                    new Tile(4, 1, "shell.city-zhangzhou", false),
                    new Tile(4, 2, "shell.city-xiamen", true));

    SignInPoster(boolean demo) {
        addClassName("xx-poster");
        Div head = new Div(new Brand());
        head.addClassName("xx-poster-head");
        if (demo) {
            head.add(Brand.demoMark());
        }
        add(head, titles(), tiles(), small("shell.poster-note"));
    }

    private Div titles() {
        Paragraph lead = new Paragraph(getTranslation("shell.poster-lead"));
        lead.addClassName("xx-poster-lead");
        Paragraph title = new Paragraph(getTranslation("shell.poster-title"));
        title.addClassName("xx-poster-title");
        Span rule = new Span();
        rule.addClassName("xx-poster-rule");
        Paragraph loop = new Paragraph(getTranslation("shell.poster-loop"));
        loop.addClassName("xx-poster-loop");
        Div titles = new Div(lead, title, rule, loop);
        titles.addClassName("xx-poster-middle");
        return titles;
    }

    private Div tiles() {
        Div tiles = new Div();
        tiles.addClassName("xx-tiles");
        tiles.getElement().setAttribute("aria-hidden", "true");
        for (Tile tile : TILES) {
            Span drawn = new Span(getTranslation(tile.key()));
            drawn.getStyle().set("grid-area", tile.row() + " / " + tile.column());
            if (tile.ftzArea()) {
                drawn.addClassName("xx-ftz");
            }
            tiles.add(drawn);
        }
        return tiles;
    }

    private Paragraph small(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassName("xx-poster-note");
        return note;
    }
}

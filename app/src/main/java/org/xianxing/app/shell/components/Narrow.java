package org.xianxing.app.shell.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import java.util.function.Consumer;

/** Tells a table whether the window has room for its columns. */
public final class Narrow {

    /** Windows up to this many pixels are telephones. */
    public static final int PHONE = 700;

    private Narrow() {}

    /**
     * Says how it is when the part comes onto a page, and whenever the window changes.
     *
     * @param widest pixels up to which a window has none
     * @param wide takes whether there is room for columns
     */
    public static void follow(Component part, int widest, Consumer<Boolean> wide) {
        part.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            int width = page.getExtendedClientDetails().getWindowInnerWidth();
            wide.accept(width <= 0 || width > widest);
            var resized =
                    page.addBrowserWindowResizeListener(e -> wide.accept(e.getWidth() > widest));
            part.addDetachListener(e -> {
                e.unregisterListener();
                resized.remove();
            });
        });
    }
}

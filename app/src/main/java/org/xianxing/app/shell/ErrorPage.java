package org.xianxing.app.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.PageHeader;

/** What all pages that cannot be shown have in common. */
abstract class ErrorPage extends Div {

    private static final long serialVersionUID = 1L;

    /** Says what happened and offers the way home. */
    void show(String title, String explanation) {
        removeAll();
        Button home =
                new Button(
                        getTranslation("shell.back-home"),
                        _ -> getUI().ifPresent(ui -> ui.navigate("")));
        add(new PageHeader(title), new EmptyState(title, explanation).withNextStep(home));
    }
}

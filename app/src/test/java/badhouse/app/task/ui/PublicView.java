package badhouse.app.task.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Breaks the rule that nobody else can name a view. */
@Route("bad-public-view")
public final class PublicView extends Div {
    private static final long serialVersionUID = 1L;
}

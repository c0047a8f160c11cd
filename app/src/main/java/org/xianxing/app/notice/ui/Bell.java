package org.xianxing.app.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.xianxing.app.notice.InboxService;
import org.xianxing.app.shell.TopBarContributor;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.organization.Actor;

/** The bell with the number of notices that were not opened. */
@org.springframework.stereotype.Component
class Bell implements TopBarContributor {

    private static final int ORDER = 90;
    private static final int MOST_SHOWN = 99;

    private final InboxService inbox;

    Bell(InboxService inbox) {
        this.inbox = inbox;
    }

    @Override
    public Place place() {
        return Place.TOOLS;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Administrators are told nothing, unless they hold another post too. */
    @Override
    public Optional<Component> componentFor(Actor actor) {
        int unread = inbox.unread(actor);
        return actor.role().isAdministrator() && unread == 0
                ? Optional.empty()
                : Optional.of(bell(unread));
    }

    private static Anchor bell(int unread) {
        Anchor bell = new Anchor("notices", Icon.BELL.create());
        bell.addClassName("xx-bell");
        bell.setId("bell");
        String label =
                unread == 0
                        ? bell.getTranslation("notice.bell-none")
                        : bell.getTranslation("notice.bell", unread);
        bell.setAriaLabel(label);
        bell.getElement().setAttribute("title", label);
        if (unread > 0) {
            Span number = new Span(unread > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(unread));
            number.addClassName("xx-bell-count");
            number.getElement().setAttribute("aria-hidden", "true");
            bell.add(number);
        }
        return bell;
    }
}

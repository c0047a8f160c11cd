package org.xianxing.app.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.xianxing.domain.organization.Actor;

/** Puts something into the bar, such as the chooser of the cycle, search, or notices. */
public interface TopBarContributor {

    /** The place in the bar. */
    enum Place {
        /** Beside the brand, where the cycle is chosen. */
        CYCLE,
        /** Before the person's name. */
        TOOLS
    }

    Place place();

    /** Lower stands further left. */
    int order();

    /** A new component for one page; none when the actor has no use for it. */
    Optional<Component> componentFor(Actor actor);
}

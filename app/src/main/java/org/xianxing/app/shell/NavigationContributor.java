package org.xianxing.app.shell;

import java.util.List;
import org.xianxing.domain.organization.Actor;

/** A feature's part of the navigation. Each feature has one bean of this kind. */
public interface NavigationContributor {

    /** The entries that the actor may open, in any order. */
    List<NavigationEntry> entriesFor(Actor actor);
}

package org.xianxing.app.shell;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Task;

/** What a feature adds to pages of other features, which need not know it. */
public interface PageContributor {

    /** A page that takes additions, and what it is about. */
    sealed interface Place {

        /** The first page of everybody. */
        record FirstPage() implements Place {}

        /**
         * The page of a task.
         *
         * @param behind whether something of it is late, or its lead says so
         */
        record TaskPage(Plan plan, Task task, boolean behind) implements Place {}

        /** The ranking of an evaluation. */
        record RankingPage(CycleId cycle) implements Place {}

        /** The page of a body in the registry. */
        record OrganizationPage(Organization body) implements Place {}

        /** The page of an item of the replication catalog. */
        record CatalogItemPage(CatalogItem item) implements Place {}

        /** A zone's part of an evaluation that is going on. */
        record ZonePage(CycleId cycle, OrganizationId zone) implements Place {}
    }

    /** What stands at the place for the actor, in order; none where there is nothing to say. */
    List<Component> partsAt(Place place, Actor actor);
}

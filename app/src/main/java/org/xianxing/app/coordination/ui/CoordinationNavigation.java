package org.xianxing.app.coordination.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.coordination.DocumentService;
import org.xianxing.app.coordination.MatterService;
import org.xianxing.app.coordination.MeetingService;
import org.xianxing.app.shell.NavigationContributor;
import org.xianxing.app.shell.NavigationEntry;
import org.xianxing.app.shell.NavigationEntry.Count;
import org.xianxing.app.shell.NavigationGroup;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.organization.Actor;

/** The entries of coordination. */
@Component
class CoordinationNavigation implements NavigationContributor {

    private final MatterService matters;
    private final MeetingService meetings;
    private final DocumentService documents;

    CoordinationNavigation(
            MatterService matters, MeetingService meetings, DocumentService documents) {
        this.matters = matters;
        this.meetings = meetings;
        this.documents = documents;
    }

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (matters.sees(actor)) {
            entries.add(
                    entry("coordination.nav-matters", Icon.COMMENT, MattersView.class, 10)
                            .standingFor("coordination-limits")
                            .withCount(() -> Count.due(matters.waitingFor(actor).size())));
        }
        if (meetings.sees(actor)) {
            entries.add(
                    entry("coordination.nav-meetings", Icon.CLOCK, MeetingsView.class, 20)
                            .withCount(() -> Count.due(meetings.waitingFor(actor).size())));
        }
        if (documents.sees(actor)) {
            entries.add(
                    entry("coordination.nav-documents", Icon.DOCUMENT, FiledDocumentsView.class, 30)
                            .withCount(() -> Count.due(documents.waitingFor(actor).size())));
        }
        return entries;
    }

    private static NavigationEntry entry(
            String label,
            Icon icon,
            Class<? extends com.vaadin.flow.component.Component> view,
            int order) {
        return new NavigationEntry(NavigationGroup.COORDINATION, label, icon, view, order);
    }
}

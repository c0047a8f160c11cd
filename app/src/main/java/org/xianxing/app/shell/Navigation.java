package org.xianxing.app.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Actor;

/** The entries of all features, in groups. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Navigation extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<NavigationContributor> contributors;

    Navigation(ObjectProvider<NavigationContributor> contributors) {
        this.contributors = contributors.stream().toList();
        addClassName("xx-nav");
    }

    /** Draws the entries, and their counts as of now. */
    void show(Actor actor) {
        Map<NavigationGroup, List<NavigationEntry>> groups =
                contributors.stream()
                        .flatMap(contributor -> contributor.entriesFor(actor).stream())
                        .sorted(Comparator.comparingInt(NavigationEntry::order))
                        .collect(
                                Collectors.groupingBy(
                                        NavigationEntry::group, TreeMap::new, Collectors.toList()));
        removeAll();
        groups.forEach((group, entries) -> add(section(group, entries)));
    }

    private SideNav section(NavigationGroup group, List<NavigationEntry> entries) {
        SideNav section = new SideNav();
        if (group == NavigationGroup.TODAY) {
            section.getElement().setAttribute("aria-label", getTranslation(group.labelKey()));
        } else {
            section.setLabel(getTranslation(group.labelKey()));
        }
        for (NavigationEntry entry : entries) {
            section.addItem(item(entry));
        }
        return section;
    }

    private SideNavItem item(NavigationEntry entry) {
        SideNavItem item =
                new SideNavItem(
                        getTranslation(entry.labelKey()), entry.view(), entry.icon().create());
        item.setPathAliases(entry.also());
        item.setMatchNested(!String.valueOf(item.getPath()).isEmpty());
        entry.count()
                .map(count -> count.get())
                .filter(count -> count.number() > 0)
                .ifPresent(count -> item.setSuffixComponent(count(count)));
        return item;
    }

    private Span count(NavigationEntry.Count count) {
        Span number = new Span(String.valueOf(count.number()));
        number.addClassName("xx-count");
        if (count.due()) {
            number.addClassName("xx-due");
            number.getElement()
                    .setAttribute("aria-label", getTranslation("shell.due", count.number()));
        }
        return number;
    }
}

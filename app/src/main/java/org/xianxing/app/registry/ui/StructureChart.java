package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.Structure;

/** Each leading group of a day with its office, who stands below it, and its member units. */
final class StructureChart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Structure structure;
    private final LocalDate day;
    private final transient RegistryWords words;
    private final Locale locale;

    StructureChart(Structure structure, LocalDate day, RegistryWords words, Locale locale) {
        this.structure = structure;
        this.day = day;
        this.words = words;
        this.locale = locale;
        addClassName("xx-charts");
        structure.standingOn(day).stream()
                .filter(o -> o.kind() == OrganizationKind.LEADING_GROUP)
                .filter(o -> !structure.below(o.id(), day).isEmpty())
                .forEach(group -> add(chart(group)));
        if (getChildren().findAny().isEmpty()) {
            add(new EmptyState(words.of("chart-none", locale), ""));
        }
    }

    private Div chart(Organization group) {
        Div chart = new Div(box(group, true));
        chart.addClassName("xx-chart");
        List<Organization> offices = structure.below(group.id(), day);
        for (Organization office : offices) {
            Div level = new Div(box(office, true));
            level.addClassName("xx-chart-level");
            chart.add(level);
            List<Organization> below = structure.below(office.id(), day);
            if (!below.isEmpty()) {
                Div row = new Div();
                row.addClassNames("xx-chart-level", "xx-chart-row");
                below.forEach(o -> row.add(box(o, false)));
                chart.add(row);
            }
        }
        List<Organization> members = subjects(group, RelationKind.MEMBER_OF);
        if (!members.isEmpty()) {
            Span title = new Span(words.of("chart-members", locale, members.size()));
            title.addClassName("xx-sub");
            Div row = new Div(title);
            row.addClassNames("xx-chart-level", "xx-chart-members");
            members.forEach(o -> row.add(OrganizationView.link(o)));
            chart.add(row);
        }
        return chart;
    }

    private List<Organization> subjects(Organization group, RelationKind kind) {
        return structure.relationsOf(group.id(), day).stream()
                .filter(r -> r.kind() == kind && r.object().equals(group.id()))
                .map(Relation::subject)
                .distinct()
                .map(structure::organization)
                .toList();
    }

    private Div box(Organization organization, boolean strong) {
        Anchor name = OrganizationView.link(organization);
        name.setText(strong ? organization.name() : organization.shortName());
        Div box = new Div(name);
        box.addClassName("xx-chart-box");
        if (strong) {
            box.addClassName("xx-chart-strong");
        }
        structure.relationsOf(organization.id(), day).stream()
                .filter(r ->
                        r.kind() == RelationKind.ATTACHED_TO
                                && r.subject().equals(organization.id()))
                .forEach(r ->
                        box.add(
                                sub(
                                        words.of("relation-ATTACHED_TO", locale)
                                                + " "
                                                + structure.organization(r.object()).shortName())));
        List<Organization> leads = subjects(organization, RelationKind.LEADS);
        leads.forEach(o -> box.add(sub(words.of("back-LEADS", locale) + " " + o.shortName())));
        if (leads.isEmpty() && organization.kind() == OrganizationKind.TOPIC_GROUP) {
            box.add(sub(words.of("chart-lead-unknown", locale)));
        }
        return box;
    }

    private static Span sub(String text) {
        Span sub = new Span(text);
        sub.addClassName("xx-sub");
        return sub;
    }
}

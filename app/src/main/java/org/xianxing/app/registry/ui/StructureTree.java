package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.registry.Structure;

/** All organizations of a day as a tree: divisions, kinds, and who stands below whom. */
final class StructureTree extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Structure structure;
    private final LocalDate day;
    private final transient RegistryWords words;
    private final Locale locale;

    /**
     * @param division gives a division's name
     */
    StructureTree(
            Structure structure,
            LocalDate day,
            RegistryWords words,
            Locale locale,
            Function<DivisionCode, String> division) {
        this.structure = structure;
        this.day = day;
        this.words = words;
        this.locale = locale;
        addClassName("xx-tree");
        List<Organization> standing = structure.standingOn(day);
        Map<String, List<Organization>> byCity =
                standing.stream()
                        .filter(o -> structure.above(o.id(), day).isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        o -> o.city().value(), TreeMap::new, Collectors.toList()));
        byCity.forEach((code, tops) -> {
            long all = standing.stream().filter(o -> o.city().value().equals(code)).count();
            add(
                    branch(
                            division.apply(new DivisionCode(code)),
                            all,
                            kinds(tops),
                            code.endsWith("0000")));
        });
    }

    private NativeDetails branch(String name, long count, UnorderedList below, boolean opened) {
        Span size = new Span(words.of("tree-count", locale, count));
        size.addClassName("xx-sub");
        NativeDetails branch = new NativeDetails(new Div(new Span(name), size), below);
        branch.setOpen(opened);
        return branch;
    }

    private UnorderedList kinds(List<Organization> tops) {
        Map<OrganizationKind, List<Organization>> byKind =
                tops.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Organization::kind,
                                        () -> new EnumMap<>(OrganizationKind.class),
                                        Collectors.toList()));
        UnorderedList list = new UnorderedList();
        byKind.forEach((kind, organizations) -> {
            if (organizations.size() == 1) {
                list.add(node(organizations.getFirst()));
            } else {
                UnorderedList below = new UnorderedList();
                organizations.forEach(o -> below.add(node(o)));
                list.add(
                        new ListItem(
                                branch(
                                        words.kind(kind, locale),
                                        organizations.size(),
                                        below,
                                        kind == OrganizationKind.LEADING_GROUP)));
            }
        });
        return list;
    }

    private ListItem node(Organization organization) {
        ListItem item = new ListItem(OrganizationView.link(organization));
        List<Organization> below = structure.below(organization.id(), day);
        if (!below.isEmpty()) {
            UnorderedList list = new UnorderedList();
            below.forEach(o -> list.add(node(o)));
            item.add(list);
        }
        return item;
    }
}

package org.xianxing.app.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.Structure;
import org.xianxing.reports.shared.PlainWorkbook;
import org.xianxing.reports.shared.PlainWorkbook.Sheet;

/** The registry of a day as tables: organizations, relations, people. */
final class RegistryTables {

    private final Structure structure;
    private final LocalDate day;
    private final RegistryWords words;
    private final Locale locale;

    RegistryTables(Structure structure, LocalDate day, RegistryWords words, Locale locale) {
        this.structure = structure;
        this.day = day;
        this.words = words;
        this.locale = locale;
    }

    /**
     * All three tables in one workbook.
     *
     * @param division gives a division's name
     * @param memberships gives an organization's people
     */
    byte[] workbook(
            Function<DivisionCode, String> division,
            Function<OrganizationId, List<Membership>> memberships) {
        List<Organization> standing = structure.standingOn(day);
        return PlainWorkbook.of(
                List.of(
                        new Sheet(
                                word("sheet-organizations"),
                                headings(
                                        "name",
                                        "short-name",
                                        "kind",
                                        "division",
                                        "above",
                                        "existence",
                                        "founding",
                                        "source",
                                        "column-note"),
                                standing.stream().map(o -> organization(o, division)).toList()),
                        new Sheet(
                                word("sheet-relations"),
                                headings(
                                        "column-other",
                                        "column-relation",
                                        "other",
                                        "column-days",
                                        "column-citation",
                                        "column-note"),
                                standing.stream().flatMap(this::relations).toList()),
                        new Sheet(
                                word("sheet-people"),
                                headings(
                                        "column-other",
                                        "column-capacity",
                                        "column-person",
                                        "column-title",
                                        "column-unit",
                                        "column-contact",
                                        "column-days",
                                        "column-citation"),
                                standing.stream()
                                        .flatMap(o -> people(o, memberships.apply(o.id())))
                                        .toList())));
    }

    private List<String> organization(
            Organization organization, Function<DivisionCode, String> division) {
        Existence existence = structure.existence(organization.id());
        return List.of(
                organization.name(),
                organization.shortName(),
                words.kind(organization.kind(), locale),
                division.apply(organization.city()),
                structure.above(organization.id(), day).map(Organization::name).orElse(""),
                words.days(existence.validity(), locale),
                words.citation(existence.founding(), locale),
                organization.source(),
                organization.note());
    }

    private Stream<List<String>> relations(Organization organization) {
        return structure.relationsOf(organization.id(), day).stream()
                .filter(r -> r.subject().equals(organization.id()))
                .map(r -> relation(organization, r));
    }

    private List<String> relation(Organization organization, Relation relation) {
        return List.of(
                organization.name(),
                words.relation(relation, organization.id(), locale),
                structure.organization(relation.object()).name(),
                words.days(relation.validity(), locale),
                words.citation(relation.citation(), locale),
                relation.note());
    }

    private Stream<List<String>> people(Organization organization, List<Membership> members) {
        return members.stream()
                .filter(m -> m.validity().mayHoldOn(day))
                .map(m ->
                        List.of(
                                organization.name(),
                                words.capacity(m, locale),
                                m.person(),
                                m.title(),
                                m.unit()
                                        .map(structure::organization)
                                        .map(Organization::name)
                                        .orElse(""),
                                m.contact(),
                                words.days(m.validity(), locale),
                                words.citation(m.citation(), locale)));
    }

    private List<String> headings(String... keys) {
        List<String> headings = new ArrayList<>();
        for (String key : keys) {
            headings.add(word(key));
        }
        return headings;
    }

    private String word(String key) {
        return words.of(key, locale);
    }
}

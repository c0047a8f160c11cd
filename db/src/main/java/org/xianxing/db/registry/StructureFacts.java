package org.xianxing.db.registry;

import static org.xianxing.db.jooq.Tables.ORGANIZATION_EXISTENCE;
import static org.xianxing.db.jooq.Tables.ORGANIZATION_MEMBERSHIP;
import static org.xianxing.db.jooq.Tables.ORGANIZATION_RELATION;
import static org.xianxing.db.jooq.Tables.WORKING_RULE;
import static org.xianxing.db.jooq.Tables.WORKING_RULE_PARTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.xianxing.db.organization.OrganizationFacts;
import org.xianxing.db.shared.ReferenceTable;
import org.xianxing.db.shared.ReferenceTable.Line;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Capacity;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.MembershipId;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationId;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.registry.WorkingRule;

/**
 * The structure that the sources give: the mechanism of Fujian's pilot zone and the leading group
 * of Guangxi's, with its members and rules.
 */
public final class StructureFacts {

    private final DSLContext dsl;

    public StructureFacts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Adds what is missing and leaves what is there as it is. */
    public void load() {
        List<Query> inserts = new ArrayList<>();
        ReferenceTable.read(dsl, "existences.csv").forEach(line -> inserts.add(existence(line)));
        List<Line> relations = ReferenceTable.read(dsl, "relations.csv");
        for (int i = 0; i < relations.size(); i++) {
            inserts.add(relation(i + 1, relations.get(i)));
        }
        ReferenceTable.read(dsl, "memberships.csv").forEach(line -> inserts.add(membership(line)));
        List<Line> rules = ReferenceTable.read(dsl, "rules.csv");
        for (int i = 0; i < rules.size(); i++) {
            inserts.addAll(rule(i + 1, rules.get(i)));
        }
        dsl.batch(inserts).execute();
    }

    private Query existence(Line line) {
        return dsl.insertInto(ORGANIZATION_EXISTENCE)
                .set(
                        ORGANIZATION_EXISTENCE.ORGANIZATION_ID,
                        organization(line.text("city"), line.text("name")).value())
                .set(ORGANIZATION_EXISTENCE.VALID_FROM, day(line, "from").orElse(null))
                .set(ORGANIZATION_EXISTENCE.VALID_UNTIL, day(line, "until").orElse(null))
                .set(ORGANIZATION_EXISTENCE.DOCUMENT, line.text("document"))
                .set(ORGANIZATION_EXISTENCE.CLAUSE, line.text("clause"))
                .onDuplicateKeyIgnore();
    }

    private Query relation(int position, Line line) {
        Relation relation =
                new Relation(
                        new RelationId(
                                ReferenceTable.identifier(
                                        "relation",
                                        line.text("subject"),
                                        line.text("kind"),
                                        line.text("object"))),
                        organization(line.text("subject_city"), line.text("subject")),
                        RelationKind.valueOf(line.text("kind")),
                        organization(line.text("object_city"), line.text("object")),
                        validity(line),
                        citation(line),
                        line.text("note"));
        return dsl.insertInto(ORGANIZATION_RELATION)
                .set(ORGANIZATION_RELATION.POSITION, position)
                .set(JooqStructureRepository.row(dsl, relation))
                .onDuplicateKeyIgnore();
    }

    private Query membership(Line line) {
        Optional<OrganizationId> unit =
                Optional.of(line.text("unit"))
                        .filter(name -> !name.isEmpty())
                        .map(name -> organization(line.text("unit_city"), name));
        Membership membership =
                new Membership(
                        new MembershipId(
                                ReferenceTable.identifier(
                                        "membership", line.text("group"), line.text("person"))),
                        organization(line.text("group_city"), line.text("group")),
                        Integer.parseInt(line.text("position")),
                        line.text("person"),
                        Capacity.valueOf(line.text("capacity")),
                        line.text("title"),
                        unit,
                        "",
                        validity(line),
                        citation(line));
        return dsl.insertInto(ORGANIZATION_MEMBERSHIP)
                .set(JooqStructureRepository.row(dsl, membership))
                .onDuplicateKeyIgnore();
    }

    private List<Query> rule(int position, Line line) {
        UUID id = ReferenceTable.identifier("rule", line.text("document"), line.text("clause"));
        List<Query> inserts = new ArrayList<>();
        inserts.add(
                dsl.insertInto(WORKING_RULE)
                        .set(WORKING_RULE.ID, id)
                        .set(WORKING_RULE.POSITION, position)
                        .set(
                                WORKING_RULE.TOPIC,
                                WorkingRule.Topic.valueOf(line.text("topic")).name())
                        .set(WORKING_RULE.DOCUMENT, line.text("document"))
                        .set(WORKING_RULE.CLAUSE, line.text("clause"))
                        .set(WORKING_RULE.RULE_TEXT, line.text("text"))
                        .onDuplicateKeyIgnore());
        for (String party : line.text("parties").split("\\|")) {
            int colon = party.indexOf(':');
            inserts.add(
                    dsl.insertInto(WORKING_RULE_PARTY)
                            .set(WORKING_RULE_PARTY.RULE_ID, id)
                            .set(
                                    WORKING_RULE_PARTY.ORGANIZATION_ID,
                                    organization(
                                                    party.substring(0, colon),
                                                    party.substring(colon + 1))
                                            .value())
                            .onDuplicateKeyIgnore());
        }
        return inserts;
    }

    private static OrganizationId organization(String city, String name) {
        return OrganizationFacts.organizationId(new DivisionCode(city), name);
    }

    private static Citation citation(Line line) {
        return new Citation(line.text("document"), line.text("clause"));
    }

    private static Validity validity(Line line) {
        return new Validity(day(line, "from"), day(line, "until"));
    }

    private static Optional<LocalDate> day(Line line, String column) {
        return Optional.of(line.text(column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }
}

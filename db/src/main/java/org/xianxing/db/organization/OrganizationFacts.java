package org.xianxing.db.organization;

import static org.xianxing.db.jooq.Tables.DIVISION;
import static org.xianxing.db.jooq.Tables.ORGANIZATION;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.xianxing.db.shared.ReferenceTable;
import org.xianxing.db.shared.ReferenceTable.Line;
import org.xianxing.domain.organization.Division;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.ZoneLevel;

/** Divisions of Fujian and Guangxi, their development zones, and Fujian's bodies of the FTZ. */
public final class OrganizationFacts {

    private static final String CURRENT = "current";

    /** Shown with every code that today's list of divisions does not have any more. */
    private static final String WITHDRAWN = "已撤销：截至2023年6月30日的区划代码中没有此代码";

    private final DSLContext dsl;

    public OrganizationFacts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The identity of an organization of the reference data, by its full name. */
    public static OrganizationId organizationId(DivisionCode city, String name) {
        return new OrganizationId(ReferenceTable.identifier("organization", city.value(), name));
    }

    /** Adds what is missing and leaves what is there as it is. */
    public void load() {
        List<Line> divisions = ReferenceTable.read(dsl, "divisions.csv");
        List<Line> own = ReferenceTable.read(dsl, "divisions-of-our-own.csv");
        for (Division.Level level : Division.Level.values()) {
            addDivisions(divisions, level, OrganizationFacts::noteOfListed);
            addDivisions(own, level, line -> line.text("note"));
        }
        Map<String, DivisionCode> cities =
                divisions.stream()
                        .filter(line -> level(line) == Division.Level.CITY)
                        .collect(
                                Collectors.toMap(
                                        line -> line.text("name"),
                                        line -> new DivisionCode(line.text("code"))));
        dsl.batch(
                        ReferenceTable.read(dsl, "bodies.csv").stream()
                                .map(OrganizationFacts::body)
                                .map(this::insert)
                                .toList())
                .execute();
        dsl.batch(
                        ReferenceTable.read(dsl, "zones.csv").stream()
                                .map(line -> zone(line, cities))
                                .map(this::insert)
                                .toList())
                .execute();
    }

    /** Level by level, because a division needs the one above it. */
    private void addDivisions(List<Line> lines, Division.Level level, Function<Line, String> note) {
        dsl.batch(
                        lines.stream()
                                .filter(line -> level(line) == level)
                                .map(line -> insert(line, level, note.apply(line)))
                                .toList())
                .execute();
    }

    private Query insert(Line line, Division.Level level, String note) {
        return dsl.insertInto(DIVISION)
                .set(DIVISION.CODE, line.text("code"))
                .set(DIVISION.NAME, line.text("name"))
                .set(DIVISION.LEVEL, level.name())
                .set(
                        DIVISION.PARENT_CODE,
                        level == Division.Level.PROVINCE ? null : line.text("parent_code"))
                .set(DIVISION.SOURCE, line.text("source"))
                .set(DIVISION.NOTE, note)
                .onDuplicateKeyIgnore();
    }

    private Query insert(Organization organization) {
        return dsl.insertInto(ORGANIZATION)
                .set(JooqOrganizationRepository.row(organization))
                .onDuplicateKeyIgnore();
    }

    private static Organization body(Line line) {
        return organization(
                line, new DivisionCode(line.text("city_code")), ZoneLevel.NOT_APPLICABLE);
    }

    private static Organization zone(Line line, Map<String, DivisionCode> cities) {
        DivisionCode city = cities.get(line.text("city"));
        if (city == null) {
            throw new IllegalStateException("no such city: " + line.text("city"));
        }
        return organization(line, city, ZoneLevel.valueOf(line.text("level")));
    }

    private static Organization organization(Line line, DivisionCode city, ZoneLevel level) {
        return new Organization(
                organizationId(city, line.text("name")),
                OrganizationKind.valueOf(line.text("kind")),
                line.text("name"),
                line.text("short_name"),
                city,
                level,
                Boolean.parseBoolean(line.text("inside_ftz")),
                Organization.Verification.valueOf(line.text("verification")),
                line.text("source"),
                line.text("note"));
    }

    private static String noteOfListed(Line line) {
        return line.text("status").equals(CURRENT) ? line.text("note") : WITHDRAWN;
    }

    private static Division.Level level(Line line) {
        return switch (line.text("level")) {
            case "省级" -> Division.Level.PROVINCE;
            case "地级" -> Division.Level.CITY;
            case "县级" -> Division.Level.COUNTY;
            default -> throw new IllegalStateException("no such level: " + line);
        };
    }
}

package org.xianxing.db.organization;

import static org.xianxing.db.jooq.Tables.DIVISION;
import static org.xianxing.db.jooq.Tables.ORGANIZATION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.xianxing.db.jooq.tables.records.DivisionRecord;
import org.xianxing.db.jooq.tables.records.OrganizationRecord;
import org.xianxing.domain.organization.Division;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.ZoneLevel;

final class JooqOrganizationRepository implements OrganizationRepository {

    private static final List<String> ZONE_KINDS =
            Arrays.stream(OrganizationKind.values())
                    .filter(OrganizationKind::isDevelopmentZone)
                    .map(Enum::name)
                    .toList();

    private final DSLContext dsl;

    JooqOrganizationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return dsl.selectFrom(ORGANIZATION)
                .where(ORGANIZATION.ID.eq(id.value()))
                .fetchOptional(JooqOrganizationRepository::organization);
    }

    @Override
    public List<Organization> all(OrganizationKind... kinds) {
        return dsl.selectFrom(ORGANIZATION)
                .where(ORGANIZATION.KIND.in(Arrays.stream(kinds).map(Enum::name).toList()))
                .orderBy(ORGANIZATION.CITY_CODE, ORGANIZATION.NAME)
                .fetch(JooqOrganizationRepository::organization);
    }

    @Override
    public List<Organization> zonesOf(DivisionCode city) {
        return dsl.selectFrom(ORGANIZATION)
                .where(ORGANIZATION.CITY_CODE.eq(city.value()))
                .and(ORGANIZATION.KIND.in(ZONE_KINDS))
                .orderBy(ORGANIZATION.NAME)
                .fetch(JooqOrganizationRepository::organization);
    }

    @Override
    public List<Division> divisionsBelow(DivisionCode parent) {
        return dsl.selectFrom(DIVISION)
                .where(DIVISION.PARENT_CODE.eq(parent.value()))
                .orderBy(DIVISION.CODE)
                .fetch(JooqOrganizationRepository::division);
    }

    @Override
    public Optional<Division> division(DivisionCode code) {
        return dsl.selectFrom(DIVISION)
                .where(DIVISION.CODE.eq(code.value()))
                .fetchOptional(JooqOrganizationRepository::division);
    }

    @Override
    public void add(Organization organization) {
        dsl.insertInto(ORGANIZATION).set(row(organization)).execute();
    }

    /** A new row: version 0. */
    static OrganizationRecord row(Organization organization) {
        return new OrganizationRecord()
                .setId(organization.id().value())
                .setVersion(0)
                .setKind(organization.kind().name())
                .setName(organization.name())
                .setShortName(organization.shortName())
                .setCityCode(organization.city().value())
                .setLevel(organization.level().name())
                .setInsideFtz(organization.insideFtz())
                .setVerification(organization.verification().name())
                .setSource(organization.source())
                .setNote(organization.note());
    }

    private static Organization organization(OrganizationRecord row) {
        return new Organization(
                new OrganizationId(row.getId()),
                OrganizationKind.valueOf(row.getKind()),
                row.getName(),
                row.getShortName(),
                new DivisionCode(row.getCityCode()),
                ZoneLevel.valueOf(row.getLevel()),
                row.getInsideFtz(),
                Organization.Verification.valueOf(row.getVerification()),
                row.getSource(),
                row.getNote());
    }

    private static Division division(DivisionRecord row) {
        return new Division(
                new DivisionCode(row.getCode()),
                row.getName(),
                Division.Level.valueOf(row.getLevel()),
                Optional.ofNullable(row.getParentCode()).map(DivisionCode::new),
                row.getSource(),
                row.getNote());
    }
}

package org.xianxing.db.audit;

import static org.xianxing.db.jooq.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.SQLDataType;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.AuditTrail;

/** Records on their way to the database and back. */
final class AuditRows {

    /** Lets Connector/J hand over one row after another instead of all at once. */
    static final int ROW_BY_ROW = Integer.MIN_VALUE;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private static final Field<String> ORGANIZATION =
            AUDIT_ENTRY.ORGANIZATION_ID.coerce(SQLDataType.VARCHAR);
    private static final Field<String> ACCOUNT = AUDIT_ENTRY.ACCOUNT_ID.coerce(SQLDataType.VARCHAR);
    private static final Field<String> AT =
            AUDIT_ENTRY.RECORDED_AT.cast(SQLDataType.CHAR).as("recorded");

    private AuditRows() {}

    /** A point in time as records have it. */
    static String text(Instant at) {
        return TIME.format(
                LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
    }

    static void insert(DSLContext dsl, AuditRow row) {
        dsl.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ORGANIZATION_ID, UUID.fromString(row.organization()))
                .set(AUDIT_ENTRY.SEQUENCE, row.sequence())
                .set(AUDIT_ENTRY.RECORDED_AT, instant(row.at()))
                .set(ACCOUNT, row.account())
                .set(AUDIT_ENTRY.ACCOUNT_NAME, row.name())
                .set(AUDIT_ENTRY.ROLE, row.role())
                .set(AUDIT_ENTRY.ORGANIZATION_NAME, row.organizationName())
                .set(AUDIT_ENTRY.ORIGIN, row.origin())
                .set(AUDIT_ENTRY.ACTION, row.action())
                .set(AUDIT_ENTRY.SUBJECT, row.subject())
                .set(AUDIT_ENTRY.STATE_BEFORE, row.before())
                .set(AUDIT_ENTRY.STATE_AFTER, row.after())
                .set(AUDIT_ENTRY.DETAIL, row.detail())
                .set(AUDIT_ENTRY.PREVIOUS_HASH, row.previousHash())
                .set(AUDIT_ENTRY.HASH, row.hash())
                .execute();
    }

    static SelectJoinStep<Record> select(DSLContext dsl) {
        List<Field<?>> fields =
                List.of(
                        ORGANIZATION,
                        AUDIT_ENTRY.SEQUENCE,
                        AT,
                        ACCOUNT,
                        AUDIT_ENTRY.ACCOUNT_NAME,
                        AUDIT_ENTRY.ROLE,
                        AUDIT_ENTRY.ORGANIZATION_NAME,
                        AUDIT_ENTRY.ORIGIN,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.SUBJECT,
                        AUDIT_ENTRY.STATE_BEFORE,
                        AUDIT_ENTRY.STATE_AFTER,
                        AUDIT_ENTRY.DETAIL,
                        AUDIT_ENTRY.PREVIOUS_HASH,
                        AUDIT_ENTRY.HASH);
        return dsl.select(fields).from(AUDIT_ENTRY);
    }

    static AuditRow row(Record row) {
        return new AuditRow(
                row.get(ORGANIZATION),
                row.get(AUDIT_ENTRY.SEQUENCE),
                row.get(AT),
                row.get(ACCOUNT),
                row.get(AUDIT_ENTRY.ACCOUNT_NAME),
                row.get(AUDIT_ENTRY.ROLE),
                row.get(AUDIT_ENTRY.ORGANIZATION_NAME),
                row.get(AUDIT_ENTRY.ORIGIN),
                row.get(AUDIT_ENTRY.ACTION),
                row.get(AUDIT_ENTRY.SUBJECT),
                row.get(AUDIT_ENTRY.STATE_BEFORE),
                row.get(AUDIT_ENTRY.STATE_AFTER),
                row.get(AUDIT_ENTRY.DETAIL),
                row.get(AUDIT_ENTRY.PREVIOUS_HASH),
                row.get(AUDIT_ENTRY.HASH));
    }

    static AuditTrail.Entry entry(Record stored) {
        AuditRow row = row(stored);
        return new AuditTrail.Entry(
                new OrganizationId(identifier(row.organization())),
                row.sequence(),
                instant(row.at()),
                who(row),
                row.origin(),
                new AuditTrail.Event(
                        row.action(), row.subject(), row.before(), row.after(), row.detail()),
                row.previousHash(),
                row.hash());
    }

    private static AuditTrail.Who who(AuditRow row) {
        String account = row.account();
        return account == null
                ? new AuditTrail.Who.Nobody(row.name())
                : new AuditTrail.Who.Person(
                        new AccountId(identifier(account)),
                        row.name(),
                        row.role(),
                        row.organizationName());
    }

    /** A spoiled record must not keep the others from being read. */
    private static UUID identifier(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return AuditTrail.NOBODY.value();
        }
    }

    private static Instant instant(String at) {
        return LocalDateTime.parse(at, TIME).toInstant(ZoneOffset.UTC);
    }
}

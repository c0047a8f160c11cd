package org.xianxing.db.shared;

import static org.xianxing.db.jooq.Tables.AUDIT_RECORD;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.AuditTrail;

/**
 * The audit trail in a table, one chain for each organization, so that people of different offices
 * never wait for each other.
 *
 * <p>Two transactions of one office that append at once meet at the primary key (organization,
 * sequence): the second is run again by {@link Transactions}.
 */
public final class AuditTrails {

    private AuditTrails() {}

    public static AuditTrail auditTrail(DSLContext dsl, InstantSource clock) {
        return new JooqAuditTrail(dsl, clock);
    }

    private record JooqAuditTrail(DSLContext dsl, InstantSource clock) implements AuditTrail {

        private static final String BEGINNING = "0".repeat(64);
        private static final int LONGEST_DETAIL = 4_000;
        private static final int LONGEST_SUBJECT = 100;

        @Override
        public void append(Actor actor, String action, String subject, String detail) {
            UUID organization = actor.organization().value();
            var last =
                    dsl.select(AUDIT_RECORD.SEQUENCE, AUDIT_RECORD.HASH)
                            .from(AUDIT_RECORD)
                            .where(AUDIT_RECORD.ORGANIZATION_ID.eq(organization))
                            .orderBy(AUDIT_RECORD.SEQUENCE.desc())
                            .limit(1)
                            .forUpdate()
                            .fetchOptional();
            long sequence = last.map(row -> row.get(AUDIT_RECORD.SEQUENCE) + 1).orElse(1L);
            String previous = last.map(row -> row.get(AUDIT_RECORD.HASH)).orElse(BEGINNING);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            String keptSubject = cut(subject, LONGEST_SUBJECT);
            String keptDetail = cut(detail, LONGEST_DETAIL);
            String role = actor.role().name();
            dsl.insertInto(AUDIT_RECORD)
                    .set(AUDIT_RECORD.ORGANIZATION_ID, organization)
                    .set(AUDIT_RECORD.SEQUENCE, sequence)
                    .set(AUDIT_RECORD.RECORDED_AT, now)
                    .set(AUDIT_RECORD.ACCOUNT_ID, actor.account().value())
                    .set(AUDIT_RECORD.ACCOUNT_NAME, actor.displayName())
                    .set(AUDIT_RECORD.ROLE, role)
                    .set(AUDIT_RECORD.ACTION, action)
                    .set(AUDIT_RECORD.SUBJECT, keptSubject)
                    .set(AUDIT_RECORD.DETAIL, keptDetail)
                    .set(AUDIT_RECORD.PREVIOUS_HASH, previous)
                    .set(
                            AUDIT_RECORD.HASH,
                            hash(
                                    previous,
                                    organization,
                                    sequence,
                                    now,
                                    actor.account().value(),
                                    actor.displayName(),
                                    role,
                                    action,
                                    keptSubject,
                                    keptDetail))
                    .execute();
        }

        @Override
        public List<Entry> about(String subject, int limit) {
            return dsl.selectFrom(AUDIT_RECORD)
                    .where(AUDIT_RECORD.SUBJECT.eq(subject))
                    .orderBy(AUDIT_RECORD.RECORDED_AT.desc(), AUDIT_RECORD.SEQUENCE.desc())
                    .limit(limit)
                    .fetch(row ->
                            new Entry(
                                    new OrganizationId(row.get(AUDIT_RECORD.ORGANIZATION_ID)),
                                    row.get(AUDIT_RECORD.SEQUENCE),
                                    row.get(AUDIT_RECORD.RECORDED_AT),
                                    row.get(AUDIT_RECORD.ACCOUNT_NAME),
                                    row.get(AUDIT_RECORD.ROLE),
                                    row.get(AUDIT_RECORD.ACTION),
                                    row.get(AUDIT_RECORD.SUBJECT),
                                    row.get(AUDIT_RECORD.DETAIL)));
        }

        @Override
        public List<Long> broken(OrganizationId organization) {
            List<Long> broken = new ArrayList<>();
            String previous = BEGINNING;
            long expected = 1;
            for (Record row :
                    dsl.selectFrom(AUDIT_RECORD)
                            .where(AUDIT_RECORD.ORGANIZATION_ID.eq(organization.value()))
                            .orderBy(AUDIT_RECORD.SEQUENCE)
                            .fetch()) {
                long sequence = row.get(AUDIT_RECORD.SEQUENCE);
                String own =
                        hash(
                                previous,
                                organization.value(),
                                sequence,
                                row.get(AUDIT_RECORD.RECORDED_AT),
                                row.get(AUDIT_RECORD.ACCOUNT_ID),
                                row.get(AUDIT_RECORD.ACCOUNT_NAME),
                                row.get(AUDIT_RECORD.ROLE),
                                row.get(AUDIT_RECORD.ACTION),
                                row.get(AUDIT_RECORD.SUBJECT),
                                row.get(AUDIT_RECORD.DETAIL));
                if (sequence != expected
                        || !previous.equals(row.get(AUDIT_RECORD.PREVIOUS_HASH))
                        || !own.equals(row.get(AUDIT_RECORD.HASH))) {
                    broken.add(sequence);
                }
                previous = row.get(AUDIT_RECORD.HASH);
                expected = sequence + 1;
            }
            return broken;
        }

        /**
         * SHA-256 over the parts, each with its length before it, so that no two records read
         * alike.
         */
        private static String hash(Object... parts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (Object part : parts) {
                    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    digest.update(bytes);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        private static String cut(String text, int longest) {
            return text.length() <= longest ? text : text.substring(0, longest);
        }
    }
}

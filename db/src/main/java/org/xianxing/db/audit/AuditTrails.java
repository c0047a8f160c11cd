package org.xianxing.db.audit;

import static org.xianxing.db.jooq.Tables.AUDIT_ENTRY;
import static org.xianxing.db.jooq.Tables.AUDIT_HEAD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.xianxing.db.shared.ConflictException;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Origin;

/**
 * The audit trail in a table, one chain for each organization, so that people of different offices
 * never wait for each other.
 *
 * <p>Records are inserted and never touched again; the application's database account may do no
 * more. Where each chain ends stands in a row beside them, whose lock puts the transactions of one
 * office in order and which keeps a chain from going on silently after somebody has cut its tail.
 */
public final class AuditTrails {

    private AuditTrails() {}

    /**
     * The audit trail.
     *
     * @param origin from where things are done
     */
    public static AuditTrail auditTrail(Database database, Origin origin) {
        return new JooqAuditTrail(database, origin);
    }

    private record JooqAuditTrail(Database database, Origin origin) implements AuditTrail {

        private static final int LONGEST_NAME = 40;
        private static final int LONGEST_ORIGIN = 64;
        private static final int LONGEST_ACTION = 40;
        private static final int LONGEST_SUBJECT = 100;
        private static final int LONGEST_TEXT = 4_000;

        private static final Field<Instant> NOW =
                DSL.field("utc_timestamp(6)", AUDIT_ENTRY.RECORDED_AT.getDataType());

        @Override
        public void append(Actor actor, Event event) {
            append(
                    actor.organization(),
                    new Who.Person(
                            actor.account(),
                            actor.displayName(),
                            actor.role().name(),
                            actor.organizationName()),
                    event);
        }

        @Override
        public void appendForNobody(String name, Event event) {
            append(NOBODY, new Who.Nobody(name), event);
        }

        private void append(OrganizationId chain, Who who, Event event) {
            database.transactions()
                    .runInTransaction(() -> {
                        Optional<Record2<Long, String>> head = lockedHead(chain.value());
                        String at =
                                AuditRows.text(database.dsl().select(NOW).fetchSingle().value1());
                        AuditRow row =
                                row(
                                                chain,
                                                head.map(h -> h.value1() + 1).orElse(1L),
                                                at,
                                                who,
                                                event,
                                                head.map(Record2::value2)
                                                        .orElse(AuditChain.BEGINNING))
                                        .hashed();
                        store(row);
                        moveHead(chain.value(), row, head.isPresent());
                    });
        }

        private Optional<Record2<Long, String>> lockedHead(UUID chain) {
            return database.dsl()
                    .select(AUDIT_HEAD.SEQUENCE, AUDIT_HEAD.HASH)
                    .from(AUDIT_HEAD)
                    .where(AUDIT_HEAD.ORGANIZATION_ID.eq(chain))
                    .forUpdate()
                    .fetchOptional();
        }

        private AuditRow row(
                OrganizationId chain,
                long sequence,
                String at,
                Who who,
                Event event,
                String previous) {
            Optional<Who.Person> person =
                    who instanceof Who.Person signedIn ? Optional.of(signedIn) : Optional.empty();
            return new AuditRow(
                    chain.value().toString(),
                    sequence,
                    at,
                    person.map(p -> p.account().value().toString()).orElse(null),
                    cut(who.name(), LONGEST_NAME),
                    cut(person.map(Who.Person::role).orElse(""), LONGEST_NAME),
                    cut(person.map(Who.Person::organizationName).orElse(""), LONGEST_NAME),
                    cut(origin.current(), LONGEST_ORIGIN),
                    cut(event.action(), LONGEST_ACTION),
                    cut(event.subject(), LONGEST_SUBJECT),
                    cut(event.before(), LONGEST_TEXT),
                    cut(event.after(), LONGEST_TEXT),
                    cut(event.detail(), LONGEST_TEXT),
                    previous,
                    "");
        }

        private void store(AuditRow row) {
            try {
                AuditRows.insert(database.dsl(), row);
            } catch (IntegrityConstraintViolationException e) {
                throw new ConflictException(
                        "record " + row.sequence() + " of " + row.organization() + " exists", e);
            }
        }

        private void moveHead(UUID chain, AuditRow row, boolean exists) {
            DSLContext dsl = database.dsl();
            if (!exists) {
                begin(chain, row);
                return;
            }
            int moved =
                    dsl.update(AUDIT_HEAD)
                            .set(AUDIT_HEAD.SEQUENCE, row.sequence())
                            .set(AUDIT_HEAD.HASH, row.hash())
                            .where(AUDIT_HEAD.ORGANIZATION_ID.eq(chain))
                            .and(AUDIT_HEAD.SEQUENCE.eq(row.sequence() - 1))
                            .execute();
            if (moved != 1) {
                throw new ConflictException("the chain of " + chain + " went on meanwhile");
            }
        }

        private void begin(UUID chain, AuditRow row) {
            try {
                database.dsl()
                        .insertInto(AUDIT_HEAD)
                        .set(AUDIT_HEAD.ORGANIZATION_ID, chain)
                        .set(AUDIT_HEAD.SEQUENCE, row.sequence())
                        .set(AUDIT_HEAD.HASH, row.hash())
                        .execute();
            } catch (IntegrityConstraintViolationException e) {
                throw new ConflictException("the chain of " + chain + " began meanwhile", e);
            }
        }

        /** Never cuts a character in two. */
        private static String cut(String text, int longest) {
            if (text.length() <= longest) {
                return text;
            }
            boolean inTwo = Character.isHighSurrogate(text.charAt(longest - 1));
            return text.substring(0, inTwo ? longest - 1 : longest);
        }

        @Override
        public List<Entry> about(String subject, int limit) {
            return AuditRows.select(database.dsl())
                    .where(AUDIT_ENTRY.SUBJECT.eq(subject))
                    .orderBy(AUDIT_ENTRY.RECORDED_AT.desc(), AUDIT_ENTRY.SEQUENCE.desc())
                    .limit(limit)
                    .fetch(AuditRows::entry);
        }

        @Override
        public Page search(Search search, Optional<Position> after, int limit) {
            List<Entry> found =
                    AuditRows.select(database.dsl())
                            .where(condition(search))
                            .and(after.map(JooqAuditTrail::isBefore).orElse(DSL.noCondition()))
                            .orderBy(
                                    AUDIT_ENTRY.RECORDED_AT.desc(),
                                    AUDIT_ENTRY.ORGANIZATION_ID.desc(),
                                    AUDIT_ENTRY.SEQUENCE.desc())
                            .limit(limit + 1)
                            .fetch(AuditRows::entry);
            return Page.of(found, limit);
        }

        private static Condition isBefore(Position position) {
            return DSL.row(
                            AUDIT_ENTRY.RECORDED_AT,
                            AUDIT_ENTRY.ORGANIZATION_ID,
                            AUDIT_ENTRY.SEQUENCE)
                    .lt(position.at(), position.organization().value(), position.sequence());
        }

        @Override
        public long count(Search search) {
            return database.dsl()
                    .selectCount()
                    .from(AUDIT_ENTRY)
                    .where(condition(search))
                    .fetchSingle()
                    .value1();
        }

        @Override
        public List<String> actions() {
            return database.dsl()
                    .selectDistinct(AUDIT_ENTRY.ACTION)
                    .from(AUDIT_ENTRY)
                    .orderBy(AUDIT_ENTRY.ACTION)
                    .fetch(AUDIT_ENTRY.ACTION);
        }

        @Override
        public void export(Search search, Consumer<Entry> each) {
            try (Cursor<org.jooq.Record> rows =
                    AuditRows.select(database.dsl())
                            .where(condition(search))
                            .orderBy(
                                    AUDIT_ENTRY.RECORDED_AT,
                                    AUDIT_ENTRY.ORGANIZATION_ID,
                                    AUDIT_ENTRY.SEQUENCE)
                            .fetchSize(AuditRows.ROW_BY_ROW)
                            .fetchLazy()) {
                rows.forEach(row -> each.accept(AuditRows.entry(row)));
            }
        }

        private static Condition condition(Search search) {
            Condition condition = DSL.noCondition();
            if (search.from().isPresent()) {
                condition = condition.and(AUDIT_ENTRY.RECORDED_AT.ge(search.from().get()));
            }
            if (search.until().isPresent()) {
                condition = condition.and(AUDIT_ENTRY.RECORDED_AT.lt(search.until().get()));
            }
            if (search.organization().isPresent()) {
                condition =
                        condition.and(
                                AUDIT_ENTRY.ORGANIZATION_ID.eq(
                                        search.organization().get().value()));
            }
            if (!search.name().isBlank()) {
                condition =
                        condition.and(
                                AUDIT_ENTRY.ACCOUNT_NAME.containsIgnoreCase(search.name().strip()));
            }
            if (!search.action().isBlank()) {
                condition = condition.and(AUDIT_ENTRY.ACTION.eq(search.action().strip()));
            }
            if (!search.subject().isBlank()) {
                condition = condition.and(AUDIT_ENTRY.SUBJECT.startsWith(search.subject()));
            }
            return search.text().isBlank()
                    ? condition
                    : condition.and(anywhere(search.text().strip()));
        }

        private static Condition anywhere(String text) {
            return DSL.or(
                    List.of(
                                    AUDIT_ENTRY.ACCOUNT_NAME,
                                    AUDIT_ENTRY.SUBJECT,
                                    AUDIT_ENTRY.STATE_BEFORE,
                                    AUDIT_ENTRY.STATE_AFTER,
                                    AUDIT_ENTRY.DETAIL,
                                    AUDIT_ENTRY.ORIGIN)
                            .stream()
                            .map(field -> field.containsIgnoreCase(text))
                            .toList());
        }
    }
}

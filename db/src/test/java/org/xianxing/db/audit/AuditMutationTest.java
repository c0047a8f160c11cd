package org.xianxing.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianxing.db.audit.AuditDamage.Kind;

/** Whatever is done to stored records is found, and the place is named. */
class AuditMutationTest {

    private static final int MUTATIONS = 1_000;
    private static final int CHAINS = 6;
    private static final int RECORDS = 40;
    private static final int NOTED = 25;

    /** The records of a database with what else is known of them. */
    private record Trail(
            List<AuditRow> rows, Map<String, AuditHead> current, List<AuditHead> noted) {

        static Trail whole() {
            List<AuditRow> rows = new ArrayList<>();
            Map<String, AuditHead> current = new TreeMap<>();
            List<AuditHead> noted = new ArrayList<>();
            for (int chain = 0; chain < CHAINS; chain++) {
                String organization = new UUID(7, chain).toString();
                String previous = AuditChain.BEGINNING;
                for (int sequence = 1; sequence <= RECORDS + chain; sequence++) {
                    AuditRow row = row(organization, sequence, previous);
                    rows.add(row);
                    previous = row.hash();
                    if (sequence == NOTED) {
                        noted.add(new AuditHead(organization, NOTED, previous, "2027-01-15.txt"));
                    }
                }
                current.put(
                        organization,
                        new AuditHead(organization, RECORDS + chain, previous, AuditHead.CURRENT));
            }
            return new Trail(rows, current, noted);
        }

        private static AuditRow row(String organization, int sequence, String previous) {
            return new AuditRow(
                            organization,
                            sequence,
                            "2027-01-15 04:%02d:00.000000".formatted(sequence % 60),
                            sequence % 5 == 0 ? null : new UUID(9, sequence).toString(),
                            "林静",
                            "ZONE_OFFICIAL",
                            "青岚",
                            "10.1.2." + sequence,
                            "SAVE_CLAIM",
                            "claim " + sequence,
                            "甲",
                            "乙",
                            "改动" + sequence,
                            previous,
                            "")
                    .hashed();
        }

        List<AuditDamage> damages() {
            List<AuditDamage> damages = new ArrayList<>();
            List<AuditRow> stored = new ArrayList<>(rows);
            stored.sort(
                    Comparator.comparing(AuditRow::organization).thenComparing(AuditRow::sequence));
            AuditChain.verify(
                    stored.iterator(),
                    new AuditChain.Heads(List.copyOf(current.values()), noted, List.of()),
                    damages::add);
            return damages;
        }

        int indexOf(String organization, long sequence) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).organization().equals(organization)
                        && rows.get(i).sequence() == sequence) {
                    return i;
                }
            }
            throw new IllegalArgumentException("no record " + sequence);
        }

        long length(String organization) {
            return rows.stream().filter(row -> row.organization().equals(organization)).count();
        }
    }

    private record Place(String organization, long first, long last) {

        /** A record that does not continue the one before it may be named instead of that. */
        boolean isNamedBy(AuditDamage damage) {
            return damage.organization().equals(organization)
                    && damage.first() <= last + 1
                    && damage.last() >= first;
        }
    }

    /** What somebody may do who can write to the database as its owner. */
    private enum Mutation {
        EDIT,
        EDIT_WITH_NEW_HASH,
        DELETE_IN_THE_MIDDLE,
        CUT_THE_TAIL,
        CUT_THE_TAIL_AND_MOVE_THE_HEAD_BACK,
        DELETE_THE_CHAIN,
        DELETE_THE_CHAIN_AND_ITS_HEAD,
        SWAP,
        SWAP_WITH_NEW_HASHES,
        APPEND_A_FORGED_RECORD,
        INSERT_A_FORGED_RECORD,
        COPY_TO_ANOTHER_CHAIN,
        REWRITE_THE_CHAIN_FROM_A_RECORD_ON
    }

    @Test
    void an_untouched_trail_is_whole() {
        assertThat(Trail.whole().damages()).isEmpty();
    }

    @Test
    void a_thousand_random_mutations_are_all_found_and_the_place_named() {
        Random random = new Random(20270115);
        Map<Mutation, Integer> tried = new EnumMap<>(Mutation.class);

        for (int i = 0; i < MUTATIONS; i++) {
            Trail trail = Trail.whole();
            Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
            Place place = mutate(trail, mutation, random);

            assertThat(trail.damages()).as("%s at %s", mutation, place).anyMatch(place::isNamedBy);
            tried.merge(mutation, 1, Integer::sum);
        }

        assertThat(tried).hasSameSizeAs(Mutation.values());
    }

    @Test
    void every_column_is_covered_by_the_hash() {
        for (int column = 0; column < COLUMNS; column++) {
            Trail trail = Trail.whole();
            int index = trail.indexOf(new UUID(7, 2).toString(), 10);

            trail.rows().set(index, edited(trail.rows().get(index), column));

            assertThat(trail.damages())
                    .as("column %d", column)
                    .anyMatch(damage -> damage.kind() == Kind.EDITED);
        }
    }

    private static Place mutate(Trail trail, Mutation mutation, Random random) {
        List<AuditRow> rows = trail.rows();
        int index = random.nextInt(rows.size());
        AuditRow row = rows.get(index);
        String organization = row.organization();
        long length = trail.length(organization);
        Place here = new Place(organization, row.sequence(), row.sequence());
        return switch (mutation) {
            case EDIT -> {
                rows.set(index, edited(row, random.nextInt(COLUMNS)));
                yield here;
            }
            case EDIT_WITH_NEW_HASH -> {
                rows.set(index, edited(row, DETAIL).hashed());
                yield here;
            }
            case DELETE_IN_THE_MIDDLE -> {
                long sequence = 1 + random.nextLong(length - 1);
                rows.remove(trail.indexOf(organization, sequence));
                yield new Place(organization, sequence, sequence);
            }
            case CUT_THE_TAIL -> {
                long left = random.nextLong(length);
                cut(trail, organization, left);
                yield new Place(organization, left + 1, length);
            }
            case CUT_THE_TAIL_AND_MOVE_THE_HEAD_BACK -> {
                // What was appended after the last file was printed is not noted outside.
                long left = 1 + random.nextLong(NOTED - 1);
                cut(trail, organization, left);
                moveHead(trail, organization, left);
                yield new Place(organization, left + 1, NOTED);
            }
            case DELETE_THE_CHAIN -> {
                cut(trail, organization, 0);
                yield new Place(organization, 1, length);
            }
            case DELETE_THE_CHAIN_AND_ITS_HEAD -> {
                cut(trail, organization, 0);
                trail.current().remove(organization);
                yield new Place(organization, 1, NOTED);
            }
            case SWAP -> swap(trail, organization, length, random, false);
            case SWAP_WITH_NEW_HASHES -> swap(trail, organization, length, random, true);
            case APPEND_A_FORGED_RECORD -> {
                AuditRow last = rows.get(trail.indexOf(organization, length));
                rows.add(moved(row, organization, length + 1, last.hash()).hashed());
                yield new Place(organization, length + 1, length + 1);
            }
            case INSERT_A_FORGED_RECORD -> {
                long sequence = 1 + random.nextLong(length);
                AuditRow after = rows.get(trail.indexOf(organization, sequence));
                rows.replaceAll(each ->
                        each.organization().equals(organization) && each.sequence() >= sequence
                                ? moved(
                                        each,
                                        organization,
                                        each.sequence() + 1,
                                        each.previousHash())
                                : each);
                rows.add(moved(row, organization, sequence, after.previousHash()).hashed());
                yield new Place(organization, sequence, length + 1);
            }
            case COPY_TO_ANOTHER_CHAIN -> {
                String other = new UUID(7, random.nextInt(CHAINS)).toString();
                if (other.equals(organization)) {
                    other = new UUID(8, 0).toString();
                }
                long sequence = trail.length(other) + 1;
                rows.add(
                        new AuditRow(
                                other,
                                sequence,
                                row.at(),
                                row.account(),
                                row.name(),
                                row.role(),
                                row.organizationName(),
                                row.origin(),
                                row.action(),
                                row.subject(),
                                row.before(),
                                row.after(),
                                row.detail(),
                                row.previousHash(),
                                row.hash()));
                yield new Place(other, sequence, sequence);
            }
            case REWRITE_THE_CHAIN_FROM_A_RECORD_ON -> {
                long sequence = 1 + random.nextLong(NOTED);
                rewrite(trail, organization, sequence, length);
                moveHead(trail, organization, length);
                yield new Place(organization, sequence, NOTED);
            }
        };
    }

    private static void cut(Trail trail, String organization, long left) {
        trail.rows()
                .removeIf(row -> row.organization().equals(organization) && row.sequence() > left);
    }

    private static void moveHead(Trail trail, String organization, long to) {
        trail.current()
                .put(
                        organization,
                        new AuditHead(
                                organization,
                                to,
                                trail.rows().get(trail.indexOf(organization, to)).hash(),
                                AuditHead.CURRENT));
    }

    private static Place swap(
            Trail trail, String organization, long length, Random random, boolean newHashes) {
        long one = 1 + random.nextLong(length - 1);
        long other = one + 1 + random.nextLong(length - one);
        int i = trail.indexOf(organization, one);
        int j = trail.indexOf(organization, other);
        AuditRow first = trail.rows().get(i);
        AuditRow second = trail.rows().get(j);
        AuditRow secondFirst = moved(second, organization, one, previous(second, first, newHashes));
        AuditRow firstSecond =
                moved(first, organization, other, previous(first, second, newHashes));
        trail.rows().set(i, newHashes ? secondFirst.hashed() : secondFirst);
        trail.rows().set(j, newHashes ? firstSecond.hashed() : firstSecond);
        return new Place(organization, one, other);
    }

    private static String previous(AuditRow of, AuditRow at, boolean newHashes) {
        return newHashes ? at.previousHash() : of.previousHash();
    }

    private static void rewrite(Trail trail, String organization, long from, long length) {
        String previous = trail.rows().get(trail.indexOf(organization, from)).previousHash();
        for (long sequence = from; sequence <= length; sequence++) {
            int index = trail.indexOf(organization, sequence);
            AuditRow row = trail.rows().get(index);
            AuditRow changed = sequence == from ? edited(row, DETAIL) : row;
            AuditRow linked = moved(changed, organization, sequence, previous).hashed();
            trail.rows().set(index, linked);
            previous = linked.hash();
        }
    }

    private static AuditRow moved(
            AuditRow row, String organization, long sequence, String previousHash) {
        return new AuditRow(
                organization,
                sequence,
                row.at(),
                row.account(),
                row.name(),
                row.role(),
                row.organizationName(),
                row.origin(),
                row.action(),
                row.subject(),
                row.before(),
                row.after(),
                row.detail(),
                previousHash,
                row.hash());
    }

    /** All columns but the key. */
    private static final int COLUMNS = 13;

    private static final int DETAIL = 10;

    private static AuditRow edited(AuditRow row, int column) {
        String[] edited = new String[COLUMNS];
        edited[column] = "edited";
        return new AuditRow(
                row.organization(),
                row.sequence(),
                other(edited[0], row.at()),
                column == 1 ? editedAccount(row.account()) : row.account(),
                other(edited[2], row.name()),
                other(edited[3], row.role()),
                other(edited[4], row.organizationName()),
                other(edited[5], row.origin()),
                other(edited[6], row.action()),
                other(edited[7], row.subject()),
                other(edited[8], row.before()),
                other(edited[9], row.after()),
                other(edited[DETAIL], row.detail()),
                other(edited[11], row.previousHash()),
                other(edited[12], row.hash()));
    }

    private static @Nullable String editedAccount(@Nullable String account) {
        return account == null ? "" : null;
    }

    private static String other(@Nullable String edited, String stored) {
        return edited == null ? stored : edited;
    }
}

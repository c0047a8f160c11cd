package org.xianxing.db.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.xianxing.db.audit.AuditDamage.Kind;

/**
 * Follows all chains record by record and tells every place where one is not as it was written. It
 * keeps one record in memory, and the heads.
 */
public final class AuditChain {

    /** What stands for the hash before the first record. */
    public static final String BEGINNING = "0".repeat(64);

    private final Map<String, AuditHead> current = new HashMap<>();
    private final Map<String, AuditHead> start = new HashMap<>();
    private final Map<String, NavigableMap<Long, AuditHead>> noted = new HashMap<>();
    private final Consumer<AuditDamage> found;
    private final Set<String> seen = new HashSet<>();
    private String organization = "";
    private String name = "";
    private String at = "";
    private long last;
    private String previous = BEGINNING;
    private long records;

    private AuditChain(Heads heads, Consumer<AuditDamage> found) {
        this.found = found;
        heads.start().forEach(head -> start.put(head.organization(), head));
        heads.noted().forEach(this::note);
        heads.current().forEach(head -> current.put(head.organization(), head));
        heads.current().forEach(this::note);
    }

    /**
     * What is known of the chains from elsewhere than their records.
     *
     * @param current where each chain ends
     * @param noted what was noted outside the database
     * @param start the last record of each chain that was archived and may be gone
     */
    public record Heads(List<AuditHead> current, List<AuditHead> noted, List<AuditHead> start) {
        public Heads {
            current = List.copyOf(current);
            noted = List.copyOf(noted);
            start = List.copyOf(start);
        }
    }

    /** How much there was. */
    public record Extent(long records, int chains) {}

    /**
     * Checks all chains.
     *
     * @param rows all records, by organization and then sequence
     * @param found told each damage as soon as it shows
     */
    public static Extent verify(Iterator<AuditRow> rows, Heads heads, Consumer<AuditDamage> found) {
        AuditChain chain = new AuditChain(heads, found);
        while (rows.hasNext()) {
            chain.next(rows.next());
        }
        int chains = chain.seen.size();
        chain.end();
        return new Extent(chain.records, chains);
    }

    /** Two notes of one record that differ cannot both be true. */
    private void note(AuditHead head) {
        AuditHead before =
                noted.computeIfAbsent(head.organization(), _ -> new TreeMap<>())
                        .putIfAbsent(head.sequence(), head);
        if (before != null && !before.hash().equals(head.hash())) {
            tell(Kind.NOT_AS_NOTED, head, head.sequence());
        }
    }

    private void next(AuditRow row) {
        if (!row.organization().equals(organization)) {
            finish();
            begin(row.organization());
        }
        records++;
        name = row.organizationName();
        AuditHead archived = start.get(organization);
        if (archived == null || row.sequence() > archived.sequence()) {
            check(row);
        }
    }

    private void begin(String next) {
        organization = next;
        seen.add(next);
        AuditHead archived = start.get(next);
        last = archived == null ? 0 : archived.sequence();
        previous = archived == null ? BEGINNING : archived.hash();
        name = "";
        at = "";
    }

    private void check(AuditRow row) {
        long sequence = row.sequence();
        at = row.at();
        if (sequence > last + 1) {
            tell(Kind.MISSING, last + 1, sequence - 1, "");
        } else if (sequence <= last) {
            tell(Kind.OUT_OF_ORDER, sequence, sequence, "");
        }
        if (!row.ownHash().equals(row.hash())) {
            tell(Kind.EDITED, sequence, sequence, "");
        } else if (sequence == last + 1 && !row.previousHash().equals(previous)) {
            tell(Kind.UNLINKED, sequence, sequence, "");
        }
        NavigableMap<Long, AuditHead> notes = noted.get(organization);
        AuditHead note = notes == null ? null : notes.get(sequence);
        if (note != null && !note.hash().equals(row.hash())) {
            tell(Kind.NOT_AS_NOTED, sequence, sequence, note.source());
        }
        last = sequence;
        previous = row.hash();
    }

    /** Compares where the chain ends with where it ended as far as is known. */
    private void finish() {
        if (organization.isEmpty()) {
            return;
        }
        AuditHead now = current.get(organization);
        NavigableMap<Long, AuditHead> notes = noted.get(organization);
        if (notes != null && notes.lastKey() > last) {
            tell(Kind.CUT_TAIL, last + 1, notes.lastKey(), notes.lastEntry().getValue().source());
        }
        long appended =
                now != null
                        ? now.sequence()
                        : start.containsKey(organization) ? start.get(organization).sequence() : 0;
        if (last > appended) {
            tell(Kind.NOT_APPENDED, appended + 1, last, AuditHead.CURRENT);
        }
    }

    /** Chains of which only heads are left come last. */
    private void end() {
        finish();
        Set<String> gone = new TreeSet<>(noted.keySet());
        gone.removeAll(seen);
        for (String each : gone) {
            begin(each);
            finish();
        }
    }

    private void tell(Kind kind, long first, long until, String source) {
        found.accept(new AuditDamage(kind, organization, name, first, until, at, source));
    }

    private void tell(Kind kind, AuditHead head, long sequence) {
        found.accept(
                new AuditDamage(
                        kind, head.organization(), "", sequence, sequence, "", head.source()));
    }
}

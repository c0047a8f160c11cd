package org.xianxing.domain.shared;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;

/**
 * The append-only trace of every change, sign-in, refusal, export and download. Records of one
 * organization form a chain: each carries the hash of the one before, so that an edit, a gap and a
 * cut tail show.
 */
public interface AuditTrail {

    /** Whose chain holds what nobody signed in did: failed sign-ins, and the program itself. */
    OrganizationId NOBODY = new OrganizationId(new UUID(0, 0));

    /**
     * Appends a record in the running transaction, or in one of its own.
     *
     * @param actor who acts
     * @param action what was done, in upper case, such as {@code SUBMIT_SHEET}
     * @param subject what it was done to: kind and identifier
     * @param detail what else there is to say
     */
    default void append(Actor actor, String action, String subject, String detail) {
        append(actor, Event.of(action, subject, detail));
    }

    /** Appends a record in the running transaction, or in one of its own. */
    void append(Actor actor, Event event);

    /**
     * Appends a record of what nobody signed in did.
     *
     * @param name the user name that was tried, or what the program calls itself
     */
    void appendForNobody(String name, Event event);

    /** The records about a subject, newest first, at most {@code limit}. */
    List<Entry> about(String subject, int limit);

    /**
     * A page of what is searched for, newest first.
     *
     * @param after where the page before ended; none for the first page
     */
    Page search(Search search, Optional<Position> after, int limit);

    /** How many records there are to be found. */
    long count(Search search);

    /** Every action that was ever recorded, in alphabetical order. */
    List<String> actions();

    /**
     * Hands over everything that is searched for, oldest first, one record at a time. Not within a
     * transaction, and {@code each} must not use the database on the same thread.
     */
    void export(Search search, Consumer<Entry> each);

    /**
     * What happened. Too long texts are cut: the action to 40 characters, the subject to 100, each
     * of the others to 4,000.
     *
     * @param before how the subject was before; empty when it was not, or when nothing changed
     * @param after how it is now
     * @param detail what else there is to say
     */
    record Event(String action, String subject, String before, String after, String detail) {

        /** Something that changed nothing that could be shown as before and after. */
        public static Event of(String action, String subject, String detail) {
            return new Event(action, subject, "", "", detail);
        }

        /** A change. */
        public static Event change(String action, String subject, Object before, Object after) {
            return new Event(action, subject, before.toString(), after.toString(), "");
        }

        /** The same with something else to say. */
        public Event with(String further) {
            return new Event(action, subject, before, after, further);
        }
    }

    /** Who did it, as they were then. */
    sealed interface Who {

        String name();

        /**
         * Somebody signed in.
         *
         * @param role the name of the role, which may be one of the past
         * @param organizationName the short name of the organization acted for
         */
        record Person(AccountId account, String name, String role, String organizationName)
                implements Who {}

        /**
         * Nobody signed in.
         *
         * @param name the user name that was tried, or what the program calls itself
         */
        record Nobody(String name) implements Who {}
    }

    /**
     * One record.
     *
     * @param organization whose chain it stands in
     * @param sequence its place in that chain, from 1
     * @param at when, by the database's clock
     * @param origin from where, as {@link Origin} tells
     * @param previousHash the hash of the record before it in the chain
     * @param hash the hash of this record
     */
    record Entry(
            OrganizationId organization,
            long sequence,
            Instant at,
            Who who,
            String origin,
            Event event,
            String previousHash,
            String hash) {

        public String action() {
            return event.action();
        }

        public String detail() {
            return event.detail();
        }

        Position position() {
            return new Position(at, organization, sequence);
        }
    }

    /**
     * What to look for; what is empty does not matter.
     *
     * @param from the first moment
     * @param until the first moment too late
     * @param name part of the name of who did it, in whatever case
     * @param action the action
     * @param subject the beginning of the subject, such as {@code claim }
     * @param organization whose chain
     * @param text part of name, subject, before, after, detail or origin, in whatever case
     */
    record Search(
            Optional<Instant> from,
            Optional<Instant> until,
            String name,
            String action,
            String subject,
            Optional<OrganizationId> organization,
            String text) {

        /** Everything. */
        public static final Search ALL =
                new Search(Optional.empty(), Optional.empty(), "", "", "", Optional.empty(), "");
    }

    /** Where a page ends. */
    record Position(Instant at, OrganizationId organization, long sequence) {}

    /**
     * A part of what was found.
     *
     * @param next where to go on; none when this is all
     */
    record Page(List<Entry> entries, Optional<Position> next) {

        public Page {
            entries = List.copyOf(entries);
        }

        /** A page out of one more record than it holds, if there are as many. */
        public static Page of(List<Entry> found, int limit) {
            return found.size() <= limit
                    ? new Page(found, Optional.empty())
                    : new Page(
                            found.subList(0, limit), Optional.of(found.get(limit - 1).position()));
        }
    }
}

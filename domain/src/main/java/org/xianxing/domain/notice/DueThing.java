package org.xianxing.domain.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.xianxing.domain.organization.OrganizationId;

/**
 * Something that a body still has to do by a day.
 *
 * @param unit who has to do it
 * @param soon what the body is told before and on the day
 * @param late what it is told after it
 * @param above who above is told when it stays late
 * @param path its page
 * @param named what the sentences name before the day
 * @param due the last day on which it is in time
 * @param dueShown that day, or its moment, in words
 */
public record DueThing(
        OrganizationId unit,
        NoticeKind soon,
        NoticeKind late,
        Above above,
        String path,
        List<String> named,
        LocalDate due,
        String dueShown) {

    /** Who above is told when something stays late. */
    public enum Above {
        /** The city of a zone; for all others the province office. */
        SUPERIOR,
        /** The province office, since nobody between may see it. */
        OFFICE,
        /** Nobody: a ladder of its own tells that it is late, and whom. */
        OWN_LADDER
    }

    public DueThing {
        named = List.copyOf(named);
    }

    /** What the sentences name. */
    public List<String> arguments() {
        return Stream.concat(named.stream(), Stream.of(dueShown)).toList();
    }

    /** What tells it from every other thing, and from itself with another day. */
    public String key() {
        return String.join("\n", unit.value().toString(), soon.name(), path, due.toString())
                + "\n"
                + String.join("\n", named);
    }
}

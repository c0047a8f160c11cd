package org.xianxing.domain.task;

import java.util.List;
import org.xianxing.domain.organization.OrganizationId;

/**
 * One entry of a task's list of units.
 *
 * @param written as it stands in the document, such as 发展改革委
 * @param name the whole name it stands for, such as 自治区发展改革委
 * @param part what it does
 * @param collective whether it names no body in particular, such as 自治区其他各有关单位
 * @param organizations the bodies it means: one for a name that was found, none for one that was
 *     not; for a collective entry those that somebody named
 */
public record TaskUnit(
        String written,
        String name,
        UnitPart part,
        boolean collective,
        List<OrganizationId> organizations) {

    public TaskUnit {
        organizations = List.copyOf(organizations);
        if (!collective && organizations.size() > 1) {
            throw new IllegalArgumentException("a name means one body: " + name);
        }
    }

    /** Whether nobody is behind the entry yet. */
    public boolean isOpen() {
        return organizations.isEmpty();
    }

    public TaskUnit meaning(List<OrganizationId> bodies) {
        return new TaskUnit(written, name, part, collective, bodies);
    }
}

package org.xianxing.domain.coordination;

import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;

/**
 * Whoever is invited to a meeting: a body, a person, or a person of a body.
 *
 * @param body the body; empty for a person who stands for none
 * @param person name and office held; empty while the body has not said who comes
 * @param attendance whether they came
 */
public record Participant(Optional<OrganizationId> body, String person, Attendance attendance) {

    public static final int LONGEST_PERSON = 60;

    /** Whether somebody came. */
    public enum Attendance {
        /** 已通知. */
        INVITED,
        /** 出席. */
        PRESENT,
        /** 委派代表. */
        REPRESENTED,
        /** 请假. */
        ABSENT
    }

    public Participant {
        person = person.strip();
    }

    public static Participant invited(OrganizationId body) {
        return new Participant(Optional.of(body), "", Attendance.INVITED);
    }

    public Participant was(String who, Attendance came) {
        return new Participant(body, who, came);
    }
}

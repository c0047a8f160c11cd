package org.xianxing.domain.task;

/** What a person is at a task, in the order in which they are named. */
public enum PersonDuty {
    /** 责任领导: answers for it among the unit's leaders. */
    LEADER,
    /** 责任人: does it. */
    RESPONSIBLE,
    /** 联络人: is to be called about it. */
    LIAISON
}

package org.xianxing.domain.registry;

/** How one organization stands to another. The first is the subject, the second the object. */
public enum RelationKind {
    /** 隶属: the subject is a part of the object or managed by it. */
    PART_OF,
    /** 挂靠、设在: the subject has its seat and people with the object. */
    ATTACHED_TO,
    /** 办公室: the subject does the daily work of the object, a group. */
    OFFICE_OF,
    /** 牵头单位: the subject leads the object, a group. */
    LEADS,
    /** 成员单位: the subject is a member of the object, a group. */
    MEMBER_OF,
    /** 报送: the subject reports to the object. */
    REPORTS_TO,
    /** 接续: the subject takes over from the object, its predecessor, on the first day. */
    SUCCEEDS
}

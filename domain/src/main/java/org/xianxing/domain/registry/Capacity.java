package org.xianxing.domain.registry;

/** As what a person belongs to an organization of the registry. */
public enum Capacity {
    /** 组长. */
    LEADER,
    /** 副组长. */
    DEPUTY_LEADER,
    /** 成员. */
    MEMBER,
    /** 办公室主任. */
    OFFICE_HEAD,
    /** 联系人: whom a topic group or area names for the work. */
    CONTACT,
    /** 信息联络员. */
    LIAISON
}

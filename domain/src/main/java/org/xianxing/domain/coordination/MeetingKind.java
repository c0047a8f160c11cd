package org.xianxing.domain.coordination;

/**
 * What a meeting is. 广西实施方案附件三（一）1: 领导小组原则上每年召开一至两次工作会议，会议由组长主持; 三（二）1: 领导小组办公室定期或不定期召开主任办公会议;
 * 福建自贸试验区管理机构运行机制规定 二: 两周一协调; 二（二）3: 省自贸办定期不定期组织三个片区召开经验交流会.
 */
public enum MeetingKind {
    /** 领导小组会议. */
    LEADING_GROUP,
    /** 办公室会议. */
    OFFICE,
    /** 专题协调会: the only kind that a topic group calls by itself. */
    COORDINATION,
    /** 经验交流会. */
    EXCHANGE;

    /** Whether it is part of 两周一协调. */
    public boolean coordinates() {
        return this == OFFICE || this == COORDINATION;
    }
}

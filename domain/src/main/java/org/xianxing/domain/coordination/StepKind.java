package org.xianxing.domain.coordination;

/** What happened to a matter, a meeting or a document. */
public enum StepKind {
    // matters
    /** 提出. */
    RAISED,
    /** 受理. */
    RECEIVED,
    /** 召开会议协商. */
    MET,
    /** 书面征求意见. */
    CONSULTED,
    /** 书面答复. */
    ANSWERED,
    /** 确认已解决. */
    CONFIRMED,
    /** 认为未解决. */
    NOT_SOLVED,
    /** 报省自贸办. */
    FORWARDED,
    /** 省自贸办受理. */
    TAKEN_UP,
    /** 逾期提级办理: the office takes what a topic group left lying. */
    TAKEN_OVER,
    /** 交专题组再议. */
    GIVEN_BACK,
    /** 提交领导小组. */
    SUBMITTED,
    /** 领导小组决定. */
    DECIDED,
    /** 撤回. */
    WITHDRAWN,
    /** 补充说明. */
    NOTED,
    // meetings
    /** 拟订会议. */
    PLANNED,
    /** 调整会议安排. */
    CHANGED,
    /** 会议召开. */
    HELD,
    /** 修改纪要. */
    MINUTES_WRITTEN,
    /** 印发纪要. */
    MINUTES_ISSUED,
    /** 取消会议. */
    CANCELLED,
    // documents
    /** 报送. */
    FILED,
    /** 修改后重新报送. */
    REFILED,
    /** 专题组审核通过. */
    GROUP_PASSED,
    /** 省自贸办审核通过. */
    OFFICE_PASSED,
    /** 退回修改. */
    RETURNED,
    /** 领导小组审定. */
    APPROVED,
    /** 准予备案. */
    PUT_ON_RECORD
}

package org.xianxing.domain.supervision;

/** What happened to a case. */
public enum StepKind {
    /** 立项. */
    OPENED,
    /** 修改立项. */
    EDITED,
    /** 下发. */
    ISSUED,
    /** 签收. */
    RECEIVED,
    /** 报送原因和措施. */
    PLAN_FILED,
    /** 措施通过. */
    PLAN_ACCEPTED,
    /** 措施退回. */
    PLAN_RETURNED,
    /** 报告进展. */
    PROGRESS,
    /** 一项措施完成. */
    MEASURE_DONE,
    /** 反馈办理结果. */
    FED_BACK,
    /** 退回再办. */
    RETURNED,
    /** 复核通过. */
    CHECKED,
    /** 办结. */
    CLOSED,
    /** 归档. */
    ARCHIVED,
    /** 撤销. */
    WITHDRAWN,
    /** 升级, by rule or by hand. */
    RAISED,
    /** 申请延期. */
    EXTENSION_ASKED,
    /** 同意延期. */
    EXTENSION_GRANTED,
    /** 不同意延期. */
    EXTENSION_REFUSED,
    /** 批示. */
    INSTRUCTED,
    /** 记录: a talk held, a call made, whatever else the office notes. */
    NOTED;

    /** Whether a paper goes out with it. */
    public boolean hasPaper() {
        return this == ISSUED || this == RAISED;
    }
}

package org.xianxing.domain.coordination;

/**
 * Why a document is sent. 福建自贸试验区管理机构运行机制规定 二（一）3:
 * 涉及总体方案重点试验任务和重点试验项目的方案和文件，各专题组要认真审核把关后报省自贸办，由省自贸办汇总协调，提交省政府专题会议或省领导小组研究审定后印发实施……
 * 专题组成员单位出台的实施细则、操作规程等一般性文件和日常工作通知，由专题组成员单位印发片区管委会实施，送省自贸办备案，抄送专题组牵头单位和省有关单位.
 */
public enum DocumentKind {
    /** 报批: a pilot plan, from topic group to office to leading group. */
    APPROVAL,
    /** 备案: detailed rules that a member unit has issued. */
    RECORD
}

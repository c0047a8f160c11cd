package org.xianxing.domain.organization;

/** What a person is in the evaluation, for the organization that the account belongs to. */
public enum Role {
    /** 开发区填报: records claims and submits the self-score of one zone. */
    ZONE_OFFICIAL,
    /** 市初审: claims the city's milestones and reviews the zones of one city. */
    CITY_REVIEWER,
    /** 省复审: settings, province review, objections, ranking and drafting for the province office. */
    PROVINCE_EVALUATOR,
    /** 省领导: reads everything and signs the bulletin. */
    PROVINCE_LEADER,
    /** 管理员: accounts and organizations; no part in scoring. */
    ADMINISTRATOR
}

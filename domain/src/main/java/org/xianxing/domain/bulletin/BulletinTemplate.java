package org.xianxing.domain.bulletin;

/** The text a bulletin begins with: wording of an official notice, every figure a placeholder. */
public final class BulletinTemplate {

    private BulletinTemplate() {}

    /**
     * Drafts the text.
     *
     * @param rubricSource the document that orders the evaluation, such as 闽自贸办〔2021〕1号
     * @param signature name of the issuing body; the imprint names it by its short name, because
     *     name and date share a line
     */
    public static BulletinText draft(String rubricSource, String signature) {
        String body =
                String.join(
                        "\n",
                        "根据《全省开发区建设自贸创新成果复制推广先行区的实施意见》（"
                                + rubricSource
                                + "），省自贸办对全省{{参评数}}个创新推广先行区{{年度}}年度重点任务完成情况进行了评估。"
                                + "经自评、市级初审、省级复审、公示和异议处理，现将结果通报如下。",
                        "一、总体情况",
                        "参加排名{{排名数}}个，平均{{平均分}}分，{{平均分变化}}。"
                                + "自贸试验区范围内{{不排数}}个开发区列示得分，不作为评估奖励对象；"
                                + "未予评分{{未评数}}个，原因见附件。",
                        "二、评估结果",
                        "（一）排名前列的创新推广先行区",
                        "{{前列名单}}，共{{前列数}}个。对上述单位予以通报表扬，按规定给予奖励，合计{{奖励总额}}万元。",
                        "（二）须整改提升的创新推广先行区",
                        "{{后列名单}}，共{{后列数}}个。",
                        "三、工作要求",
                        "排名前列的单位要总结经验，发挥示范作用。须整改提升的单位要对照评估细则逐项查找差距，"
                                + "自本通报印发之日起30日内将整改方案报省自贸办，并按季度报告进展。"
                                + "各设区市要加强指导督促，推动自贸创新成果在更大范围复制推广。");
        return new BulletinText(
                "关于{{年度}}年度创新推广先行区评估结果的通报",
                "各市、县（区）人民政府，平潭综合实验区管委会，自贸试验区工作领导小组各成员单位，各自贸片区管委会：",
                body,
                signature,
                "省委办公厅，省政府办公厅。",
                "省自贸办");
    }
}

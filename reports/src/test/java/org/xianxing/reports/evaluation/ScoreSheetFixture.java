package org.xianxing.reports.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.reports.evaluation.ScoreSheetForm.CityReview;
import org.xianxing.reports.evaluation.ScoreSheetForm.Criterion;
import org.xianxing.reports.evaluation.ScoreSheetForm.Group;
import org.xianxing.reports.evaluation.ScoreSheetForm.Indicator;
import org.xianxing.reports.shared.Watermark;

/** The official form of 2021 for an invented zone. */
final class ScoreSheetFixture {

    /** Group, points of the group, criterion, indicator, points. */
    private static final String FORM =
            """
            体制对接|15分|A1. 建立完善复制推广工作机制，统筹开展相关工作|B1. 市县两级建立完善体制机制，统筹开展相关工作（市级、县级已建立完善体制机制，统筹开展相关工作分别得3分、2分）|5
            体制对接|15分|A1. 建立完善复制推广工作机制，统筹开展相关工作|B2. 市县两级制定创新推广先行区工作方案或政策（市级、县级制定工作方案或政策分别得3分、2分）|5
            体制对接|15分|A1. 建立完善复制推广工作机制，统筹开展相关工作|B3. 市县两级建立复制推广台账，实行“清单制+责任制+项目制”（市级、县级建立实施台账制度分别得3分、2分）|5
            成果复制|20分|A2. 复制跨区域、跨部门、跨层级创新举措|B4. 当年每复制一项跨区域、跨部门、跨层级创新举措得2分，总分不超12分|12
            成果复制|20分|A3. 复制专项创新举措|B5. 当年每复制一项专项创新举措得0.5分，总分不超8分|8
            平台建设|15分|A4. 产业平台建设数量|B6. 自主建设产业平台数量（每个1分，总分不超4分）|4
            平台建设|15分|A4. 产业平台建设数量|B7. 联合自贸试验区或其他开发区建设产业平台数量（每个加1分，总分不超3分）|3
            平台建设|15分|A5. 产业平台运营情况|B8. 有实力的国有企业参与重点平台运营，并实行市场化用人和薪酬（有实力国有企业参与运营得2分，实行市场化用人和薪酬加2分）|4
            平台建设|15分|A5. 产业平台运营情况|B9. 产业平台发展成效显著，获得财政支持情况（当年每获得100万元支持得1分，总分不超4分）|4
            协同改革|15分|A6. 承接省有关单位赋权情况|B10. 创新推广先行区有效承接省有关单位下放赋予的管理权限情况（当年每承接1项管理权限得1分，总分不超过10分）|10
            协同改革|15分|A7. 承接市有关单位赋权情况|B11. 创新推广先行区有效承接市有关单位下放赋予的管理权限情况（当年每承接1项管理权限得1分，总分不超过5分）|5
            联动创新|15分|A8. 开发区自行探索完成改革创新举措|B12. 跨区域、跨部门、跨层级创新举措数量（当年每创新一项得2分，总分不超6分）|6
            联动创新|15分|A8. 开发区自行探索完成改革创新举措|B13. 其他创新举措数量（当年每创新一项得0.5分，总分不超4分）|4
            联动创新|15分|A9. 提供自贸试验区或自主创新示范区先行先试举措|B14. 跨区域、跨部门、跨层级创新举措数量（当年每提供一项得0.5分，总分不超3分）|3
            联动创新|15分|A9. 提供自贸试验区或自主创新示范区先行先试举措|B15. 其他创新举措数量（当年每提供一项得0.2分，总分不超2分）|2
            发展成效|20分|A10. 复制推广创新成果为企业带来显著的发展红利|B16. 复制推广创新成果举措被省自贸办发文推广（当年每项举措推广得1分，总分不超过5分）|5
            发展成效|20分|A10. 复制推广创新成果为企业带来显著的发展红利|B17. 复制推广创新成果为企业带来发展红利被省级以上媒体报道（当年每项红利报道得0.5分，总分不超过5分）|5
            发展成效|20分|A11. 推动所在地区经济发展提速，开发区综合考评排名进步|B18. 在全省开发区综合考评中排名前10名得3分；与上一年相比进步5名以上得4分，进步10名以上得7分|10
            """;

    private ScoreSheetFixture() {}

    static ScoreSheetForm aForm() {
        return aForm("青岚经济开发区", CityReview.SHOWN, true);
    }

    static ScoreSheetForm anEmptyForm() {
        return aForm("", CityReview.HIDDEN, false);
    }

    static ScoreSheetForm aForm(String zone, CityReview cityReview, boolean scored) {
        return new ScoreSheetForm(
                "全省开发区建设创新推广先行区评估细则（暂行）",
                zone,
                scored ? "2025" : "",
                scored ? "88.50" : "",
                scored ? "86.00" : "",
                cityReview,
                groups(scored),
                "备注：自贸试验区范围内开发区不作为评估奖励对象。",
                LocalDate.of(2026, 3, 10),
                scored ? new Watermark.Word("演示数据") : new Watermark.None());
    }

    static List<String> indicatorWordings() {
        return FORM.lines().map(line -> line.split("\\|")[3]).toList();
    }

    private static List<Group> groups(boolean scored) {
        List<Group> groups = new ArrayList<>();
        String group = "";
        String criterion = "";
        for (String line : FORM.lines().toList()) {
            String[] cells = line.split("\\|");
            Indicator indicator =
                    scored
                            ? new Indicator(cells[3], cells[4], cells[4] + ".00", "3.50", "2.75")
                            : new Indicator(cells[3], cells[4], "", "", "");
            if (!cells[0].equals(group)) {
                groups.add(
                        new Group(
                                cells[0],
                                cells[1],
                                List.of(new Criterion(cells[2], List.of(indicator)))));
            } else {
                Group last = groups.removeLast();
                List<Criterion> criteria = new ArrayList<>(last.criteria());
                if (cells[2].equals(criterion)) {
                    List<Indicator> indicators =
                            new ArrayList<>(criteria.removeLast().indicators());
                    indicators.add(indicator);
                    criteria.add(new Criterion(cells[2], indicators));
                } else {
                    criteria.add(new Criterion(cells[2], List.of(indicator)));
                }
                groups.add(new Group(last.name(), last.points(), criteria));
            }
            group = cells[0];
            criterion = cells[2];
        }
        return groups;
    }
}

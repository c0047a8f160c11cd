package org.xianxing.domain.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

/** A small rubric with every kind of rule, a cycle of 2026 and claims; each test changes one. */
final class EvaluationFixture {

    static final CycleId CYCLE = new CycleId(new UUID(1, 1));
    static final OrganizationId ZONE = zone(1);
    static final OrganizationId CITY = zone(100);
    static final Schedule SCHEDULE =
            new Schedule(
                    Instant.parse("2027-01-04T00:30:00Z"),
                    Instant.parse("2027-01-22T09:30:00Z"),
                    Instant.parse("2027-02-05T09:30:00Z"),
                    Instant.parse("2027-03-05T09:30:00Z"),
                    Instant.parse("2027-03-12T09:30:00Z"));
    static final Instant WHILE_OPEN = Instant.parse("2027-01-15T04:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    static final Decision.Signature SOMEBODY = signature("任意");

    private EvaluationFixture() {}

    /** The rows of an office's workbook: four kinds of rule, two groups, 100 points. */
    static List<RubricRow> rows() {
        return List.of(
                row(2, "甲", "20", "A1", "B1", "5", "里程碑", "CITY 市级 3 市; COUNTY 县级 2 区", "否"),
                row(3, "", "", "", "B2", "15", "按项计分", "0.2 项", "是"),
                row(4, "乙", "80", "A2", "B3", "50", "按项计分", "2 项 跨部门事项", "是"),
                row(5, "", "", "", "B4", "20", "按金额计分", "1 / 1000000", "是"),
                row(6, "", "", "A3", "B5", "10", "按位次计分", "前10=3; 进步5=4; 进步10=7", "否"));
    }

    static RubricRow row(
            int number,
            String group,
            String groupMax,
            String criterion,
            String code,
            String max,
            String rule,
            String parameters,
            String currentYear) {
        return new RubricRow(
                number,
                group,
                groupMax,
                criterion,
                criterion.isEmpty() ? "" : "二级 " + criterion,
                code,
                "指标 " + code,
                "",
                max,
                rule,
                parameters,
                currentYear);
    }

    static Rubric aRubric() {
        return RubricImport.read("细则", "测试版", "来源", rows()).orThrow();
    }

    static Indicator indicator(String code) {
        return aRubric().indicator(code).orElseThrow();
    }

    static Cycle aCycle(CycleStage stage) {
        return new Cycle(
                CYCLE,
                1,
                2026,
                "2026年度评估",
                aRubric().id(),
                SCHEDULE,
                ScoringSettings.DEFAULT,
                RankingSettings.DEFAULT,
                stage,
                false);
    }

    static ScoreSheet.Header aHeader() {
        return new ScoreSheet.Header(
                new SheetId(new UUID(2, 2)), 3, CYCLE, ZONE, 1, Instant.MIN, false);
    }

    static ScoreSheet aSheet(SheetState state) {
        ScoreSheet.Header header = aHeader();
        return switch (state) {
            case DRAFT -> new ScoreSheet.Draft(header);
            case SUBMITTED -> new ScoreSheet.Submitted(header, WHILE_OPEN);
            case RETURNED ->
                    new ScoreSheet.Returned(
                            header, ReviewLevel.CITY, WHILE_OPEN.plusSeconds(86_400));
            case CITY_REVIEWED -> new ScoreSheet.CityReviewed(header);
            case PROVINCE_REVIEWED -> new ScoreSheet.ProvinceReviewed(header);
            case OPEN_TO_OBJECTION -> new ScoreSheet.OpenToObjection(header);
            case FINAL -> new ScoreSheet.Final(header);
            case UNRATED -> new ScoreSheet.Unrated(header, "未按期提交自评");
        };
    }

    static ClaimContent content(ClaimedFact fact) {
        return new ClaimContent(
                fact, Optional.of(LocalDate.of(2026, 6, 1)), "林静", "项目", "举措", "成效");
    }

    static ClaimContent on(ClaimContent content, LocalDate date) {
        return new ClaimContent(
                content.fact(),
                Optional.of(date),
                content.responsiblePerson(),
                content.project(),
                content.measures(),
                content.effect());
    }

    static Claim aDraftClaim(String indicator, ClaimContent content) {
        return claim(indicator, content, Claim.DRAFT, Decision.PENDING, Decision.PENDING);
    }

    static Claim aNamedClaim(Decision city, Decision province) {
        return claim(
                "B2",
                content(new ClaimedFact.NamedThing("承接权限")),
                new Claim.Submission.Submitted(1),
                city,
                province);
    }

    static Claim claim(
            String indicator,
            ClaimContent content,
            Claim.Submission submission,
            Decision city,
            Decision province) {
        return new Claim(
                ClaimId.random(),
                1,
                CYCLE,
                ZONE,
                indicator,
                content,
                submission,
                city,
                province,
                List.of(),
                WHILE_OPEN.minusSeconds(60),
                "林静");
    }

    static Decision accepted() {
        return new Decision.Accepted(SOMEBODY);
    }

    static Decision returned() {
        return new Decision.Returned(SOMEBODY, "请补充材料");
    }

    static Decision rejected() {
        return new Decision.Rejected(SOMEBODY, "不属当年");
    }

    static Decision.Signature signature(String name) {
        return new Decision.Signature(AccountId.random(), name, "省自贸办", WHILE_OPEN);
    }

    static OrganizationId zone(int number) {
        return new OrganizationId(new UUID(7, number));
    }

    static Candidate rated(int number, String total) {
        Points points = Points.of(total);
        return new Candidate(
                zone(number),
                "开发区" + number,
                Eligibility.ELIGIBLE,
                new Candidate.Result.Rated(points, List.of(points)));
    }

    static List<ReasonCode> codes(Outcome<?> outcome) {
        return codes(outcome.reasons());
    }

    static List<ReasonCode> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}

package org.xianxing.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.Fact;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricComparison;
import org.xianxing.domain.evaluation.RubricId;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.evaluation.Scoring;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

/** Another office's rubric comes in as a table and is used without touching code. */
class RubricImportTest {

    private static final String OTHER_OFFICE =
            """
            协同创新区年度评估细则,,,,,,,,,,
            一级指标,一级分值,二级编号,二级指标,三级编号,三级指标,计分说明,分值,规则,参数,当年
            制度创新,30,A1,首创成果,B1,形成首创案例,每个5分,20,按项计分,5 个,是
            ,,,,B2,建立协同机制,市级6分、区级4分,10,里程碑,CITY 市级建立 6 市；ZONE 区级建立 4 区,否
            复制推广,30,A2,复制成果,B3,复制跨部门成果,每项2分,20,按项计分,2 项 跨部门事项,否
            ,,,,B4,复制专项成果,每项0.5分,10,按项计分,0.5 项 专项事项,否
            产业联动,15,A3,引进项目,B5,到账资金,每1000万元1分,15,按金额计分,1 ／ 10000000,是
            服务保障,15,A4,宣传,B6,媒体报道,每篇1分,15,按项计分,1 篇,是
            综合成效,10,A5,考评位次,B7,综合考评,前10名5分；进步5位5分,10,按位次计分,前10＝5；进步5＝5,是
            """;

    private final List<Rubric> stored = new ArrayList<>();
    private final RubricService service =
            new RubricService(
                    immediately(),
                    repository(),
                    none(CycleRepository.class),
                    none(AuditTrail.class));

    @Test
    void another_offices_rubric_is_read_stored_and_scores() {
        List<List<String>> table =
                WorkbookReader.rows(
                                "rubric.csv",
                                new ByteArrayInputStream(
                                        OTHER_OFFICE.getBytes(Charset.forName("GB18030"))))
                        .orThrow();

        Rubric rubric =
                service.add(
                                evaluator(),
                                service.read(
                                                evaluator(),
                                                "协同创新区评估细则",
                                                "2027版",
                                                "某自贸办〔2027〕3号",
                                                table)
                                        .orThrow())
                        .orThrow();

        assertThat(rubric.groups())
                .extracting(IndicatorGroup::max)
                .containsExactly(
                        Points.of("30"),
                        Points.of("30"),
                        Points.of("15"),
                        Points.of("15"),
                        Points.of("10"));
        List<Fact> facts =
                List.of(
                        new Fact.ItemCounted("B1"),
                        new Fact.MilestoneReached("B2", "CITY"),
                        new Fact.AmountReceived("B5", Yuan.of(25_000_000)),
                        new Fact.ExternalRank("B7", 9, OptionalInt.of(16)));
        assertThat(Scoring.score(rubric, ScoringSettings.DEFAULT, facts).total())
                .isEqualTo(Points.of("23"));
    }

    @Test
    void all_mistakes_are_told_at_once_with_their_rows() {
        String broken =
                OTHER_OFFICE
                        .replace(",每个5分,20,", ",每个5分,二十,")
                        .replace("按金额计分,1 ／ 10000000", "按金额,1")
                        .replace("前10＝5", "第10＝5");

        List<Reason> reasons = read(broken).reasons();

        assertThat(reasons)
                .containsExactly(
                        Reason.of(EvaluationReason.RUBRIC_ROW_NUMBER_EXPECTED, 3, "分值", "二十"),
                        Reason.of(EvaluationReason.RUBRIC_ROW_RULE_UNKNOWN, 7, "按金额"),
                        Reason.of(
                                EvaluationReason.RUBRIC_ROW_PARAMETERS_UNREADABLE,
                                9,
                                "按位次计分",
                                "第10＝5；进步5＝5"));
    }

    @Test
    void groups_and_the_whole_must_add_up() {
        List<Reason> reasons = read(OTHER_OFFICE.replace("复制推广,30,", "复制推广,31,")).reasons();

        assertThat(reasons)
                .containsExactly(
                        Reason.of(
                                EvaluationReason.RUBRIC_GROUP_DOES_NOT_ADD_UP,
                                "复制推广",
                                Points.of("31"),
                                Points.of("30")));
    }

    @Test
    void a_missing_column_and_a_tier_given_twice_are_refused() {
        assertThat(read(OTHER_OFFICE.replace(",参数,", ",说明,")).reasons())
                .containsExactly(Reason.of(EvaluationReason.RUBRIC_COLUMN_MISSING, "参数"));
        assertThat(read(OTHER_OFFICE.replace("进步5＝5", "前10＝4")).reasons())
                .extracting(Reason::code)
                .containsExactly(EvaluationReason.RUBRIC_ROW_PARAMETERS_UNREADABLE);
    }

    @Test
    void a_label_is_taken_once() {
        service.add(evaluator(), read(OTHER_OFFICE).orThrow()).orThrow();

        assertThat(service.add(evaluator(), read(OTHER_OFFICE).orThrow()).reasons())
                .extracting(Reason::code)
                .containsExactly(EvaluationReason.RUBRIC_LABEL_TAKEN);
    }

    @Test
    void a_version_written_as_a_workbook_reads_the_same() {
        Rubric rubric = service.add(evaluator(), read(OTHER_OFFICE).orThrow()).orThrow();

        byte[] workbook = service.workbook(evaluator(), rubric.id());
        Rubric again =
                service.read(
                                evaluator(),
                                "同",
                                "2028版",
                                "同",
                                WorkbookReader.rows("r.xlsx", new ByteArrayInputStream(workbook))
                                        .orThrow())
                        .orThrow();

        assertThat(again.groups()).isEqualTo(rubric.groups());
        assertThat(RubricComparison.compare(rubric, again)).allMatch(RubricComparison.Line::isSame);
    }

    @Test
    void the_template_is_empty_and_so_cannot_be_imported_by_mistake() {
        service.add(evaluator(), read(OTHER_OFFICE).orThrow()).orThrow();

        List<List<String>> table =
                WorkbookReader.rows(
                                "t.xlsx", new ByteArrayInputStream(service.template(evaluator())))
                        .orThrow();

        assertThat(table).hasSize(1);
        assertThat(service.read(evaluator(), "a", "b", "c", table).reasons())
                .extracting(Reason::code)
                .containsExactly(EvaluationReason.RUBRIC_IS_EMPTY);
    }

    private Outcome<Rubric> read(String csv) {
        return service.read(
                evaluator(),
                "协同创新区评估细则",
                "2027版",
                "某自贸办〔2027〕3号",
                WorkbookReader.rows(
                                "rubric.csv",
                                new ByteArrayInputStream(
                                        csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .orThrow());
    }

    private RubricRepository repository() {
        return new RubricRepository() {
            @Override
            public Optional<Rubric> find(RubricId id) {
                return stored.stream().filter(r -> r.id().equals(id)).findFirst();
            }

            @Override
            public List<Rubric> all() {
                return stored.reversed();
            }

            @Override
            public void add(Rubric rubric) {
                stored.add(rubric);
            }
        };
    }

    private static Transactions immediately() {
        return new Transactions() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return work.get();
            }
        };
    }

    /** A collaborator that knows nothing. */
    private static <T> T none(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) -> method.getReturnType() == List.class ? List.of() : null));
    }

    private static Actor evaluator() {
        return new Actor(
                new AccountId(new java.util.UUID(0, 1)),
                "郑明辉",
                Role.PROVINCE_EVALUATOR,
                OrganizationId.random(),
                "省自贸办",
                new DivisionCode("350000"));
    }
}

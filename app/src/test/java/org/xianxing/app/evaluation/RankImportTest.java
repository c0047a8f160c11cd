package org.xianxing.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.ExternalRankRepository.Ranks;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.shared.Reason;

class RankImportTest {

    private static final List<String> HEADER = List.of("序号", "开发区名称", "今年位次", "上年位次");

    private final Organization citong = zone("刺桐经济技术开发区（南区）", "刺桐");
    private final Organization jinshui = zone("晋水工业园区", "晋水");

    @Test
    void zones_are_known_by_either_name_and_last_year_may_be_blank() {
        RankImport.Preview preview =
                read(
                        List.of("全省开发区综合考评", "", "", ""),
                        HEADER,
                        List.of("1", "刺桐经济技术开发区 (南区)", "12", "17"),
                        List.of("2", "晋水", "3", "—"));

        assertThat(preview.reasons()).isEmpty();
        assertThat(preview.ranks())
                .containsEntry(citong.id(), new Ranks(12, OptionalInt.of(17)))
                .containsEntry(jinshui.id(), new Ranks(3, OptionalInt.empty()));
    }

    @Test
    void every_wrong_row_is_told() {
        RankImport.Preview preview =
                read(
                        HEADER,
                        List.of("1", "无名园区", "1", ""),
                        List.of("2", "晋水", "0", "x"),
                        List.of("3", "晋水", "4", ""));

        assertThat(preview.reasons())
                .containsExactly(
                        Reason.of(EvaluationReason.RANK_ROW_ZONE_UNKNOWN, 2, "无名园区"),
                        Reason.of(EvaluationReason.RANK_ROW_NUMBER_EXPECTED, 3, "今年位次", "0"),
                        Reason.of(EvaluationReason.RANK_ROW_NUMBER_EXPECTED, 3, "上年位次", "x"),
                        Reason.of(EvaluationReason.RANK_ROW_TWICE, 4, "晋水"));
    }

    @Test
    void missing_columns_are_told_by_name() {
        assertThat(RankImport.read(List.of(List.of("开发区", "今年位次")), List.of(citong)).reasons())
                .containsExactly(Reason.of(EvaluationReason.RANK_COLUMN_MISSING, "上年位次"));
    }

    @SafeVarargs
    private final RankImport.Preview read(List<String>... rows) {
        return RankImport.read(List.of(rows), List.of(citong, jinshui)).orThrow();
    }

    private static Organization zone(String name, String shortName) {
        return new Organization(
                OrganizationId.random(),
                OrganizationKind.ECONOMIC_ZONE,
                name,
                shortName,
                new DivisionCode("350500"),
                ZoneLevel.PROVINCIAL,
                false,
                Organization.Verification.DEMONSTRATION,
                "test",
                "");
    }
}

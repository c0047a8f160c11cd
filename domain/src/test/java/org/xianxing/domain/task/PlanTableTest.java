package org.xianxing.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.PlanDraft.DraftTask;

class PlanTableTest {

    @Test
    void a_citys_table_is_read_with_its_sections_and_further_columns() {
        PlanText.Reading reading =
                PlanTable.read(
                                List.of(
                                        List.of("某市任务分工表"),
                                        List.of(
                                                "序号", "改革任务", "我省工作措施", "省牵头单位", "配合单位", "完成时限",
                                                "联系人及电话"),
                                        List.of("一、投资", "", "", "", "", "", ""),
                                        List.of(
                                                "1",
                                                "放宽准入",
                                                "制定清单",
                                                "省商务厅",
                                                "发改委、\n厦门海关",
                                                "2026年6月底",
                                                "张三 123"),
                                        List.of("二、贸易", "", "", "", "", "", ""),
                                        List.of("2", "便利通关", "", "厦门海关", "", "", "")))
                        .orThrow();

        PlanDraft plan = reading.plan();
        DraftTask first = plan.tasks().findFirst().orElseThrow();
        assertThat(plan.title()).isEqualTo("某市任务分工表");
        assertThat(plan.groups().stream().map(PlanDraft.DraftGroup::title))
                .containsExactly("投资", "贸易");
        assertThat(first.text()).isEqualTo("放宽准入\n制定清单\n联系人及电话：张三 123\n2026年6月底");
        assertThat(first.units())
                .containsExactly(
                        new NamedUnit("省商务厅", "省商务厅", UnitPart.LEAD, false),
                        new NamedUnit("发改委", "省发改委", UnitPart.SUPPORTING, false),
                        new NamedUnit("厦门海关", "厦门海关", UnitPart.SUPPORTING, false));
        assertThat(first.due().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(reading.findings())
                .contains(Reason.of(PlanReason.PLAN_COLUMN_KEPT_AS_TEXT, "联系人及电话"));
    }

    @Test
    void a_row_without_a_task_is_shown_as_unread() {
        PlanText.Reading reading =
                PlanTable.read(
                                List.of(
                                        List.of("工作任务", "责任单位"),
                                        List.of("便利通关", "厦门海关"),
                                        List.of("注：以上", "")))
                        .orThrow();

        assertThat(reading.unread()).containsExactly("注：以上");
        assertThat(reading.findings()).contains(Reason.of(PlanReason.PLAN_WITHOUT_TITLE));
    }

    @Test
    void a_table_without_units_is_refused() {
        assertThat(PlanTable.read(List.of(List.of("序号", "任务"), List.of("1", "甲"))).reasons())
                .containsExactly(Reason.of(PlanReason.PLAN_TEXT_UNREADABLE));
    }
}

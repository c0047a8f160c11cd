package org.xianxing.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.testing.AppTest;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanReason;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.reports.shared.PlainWorkbook;

class PlanImportTest extends AppTest {

    @Autowired private PlanImport plans;
    @Autowired private TaskRepository repository;

    @Test
    void every_unit_of_guangxis_45_tasks_is_found_in_the_registry() throws IOException {
        PlanImport.Preview preview = plans.read(office(), guangxi()).orThrow();

        assertThat(preview.reading().plan().taskCount()).isEqualTo(45);
        assertThat(preview.unknown()).isEmpty();
        assertThat(
                        preview.units().stream()
                                .flatMap(List::stream)
                                .filter(TaskUnit::isOpen)
                                .map(TaskUnit::name)
                                .distinct())
                .containsExactly("自治区其他各有关单位");
    }

    @Test
    void what_is_accepted_is_kept_as_a_draft_once() {
        String title = "某某自贸试验区实施方案" + UUID.randomUUID();
        PlanImport.Preview preview =
                plans.read(office(), "1. 甲事。做好。2099年底前完成。（责任单位：省商务厅、某某局）").orThrow();

        assertThat(preview.unknown()).containsExactly("省某某局");
        assertThat(codes(plans.accept(office(), preview, said("", ""))))
                .containsExactly(TaskReason.PLAN_TITLE_MISSING, TaskReason.PLAN_SOURCE_MISSING);
        Plan plan = plans.accept(office(), preview, said(title, "测试")).orThrow();

        Task task = repository.tasks(plan.id()).getFirst();
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(task.text()).isEqualTo("甲事。做好。2099年底前完成。");
        assertThat(task.due()).isPresent();
        assertThat(task.lead()).isPresent();
        assertThat(codes(plans.accept(office(), preview, said(title, "测试"))))
                .containsExactly(TaskReason.PLAN_TWICE);
    }

    @Test
    void a_workbook_with_the_table_is_read() {
        byte[] workbook =
                PlainWorkbook.of(
                        List.of(
                                new PlainWorkbook.Sheet(
                                        "分工",
                                        List.of("工作任务", "工作要求", "牵头单位", "责任单位"),
                                        List.of(List.of("便利通关", "缩短时间", "省商务厅", "厦门海关")))));

        PlanImport.Preview preview = plans.read(office(), "分工表.xlsx", workbook).orThrow();

        assertThat(preview.reading().plan().tasks().map(t -> t.title())).containsExactly("便利通关");
    }

    @Test
    void a_documents_table_is_read_with_cells_that_go_on() throws IOException {
        String table =
                "<w:tbl>"
                        + row("<w:gridSpan w:val=\"3\"/>", "一、贸易")
                        + row("", "工作任务", "牵头单位", "配合单位")
                        + row("<w:vMerge w:val=\"restart\"/>", "便利通关", "省商务厅", "厦门海关")
                        + row("<w:vMerge/>", "", "", "")
                        + "</w:tbl>";

        PlanImport.Preview preview = plans.read(office(), "分工.docx", docx(table)).orThrow();

        assertThat(preview.reading().plan().tasks().map(t -> t.title()))
                .containsExactly("便利通关", "便利通关");
    }

    @Test
    void a_document_without_a_table_is_read_as_text() throws IOException {
        String text = paragraph("某某自贸试验区实施方案") + paragraph("（一）推进改革。") + paragraph("责任单位：省商务厅");

        PlanImport.Preview preview = plans.read(office(), "方案.docx", docx(text)).orThrow();

        assertThat(preview.reading().plan().title()).isEqualTo("某某自贸试验区实施方案");
        assertThat(preview.reading().plan().taskCount()).isEqualTo(1);
    }

    @Test
    void files_and_texts_without_tasks_are_refused_in_words() throws IOException {
        assertThat(codes(plans.read(office(), "没有任务")))
                .containsExactly(PlanReason.PLAN_TEXT_UNREADABLE);
        assertThat(codes(plans.read(office(), "方案.docx", docx(paragraph("没有任务")))))
                .containsExactly(PlanReason.PLAN_TEXT_UNREADABLE);
        assertThat(plans.read(office(), "方案.pdf", new byte[] {1, 2}).reasons()).isNotEmpty();
        assertThat(plans.read(office(), "分工.xlsx", new byte[] {1, 2}).reasons()).isNotEmpty();
    }

    @Test
    void only_the_office_takes_plans_in() {
        Actor unit = people().actor(Role.DEPARTMENT_OFFICIAL);

        assertThatThrownBy(() -> plans.read(unit, "1. 甲事。（责任单位：省商务厅）"))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private Actor office() {
        return people().actor(Role.PROVINCE_EVALUATOR);
    }

    private static PlanImport.Acceptance said(String title, String source) {
        return new PlanImport.Acceptance(title, "", Optional.empty(), source, true, false);
    }

    private static String guangxi() throws IOException {
        try (InputStream in =
                ReferenceData.class.getResourceAsStream(
                        "/org/xianxing/db/reference/plans/guangxi-2020.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String row(String property, String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr>")
                    .append(property)
                    .append("</w:tcPr>")
                    .append(paragraph(cell))
                    .append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                    + body
                                    + "</w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}

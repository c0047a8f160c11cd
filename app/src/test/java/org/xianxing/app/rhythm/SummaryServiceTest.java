package org.xianxing.app.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.rhythm.SummaryService.Choice;
import org.xianxing.app.rhythm.SummaryService.Words;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.RhythmReason;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Summary;
import org.xianxing.domain.rhythm.SummaryId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.shared.StaleVersionException;

/** Reports put together for the office. */
class SummaryServiceTest extends AppTest {

    private static int used;

    @Autowired private SummaryService summaries;
    @Autowired private ReportService reports;
    @Autowired private ScheduleRepository schedules;

    private Actor office;
    private Actor area;
    private Actor department;

    @BeforeEach
    void people_of_the_rhythm() {
        office = people().actor(Role.PROVINCE_EVALUATOR);
        area = people().actor(Role.AREA_OFFICIAL);
        department = people().actor(Role.DEPARTMENT_OFFICIAL);
    }

    @Test
    void a_draft_has_the_figures_and_what_the_units_said() {
        Choice choice = sent("已完成三项试点", -60);

        Summary draft = summaries.draft(office, choice).orThrow();

        assertThat(draft.overview()).contains("应报送 2 家", "迟报 1 家", "缺报：测试厅");
        assertThat(draft.results()).isEqualTo("测试片区管委会：已完成三项试点");
        assertThat(summaries.choices(office)).doesNotContain(choice);
        assertThat(codes(summaries.draft(office, choice)))
                .containsExactly(RhythmReason.SUMMARY_TWICE);
    }

    @Test
    void the_paper_and_the_workbook_say_the_same_figures() throws Exception {
        Summary draft = summaries.draft(office, sent("已完成三项试点", 3_600)).orThrow();

        String paper = text(summaries.paper(office, draft.id()));

        assertThat(paper)
                .contains("工作小结", "一、总体情况", "表1", "测试片区管委会", "按时", "测试厅", "待报", "二、主要进展和成效");
        try (var book =
                        new org.dhatim.fastexcel.reader.ReadableWorkbook(
                                new java.io.ByteArrayInputStream(
                                        summaries.workbook(office, draft.id())));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0) + " " + row.getCellText(1)).toList())
                    .containsExactlyInAnyOrder("单位 报送情况", "测试片区管委会 按时", "测试厅 待报", "合计 ");
        }
    }

    @Test
    void a_fixed_summary_never_changes_again() {
        Summary draft = summaries.draft(office, sent("已完成三项试点", 3_600)).orThrow();
        assertThat(codes(summaries.fix(office, draft.id(), draft.version(), words(""))))
                .containsExactly(RhythmReason.SUMMARY_TEXT_MISSING);
        Summary saved =
                summaries.save(office, draft.id(), draft.version(), words("总体平稳")).orThrow();
        assertThatThrownBy(() -> summaries.save(office, draft.id(), draft.version(), words("另一人")))
                .isInstanceOf(StaleVersionException.class);
        Summary fixed = summaries.fix(office, draft.id(), saved.version(), words("总体平稳")).orThrow();
        byte[] paper = summaries.paper(office, draft.id());

        assertThat(codes(summaries.save(office, draft.id(), fixed.version(), words("改"))))
                .containsExactly(RhythmReason.SUMMARY_FIXED);
        assertThat(summaries.paper(office, draft.id())).isEqualTo(paper);
        SummaryService.View seen =
                summaries.view(people().actor(Role.PROVINCE_LEADER), draft.id()).orElseThrow();
        assertThat(seen.mayChange()).isFalse();
        assertThat(seen.paper()).isPresent();
    }

    @Test
    void words_that_are_too_long_are_refused() {
        Summary draft = summaries.draft(office, sent("已完成三项试点", 3_600)).orThrow();

        assertThat(
                        codes(
                                summaries.save(
                                        office,
                                        draft.id(),
                                        draft.version(),
                                        words("字".repeat(Summary.LONGEST_TEXT + 1)))))
                .containsExactly(RhythmReason.REPORT_TOO_LONG);
    }

    @Test
    void a_period_that_nobody_owes_is_refused() {
        Span nothing =
                new Span(java.time.LocalDate.of(1999, 1, 1), java.time.LocalDate.of(1999, 1, 31));

        assertThat(codes(summaries.draft(office, new Choice(ReportKind.MONTHLY, nothing))))
                .containsExactly(RhythmReason.SUMMARY_NOTHING);
        assertThat(summaries.view(office, SummaryId.random())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROVINCE_EVALUATOR"})
    void only_the_office_puts_together(Role role) {
        Choice choice = sent("已完成三项试点", 3_600);

        assertThatThrownBy(() -> summaries.draft(people().actor(role), choice))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AREA_OFFICIAL", "DEPARTMENT_OFFICIAL", "READER", "SYSTEM_ADMINISTRATOR"})
    void summaries_are_the_provinces(Role role) {
        assertThatThrownBy(() -> summaries.summaries(people().actor(role)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    /** Two units owe a month of their own; one has sent. */
    private Choice sent(String progress, long seconds) {
        ReportSchedule monthly =
                RhythmFixture.schedule(
                        ReportKind.MONTHLY,
                        List.of(area.organization(), department.organization()),
                        List.of());
        Span span = span();
        ReportPeriod period = new RhythmFixture(schedules).period(monthly, span, seconds);
        reports.send(
                        area,
                        period.id(),
                        0,
                        new ReportService.Writing(
                                Map.of(ReportSection.PROGRESS, progress), List.of()),
                        List.of())
                .orThrow();
        return new Choice(ReportKind.MONTHLY, span);
    }

    /** Days that no other test uses. */
    private static Span span() {
        java.time.LocalDate first = java.time.LocalDate.of(2020, 1, 1).plusDays(used++);
        return new Span(first, first.plusDays(20));
    }

    private static Words words(String overview) {
        return new Words(overview, "进展", "问题", "打算");
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}

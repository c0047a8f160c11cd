package org.xianxing.domain.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking.Mark;
import org.xianxing.domain.evaluation.Ranking.Standing;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

class BulletinTest {

    private static final Instant NOW = Instant.parse("2027-03-15T02:00:00Z");
    private static final Signature DRAFTER = signature("陈一");
    private static final Signature CHECKER = signature("黄二");
    private static final Signature LEADER = signature("林三");
    private static final CycleId CYCLE = new CycleId(new UUID(1, 1));
    private static final BulletinText TEXT = BulletinTemplate.draft("闽自贸办〔2021〕1号", "省自贸办");
    private static final Bulletin.Header HEADER =
            new Bulletin.Header(BulletinId.random(), 1, CYCLE, TEXT, DRAFTER);
    private static final DocumentNumber NUMBER = new DocumentNumber("闽自贸办", 2027, 6);
    private static final LocalDate DATE = LocalDate.of(2027, 3, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    state   | edit  | check   | send back | sign   | issue
                    Draft   | Draft | Checked | -         | -      | -
                    Checked | -     | -       | Draft     | Signed | -
                    Signed  | -     | -       | Draft     | -      | Issued
                    Issued  | -     | -       | -         | -      | -
                    """)
    void each_event_leads_to_its_state_or_is_refused(
            String state, String edit, String check, String sendBack, String sign, String issue) {
        Bulletin bulletin = in(state);

        leadsTo(edit, Bulletin.edit(bulletin, TEXT, DRAFTER));
        leadsTo(check, Bulletin.check(bulletin, CHECKER, List.of()));
        leadsTo(sendBack, Bulletin.sendBack(bulletin));
        leadsTo(sign, Bulletin.sign(bulletin, LEADER));
        leadsTo(issue, Bulletin.issue(bulletin, DRAFTER, NUMBER, DATE, "a".repeat(64)));
    }

    @Test
    void who_drafted_does_not_check_and_findings_are_told_with_it() {
        Reason finding = Reason.of(BulletinReason.BULLETIN_TITLE_MISSING);

        assertThat(Bulletin.check(in("Draft"), DRAFTER, List.of(finding)).reasons())
                .containsExactly(
                        finding, Reason.of(BulletinReason.BULLETIN_CHECKED_BY_DRAFTER, "陈一"));
    }

    @Test
    void who_drafted_or_checked_does_not_sign() {
        for (Signature tookPart : List.of(DRAFTER, CHECKER)) {
            assertThat(Bulletin.sign(in("Checked"), tookPart).reasons())
                    .extracting(Reason::code)
                    .containsExactly(BulletinReason.BULLETIN_SIGNED_BY_DRAFTER_OR_CHECKER);
        }
    }

    @Test
    void whoever_changes_the_text_last_is_its_drafter_and_does_not_check_it() {
        Bulletin edited = Bulletin.edit(in("Draft"), TEXT, CHECKER).orThrow();

        assertThat(Bulletin.check(edited, CHECKER, List.of()).isDone()).isFalse();
        assertThat(Bulletin.check(edited, DRAFTER, List.of()).isDone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    闽自贸办〔2027〕6号     | 闽自贸办〔2027〕6号
                    闽自贸办[2027]6号       | 闽自贸办〔2027〕6号
                    闽自贸办（2027）12 号   | 闽自贸办〔2027〕12号
                    闽自贸办〔2027〕06号    | -
                    闽自贸办〔2027〕第6号   | -
                    闽自贸办〔27〕6号       | -
                    闽自贸办〔2027〕0号     | -
                    〔2027〕6号             | -
                    闽自贸办〔2027〕6       | -
                    """)
    void a_document_number_is_read_as_typed(
            String typed, @org.jspecify.annotations.Nullable String read) {
        Outcome<DocumentNumber> outcome = DocumentNumber.parse(typed);

        if (read == null) {
            assertThat(outcome.reasons())
                    .containsExactly(
                            Reason.of(BulletinReason.BULLETIN_DOCUMENT_NUMBER_WRONG, typed));
        } else {
            assertThat(outcome.orThrow()).hasToString(read);
        }
    }

    @Test
    void a_document_number_whose_year_no_document_bears_is_refused_not_thrown() {
        assertThat(DocumentNumber.parse("闽自贸办〔1900〕6号").reasons())
                .containsExactly(
                        Reason.of(BulletinReason.BULLETIN_DOCUMENT_NUMBER_WRONG, "闽自贸办〔1900〕6号"));
    }

    @Test
    void the_figures_come_from_the_frozen_ranking() {
        Map<String, String> figures =
                BulletinFigures.of(2026, ranking("90", "80.01"), Optional.of(ranking("80", "70")));

        assertThat(figures)
                .containsEntry("年度", "2026")
                .containsEntry("参评数", "4")
                .containsEntry("排名数", "2")
                .containsEntry("不排数", "1")
                .containsEntry("未评数", "1")
                .containsEntry("平均分", "85.01")
                .containsEntry("平均分变化", "比上年提高10.01分")
                .containsEntry("前列数", "1")
                .containsEntry("前列名单", "甲区")
                .containsEntry("后列数", "1")
                .containsEntry("后列名单", "乙区")
                .containsEntry("奖励总额", "100");
    }

    @Test
    void the_template_uses_known_figures_only_and_passes_the_check() {
        Map<String, String> figures =
                BulletinFigures.of(2026, ranking("90", "80"), Optional.empty());

        assertThat(BulletinCheck.findings(TEXT, figures)).isEmpty();
        assertThat(TEXT.filled(figures).body()).contains("平均85.00分，为首次评估").doesNotContain("{{");
    }

    @Test
    void a_score_typed_by_hand_and_a_figure_left_out_are_found() {
        BulletinText typed =
                new BulletinText("{{年度}}通报", "各市", "{{参评数}}{{前列名单}}平均85.01分{{无此数}}", "", "", "");

        assertThat(
                        BulletinCheck.findings(
                                typed,
                                BulletinFigures.of(2026, ranking("9", "8"), Optional.empty())))
                .extracting(Reason::code)
                .containsExactly(
                        BulletinReason.BULLETIN_FIGURE_UNKNOWN,
                        BulletinReason.BULLETIN_FIGURE_LEFT_OUT,
                        BulletinReason.BULLETIN_NUMBER_TYPED_BY_HAND,
                        BulletinReason.BULLETIN_RECIPIENTS_WITHOUT_COLON,
                        BulletinReason.BULLETIN_SIGNATURE_MISSING);
    }

    private static void leadsTo(String expected, Outcome<? extends Bulletin> outcome) {
        if (expected.equals("-")) {
            assertThat(outcome.reasons())
                    .containsExactly(Reason.of(BulletinReason.BULLETIN_NOT_IN_STATE));
        } else {
            assertThat(outcome.orThrow().getClass().getSimpleName()).isEqualTo(expected);
        }
    }

    private static Bulletin in(String state) {
        return switch (state) {
            case "Draft" -> new Bulletin.Draft(HEADER);
            case "Checked" -> new Bulletin.Checked(HEADER, CHECKER);
            case "Signed" -> new Bulletin.Signed(HEADER, CHECKER, LEADER);
            default ->
                    new Bulletin.Issued(
                            HEADER, CHECKER, LEADER, DRAFTER, NUMBER, DATE, "a".repeat(64));
        };
    }

    private static FrozenRanking ranking(String first, String second) {
        return new FrozenRanking(
                CYCLE,
                NOW,
                "陈一",
                List.of(),
                List.of(
                        line("甲区", new Standing.Placed(1, false, Mark.REWARD), first, 1_000_000),
                        line("乙区", new Standing.Placed(2, false, Mark.RECTIFICATION), second, 0),
                        line("丙区", new Standing.NotPlaced(), "99", 0),
                        new FrozenRanking.Line(
                                OrganizationId.random(),
                                "丁区",
                                "福州市",
                                new Standing.Unrated(),
                                Score.NONE,
                                List.of(),
                                OptionalInt.empty(),
                                "未提交",
                                Yuan.ZERO)));
    }

    private static FrozenRanking.Line line(
            String name, Standing standing, String total, long reward) {
        return new FrozenRanking.Line(
                OrganizationId.random(),
                name,
                "福州市",
                standing,
                Score.of(Points.of(total)),
                List.of(),
                OptionalInt.empty(),
                "",
                Yuan.of(reward));
    }

    private static Signature signature(String name) {
        return new Signature(AccountId.random(), name, "省自贸办", NOW);
    }
}

package org.xianxing.reports.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.xianxing.reports.bulletin.AnnexTable.Column;
import org.xianxing.reports.bulletin.AnnexTable.Row;
import org.xianxing.reports.bulletin.AnnexTable.RowMark;
import org.xianxing.reports.bulletin.BodyParagraph.Heading1;
import org.xianxing.reports.bulletin.BodyParagraph.Text;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.LayoutException;
import org.xianxing.reports.shared.PdfReader;
import org.xianxing.reports.shared.PdfReader.Line;
import org.xianxing.reports.shared.PdfReader.Rule;
import org.xianxing.reports.shared.Watermark;

class BulletinPdfTest {

    private static final Offset<Float> HALF_A_MILLIMETER = within(0.5f);
    private static final String NEVER_FIRST = "，。、；：？！）》」』”’〕";
    private static final String NEVER_LAST = "（《「『“‘〔";

    private final BulletinPdf pdf = new BulletinPdf(FontSet.standard());

    private PdfReader print(BulletinDocument document) {
        return new PdfReader(pdf.create(document));
    }

    @Test
    void the_first_page_reads_from_head_to_text() {
        BulletinDocument bulletin = BulletinFixture.aBulletin();

        try (PdfReader printed = print(bulletin)) {
            assertThat(printed.texts(1))
                    .startsWith(
                            "中国（福建）自由贸易试验区",
                            "工作领导小组办公室文件",
                            "闽自贸办〔2026〕6号",
                            "关于2025年度全省创新推广",
                            "先行区评估结果的通报",
                            "各市、县（区）人民政府，平潭综合实验区管委会，自贸试验区",
                            "工作领导小组各成员单位，各自贸片区管委会：");
        }
    }

    @Test
    void all_text_is_printed_in_its_order_and_nothing_is_lost() {
        BulletinDocument bulletin = BulletinFixture.aBulletin();
        StringBuilder text = new StringBuilder();
        bulletin.body().forEach(paragraph -> text.append(paragraph.text()));
        text.append("附件：1. 2025年度全省创新推广先行区评估排名表2. 整改提升要求")
                .append("中国（福建）自由贸易试验区工作领导小组办公室2026年3月19日（此件公开发布）");

        try (PdfReader printed = print(bulletin)) {
            String all = String.join("", printed.allTexts()).replaceAll("— \\d+ —", "");
            assertThat(all).contains(text).endsWith("省自贸办综合处2026年3月20日印发");
        }
    }

    @Test
    void the_bulletin_has_three_pages_of_text_and_three_of_annexes() {
        BulletinDocument bulletin = BulletinFixture.aBulletin();

        try (PdfReader printed = print(bulletin)) {
            assertThat(printed.pages()).isEqualTo(6);
            assertThat(printed.texts(4)).startsWith("附件1", "2025年度全省创新推广先行区评估排名表");
            assertThat(printed.texts(6)).startsWith("附件2", "整改提升要求");
        }
    }

    @Test
    void every_font_is_embedded_and_maps_back_to_unicode() {
        BulletinDocument bulletin = BulletinFixture.aBulletin();

        try (PdfReader printed = print(bulletin)) {
            assertThat(printed.fonts())
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(font -> {
                        assertThat(font.isEmbedded()).isTrue();
                        assertThat(font.getName()).contains("Xianxing");
                    });
        }
    }

    @Test
    void title_and_author_stand_in_the_file() {
        BulletinDocument bulletin = BulletinFixture.aBulletin();

        try (PdfReader printed = print(bulletin)) {
            var information = printed.document().getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo(BulletinFixture.TITLE);
            assertThat(information.getAuthor()).isEqualTo("中国（福建）自由贸易试验区工作领导小组办公室");
            assertThat(information.getCreationDate().toInstant()).isEqualTo("2026-03-18T16:00:00Z");
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        byte[] first = pdf.create(BulletinFixture.aBulletin());

        byte[] second = pdf.create(BulletinFixture.aBulletin());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_full_page_holds_22_lines_of_28_characters_within_the_core() {
        BulletinDocument bulletin =
                BulletinFixture.withBody(List.of(new Text("自贸创新成果复制推广".repeat(120))));

        try (PdfReader printed = print(bulletin)) {
            List<Line> lines = printed.lines(2).subList(0, 22);
            for (int i = 0; i < 22; i++) {
                Line line = lines.get(i);
                assertThat(line.text()).hasSize(28);
                assertThat(line.left()).isCloseTo(28f, HALF_A_MILLIMETER);
                assertThat(line.right()).isCloseTo(184f, HALF_A_MILLIMETER);
                float baseline = 37f + 16 * 0.88f * 25.4f / 72 + i * (225f - 5.644f) / 21;
                assertThat(line.baseline()).isCloseTo(baseline, HALF_A_MILLIMETER);
            }
            assertThat(printed.texts(2)).hasSize(23);
        }
    }

    @Test
    void the_head_begins_35_millimeters_below_the_core_edge_in_the_middle_of_the_core() {
        try (PdfReader printed = print(BulletinFixture.aBulletin())) {
            Line head = printed.lines(1).getFirst();

            float upperEdge = head.baseline() - head.size() * 0.84f * 25.4f / 72;
            assertThat(upperEdge).isCloseTo(37f + 35f, HALF_A_MILLIMETER);
            assertThat((head.left() + head.right()) / 2).isCloseTo(106f, HALF_A_MILLIMETER);
        }
    }

    @Test
    void the_red_rule_is_as_wide_as_the_core_and_4_millimeters_below_the_number() {
        try (PdfReader printed = print(BulletinFixture.aBulletin())) {
            Line number = printed.lines(1).get(2);

            Rule rule = printed.rules(1).getFirst();

            assertThat(rule.color()).startsWith("[0.87").doesNotContain("[0.0");
            assertThat(rule.fromX()).isCloseTo(28f, HALF_A_MILLIMETER);
            assertThat(rule.toX()).isCloseTo(184f, HALF_A_MILLIMETER);
            float numberLowerEdge = number.baseline() + 16 * 0.12f * 25.4f / 72;
            assertThat(rule.fromY() - numberLowerEdge).isCloseTo(4f, HALF_A_MILLIMETER);
        }
    }

    @Test
    void page_numbers_stand_right_on_odd_and_left_on_even_pages() {
        try (PdfReader printed = print(BulletinFixture.aBulletin())) {
            for (int page = 1; page <= printed.pages(); page++) {
                Line number = printed.lines(page).getLast();
                assertThat(number.text()).isEqualTo("— " + page + " —");
                float dashes = number.baseline() - 14 * 0.4f * 25.4f / 72;
                assertThat(dashes).isCloseTo(37f + 225f + 7f, HALF_A_MILLIMETER);
                float oneCharacter = 14 * 25.4f / 72;
                if (page % 2 == 1) {
                    assertThat(number.right()).isCloseTo(184f - oneCharacter, HALF_A_MILLIMETER);
                } else {
                    assertThat(number.left()).isCloseTo(28f + oneCharacter, HALF_A_MILLIMETER);
                }
            }
        }
    }

    @Test
    void the_date_begins_two_characters_right_of_the_signature() {
        try (PdfReader printed = print(BulletinFixture.aBulletin())) {
            List<Line> lines = printed.lines(3);
            Line signature = line(lines, "中国（福建）自由贸易试验区工作领导小组办公室");

            Line date = line(lines, "2026年3月19日");

            float twoCharacters = 2 * 156f / 28;
            assertThat(date.left() - signature.left()).isCloseTo(twoCharacters, HALF_A_MILLIMETER);
            assertThat(signature.right()).isCloseTo(184f - twoCharacters, HALF_A_MILLIMETER);
        }
    }

    @Test
    void the_last_rule_of_the_imprint_lies_on_the_lower_edge_of_the_core() {
        try (PdfReader printed = print(BulletinFixture.aBulletin())) {
            List<Rule> rules = printed.rules(6);

            assertThat(rules).hasSize(3);
            assertThat(rules.getLast().fromY()).isCloseTo(37f + 225f, HALF_A_MILLIMETER);
            assertThat(rules)
                    .extracting(Rule::fromX)
                    .allSatisfy(x -> assertThat(x).isCloseTo(28f, HALF_A_MILLIMETER));
            assertThat(rules.getFirst().width()).isCloseTo(0.35f, within(0.01f));
            assertThat(rules.get(1).width()).isCloseTo(0.25f, within(0.01f));
        }
    }

    @Test
    void the_watermark_stands_on_every_page() {
        try (PdfReader printed = print(BulletinFixture.aBulletin())) {
            for (int page = 1; page <= printed.pages(); page++) {
                assertThat(printed.watermark(page)).isEqualTo("演示数据");
            }
        }
    }

    @Test
    void an_issued_bulletin_has_no_watermark() {
        BulletinDocument bulletin = BulletinFixture.withBody(BulletinFixture.body());

        try (PdfReader printed = print(bulletin)) {
            assertThat(printed.watermark(1)).isEmpty();
        }
    }

    @Test
    void a_draft_leaves_the_place_of_its_number_empty() {
        BulletinDocument bulletin = BulletinFixture.aBulletin();
        BulletinDocument draft =
                new BulletinDocument(
                        bulletin.headLines(),
                        new DocumentNumber.Unassigned(),
                        bulletin.title(),
                        bulletin.recipients(),
                        bulletin.body(),
                        bulletin.attachments(),
                        bulletin.signature(),
                        bulletin.date(),
                        bulletin.notes(),
                        bulletin.annexes(),
                        new Imprint.None(),
                        new Watermark.Word("草稿"));

        try (PdfReader printed = print(draft);
                PdfReader numbered = print(bulletin)) {
            assertThat(printed.rules(1)).isEqualTo(numbered.rules(1));
            assertThat(String.join("", printed.texts(1))).doesNotContain("闽自贸办〔2026〕");
            assertThat(printed.watermark(1)).isEqualTo("草稿");
        }
    }

    @Test
    void no_line_begins_with_a_closing_or_ends_with_an_opening_mark() {
        List<BodyParagraph> body = new ArrayList<>();
        for (int shift = 0; shift < 30; shift++) {
            body.add(
                    new Text(
                            "山".repeat(shift)
                                    + "根据《实施意见》（闽自贸办〔2021〕1号），“单一窗口”、“证照分离”等（含海关特殊监管区域）；请于2026年4月30日前（逾期不候）报送！"));
        }

        try (PdfReader printed = print(BulletinFixture.withBody(body))) {
            assertThat(printed.allTexts())
                    .allSatisfy(line -> {
                        assertThat(NEVER_FIRST).doesNotContain(line.substring(0, 1));
                        assertThat(NEVER_LAST).doesNotContain(line.substring(line.length() - 1));
                    });
        }
    }

    @Test
    void a_table_of_300_rows_repeats_its_heading_and_loses_no_row() {
        BulletinDocument bulletin = BulletinFixture.withAnnex(BulletinFixture.ranking(300));

        try (PdfReader printed = print(bulletin)) {
            assertThat(printed.pages()).isGreaterThan(14);
            for (int page = 5; page <= printed.pages(); page++) {
                assertThat(printed.texts(page).subList(0, 5))
                        .containsExactly("名次", "开发区名称", "所在市", "得分", "结果运用");
            }
            List<String> names =
                    printed.allTexts().stream()
                            .filter(text -> text.endsWith("经济开发区") && text.contains("第"))
                            .toList();
            assertThat(names).hasSize(290).startsWith("青岚第11经济开发区").endsWith("临江第300经济开发区");
        }
    }

    @Test
    void long_names_and_rare_characters_are_printed_whole() {
        String name = "㵟江堃喆㙓头镕𫭟䶮曌" + "国家级台商投资与海峡两岸现代服务业融合发展先行示范经济技术开发区".repeat(3);
        Annex annex = annexWithCell(name);

        try (PdfReader printed = print(BulletinFixture.withAnnex(annex))) {
            assertThat(String.join("", printed.allTexts())).contains(name);
            assertThat(printed.fonts()).allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
        }
    }

    @Test
    void the_yuan_sign_is_no_dollar_sign() {
        BulletinDocument bulletin = BulletinFixture.withBody(List.of(new Text("奖励￥1000000元。")));

        try (PdfReader printed = print(bulletin)) {
            assertThat(printed.texts(1)).contains("奖励￥1000000元。");
            assertThat(printed.fonts())
                    .anySatisfy(font -> assertThat(font.getName()).endsWith("XianxingSongti"));
        }
    }

    @Test
    void a_word_too_wide_for_its_column_is_refused() {
        Annex annex = annexWithCell("A".repeat(80));

        assertThatThrownBy(() -> pdf.create(BulletinFixture.withAnnex(annex)))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("too wide")
                .hasMessageContaining("AAAA");
    }

    @Test
    void a_row_taller_than_a_page_is_refused() {
        Annex annex = annexWithCell("山水之间".repeat(600));

        assertThatThrownBy(() -> pdf.create(BulletinFixture.withAnnex(annex)))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("taller than a page");
    }

    @Test
    void a_character_no_face_has_is_refused_by_its_code() {
        BulletinDocument bulletin = BulletinFixture.withBody(List.of(new Text("青岚\uE000区")));

        assertThatThrownBy(() -> pdf.create(bulletin))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("U+E000");
    }

    @Test
    void a_heading_stays_with_the_text_below_it() {
        List<BodyParagraph> body = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            body.add(new Heading1("一、标题" + i));
            body.add(new Text("正文。"));
        }

        try (PdfReader printed = print(BulletinFixture.withBody(body))) {
            for (int page = 1; page < printed.pages(); page++) {
                List<String> texts = printed.texts(page);
                assertThat(texts.get(texts.size() - 2)).isEqualTo("正文。");
            }
        }
    }

    @Test
    void the_signature_never_stands_alone_on_a_page() {
        for (int lines = 1; lines < 30; lines++) {
            List<BodyParagraph> body = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                body.add(new Text("第" + i + "段。"));
            }

            try (PdfReader printed = print(BulletinFixture.withBody(body))) {
                assertThat(printed.texts(printed.pages()))
                        .contains("第" + (lines - 1) + "段。", "2026年3月19日");
            }
        }
    }

    @Test
    void recipients_too_many_for_the_first_page_move_to_the_imprint() {
        BulletinDocument bulletin = BulletinFixture.aBulletin();
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add("第" + i + "县（区）人民政府");
        }
        BulletinDocument crowded =
                new BulletinDocument(
                        bulletin.headLines(),
                        bulletin.number(),
                        bulletin.title(),
                        many,
                        bulletin.body(),
                        bulletin.attachments(),
                        bulletin.signature(),
                        bulletin.date(),
                        bulletin.notes(),
                        List.of(),
                        bulletin.imprint(),
                        bulletin.watermark());

        try (PdfReader printed = print(crowded)) {
            assertThat(printed.texts(1)).contains("意见》（闽自贸办〔2021〕1号），省自贸办对全省34个创新推");
            assertThat(
                            printed.texts(printed.pages()).stream()
                                    .anyMatch(line -> line.startsWith("主送：")))
                    .isTrue();
        }
    }

    private static Annex annexWithCell(String text) {
        return new Annex(
                "附件",
                "开发区名单",
                List.of(),
                List.of(
                        new AnnexTable(
                                List.of(
                                        new Column("序号", 1, Alignment.CENTER),
                                        new Column("名称", 3, Alignment.LEFT)),
                                List.of(
                                        new Row(List.of("一、省级"), RowMark.SECTION),
                                        Row.of("1", text)))));
    }

    private static Line line(List<Line> lines, String text) {
        return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow();
    }
}

package org.xianxing.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.registry.CharterText.Kind;
import org.xianxing.domain.registry.CharterText.Piece;
import org.xianxing.domain.registry.CharterText.Reading;
import org.xianxing.domain.shared.Reason;

/** The two charters among the sources, and others of their kind that were not read before. */
class CharterTextTest {

    @Test
    void the_scrambled_charter_of_2010_is_put_back_in_order_and_its_gaps_are_marked() {
        Reading reading = read("foreign-trade-2010.txt");
        Charter charter = reading.charter();

        assertThat(charter.body()).isEqualTo("福建省对外贸易经济合作厅");
        assertThat(charter.otherName()).isEqualTo("福建省人民政府口岸工作办公室");
        assertThat(charter.documentNumber()).isEqualTo("闽政办〔2010〕175号");
        assertThat(charter.published()).contains(LocalDate.of(2010, 5, 29));
        assertThat(charter.level()).isEqualTo("正厅级");
        assertThat(charter.statedDivisions()).isEqualTo(OptionalInt.of(22));
        assertThat(names(charter))
                .containsExactly(
                        "1 办公室",
                        "2 法规处",
                        "3 计划财务处",
                        "4 ?",
                        "5 对外贸易处",
                        "6 加工贸易处",
                        "7 服务贸易处",
                        "8 ?",
                        "9 ?",
                        "10 对外投资处",
                        "11 台港澳处",
                        "12 信息化处",
                        "13 开发区管理处",
                        "14 ?",
                        "15 国际经贸关系处",
                        "16 经济合作与境外劳务管理处",
                        "17 ?",
                        "18 口岸管理处",
                        "19 大通关协调处",
                        "20 机场办事处",
                        "21 联络处",
                        "22 ?",
                        "0 机关党委",
                        "0 离退休干部工作处");
        assertThat(numbers(charter, Part.ADJUSTMENTS)).isEqualTo("1 2 3 4 5 6 7");
        assertThat(numbers(charter, Part.DUTIES)).isEqualTo("1 2 3 4 5 6 7 8 9 (10) 11 12 13");
        assertThat(numbers(charter, Part.MATTERS)).isEqualTo("1 (2) 3 4 5");
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void items_that_stood_in_the_wrong_part_keep_their_words() {
        Charter charter = read("foreign-trade-2010.txt").charter();

        assertThat(charter.of(Part.ADJUSTMENTS).get(5).text())
                .startsWith("将贸易促进、投资促进")
                .endsWith("等工作交由事业单位负责。");
        assertThat(charter.of(Part.ADJUSTMENTS).get(4).text()).isEqualTo("承担商务部下放的进出口企业经营资格备案职责。");
        assertThat(charter.of(Part.DUTIES).get(7).text())
                .startsWith("负责全省国家级开发区（经济技术开发区")
                .endsWith("拟订全省开发区发展规划和促进政策。");
        assertThat(charter.of(Part.DUTIES).get(5).text()).endsWith("负责国外技术性贸易壁垒应对工作。");
        assertThat(charter.of(Part.DIVISIONS).get(14).otherName()).isEqualTo("省政府WTO事务协调办公室");
    }

    @Test
    void the_posts_of_2010_are_171_and_26_with_their_parts() {
        Reading reading = read("foreign-trade-2010.txt");

        assertThat(reading.charter().posts())
                .extracting(post -> post.label() + " " + post.count())
                .containsExactly(
                        "行政编制 171", "厅长 1", "副厅长 5", "正处级领导职数 26", "副处级领导职数 28", "机关工勤人员事业编制 26");
        assertThat(reading.charter().posts().get(3).ofWhich())
                .containsExactly(
                        new StaffingLine.OfWhich("驻外办事处正处级领导职数", 2),
                        new StaffingLine.OfWhich("机关党委专职副书记", 1),
                        new StaffingLine.OfWhich("离退休干部工作处处长", 1));
        assertThat(reading.charter().posts().get(0).ofWhich())
                .containsExactly(new StaffingLine.OfWhich("离退休干部工作人员行政编制", 5));
        assertThat(reading.findings())
                .extracting(Reason::code)
                .containsOnly(CharterReason.CHARTER_ITEM_MISSING)
                .hasSize(8);
    }

    @Test
    void the_charter_of_2014_is_complete() {
        Reading reading = read("finance-office-2014.txt");
        Charter charter = reading.charter();

        assertThat(charter.body()).isEqualTo("福建省金融工作办公室");
        assertThat(charter.documentNumber()).as("the source gives none").isEmpty();
        assertThat(names(charter)).containsExactly("1 财金综合处", "2 发展规划处", "3 银行保险处", "4 资本市场处");
        assertThat(numbers(charter, Part.DUTIES)).isEqualTo("1 2 3 4 5 6 7 8 9 10");
        assertThat(numbers(charter, Part.MATTERS)).isEqualTo("1 2 3 4 5 6 7");
        assertThat(charter.posts())
                .extracting(post -> post.label() + " " + post.count())
                .containsExactly("行政编制 22", "主任 1", "副主任（正处级） 1", "内设机构正处级领导职数 4", "副处级领导职数 4");
        assertThat(charter.of(Part.DUTIES).get(4).text())
                .as("a line break amid the sentence")
                .contains("负责地方各类交易场所");
        assertThat(charter.of(Part.SUPPLEMENT)).hasSize(1);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void a_citys_charter_with_other_headings_and_half_width_brackets_is_read() {
        Charter charter =
                CharterText.read(
                                """
                                关于印发《松溪市商务局职能配置、内设机构和人员编制规定》的通知
                                根据《松溪市机构改革方案》，制定本规定。松溪市商务局是市政府工作部门，为正处级。
                                一、职能转变
                                (一)取消开发区统计年报。
                                二、主要职责
                                (一)贯彻执行商务工作的法律法规。
                                (二)负责开发区的指导和协调。
                                三、机构设置
                                市商务局设三个内设机构：
                                (一)综合科。负责机关日常运转。
                                (二)贸易科(口岸科)承担贸易促进工作。
                                (三)开发区科负责开发区管理。
                                机关党委负责机关党群工作。
                                四、人员编制
                                核定行政编制35名。设局长1名、副局长3名;正科级领导职数八名。
                                五、附则
                                本规定由市委编办解释。
                                """)
                        .orThrow()
                        .charter();

        assertThat(charter.body()).isEqualTo("松溪市商务局");
        assertThat(names(charter)).containsExactly("1 综合科", "2 贸易科", "3 开发区科", "0 机关党委");
        assertThat(charter.of(Part.DIVISIONS).get(1).otherName()).isEqualTo("口岸科");
        assertThat(charter.posts())
                .extracting(post -> post.label() + " " + post.count())
                .containsExactly("行政编制 35", "局长 1", "副局长 3", "正科级领导职数 8");
    }

    @Test
    void a_charter_without_adjustments_whose_posts_do_not_add_up_is_doubted() {
        Reading reading =
                CharterText.read(
                                "一、主要职责（一）负责甲。（二）负责乙。二、内设机构设3个内设机构：（一）办公室负责综合。（三）规划处负责规划。"
                                        + "三、人员编制机关行政编制为5名（含老干部编制7名）。其中：主任1名，副主任6名。")
                        .orThrow();

        assertThat(reading.findings())
                .extracting(Reason::code)
                .containsExactly(
                        CharterReason.CHARTER_PART_MISSING,
                        CharterReason.CHARTER_ITEM_MISSING,
                        CharterReason.CHARTER_PARTS_EXCEED_POSTS,
                        CharterReason.CHARTER_RANKS_EXCEED_POSTS);
        assertThat(names(reading.charter())).containsExactly("1 办公室", "2 ?", "3 规划处");
    }

    @Test
    void two_texts_with_one_number_are_told_and_the_second_is_not_placed() {
        Reading reading = CharterText.read("一、主要职责（一）负责甲。（二）负责乙。（二）负责丙。二、人员编制行政编制3名。").orThrow();

        assertThat(reading.unread()).containsExactly("（二）负责丙。");
        assertThat(reading.findings())
                .contains(Reason.of(CharterReason.CHARTER_ITEM_TWICE, "主要职责", "二"));
    }

    @Test
    void an_unknown_section_is_kept_as_unread() {
        Reading reading = CharterText.read("一、主要职责（一）负责甲。二、领导批示（一）请办理。三、人员编制行政编制3名。").orThrow();

        assertThat(reading.unread()).containsExactly("二、领导批示", "（一）请办理。");
        assertThat(numbers(reading.charter(), Part.DUTIES)).isEqualTo("1");
    }

    @Test
    void another_kind_of_document_is_refused() {
        assertThat(CharterText.read("关于召开会议的通知。请准时参加。").reasons())
                .extracting(Reason::code)
                .containsExactly(CharterReason.CHARTER_NOT_RECOGNIZED);
        assertThat(CharterText.read("").isDone()).isFalse();
    }

    /** However the sentences stand, each character is in one piece and no item is made up. */
    @Property(tries = 200)
    void nothing_is_dropped_however_the_text_is_scrambled(@ForAll long seed) {
        String source = source("foreign-trade-2010.txt");
        List<String> sentences =
                new ArrayList<>(Arrays.asList(Tokens.compact(source).split("(?<=。)")));
        Random random = new Random(seed);
        Collections.shuffle(sentences, random);
        sentences.add(random.nextInt(sentences.size()), sentences.getFirst());
        String scrambled = String.join("", sentences);

        CharterText.read(scrambled)
                .reasons()
                .forEach(r -> assertThat(r.code()).isEqualTo(CharterReason.CHARTER_NOT_RECOGNIZED));
        Reading reading = CharterText.read(scrambled).orThrow();

        assertThat(reading.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(scrambled);
        assertThat(reading.charter().clauses())
                .filteredOn(Clause::isGiven)
                .allSatisfy(clause -> assertThat(scrambled).contains(clause.text()));
    }

    @Test
    void the_pieces_of_the_sources_are_their_texts() {
        for (String name : List.of("foreign-trade-2010.txt", "finance-office-2014.txt")) {
            assertThat(read(name).pieces().stream().map(Piece::text).collect(Collectors.joining()))
                    .isEqualTo(Tokens.compact(source(name)));
        }
        assertThat(read("foreign-trade-2010.txt").pieces())
                .filteredOn(piece -> piece.kind() == Kind.DUPLICATE)
                .hasSize(13);
    }

    private static List<String> names(Charter charter) {
        return charter.of(Part.DIVISIONS).stream()
                .map(c -> c.number() + " " + (c.isGiven() ? c.name() : "?"))
                .toList();
    }

    private static String numbers(Charter charter, Part part) {
        return charter.of(part).stream()
                .map(c -> c.isGiven() ? "" + c.number() : "(" + c.number() + ")")
                .collect(Collectors.joining(" "));
    }

    private static Reading read(String name) {
        return CharterText.read(source(name)).orThrow();
    }

    private static String source(String name) {
        try (InputStream in = CharterTextTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

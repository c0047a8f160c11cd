package org.xianxing.app.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.audit.AuditExports;
import org.xianxing.app.audit.AuditFormat;
import org.xianxing.app.audit.AuditService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.LongWork;
import org.xianxing.app.shell.LongWork.State;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.db.audit.AuditDamage;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Entry;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;

class AuditViewTest extends ViewTest {

    private static final Role READER =
            Role.valueOf(AuditView.class.getAnnotation(RolesAllowed.class).value()[0]);

    @Autowired private AuditTrail audit;
    @Autowired private AuditWords words;
    @Autowired private AuditExports exports;
    @Autowired private CurrentActor currentActor;
    @Autowired private LongWork work;

    private final String mark = "mark-" + UUID.randomUUID();

    static Stream<Role> others() {
        return Stream.of(Role.values()).filter(role -> role != READER);
    }

    @ParameterizedTest
    @MethodSource("others")
    void nobody_else_opens_it_or_is_offered_it(Role role) {
        openAs(role);
        assertThat(AuditService.mayRead(currentActor.get())).isFalse();

        UI.getCurrent().navigate("audit");

        assertThat(_find(AuditView.class)).isEmpty();
        assertThat(new AuditNavigation().entriesFor(currentActor.get())).isEmpty();
    }

    @Test
    void its_reader_is_offered_it() {
        openAs(READER);

        assertThat(new AuditNavigation().entriesFor(currentActor.get())).hasSize(1);
    }

    @Test
    void more_records_come_page_by_page_newest_first() {
        IntStream.rangeClosed(1, 230)
                .forEach(i -> audit.appendForNobody("t", Event.of("TEST", "test " + i, mark)));
        open();

        _setValue(field("字词"), mark);

        assertThat(pageText()).contains("共 230 条");
        List<Entry> rows = rows();
        assertThat(rows).hasSize(230);
        assertThat(rows.getFirst().event().subject()).isEqualTo("test 230");
        assertThat(rows.getLast().event().subject()).isEqualTo("test 1");
    }

    @Test
    void filters_by_day_person_action_and_chain() {
        audit.appendForNobody("somebody-" + mark, Event.of("SIGN_IN_FAILED", "account x", mark));
        audit.appendForNobody("t", Event.of("TEST", "test", mark));
        open();
        _setValue(field("字词"), mark);
        assertThat(rows()).hasSize(2);

        _setValue(field("姓名"), "somebody");
        assertThat(rows()).extracting(Entry::action).containsExactly("SIGN_IN_FAILED");
        _setValue(field("姓名"), "");

        _setValue(choice("动作"), "TEST");
        assertThat(rows()).extracting(Entry::action).containsExactly("TEST");
        _setValue(choice("动作"), null);

        ComboBox<AuditFilters.Chain> chain = choice("机构");
        List<AuditFilters.Chain> chains = chain.getListDataView().getItems().toList();
        _setValue(chain, chains.getLast());
        assertThat(rows()).isEmpty();
        _setValue(chain, chains.getFirst());
        assertThat(rows()).hasSize(2);

        LocalDate today = LocalDate.now(PlainText.OFFICE_TIME);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("起始日期")), today.plusDays(1));
        assertThat(rows()).isEmpty();
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("起始日期")), today.minusDays(1));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("截止日期")), today);
        assertThat(rows()).hasSize(2);

        _click(_get(Button.class, spec -> spec.withText("清除条件")));
        assertThat(field("字词").getValue()).isEmpty();
        assertThat(rows()).hasSizeGreaterThan(2);
    }

    @Test
    void what_is_not_there_is_said_to_be_missing() {
        open();

        _setValue(field("字词"), mark);

        assertThat(rows()).isEmpty();
        assertThat(pageText()).contains("共 0 条");
        assertThat(_get(AuditGrid.class).getEmptyStateComponent().getElement().getTextRecursively())
                .contains("没有这样的记录");
    }

    @Test
    void a_record_opens_to_before_and_after() {
        audit.appendForNobody(
                "t",
                new Event(
                        "CHANGE_CYCLE",
                        "cycle " + UUID.randomUUID(),
                        "Cycle[title=甲, year=2026]",
                        "Cycle[title=乙, year=2026]",
                        mark));
        open();
        _setValue(field("字词"), mark);
        AuditGrid grid = _get(AuditGrid.class);
        Entry entry = rows().getFirst();

        grid.open(entry);

        assertThat(grid.isDetailsVisible(entry)).isTrue();
        assertThat(
                        new AuditRecord(entry, words, Messages.CHINESE)
                                .getElement()
                                .getTextRecursively())
                .contains("title", "甲", "乙", entry.hash(), entry.previousHash())
                .doesNotContain("2026]", "year");

        grid.open(entry);
        assertThat(grid.isDetailsVisible(entry)).isFalse();
    }

    @Test
    void a_verification_says_that_the_trail_is_whole_and_when() {
        open();

        _click(_get(Button.class, spec -> spec.withText("核验")));
        work.await(
                new LongWork.Key(currentActor.get().account(), "audit-verification"),
                Duration.ofSeconds(20));
        UI.getCurrent().navigate("");
        open();

        assertThat(pageText()).contains("留痕完好").contains(currentActor.get().displayName());
    }

    @ParameterizedTest
    @EnumSource(AuditDamage.Kind.class)
    void every_damage_is_named_with_its_place(AuditDamage.Kind kind) {
        AuditDamage damage =
                new AuditDamage(
                        kind, UUID.randomUUID().toString(), "青岚", 3, 5, "2027-01-15 04:00:00", "x");

        assertThat(words.damage(damage, Messages.CHINESE)).contains("青岚", "第 3 至 5 条", "依据 x");
        assertThat(words.damage(damage, Messages.ENGLISH)).contains("records 3 to 5");
    }

    @ParameterizedTest
    @EnumSource(AuditFormat.class)
    void what_is_shown_is_exported_and_both_export_and_download_are_recorded(AuditFormat format)
            throws IOException {
        audit.appendForNobody("=cmd", Event.of("TEST", "test 1", mark));
        audit.appendForNobody("t", Event.of("TEST", "test 2", mark));
        open();
        _setValue(field("字词"), mark);

        _click(
                _get(
                        Button.class,
                        spec -> spec.withText(format == AuditFormat.CSV ? "导出 CSV" : "导出 Excel")));
        work.await(
                new LongWork.Key(currentActor.get().account(), "audit-export"),
                Duration.ofSeconds(20));
        open();

        // The export itself has the words that were searched for among its own.
        assertThat(_find(Anchor.class))
                .extracting(link -> link.getElement().getTextRecursively())
                .anyMatch(text -> text.matches("操作留痕-.*\\." + format.extension() + "（3 条）"));
        Path file = exports.fetch(currentActor.get(), mark + " fetched").orElseThrow();
        try (var content = Files.newInputStream(file)) {
            assertThat(WorkbookReader.rows("a." + format.extension(), content))
                    .isInstanceOfSatisfying(
                            Outcome.Done.class,
                            done ->
                                    assertThat(done.value().toString())
                                            .contains("test 1", "test 2", "EXPORT_AUDIT"));
        }
        _setValue(field("字词"), mark);
        assertThat(rows()).extracting(Entry::action).contains("EXPORT_AUDIT", "DOWNLOAD_AUDIT");
    }

    @Test
    void an_export_is_its_makers_alone() {
        open();
        exports.start(currentActor.get(), AuditTrail.Search.ALL, AuditFormat.CSV);
        work.await(
                new LongWork.Key(currentActor.get().account(), "audit-export"),
                Duration.ofSeconds(20));
        assertThat(exports.state(currentActor.get()).orElseThrow()).isInstanceOf(State.Ended.class);
        leave();

        openAs(others().findFirst().orElseThrow());

        assertThat(exports.fetch(currentActor.get(), "x")).isEmpty();
    }

    @Test
    void it_speaks_english_too() {
        openAs(READER, Locale.ENGLISH);

        UI.getCurrent().navigate(AuditView.class);

        assertThat(pageText()).contains("Audit trail", "newest first", "Export Excel");
        assertThat(words.action("SIGN_IN", Locale.ENGLISH)).isEqualTo("Sign in");
        assertThat(words.action("NEVER_HEARD_OF", Locale.ENGLISH)).isEqualTo("NEVER_HEARD_OF");
        assertThat(words.subject("page " + mark, Locale.ENGLISH)).isEqualTo("page " + mark);
    }

    private void open() {
        if (UI.getCurrent() == null) {
            openAs(READER);
        }
        UI.getCurrent().navigate(AuditView.class);
    }

    private static TextField field(String label) {
        return _find(TextField.class).stream()
                .filter(field -> field.getLabel() != null && field.getLabel().contains(label))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> choice(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static List<Entry> rows() {
        return _get(AuditGrid.class).getLazyDataView().getItems().toList();
    }

    /** So that a new action does not stay without a word unseen. */
    @Test
    void every_action_of_the_sources_has_a_word() throws IOException {
        Set<String> no = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        Messages messages = new Messages();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<String> without =
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("/start/"))
                            .flatMap(AuditViewTest::codes)
                            .filter(code -> !no.contains(code))
                            .filter(code -> !messages.has("audit.action-" + code, Messages.CHINESE))
                            .distinct()
                            .toList();
            assertThat(without).as("actions without a word in audit_*.properties").isEmpty();
        }
    }

    private static Stream<String> codes(Path source) {
        try {
            return java.util.regex.Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"")
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.xianxing.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xianxing.db.jooq.Tables.AUDIT_ENTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.audit.AuditDamage.Kind;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Entry;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.AuditTrail.Page;
import org.xianxing.domain.shared.AuditTrail.Search;
import org.xianxing.domain.shared.AuditTrail.Who;

class AuditTrailTest {

    private static final OrganizationId ZONE = OrganizationId.random();
    private static final OrganizationId CITY = OrganizationId.random();
    private static final Actor LIN = actor("林静", Role.ZONE_OFFICIAL, ZONE, "青岚");
    private static final Actor HUANG = actor("黄海燕", Role.CITY_REVIEWER, CITY, "泉州市商务局");
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static TestDatabase test;
    private static AuditTrail audit;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        test = TestDatabase.create();
        audit = AuditTrails.auditTrail(test.database(), () -> "10.1.2.3");
    }

    @BeforeEach
    void empty() {
        test.clear();
    }

    @Test
    void a_record_comes_back_with_all_it_was_given() {
        Instant before = databaseTime();
        Event event = new Event("SAVE_CLAIM", "claim 1", "甲", "乙😀", "改动\r\n ");

        audit.append(LIN, event);

        Entry entry = audit.about("claim 1", 1).getFirst();
        assertThat(entry.organization()).isEqualTo(ZONE);
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.at()).isBetween(before, databaseTime());
        assertThat(entry.who())
                .isEqualTo(new Who.Person(LIN.account(), "林静", "ZONE_OFFICIAL", "青岚"));
        assertThat(entry.origin()).isEqualTo("10.1.2.3");
        assertThat(entry.event()).isEqualTo(event);
        assertThat(entry.previousHash()).isEqualTo(AuditChain.BEGINNING);
        assertThat(damages()).isEmpty();
    }

    @Test
    void what_nobody_did_stands_in_a_chain_of_its_own() {
        audit.appendForNobody("wu-ming", Event.of("SIGN_IN_FAILED", "account wu-ming", ""));

        Entry entry = audit.about("account wu-ming", 1).getFirst();
        assertThat(entry.organization()).isEqualTo(AuditTrail.NOBODY);
        assertThat(entry.who()).isEqualTo(new Who.Nobody("wu-ming"));
        assertThat(damages()).isEmpty();
    }

    @Test
    void texts_that_are_too_long_are_cut_between_characters_and_the_chain_is_whole() {
        String emoji = "😀".repeat(3_000);

        audit.append(LIN, new Event("A".repeat(60), "s".repeat(200), emoji, emoji, "x" + emoji));

        Entry entry = audit.search(Search.ALL, Optional.empty(), 1).entries().getFirst();
        assertThat(entry.action()).hasSize(40);
        assertThat(entry.event().subject()).hasSize(100);
        assertThat(entry.event().before()).hasSize(4_000);
        assertThat(entry.detail()).hasSize(3_999).endsWith("😀");
        assertThat(damages()).isEmpty();
    }

    @Test
    void many_who_write_at_once_for_one_office_all_get_a_place() throws Exception {
        int people = 12;
        int each = 10;
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                all.add(
                        threads.submit(() -> {
                            for (int j = 0; j < each; j++) {
                                audit.append(LIN, "SAVE_CLAIM", "claim", "");
                            }
                        }));
            }
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(audit.count(Search.ALL)).isEqualTo(people * each);
        assertThat(damages()).isEmpty();
    }

    @Test
    void pages_follow_each_other_newest_first_without_gap_or_repetition() {
        for (int i = 1; i <= 7; i++) {
            audit.append(i % 2 == 0 ? LIN : HUANG, "SAVE_CLAIM", "claim " + i, "");
        }
        List<String> found = new ArrayList<>();
        Page page = audit.search(Search.ALL, Optional.empty(), 3);
        page.entries().forEach(entry -> found.add(entry.event().subject()));
        while (page.next().isPresent()) {
            page = audit.search(Search.ALL, page.next(), 3);
            page.entries().forEach(entry -> found.add(entry.event().subject()));
        }

        assertThat(found)
                .containsExactly(
                        "claim 7", "claim 6", "claim 5", "claim 4", "claim 3", "claim 2",
                        "claim 1");
        assertThat(audit.search(Search.ALL, Optional.empty(), 7).next()).isEmpty();
    }

    @Test
    void a_search_narrows_by_each_of_its_parts() {
        audit.append(LIN, Event.change("SAVE_CLAIM", "claim 1", "100% Done", "乙"));
        audit.append(HUANG, Event.of("DECIDE_CLAIM", "claim 2", "ACCEPT"));
        audit.appendForNobody("lin", Event.of("SIGN_IN_FAILED", "account lin", ""));
        Instant now = databaseTime();

        assertThat(audit.actions()).containsExactly("DECIDE_CLAIM", "SAVE_CLAIM", "SIGN_IN_FAILED");
        assertThat(found(period(now.minus(Duration.ofMinutes(1)), now.plusMillis(1)))).hasSize(3);
        assertThat(found(period(now.plusMillis(1), now.plusSeconds(60)))).isEmpty();
        assertThat(found(search("LIN", "", "", Optional.empty(), "")))
                .containsExactly("account lin");
        assertThat(found(search("", "DECIDE_CLAIM", "", Optional.empty(), "")))
                .containsExactly("claim 2");
        assertThat(found(search("", "", "claim ", Optional.empty(), "")))
                .containsExactly("claim 2", "claim 1");
        assertThat(found(search("", "", "", Optional.of(CITY), ""))).containsExactly("claim 2");
        assertThat(found(search("", "", "", Optional.empty(), "100% d")))
                .containsExactly("claim 1");
        assertThat(found(search("", "", "", Optional.empty(), "1_0"))).isEmpty();
    }

    @Test
    void an_export_hands_over_everything_oldest_first() {
        for (int i = 1; i <= 4; i++) {
            audit.append(i % 2 == 0 ? LIN : HUANG, "SAVE_CLAIM", "claim " + i, "");
        }
        List<String> exported = new ArrayList<>();

        audit.export(Search.ALL, entry -> exported.add(entry.event().subject()));

        assertThat(exported).containsExactly("claim 1", "claim 2", "claim 3", "claim 4");
    }

    @Test
    void edits_deletions_and_a_cut_tail_in_the_database_are_named() {
        fiveEach();
        String zone = "organization_id = '" + ZONE.value() + "' and sequence ";
        String city = "organization_id = '" + CITY.value() + "' and sequence ";

        test.execute(
                "update audit_entry set account_id = 'x', recorded_at = '2020-01-01' where "
                        + zone
                        + "= 2",
                "delete from audit_entry where " + zone + "= 4",
                "delete from audit_entry where " + city + "> 3");

        assertThat(damages())
                .extracting(AuditDamage::kind, AuditDamage::organization, AuditDamage::first)
                .containsExactlyInAnyOrder(
                        tuple(Kind.EDITED, ZONE.value().toString(), 2L),
                        tuple(Kind.MISSING, ZONE.value().toString(), 4L),
                        tuple(Kind.CUT_TAIL, CITY.value().toString(), 4L));
        assertThat(audit.search(Search.ALL, Optional.empty(), 10).entries())
                .as("what is left can be read")
                .hasSize(7);
    }

    @Test
    void a_chain_does_not_heal_by_going_on_after_its_tail_was_cut() {
        fiveEach();
        test.execute("delete from audit_entry where sequence = 5");

        audit.append(LIN, "SAVE_CLAIM", "claim 6", "");

        assertThat(damages())
                .anyMatch(damage ->
                        damage.kind() == Kind.MISSING
                                && damage.organization().equals(ZONE.value().toString())
                                && damage.first() == 5);
    }

    @Test
    void a_tail_that_was_cut_with_the_head_moved_back_shows_in_the_printed_heads() {
        fiveEach();
        heads().print(test.database(), TODAY);
        test.execute("delete from audit_entry where sequence = 5", "delete from audit_head");
        test.execute(
                "insert into audit_head select organization_id, sequence, hash from audit_entry"
                        + " where sequence = 4");

        assertThat(damages())
                .extracting(AuditDamage::kind, AuditDamage::first, AuditDamage::source)
                .containsOnly(tuple(Kind.CUT_TAIL, 5L, "2027-01-15.txt"));
    }

    @Test
    void a_deleted_chain_shows_in_the_printed_heads() {
        fiveEach();
        heads().print(test.database(), TODAY);
        test.execute("delete from audit_entry", "delete from audit_head");

        assertThat(damages())
                .extracting(AuditDamage::kind, AuditDamage::first, AuditDamage::last)
                .containsOnly(tuple(Kind.CUT_TAIL, 1L, 5L))
                .hasSize(2);
    }

    @Test
    void heads_are_printed_once_a_day_and_never_over_a_file() throws Exception {
        fiveEach();
        Path file = heads().print(test.database(), TODAY).orElseThrow();
        String printed = Files.readString(file);
        audit.append(LIN, "SAVE_CLAIM", "claim 6", "");

        assertThat(heads().print(test.database(), TODAY)).isEmpty();
        assertThat(heads().print(test.database(), TODAY.minusDays(1))).isEmpty();

        assertThat(Files.readString(file)).isEqualTo(printed).contains(ZONE.value() + " 5 ");
        assertThat(heads().print(test.database(), TOMORROW)).isPresent();
        assertThat(damages()).isEmpty();
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void an_edited_file_of_heads_is_named() throws Exception {
        fiveEach();
        Path file = heads().print(test.database(), TODAY).orElseThrow();
        heads().print(test.database(), TOMORROW);
        Files.writeString(file, Files.readString(file).replace(" 5 ", " 4 "));

        assertThat(damages())
                .extracting(AuditDamage::kind, AuditDamage::source)
                .contains(tuple(Kind.FILE_EDITED, "2027-01-15.txt"));
    }

    @Test
    void a_file_of_heads_that_is_gone_or_was_printed_anew_is_named() throws Exception {
        fiveEach();
        Path first = heads().print(test.database(), TODAY).orElseThrow();
        Path second = heads().print(test.database(), TOMORROW).orElseThrow();
        heads().print(test.database(), TOMORROW.plusDays(1));

        Files.delete(second);
        assertThat(damages())
                .extracting(AuditDamage::kind, AuditDamage::source)
                .containsExactly(tuple(Kind.FILE_MISSING, "2027-01-16.txt"));

        Files.delete(first);
        assertThat(damages())
                .extracting(AuditDamage::kind, AuditDamage::source)
                .containsExactly(tuple(Kind.FILE_MISSING, "2027-01-16.txt"));
    }

    @Test
    void a_file_cut_short_is_named() throws Exception {
        fiveEach();
        Path file = heads().print(test.database(), TODAY).orElseThrow();
        Files.writeString(file, "", StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(damages()).extracting(AuditDamage::kind).containsExactly(Kind.FILE_EDITED);
    }

    @Test
    void archived_records_may_be_gone_when_their_heads_are_named_as_the_start() throws Exception {
        fiveEach();
        heads().print(test.database(), TODAY.minusDays(1));
        heads().print(test.database(), TODAY);
        audit.append(LIN, "SAVE_CLAIM", "claim 6", "");
        heads().print(test.database(), TOMORROW);
        test.execute("delete from audit_entry where sequence <= 5");
        Files.delete(folder.resolve("2027-01-14.txt"));

        assertThat(damages()).isNotEmpty();
        assertThat(damages(Optional.of(TODAY))).isEmpty();

        test.execute("update audit_entry set detail = 'x'");
        assertThat(damages(Optional.of(TODAY)))
                .extracting(AuditDamage::kind, AuditDamage::first)
                .containsExactly(tuple(Kind.EDITED, 6L));
    }

    @Test
    void a_start_without_its_file_is_refused() {
        assertThatThrownBy(() -> damages(Optional.of(TODAY)))
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void the_result_counts_what_was_looked_at() throws Exception {
        fiveEach();
        heads().print(test.database(), TODAY);

        AuditVerification.Result result =
                AuditVerification.verify(test.dataSource(), heads(), Optional.empty(), _ -> {});

        assertThat(result).isEqualTo(new AuditVerification.Result(10, 2, List.of(TODAY), 0));
    }

    private static void fiveEach() {
        for (int i = 1; i <= 5; i++) {
            audit.append(LIN, "SAVE_CLAIM", "claim " + i, "改动" + i);
            audit.append(HUANG, "DECIDE_CLAIM", "claim " + i, "");
        }
    }

    private AuditHeadFiles heads() {
        return new AuditHeadFiles(folder);
    }

    private List<AuditDamage> damages() {
        return damages(Optional.empty());
    }

    private List<AuditDamage> damages(Optional<LocalDate> from) {
        List<AuditDamage> damages = new ArrayList<>();
        try {
            AuditVerification.verify(test.dataSource(), heads(), from, damages::add);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return damages;
    }

    private static List<String> found(Search search) {
        Page page = audit.search(search, Optional.empty(), 100);
        assertThat(audit.count(search)).isEqualTo(page.entries().size());
        return page.entries().stream().map(entry -> entry.event().subject()).toList();
    }

    private static Search period(Instant from, Instant until) {
        return new Search(Optional.of(from), Optional.of(until), "", "", "", Optional.empty(), "");
    }

    private static Search search(
            String name,
            String action,
            String subject,
            Optional<OrganizationId> organization,
            String text) {
        return new Search(
                Optional.empty(), Optional.empty(), name, action, subject, organization, text);
    }

    private static Instant databaseTime() {
        return test.database()
                .dsl()
                .select(
                        org.jooq.impl.DSL.field(
                                "utc_timestamp(6)", AUDIT_ENTRY.RECORDED_AT.getDataType()))
                .fetchSingle()
                .value1();
    }

    private static Actor actor(
            String name, Role role, OrganizationId organization, String organizationName) {
        return new Actor(
                AccountId.random(),
                name,
                role,
                organization,
                organizationName,
                new DivisionCode("350500"));
    }
}

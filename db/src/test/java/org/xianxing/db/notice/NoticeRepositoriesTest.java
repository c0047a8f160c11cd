package org.xianxing.db.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Contact;
import org.xianxing.domain.notice.Digest;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeFilter;
import org.xianxing.domain.notice.NoticeGroup;
import org.xianxing.domain.notice.NoticeId;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.NoticePreferences;
import org.xianxing.domain.notice.NoticeRepository;
import org.xianxing.domain.notice.NoticeRepository.Recipient;
import org.xianxing.domain.notice.Outbox;
import org.xianxing.domain.notice.Outbox.Message;
import org.xianxing.domain.notice.PreferencesRepository;
import org.xianxing.domain.notice.QuietHours;
import org.xianxing.domain.notice.ReminderRepository;
import org.xianxing.domain.notice.ReminderSettings;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.HandoverId;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.shared.StaleVersionException;

/** Notices are told once, belong to one person, and leave once. */
class NoticeRepositoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00.123456Z");
    private static final Instant LEASE = NOW.plus(Duration.ofMinutes(10));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganizationId BODY = OrganizationId.random();

    private static TestDatabase test;
    private static NoticeRepository notices;
    private static Outbox outbox;
    private static PreferencesRepository preferences;
    private static ReminderRepository reminders;

    private AccountId lin;
    private AccountId wu;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        notices = NoticeRepositories.notices(test.database().dsl());
        outbox = NoticeRepositories.outbox(test.database());
        preferences = NoticeRepositories.preferences(test.database().dsl());
        reminders = NoticeRepositories.reminders(test.database().dsl());
    }

    @BeforeEach
    void a_body_and_two_people() {
        test.clear();
        test.execute("insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')");
        OrganizationRepositories.organizations(test.database())
                .add(
                        new Organization(
                                BODY,
                                OrganizationKind.DEPARTMENT,
                                "测试厅",
                                "测试厅",
                                new DivisionCode("350000"),
                                ZoneLevel.NOT_APPLICABLE,
                                false,
                                Organization.Verification.UNVERIFIED,
                                "测试",
                                ""));
        lin = somebody("lin", true);
        wu = somebody("wu", true);
    }

    private static AccountId somebody(String name, boolean enabled) {
        Account account =
                new Account(
                        AccountId.random(),
                        0,
                        name,
                        name,
                        new StoredPassword("hash", false, NOW),
                        enabled,
                        false);
        OrganizationRepositories.accounts(test.database()).add(account);
        return account.id();
    }

    private static Post post(AccountId account, Role role, Term term) {
        Post post = new Post(PostId.random(), 0, account, role, BODY, term);
        OrganizationRepositories.posts(test.database()).add(post);
        return post;
    }

    private static Notice notice(AccountId account, NoticeKind kind, String argument, Instant at) {
        return new Notice(
                NoticeId.random(),
                account,
                BODY,
                kind,
                "task/1",
                List.of(argument, "2026-11-27"),
                at,
                Optional.empty());
    }

    private Notice told(AccountId account, String argument) {
        Notice notice = notice(account, NoticeKind.TASK_DUE, argument, NOW);
        assertThat(notices.add(notice)).isTrue();
        return notice;
    }

    private static void wait(Notice notice, Instant at) {
        outbox.add(List.of(new Outbox.Waiting(notice.id(), notice.account(), Channel.EMAIL, at)));
    }

    // ── who is told ──

    @Test
    void holders_and_deputies_of_the_day_are_told_if_their_accounts_work() {
        Term always = Term.from(TODAY.minusYears(1));
        Post held = post(lin, Role.DEPARTMENT_OFFICIAL, always);
        Post over = post(wu, Role.READER, new Term(TODAY.minusYears(1), TODAY.minusDays(1)));
        AccountId gone = somebody("gone", false);
        Post ofGone = post(gone, Role.DEPARTMENT_OFFICIAL, always);
        AccountId deputy = somebody("deputy", true);
        handOver(held, deputy, new Term(TODAY, TODAY));
        handOver(over, somebody("late", true), new Term(TODAY, TODAY));
        handOver(ofGone, somebody("idle", true), new Term(TODAY, TODAY));

        assertThat(notices.recipients(BODY, TODAY))
                .containsExactlyInAnyOrder(
                        new Recipient(lin, Role.DEPARTMENT_OFFICIAL),
                        new Recipient(deputy, Role.DEPARTMENT_OFFICIAL));
        assertThat(notices.recipients(BODY, TODAY.plusDays(1)))
                .containsExactly(new Recipient(lin, Role.DEPARTMENT_OFFICIAL));
    }

    private static void handOver(Post post, AccountId deputy, Term term) {
        OrganizationRepositories.posts(test.database())
                .add(new Handover(HandoverId.random(), 0, post.id(), deputy, term));
    }

    // ── the inbox ──

    @Test
    void a_notice_comes_back_as_it_was_stored_and_the_same_is_said_once_a_day() {
        Notice first = told(lin, "一 任务");

        assertThat(notices.find(lin, first.id())).contains(first);
        assertThat(notices.add(notice(lin, NoticeKind.TASK_DUE, "一 任务", NOW.plusSeconds(60))))
                .isFalse();
        assertThat(notices.add(notice(lin, NoticeKind.TASK_DUE, "二 任务", NOW))).isTrue();
        assertThat(notices.add(notice(lin, NoticeKind.TASK_LATE, "一 任务", NOW))).isTrue();
        assertThat(notices.add(notice(wu, NoticeKind.TASK_DUE, "一 任务", NOW))).isTrue();
        assertThat(
                        notices.add(
                                notice(
                                        lin,
                                        NoticeKind.TASK_DUE,
                                        "一 任务",
                                        NOW.plus(Duration.ofDays(1)))))
                .isTrue();
        assertThat(notices.count(lin, NoticeFilter.ALL)).isEqualTo(4);
        assertThat(notices.list(lin, NoticeFilter.ALL, 0, 1).getFirst().at())
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void nobody_reads_or_marks_what_others_were_told() {
        Notice ofLin = told(lin, "一 任务");

        assertThat(notices.find(wu, ofLin.id())).isEmpty();
        notices.read(wu, ofLin.id(), NOW);
        assertThat(notices.readAll(wu, NOW, NOW)).isZero();

        assertThat(notices.find(lin, ofLin.id()).orElseThrow().isRead()).isFalse();
        NoticeFilter unread = new NoticeFilter(true, Optional.of(NoticeGroup.TASKS));
        assertThat(notices.count(lin, unread)).isEqualTo(1);
        notices.read(lin, ofLin.id(), NOW.plusSeconds(1));
        notices.read(lin, ofLin.id(), NOW.plusSeconds(9));
        assertThat(notices.find(lin, ofLin.id()).orElseThrow().readAt())
                .contains(NOW.plusSeconds(1));
        assertThat(notices.count(lin, unread)).isZero();
    }

    @Test
    void old_ones_go_once_they_were_read_with_what_is_known_of_their_delivery() {
        Notice read = told(lin, "一");
        Notice unread = told(lin, "二");
        wait(read, NOW);
        notices.read(lin, read.id(), NOW);

        assertThat(notices.removeReadBefore(NOW, 10)).isZero();
        assertThat(notices.removeReadBefore(NOW.plusSeconds(1), 10)).isEqualTo(1);

        assertThat(notices.list(lin, NoticeFilter.ALL, 0, 10)).containsExactly(unread);
        assertThat(outbox.waiting()).isZero();
    }

    // ── the outbox ──

    @Test
    void what_is_due_for_one_person_leaves_together_and_once() {
        Notice one = told(lin, "一");
        Notice two = told(lin, "二");
        Notice later = told(lin, "三");
        wait(one, NOW);
        wait(two, NOW);
        wait(later, NOW.plusSeconds(60));

        Message message = outbox.claim(NOW, LEASE).orElseThrow();

        assertThat(message.account()).isEqualTo(lin);
        assertThat(message.attempt()).isEqualTo(1);
        assertThat(message.notices()).containsExactlyInAnyOrder(one, two);
        assertThat(outbox.claim(NOW, LEASE)).isEmpty();
        assertThat(outbox.sent(message, NOW)).isTrue();
        assertThat(outbox.claim(LEASE, LEASE.plusSeconds(1)).orElseThrow().notices())
                .containsExactly(later);
    }

    @Test
    void what_a_dead_node_took_goes_to_another_under_the_same_identity() {
        wait(told(lin, "一"), NOW);
        Message taken = outbox.claim(NOW, LEASE).orElseThrow();
        wait(told(lin, "二"), NOW);

        assertThat(outbox.claim(LEASE.minusMillis(1), LEASE.plusSeconds(600)).orElseThrow().id())
                .as("what is new is a message of its own")
                .isNotEqualTo(taken.id());
        Message again = outbox.claim(LEASE, LEASE.plusSeconds(600)).orElseThrow();

        assertThat(again.id()).isEqualTo(taken.id());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.notices()).isEqualTo(taken.notices());
        assertThat(outbox.sent(taken, LEASE)).as("the lease is over").isFalse();
        assertThat(outbox.sent(again, LEASE)).isTrue();
    }

    @Test
    void what_failed_is_tried_later_given_up_and_tried_again_when_asked_for() {
        wait(told(lin, "一"), NOW);
        Message first = outbox.claim(NOW, LEASE).orElseThrow();

        outbox.failed(first, "x".repeat(400), Optional.of(NOW.plusSeconds(60)));
        assertThat(outbox.claim(NOW.plusSeconds(59), LEASE)).isEmpty();
        Message second = outbox.claim(NOW.plusSeconds(60), LEASE).orElseThrow();
        outbox.failed(second, "nobody", Optional.empty());

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(outbox.claim(LEASE.plusSeconds(1), LEASE)).isEmpty();
        assertThat(outbox.failures(10))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.givenUp()).isTrue();
                    assertThat(failure.problem()).isEqualTo("nobody");
                    assertThat(failure.attempts()).isEqualTo(2);
                    assertThat(failure.notices()).isEqualTo(1);
                });
        assertThat(outbox.retry(first.id(), NOW)).isTrue();
        assertThat(outbox.claim(NOW, LEASE).orElseThrow().attempt()).isEqualTo(1);
        assertThat(outbox.retry(first.id(), NOW)).as("it is being sent").isFalse();
    }

    @Test
    void of_several_nodes_one_takes_each_message() throws Exception {
        Set<NoticeId> all = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            Notice notice = told(somebody("p" + i + "x", true), "一");
            all.add(notice.id());
            wait(notice, NOW);
        }
        Callable<List<NoticeId>> node =
                () -> {
                    List<NoticeId> taken = new ArrayList<>();
                    for (Optional<Message> next = outbox.claim(NOW, LEASE);
                            next.isPresent();
                            next = outbox.claim(NOW, LEASE)) {
                        next.get().notices().forEach(notice -> taken.add(notice.id()));
                    }
                    return taken;
                };
        List<NoticeId> taken = new ArrayList<>();

        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<List<NoticeId>> one : nodes.invokeAll(List.of(node, node, node, node))) {
                taken.addAll(one.get());
            }
        }

        assertThat(taken).containsExactlyInAnyOrderElementsOf(all);
    }

    // ── settings ──

    @Test
    void preferences_and_addresses_come_back_and_nobody_overwrites_unseen() {
        NoticePreferences changed =
                new NoticePreferences(
                        lin,
                        0,
                        Set.of(Channel.EMAIL, Channel.SMS),
                        new Digest(Digest.Turn.WEEKLY, DayOfWeek.FRIDAY, LocalTime.of(16, 30)),
                        Optional.of(new QuietHours(LocalTime.of(21, 15), LocalTime.of(6, 45))),
                        true,
                        Set.of(NoticeGroup.REPORTS, NoticeGroup.BELOW));
        preferences.update(changed);
        Contact waiting =
                Contact.none(lin, Channel.EMAIL).waitingFor("lin@example.cn", "a".repeat(64), NOW);
        preferences.update(waiting);

        NoticePreferences stored = preferences.get(lin);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.digest()).isEqualTo(changed.digest());
        assertThat(stored.quiet()).isEqualTo(changed.quiet());
        assertThat(stored.channels()).isEqualTo(changed.channels());
        assertThat(stored.muted()).isEqualTo(changed.muted());
        assertThat(stored.urgentAnytime()).isTrue();
        assertThat(preferences.get(List.of(lin, wu)))
                .containsEntry(lin, stored)
                .containsEntry(wu, NoticePreferences.defaults(wu));
        assertThatThrownBy(() -> preferences.update(changed))
                .isInstanceOf(StaleVersionException.class);
        Contact contact = preferences.contact(lin, Channel.EMAIL);
        assertThat(contact.pending()).isEqualTo(waiting.pending());
        assertThat(preferences.contacts(List.of(lin, wu))).isEmpty();
        preferences.update(contact.confirmed());
        assertThat(preferences.contacts(List.of(lin, wu)))
                .extracting(Contact::address)
                .containsExactly("lin@example.cn");
        assertThatThrownBy(() -> preferences.update(contact))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void reminders_are_noted_once_and_their_settings_have_a_version() {
        ReminderSettings changed = new ReminderSettings(0, List.of(1, 5), 7, 0, 90);
        reminders.update(changed);

        assertThat(reminders.settings())
                .isEqualTo(new ReminderSettings(1, List.of(5, 1), 7, 0, 90));
        assertThatThrownBy(() -> reminders.update(changed))
                .isInstanceOf(StaleVersionException.class);
        assertThat(reminders.tellOnce("task 1", TODAY)).isTrue();
        assertThat(reminders.tellOnce("task 1", TODAY.plusDays(1))).isFalse();
        reminders.forgetBefore(TODAY.plusDays(1));
        assertThat(reminders.tellOnce("task 1", TODAY)).isTrue();
    }
}

package org.xianxing.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.app.notice.MailSettings.Tls;
import org.xianxing.app.shell.Messages;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.notice.NoticeRepositories;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Contact;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeId;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.Outbox;
import org.xianxing.domain.notice.Outbox.Waiting;
import org.xianxing.domain.notice.PreferencesRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.organization.ZoneLevel;

/** Two nodes over one database, and a real mail server. */
class DeliveryTest {

    private static final OrganizationId BODY = OrganizationId.random();
    private static final int MANY = 200;

    private final HikariDataSource pool = new HikariDataSource();
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private Database database;

    @BeforeEach
    void start() {
        TestDatabase test = TestDatabase.create();
        test.execute("insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')");
        pool.setJdbcUrl(test.jdbcUrl());
        pool.setUsername(test.username());
        pool.setPassword(test.password());
        database = new Database(pool);
        OrganizationRepositories.organizations(database)
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
        mails.start();
    }

    @AfterEach
    void stop() {
        mails.stop();
        pool.close();
    }

    /** A node of its own: nothing is shared but the database and the mail server. */
    private Delivery node(int port) {
        InstantSource clock = () -> now;
        Database own = new Database(pool);
        MailSender mail =
                new MailSender(
                        new MailSettings(
                                "127.0.0.1", port, "", "", "xianxing@example.cn", Tls.NONE, 10),
                        clock);
        return new Delivery(
                NoticeRepositories.outbox(own),
                NoticeRepositories.preferences(own.dsl()),
                OrganizationRepositories.accounts(own),
                new Channels(List.of(mail)),
                new NoticeWords(new Messages(), "https://xianxing.example.cn"),
                clock);
    }

    private Delivery node() {
        return node(mails.getSmtp().getPort());
    }

    private Outbox outbox() {
        return NoticeRepositories.outbox(database);
    }

    private Account somebody(String name) {
        AccountRepository accounts = OrganizationRepositories.accounts(database);
        Account account =
                new Account(
                        AccountId.random(),
                        0,
                        name,
                        name,
                        new StoredPassword("hash", false, now),
                        true,
                        false);
        accounts.add(account);
        PreferencesRepository preferences = NoticeRepositories.preferences(database.dsl());
        preferences.update(
                Contact.none(account.id(), Channel.EMAIL)
                        .waitingFor(name + "@example.cn", "0".repeat(64), now)
                        .confirmed());
        return account;
    }

    private void told(Account account, String task) {
        Notice notice =
                new Notice(
                        NoticeId.random(),
                        account.id(),
                        BODY,
                        NoticeKind.TASK_DUE,
                        "task/1",
                        List.of(task, "2026-11-27"),
                        now,
                        Optional.empty());
        NoticeRepositories.notices(database.dsl()).add(notice);
        outbox().add(List.of(new Waiting(notice.id(), account.id(), Channel.EMAIL, now)));
    }

    @Test
    void two_nodes_at_once_send_two_hundred_mails_once_each() throws Exception {
        List<String> everybody = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Account person = somebody("person" + i);
            told(person, "一 建立机制");
            everybody.add(person.username() + "@example.cn");
        }
        Callable<Integer> first = node()::deliver;
        Callable<Integer> second = node()::deliver;
        int tried = 0;

        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> node : nodes.invokeAll(List.of(first, second))) {
                tried += node.get();
            }
        }

        assertThat(tried).isEqualTo(MANY);
        List<String> received = new ArrayList<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            received.add(mail.getRecipients(RecipientType.TO)[0].toString());
        }
        assertThat(received).containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(node().deliver()).isZero();
    }

    @Test
    void several_notices_are_one_mail_with_a_line_and_a_link_each() throws Exception {
        Account lin = somebody("lin");
        told(lin, "一 建立机制");
        told(lin, "二 建立台账");

        assertThat(node().deliver()).isEqualTo(1);

        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("先行系统：2 条通知");
        assertThat(String.valueOf(mail.getContent()))
                .contains("任务将到期：一 建立机制，期限 2026-11-27", "任务将到期：二 建立台账")
                .contains("https://xianxing.example.cn/notice/");
    }

    @Test
    void a_server_that_is_away_costs_attempts_with_pauses_and_then_it_is_given_up() {
        told(somebody("lin"), "一");
        int port = mails.getSmtp().getPort();
        mails.stop();
        Delivery node = node(port);

        assertThat(node.deliver()).isEqualTo(1);
        assertThat(node.deliver()).as("within the pause").isZero();
        for (int attempt = 2; attempt <= 7; attempt++) {
            now = now.plus(Duration.ofDays(1));
            assertThat(node.deliver()).isEqualTo(1);
        }
        now = now.plus(Duration.ofDays(30));

        assertThat(node.deliver()).isZero();
        assertThat(outbox().failures(5))
                .singleElement()
                .satisfies(failure -> assertThat(failure.givenUp()).isTrue());
    }

    @Test
    void a_mail_that_was_sent_but_not_marked_comes_again_under_the_same_identity()
            throws Exception {
        told(somebody("lin"), "一");
        Outbox.Message taken = outbox().claim(now, now.plus(Delivery.LEASE)).orElseThrow();
        assertThat(node().deliver()).as("somebody else is sending it").isZero();

        now = now.plus(Delivery.LEASE);
        assertThat(node().deliver()).isEqualTo(1);

        assertThat(mails.getReceivedMessages()[0].getMessageID())
                .isEqualTo("<" + taken.id() + "@example.cn>");
    }

    @Test
    void nothing_is_sent_to_whom_the_account_was_taken_from() {
        Account lin = somebody("lin");
        told(lin, "一");
        Account unused = OrganizationRepositories.accounts(database).update(lin.withEnabled(false));

        assertThat(node().deliver()).isEqualTo(1);

        assertThat(mails.getReceivedMessages()).isEmpty();
        assertThat(outbox().failures(5).getFirst().givenUp()).isTrue();
        assertThat(unused.enabled()).isFalse();
    }
}

package org.xianxing.app.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xianxing.app.notice.DeliveryService;
import org.xianxing.app.notice.InboxService;
import org.xianxing.app.notice.NoticeWorks;
import org.xianxing.app.notice.OwnNotices;
import org.xianxing.app.notice.OwnNotices.Typed;
import org.xianxing.app.notice.ReminderService;
import org.xianxing.app.task.PlanFixture;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Contact;
import org.xianxing.domain.notice.Digest;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeFilter;
import org.xianxing.domain.notice.NoticeGroup;
import org.xianxing.domain.notice.NoticeId;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.NoticeReason;
import org.xianxing.domain.notice.Notices;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/** Inbox, settings, reminders and sending in the whole application, with a real mail server. */
@Import(NoticeWorks.class)
class NoticePagesTest extends ViewTest {

    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static final NoticeFilter UNREAD = new NoticeFilter(true, Optional.empty());

    @Autowired private Notices notices;
    @Autowired private InboxService inbox;
    @Autowired private OwnNotices own;
    @Autowired private ReminderService reminders;
    @Autowired private DeliveryService deliveries;
    @Autowired private NoticeWorks works;
    @Autowired private TaskRepository tasks;
    @Autowired private OrganizationRepository organizations;
    @Autowired private PostRepository postRepository;
    @Autowired private Transactions transactions;
    @Autowired private AuditTrail audit;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        MAILS.start();
        registry.add("xianxing.mail.host", () -> "127.0.0.1");
        registry.add("xianxing.mail.port", () -> MAILS.getSmtp().getPort());
        registry.add("xianxing.mail.from", () -> "xianxing@example.cn");
        registry.add("xianxing.mail.tls", () -> "none");
    }

    /** Somebody with an inbox of their own, in the area of the test people. */
    private Actor somebody() {
        return acting(posts().somebody("阮清"), Role.AREA_OFFICIAL);
    }

    private Actor acting(Account account, Role role) {
        Post post = posts().give(account, role);
        Actor model = people().actor(role);
        return new Actor(
                account.id(),
                account.displayName(),
                role,
                model.organization(),
                model.organizationName(),
                model.city(),
                post.id(),
                "");
    }

    private static String unique() {
        return "一 事项 " + UUID.randomUUID();
    }

    private void tell(Actor actor, NoticeKind kind, String what) {
        notices.tell(actor.organization(), kind, "tasks", List.of(what, "2026-11-27", "x"));
    }

    private List<Notice> of(Actor actor) {
        return inbox.page(actor, NoticeFilter.ALL, 500).lines().stream()
                .map(InboxService.Line::notice)
                .toList();
    }

    private List<Notice> about(Actor actor, String what) {
        return of(actor).stream().filter(n -> n.arguments().contains(what)).toList();
    }

    // ── who is told ──

    @Test
    void the_people_of_a_body_and_their_deputies_are_told_once() {
        Actor person = somebody();
        Account deputy = posts().somebody("代办");
        Post post = posts().give(posts().somebody("休假"), Role.AREA_OFFICIAL);
        posts().handOver(post, deputy, new Term(today(), today().plusDays(3)));
        Actor acting =
                new Actor(
                        deputy.id(),
                        "代办",
                        Role.AREA_OFFICIAL,
                        person.organization(),
                        "片区",
                        person.city());
        String what = unique();

        tell(person, NoticeKind.TASK_DUE, what);
        tell(person, NoticeKind.TASK_DUE, what);

        assertThat(about(person, what)).hasSize(1);
        assertThat(about(acting, what)).hasSize(1);
        assertThat(about(people().actor(Role.DEPARTMENT_OFFICIAL), what)).isEmpty();
    }

    @Test
    void what_was_rolled_back_reaches_nobody() {
        Actor person = somebody();
        String what = unique();

        assertThatThrownBy(() ->
                        transactions.runInTransaction(() -> {
                            tell(person, NoticeKind.TASK_DUE, what);
                            throw new IllegalStateException("for a test");
                        }))
                .hasMessage("for a test");

        assertThat(about(person, what)).isEmpty();
    }

    @Test
    void of_an_office_only_those_are_told_whose_work_it_is() {
        String what = unique();

        tell(people().actor(Role.PROVINCE_EVALUATOR), NoticeKind.CASE_CHANGED, what);

        assertThat(about(people().actor(Role.PROVINCE_EVALUATOR), what)).hasSize(1);
        assertThat(about(people().actor(Role.PROVINCE_LEADER), what)).isEmpty();
        assertThat(about(people().actor(Role.SYSTEM_ADMINISTRATOR), what)).isEmpty();
    }

    // ── the inbox ──

    @Test
    void nobody_opens_or_marks_what_others_were_told() {
        Actor person = somebody();
        Actor other = people().actor(Role.DEPARTMENT_OFFICIAL);
        tell(person, NoticeKind.TASK_DUE, unique());
        NoticeId id = of(person).getFirst().id();

        assertThat(inbox.open(other, id)).isEmpty();
        int unused = inbox.readAll(other, Instant.now().plusSeconds(60));

        assertThat(of(person).getFirst().isRead()).isFalse();
        assertThat(inbox.open(person, id)).isPresent();
        assertThat(of(person).getFirst().isRead()).isTrue();
        assertThat(unused).isNotNegative();
    }

    @Test
    void the_bell_counts_and_a_notice_leads_to_its_page() {
        Account account = posts().somebody("阮清");
        Actor person = acting(account, Role.AREA_OFFICIAL);
        String what = unique();
        notices.tell(person.organization(), NoticeKind.TASK_ASSIGNED, "my-account", List.of(what));
        openAs(account);
        int unread = inbox.unread(person);
        assertThat(_get(Anchor.class, spec -> spec.withId("bell")).getAriaLabel())
                .hasValue("消息，" + unread + " 条未读");

        UI.getCurrent().navigate("notices");

        assertThat(_find(ListItem.class, spec -> spec.withClasses("xx-notice xx-unread")))
                .hasSize(unread);
        Anchor sentence = _get(Anchor.class, spec -> spec.withText("任务下达：" + what));
        UI.getCurrent().navigate(sentence.getHref());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("my-account");
        assertThat(inbox.unread(person)).isEqualTo(unread - 1);
    }

    @Test
    void everything_is_marked_as_read_and_the_filter_says_that_nothing_is_left() {
        Account account = posts().somebody("阮清");
        Actor person = acting(account, Role.AREA_OFFICIAL);
        tell(person, NoticeKind.TASK_LATE, unique());
        openAs(account);
        UI.getCurrent().navigate("notices");

        _click(_get(Button.class, spec -> spec.withText("全部标为已读")));

        assertThat(inbox.unread(person)).isZero();
        _assertNone(ListItem.class, spec -> spec.withClasses("xx-notice xx-unread"));
        assertThat(inbox.page(person, UNREAD, 10).lines()).isEmpty();
    }

    @Test
    void a_guessed_notice_is_not_found() {
        openAs(Role.AREA_OFFICIAL);

        UI.getCurrent().navigate("notice/" + UUID.randomUUID());
        _assertNone(InboxView.class);
        UI.getCurrent().navigate("notice/x");
        _assertNone(InboxView.class);
    }

    // ── what a person sets ──

    @Test
    void an_address_is_used_once_its_code_came_back_and_mail_follows_the_settings()
            throws Exception {
        Actor person = somebody();
        String address = "ruan-" + UUID.randomUUID() + "@example.cn";
        assertThat(own.sendCode(person, Channel.EMAIL, "ruan").reasons())
                .extracting(Reason::code)
                .isEqualTo(List.of(NoticeReason.EMAIL_MALFORMED));
        assertThat(own.sendCode(person, Channel.SMS, "13800001234").reasons())
                .extracting(Reason::code)
                .isEqualTo(List.of(NoticeReason.CHANNEL_NOT_SET_UP));

        own.sendCode(person, Channel.EMAIL, address).orThrow();
        String code = code(mailsTo(address).getFirst());
        tell(person, NoticeKind.TASK_LATE, unique());
        assertThat(own.confirm(person, Channel.EMAIL, code.equals("000000") ? "1" : "000000"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(own.view(person).contacts().values()).noneMatch(Contact::isSet);
        Contact confirmed = own.confirm(person, Channel.EMAIL, code).orThrow();
        own.save(person, typed(0, Digest.Turn.AT_ONCE, Optional.empty())).orThrow();
        tell(person, NoticeKind.TASK_DUE, unique());
        tell(person, NoticeKind.REPORT_DUE, unique());
        int unused = works.deliver();

        assertThat(confirmed.address()).isEqualTo(address);
        List<MimeMessage> mails = mailsTo(address);
        assertThat(mails).as("the code, and one notice: reports are muted").hasSize(2);
        assertThat(mails.getLast().getSubject()).isEqualTo("先行系统：任务临期");
        assertThat(own.confirm(person, Channel.EMAIL, code).reasons())
                .extracting(Reason::code)
                .isEqualTo(List.of(NoticeReason.ADDRESS_CODE_OVER));
        assertThat(audit.about("notices of " + person.account().value(), 10))
                .extracting(AuditTrail.Entry::action)
                .contains("SEND_ADDRESS_CODE", "CHANGE_ADDRESS", "CHANGE_NOTICE_SETTINGS");
        assertThat(audit.about("notices of " + person.account().value(), 10))
                .noneMatch(entry -> entry.event().toString().contains(address));
        assertThat(unused).isPositive();
    }

    private static Typed typed(int version, Digest.Turn turn, Optional<LocalTime> quietFrom) {
        return new Typed(
                version,
                Set.of(Channel.EMAIL),
                turn,
                DayOfWeek.MONDAY,
                Optional.of(LocalTime.of(8, 30)),
                quietFrom.isPresent(),
                quietFrom,
                Optional.of(LocalTime.of(7, 0)),
                false,
                Set.of(NoticeGroup.REPORTS));
    }

    private static List<MimeMessage> mailsTo(String address) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : MAILS.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                found.add(mail);
            }
        }
        return found;
    }

    private static String code(MimeMessage mail) throws Exception {
        Matcher matcher = Pattern.compile("[0-9]{6}").matcher(String.valueOf(mail.getContent()));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    @Test
    void settings_are_refused_for_each_reason_and_when_they_changed_meanwhile() {
        Actor person = somebody();

        Outcome<?> same =
                own.save(person, typed(0, Digest.Turn.DAILY, Optional.of(LocalTime.of(7, 0))));
        own.save(person, typed(0, Digest.Turn.DAILY, Optional.of(LocalTime.of(22, 0)))).orThrow();
        Outcome<?> stale = own.save(person, typed(0, Digest.Turn.DAILY, Optional.empty()));

        assertThat(same.reasons())
                .extracting(Reason::code)
                .isEqualTo(List.of(NoticeReason.QUIET_HOURS_EMPTY));
        assertThat(stale.reasons())
                .extracting(Reason::code)
                .isEqualTo(List.of(NoticeReason.NOTICE_SETTINGS_CHANGED));
    }

    @Test
    void the_page_of_settings_shows_errors_at_the_field_and_says_what_was_saved() {
        openAs(posts().stored(accountWithPost()));
        UI.getCurrent().navigate("notice-settings");
        TimePicker until = _get(TimePicker.class, spec -> spec.withId("quiet-until"));
        _setValue(_get(TimePicker.class, spec -> spec.withId("quiet-from")), LocalTime.of(7, 0));

        _click(_get(Button.class, spec -> spec.withText("保存通知设置")));
        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).contains("起止时间相同");

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("设免打扰时段")), false);
        _click(_get(Button.class, spec -> spec.withText("保存通知设置")));
        assertThat(until.isInvalid()).isFalse();
        _assertOne(
                com.vaadin.flow.component.html.Div.class,
                spec -> spec.withText("通知设置已保存，从下一条消息起按此发送。"));

        TextField address = _get(TextField.class, spec -> spec.withId("new-EMAIL"));
        _setValue(address, "不是邮箱");
        _click(_get(Button.class, spec -> spec.withText("发送验证码")));
        assertThat(address.getErrorMessage()).contains("不是邮箱地址");
    }

    private Account accountWithPost() {
        Account account = posts().somebody("阮清");
        Post unused = posts().give(account, Role.AREA_OFFICIAL);
        assertThat(unused.role()).isEqualTo(Role.AREA_OFFICIAL);
        return account;
    }

    // ── reminders ──

    /** 2031-03-10 is a Monday; that year's holidays are not known, so weekends alone count. */
    @Test
    void a_task_is_reminded_before_on_and_after_its_day_and_told_above_by_whichever_node_once()
            throws Exception {
        Actor lead = acting(posts().somebody("牵头"), Role.AREA_OFFICIAL);
        Account superior = posts().somebody("省办");
        Organization office = organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst();
        postRepository.add(
                new Post(
                        PostId.random(),
                        0,
                        superior.id(),
                        Role.PROVINCE_EVALUATOR,
                        office.id(),
                        Term.from(LocalDate.of(2020, 1, 1))));
        LocalDate due = LocalDate.of(2031, 3, 10);
        Task task =
                new PlanFixture(tasks)
                        .store(
                                PlanState.RELEASED,
                                lead,
                                people().actor(Role.DEPARTMENT_OFFICIAL),
                                Optional.of(due));
        List<String> kinds = new ArrayList<>();

        for (LocalDate day = due.minusDays(7);
                !day.isAfter(due.plusDays(4));
                day = day.plusDays(1)) {
            int before = toldOf(lead, task);
            atOnce(day);
            int told = toldOf(lead, task) - before;
            if (told > 0) {
                kinds.add(day.getMonthValue() + "-" + day.getDayOfMonth() + " " + told);
            }
        }

        // Wednesday, Friday, the day itself, the first day late; all carry one real date here, so
        // that what is said the same (due) counts once.
        assertThat(kinds).containsExactly("3-5 1", "3-11 1");
        assertThat(aboutTask(lead, task))
                .extracting(Notice::kind)
                .containsExactlyInAnyOrder(NoticeKind.TASK_DUE, NoticeKind.TASK_LATE);
        assertThat(aboutTask(people().actor(Role.DEPARTMENT_OFFICIAL), task)).isEmpty();
        Actor above =
                new Actor(
                        superior.id(),
                        "省办",
                        Role.PROVINCE_EVALUATOR,
                        office.id(),
                        "省自贸办",
                        office.city());
        assertThat(aboutTask(above, task))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.BELOW_LATE);
                    assertThat(notice.arguments()).contains(lead.organizationName());
                });
        assertThat(works.remind(at(due.plusDays(4)))).as("told before").isZero();
    }

    private int toldOf(Actor actor, Task task) {
        return aboutTask(actor, task).size();
    }

    private List<Notice> aboutTask(Actor actor, Task task) {
        return of(actor).stream()
                .filter(notice -> notice.path().equals("task/" + task.id().value()))
                .toList();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(7, 30).atZone(Cycle.OFFICE_ZONE).toInstant();
    }

    /** Two nodes run the job at the same moment. */
    private void atOnce(LocalDate day) throws Exception {
        Callable<Integer> node = () -> works.remind(at(day));
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> run : nodes.invokeAll(List.of(node, node))) {
                int unused = run.get();
                assertThat(unused).isNotNegative();
            }
        }
    }

    @Test
    void nobody_is_reminded_before_seven_or_on_a_sunday() {
        LocalDate sunday = LocalDate.of(2031, 3, 9);

        assertThat(works.remind(at(sunday))).isZero();
        assertThat(works.remind(at(sunday.plusDays(1)).minus(Duration.ofHours(2)))).isZero();
    }

    @Test
    void read_notices_go_after_the_days_that_the_office_set() {
        Actor person = somebody();
        String what = unique();
        tell(person, NoticeKind.TASK_DUE, what);
        Notice told = about(person, what).getFirst();
        Optional<Notice> opened = inbox.open(person, told.id());

        int early = works.removeOld(Instant.now().plus(Duration.ofDays(364)));
        assertThat(about(person, what)).as("%s %s", opened, early).hasSize(1);
        int late = works.removeOld(Instant.now().plus(Duration.ofDays(366)));

        assertThat(about(person, what)).as("%s", late).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PROVINCE_EVALUATOR", mode = EnumSource.Mode.EXCLUDE)
    void only_the_office_sets_reminders(Role role) {
        Actor actor = people().actor(role);

        assertThatThrownBy(() -> reminders.settings(actor))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() ->
                        reminders.set(
                                actor,
                                new ReminderService.Typed(
                                        0, "", Optional.of(1), Optional.of(1), Optional.of(90))))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void the_office_sets_reminders_and_errors_stand_at_the_fields() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate("reminder-settings");
        TextField days = _get(TextField.class, spec -> spec.withId("days-before"));
        IntegerField every = _get(IntegerField.class, spec -> spec.withId("late-every"));
        assertThat(days.getValue()).isEqualTo("3, 1");
        _setValue(days, "三天");
        _setValue(every, 0);

        _click(_get(Button.class, spec -> spec.withText("保存提醒设置")));
        assertThat(days.getErrorMessage()).contains("1 至 30");
        assertThat(every.getErrorMessage()).contains("1 至 30");

        _setValue(days, "1、3");
        _setValue(every, 5);
        _click(_get(Button.class, spec -> spec.withText("保存提醒设置")));
        assertThat(days.getValue()).isEqualTo("3, 1");
        assertThat(days.isInvalid()).isFalse();
    }

    // ── delivery ──

    @Test
    void the_system_administrator_sees_how_sending_goes_and_nobody_else() {
        openAs(Role.SYSTEM_ADMINISTRATOR);
        UI.getCurrent().navigate("notice-deliveries");
        _assertOne(DeliveriesView.class);
        Actor administrator = people().actor(Role.SYSTEM_ADMINISTRATOR);

        assertThat(deliveries.view(administrator).open()).containsExactly(Channel.EMAIL);
        assertThat(deliveries.retry(administrator, UUID.randomUUID()).reasons())
                .extracting(Reason::code)
                .isEqualTo(List.of(NoticeReason.DELIVERY_GONE));
        assertThatThrownBy(() -> deliveries.view(people().actor(Role.PROVINCE_EVALUATOR)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() ->
                        deliveries.retry(
                                people().actor(Role.SECURITY_ADMINISTRATOR), UUID.randomUUID()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private static LocalDate today() {
        return Term.dayAt(Instant.now());
    }
}

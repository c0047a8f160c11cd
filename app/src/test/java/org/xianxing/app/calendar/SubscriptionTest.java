package org.xianxing.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.security.ActingPosts;
import org.xianxing.app.shell.CalendarContributor.Entry;
import org.xianxing.app.shell.CalendarContributor.Kind;
import org.xianxing.app.shell.CalendarContributor.When;
import org.xianxing.app.task.PlanFixture;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.calendar.SubscriptionRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.MilestoneId;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/** The calendar of a post, and the secret address at which other programs read it. */
class SubscriptionTest extends AppTest {

    @Autowired private CalendarService calendar;
    @Autowired private SubscriptionService subscriptions;
    @Autowired private SubscriptionRepository stored;
    @Autowired private ActingPosts posts;
    @Autowired private TaskRepository tasks;
    @Autowired private AuditTrail audit;

    @Test
    void the_address_gives_the_posts_calendar_without_a_session() throws Exception {
        Task task = task();
        Actor actor = somebody();

        HttpResponse<String> answer = get(subscriptions.renew(actor));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(
                        new CalendarBuilder()
                                .build(new java.io.StringReader(answer.body()))
                                .<VEvent>getComponents("VEVENT"))
                .anySatisfy(event -> {
                    assertThat(event.getUid().orElseThrow().getValue())
                            .isEqualTo("task-" + task.id().value() + "@xianxing");
                    assertThat(event.getRequiredProperty("URL").getValue())
                            .isEqualTo(url("task/" + task.id().value()));
                });
    }

    @Test
    void a_renewed_a_revoked_and_a_wrong_secret_are_all_not_there() throws Exception {
        Actor actor = somebody();
        String first = subscriptions.renew(actor);
        String second = subscriptions.renew(actor);

        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(200);
        subscriptions.revoke(actor);
        assertThat(get(second).statusCode()).isEqualTo(404);
        assertThat(get("somebody-guessed").statusCode()).isEqualTo(404);
        assertThat(subscriptions.since(actor)).isEmpty();
        assertThat(audit.about("post " + actor.post().value(), 9))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("REVOKE_SUBSCRIPTION", "RENEW_SUBSCRIPTION", "RENEW_SUBSCRIPTION");
    }

    @Test
    void the_secret_is_stored_nowhere() {
        Actor actor = somebody();

        String secret = subscriptions.renew(actor);

        assertThat(stored.of(actor.account(), actor.post()).orElseThrow().toString())
                .doesNotContain(secret);
        assertThat(audit.about("post " + actor.post().value(), 9).toString())
                .doesNotContain(secret);
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void an_ended_post_and_a_disabled_account_have_no_calendar_any_more() throws Exception {
        Account account = posts().somebody("许可");
        Post ended = posts().give(account, Role.DEPARTMENT_OFFICIAL);
        Post going = posts().give(account, Role.AREA_OFFICIAL);
        String ofEnded = subscriptions.renew(actor(account, ended));
        String ofGoing = subscriptions.renew(actor(account, going));

        posts().end(ended);
        assertThat(get(ofEnded).statusCode()).isEqualTo(404);
        assertThat(get(ofGoing).statusCode()).isEqualTo(200);
        posts().disable(account);
        assertThat(get(ofGoing).statusCode()).isEqualTo(404);
    }

    @Test
    void a_deputys_address_ends_with_the_handing_over() {
        Account holder = posts().somebody("正职");
        Account deputy = posts().somebody("代理");
        Post post = posts().give(holder, Role.DEPARTMENT_OFFICIAL);
        LocalDate today = Term.dayAt(Instant.now());
        Handover handover = posts().handOver(post, deputy, Term.from(today));
        Actor actor = posts.actor(deputy.id(), post.id()).orElseThrow();

        String secret = subscriptions.renew(actor);

        assertThat(subscriptions.holder(secret)).contains(actor);
        assertThat(handover.deputy()).isEqualTo(deputy.id());
        posts().disable(holder);
        assertThat(subscriptions.holder(secret)).isEmpty();
    }

    @Test
    void administrators_have_no_calendar() {
        Actor administrator = people().actor(Role.SYSTEM_ADMINISTRATOR);

        assertThat(calendar.has(administrator)).isFalse();
        assertThatThrownBy(() -> subscriptions.renew(administrator))
                .isInstanceOf(PermissionDeniedException.class);
        LocalDate today = calendar.today();
        assertThatThrownBy(() -> calendar.entries(administrator, today, today))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void who_asks_too_often_in_a_minute_waits_for_the_next() {
        Instant[] now = {Instant.parse("2026-06-01T08:00:00Z")};
        RequestLimit limit = new RequestLimit(() -> now[0]);
        for (int i = 0; i < RequestLimit.IN_A_MINUTE; i++) {
            assertThat(limit.admits("one")).isTrue();
        }

        assertThat(limit.admits("one")).isFalse();
        assertThat(limit.admits("another")).isTrue();
        now[0] = now[0].plusSeconds(60);
        assertThat(limit.admits("one")).isTrue();
    }

    @Test
    void open_tasks_and_milestones_of_the_units_own_tasks_are_in_its_calendar() {
        Task task = task();
        LocalDate day = calendar.today().plusDays(9);
        Milestone step = new Milestone(MilestoneId.random(), "出台实施细则", day, day, Optional.empty());
        Milestone late =
                new Milestone(
                        MilestoneId.random(),
                        "形成初稿",
                        calendar.today().minusDays(1),
                        day,
                        Optional.empty());
        Milestone reached = new Milestone(MilestoneId.random(), "已达到", day, day, Optional.of(day));
        tasks.update(task.withMilestones(List.of(late, step, reached)));
        Actor lead = people().actor(Role.DEPARTMENT_OFFICIAL);

        List<Entry> entries =
                calendar.entries(lead, calendar.today().minusDays(30), day.plusDays(30));

        assertThat(entries)
                .filteredOn(entry -> entry.path().equals("task/" + task.id().value()))
                .extracting(Entry::kind, Entry::when, Entry::late)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.MILESTONE, new When.Day(late.due()), true),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.MILESTONE, new When.Day(day), false),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.TASK, new When.Day(task.due().orElseThrow()), false));
        assertThat(
                        calendar.entries(
                                people().actor(Role.ZONE_OFFICIAL),
                                calendar.today().minusDays(30),
                                day.plusDays(30)))
                .noneMatch(entry -> entry.path().equals("task/" + task.id().value()));
        assertThat(
                        calendar.entries(
                                people().actor(Role.PROVINCE_LEADER),
                                calendar.today(),
                                day.plusDays(30)))
                .anyMatch(entry -> entry.path().equals("task/" + task.id().value()));
    }

    private Task task() {
        return new PlanFixture(tasks)
                .store(
                        PlanState.RELEASED,
                        people().actor(Role.DEPARTMENT_OFFICIAL),
                        people().actor(Role.AREA_OFFICIAL),
                        Optional.of(calendar.today().plusDays(20)));
    }

    /** Somebody new of the department, who has no address yet. */
    private Actor somebody() {
        Account account = posts().somebody("订阅人");
        return actor(account, posts().give(account, Role.DEPARTMENT_OFFICIAL));
    }

    private Actor actor(Account account, Post post) {
        return posts.actor(account.id(), post.id()).orElseThrow();
    }

    private HttpResponse<String> get(String secret) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url("calendar-feed/" + secret + ".ics")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}

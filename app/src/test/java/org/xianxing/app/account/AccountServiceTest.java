package org.xianxing.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xianxing.app.account.AccountService.OneTimePassword;
import org.xianxing.app.security.ActingPosts;
import org.xianxing.app.security.SignInAttempts;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.account.SignInSession;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountFilter;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Who may do what with accounts and posts, and what is refused. */
class AccountServiceTest extends AppTest {

    private static final LocalDate TODAY = Term.dayAt(Instant.now());

    @Autowired private AccountService accounts;
    @Autowired private PostService posts;
    @Autowired private SecurityService security;
    @Autowired private ActingPosts acting;
    @Autowired private SignInAttempts attempts;
    @Autowired private SignInSessionRepository sessions;
    @Autowired private PasswordEncoder encoder;
    @Autowired private AuditTrail audit;

    @Test
    void none_of_the_three_administrators_does_another_ones_part() {
        Account person = posts().somebody("郑分");
        Post post = posts().give(person, Role.PROVINCE_EVALUATOR);
        Actor system = people().actor(Role.SYSTEM_ADMINISTRATOR);
        Actor safety = people().actor(Role.SECURITY_ADMINISTRATOR);
        Actor auditor = people().actor(Role.AUDIT_ADMINISTRATOR);

        refused(() -> give(system, person, Role.CITY_REVIEWER));
        refused(() -> posts.end(system, post.id(), TODAY));
        refused(() -> security.change(system, SecuritySettings.DEFAULT));
        for (Actor other : List.of(safety, auditor, people().actor(Role.PROVINCE_LEADER))) {
            refused(() -> accounts.create(other, "x-y", "某人"));
            refused(() -> accounts.resetPassword(other, person.id()));
            refused(() -> accounts.setEnabled(other, person, false));
            refused(() -> accounts.unlock(other, person.id()));
        }
        refused(() -> accounts.count(auditor, AccountFilter.all(TODAY)));
        refused(() -> give(auditor, person, Role.CITY_REVIEWER));
        refused(() -> security.get(auditor));
    }

    @Test
    void new_account_has_a_password_for_one_sign_in_and_no_post() {
        Actor system = people().actor(Role.SYSTEM_ADMINISTRATOR);
        String username = "t-" + UUID.randomUUID().toString().substring(0, 8);

        OneTimePassword made = accounts.create(system, username, " 钱新 ").orThrow();

        assertThat(made.account().displayName()).isEqualTo("钱新");
        assertThat(made.account().password().mustChange()).isTrue();
        assertThat(encoder.matches(made.password(), made.account().password().hash())).isTrue();
        assertThat(acting.of(made.account().id())).isEmpty();
        assertThat(codes(accounts.create(system, username, "")))
                .containsExactly(AccountReason.USERNAME_TAKEN, AccountReason.NAME_MISSING);
        assertThat(audit.about("account " + username, 9))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("CREATE_ACCOUNT");
    }

    @Test
    void reset_password_ends_sessions_and_takes_the_lock_off() {
        Account person = posts().somebody("郑忘");
        Instant now = Instant.now();
        sessions.add(new SignInSession(UUID.randomUUID(), person.id(), now, now, "", ""));
        for (int i = 0; i < attempts.wrongBeforeLock(); i++) {
            attempts.wrong(person.username());
        }
        Actor system = people().actor(Role.SYSTEM_ADMINISTRATOR);

        OneTimePassword reset = accounts.resetPassword(system, person.id()).orThrow();

        assertThat(posts().stored(person).password().mustChange()).isTrue();
        assertThat(encoder.matches(reset.password(), posts().stored(person).password().hash()))
                .isTrue();
        assertThat(sessions.runningOf(person.id(), Instant.EPOCH)).isEmpty();
        assertThat(attempts.lockedUntil(person.username())).isEmpty();
    }

    @Test
    void administrators_leave_their_own_account_and_posts_alone() {
        Actor system = people().actor(Role.SYSTEM_ADMINISTRATOR);
        Actor safety = people().actor(Role.SECURITY_ADMINISTRATOR);
        Account own = people().with(Role.SYSTEM_ADMINISTRATOR);

        assertThat(codes(accounts.setEnabled(system, own, false)))
                .containsExactly(AccountReason.OWN_ACCOUNT);
        assertThat(codes(accounts.resetPassword(system, own.id())))
                .containsExactly(AccountReason.OWN_ACCOUNT);
        assertThat(
                        codes(
                                give(
                                        safety,
                                        people().with(Role.SECURITY_ADMINISTRATOR),
                                        Role.PROVINCE_LEADER)))
                .contains(AccountReason.OWN_POSTS);
        assertThat(codes(posts.end(safety, safety.post(), TODAY)))
                .containsExactly(AccountReason.OWN_POSTS);
    }

    @Test
    void change_based_on_an_old_version_is_refused() {
        Account person = posts().somebody("郑旧");
        Actor system = people().actor(Role.SYSTEM_ADMINISTRATOR);
        assertThat(accounts.rename(system, person, "郑新").isDone()).isTrue();

        assertThat(codes(accounts.rename(system, person, "郑别")))
                .containsExactly(AccountReason.ACCOUNT_CHANGED_MEANWHILE);
        assertThat(posts().stored(person).displayName()).isEqualTo("郑新");
    }

    @Test
    void one_person_is_one_of_the_three_administrators_only_even_as_a_deputy() {
        Actor safety = people().actor(Role.SECURITY_ADMINISTRATOR);
        Account person = posts().somebody("郑一");
        assertThat(give(safety, person, Role.AUDIT_ADMINISTRATOR).isDone()).isTrue();

        assertThat(codes(give(safety, person, Role.SYSTEM_ADMINISTRATOR)))
                .containsExactly(AccountReason.ADMINISTRATOR_TWICE);
        assertThat(
                        codes(
                                handOver(
                                        safety,
                                        posts().give(
                                                        posts().somebody("别人"),
                                                        Role.SYSTEM_ADMINISTRATOR),
                                        person,
                                        TODAY,
                                        TODAY)))
                .containsExactly(AccountReason.ADMINISTRATOR_TWICE);
    }

    @Test
    void post_fits_its_organization_and_overlaps_no_equal_one() {
        Actor safety = people().actor(Role.SECURITY_ADMINISTRATOR);
        Account person = posts().somebody("郑任");
        assertThat(give(safety, person, Role.CITY_REVIEWER).isDone()).isTrue();

        assertThat(codes(give(safety, person, Role.CITY_REVIEWER)))
                .containsExactly(AccountReason.POST_OVERLAPS);
        assertThat(
                        codes(
                                posts.give(
                                        safety,
                                        person.id(),
                                        Role.ZONE_OFFICIAL,
                                        people().actor(Role.CITY_REVIEWER).organization(),
                                        Optional.of(TODAY),
                                        Optional.of(TODAY.minusDays(1)))))
                .containsExactly(AccountReason.TERM_REVERSED);
        assertThat(
                        codes(
                                posts.give(
                                        safety,
                                        person.id(),
                                        Role.ZONE_OFFICIAL,
                                        people().actor(Role.CITY_REVIEWER).organization(),
                                        Optional.of(TODAY),
                                        Optional.empty())))
                .containsExactly(AccountReason.POST_DOES_NOT_FIT);
    }

    @Test
    void holder_hands_over_and_takes_back_and_nobody_elses_post() {
        Account holder = posts().somebody("张三");
        Account deputy = posts().somebody("李四");
        Post post = posts().give(holder, Role.PROVINCE_EVALUATOR);
        Actor own = actor(holder, post);
        Post others = posts().give(posts().somebody("王五"), Role.PROVINCE_LEADER);

        refused(() -> handOver(own, others, deputy, TODAY, TODAY));
        Handover handover = handOver(own, post, deputy, TODAY, TODAY.plusDays(2)).orThrow();
        assertThat(acting.of(deputy.id())).hasSize(1);
        refused(() -> posts.takeBack(actor(deputy, others), handover.id()));
        assertThat(posts.takeBack(own, handover.id()).isDone()).isTrue();

        assertThat(acting.of(deputy.id())).isEmpty();
    }

    @Test
    void handover_says_everything_that_is_wrong() {
        Account holder = posts().somebody("张三");
        Account deputy = posts().somebody("李四");
        Post post =
                posts().give(
                                holder,
                                Role.PROVINCE_EVALUATOR,
                                new Term(TODAY.minusDays(9), TODAY.plusDays(9)));
        Actor own = actor(holder, post);

        assertThat(
                        codes(
                                posts.handOver(
                                        own,
                                        post.id(),
                                        "nobody-here",
                                        Optional.empty(),
                                        Optional.empty())))
                .containsExactly(
                        AccountReason.DEPUTY_UNKNOWN,
                        AccountReason.HANDOVER_NEEDS_END,
                        AccountReason.TERM_MISSING);
        assertThat(codes(handOver(own, post, holder, TODAY, TODAY)))
                .containsExactly(AccountReason.DEPUTY_IS_HOLDER);
        assertThat(codes(handOver(own, post, deputy, TODAY, TODAY.plusDays(10))))
                .containsExactly(AccountReason.HANDOVER_OUTSIDE_POST);
        assertThat(codes(handOver(own, post, deputy, TODAY.minusDays(2), TODAY.minusDays(1))))
                .containsExactly(AccountReason.HANDOVER_IN_PAST);
        assertThat(handOver(own, post, deputy, TODAY, TODAY).isDone()).isTrue();
        assertThat(codes(handOver(own, post, posts().somebody("赵六"), TODAY, TODAY)))
                .containsExactly(AccountReason.HANDOVER_OVERLAPS);
        posts().disable(deputy);
        assertThat(codes(handOver(own, post, deputy, TODAY.plusDays(1), TODAY.plusDays(1))))
                .containsExactly(AccountReason.DEPUTY_UNUSABLE);
    }

    private Outcome<Post> give(Actor actor, Account person, Role role) {
        return posts.give(
                actor,
                person.id(),
                role,
                people().actor(role).organization(),
                Optional.of(TODAY),
                Optional.empty());
    }

    private Outcome<Handover> handOver(
            Actor actor, Post post, Account deputy, LocalDate from, LocalDate until) {
        return posts.handOver(
                actor, post.id(), deputy.username(), Optional.of(from), Optional.of(until));
    }

    private Actor actor(Account person, Post post) {
        Actor like = people().actor(post.role());
        return new Actor(
                person.id(),
                person.displayName(),
                post.role(),
                post.organization(),
                like.organizationName(),
                like.city(),
                post.id(),
                "");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(PermissionDeniedException.class);
    }

    private static List<Object> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().<Object>map(Reason::code).toList();
    }
}

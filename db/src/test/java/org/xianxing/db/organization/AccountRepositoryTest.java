package org.xianxing.db.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountFilter;
import org.xianxing.domain.organization.AccountFilter.State;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.HandoverId;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.shared.StaleVersionException;

class AccountRepositoryTest {

    private static final OrganizationId OFFICE = OrganizationId.random();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private static TestDatabase test;
    private static AccountRepository accounts;
    private static PostRepository posts;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        accounts = OrganizationRepositories.accounts(test.database());
        posts = OrganizationRepositories.posts(test.database());
    }

    @BeforeEach
    void one_organization() {
        test.clear();
        test.execute("insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')");
        OrganizationRepositories.organizations(test.database())
                .add(
                        new Organization(
                                OFFICE,
                                OrganizationKind.PROVINCE_OFFICE,
                                "省自贸办",
                                "省自贸办",
                                new DivisionCode("350000"),
                                ZoneLevel.NOT_APPLICABLE,
                                false,
                                Organization.Verification.OFFICIAL,
                                "",
                                ""));
    }

    @Test
    void all_columns_come_back_by_id_and_by_username() {
        Account stored =
                new Account(
                        AccountId.random(),
                        0,
                        "chen.li",
                        "陈丽",
                        new StoredPassword(
                                "$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA",
                                true,
                                Instant.parse("2026-11-23T01:02:03.456789Z")),
                        false,
                        true);

        accounts.add(stored);

        assertThat(accounts.find(stored.id())).contains(stored);
        assertThat(accounts.findByUsername("chen.li")).contains(stored);
        assertThat(accounts.findByUsername("chen")).isEmpty();
    }

    @Test
    void all_columns_of_a_post_and_a_handover_come_back() {
        Account holder = added("holder", true);
        Account deputy = added("deputy", true);
        Post post = aPost(holder, Role.PROVINCE_LEADER, new Term(TODAY, TODAY.plusDays(9)));
        Handover handover =
                new Handover(HandoverId.random(), 0, post.id(), deputy.id(), Term.from(TODAY));

        posts.add(post);
        posts.add(handover);

        assertThat(posts.find(post.id())).contains(post);
        assertThat(posts.of(holder.id())).containsExactly(post);
        assertThat(posts.findHandover(handover.id())).contains(handover);
        assertThat(posts.handoversOf(post.id())).containsExactly(handover);
        assertThat(posts.handoversTo(deputy.id())).containsExactly(handover);
        assertThat(posts.exists(Role.PROVINCE_LEADER)).isTrue();
        assertThat(posts.exists(Role.SYSTEM_ADMINISTRATOR)).isFalse();
    }

    @Test
    void demonstration_accounts_stand_by_name() {
        Account second = anAccount("zb", true, true);
        Account first = anAccount("za", true, true);
        accounts.add(second);
        accounts.add(first);
        added("real", true);

        assertThat(accounts.demonstrationAccounts()).containsExactly(first, second);
    }

    @Test
    void only_enabled_accounts_with_a_post_that_day_act() {
        Account acting = added("aa", true);
        posts.add(aPost(acting, Role.PROVINCE_EVALUATOR, Term.from(TODAY)));
        posts.add(aPost(added("bb", false), Role.PROVINCE_EVALUATOR, Term.from(TODAY)));
        posts.add(aPost(added("cc", true), Role.PROVINCE_LEADER, Term.from(TODAY)));
        posts.add(
                aPost(added("dd", true), Role.PROVINCE_EVALUATOR, new Term(YESTERDAY, YESTERDAY)));

        assertThat(accounts.acting(OFFICE, Role.PROVINCE_EVALUATOR, TODAY)).containsExactly(acting);
    }

    @Test
    void a_username_is_taken_once() {
        added("same", true);

        assertThatThrownBy(() -> added("same", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same");
    }

    @Test
    void the_second_of_two_changes_at_once_is_refused() {
        Account read = added("lin", true);

        Account changed = accounts.update(read.withName("林晓岚"));

        assertThat(changed.version()).isEqualTo(1);
        assertThat(accounts.find(read.id())).contains(changed);
        assertThatThrownBy(() -> accounts.update(read.withEnabled(false)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_changed_post_keeps_its_identity_and_refuses_a_stale_change() {
        Post post = aPost(added("lin", true), Role.PROVINCE_LEADER, Term.from(TODAY));
        posts.add(post);

        posts.update(post.withTerm(post.term().endedBefore(TODAY)));

        assertThat(posts.find(post.id()).orElseThrow().term().isOver(TODAY)).isTrue();
        assertThatThrownBy(() -> posts.update(post)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_list_is_narrowed_and_cut_into_pages() {
        Account leader = added("leader", true);
        posts.add(aPost(leader, Role.PROVINCE_LEADER, Term.from(TODAY)));
        Account former = added("former", true);
        posts.add(aPost(former, Role.PROVINCE_LEADER, new Term(YESTERDAY, YESTERDAY)));
        Account off = added("off_1".replace('_', '-'), false);
        AccountFilter all = AccountFilter.all(TODAY);

        assertThat(accounts.list(all, 0, 10)).containsExactly(former, leader, off);
        assertThat(accounts.list(all, 1, 1)).containsExactly(leader);
        assertThat(accounts.count(all)).isEqualTo(3);
        assertThat(accounts.list(all.withRole(Optional.of(Role.PROVINCE_LEADER)), 0, 10))
                .containsExactly(leader);
        assertThat(accounts.list(all.withOrganization(Optional.of(OFFICE)), 0, 10))
                .containsExactly(leader);
        assertThat(accounts.list(all.withText("LEAD"), 0, 10)).containsExactly(leader);
        assertThat(accounts.list(all.withText("%"), 0, 10)).isEmpty();
        assertThat(accounts.count(all.withState(Optional.of(State.ACTIVE)))).isEqualTo(1);
        assertThat(accounts.list(all.withState(Optional.of(State.WITHOUT_POST)), 0, 10))
                .containsExactly(former);
        assertThat(accounts.list(all.withState(Optional.of(State.DISABLED)), 0, 10))
                .containsExactly(off);
    }

    private static Account added(String username, boolean enabled) {
        Account account = anAccount(username, enabled, false);
        accounts.add(account);
        return account;
    }

    private static Post aPost(Account account, Role role, Term term) {
        return new Post(PostId.random(), 0, account.id(), role, OFFICE, term);
    }

    private static Account anAccount(String username, boolean enabled, boolean demonstration) {
        return new Account(
                AccountId.random(),
                0,
                username,
                "某人",
                new StoredPassword("any hash", false, Instant.parse("2026-11-23T00:00:00Z")),
                enabled,
                demonstration);
    }
}

package org.xianxing.app.account;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.Appointments;
import org.xianxing.domain.account.Appointments.Acting;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountFilter;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.HandoverId;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/**
 * Who holds which post, as the security administrator decides, and into whose hands a post goes for
 * some days, as its holder or the security administrator decides.
 */
@Service
public class PostService {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final PostRepository posts;
    private final PostLines lines;
    private final OrganizationRepository organizations;
    private final AuditTrail audit;
    private final InstantSource clock;

    PostService(
            Transactions transactions,
            AccountRepository accounts,
            PostRepository posts,
            PostLines lines,
            OrganizationRepository organizations,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.posts = posts;
        this.lines = lines;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The roles that the actor may give. The first security administrator is appointed by the
     * system administrator, since nobody else is there to do it.
     */
    public List<Role> rolesToGive(Actor actor) {
        return Stream.of(Role.values()).filter(role -> mayGive(actor, role)).toList();
    }

    private boolean mayGive(Actor actor, Role role) {
        return mayManage(actor)
                || role == Role.SECURITY_ADMINISTRATOR
                        && AccessPolicy.allows(actor, Action.MANAGE_ACCOUNTS, Target.PROVINCE)
                        && !posts.exists(Role.SECURITY_ADMINISTRATOR);
    }

    /** Whether the actor may give and end posts. */
    public boolean mayManage(Actor actor) {
        return AccessPolicy.allows(actor, Action.MANAGE_POSTS, Target.PROVINCE);
    }

    /** Whether the actor may hand a post over, or take it back. */
    public boolean mayHandOver(Actor actor, Post post) {
        return mayManage(actor) || post.account().equals(actor.account());
    }

    /** The organizations that have posts in a role, by city, then name. */
    public List<Organization> organizationsFor(Role role) {
        return organizations.all(
                Stream.of(OrganizationKind.values())
                        .filter(role::fits)
                        .toArray(OrganizationKind[]::new));
    }

    /** The actor's own posts that are not over, the latest first. */
    public List<PostLine> ownPosts(Actor actor) {
        LocalDate today = today();
        return lines.of(
                posts.of(actor.account()).stream()
                        .filter(post -> !post.term().isOver(today))
                        .toList());
    }

    /**
     * Gives a post.
     *
     * @param from the first day; empty when it was not filled in
     * @param until the last day; empty for no known end
     * @return the post, or every reason why not
     */
    public Outcome<Post> give(
            Actor actor,
            AccountId person,
            Role role,
            OrganizationId organization,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        if (!mayGive(actor, role)) {
            AccessPolicy.require(actor, Action.MANAGE_POSTS, Target.PROVINCE);
        }
        return switch (term(from, until)) {
            case Outcome.Refused<Term>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Outcome.Done<Term>(Term term) ->
                    storing(() -> give(actor, account(person), role, organization, term));
        };
    }

    private Outcome<Post> give(
            Actor actor, Account person, Role role, OrganizationId at, Term term) {
        Organization organization =
                organizations
                        .find(at)
                        .orElseThrow(() -> new NoSuchElementException("no organization " + at));
        List<Reason> reasons = against(actor, person, role, organization, term);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Post post = new Post(PostId.random(), 0, person.id(), role, at, term);
        posts.add(post);
        touch(person);
        audit.append(
                actor,
                "GIVE_POST",
                AccountService.subject(person),
                role + " of " + organization.name() + ", " + term.from() + " to " + term.until());
        return Outcome.done(post);
    }

    /** Every reason against giving a post, as the stored posts stand. */
    List<Reason> against(
            Actor actor, Account person, Role role, Organization organization, Term term) {
        return Appointments.againstPost(
                actor,
                person,
                role,
                organization,
                term,
                posts.of(person.id()),
                acting(person.id()));
    }

    /**
     * Ends a post early.
     *
     * @param last its last day; before its first day to withdraw it
     */
    public Outcome<Post> end(Actor actor, PostId id, LocalDate last) {
        AccessPolicy.require(actor, Action.MANAGE_POSTS, Target.PROVINCE);
        return storing(() -> {
            Post post = existing(id);
            List<Reason> reasons = new ArrayList<>();
            if (post.account().equals(actor.account())) {
                reasons.add(Reason.of(AccountReason.OWN_POSTS));
            }
            if (post.term().isOver(today())) {
                reasons.add(Reason.of(AccountReason.POST_IS_OVER));
            }
            if (isLastSystemAdministrator(post)) {
                reasons.add(Reason.of(AccountReason.LAST_SYSTEM_ADMINISTRATOR));
            }
            if (!reasons.isEmpty()) {
                return Outcome.refused(reasons);
            }
            Post ended = post.withTerm(post.term().endedBefore(last.plusDays(1)));
            posts.update(ended);
            Account person = account(post.account());
            touch(person);
            audit.append(
                    actor,
                    "END_POST",
                    AccountService.subject(person),
                    post.role() + ", last day " + ended.term().until());
            return Outcome.done(ended);
        });
    }

    private boolean isLastSystemAdministrator(Post post) {
        if (post.role() != Role.SYSTEM_ADMINISTRATOR) {
            return false;
        }
        AccountFilter others =
                AccountFilter.all(today())
                        .withRole(Optional.of(Role.SYSTEM_ADMINISTRATOR))
                        .withState(Optional.of(AccountFilter.State.ACTIVE));
        return accounts.list(others, 0, 2).stream()
                .allMatch(account -> account.id().equals(post.account()));
    }

    /**
     * Puts a post into the hands of a deputy.
     *
     * @param deputy the deputy's user name
     * @param from the first day; empty when it was not filled in
     * @param until the last day; empty when it was not filled in
     * @return the hand-over, or every reason why not
     */
    public Outcome<Handover> handOver(
            Actor actor,
            PostId id,
            String deputy,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        return storing(() -> {
            Post post = existing(id);
            requireHandOver(actor, post);
            Optional<Account> found = accounts.findByUsername(deputy.strip());
            List<Reason> reasons = new ArrayList<>();
            if (found.isEmpty()) {
                reasons.add(Reason.of(AccountReason.DEPUTY_UNKNOWN, deputy.strip()));
            }
            if (until.isEmpty()) {
                reasons.add(Reason.of(AccountReason.HANDOVER_NEEDS_END));
            }
            Outcome<Term> term = term(from, until);
            reasons.addAll(term.reasons());
            if (!reasons.isEmpty()) {
                return Outcome.refused(reasons);
            }
            return handOver(actor, post, found.orElseThrow(), term.orThrow());
        });
    }

    private Outcome<Handover> handOver(Actor actor, Post post, Account deputy, Term term) {
        List<Reason> reasons =
                Appointments.againstHandover(
                        post,
                        deputy,
                        term,
                        today(),
                        posts.handoversOf(post.id()),
                        acting(deputy.id()));
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Handover handover = new Handover(HandoverId.random(), 0, post.id(), deputy.id(), term);
        posts.add(handover);
        Account holder = account(post.account());
        touch(holder);
        audit.append(
                actor,
                "HAND_OVER_POST",
                AccountService.subject(holder),
                post.role()
                        + " to "
                        + deputy.username()
                        + ", "
                        + term.from()
                        + " to "
                        + term.until());
        return Outcome.done(handover);
    }

    /** Takes a post back from a deputy at once. */
    public Outcome<Handover> takeBack(Actor actor, HandoverId id) {
        return storing(() -> {
            Handover handover =
                    posts.findHandover(id)
                            .orElseThrow(() -> new NoSuchElementException("no hand-over " + id));
            Post post = existing(handover.post());
            requireHandOver(actor, post);
            Handover ended = handover.withTerm(handover.term().endedBefore(today()));
            posts.update(ended);
            Account holder = account(post.account());
            touch(holder);
            audit.append(
                    actor,
                    "TAKE_POST_BACK",
                    AccountService.subject(holder),
                    post.role() + " from " + account(handover.deputy()).username());
            return Outcome.done(ended);
        });
    }

    private void requireHandOver(Actor actor, Post post) {
        if (!mayHandOver(actor, post)) {
            throw new PermissionDeniedException(actor, Action.MANAGE_POSTS, Target.PROVINCE);
        }
    }

    /** In which roles somebody acts on which days, as holder or deputy. */
    private List<Acting> acting(AccountId person) {
        Stream<Acting> own =
                posts.of(person).stream().map(post -> new Acting(post.role(), post.term()));
        Stream<Acting> handed =
                posts.handoversTo(person).stream()
                        .flatMap(handover ->
                                posts.find(handover.post()).stream()
                                        .map(post -> new Acting(post.role(), handover.term())));
        return Stream.concat(own, handed).toList();
    }

    /** Two changes of one person's posts at once meet at the account's version. */
    private void touch(Account person) {
        Account unused = accounts.update(person);
    }

    private static Outcome<Term> term(Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isEmpty()) {
            return Outcome.refused(AccountReason.TERM_MISSING);
        }
        LocalDate last = until.orElse(Term.OPEN_END);
        return last.isBefore(from.get())
                ? Outcome.refused(AccountReason.TERM_REVERSED)
                : Outcome.done(new Term(from.get(), last));
    }

    private <T> Outcome<T> storing(java.util.function.Supplier<Outcome<T>> work) {
        try {
            return transactions.inTransaction(work);
        } catch (StaleVersionException e) {
            return Outcome.refused(AccountReason.ACCOUNT_CHANGED_MEANWHILE);
        }
    }

    private Account account(AccountId id) {
        return accounts.find(id)
                .orElseThrow(() -> new NoSuchElementException("no account " + id.value()));
    }

    private Post existing(PostId id) {
        return posts.find(id)
                .orElseThrow(() -> new NoSuchElementException("no post " + id.value()));
    }

    private LocalDate today() {
        return Term.dayAt(clock.instant());
    }
}

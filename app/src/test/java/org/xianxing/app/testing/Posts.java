package org.xianxing.app.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.HandoverId;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.organization.Term;

/** Further accounts and posts, each made for one test. */
@TestComponent
public class Posts {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final PasswordEncoder encoder;
    private final People people;

    Posts(
            AccountRepository accounts,
            PostRepository posts,
            PasswordEncoder encoder,
            People people) {
        this.accounts = accounts;
        this.posts = posts;
        this.encoder = encoder;
        this.people = people;
    }

    /** A person without any post, whose password is {@link People#PASSWORD}. */
    public Account somebody(String name) {
        Account account =
                new Account(
                        AccountId.random(),
                        0,
                        "t-" + UUID.randomUUID().toString().substring(0, 12),
                        name,
                        new StoredPassword(
                                String.valueOf(encoder.encode(People.PASSWORD)),
                                false,
                                Instant.now()),
                        true,
                        false);
        accounts.add(account);
        return account;
    }

    /** Gives a post in the organization in which the test people have that role. */
    public Post give(Account account, Role role) {
        return give(account, role, Term.from(LONG_AGO));
    }

    public Post give(Account account, Role role, Term term) {
        Post post =
                new Post(
                        PostId.random(),
                        0,
                        account.id(),
                        role,
                        people.actor(role).organization(),
                        term);
        posts.add(post);
        return post;
    }

    public Handover handOver(Post post, Account deputy, Term term) {
        Handover handover = new Handover(HandoverId.random(), 0, post.id(), deputy.id(), term);
        posts.add(handover);
        return handover;
    }

    /** Ends a post yesterday. */
    public void end(Post post) {
        Post stored = posts.find(post.id()).orElseThrow();
        posts.update(stored.withTerm(stored.term().endedBefore(Term.dayAt(Instant.now()))));
    }

    public void disable(Account account) {
        Account stored = accounts.find(account.id()).orElseThrow();
        accounts.update(stored.withEnabled(false));
    }

    /** Makes the password one that an administrator gave. */
    public void mustChange(Account account) {
        passwordGiven(account, Instant.now());
    }

    /** Makes the password one that an administrator gave at a moment. */
    public void passwordGiven(Account account, Instant at) {
        Account stored = accounts.find(account.id()).orElseThrow();
        accounts.update(
                stored.withPassword(new StoredPassword(stored.password().hash(), true, at)));
    }

    public Account stored(Account account) {
        return accounts.find(account.id()).orElseThrow();
    }
}

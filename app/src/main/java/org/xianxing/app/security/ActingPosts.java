package org.xianxing.app.security;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Term;

/** In which posts a person may act, as the stored data say at this moment. */
@Component
public class ActingPosts {

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final OrganizationRepository organizations;
    private final InstantSource clock;

    ActingPosts(
            AccountRepository accounts,
            PostRepository posts,
            OrganizationRepository organizations,
            InstantSource clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Own posts first, then those of others that were handed over; none for a disabled account. */
    public List<ActingPost> of(AccountId account) {
        return accounts.find(account).filter(Account::enabled).stream()
                .flatMap(this::available)
                .sorted(
                        Comparator.comparing((ActingPost acting) -> !acting.deputyFor().isEmpty())
                                .thenComparing(acting -> acting.post().role())
                                .thenComparing(acting -> acting.organization().name()))
                .toList();
    }

    /** One of them; none when the person may not act in it now. */
    Optional<ActingPost> find(AccountId account, PostId post) {
        return accounts.find(account).filter(Account::enabled).stream()
                .flatMap(person -> posts.find(post).stream().flatMap(p -> acting(person, p)))
                .findFirst();
    }

    /**
     * The person in one of their posts, as the domain sees them; none when they may not act now.
     */
    public Optional<Actor> actor(AccountId account, PostId post) {
        return find(account, post).map(ActingPost::actor);
    }

    private Stream<ActingPost> available(Account person) {
        Stream<Post> own = posts.of(person.id()).stream();
        Stream<Post> handed =
                posts.handoversTo(person.id()).stream()
                        .map(Handover::post)
                        .distinct()
                        .flatMap(post -> posts.find(post).stream());
        return Stream.concat(own, handed).flatMap(post -> acting(person, post));
    }

    private Stream<ActingPost> acting(Account person, Post post) {
        LocalDate today = Term.dayAt(clock.instant());
        if (!post.term().holdsOn(today)) {
            return Stream.empty();
        }
        Optional<String> deputyFor =
                post.account().equals(person.id())
                        ? Optional.of("")
                        : posts.handoversOf(post.id()).stream()
                                .filter(handover -> handover.deputy().equals(person.id()))
                                .filter(handover -> handover.term().holdsOn(today))
                                .findFirst()
                                .flatMap(_ -> accounts.find(post.account()))
                                .filter(Account::enabled)
                                .map(Account::displayName);
        return deputyFor.stream()
                .flatMap(holder ->
                        organizations.find(post.organization()).stream()
                                .map(o -> new ActingPost(person, post, o, holder)));
    }
}

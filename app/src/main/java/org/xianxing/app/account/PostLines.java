package org.xianxing.app.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.account.PostLine.Deputy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostRepository;

/** Adds names to posts. */
@Component
class PostLines {

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final OrganizationRepository organizations;

    PostLines(
            AccountRepository accounts,
            PostRepository posts,
            OrganizationRepository organizations) {
        this.accounts = accounts;
        this.posts = posts;
        this.organizations = organizations;
    }

    /** The posts with names, in the order given. */
    List<PostLine> of(List<Post> wanted) {
        return wanted.stream().flatMap(post -> line(post).stream()).toList();
    }

    private java.util.Optional<PostLine> line(Post post) {
        return organizations
                .find(post.organization())
                .map(organization ->
                        new PostLine(post, name(post.account()), organization, deputies(post)));
    }

    private List<Deputy> deputies(Post post) {
        return posts.handoversOf(post.id()).stream()
                .map(handover -> new Deputy(handover, name(handover.deputy())))
                .toList();
    }

    private String name(AccountId account) {
        return accounts.find(account).map(Account::displayName).orElse("");
    }
}

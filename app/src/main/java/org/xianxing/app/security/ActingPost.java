package org.xianxing.app.security;

import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Post;

/**
 * A post in which a person may act today.
 *
 * @param person who acts
 * @param post the post
 * @param organization the organization of the post
 * @param deputyFor name of the post's holder when the person is the deputy; empty for the holder
 */
public record ActingPost(Account person, Post post, Organization organization, String deputyFor) {

    Actor actor() {
        return new Actor(
                person.id(),
                deputyFor.isEmpty()
                        ? person.displayName()
                        : Actor.deputyName(person.displayName(), deputyFor),
                post.role(),
                organization.id(),
                organization.shortName(),
                organization.city(),
                post.id(),
                deputyFor);
    }
}

package org.xianxing.domain.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Stored posts and hand-overs. Changes go through the account's version as well. */
public interface PostRepository {

    Optional<Post> find(PostId id);

    /** The posts of a person, the latest first. */
    List<Post> of(AccountId account);

    /** The posts of several people, the latest first. */
    List<Post> of(Collection<AccountId> accounts);

    /** Whether anybody has or had a post in the role. */
    boolean exists(Role role);

    void add(Post post);

    void update(Post post);

    Optional<Handover> findHandover(HandoverId id);

    /** The hand-overs of a post, the latest first. */
    List<Handover> handoversOf(PostId post);

    /** The hand-overs to a deputy, the latest first. */
    List<Handover> handoversTo(AccountId deputy);

    void add(Handover handover);

    void update(Handover handover);
}

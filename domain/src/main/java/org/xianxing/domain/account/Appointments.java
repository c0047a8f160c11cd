package org.xianxing.domain.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Reason;

/** Who may be given which post, and into whose hands a post may go for some days. */
public final class Appointments {

    private Appointments() {}

    /**
     * A role in which somebody acts on certain days, by a post of their own or as a deputy.
     *
     * @param role the role
     * @param term the days
     */
    public record Acting(Role role, Term term) {}

    /**
     * Every reason against giving somebody a post.
     *
     * @param actor who gives it
     * @param person who is to hold it
     * @param organization the organization of the post
     * @param own the posts that the person has or had
     * @param acting in which roles the person acts, those as a deputy among them
     * @return none when it may be given
     */
    public static List<Reason> againstPost(
            Actor actor,
            Account person,
            Role role,
            Organization organization,
            Term term,
            List<Post> own,
            List<Acting> acting) {
        List<Reason> reasons = new ArrayList<>();
        if (person.id().equals(actor.account())) {
            reasons.add(Reason.of(AccountReason.OWN_POSTS));
        }
        if (!role.fits(organization.kind())) {
            reasons.add(Reason.of(AccountReason.POST_DOES_NOT_FIT, organization.name()));
        }
        boolean overlaps =
                own.stream()
                        .filter(post -> post.role() == role)
                        .filter(post -> post.organization().equals(organization.id()))
                        .anyMatch(post -> post.term().overlaps(term));
        if (overlaps) {
            reasons.add(Reason.of(AccountReason.POST_OVERLAPS, organization.name()));
        }
        reasons.addAll(againstSecondAdministrator(person, role, term, acting));
        return reasons;
    }

    /**
     * Every reason against handing a post over.
     *
     * @param post the post
     * @param deputy who is to act in it
     * @param term on which days
     * @param today the day of the hand-over
     * @param handovers the hand-overs of the post so far
     * @param acting in which roles the deputy acts already
     * @return none when it may be handed over
     */
    public static List<Reason> againstHandover(
            Post post,
            Account deputy,
            Term term,
            LocalDate today,
            List<Handover> handovers,
            List<Acting> acting) {
        List<Reason> reasons = new ArrayList<>();
        if (post.account().equals(deputy.id())) {
            reasons.add(Reason.of(AccountReason.DEPUTY_IS_HOLDER));
        }
        if (!deputy.enabled()) {
            reasons.add(Reason.of(AccountReason.DEPUTY_UNUSABLE));
        }
        if (post.term().isOver(today)) {
            reasons.add(Reason.of(AccountReason.POST_IS_OVER));
        } else if (term.from().isBefore(post.term().from())
                || term.until().isAfter(post.term().until())) {
            reasons.add(Reason.of(AccountReason.HANDOVER_OUTSIDE_POST));
        }
        if (term.isOpen()) {
            reasons.add(Reason.of(AccountReason.HANDOVER_NEEDS_END));
        } else if (term.isOver(today)) {
            reasons.add(Reason.of(AccountReason.HANDOVER_IN_PAST));
        }
        if (handovers.stream().anyMatch(other -> other.term().overlaps(term))) {
            reasons.add(Reason.of(AccountReason.HANDOVER_OVERLAPS));
        }
        reasons.addAll(againstSecondAdministrator(deputy, post.role(), term, acting));
        return reasons;
    }

    /** One person is one of the three administrators at most, on any day. */
    private static List<Reason> againstSecondAdministrator(
            Account person, Role role, Term term, List<Acting> acting) {
        boolean twice =
                role.isAdministrator()
                        && acting.stream()
                                .filter(other -> other.role().isAdministrator())
                                .filter(other -> other.role() != role)
                                .anyMatch(other -> other.term().overlaps(term));
        return twice
                ? List.of(Reason.of(AccountReason.ADMINISTRATOR_TWICE, person.displayName()))
                : List.of();
    }
}

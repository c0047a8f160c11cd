package org.xianxing.app.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.app.security.ActingPosts;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.calendar.Subscription;
import org.xianxing.domain.calendar.SubscriptionRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;

/**
 * Secret addresses at which calendar programs read the calendar of a post: one for a person in a
 * post, renewed and revoked by that person alone.
 *
 * @see <a
 *     href="../../../../../../../../docs/adr/0016-a-calendar-is-read-at-a-secret-address.md">ADR
 *     16</a>
 */
@Service
public class SubscriptionService {

    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Transactions transactions;
    private final SubscriptionRepository subscriptions;
    private final ActingPosts posts;
    private final AuditTrail audit;
    private final InstantSource clock;

    SubscriptionService(
            Transactions transactions,
            SubscriptionRepository subscriptions,
            ActingPosts posts,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Since when the actor's post has an address; empty when it has none. */
    public Optional<Instant> since(Actor actor) {
        require(actor);
        return subscriptions.of(actor.account(), actor.post()).map(Subscription::madeAt);
    }

    /**
     * Makes an address for the actor's post; one made before is good for nothing any more.
     *
     * @return the secret, which is told this once
     */
    public String renew(Actor actor) {
        require(actor);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        transactions.inTransaction(() -> {
            subscriptions.replace(
                    new Subscription(
                            actor.account(),
                            actor.post(),
                            hash(secret),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
            audit.append(actor, "RENEW_SUBSCRIPTION", subject(actor), "");
            return true;
        });
        return secret;
    }

    /** Takes the address of the actor's post away. */
    public void revoke(Actor actor) {
        require(actor);
        transactions.inTransaction(() -> {
            boolean there = subscriptions.remove(actor.account(), actor.post());
            if (there) {
                audit.append(actor, "REVOKE_SUBSCRIPTION", subject(actor), "");
            }
            return there;
        });
    }

    /**
     * Whose calendar a secret opens now: nobody's when it was renewed or revoked, when the account
     * is disabled, when the post or its handing over is over, or when the role has no calendar.
     */
    public Optional<Actor> holder(String secret) {
        return subscriptions
                .find(hash(secret))
                .flatMap(found -> posts.actor(found.account(), found.post()))
                .filter(actor -> AccessPolicy.allows(actor, Action.VIEW_PLAN, Target.PROVINCE));
    }

    private static void require(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_PLAN, Target.PROVINCE);
    }

    private static String subject(Actor actor) {
        return "post " + actor.post().value();
    }

    /** The secret has 256 random bits, so that a plain hash is enough. */
    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

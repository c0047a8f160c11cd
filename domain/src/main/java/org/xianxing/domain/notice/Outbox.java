package org.xianxing.domain.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xianxing.domain.organization.AccountId;

/**
 * Notices on their way out. Each leaves by each channel once: whoever sends takes what is due for
 * one person, and nobody else gets it until the lease is over.
 */
public interface Outbox {

    /** The most notices in one message. */
    int MOST_IN_MESSAGE = 50;

    /**
     * A notice that is to leave.
     *
     * @param notBefore when it may at the earliest
     */
    record Waiting(NoticeId notice, AccountId account, Channel channel, Instant notBefore) {}

    /**
     * What is sent to one person at once.
     *
     * @param id stays the same however often it is tried, so that a receiver knows it again
     * @param claim who sends it now
     * @param attempt the first is 1
     * @param notices oldest first
     */
    record Message(
            UUID id,
            UUID claim,
            AccountId account,
            Channel channel,
            int attempt,
            List<Notice> notices) {

        public Message {
            notices = List.copyOf(notices);
        }
    }

    /**
     * A message that did not arrive.
     *
     * @param givenUp whether it is tried no more
     * @param notices how many notices it has
     * @param next when it is tried again
     * @param problem the latest
     */
    record Failure(
            UUID id,
            AccountId account,
            Channel channel,
            boolean givenUp,
            int attempts,
            int notices,
            Instant next,
            String problem) {}

    void add(Collection<Waiting> waiting);

    /**
     * Takes the next message that is due; what belongs to a message once stays together.
     *
     * @param lease when somebody else may take it, should it never be told what came of it
     */
    Optional<Message> claim(Instant now, Instant lease);

    /** What was taken has arrived; false when the lease was over and somebody else took it. */
    boolean sent(Message message, Instant at);

    /**
     * What was taken did not arrive.
     *
     * @param again when to try again; empty to give up
     */
    void failed(Message message, String problem, Optional<Instant> again);

    /** How many notices wait, without those that failed. */
    int waiting();

    /** What did not arrive so far, those given up first, then by next time. */
    List<Failure> failures(int limit);

    /**
     * Lets a message that failed be tried from the start.
     *
     * @return whether there was one
     */
    boolean retry(UUID message, Instant at);
}

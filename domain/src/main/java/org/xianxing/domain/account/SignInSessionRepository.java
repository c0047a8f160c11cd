package org.xianxing.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xianxing.domain.organization.AccountId;

/** Who is signed in where, on all nodes. */
public interface SignInSessionRepository {

    void add(SignInSession session);

    /** The session while it has not ended. */
    Optional<SignInSession> findRunning(UUID id);

    /** The running sessions of a person seen since then, the latest first. */
    List<SignInSession> runningOf(AccountId account, Instant since);

    void seen(UUID id, Instant at);

    void end(UUID id);

    /** Ends every running session of a person, except one. */
    void endAllOf(AccountId account, Optional<UUID> except);
}

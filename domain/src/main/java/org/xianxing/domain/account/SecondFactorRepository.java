package org.xianxing.domain.account;

import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.organization.AccountId;

/** Stored second factors, with their recovery codes as hashes. */
public interface SecondFactorRepository {

    Optional<SecondFactor> find(AccountId account);

    /** Sets a second factor and its recovery codes; what was there before is gone. */
    void set(SecondFactor factor, Set<String> recoveryHashes);

    /** Takes the second factor and its recovery codes off an account. */
    void remove(AccountId account);

    /** Uses a time step, each of which counts once; false when it or a later one was used. */
    boolean useStep(AccountId account, long step);

    /** Uses up a recovery code; false when there is none with this hash. */
    boolean useRecoveryCode(AccountId account, String hash);

    int recoveryCodesLeft(AccountId account);
}

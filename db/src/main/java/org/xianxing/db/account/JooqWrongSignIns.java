package org.xianxing.db.account;

import static org.xianxing.db.jooq.Tables.WRONG_SIGN_IN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.xianxing.domain.account.WrongSignIns;

/** Keeps digests of what was typed, and lets rows go that nobody added to for long. */
final class JooqWrongSignIns implements WrongSignIns {

    /** Longer than any lock: settings let an account be locked for a day at most. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final DSLContext dsl;

    JooqWrongSignIns(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Map<String, Row> find(Kind kind, Collection<String> keys) {
        Map<String, String> byDigest = new HashMap<>();
        keys.forEach(key -> byDigest.put(digest(kind, key), key));
        return dsl.selectFrom(WRONG_SIGN_IN)
                .where(WRONG_SIGN_IN.DIGEST.in(byDigest.keySet()))
                .fetchMap(
                        row -> byDigest.getOrDefault(row.getDigest(), ""),
                        row -> new Row(row.getWrong(), row.getSinceTime(), row.getLastTime()));
    }

    @Override
    public void add(Kind kind, String key, Instant now, StartOver startOver) {
        dsl.deleteFrom(WRONG_SIGN_IN).where(WRONG_SIGN_IN.LAST_TIME.lt(now.minus(KEPT))).execute();
        String digest = digest(kind, key);
        boolean counted = addTo(digest, now, startOver) || begin(digest, now);
        if (!counted) {
            // Another node has begun the row meanwhile.
            addTo(digest, now, startOver);
        }
    }

    private boolean addTo(String digest, Instant now, StartOver startOver) {
        Condition over =
                WRONG_SIGN_IN
                        .LAST_TIME
                        .le(startOver.lastBefore())
                        .or(WRONG_SIGN_IN.SINCE_TIME.le(startOver.sinceBefore()));
        // The database sets columns one by one, in this order, each from what the row has then.
        return dsl.update(WRONG_SIGN_IN)
                        .set(
                                WRONG_SIGN_IN.WRONG,
                                DSL.when(over, 1).otherwise(WRONG_SIGN_IN.WRONG.plus(1)))
                        .set(
                                WRONG_SIGN_IN.SINCE_TIME,
                                DSL.when(over, DSL.val(now, WRONG_SIGN_IN.SINCE_TIME))
                                        .otherwise(WRONG_SIGN_IN.SINCE_TIME))
                        .set(WRONG_SIGN_IN.LAST_TIME, now)
                        .where(WRONG_SIGN_IN.DIGEST.eq(digest))
                        .execute()
                == 1;
    }

    private boolean begin(String digest, Instant now) {
        return dsl.insertInto(WRONG_SIGN_IN)
                        .set(WRONG_SIGN_IN.DIGEST, digest)
                        .set(WRONG_SIGN_IN.WRONG, 1)
                        .set(WRONG_SIGN_IN.SINCE_TIME, now)
                        .set(WRONG_SIGN_IN.LAST_TIME, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void forget(Kind kind, String key) {
        dsl.deleteFrom(WRONG_SIGN_IN).where(WRONG_SIGN_IN.DIGEST.eq(digest(kind, key))).execute();
    }

    private static String digest(Kind kind, String key) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest((kind + ":" + key).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

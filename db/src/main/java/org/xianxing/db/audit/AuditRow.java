package org.xianxing.db.audit;

import org.jspecify.annotations.Nullable;

/**
 * A record as it is stored. Everything but the sequence is text, because a record that somebody has
 * spoiled must still be readable.
 *
 * @param organization whose chain it stands in
 * @param sequence its place in the chain, from 1
 * @param at when, in UTC: {@code 2027-01-15 04:00:00.000000}
 * @param account the account; null when nobody was signed in
 * @param name the person's name, or the user name that was tried
 * @param before how the subject was before
 * @param after how it was then
 * @param previousHash the hash of the record before it, {@link AuditChain#BEGINNING} for the first
 * @param hash what {@link #ownHash()} was when it was stored
 */
public record AuditRow(
        String organization,
        long sequence,
        String at,
        @Nullable String account,
        String name,
        String role,
        String organizationName,
        String origin,
        String action,
        String subject,
        String before,
        String after,
        String detail,
        String previousHash,
        String hash) {

    /** The hash of everything but the stored hash. */
    public String ownHash() {
        return new Sm3()
                .add(previousHash)
                .add(organization)
                .add(Long.toString(sequence))
                .add(at)
                .add(account)
                .add(name)
                .add(role)
                .add(organizationName)
                .add(origin)
                .add(action)
                .add(subject)
                .add(before)
                .add(after)
                .add(detail)
                .hash();
    }

    /** The same with the hash it should have. */
    public AuditRow hashed() {
        return new AuditRow(
                organization,
                sequence,
                at,
                account,
                name,
                role,
                organizationName,
                origin,
                action,
                subject,
                before,
                after,
                detail,
                previousHash,
                ownHash());
    }
}

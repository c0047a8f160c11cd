package org.xianxing.domain.organization;

/**
 * A post in the hands of a deputy for certain days (代理). The holder keeps the post; traces of what
 * the deputy does name both.
 *
 * @param id identity
 * @param version counts changes
 * @param post the post handed over
 * @param deputy who acts in it
 * @param term when
 */
public record Handover(HandoverId id, int version, PostId post, AccountId deputy, Term term) {

    public Handover withTerm(Term changed) {
        return new Handover(id, version, post, deputy, changed);
    }
}

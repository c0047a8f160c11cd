package org.xianxing.domain.organization;

/**
 * What a person is for an organization in certain days (任职). A person may hold several, and acts in
 * one at a time.
 *
 * @param id identity
 * @param version counts changes
 * @param account whose post it is
 * @param role what the person is
 * @param organization the organization acted for
 * @param term when it holds
 */
public record Post(
        PostId id,
        int version,
        AccountId account,
        Role role,
        OrganizationId organization,
        Term term) {

    public Post withTerm(Term changed) {
        return new Post(id, version, account, role, organization, changed);
    }
}

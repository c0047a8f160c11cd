package org.xianxing.domain.organization;

/**
 * Who acts, in which role, for which organization. Everything that a permission needs, and nothing
 * that a browser could forge: the application makes it from the signed-in account.
 *
 * @param account the account
 * @param displayName the person's name as it stands in traces
 * @param role the role
 * @param organization the organization acted for
 * @param organizationName its short name as it stands in traces
 * @param city the city of that organization; the province's code for bodies of the province
 */
public record Actor(
        AccountId account,
        String displayName,
        Role role,
        OrganizationId organization,
        String organizationName,
        DivisionCode city) {

    public boolean isProvince() {
        return switch (role) {
            case PROVINCE_EVALUATOR, PROVINCE_LEADER -> true;
            case ZONE_OFFICIAL, CITY_REVIEWER, ADMINISTRATOR -> false;
        };
    }
}

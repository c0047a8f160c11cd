package org.xianxing.domain.organization;

/**
 * Who acts, in which role, for which organization. Everything that a permission needs, and nothing
 * that a browser could forge: the application makes it from the signed-in account.
 *
 * @param account the account
 * @param displayName the person's name as it stands in traces; a deputy's names the holder too
 * @param role the role
 * @param organization the organization acted for
 * @param organizationName its short name as it stands in traces
 * @param city the city of that organization; the province's code for bodies of the province
 * @param post the post acted in
 * @param deputyFor name of the post's holder when a deputy acts; empty for the holder
 */
public record Actor(
        AccountId account,
        String displayName,
        Role role,
        OrganizationId organization,
        String organizationName,
        DivisionCode city,
        PostId post,
        String deputyFor) {

    /** Names in traces have as much room as a person's name. */
    private static final int LONGEST_NAME = Account.LONGEST_NAME;

    /** Somebody who acts in a post of their own, the identity of which does not matter. */
    public Actor(
            AccountId account,
            String displayName,
            Role role,
            OrganizationId organization,
            String organizationName,
            DivisionCode city) {
        this(
                account,
                displayName,
                role,
                organization,
                organizationName,
                city,
                new PostId(account.value()),
                "");
    }

    /** How a deputy stands in traces: 李四（代张三）. */
    public static String deputyName(String deputy, String holder) {
        int room = (LONGEST_NAME - 3) / 2;
        return cut(deputy, room) + "（代" + cut(holder, room) + "）";
    }

    private static String cut(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest);
    }

    /** Whether the actor works on the evaluation for the province office. */
    public boolean isProvince() {
        return switch (role) {
            case PROVINCE_EVALUATOR, PROVINCE_PUBLISHER, PROVINCE_LEADER -> true;
            case ZONE_OFFICIAL,
                    ZONE_APPROVER,
                    CITY_REVIEWER,
                    COUNTY_OFFICIAL,
                    AREA_OFFICIAL,
                    DEPARTMENT_OFFICIAL,
                    READER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    false;
        };
    }
}

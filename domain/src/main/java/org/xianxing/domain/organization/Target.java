package org.xianxing.domain.organization;

/** What an action is done to, as far as a permission looks. */
public sealed interface Target {

    /** Something of the whole province: a cycle, the catalog, a bulletin. */
    record Province() implements Target {}

    /**
     * Something of one zone.
     *
     * @param zone the zone
     * @param reviewer the city body that reviews it
     */
    record Zone(OrganizationId zone, OrganizationId reviewer) implements Target {}

    /** Something of one city body. */
    record City(OrganizationId body) implements Target {}

    /** Something of one body, whatever its kind: its part in a task, its report, its case. */
    record Unit(OrganizationId body) implements Target {}

    Target PROVINCE = new Province();
}

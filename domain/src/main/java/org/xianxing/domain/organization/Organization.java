package org.xianxing.domain.organization;

/**
 * A body that the sources name: an office, a department, a group, an area, a city bureau, a
 * development zone.
 *
 * @param id identity
 * @param kind what it is
 * @param name full official name, at most 100 characters
 * @param shortName name for narrow columns, at most 40 characters
 * @param city the city it belongs to; the province itself for bodies of the province
 * @param level level of approval of a zone
 * @param insideFtz whether it lies inside the pilot free trade zone and so is no object of reward
 *     (闽自贸办〔2021〕1号 附件2 备注)
 * @param verification how far the source bears the row
 * @param source where the row is from, in words
 * @param note what the source adds; empty when nothing
 */
public record Organization(
        OrganizationId id,
        OrganizationKind kind,
        String name,
        String shortName,
        DivisionCode city,
        ZoneLevel level,
        boolean insideFtz,
        Verification verification,
        String source,
        String note) {

    /** How far a row can be relied on. */
    public enum Verification {
        /** An official document names it. */
        OFFICIAL,
        /** Public lists or news name it; nobody has checked. */
        UNVERIFIED,
        /** Invented for demonstration. */
        DEMONSTRATION
    }

    public Organization {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException(
                    "an organization's name has 1 to 100 characters: " + name);
        }
        if (shortName.isBlank() || shortName.length() > 40) {
            throw new IllegalArgumentException("a short name has 1 to 40 characters: " + shortName);
        }
    }
}

package org.xianxing.domain.organization;

/** The level at which a development zone was approved. */
public enum ZoneLevel {
    NATIONAL,
    PROVINCIAL,
    /** The source does not state it. */
    NOT_STATED,
    /** Not a development zone. */
    NOT_APPLICABLE
}

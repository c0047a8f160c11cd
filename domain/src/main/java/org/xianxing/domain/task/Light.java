package org.xianxing.domain.task;

/** How something stands. */
public enum Light {
    RED,
    YELLOW,
    GREEN,
    /** Nothing can be said yet. */
    NONE
}

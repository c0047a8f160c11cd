package org.xianxing.domain.notice;

/** A way by which notices leave the system. */
public enum Channel {
    EMAIL,
    /** 短信: by a gateway that is told over a webhook. */
    SMS
}

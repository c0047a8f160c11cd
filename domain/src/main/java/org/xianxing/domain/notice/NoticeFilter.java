package org.xianxing.domain.notice;

import java.util.Optional;

/**
 * Which notices of a person to list.
 *
 * @param unread only those that were not opened
 * @param group only those of a group
 */
public record NoticeFilter(boolean unread, Optional<NoticeGroup> group) {

    public static final NoticeFilter ALL = new NoticeFilter(false, Optional.empty());
}

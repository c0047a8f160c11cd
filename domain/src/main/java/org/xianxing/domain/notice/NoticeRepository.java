package org.xianxing.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;

/** Stored notices. Everything that reads or changes them names whose they are. */
public interface NoticeRepository {

    /** Somebody who acts for a body, by a post or as a deputy. */
    record Recipient(AccountId account, Role role) {}

    /** Everybody with an enabled account who acts for a body on a day. */
    List<Recipient> recipients(OrganizationId body, LocalDate day);

    /**
     * Adds a notice.
     *
     * @return false when the person was told the same of the same page on the same day
     */
    boolean add(Notice notice);

    /** A part of a person's notices, newest first. */
    List<Notice> list(AccountId account, NoticeFilter filter, int offset, int limit);

    int count(AccountId account, NoticeFilter filter);

    Optional<Notice> find(AccountId account, NoticeId id);

    /** Marks a person's notice as read; one that was read stays as it is. */
    void read(AccountId account, NoticeId id, Instant at);

    /**
     * Marks a person's notices as read.
     *
     * @param until those told until then
     * @return how many were marked
     */
    int readAll(AccountId account, Instant until, Instant at);

    /**
     * Removes notices that were read before a moment, with what is known of their delivery.
     *
     * @return how many were removed, at most the limit
     */
    int removeReadBefore(Instant moment, int limit);
}

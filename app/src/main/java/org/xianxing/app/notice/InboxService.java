package org.xianxing.app.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeFilter;
import org.xianxing.domain.notice.NoticeId;
import org.xianxing.domain.notice.NoticeRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationRepository;

/** A person's own notices: nobody else's can be named. */
@Service
public class InboxService {

    private final NoticeRepository notices;
    private final OrganizationRepository organizations;
    private final InstantSource clock;

    InboxService(
            NoticeRepository notices, OrganizationRepository organizations, InstantSource clock) {
        this.notices = notices;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * A notice in the inbox.
     *
     * @param otherBody the body it was told to, when the actor acts for another one now
     */
    public record Line(Notice notice, Optional<Organization> otherBody) {}

    /**
     * A part of the inbox.
     *
     * @param all how many pass the filter
     * @param asOf the moment of looking
     */
    public record Page(List<Line> lines, int all, int unread, Instant asOf) {}

    /** The newest notices that pass the filter. */
    public Page page(Actor actor, NoticeFilter filter, int limit) {
        Instant now = clock.instant();
        List<Line> lines =
                notices.list(actor.account(), filter, 0, limit).stream()
                        .map(notice -> new Line(notice, otherBody(actor, notice)))
                        .toList();
        return new Page(lines, notices.count(actor.account(), filter), unread(actor), now);
    }

    private Optional<Organization> otherBody(Actor actor, Notice notice) {
        return notice.body().equals(actor.organization())
                ? Optional.empty()
                : organizations.find(notice.body());
    }

    /** How many the person has not opened. */
    public int unread(Actor actor) {
        return notices.count(actor.account(), new NoticeFilter(true, Optional.empty()));
    }

    /** Opens a notice: it is read from now on. None when the person has no such notice. */
    public Optional<Notice> open(Actor actor, NoticeId id) {
        Optional<Notice> found = notices.find(actor.account(), id);
        found.ifPresent(notice -> notices.read(actor.account(), notice.id(), clock.instant()));
        return found;
    }

    /**
     * Marks everything as read that was there when the person looked.
     *
     * @return how many were unread
     */
    public int readAll(Actor actor, Instant asOf) {
        return notices.readAll(actor.account(), asOf, clock.instant());
    }
}

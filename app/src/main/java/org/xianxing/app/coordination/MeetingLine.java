package org.xianxing.app.coordination;

import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.organization.Organization;

/**
 * A meeting in a list.
 *
 * @param waiting whether the next step is the reader's: saying that it was held, its minutes
 * @param open decisions of issued minutes that no task carries out yet
 */
public record MeetingLine(Meeting meeting, Organization host, boolean waiting, long open) {}

package org.xianxing.app.coordination;

import java.util.Optional;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.organization.Organization;

/**
 * A matter in a list.
 *
 * @param group the topic group it goes to
 * @param waiting whether the next step is the reader's
 */
public record MatterLine(
        Matter matter, Organization raiser, Optional<Organization> group, boolean waiting) {}

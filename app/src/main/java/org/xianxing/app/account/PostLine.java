package org.xianxing.app.account;

import java.util.List;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Post;

/**
 * A post with what is to be read of it.
 *
 * @param holder name of the person whose post it is
 * @param handovers its hand-overs, the latest first
 */
public record PostLine(
        Post post, String holder, Organization organization, List<Deputy> handovers) {

    /**
     * A hand-over.
     *
     * @param name the deputy's name
     */
    public record Deputy(Handover handover, String name) {}
}

package org.xianxing.domain.notice;

import java.util.List;
import org.xianxing.domain.organization.OrganizationId;

/** Tells the people of a body that something happened or is due. */
@FunctionalInterface
public interface Notices {

    /**
     * Tells everybody who holds a post with a body, in the running transaction or in one of its
     * own: a notice of something that was rolled back reaches nobody.
     *
     * @param to the body
     * @param kind what is said
     * @param path the page it is about, without a leading slash, such as {@code task/…}; saying the
     *     same of the same page twice on one day tells people once
     * @param arguments what the kind's sentence names, as it is shown
     */
    void tell(OrganizationId to, NoticeKind kind, String path, List<String> arguments);
}

package org.xianxing.domain.coordination;

import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;

/**
 * One item of an agenda (议题).
 *
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param presenter 汇报单位; empty when nobody in particular reports
 * @param matter the matter it is about
 * @param document the document it is about
 */
public record AgendaItem(
        String title,
        Optional<OrganizationId> presenter,
        Optional<MatterId> matter,
        Optional<DocumentId> document) {

    public static final int LONGEST_TITLE = 120;

    public AgendaItem {
        title = title.strip();
        if (matter.isPresent() && document.isPresent()) {
            throw new IllegalArgumentException("an item is about one thing: " + title);
        }
    }

    public static AgendaItem of(String title) {
        return new AgendaItem(title, Optional.empty(), Optional.empty(), Optional.empty());
    }
}

package org.xianxing.app.coordination;

import java.util.Optional;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.organization.Organization;

/**
 * A filed document in a list.
 *
 * @param waiting whether the next step is the reader's
 */
public record DocumentLine(
        FiledDocument document,
        Organization filer,
        Optional<Organization> group,
        boolean waiting) {}

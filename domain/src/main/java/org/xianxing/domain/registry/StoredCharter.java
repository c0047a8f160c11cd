package org.xianxing.domain.registry;

import org.xianxing.domain.organization.OrganizationId;

/**
 * A charter in the registry.
 *
 * @param organization whose it is
 * @param source where the text is from, in words
 */
public record StoredCharter(
        CharterId id, OrganizationId organization, Charter charter, String source) {}

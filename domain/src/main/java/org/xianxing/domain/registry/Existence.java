package org.xianxing.domain.registry;

import org.xianxing.domain.organization.OrganizationId;

/** From when to when there is an organization, and the document that founded it. */
public record Existence(OrganizationId organization, Validity validity, Citation founding) {}

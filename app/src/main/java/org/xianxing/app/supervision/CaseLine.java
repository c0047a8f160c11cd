package org.xianxing.app.supervision;

import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.supervision.SupervisionCase;

/**
 * A case as lists show it.
 *
 * @param unit who handles it
 * @param extensionPending whether a request for an extension waits
 * @param measures how many measures its plan has
 * @param done how many of them are carried out
 */
public record CaseLine(
        SupervisionCase current,
        Organization unit,
        boolean extensionPending,
        int measures,
        int done) {}

package org.xianxing.app.evaluation.ui;

import java.io.InputStream;
import java.util.Optional;
import org.xianxing.app.evaluation.CatalogChoices;
import org.xianxing.app.evaluation.ClaimService;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;

/**
 * What forms may do with claims: the service's functions for one person and one owner, and a way to
 * draw the page anew.
 */
record ClaimActions(
        ClaimService claims,
        CatalogChoices catalog,
        Actor actor,
        CycleId cycle,
        OrganizationId owner,
        Runnable changed) {

    ClaimActions(
            ClaimService claims,
            CatalogChoices catalog,
            Actor actor,
            SheetView view,
            Runnable changed) {
        this(claims, catalog, actor, view.cycle().id(), view.zone().id(), changed);
    }

    Outcome<Claim> add(String indicator, ClaimedFact fact) {
        return claims.add(actor, cycle, owner, indicator, fact);
    }

    Outcome<Claim> save(Claim claim, ClaimContent content) {
        return claims.save(actor, claim.id(), claim.version(), content);
    }

    Outcome<Claim> remove(Claim claim) {
        return claims.remove(actor, claim.id(), claim.version());
    }

    Outcome<Claim> attach(ClaimId claim, String fileName, InputStream content) {
        return claims.attach(actor, claim, fileName, content);
    }

    Outcome<Claim> detach(Claim claim, EvidenceId file) {
        return claims.detach(actor, claim.id(), claim.version(), file);
    }

    Optional<Claim> current(ClaimId claim) {
        return claims.current(actor, claim);
    }
}

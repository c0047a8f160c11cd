package org.xianxing.app.evaluation.ui;

import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xianxing.app.evaluation.ClaimService;
import org.xianxing.app.evaluation.ObjectionService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.evaluation.ObjectionId;

/**
 * Evidence files at addresses that last, so that one opened in a tab of its own stays there when
 * the page it was opened from has gone on. The service is asked for permission each time; what may
 * not be seen is not found.
 */
@RestController
class EvidenceFiles {

    private static final String OF_CLAIM = "files/evidence/";
    private static final String OF_OBJECTION = "files/objection/";

    private final ClaimService claims;
    private final ObjectionService objections;
    private final FileHandout handout;
    private final CurrentActor currentActor;

    EvidenceFiles(
            ClaimService claims,
            ObjectionService objections,
            FileHandout handout,
            CurrentActor currentActor) {
        this.claims = claims;
        this.objections = objections;
        this.handout = handout;
        this.currentActor = currentActor;
    }

    /** Where a file of a claim is, relative to the application. */
    static String address(EvidenceFile file) {
        return OF_CLAIM + file.id().value();
    }

    /** Where a file of an objection is, relative to the application. */
    static String address(ObjectionId objection, EvidenceFile file) {
        return OF_OBJECTION + objection.value() + "/" + file.id().value();
    }

    @GetMapping("/" + OF_CLAIM + "{file}")
    ResponseEntity<InputStreamResource> ofClaim(@PathVariable UUID file) throws IOException {
        return handout.answer(claims.evidence(currentActor.get(), new EvidenceId(file)));
    }

    @GetMapping("/" + OF_OBJECTION + "{objection}/{file}")
    ResponseEntity<InputStreamResource> ofObjection(
            @PathVariable UUID objection, @PathVariable UUID file) throws IOException {
        return handout.answer(
                objections.evidence(
                        currentActor.get(), new ObjectionId(objection), new EvidenceId(file)));
    }
}

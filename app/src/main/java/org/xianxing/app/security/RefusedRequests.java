package org.xianxing.app.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.xianxing.domain.organization.PermissionDeniedException;

/**
 * Answers requests for files that the person may not have as if they did not exist, so that
 * guessing addresses tells nothing, and records them.
 */
@RestControllerAdvice
class RefusedRequests {

    private final RefusalTrail refusals;

    RefusedRequests(RefusalTrail refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void refused(PermissionDeniedException refused) {
        refusals.record(refused);
    }
}

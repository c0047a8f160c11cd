package org.xianxing.app.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.FileStore;

/**
 * Hands stored files out: who asked is recorded either way, and what may not be seen is not found.
 */
@Component
public class FileHandout {

    private final FileStore files;
    private final AuditTrail audit;

    FileHandout(FileStore files, AuditTrail audit) {
        this.files = files;
        this.audit = audit;
    }

    /**
     * The file if the actor may have it; recorded either way.
     *
     * @param may what the service that knows the file decided
     * @param action what the trail calls the download
     * @param subject what the file belongs to, kind and identifier
     */
    public Optional<StoredFile> recorded(
            Actor actor, boolean may, String action, String subject, StoredFile file) {
        audit.append(actor, may ? action : "REFUSED", subject, file.name() + " " + file.digest());
        return Optional.of(file).filter(_ -> may);
    }

    /**
     * The answer to a request for a file.
     *
     * @param file what a service gave for the actor
     * @throws ResponseStatusException not found, when there is none for the actor
     */
    public ResponseEntity<InputStreamResource> answer(Optional<StoredFile> file)
            throws IOException {
        StoredFile found =
                file.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ContentDisposition.Builder shownOrKept =
                found.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        String disposition =
                shownOrKept.filename(found.name(), StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .contentLength(found.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(new InputStreamResource(files.open(found.digest())));
    }
}

package org.xianxing.domain.coordination;

import java.util.List;
import java.util.Optional;

/** Stored documents for approval and for the record. */
public interface DocumentRepository {

    Optional<FiledDocument> find(DocumentId id);

    /** All documents: those that are open by time limit, then the others, the newest first. */
    List<FiledDocument> all();

    void add(FiledDocument added);

    /**
     * Stores a changed document.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when its version is no longer the
     *     stored one
     */
    void update(FiledDocument changed);
}

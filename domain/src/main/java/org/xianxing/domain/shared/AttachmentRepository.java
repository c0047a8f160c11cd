package org.xianxing.domain.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which stored files belong to what. Nothing of an entry ever changes. */
public interface AttachmentRepository {

    Optional<Attachment> find(UUID id);

    /** The files of some things by what they belong to, oldest first. */
    Map<String, List<Attachment>> of(Collection<String> subjects);

    void add(Attachment attachment);

    /**
     * Takes an entry away; the content stays, since others may have the same.
     *
     * @return whether it was there
     */
    boolean remove(UUID id);
}

package org.xianxing.app.coordination;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xianxing.app.storage.EvidenceTypes;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;

/** The files of matters, meetings and documents. */
@Service
public class CoordinationFileService {

    /** What files belong to: the word, the thing, and more. */
    static final String WORD = "coordination ";

    private final AttachmentRepository attachments;
    private final EvidenceTypes types;
    private final FileStore files;
    private final FileHandout handout;
    private final MatterRepository matters;
    private final MatterAccess matterAccess;
    private final MeetingRepository meetings;
    private final MeetingAccess meetingAccess;
    private final DocumentRepository documents;
    private final DocumentAccess documentAccess;

    CoordinationFileService(
            AttachmentRepository attachments,
            EvidenceTypes types,
            FileStore files,
            FileHandout handout,
            MatterRepository matters,
            MatterAccess matterAccess,
            MeetingRepository meetings,
            MeetingAccess meetingAccess,
            DocumentRepository documents,
            DocumentAccess documentAccess) {
        this.attachments = attachments;
        this.types = types;
        this.files = files;
        this.handout = handout;
        this.matters = matters;
        this.matterAccess = matterAccess;
        this.meetings = meetings;
        this.meetingAccess = meetingAccess;
        this.documents = documents;
        this.documentAccess = documentAccess;
    }

    /**
     * Takes in a file for something that is being written. Nothing refers to it before that is
     * sent.
     *
     * @param fileName as the browser names it; sanitised here
     */
    public Outcome<Attachment> keep(Actor actor, String fileName, InputStream content) {
        AccessPolicy.require(actor, Action.VIEW_MATTER, new Target.Unit(actor.organization()));
        return types.keep(files, WORD, fileName, content, actor.displayName());
    }

    /** A file for whoever may see what it came with; recorded. */
    public Optional<StoredFile> file(Actor actor, UUID id) {
        Optional<Attachment> found =
                attachments.find(id).filter(file -> file.subject().startsWith(WORD));
        Optional<UUID> thing = found.flatMap(file -> thing(file.subject()));
        if (found.isEmpty() || thing.isEmpty()) {
            return Optional.empty();
        }
        return handout.recorded(
                actor,
                maySee(actor, thing.get()),
                "DOWNLOAD_COORDINATION_FILE",
                WORD + thing.get(),
                StoredFile.of(found.get()));
    }

    private static Optional<UUID> thing(String subject) {
        String[] parts = subject.split(" ");
        return parts.length > 1 ? Optional.of(UUID.fromString(parts[1])) : Optional.empty();
    }

    private boolean maySee(Actor actor, UUID thing) {
        return matters.find(new MatterId(thing))
                        .filter(matter -> matterAccess.maySee(actor, matter))
                        .isPresent()
                || meetings.find(new MeetingId(thing))
                        .filter(meeting -> meetingAccess.maySee(actor, meeting))
                        .isPresent()
                || documents
                        .find(new DocumentId(thing))
                        .filter(document -> documentAccess.maySee(actor, document))
                        .isPresent();
    }
}

package org.xianxing.db.shared;

import static org.xianxing.db.jooq.Tables.ATTACHMENT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.xianxing.db.jooq.tables.records.AttachmentRecord;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;

/** Attachments of every feature. */
public final class JooqAttachments implements AttachmentRepository {

    private final DSLContext dsl;

    public JooqAttachments(Database database) {
        this.dsl = database.dsl();
    }

    @Override
    public Optional<Attachment> find(UUID id) {
        return dsl.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id))
                .fetchOptional(JooqAttachments::read);
    }

    @Override
    public Map<String, List<Attachment>> of(Collection<String> subjects) {
        return dsl.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.SUBJECT.in(subjects))
                .orderBy(ATTACHMENT.STORED_AT, ATTACHMENT.ID)
                .fetchGroups(ATTACHMENT.SUBJECT, JooqAttachments::read);
    }

    @Override
    public void add(Attachment attachment) {
        AttachmentRecord row = dsl.newRecord(ATTACHMENT);
        row.setId(attachment.id());
        row.setSubject(attachment.subject());
        row.setName(attachment.name());
        row.setMediaType(attachment.mediaType());
        row.set(ATTACHMENT.SIZE, attachment.size());
        row.setDigest(attachment.digest());
        row.setStoredBy(attachment.by());
        row.setStoredAt(attachment.at());
        dsl.insertInto(ATTACHMENT).set(row).execute();
    }

    @Override
    public boolean remove(UUID id) {
        return dsl.deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.eq(id)).execute() > 0;
    }

    private static Attachment read(AttachmentRecord r) {
        return new Attachment(
                r.getId(),
                r.getSubject(),
                r.getName(),
                r.getMediaType(),
                r.get(ATTACHMENT.SIZE),
                r.getDigest(),
                r.getStoredBy(),
                r.getStoredAt());
    }
}

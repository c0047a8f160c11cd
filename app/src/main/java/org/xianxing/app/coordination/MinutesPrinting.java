package org.xianxing.app.coordination;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianxing.domain.coordination.CoordinationReason;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Reason;
import org.xianxing.reports.bulletin.BulletinPdf;
import org.xianxing.reports.shared.LayoutException;

/** Prints minutes: drafts as often as asked, issued ones once. */
@Component
public class MinutesPrinting {

    private final TopicGroups groups;
    private final FileStore files;
    private final AttachmentRepository attachments;
    private final ObjectProvider<BulletinPdf> pdf;
    private final InstantSource clock;

    MinutesPrinting(
            TopicGroups groups,
            FileStore files,
            AttachmentRepository attachments,
            ObjectProvider<BulletinPdf> pdf,
            InstantSource clock) {
        this.groups = groups;
        this.files = files;
        this.attachments = attachments;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** What the issued minutes of a meeting belong to. */
    static String subject(MeetingId id) {
        return CoordinationFileService.WORD + id.value() + " minutes";
    }

    byte[] draft(Meeting meeting, LocalDate day) {
        return pdf.getObject().create(paper(meeting, day).draft());
    }

    /** What keeps minutes from being printed whole; none when nothing does. */
    List<Reason> obstacles(Meeting meeting, LocalDate day) {
        try {
            byte[] unused = draft(meeting, day);
            return List.of();
        } catch (LayoutException e) {
            return List.of(
                    Reason.of(
                            CoordinationReason.MEETING_PAPER_DOES_NOT_FIT,
                            String.valueOf(e.getMessage())));
        }
    }

    /** Prints issued minutes and keeps them for ever. */
    public void keep(Meeting meeting, LocalDate day) {
        byte[] content = pdf.getObject().create(paper(meeting, day).issued());
        try {
            FileStore.Stored stored =
                    files.put(new ByteArrayInputStream(content), EvidenceFile.MAXIMUM_SIZE);
            attachments.add(
                    new Attachment(
                            UUID.randomUUID(),
                            subject(meeting.id()),
                            meeting.number().orElseThrow() + ".pdf",
                            "application/pdf",
                            stored.size(),
                            stored.digest(),
                            "",
                            clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException("the minutes could not be stored", e);
        }
    }

    private MinutesPaper paper(Meeting meeting, LocalDate day) {
        return new MinutesPaper(
                meeting, day, groups.organization(meeting.host()), groups::organization);
    }
}

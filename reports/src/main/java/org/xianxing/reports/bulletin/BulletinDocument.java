package org.xianxing.reports.bulletin;

import java.time.LocalDate;
import java.util.List;
import org.xianxing.reports.shared.Watermark;

/**
 * A finished bulletin; printing it computes nothing.
 *
 * @param headLines the issuing organization's red head, one line or two; a line too long to be set
 *     large is broken
 * @param title one string, broken into lines by the layout; line feeds in it are kept
 * @param recipients who it is addressed to, without the closing colon; or empty
 * @param attachments the annexes' names as the note below the text lists them
 * @param signature the issuing organization
 * @param notes such as 此件公开发布, without brackets
 */
public record BulletinDocument(
        List<String> headLines,
        DocumentNumber number,
        String title,
        List<String> recipients,
        List<BodyParagraph> body,
        List<String> attachments,
        String signature,
        LocalDate date,
        List<String> notes,
        List<Annex> annexes,
        Imprint imprint,
        Watermark watermark) {
    public BulletinDocument {
        headLines = List.copyOf(headLines);
        recipients = List.copyOf(recipients);
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        notes = List.copyOf(notes);
        annexes = List.copyOf(annexes);
        if (headLines.isEmpty() || title.isBlank() || body.isEmpty() || signature.isBlank()) {
            throw new IllegalArgumentException(
                    "a bulletin has a head, a title, a text and a signature: " + title);
        }
    }
}

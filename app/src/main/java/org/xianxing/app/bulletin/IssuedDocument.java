package org.xianxing.app.bulletin;

import java.time.LocalDate;
import org.xianxing.domain.bulletin.DocumentNumber;
import org.xianxing.domain.evaluation.CycleId;

/**
 * An issued bulletin as lists show it.
 *
 * @param cycle its cycle
 * @param year evaluated year
 * @param title its title, figures filled in
 * @param number its document number
 * @param date its date (成文日期)
 * @param digest SHA-256 of the issued file
 * @param demonstration whether its data is invented
 */
public record IssuedDocument(
        CycleId cycle,
        int year,
        String title,
        DocumentNumber number,
        LocalDate date,
        String digest,
        boolean demonstration) {}

package org.xianxing.domain.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An official plan (实施方案) with its groups; its tasks are kept one by one.
 *
 * @param id identity
 * @param version counts changes; an update must name the version it read
 * @param title as the document says, 1 to {@value #LONGEST_TITLE} characters
 * @param documentNumber such as 桂政发〔2020〕8号; empty when the source gives none
 * @param issuedOn the document's day; empty when the source gives none
 * @param source where its text is from, in words
 * @param state how far it is
 * @param demonstration whether dates and reports are invented; marked on every screen and paper
 * @param groups its groups in order; empty when the document has none
 */
public record Plan(
        PlanId id,
        int version,
        String title,
        String documentNumber,
        Optional<LocalDate> issuedOn,
        String source,
        PlanState state,
        boolean demonstration,
        List<Group> groups) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_SOURCE = 300;

    /**
     * A part of the plan.
     *
     * @param position its place, from 1
     * @param number as the document writes it, such as （一）
     * @param title its heading
     * @param text what stands below the heading, before the first task
     */
    public record Group(int position, String number, String title, String text) {}

    public Plan {
        groups = List.copyOf(groups);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a plan's title has 1 to 120 characters: " + title);
        }
    }

    public Plan inState(PlanState next) {
        return new Plan(
                id, version, title, documentNumber, issuedOn, source, next, demonstration, groups);
    }

    /** The same as the next reader will find it after an update. */
    public Plan updated() {
        return new Plan(
                id,
                version + 1,
                title,
                documentNumber,
                issuedOn,
                source,
                state,
                demonstration,
                groups);
    }
}

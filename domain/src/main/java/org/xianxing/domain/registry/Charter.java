package org.xianxing.domain.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A department's charter (三定规定): duties, divisions and posts as its founding document gives them.
 *
 * @param title of the provision, such as 福建省金融工作办公室主要职责内设机构和人员编制规定
 * @param documentNumber such as 闽政办〔2010〕175号; empty when the source does not give it
 * @param published the day of publication, when the source gives one
 * @param body whose charter it is
 * @param otherName a second name plate (加挂牌子); empty when there is none
 * @param level such as 正厅级; empty when the source does not say
 * @param preamble the sentence that founds the body
 * @param statedDivisions how many divisions the source says there are
 * @param clauses all numbered items of all parts in their restored order, missing ones marked
 * @param staffing the text on posts, as it stands
 * @param posts the posts that the text names
 */
public record Charter(
        String title,
        String documentNumber,
        Optional<LocalDate> published,
        String body,
        String otherName,
        String level,
        String preamble,
        OptionalInt statedDivisions,
        List<Clause> clauses,
        String staffing,
        List<StaffingLine> posts) {

    public Charter {
        clauses = List.copyOf(clauses);
        posts = List.copyOf(posts);
    }

    /** The items of one part in their order. */
    public List<Clause> of(Part part) {
        return clauses.stream().filter(clause -> clause.part() == part).toList();
    }

    /** The charter with other clauses. */
    public Charter withClauses(List<Clause> corrected) {
        return new Charter(
                title,
                documentNumber,
                published,
                body,
                otherName,
                level,
                preamble,
                statedDivisions,
                corrected,
                staffing,
                posts);
    }

    /** The charter with other posts; the text on posts stays as the source has it. */
    public Charter withPosts(List<StaffingLine> corrected) {
        return new Charter(
                title,
                documentNumber,
                published,
                body,
                otherName,
                level,
                preamble,
                statedDivisions,
                clauses,
                staffing,
                corrected);
    }

    /**
     * The charter with a clause put right, at the place that its part and number give it.
     *
     * @param before the clause so far; none adds one
     * @param after the clause as it should be; none takes it out
     */
    public Charter corrected(Optional<Clause> before, Optional<Clause> after) {
        List<Clause> all = new ArrayList<>(clauses);
        int place = before.map(all::indexOf).orElse(-1);
        before.ifPresent(all::remove);
        after.ifPresent(clause -> {
            boolean stays =
                    before.filter(b -> b.part() == clause.part() && b.number() == clause.number())
                            .isPresent();
            all.add(stays ? place : placeOf(clause, all), clause);
        });
        return withClauses(all);
    }

    private static int placeOf(Clause clause, List<Clause> among) {
        int place = 0;
        for (int i = 0; i < among.size(); i++) {
            Clause other = among.get(i);
            boolean before =
                    other.part().compareTo(clause.part()) < 0
                            || other.part() == clause.part()
                                    && (clause.number() == 0 || other.number() <= clause.number());
            if (before) {
                place = i + 1;
            }
        }
        return place;
    }

    /** The divisions that carry a number, missing ones included. */
    public List<Clause> numberedDivisions() {
        return of(Part.DIVISIONS).stream().filter(clause -> clause.number() > 0).toList();
    }
}

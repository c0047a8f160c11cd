package org.xianxing.domain.registry;

import java.time.LocalDate;
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

    /** The divisions that carry a number, missing ones included. */
    public List<Clause> numberedDivisions() {
        return of(Part.DIVISIONS).stream().filter(clause -> clause.number() > 0).toList();
    }
}

package org.xianxing.domain.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** A cycle's bulletin. Who drafted does not check; who drafted or checked does not sign. */
public sealed interface Bulletin {

    Header header();

    /**
     * What every state has.
     *
     * @param id identity
     * @param version counts changes
     * @param cycle the cycle
     * @param text the text with placeholders
     * @param draftedBy who drafted it or changed it last
     */
    record Header(
            BulletinId id, int version, CycleId cycle, BulletinText text, Signature draftedBy) {}

    /** Being written. */
    record Draft(Header header) implements Bulletin {}

    /** Checked (核稿); waits for a signature. */
    record Checked(Header header, Signature checkedBy) implements Bulletin {}

    /** Signed (签发); waits for its number. */
    record Signed(Header header, Signature checkedBy, Signature signedBy) implements Bulletin {}

    /**
     * Issued (印发). Nothing changes any more.
     *
     * @param documentNumber such as 闽自贸办〔2027〕6号
     * @param date 成文日期
     * @param fileDigest SHA-256 of the issued file
     */
    record Issued(
            Header header,
            Signature checkedBy,
            Signature signedBy,
            Signature issuedBy,
            DocumentNumber documentNumber,
            LocalDate date,
            String fileDigest)
            implements Bulletin {}

    /** Changes the text of a draft. */
    static Outcome<Draft> edit(Bulletin bulletin, BulletinText text, Signature by) {
        return switch (bulletin) {
            case Draft(Header h) ->
                    Outcome.done(new Draft(new Header(h.id(), h.version(), h.cycle(), text, by)));
            case Checked _, Signed _, Issued _ ->
                    Outcome.refused(BulletinReason.BULLETIN_NOT_IN_STATE);
        };
    }

    /**
     * Passes a draft (核稿).
     *
     * @param findings what the checks found that blocks
     */
    static Outcome<Checked> check(Bulletin bulletin, Signature by, List<Reason> findings) {
        if (!(bulletin instanceof Draft(Header header))) {
            return Outcome.refused(BulletinReason.BULLETIN_NOT_IN_STATE);
        }
        List<Reason> reasons = new ArrayList<>(findings);
        if (by.account().equals(header.draftedBy().account())) {
            reasons.add(Reason.of(BulletinReason.BULLETIN_CHECKED_BY_DRAFTER, by.name()));
        }
        return Outcome.unless(reasons, () -> new Checked(header, by));
    }

    /** Sends a checked or signed bulletin back to be redrafted. */
    static Outcome<Draft> sendBack(Bulletin bulletin) {
        return switch (bulletin) {
            case Checked(Header header, _) -> Outcome.done(new Draft(header));
            case Signed(Header header, _, _) -> Outcome.done(new Draft(header));
            case Draft _, Issued _ -> Outcome.refused(BulletinReason.BULLETIN_NOT_IN_STATE);
        };
    }

    /** Signs a checked bulletin (签发). */
    static Outcome<Signed> sign(Bulletin bulletin, Signature by) {
        if (!(bulletin instanceof Checked(Header header, Signature checkedBy))) {
            return Outcome.refused(BulletinReason.BULLETIN_NOT_IN_STATE);
        }
        boolean tookPart =
                by.account().equals(header.draftedBy().account())
                        || by.account().equals(checkedBy.account());
        return tookPart
                ? Outcome.refused(BulletinReason.BULLETIN_SIGNED_BY_DRAFTER_OR_CHECKER, by.name())
                : Outcome.done(new Signed(header, checkedBy, by));
    }

    /** Numbers and issues a signed bulletin (印发). */
    static Outcome<Issued> issue(
            Bulletin bulletin,
            Signature by,
            DocumentNumber number,
            LocalDate date,
            String fileDigest) {
        if (!(bulletin instanceof Signed(Header header, Signature checkedBy, Signature signedBy))) {
            return Outcome.refused(BulletinReason.BULLETIN_NOT_IN_STATE);
        }
        return Outcome.done(new Issued(header, checkedBy, signedBy, by, number, date, fileDigest));
    }
}

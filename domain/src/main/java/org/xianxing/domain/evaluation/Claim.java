package org.xianxing.domain.evaluation;

import java.time.Instant;
import java.util.List;
import org.xianxing.domain.organization.OrganizationId;

/**
 * A claim: one named fact of one indicator, with evidence, claimed by a zone or, for city
 * milestones, by the city body.
 *
 * @param id identity
 * @param version counts changes; an update must name the version it read
 * @param cycle the cycle
 * @param owner the zone or city body whose fact it is
 * @param indicator the indicator
 * @param content what is filled in
 * @param submission whether it was handed in
 * @param city the city's decision; always pending for a city's own claims
 * @param province the province's decision
 * @param evidence the files, oldest first
 * @param changedAt when content or evidence last changed
 * @param changedBy name of the person who changed it last
 */
public record Claim(
        ClaimId id,
        int version,
        CycleId cycle,
        OrganizationId owner,
        String indicator,
        ClaimContent content,
        Submission submission,
        Decision city,
        Decision province,
        List<EvidenceFile> evidence,
        Instant changedAt,
        String changedBy) {

    public Claim {
        evidence = List.copyOf(evidence);
    }

    /** Whether a claim was handed in. */
    public sealed interface Submission {
        /** Not yet. */
        record Draft() implements Submission {}

        /**
         * Handed in.
         *
         * @param number with which submission of the sheet it last changed, from 1
         */
        record Submitted(int number) implements Submission {}
    }

    public static final Submission DRAFT = new Submission.Draft();

    public boolean isSubmitted() {
        return submission instanceof Submission.Submitted;
    }

    /** Whether a reviewer sent it back and it was not resubmitted since. */
    public boolean isReturned() {
        return city.isReturned() || province.isReturned();
    }

    /** Whether a returned claim was changed after it was returned. */
    public boolean isMended() {
        return isReturned() && changedAt.isAfter(returnedAt());
    }

    private Instant returnedAt() {
        return switch (province.isReturned() ? province : city) {
            case Decision.Returned(Decision.Signature by, _) -> by.at();
            case Decision.Pending _, Decision.Accepted _, Decision.Rejected _ -> Instant.MAX;
        };
    }

    /** The state an official sees, in one word. */
    public ClaimStatus status() {
        if (!isSubmitted()) {
            return ClaimStatus.DRAFT;
        }
        if (isReturned()) {
            return ClaimStatus.RETURNED;
        }
        if (city instanceof Decision.Rejected || province instanceof Decision.Rejected) {
            return ClaimStatus.REJECTED;
        }
        if (province.isAccepted()) {
            return ClaimStatus.PROVINCE_ACCEPTED;
        }
        return city.isAccepted() ? ClaimStatus.CITY_ACCEPTED : ClaimStatus.WAITING;
    }

    public Decision decision(ReviewLevel level) {
        return switch (level) {
            case CITY -> city;
            case PROVINCE -> province;
        };
    }
}

package org.xianxing.domain.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;

/** Stored claims with their decisions and evidence. */
public interface ClaimRepository {

    Optional<Claim> find(ClaimId id);

    /** The claims of a zone or city body in a cycle, oldest first. */
    List<Claim> ofOwner(CycleId cycle, OrganizationId owner);

    /** All claims of a cycle by owner, oldest first. */
    Map<OrganizationId, List<Claim>> ofCycle(CycleId cycle);

    void add(Claim claim);

    /**
     * Stores content, submission and decisions of a claim; its evidence is stored by the functions
     * below.
     *
     * @throws StaleVersionException when its version is no longer the stored one
     */
    void update(Claim claim);

    /**
     * As {@link #update} for many claims, in one journey to the database.
     *
     * @throws StaleVersionException when one of them is no longer the stored version; the caller's
     *     transaction undoes the others
     */
    void updateAll(List<Claim> claims);

    /**
     * Marks claims as handed in: part of a submission, and waiting for both reviews. What they say
     * stays as it is, so that a whole sheet goes in one statement.
     *
     * @param claims as they were read
     * @param submission number of the submission, from 1
     * @throws StaleVersionException when one of them is no longer the stored version; the caller's
     *     transaction undoes the others
     */
    void handIn(List<Claim> claims, int submission);

    /**
     * Removes a claim with its evidence entries.
     *
     * @throws StaleVersionException when its version is no longer the stored one
     */
    void remove(Claim claim);

    /** Adds an evidence file to a claim whose version is counted up. */
    void addEvidence(Claim claim, EvidenceFile file);

    /** Takes an evidence file from a claim whose version is counted up. */
    void removeEvidence(Claim claim, EvidenceId file);

    Optional<EvidenceFile> evidence(EvidenceId id);

    /** The claim that an evidence file belongs to. */
    Optional<Claim> claimOf(EvidenceId id);

    /** Where files with these digests are used in a cycle: all uses, by digest. */
    Map<String, List<FileUse>> uses(CycleId cycle, Collection<String> digests);

    /** Keeps the claims of a submission as they were handed in. */
    void keepSubmission(SheetId sheet, int number, Collection<Claim> claims);

    /** The contents kept for a submission, by claim. */
    Map<ClaimId, KeptClaim> submission(SheetId sheet, int number);

    /** Claims for an item by all zones of a cycle. */
    List<Claim> ofItem(CycleId cycle, CatalogItemId item);

    /**
     * Items the province accepted for a zone in cycles of earlier years, with the latest such year.
     */
    Map<CatalogItemId, Integer> acceptedBefore(OrganizationId zone, int year);

    /** One use of a file. */
    record FileUse(ClaimId claim, OrganizationId owner, String indicator) {}

    /**
     * A claim as it was handed in.
     *
     * @param content its content
     * @param evidenceDigests digests of its files, in order
     */
    record KeptClaim(ClaimContent content, List<String> evidenceDigests) {
        public KeptClaim {
            evidenceDigests = List.copyOf(evidenceDigests);
        }
    }
}

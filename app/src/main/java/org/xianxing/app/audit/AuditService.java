package org.xianxing.app.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.xianxing.app.start.Settings;
import org.xianxing.db.audit.AuditDamage;
import org.xianxing.db.audit.AuditVerification;
import org.xianxing.db.audit.AuditVerifier;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.AuditTrail.Page;
import org.xianxing.domain.shared.AuditTrail.Position;
import org.xianxing.domain.shared.AuditTrail.Search;

/** Searching, exporting and verifying the audit trail, for those who may read it. */
@Service
public class AuditService {

    private static final String SUBJECT = "audit";
    private static final String VERIFIED = "VERIFY_AUDIT";

    private final AuditTrail audit;
    private final AuditVerifier verifier;
    private final OrganizationRepository organizations;
    private final Settings settings;
    private final InstantSource clock;

    AuditService(
            AuditTrail audit,
            AuditVerifier verifier,
            OrganizationRepository organizations,
            Settings settings,
            InstantSource clock) {
        this.audit = audit;
        this.verifier = verifier;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the actor may read the trail. */
    public static boolean mayRead(Actor actor) {
        return AccessPolicy.allows(actor, Action.READ_AUDIT, Target.PROVINCE);
    }

    /** A page of what is searched for, newest first. */
    public Page search(Actor actor, Search search, Optional<Position> after, int limit) {
        require(actor);
        return audit.search(search, after, limit);
    }

    /** How many records there are to be found. */
    public long count(Actor actor, Search search) {
        require(actor);
        return audit.count(search);
    }

    /** Every action that was ever recorded, to choose from. */
    public List<String> actions(Actor actor) {
        require(actor);
        return audit.actions();
    }

    /** Every organization, to choose from. */
    public List<Organization> organizations(Actor actor) {
        require(actor);
        return organizations.all(OrganizationKind.values());
    }

    /**
     * Writes what is searched for as a table, oldest first. That somebody does so is recorded
     * first, and stands at the end of the table if it is searched for.
     *
     * @param out not closed
     * @param written told now and then how many records have been written
     */
    public void export(
            Actor actor, Search search, AuditFormat format, OutputStream out, LongConsumer written)
            throws IOException {
        require(actor);
        audit.append(actor, Event.of("EXPORT_AUDIT", SUBJECT, search.toString()));
        AuditTable.write(format, out, each -> audit.export(search, each), written);
    }

    /** Records that an exported table was fetched. */
    void fetched(Actor actor, String fileName) {
        require(actor);
        audit.append(actor, Event.of("DOWNLOAD_AUDIT", SUBJECT, fileName));
    }

    /**
     * Proves that the trail is as it was written, and records what came of it.
     *
     * @param from the day whose printed heads are the last archived records; none when nothing is
     *     archived
     * @param looked told now and then how many records have been looked at
     */
    public AuditReport verify(Actor actor, Optional<LocalDate> from, LongConsumer looked)
            throws IOException {
        require(actor);
        List<AuditDamage> damages = new ArrayList<>();
        AuditVerification.Result result =
                verifier.verify(
                        from,
                        damage -> {
                            if (damages.size() < AuditReport.MOST_DAMAGES) {
                                damages.add(damage);
                            }
                        },
                        looked);
        audit.append(actor, Event.of(VERIFIED, SUBJECT, VerifiedTrail.detail(result)));
        return new AuditReport(result, damages);
    }

    /** The last verification that somebody asked for here; none when nobody ever did. */
    public Optional<VerifiedTrail> lastVerified(Actor actor) {
        require(actor);
        Search verified =
                new Search(
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        VERIFIED,
                        SUBJECT,
                        Optional.empty(),
                        "");
        return audit.search(verified, Optional.empty(), 1).entries().stream()
                .findFirst()
                .flatMap(VerifiedTrail::of);
    }

    /** The days after whose heads a verification may begin, because what is older may be gone. */
    public List<LocalDate> archivableDays(Actor actor) throws IOException {
        require(actor);
        LocalDate last =
                LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE)
                        .minusMonths(settings.audit().months());
        return verifier.days().stream().filter(day -> !day.isAfter(last)).toList();
    }

    private static void require(Actor actor) {
        AccessPolicy.require(actor, Action.READ_AUDIT, Target.PROVINCE);
    }
}

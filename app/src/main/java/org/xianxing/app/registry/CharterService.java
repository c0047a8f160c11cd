package org.xianxing.app.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.CharterId;
import org.xianxing.domain.registry.CharterRepository;
import org.xianxing.domain.registry.CharterText;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.reports.shared.TablePaperPdf;

/** Charters of the registry: reading, searching, and taking in new ones from official text. */
@Service
public class CharterService {

    public static final int LONGEST_SOURCE = 300;

    /** A longer text is no charter; the longest known has under 10,000 characters. */
    public static final int LONGEST_TEXT = 100_000;

    public static final int LONGEST_CLAUSE = 3_000;
    public static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_STAFFING = 2_000;

    private final Transactions transactions;
    private final CharterRepository charters;
    private final OrganizationRepository organizations;
    private final AuditTrail audit;
    private final ObjectProvider<TablePaperPdf> pdf;
    private final RegistryWords words;

    CharterService(
            Transactions transactions,
            CharterRepository charters,
            OrganizationRepository organizations,
            AuditTrail audit,
            ObjectProvider<TablePaperPdf> pdf,
            RegistryWords words) {
        this.transactions = transactions;
        this.charters = charters;
        this.organizations = organizations;
        this.audit = audit;
        this.pdf = pdf;
        this.words = words;
    }

    /** All charters, by the name of the body. */
    public List<StoredCharter> all(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return charters.all();
    }

    /**
     * One charter.
     *
     * @throws NoSuchElementException when there is none
     */
    public StoredCharter get(Actor actor, CharterId id) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return charters.find(id)
                .orElseThrow(() -> new NoSuchElementException("no charter " + id.value()));
    }

    /** Organizations of every kind, by city, then name. */
    public List<Organization> organizations(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return organizations.all(OrganizationKind.values());
    }

    /** The charter's table (三定表) as a PDF; recorded as an export. */
    public byte[] paper(Actor actor, CharterId id) {
        StoredCharter stored = get(actor, id);
        byte[] paper = pdf.getObject().create(CharterPaper.of(stored, words));
        trace(actor, stored, "pdf");
        return paper;
    }

    /** The charter's tables as an .xlsx; recorded as an export. */
    public byte[] workbook(Actor actor, CharterId id) {
        StoredCharter stored = get(actor, id);
        byte[] workbook = CharterPaper.workbook(stored, words);
        trace(actor, stored, "xlsx");
        return workbook;
    }

    private void trace(Actor actor, StoredCharter stored, String format) {
        audit.append(
                actor,
                AuditTrail.Event.of("EXPORT_CHARTER", "charter " + stored.id().value(), format));
    }

    /**
     * Reads an official text without storing anything.
     *
     * @param text at most {@value #LONGEST_TEXT} characters; a longer one is refused
     */
    public Outcome<CharterText.Reading> read(Actor actor, String text) {
        AccessPolicy.require(actor, Action.MANAGE_REGISTRY, Target.PROVINCE);
        return text.length() > LONGEST_TEXT
                ? Outcome.refused(RegistryReason.REGISTRY_TOO_LONG, LONGEST_TEXT)
                : CharterText.read(text);
    }

    /**
     * Takes a charter into the registry.
     *
     * @param source where the text is from, in words
     */
    public Outcome<StoredCharter> accept(
            Actor actor, Charter charter, OrganizationId organization, String source) {
        AccessPolicy.require(actor, Action.MANAGE_REGISTRY, Target.PROVINCE);
        List<Reason> reasons = new ArrayList<>();
        if (organizations.find(organization).isEmpty()) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_ORGANIZATION_MISSING));
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_SOURCE_MISSING, LONGEST_SOURCE));
        }
        reasons.addAll(tooLong(charter));
        return transactions.inTransaction(() -> {
            boolean twice =
                    charters.all().stream()
                            .filter(other -> other.organization().equals(organization))
                            .map(StoredCharter::charter)
                            .anyMatch(other ->
                                    other.title().equals(charter.title())
                                            && other.documentNumber()
                                                    .equals(charter.documentNumber()));
            if (twice) {
                reasons.add(Reason.of(RegistryReason.REGISTRY_CHARTER_TWICE, charter.title()));
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        StoredCharter stored =
                                new StoredCharter(
                                        CharterId.random(), organization, charter, source.strip());
                        charters.add(stored);
                        audit.append(
                                actor,
                                "ADD_CHARTER",
                                "charter " + stored.id().value(),
                                charter.body() + " " + charter.documentNumber());
                        return stored;
                    });
        });
    }

    private static List<Reason> tooLong(Charter charter) {
        List<Reason> reasons = new ArrayList<>();
        charter.clauses().stream()
                .filter(c -> c.text().length() > LONGEST_CLAUSE || c.name().length() > LONGEST_NAME)
                .forEach(c ->
                        reasons.add(
                                Reason.of(
                                        RegistryReason.REGISTRY_CLAUSE_TOO_LONG,
                                        c.citation(),
                                        LONGEST_CLAUSE)));
        if (charter.preamble().length() > LONGEST_LINE) {
            reasons.add(
                    Reason.of(
                            RegistryReason.REGISTRY_CLAUSE_TOO_LONG,
                            charter.preamble().substring(0, 10),
                            LONGEST_LINE));
        }
        if (charter.staffing().length() > LONGEST_STAFFING) {
            reasons.add(
                    Reason.of(
                            RegistryReason.REGISTRY_CLAUSE_TOO_LONG,
                            charter.staffing().substring(0, 10),
                            LONGEST_STAFFING));
        }
        return reasons;
    }
}

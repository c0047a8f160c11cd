package org.xianxing.app.registry;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.PlainText;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Division;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.registry.CharterRepository;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.DutySearch;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.registry.HistoryEvent;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.MembershipId;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationId;
import org.xianxing.domain.registry.Snapshot;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.StructureRepository;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.registry.WorkingRule;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Organizations of the registry: how they stand to each other, their people and rules. */
@Service
public class RegistryService {

    private final Transactions transactions;
    private final OrganizationRepository organizations;
    private final StructureRepository repository;
    private final CharterRepository charters;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final RegistryWords words;

    RegistryService(
            Transactions transactions,
            OrganizationRepository organizations,
            StructureRepository repository,
            CharterRepository charters,
            AuditTrail audit,
            InstantSource clock,
            RegistryWords words) {
        this.transactions = transactions;
        this.organizations = organizations;
        this.repository = repository;
        this.charters = charters;
        this.audit = audit;
        this.clock = clock;
        this.words = words;
    }

    /** The day it is for the offices concerned. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PlainText.OFFICE_TIME);
    }

    /** All organizations and how they stand to each other. */
    public Structure structure(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return structure();
    }

    private Structure structure() {
        return new Structure(
                organizations.all(OrganizationKind.values()),
                repository.existences(),
                repository.relations());
    }

    /** An organization; none for an identity that nothing has. */
    public Optional<Organization> find(Actor actor, OrganizationId id) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return organizations.find(id);
    }

    /** The name of a division, or its code where none is recorded. */
    public String division(Actor actor, DivisionCode code) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return organizations.division(code).map(Division::name).orElse(code.value());
    }

    /** People of an organization in their official order, past ones too. */
    public List<Membership> memberships(Actor actor, OrganizationId group) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return repository.memberships(group);
    }

    /** The rules that bind an organization, in the order of their documents. */
    public List<WorkingRule> rules(Actor actor, OrganizationId organization) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return repository.rules().stream()
                .filter(rule -> rule.parties().contains(organization))
                .toList();
    }

    /** Clauses and rules that say who is responsible for something, nearest first. */
    public List<DutySearch.Hit> search(Actor actor, String words) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return DutySearch.search(charters.all(), repository.rules(), words);
    }

    /** The charters of an organization, oldest first. */
    public List<StoredCharter> charters(Actor actor, OrganizationId organization) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return charters.all().stream().filter(c -> c.organization().equals(organization)).toList();
    }

    /** What is known to have happened to an organization, latest first. */
    public List<HistoryEvent> history(Actor actor, OrganizationId organization) {
        Structure structure = structure(actor);
        return HistoryEvent.of(
                structure.existence(organization),
                charters(actor, organization),
                structure.relationsOf(organization),
                repository.memberships(organization));
    }

    /** An organization on a day. */
    public Snapshot snapshot(Actor actor, OrganizationId organization, LocalDate day) {
        Structure structure = structure(actor);
        return Snapshot.of(
                day,
                structure.mayStandOn(organization, day),
                charters(actor, organization),
                structure.relationsOf(organization, day),
                repository.memberships(organization));
    }

    /** All divisions that an organization can belong to: provinces and their cities, by code. */
    public List<Division> divisions(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        List<Division> all = new ArrayList<>();
        organizations.all(OrganizationKind.values()).stream()
                .map(o -> o.city().value().substring(0, 2) + "0000")
                .distinct()
                .sorted()
                .map(DivisionCode::new)
                .forEach(province -> {
                    organizations.division(province).ifPresent(all::add);
                    all.addAll(organizations.divisionsBelow(province));
                });
        return all;
    }

    /** The organizations of a day with their relations and people, as an .xlsx. */
    public byte[] workbook(Actor actor, LocalDate day, Locale locale) {
        Structure structure = structure(actor);
        byte[] workbook =
                new RegistryTables(structure, day, words, locale)
                        .workbook(code -> division(actor, code), repository::memberships);
        audit.append(actor, Event.of("EXPORT_REGISTRY", "registry", day.toString()));
        return workbook;
    }

    /** Adds an organization. The name must be new within its division. */
    public Outcome<Organization> add(Actor actor, Organization added, Existence existence) {
        AccessPolicy.require(actor, Action.MANAGE_REGISTRY, Target.PROVINCE);
        List<Reason> reasons = new ArrayList<>(cited(existence.founding()));
        if (organizations.division(added.city()).isEmpty()) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_DIVISION_MISSING));
        }
        return transactions.inTransaction(() -> {
            if (organizations.all(added.kind()).stream()
                    .anyMatch(
                            o -> o.name().equals(added.name()) && o.city().equals(added.city()))) {
                reasons.add(Reason.of(RegistryReason.REGISTRY_NAME_TWICE, added.name()));
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        organizations.add(added);
                        repository.put(existence);
                        audit.append(
                                actor,
                                Event.of("ADD_ORGANIZATION", subject(added.id()), added.name()));
                        return added;
                    });
        });
    }

    /** Records from when to when there is an organization and what founded it. */
    public Outcome<Existence> record(Actor actor, Existence existence) {
        AccessPolicy.require(actor, Action.MANAGE_REGISTRY, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Existence before = structure().existence(existence.organization());
            return Outcome.unless(
                    cited(existence.founding()),
                    () -> {
                        repository.put(existence);
                        audit.append(
                                actor,
                                Event.change(
                                        "RECORD_EXISTENCE",
                                        subject(existence.organization()),
                                        before,
                                        existence));
                        return existence;
                    });
        });
    }

    /**
     * Adds a relation; one like it must not hold at the same time, nor may the tree turn in a
     * circle.
     */
    public Outcome<Relation> add(Actor actor, Relation added) {
        AccessPolicy.require(actor, Action.MANAGE_REGISTRY, Target.PROVINCE);
        List<Reason> reasons = new ArrayList<>(cited(added.citation()));
        if (added.note().length() > Relation.LONGEST_NOTE) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_TOO_LONG, Relation.LONGEST_NOTE));
        }
        return transactions.inTransaction(() -> {
            Structure structure = structure();
            LocalDate day = added.validity().from().orElseGet(this::today);
            boolean twice =
                    structure.relationsOf(added.subject()).stream()
                            .anyMatch(other ->
                                    other.kind() == added.kind()
                                            && other.subject().equals(added.subject())
                                            && other.object().equals(added.object())
                                            && other.validity().mayHoldOn(day));
            if (twice) {
                reasons.add(
                        Reason.of(
                                RegistryReason.REGISTRY_RELATION_TWICE,
                                structure.organization(added.object()).name()));
            }
            if (structure.wouldTurnInACircle(added, day)) {
                reasons.add(
                        Reason.of(
                                RegistryReason.REGISTRY_RELATION_CIRCLE,
                                structure.organization(added.object()).name()));
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        repository.put(added);
                        audit.append(
                                actor,
                                Event.of(
                                        "ADD_RELATION",
                                        subject(added.subject()),
                                        added.kind() + " " + added.object().value()));
                        return added;
                    });
        });
    }

    /**
     * Ends a relation.
     *
     * @param last its last day; refused when before its first
     */
    public Outcome<Relation> end(Actor actor, RelationId id, LocalDate last) {
        AccessPolicy.require(actor, Action.MANAGE_REGISTRY, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Relation relation =
                    repository
                            .relation(id)
                            .orElseThrow(() -> new NoSuchElementException("no relation " + id));
            return Outcome.unless(
                    reversed(relation.validity().from(), Optional.of(last)),
                    () -> {
                        Relation ended = relation.endingOn(last);
                        repository.put(ended);
                        traceEnd(actor, "END_RELATION", relation.subject(), relation, ended);
                        return ended;
                    });
        });
    }

    /** Adds a person to an organization. */
    public Outcome<Membership> add(Actor actor, Membership added) {
        AccessPolicy.require(actor, Action.MANAGE_REGISTRY, Target.PROVINCE);
        List<Reason> reasons = new ArrayList<>();
        if (added.person().isBlank()) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_PERSON_MISSING));
        }
        if (added.person().length() > Membership.LONGEST_PERSON) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_TOO_LONG, Membership.LONGEST_PERSON));
        }
        if (added.title().length() > Membership.LONGEST_TITLE) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_TOO_LONG, Membership.LONGEST_TITLE));
        }
        if (added.contact().length() > Membership.LONGEST_CONTACT) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_TOO_LONG, Membership.LONGEST_CONTACT));
        }
        reasons.addAll(fits(added.citation()));
        return transactions.inTransaction(() -> {
            if (organizations.find(added.group()).isEmpty()) {
                throw new NoSuchElementException("no organization " + added.group());
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        repository.put(added);
                        audit.append(
                                actor,
                                Event.of(
                                        "ADD_MEMBERSHIP",
                                        subject(added.group()),
                                        added.capacity() + " " + added.person()));
                        return added;
                    });
        });
    }

    /**
     * Ends a person's belonging.
     *
     * @param last the last day; refused when before the first
     */
    public Outcome<Membership> end(Actor actor, MembershipId id, LocalDate last) {
        AccessPolicy.require(actor, Action.MANAGE_REGISTRY, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Membership membership =
                    repository
                            .membership(id)
                            .orElseThrow(() -> new NoSuchElementException("no membership " + id));
            return Outcome.unless(
                    reversed(membership.validity().from(), Optional.of(last)),
                    () -> {
                        Membership ended = membership.endingOn(last);
                        repository.put(ended);
                        traceEnd(actor, "END_MEMBERSHIP", membership.group(), membership, ended);
                        return ended;
                    });
        });
    }

    private void traceEnd(
            Actor actor, String action, OrganizationId of, Object before, Object after) {
        audit.append(actor, Event.change(action, subject(of), before, after));
    }

    /**
     * A span of days as typed.
     *
     * @return refused when the last day is before the first
     */
    public static Outcome<Validity> validity(Optional<LocalDate> from, Optional<LocalDate> until) {
        return Outcome.unless(reversed(from, until), () -> new Validity(from, until));
    }

    private static List<Reason> reversed(Optional<LocalDate> from, Optional<LocalDate> until) {
        return from.isPresent() && until.isPresent() && until.get().isBefore(from.get())
                ? List.of(Reason.of(RegistryReason.REGISTRY_DAYS_REVERSED))
                : List.of();
    }

    /** A change of the structure names the document it follows. */
    private static List<Reason> cited(Citation citation) {
        List<Reason> reasons = new ArrayList<>(fits(citation));
        if (citation.document().isBlank()) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_DOCUMENT_MISSING));
        }
        return reasons;
    }

    private static List<Reason> fits(Citation citation) {
        List<Reason> reasons = new ArrayList<>();
        if (citation.document().length() > Citation.LONGEST_DOCUMENT) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_TOO_LONG, Citation.LONGEST_DOCUMENT));
        }
        if (citation.clause().length() > Citation.LONGEST_CLAUSE) {
            reasons.add(Reason.of(RegistryReason.REGISTRY_TOO_LONG, Citation.LONGEST_CLAUSE));
        }
        return reasons;
    }

    private static String subject(OrganizationId id) {
        return "organization " + id.value();
    }
}

package org.xianxing.app.coordination;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.DocumentState;
import org.xianxing.domain.coordination.DocumentTransitions;
import org.xianxing.domain.coordination.DocumentTransitions.Act;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Reason;

/** Reads documents for approval and for the record, for whom they concern. */
@Service
public class DocumentService {

    private final CoordinationDesk desk;
    private final DocumentAccess access;
    private final TopicGroups groups;
    private final DocumentRepository documents;
    private final CoordinationWords words;

    DocumentService(
            CoordinationDesk desk,
            DocumentAccess access,
            TopicGroups groups,
            DocumentRepository documents,
            CoordinationWords words) {
        this.desk = desk;
        this.access = access;
        this.groups = groups;
        this.documents = documents;
        this.words = words;
    }

    /** Whether somebody sees any filed documents at all, and so has a page of them. */
    public boolean sees(Actor actor) {
        return access.sees(actor);
    }

    /** Whether somebody sends documents. */
    public boolean files(Actor actor) {
        return AccessPolicy.allows(actor, Action.FILE_DOCUMENT, DocumentAccess.own(actor));
    }

    /** What the form offers: topic groups, and bodies that can get a copy. */
    public record Form(List<Organization> groups, List<Organization> bodies) {}

    public Form form(Actor actor) {
        AccessPolicy.require(actor, Action.FILE_DOCUMENT, DocumentAccess.own(actor));
        return new Form(groups.of(actor.organization()), groups.bodies());
    }

    /** The documents that the actor may see, those that are open first, by time limit. */
    public List<DocumentLine> list(Actor actor) {
        access.requireSees(actor);
        Map<OrganizationId, Organization> names = new HashMap<>();
        Set<OrganizationId> actedFor = Set.copyOf(groups.actedFor(actor));
        return documents.all().stream()
                .filter(document ->
                        actor.isProvince()
                                || document.content().group().filter(actedFor::contains).isPresent()
                                || document.filer().equals(actor.organization())
                                || document.content().copies().contains(actor.organization()))
                .map(document ->
                        new DocumentLine(
                                document,
                                names.computeIfAbsent(document.filer(), groups::organization),
                                document.content()
                                        .group()
                                        .map(g -> names.computeIfAbsent(g, groups::organization)),
                                isWaiting(actor, document)))
                .toList();
    }

    /** Whether the next step of a document is the actor's. */
    private boolean isWaiting(Actor actor, FiledDocument document) {
        DocumentState.Turn turn = document.state().turn();
        return switch (turn) {
            case GROUP -> access.may(actor, Act.GROUP_PASS, document);
            case OFFICE -> access.may(actor, Act.OFFICE_PASS, document);
            case LEADER -> access.may(actor, Act.APPROVE, document);
            case FILER -> access.may(actor, Act.REFILE, document);
            case NOBODY -> false;
        };
    }

    /** The documents that wait for the actor, by time limit. */
    public List<DocumentLine> waitingFor(Actor actor) {
        if (!sees(actor)) {
            return List.of();
        }
        return list(actor).stream().filter(DocumentLine::waiting).toList();
    }

    /** A document with all that its page shows; none for what the actor may not see. */
    public Optional<DocumentView> view(Actor actor, DocumentId id) {
        return documents
                .find(id)
                .filter(document -> access.maySee(actor, document))
                .map(document -> view(actor, document));
    }

    private DocumentView view(Actor actor, FiledDocument document) {
        Map<Act, List<Reason>> acts = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            if (DocumentTransitions.knows(document, act) && access.may(actor, act, document)) {
                acts.put(
                        act,
                        act == Act.REFILE || act == Act.WITHDRAW
                                ? desk.withoutApproval(actor)
                                : List.of());
            }
        }
        List<HistoryLine> history = desk.history(document.id().value());
        return new DocumentView(
                document,
                groups.organization(document.filer()),
                groups.organization(document.office()),
                document.content().group().map(groups::organization),
                document.content().copies().stream().map(groups::organization).toList(),
                history.stream()
                        .filter(line -> line.step().position() == document.filing())
                        .flatMap(line -> line.files().stream())
                        .toList(),
                history,
                acts);
    }

    /**
     * The ledger of documents as a workbook; recorded.
     *
     * @param shown which of those that the actor may see
     */
    public byte[] workbook(Actor actor, Predicate<DocumentLine> shown) {
        List<DocumentLine> lines = list(actor).stream().filter(shown).toList();
        byte[] workbook = CoordinationLedgers.documents(lines, words, desk.now());
        desk.trace(actor, "EXPORT_DOCUMENTS", "documents", lines.size() + " documents");
        return workbook;
    }
}

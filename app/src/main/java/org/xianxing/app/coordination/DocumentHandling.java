package org.xianxing.app.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.coordination.Deadlines;
import org.xianxing.domain.coordination.DocumentContent;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.DocumentTransitions;
import org.xianxing.domain.coordination.DocumentTransitions.Act;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.NumberRepository;
import org.xianxing.domain.coordination.Series;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** What is done with documents: sending, checking, approving, putting on record. */
@Service
public class DocumentHandling {

    private final CoordinationDesk desk;
    private final DocumentAccess access;
    private final TopicGroups groups;
    private final DocumentRepository documents;
    private final NumberRepository numbers;
    private final CoordinationWords words;

    DocumentHandling(
            CoordinationDesk desk,
            DocumentAccess access,
            TopicGroups groups,
            DocumentRepository documents,
            NumberRepository numbers,
            CoordinationWords words) {
        this.desk = desk;
        this.access = access;
        this.groups = groups;
        this.documents = documents;
        this.numbers = numbers;
        this.words = words;
    }

    /** Sends a document for the actor's body. */
    public Outcome<FiledDocument> file(
            Actor actor, DocumentContent content, List<Attachment> files) {
        AccessPolicy.require(actor, Action.FILE_DOCUMENT, DocumentAccess.own(actor));
        Organization filer = groups.organization(actor.organization());
        return desk.changing(() -> {
            Outcome<FiledDocument> filed =
                    DocumentTransitions.file(
                            new DocumentTransitions.Filed(
                                    content,
                                    filer.id(),
                                    groups.office(filer.id()),
                                    desk.signature(actor),
                                    filer.verification()
                                            == Organization.Verification.DEMONSTRATION),
                            offered(filer.id()),
                            groups.isFor(actor, content.group()),
                            files.size(),
                            desk.deadlines());
            List<Reason> reasons = more(actor, filed, files);
            return reasons.isEmpty()
                    ? filed.map(document -> added(actor, document, files))
                    : Outcome.refused(reasons);
        });
    }

    private List<OrganizationId> offered(OrganizationId filer) {
        return groups.of(filer).stream().map(Organization::id).toList();
    }

    private List<Reason> more(Actor actor, Outcome<?> outcome, List<Attachment> files) {
        List<Reason> reasons = new ArrayList<>(outcome.reasons());
        reasons.addAll(desk.withoutApproval(actor));
        reasons.addAll(CoordinationDesk.tooMany(files));
        return reasons;
    }

    private FiledDocument added(Actor actor, FiledDocument document, List<Attachment> files) {
        documents.add(document);
        desk.add(
                actor,
                document.id().value(),
                new CoordinationDesk.Happening(StepKind.FILED, "", document.due(), false),
                files,
                AuditTrail.Event.of(
                        "FILE_DOCUMENT",
                        subject(document.id()),
                        document.content().kind()
                                + " "
                                + document.content().title()
                                + digests(files)));
        tell(actor, document);
        return document;
    }

    /** For a trace: which bytes were sent. */
    private static String digests(List<Attachment> files) {
        StringBuilder all = new StringBuilder();
        files.forEach(file -> all.append(' ').append(file.digest()));
        return all.toString();
    }

    /** Sends a document again that came back. */
    public Outcome<FiledDocument> refile(
            Actor actor, DocumentId id, DocumentContent content, List<Attachment> files) {
        access.require(actor, Act.REFILE, existing(id));
        Instant now = desk.now();
        Deadlines deadlines = desk.deadlines();
        return desk.changing(() -> {
            FiledDocument before = existing(id);
            Outcome<FiledDocument> refiled =
                    DocumentTransitions.refile(
                            before,
                            content,
                            new DocumentTransitions.Refiling(
                                    offered(before.filer()),
                                    groups.isFor(actor, content.group()),
                                    files.size(),
                                    desk.next(id.value())),
                            deadlines,
                            now);
            List<Reason> reasons = more(actor, refiled, files);
            return reasons.isEmpty()
                    ? refiled.map(
                            after -> stored(actor, before, after, new What(Act.REFILE, ""), files))
                    : Outcome.refused(reasons);
        });
    }

    /** Takes a document back, with a reason. */
    public Outcome<FiledDocument> withdraw(Actor actor, DocumentId id, String why) {
        access.require(actor, Act.WITHDRAW, existing(id));
        List<Reason> approval = desk.withoutApproval(actor);
        return approval.isEmpty()
                ? acted(actor, id, new What(Act.WITHDRAW, why))
                : Outcome.refused(approval);
    }

    /** Passes a document on for the topic group, or returns it with a word. */
    public Outcome<FiledDocument> checkForGroup(
            Actor actor, DocumentId id, boolean pass, String text) {
        Act act = pass ? Act.GROUP_PASS : Act.GROUP_RETURN;
        access.require(actor, act, existing(id));
        return acted(actor, id, new What(act, text));
    }

    /** Passes a document on to the leading group, or returns it with a word. */
    public Outcome<FiledDocument> checkForOffice(
            Actor actor, DocumentId id, boolean pass, String text) {
        Act act = pass ? Act.OFFICE_PASS : Act.OFFICE_RETURN;
        access.require(actor, act, existing(id));
        return acted(actor, id, new What(act, text));
    }

    /** Returns a document for the leading group, with a word. */
    public Outcome<FiledDocument> returnForLeadingGroup(Actor actor, DocumentId id, String text) {
        access.require(actor, Act.LEADER_RETURN, existing(id));
        return acted(actor, id, new What(Act.LEADER_RETURN, text));
    }

    /** Approves a document for the leading group, with number and day. */
    public Outcome<FiledDocument> approve(
            Actor actor, DocumentId id, Optional<LocalDate> day, String text) {
        access.require(actor, Act.APPROVE, existing(id));
        return concluded(actor, id, new What(Act.APPROVE, text), day);
    }

    /** Puts a document on record, with number and day. */
    public Outcome<FiledDocument> putOnRecord(
            Actor actor, DocumentId id, Optional<LocalDate> day, String text) {
        access.require(actor, Act.PUT_ON_RECORD, existing(id));
        return concluded(actor, id, new What(Act.PUT_ON_RECORD, text), day);
    }

    private record What(Act act, String text) {}

    private Outcome<FiledDocument> acted(Actor actor, DocumentId id, What what) {
        Instant now = desk.now();
        Deadlines deadlines = desk.deadlines();
        return changed(
                id,
                before -> DocumentTransitions.act(before, what.act(), what.text(), deadlines, now),
                (before, after) -> stored(actor, before, after, what, List.of()));
    }

    private Outcome<FiledDocument> concluded(
            Actor actor, DocumentId id, What what, Optional<LocalDate> day) {
        Instant now = desk.now();
        return changed(
                id,
                before ->
                        Outcome.unless(
                                DocumentTransitions.concludingRefusals(
                                        before, what.act(), day, what.text(), now),
                                () ->
                                        DocumentTransitions.concluded(
                                                before,
                                                numbers.next(
                                                        Series.of(before.content().kind()),
                                                        day.orElseThrow().getYear()),
                                                day.orElseThrow())),
                (before, after) -> stored(actor, before, after, what, List.of()));
    }

    private Outcome<FiledDocument> changed(
            DocumentId id,
            java.util.function.Function<FiledDocument, Outcome<FiledDocument>> change,
            BiFunction<FiledDocument, FiledDocument, FiledDocument> store) {
        return desk.changing(() -> {
            FiledDocument before = existing(id);
            return change.apply(before).map(after -> store.apply(before, after));
        });
    }

    private FiledDocument stored(
            Actor actor,
            FiledDocument before,
            FiledDocument after,
            What what,
            List<Attachment> files) {
        documents.update(after);
        String number =
                after.concluded().map(end -> " " + end.number() + " " + end.day()).orElse("");
        desk.add(
                actor,
                after.id().value(),
                new CoordinationDesk.Happening(
                        what.act().step(),
                        what.text(),
                        after.due(),
                        what.act() != Act.WITHDRAW && before.isLate(desk.now())),
                files,
                AuditTrail.Event.change(
                                action(what.act()),
                                subject(after.id()),
                                before.state(),
                                after.state() + number)
                        .with(what.text() + digests(files)));
        tell(actor, after);
        return after;
    }

    private void tell(Actor actor, FiledDocument document) {
        desk.tell(
                actor,
                access.concerned(document),
                NoticeKind.DOCUMENT_CHANGED,
                "filed-document/" + document.id().value(),
                List.of(
                        document.content().title(),
                        words.state(document.state(), Messages.CHINESE)));
    }

    private FiledDocument existing(DocumentId id) {
        return documents
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("no document " + id.value()));
    }

    private static String subject(DocumentId id) {
        return "document " + id.value();
    }

    private static String action(Act act) {
        return switch (act) {
            case GROUP_PASS, OFFICE_PASS -> "PASS_DOCUMENT";
            case GROUP_RETURN, OFFICE_RETURN, LEADER_RETURN -> "RETURN_DOCUMENT";
            case PUT_ON_RECORD -> "PUT_DOCUMENT_ON_RECORD";
            case APPROVE -> "APPROVE_DOCUMENT";
            case REFILE -> "REFILE_DOCUMENT";
            case WITHDRAW -> "WITHDRAW_DOCUMENT";
        };
    }
}

package org.xianxing.app.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xianxing.app.architecture.MatrixPlaces.Place;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.coordination.Step;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeId;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.NoticeRepository;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.Summary;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.StepKind;

/** The addresses of pages and files that name something, with identifiers of one place's things. */
final class MatrixAddresses {

    /**
     * Something that an address names.
     *
     * @param identifiers in the order in which the address has them
     * @param mark what its page shows of it and no other page does
     */
    record Thing(List<Object> identifiers, String mark) {
        static Thing of(Object identifier, String mark) {
            return new Thing(List.of(identifier), mark);
        }
    }

    private final CatalogRepository catalog;
    private final RubricRepository rubrics;
    private final ReportRepository reports;
    private final CaseRepository cases;
    private final AttachmentRepository attachments;
    private final FileStore files;
    private final NoticeRepository notices;

    MatrixAddresses(
            CatalogRepository catalog,
            RubricRepository rubrics,
            ReportRepository reports,
            CaseRepository cases,
            AttachmentRepository attachments,
            FileStore files,
            NoticeRepository notices) {
        this.catalog = catalog;
        this.rubrics = rubrics;
        this.reports = reports;
        this.cases = cases;
        this.attachments = attachments;
        this.files = files;
        this.notices = notices;
    }

    /** Every address that names something of a body, with what it names there, if there is any. */
    Map<String, Function<Place, Optional<Thing>>> ofBodies() {
        return Map.ofEntries(
                Map.entry("account/:id", p -> thing(p.account().id().value(), "矩阵")),
                Map.entry("notice/:id", p -> thing(toldTo(p).id().value(), "")),
                Map.entry("task/:id", p -> p.task().map(t -> Thing.of(t.id().value(), t.title()))),
                Map.entry(
                        "supervision/:id",
                        p -> p.supervised().map(c -> Thing.of(c.id().value(), c.matter().title()))),
                Map.entry(
                        "report/:period/:unit",
                        p ->
                                p.report()
                                        .map(r ->
                                                new Thing(
                                                        List.of(
                                                                r.period().value(),
                                                                r.unit().value()),
                                                        p.body().name()))),
                Map.entry(
                        "matter/:id",
                        p -> thing(p.matter().id().value(), p.matter().content().title())),
                Map.entry(
                        "meeting/:id",
                        p -> thing(p.meeting().id().value(), p.meeting().plan().title())),
                Map.entry(
                        "filed-document/:id",
                        p -> thing(p.document().id().value(), p.document().content().title())),
                Map.entry(
                        "/files/coordination/{file}",
                        p -> Optional.of(file(Step.attachmentSubject(p.matter().id().value(), 1)))),
                Map.entry("score-sheet/:zone", this::zone),
                Map.entry("review/:zone", this::zone),
                Map.entry("ranking/:zone", this::zone),
                Map.entry("organization/:id", p -> thing(p.body().id().value(), p.body().name())),
                Map.entry(
                        "organization-comparison/:id",
                        p -> thing(p.body().id().value(), p.body().name())),
                Map.entry(
                        "/files/evidence/{file}",
                        p ->
                                p.claim().stream()
                                        .flatMap(c -> c.evidence().stream())
                                        .findFirst()
                                        .map(f -> Thing.of(f.id().value(), ""))),
                Map.entry(
                        "/files/objection/{objection}/{file}",
                        p ->
                                p.objection()
                                        .flatMap(o ->
                                                o.evidence().stream()
                                                        .findFirst()
                                                        .map(f ->
                                                                new Thing(
                                                                        List.of(
                                                                                o.id().value(),
                                                                                f.id().value()),
                                                                        "")))),
                Map.entry(
                        "/files/task/{file}",
                        p -> p.task().map(t -> file("task " + t.id().value()))),
                Map.entry(
                        "/files/progress/{file}",
                        p -> p.progress().map(r -> file("progress " + r.id().value()))),
                Map.entry(
                        "/files/report/{file}",
                        p -> p.report().map(r -> file("report " + r.id().value()))),
                Map.entry(
                        "/files/case/{of}/{file}",
                        p ->
                                steps(p).filter(step -> !step.files().isEmpty())
                                        .findFirst()
                                        .map(step ->
                                                new Thing(
                                                        List.of(
                                                                step.caseId().value(),
                                                                step.files()
                                                                        .getFirst()
                                                                        .id()
                                                                        .value()),
                                                        ""))),
                Map.entry(
                        "/files/case-paper/{of}/{step}",
                        p ->
                                steps(p).filter(step -> step.kind() == StepKind.ISSUED)
                                        .findFirst()
                                        .map(step ->
                                                new Thing(
                                                        List.of(
                                                                step.caseId().value(),
                                                                step.id().value()),
                                                        ""))));
    }

    /** Addresses that name something of the province, whoever asks. */
    Map<String, Thing> ofTheProvince(Place place) {
        Summary summary = reports.summaries().getFirst();
        UUID rubric = rubrics.all().getFirst().id().value();
        CatalogItem item =
                catalog.allItems().stream().filter(CatalogItem::isTitled).findFirst().orElseThrow();
        Map<String, Thing> all = new HashMap<>();
        all.put("catalog-item/:id", Thing.of(item.id().value(), item.source()));
        all.put("calendar/:month", Thing.of("2026-10", ""));
        all.put("/files/calendar/{month}.ics", Thing.of("2026-10", ""));
        all.put("/calendar-feed/{secret}.ics", Thing.of("nobody-told-it", ""));
        all.putAll(further(place, summary, rubric));
        return all;
    }

    private static Map<String, Thing> further(Place place, Summary summary, UUID rubric) {
        return Map.of(
                "plan/:id",
                Thing.of(place.plan().id().value(), place.plan().title()),
                "cycle/:id",
                Thing.of(place.cycle().id().value(), place.cycle().title()),
                "charter/:id",
                Thing.of(place.charter().id().value(), place.charter().charter().title()),
                "catalog/:batch",
                Thing.of(1, ""),
                "report-summary/:id",
                Thing.of(summary.id().value(), ""),
                "rubric/:id",
                Thing.of(rubric, ""),
                "rubric-revision/:id",
                Thing.of(rubric, ""),
                "rubric-comparison/:before/:after",
                new Thing(List.of(rubric, rubric), ""));
    }

    /** A notice of somebody at the place, which nobody else opens. */
    private Notice toldTo(Place place) {
        Notice notice =
                new Notice(
                        NoticeId.random(),
                        place.account().id(),
                        place.body().id(),
                        NoticeKind.MEETING_CALLED,
                        "tasks",
                        List.of(UUID.randomUUID().toString()),
                        Instant.now(),
                        Optional.empty());
        notices.add(notice);
        return notice;
    }

    private static Optional<Thing> thing(Object identifier, String mark) {
        return Optional.of(Thing.of(identifier, mark));
    }

    private Optional<Thing> zone(Place place) {
        return Optional.of(place.body())
                .filter(body -> body.kind().isDevelopmentZone())
                .map(body -> Thing.of(body.id().value(), body.shortName()));
    }

    private Stream<CaseStep> steps(Place place) {
        return place.supervised().map(c -> cases.steps(c.id())).stream()
                .flatMap(Collection::stream);
    }

    /** A file of what may have one. */
    private Thing file(String subject) {
        Optional<Attachment> there =
                attachments.of(List.of(subject)).getOrDefault(subject, List.of()).stream()
                        .findFirst();
        return Thing.of(there.orElseGet(() -> add(subject)).id(), "");
    }

    private Attachment add(String subject) {
        byte[] content = ("%PDF-1.7\n" + subject).getBytes(StandardCharsets.UTF_8);
        try {
            FileStore.Stored stored = files.put(new ByteArrayInputStream(content), content.length);
            Attachment file =
                    new Attachment(
                            UUID.randomUUID(),
                            subject,
                            "矩阵.pdf",
                            "application/pdf",
                            stored.size(),
                            stored.digest(),
                            "矩阵",
                            Instant.now());
            attachments.add(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.xianxing.app.rhythm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.start.DemoMode;
import org.xianxing.app.task.Bodies;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.Obligation;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.RhythmReason;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.rhythm.Summary;
import org.xianxing.domain.rhythm.SummaryId;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.reports.rhythm.SummaryPdf;
import org.xianxing.reports.shared.Watermark;

/** Puts monthly and four-monthly reports together for the office. */
@Service
public class SummaryService {

    private static final String SUBJECT = "summary ";
    private static final int YEARS_BACK = 2;

    private final Transactions transactions;
    private final ScheduleRepository schedules;
    private final ReportRepository reports;
    private final OrganizationRepository organizations;
    private final AttachmentRepository attachments;
    private final FileStore files;
    private final ObjectProvider<SummaryPdf> pdf;
    private final AuditTrail audit;
    private final DemoMode demo;
    private final Messages messages;
    private final InstantSource clock;

    SummaryService(
            Transactions transactions,
            ScheduleRepository schedules,
            ReportRepository reports,
            OrganizationRepository organizations,
            AttachmentRepository attachments,
            FileStore files,
            ObjectProvider<SummaryPdf> pdf,
            AuditTrail audit,
            DemoMode demo,
            Messages messages,
            InstantSource clock) {
        this.transactions = transactions;
        this.schedules = schedules;
        this.reports = reports;
        this.organizations = organizations;
        this.attachments = attachments;
        this.files = files;
        this.pdf = pdf;
        this.audit = audit;
        this.demo = demo;
        this.messages = messages;
        this.clock = clock;
    }

    /** A period that reports are put together for. */
    public record Choice(ReportKind kind, Span span) {}

    /**
     * Everything a page of a summary shows.
     *
     * @param paper the fixed paper; none while it is a draft
     */
    public record View(
            Summary summary,
            String title,
            SummaryFacts facts,
            Optional<Attachment> paper,
            boolean mayChange) {}

    /** A summary in a list. */
    public record Line(Summary summary, String title) {}

    /** All summaries, the latest first. */
    public List<Line> summaries(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_REPORT, Target.PROVINCE);
        SummaryPaper words = new SummaryPaper(messages);
        return reports.summaries().stream().map(s -> new Line(s, words.title(s))).toList();
    }

    /**
     * The periods without a summary: those that are over, the latest first, then those that run.
     */
    public List<Choice> choices(Actor actor) {
        AccessPolicy.require(actor, Action.CHECK_REPORT, Target.PROVINCE);
        LocalDate today = ScheduleService.day(clock.instant());
        Set<Choice> choices = new LinkedHashSet<>();
        for (ReportSchedule schedule : schedules.schedules()) {
            if (schedule.kind().isSummarized()) {
                schedules
                        .periods(schedule.id(), today.minusYears(YEARS_BACK), today.plusYears(1))
                        .stream()
                        .filter(period -> !period.span().first().isAfter(today))
                        .forEach(p -> choices.add(new Choice(schedule.kind(), p.span())));
            }
        }
        reports.summaries().forEach(s -> choices.remove(new Choice(s.kind(), s.span())));
        return choices.stream()
                .sorted(
                        Comparator.comparing((Choice c) -> !c.span().last().isBefore(today))
                                .thenComparing(c -> c.span().last(), Comparator.reverseOrder())
                                .thenComparing(Choice::kind))
                .toList();
    }

    /** Puts a draft together from what the units sent. */
    public Outcome<Summary> draft(Actor actor, Choice choice) {
        AccessPolicy.require(actor, Action.CHECK_REPORT, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            SummaryFacts facts = facts(choice.kind(), choice.span());
            List<Reason> reasons = new ArrayList<>();
            if (facts.lines().isEmpty()) {
                reasons.add(Reason.of(RhythmReason.SUMMARY_NOTHING));
            }
            boolean there =
                    reports.summaries().stream()
                            .anyMatch(s ->
                                    s.kind() == choice.kind() && s.span().equals(choice.span()));
            if (there) {
                reasons.add(Reason.of(RhythmReason.SUMMARY_TWICE));
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        Summary summary =
                                new SummaryPaper(messages)
                                        .drafted(
                                                new Summary(
                                                        SummaryId.random(),
                                                        1,
                                                        choice.kind(),
                                                        choice.span(),
                                                        "",
                                                        "",
                                                        "",
                                                        "",
                                                        Optional.empty()),
                                                facts);
                        reports.add(summary);
                        audit.append(
                                actor,
                                "DRAFT_SUMMARY",
                                subject(summary.id()),
                                choice.kind() + " " + choice.span());
                        return summary;
                    });
        });
    }

    /** One summary; empty when there is none. */
    public Optional<View> view(Actor actor, SummaryId id) {
        AccessPolicy.require(actor, Action.VIEW_REPORT, Target.PROVINCE);
        boolean writes = AccessPolicy.allows(actor, Action.CHECK_REPORT, Target.PROVINCE);
        return reports.summary(id)
                .map(summary ->
                        new View(
                                summary,
                                new SummaryPaper(messages).title(summary),
                                facts(summary.kind(), summary.span()),
                                paper(summary),
                                writes && summary.fixed().isEmpty()));
    }

    private Optional<Attachment> paper(Summary summary) {
        return attachments
                .of(List.of(subject(summary.id())))
                .getOrDefault(subject(summary.id()), List.of())
                .stream()
                .findFirst();
    }

    private SummaryFacts facts(ReportKind kind, Span span) {
        List<ReportPeriod> periods = schedules.periodsAbout(kind, span);
        Map<UUID, ReportPeriod> byId = new HashMap<>();
        periods.forEach(period -> byId.put(period.id().value(), period));
        List<Exemption> exemptions = schedules.exemptions();
        List<Report> sent = reports.sentFor(periods.stream().map(ReportPeriod::id).toList());
        Bodies bodies = Bodies.of(organizations);
        Instant now = clock.instant();
        List<SummaryFacts.Line> lines = new ArrayList<>();
        for (Obligation owed :
                schedules.obligations(periods.stream().map(ReportPeriod::id).toList())) {
            ReportPeriod period = java.util.Objects.requireNonNull(byId.get(owed.period().value()));
            OrganizationId unit = owed.unit();
            bodies.find(unit)
                    .ifPresent(body ->
                            lines.add(
                                    new SummaryFacts.Line(
                                            body,
                                            Standing.of(
                                                    period.deadline(),
                                                    Exemption.anyCovers(exemptions, unit, period),
                                                    owed.firstSent(),
                                                    now),
                                            owed.report().map(Obligation.Mark::state),
                                            sent.stream()
                                                    .filter(r -> r.unit().equals(unit))
                                                    .filter(r -> r.period().equals(owed.period()))
                                                    .filter(r -> !r.state().isWithUnit())
                                                    .findFirst())));
        }
        return SummaryFacts.of(
                lines.stream()
                        .sorted(
                                Comparator.comparing((SummaryFacts.Line line) -> line.unit().kind())
                                        .thenComparing(line -> line.unit().name()))
                        .toList());
    }

    /** The office's words. */
    public record Words(String overview, String results, String problems, String next) {}

    /** Keeps the office's words. */
    public Outcome<Summary> save(Actor actor, SummaryId id, int version, Words words) {
        return change(actor, id, version, "SAVE_SUMMARY", words, List.of(), s -> s);
    }

    /** Fixes a summary: its paper is printed, kept, and never changes again. */
    public Outcome<Summary> fix(Actor actor, SummaryId id, int version, Words words) {
        List<Reason> reasons =
                words.overview().isBlank()
                        ? List.of(Reason.of(RhythmReason.SUMMARY_TEXT_MISSING))
                        : List.of();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return change(
                actor,
                id,
                version,
                "FIX_SUMMARY",
                words,
                reasons,
                summary -> {
                    Summary fixed = summary.fixed(actor.displayName(), now);
                    keep(actor, fixed, now);
                    return fixed;
                });
    }

    private void keep(Actor actor, Summary summary, Instant now) {
        byte[] bytes = print(actor, summary, facts(summary.kind(), summary.span()));
        try {
            FileStore.Stored stored =
                    files.put(new ByteArrayInputStream(bytes), EvidenceFile.MAXIMUM_SIZE);
            attachments.add(
                    new Attachment(
                            UUID.randomUUID(),
                            subject(summary.id()),
                            new SummaryPaper(messages).title(summary) + ".pdf",
                            "application/pdf",
                            stored.size(),
                            stored.digest(),
                            actor.displayName(),
                            now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<Summary> change(
            Actor actor,
            SummaryId id,
            int version,
            String action,
            Words words,
            List<Reason> found,
            java.util.function.UnaryOperator<Summary> step) {
        AccessPolicy.require(actor, Action.CHECK_REPORT, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Summary before = summary(id);
            if (before.version() != version) {
                throw new StaleVersionException("summary " + id.value());
            }
            List<Reason> reasons = new ArrayList<>(found);
            if (before.fixed().isPresent()) {
                reasons.add(Reason.of(RhythmReason.SUMMARY_FIXED));
            }
            boolean tooLong =
                    List.of(words.overview(), words.results(), words.problems(), words.next())
                            .stream()
                            .anyMatch(text -> text.length() > Summary.LONGEST_TEXT);
            if (tooLong) {
                reasons.add(Reason.of(RhythmReason.REPORT_TOO_LONG, Summary.LONGEST_TEXT));
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        Summary after =
                                step.apply(
                                        before.saying(
                                                words.overview().strip(),
                                                words.results().strip(),
                                                words.problems().strip(),
                                                words.next().strip()));
                        reports.update(after);
                        audit.append(actor, action, subject(id), after.kind() + " " + after.span());
                        return after.updated();
                    });
        });
    }

    /** The paper: of a draft as it is now, of a fixed one as it was kept; recorded. */
    public byte[] paper(Actor actor, SummaryId id) {
        View view = view(actor, id).orElseThrow();
        audit.append(actor, "EXPORT_SUMMARY", subject(id), "pdf");
        if (view.paper().isEmpty()) {
            return print(actor, view.summary(), view.facts());
        }
        try (InputStream in = files.open(view.paper().get().digest())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] print(Actor actor, Summary summary, SummaryFacts facts) {
        LocalDate day =
                ScheduleService.day(
                        summary.fixed().map(Report.Stamp::at).orElseGet(clock::instant));
        Watermark mark =
                demo.active()
                        ? new Watermark.Word(word("demonstration"))
                        : summary.fixed().isPresent()
                                ? new Watermark.None()
                                : new Watermark.Word(word("draft-mark"));
        String office =
                organizations
                        .find(actor.organization())
                        .map(body -> body.name())
                        .orElse(actor.organizationName());
        return pdf.getObject()
                .create(new SummaryPaper(messages).document(summary, facts, office, day, mark));
    }

    /** The figures and the units' words as an .xlsx; recorded. */
    public byte[] workbook(Actor actor, SummaryId id) {
        View view = view(actor, id).orElseThrow();
        audit.append(actor, "EXPORT_SUMMARY", subject(id), "xlsx");
        return new SummaryPaper(messages).workbook(view.summary(), view.facts());
    }

    private Summary summary(SummaryId id) {
        return reports.summary(id)
                .orElseThrow(() -> new NoSuchElementException("no summary " + id));
    }

    private String word(String key) {
        return messages.getTranslation("rhythm." + key, Messages.CHINESE);
    }

    static String subject(SummaryId id) {
        return SUBJECT + id.value();
    }
}

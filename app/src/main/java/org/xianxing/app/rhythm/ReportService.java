package org.xianxing.app.rhythm;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xianxing.app.storage.EvidenceTypes;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.app.task.Bodies;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.Obligation;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportCheck;
import org.xianxing.domain.rhythm.ReportId;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.RhythmReason;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/** Single reports: writing, sending, reading, commenting, returning. */
@Service
public class ReportService {

    private static final int LONGEST_HISTORY = 100;
    private static final int MOST_COPIES_SHOWN = 50;
    private static final int DAYS_BACK = 40;
    private static final int DAYS_AHEAD = 45;
    private static final String SUBJECT = "report ";

    private final Transactions transactions;
    private final ScheduleRepository schedules;
    private final ReportRepository reports;
    private final OrganizationRepository organizations;
    private final AttachmentRepository attachments;
    private final FileStore files;
    private final FileHandout handout;
    private final EvidenceTypes types;
    private final Prefill prefill;
    private final Mechanism mechanism;
    private final AuditTrail audit;
    private final RhythmTold told;
    private final InstantSource clock;

    ReportService(
            Transactions transactions,
            ScheduleRepository schedules,
            ReportRepository reports,
            OrganizationRepository organizations,
            AttachmentRepository attachments,
            FileStore files,
            FileHandout handout,
            EvidenceTypes types,
            Prefill prefill,
            Mechanism mechanism,
            AuditTrail audit,
            RhythmTold told,
            InstantSource clock) {
        this.transactions = transactions;
        this.schedules = schedules;
        this.reports = reports;
        this.organizations = organizations;
        this.attachments = attachments;
        this.files = files;
        this.handout = handout;
        this.types = types;
        this.prefill = prefill;
        this.mechanism = mechanism;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Something the actor's body owes, and how it stands.
     *
     * @param begun whether the days it is about have begun
     */
    public record Due(ScheduleRepository.Owed owed, Standing standing, boolean begun) {

        public Optional<ReportState> state() {
            return owed.obligation().report().map(Obligation.Mark::state);
        }

        /** Whether it is still to be sent, or to be sent again. */
        public boolean isOpen() {
            boolean withUnit = state().filter(s -> !s.isWithUnit()).isEmpty();
            return withUnit && standing != Standing.EXEMPT;
        }
    }

    /** A report with its period, for lists. */
    public record Sent(Report report, ReportSchedule schedule, ReportPeriod period) {}

    /**
     * Everything a page of a report shows.
     *
     * @param report what is stored; a blank one with the tasks' progress for whoever may begin it
     * @param begun whether anything is stored
     * @param exemption what frees the unit from it
     * @param files oldest first
     * @param earlier what was said in sendings that came back
     * @param mayFile whether the actor writes it, now
     * @param mayCheck whether the actor reads and returns it for the office, now
     * @param mayComment whether the actor may say something to it
     */
    public record View(
            ReportSchedule schedule,
            ReportPeriod period,
            Report report,
            boolean begun,
            Standing standing,
            Optional<Exemption> exemption,
            List<Attachment> files,
            List<Report.Comment> comments,
            Map<Integer, Map<ReportSection, String>> earlier,
            List<AuditTrail.Entry> history,
            Bodies bodies,
            boolean mayFile,
            boolean mayCheck,
            boolean mayComment) {}

    /** What the actor's body owes, by due day: what is open, and what is due around today. */
    public List<Due> owed(Actor actor) {
        LocalDate today = ScheduleService.day(clock.instant());
        return owed(actor, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    }

    /** The same with what is due between two days instead of around today. */
    public List<Due> owed(Actor actor, LocalDate from, LocalDate until) {
        Target own = new Target.Unit(actor.organization());
        AccessPolicy.require(actor, Action.FILE_REPORT, own);
        LocalDate today = ScheduleService.day(clock.instant());
        List<Exemption> exemptions = schedules.exemptionsOf(actor.organization());
        return schedules.owedBy(actor.organization(), from, until).stream()
                .map(owed ->
                        new Due(
                                owed,
                                standing(owed, exemptions),
                                !today.isBefore(owed.period().span().first())))
                .toList();
    }

    private Standing standing(ScheduleRepository.Owed owed, List<Exemption> exemptions) {
        return Standing.of(
                owed.period().deadline(),
                Exemption.anyCovers(exemptions, owed.obligation().unit(), owed.period()),
                owed.obligation().firstSent(),
                clock.instant());
    }

    /** What others sent with a copy to the actor's body, the last first. */
    public List<Sent> copies(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_REPORT, new Target.Unit(actor.organization()));
        return withPeriods(reports.copiedTo(actor.organization(), MOST_COPIES_SHOWN));
    }

    /** What nobody of the office has read, oldest first. */
    public List<Sent> unread(Actor actor) {
        AccessPolicy.require(actor, Action.CHECK_REPORT, Target.PROVINCE);
        return withPeriods(reports.unread());
    }

    /** Names of bodies for lists. */
    public Bodies bodies(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_REGISTRY, Target.PROVINCE);
        return Bodies.of(organizations);
    }

    private List<Sent> withPeriods(List<Report> some) {
        return some.stream()
                .flatMap(report ->
                        schedules.period(report.period()).stream()
                                .flatMap(period ->
                                        schedules.schedule(period.schedule()).stream()
                                                .map(s -> new Sent(report, s, period))))
                .toList();
    }

    /** One report; empty when there is none that the actor may see. */
    public Optional<View> view(Actor actor, PeriodId period, OrganizationId unit) {
        Optional<ReportPeriod> found = schedules.period(period);
        boolean owes =
                schedules.obligations(List.of(period)).stream()
                        .anyMatch(o -> o.unit().equals(unit));
        if (found.isEmpty() || !owes) {
            return Optional.empty();
        }
        ReportSchedule schedule = schedules.schedule(found.get().schedule()).orElseThrow();
        Optional<Report> report = reports.find(period, unit);
        return maySee(actor, unit, schedule, report)
                ? Optional.of(view(actor, schedule, found.get(), unit, report))
                : Optional.empty();
    }

    /** Those who get a copy see what was sent, not what is being written. */
    private static boolean maySee(
            Actor actor, OrganizationId unit, ReportSchedule schedule, Optional<Report> report) {
        if (AccessPolicy.allows(actor, Action.VIEW_REPORT, new Target.Unit(unit))) {
            return true;
        }
        OrganizationId own = actor.organization();
        boolean copied =
                schedule.copies().contains(own)
                        || report.filter(r -> r.copies().contains(own)).isPresent();
        return copied
                && report.filter(r -> !r.state().isWithUnit()).isPresent()
                && AccessPolicy.allows(actor, Action.VIEW_REPORT, new Target.Unit(own));
    }

    private View view(
            Actor actor,
            ReportSchedule schedule,
            ReportPeriod period,
            OrganizationId unit,
            Optional<Report> stored) {
        boolean files = AccessPolicy.allows(actor, Action.FILE_REPORT, new Target.Unit(unit));
        boolean checks = AccessPolicy.allows(actor, Action.CHECK_REPORT, Target.PROVINCE);
        Instant now = clock.instant();
        LocalDate today = ScheduleService.day(now);
        boolean begun = !today.isBefore(period.span().first());
        Report shown =
                stored.orElseGet(() -> {
                    Report blank = Report.blank(period.id(), unit);
                    return files && begun
                            ? blank.saying(
                                    prefill.texts(schedule.kind(), unit, period.span(), today),
                                    mechanism.copies(unit, today).stream()
                                            .filter(body -> !schedule.copies().contains(body))
                                            .toList())
                            : blank;
                });
        boolean own = shown.trace().account().filter(actor.account()::equals).isPresent();
        boolean wasSent = shown.firstSent().isPresent();
        Optional<Exemption> exemption =
                schedules.exemptionsOf(unit).stream()
                        .filter(e -> e.covers(unit, period))
                        .findFirst();
        boolean insider = files || AccessPolicy.allows(actor, Action.VIEW_REPORT, Target.PROVINCE);
        Map<Integer, Map<ReportSection, String>> earlier =
                stored.map(r -> reports.earlier(r.id())).orElse(Map.of());
        return new View(
                schedule,
                period,
                files ? shown : asSent(shown, earlier),
                stored.isPresent(),
                Standing.of(period.deadline(), exemption.isPresent(), shown.firstSent(), now),
                exemption,
                stored.map(r -> attachments.of(List.of(subject(r.id()))))
                        .map(all -> all.getOrDefault(subject(shown.id()), List.of()))
                        .orElse(List.of()),
                stored.map(r -> reports.comments(r.id())).orElse(List.of()),
                earlier,
                insider && stored.isPresent()
                        ? audit.about(subject(shown.id()), LONGEST_HISTORY)
                        : List.of(),
                Bodies.of(organizations),
                files && shown.state().isWithUnit(),
                checks && !own && !shown.state().isWithUnit(),
                wasSent && (files || checks));
    }

    /** What a unit is writing is its own until it sends it; others see what it sent last. */
    private static Report asSent(Report report, Map<Integer, Map<ReportSection, String>> earlier) {
        return report.state().isWithUnit()
                ? report.saying(
                        earlier.getOrDefault(report.sending() - 1, Map.of()), report.copies())
                : report;
    }

    /**
     * What a unit writes.
     *
     * @param copies who gets a copy besides those whom the schedule names
     */
    public record Writing(Map<ReportSection, String> texts, List<OrganizationId> copies) {}

    /**
     * Keeps what is being written.
     *
     * @param version that of the stored report; 0 while there is none
     */
    public Outcome<Report> save(Actor actor, PeriodId period, int version, Writing said) {
        return write(actor, period, version, said, Optional.empty());
    }

    /**
     * Sends a report. When its deadline has passed it is taken and counted as late.
     *
     * @param version that of the stored report; 0 while there is none
     * @param proof files taken in by {@link #keep}
     */
    public Outcome<Report> send(
            Actor actor, PeriodId period, int version, Writing said, List<Attachment> proof) {
        return write(actor, period, version, said, Optional.of(proof));
    }

    private Outcome<Report> write(
            Actor actor,
            PeriodId id,
            int version,
            Writing said,
            Optional<List<Attachment>> sending) {
        OrganizationId unit = actor.organization();
        AccessPolicy.require(actor, Action.FILE_REPORT, new Target.Unit(unit));
        return transactions.inTransaction(() -> {
            ReportPeriod period = owed(id, unit);
            ReportSchedule schedule = schedules.schedule(period.schedule()).orElseThrow();
            Optional<Report> stored = reports.find(id, unit);
            Report before = stored.orElseGet(() -> Report.blank(id, unit));
            if (before.version() != version) {
                throw new StaleVersionException("report " + before.id().value());
            }
            Report written = before.saying(texts(schedule, said), said.copies());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            int held =
                    attachments
                            .of(List.of(subject(before.id())))
                            .getOrDefault(subject(before.id()), List.of())
                            .size();
            List<Reason> reasons =
                    new ArrayList<>(
                            sending.map(proof ->
                                            ReportCheck.sending(
                                                    written,
                                                    schedule.kind(),
                                                    period,
                                                    held + proof.size(),
                                                    now))
                                    .orElseGet(() -> ReportCheck.draft(written, period, now)));
            if (said.copies().stream().anyMatch(body -> organizations.find(body).isEmpty())) {
                reasons.add(Reason.of(RhythmReason.RHYTHM_UNIT_UNKNOWN));
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        Report after =
                                sending.isEmpty()
                                        ? written
                                        : written.sent(
                                                actor.account(),
                                                new Report.Stamp(actor.displayName(), now),
                                                prefill.figures(unit, ScheduleService.day(now)));
                        store(after, stored.isPresent());
                        sending.ifPresent(proof -> {
                            proof.forEach(f -> attachments.add(f.of(subject(after.id()))));
                            audit.append(
                                    actor,
                                    "SEND_REPORT",
                                    subject(after.id()),
                                    schedule.name() + " " + period.span());
                        });
                        return after.updated();
                    });
        });
    }

    private static Map<ReportSection, String> texts(ReportSchedule schedule, Writing said) {
        Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
        schedule.kind()
                .sections()
                .forEach(section -> {
                    String text = said.texts().getOrDefault(section, "").strip();
                    if (!text.isEmpty()) {
                        texts.put(section, text);
                    }
                });
        return texts;
    }

    private void store(Report report, boolean there) {
        if (there) {
            reports.update(report);
        } else {
            reports.add(report);
        }
    }

    private ReportPeriod owed(PeriodId id, OrganizationId unit) {
        boolean owes =
                schedules.obligations(List.of(id)).stream().anyMatch(o -> o.unit().equals(unit));
        return schedules
                .period(id)
                .filter(_ -> owes)
                .orElseThrow(() -> new NoSuchElementException("nothing is owed for " + id));
    }

    /**
     * Takes in a file for a report that is being written. Nothing refers to it before the report is
     * sent.
     *
     * @param fileName as the browser names it; sanitised here
     */
    public Outcome<Attachment> keep(Actor actor, String fileName, InputStream content) {
        AccessPolicy.require(actor, Action.FILE_REPORT, new Target.Unit(actor.organization()));
        return types.keep(files, SUBJECT, fileName, content, actor.displayName());
    }

    /** Marks a report as read (已阅). */
    public Outcome<Report> read(Actor actor, ReportId id, int version) {
        return check(
                actor,
                id,
                version,
                List.of(),
                "READ_REPORT",
                "",
                (report, stamp) -> report.read(stamp));
    }

    /**
     * Returns a report.
     *
     * @param why what is missing
     */
    public Outcome<Report> giveBack(Actor actor, ReportId id, int version, String why) {
        List<Reason> reasons = new ArrayList<>();
        if (why.isBlank()) {
            reasons.add(Reason.of(RhythmReason.REPORT_WHY_MISSING));
        }
        if (why.length() > Report.LONGEST_COMMENT) {
            reasons.add(Reason.of(RhythmReason.REPORT_TOO_LONG, Report.LONGEST_COMMENT));
        }
        return check(
                actor,
                id,
                version,
                reasons,
                "RETURN_REPORT",
                why.strip(),
                (report, stamp) -> report.returned(stamp, why.strip()));
    }

    @FunctionalInterface
    private interface Step {
        Report of(Report report, Report.Stamp stamp);
    }

    private Outcome<Report> check(
            Actor actor,
            ReportId id,
            int version,
            List<Reason> found,
            String action,
            String detail,
            Step step) {
        AccessPolicy.require(actor, Action.CHECK_REPORT, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Report report = report(id);
            if (report.version() != version) {
                throw new StaleVersionException("report " + id.value());
            }
            List<Reason> reasons = new ArrayList<>(found);
            if (report.state().isWithUnit()) {
                reasons.add(Reason.of(RhythmReason.REPORT_NOT_SENT));
            }
            if (report.trace().account().filter(actor.account()::equals).isPresent()) {
                reasons.add(Reason.of(RhythmReason.REPORT_OWN));
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        Report after =
                                step.of(
                                        report,
                                        new Report.Stamp(
                                                actor.displayName(),
                                                clock.instant().truncatedTo(ChronoUnit.MICROS)));
                        reports.update(after);
                        audit.append(actor, action, subject(id), detail);
                        if (after.state() == ReportState.RETURNED) {
                            tellReturned(after, detail);
                        }
                        return after.updated();
                    });
        });
    }

    private void tellReturned(Report report, String why) {
        ReportPeriod period = schedules.period(report.period()).orElseThrow();
        schedules
                .schedule(period.schedule())
                .ifPresent(schedule ->
                        told.about(
                                report.unit(), NoticeKind.REPORT_RETURNED, schedule, period, why));
    }

    /** Says something to a report that was sent: the office, or the unit in answer. */
    public Outcome<Report.Comment> comment(Actor actor, ReportId id, String text) {
        Report report = report(id);
        boolean may =
                AccessPolicy.allows(actor, Action.CHECK_REPORT, Target.PROVINCE)
                        || AccessPolicy.allows(
                                actor, Action.FILE_REPORT, new Target.Unit(report.unit()));
        if (!may) {
            AccessPolicy.require(actor, Action.CHECK_REPORT, new Target.Unit(report.unit()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (report.firstSent().isEmpty()) {
            reasons.add(Reason.of(RhythmReason.REPORT_NOT_SENT));
        }
        if (text.isBlank()) {
            reasons.add(Reason.of(RhythmReason.REPORT_COMMENT_MISSING));
        }
        if (text.length() > Report.LONGEST_COMMENT) {
            reasons.add(Reason.of(RhythmReason.REPORT_TOO_LONG, Report.LONGEST_COMMENT));
        }
        return transactions.inTransaction(() ->
                Outcome.unless(
                        reasons,
                        () -> {
                            Report.Comment comment =
                                    new Report.Comment(
                                            id,
                                            actor.organization(),
                                            actor.displayName(),
                                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                                            text.strip());
                            reports.add(comment);
                            audit.append(actor, "COMMENT_REPORT", subject(id), comment.text());
                            return comment;
                        }));
    }

    /** A file of a report for whoever may see the report; recorded. */
    public Optional<StoredFile> file(Actor actor, UUID id) {
        Optional<Attachment> file =
                attachments.find(id).filter(f -> f.subject().startsWith(SUBJECT));
        Optional<Report> report =
                file.map(f ->
                                new ReportId(
                                        UUID.fromString(f.subject().substring(SUBJECT.length()))))
                        .flatMap(reports::find);
        if (file.isEmpty() || report.isEmpty()) {
            return Optional.empty();
        }
        boolean may = view(actor, report.get().period(), report.get().unit()).isPresent();
        return handout.recorded(
                actor,
                may,
                "DOWNLOAD_REPORT_FILE",
                file.get().subject(),
                StoredFile.of(file.get()));
    }

    private Report report(ReportId id) {
        return reports.find(id).orElseThrow(() -> new NoSuchElementException("no report " + id));
    }

    static String subject(ReportId id) {
        return SUBJECT + id.value();
    }
}

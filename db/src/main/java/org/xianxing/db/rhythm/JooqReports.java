package org.xianxing.db.rhythm;

import static org.xianxing.db.jooq.Tables.REPORT;
import static org.xianxing.db.jooq.Tables.REPORT_COMMENT;
import static org.xianxing.db.jooq.Tables.REPORT_COPY;
import static org.xianxing.db.jooq.Tables.REPORT_PERIOD;
import static org.xianxing.db.jooq.Tables.REPORT_SCHEDULE_COPY;
import static org.xianxing.db.jooq.Tables.REPORT_SUMMARY;
import static org.xianxing.db.jooq.Tables.REPORT_TEXT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.jooq.tables.records.ReportRecord;
import org.xianxing.db.jooq.tables.records.ReportSummaryRecord;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.Report.Stamp;
import org.xianxing.domain.rhythm.ReportFigures;
import org.xianxing.domain.rhythm.ReportId;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Summary;
import org.xianxing.domain.rhythm.SummaryId;
import org.xianxing.domain.shared.StaleVersionException;

/** Reports with their words, and what is put together from them. */
final class JooqReports implements ReportRepository {

    private final DSLContext dsl;

    JooqReports(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Report> find(PeriodId period, OrganizationId unit) {
        return reports(
                        REPORT.PERIOD_ID.eq(period.value()).and(REPORT.UNIT_ID.eq(unit.value())),
                        Integer.MAX_VALUE)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Report> find(ReportId id) {
        return reports(REPORT.ID.eq(id.value()), Integer.MAX_VALUE).stream().findFirst();
    }

    @Override
    public List<Report> sentFor(Collection<PeriodId> periods) {
        return reports(
                REPORT.PERIOD_ID
                        .in(periods.stream().map(PeriodId::value).toList())
                        .and(REPORT.FIRST_SENT_AT.isNotNull()),
                Integer.MAX_VALUE);
    }

    @Override
    public List<Report> unread() {
        return reports(REPORT.STATE.eq(ReportState.SENT.name()), Integer.MAX_VALUE).reversed();
    }

    @Override
    public List<Report> copiedTo(OrganizationId body, int limit) {
        Condition named =
                REPORT.ID.in(
                        DSL.select(REPORT_COPY.REPORT_ID)
                                .from(REPORT_COPY)
                                .where(REPORT_COPY.ORGANIZATION_ID.eq(body.value())));
        Condition scheduled =
                REPORT.PERIOD_ID.in(
                        DSL.select(REPORT_PERIOD.ID)
                                .from(REPORT_PERIOD)
                                .join(REPORT_SCHEDULE_COPY)
                                .on(REPORT_SCHEDULE_COPY.SCHEDULE_ID.eq(REPORT_PERIOD.SCHEDULE_ID))
                                .where(REPORT_SCHEDULE_COPY.ORGANIZATION_ID.eq(body.value())));
        return reports(
                named.or(scheduled)
                        .and(REPORT.STATE.in(ReportState.SENT.name(), ReportState.READ.name())),
                limit);
    }

    /** The last sent first. */
    private List<Report> reports(Condition which, int limit) {
        List<ReportRecord> rows =
                dsl.selectFrom(REPORT)
                        .where(which)
                        .orderBy(REPORT.SENT_AT.desc(), REPORT.ID)
                        .limit(limit)
                        .fetch();
        List<UUID> ids = rows.stream().map(ReportRecord::getId).toList();
        Map<UUID, Map<ReportSection, String>> texts = new HashMap<>();
        dsl.select(REPORT_TEXT.fields())
                .from(REPORT_TEXT)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_TEXT.REPORT_ID))
                .and(REPORT.SENDING.eq(REPORT_TEXT.SENDING))
                .where(REPORT_TEXT.REPORT_ID.in(ids))
                .forEach(r ->
                        texts.computeIfAbsent(
                                        r.get(REPORT_TEXT.REPORT_ID),
                                        _ -> new EnumMap<>(ReportSection.class))
                                .put(
                                        ReportSection.valueOf(r.get(REPORT_TEXT.SECTION)),
                                        r.get(REPORT_TEXT.CONTENT)));
        Map<UUID, List<OrganizationId>> copies =
                dsl.selectFrom(REPORT_COPY)
                        .where(REPORT_COPY.REPORT_ID.in(ids))
                        .orderBy(REPORT_COPY.REPORT_ID, REPORT_COPY.ORGANIZATION_ID)
                        .fetchGroups(
                                REPORT_COPY.REPORT_ID,
                                r -> new OrganizationId(r.get(REPORT_COPY.ORGANIZATION_ID)));
        return rows.stream()
                .map(r ->
                        report(
                                r,
                                texts.getOrDefault(r.getId(), Map.of()),
                                copies.getOrDefault(r.getId(), List.of())))
                .toList();
    }

    private static Report report(
            ReportRecord r, Map<ReportSection, String> texts, List<OrganizationId> copies) {
        return new Report(
                new ReportId(r.getId()),
                r.getVersion(),
                new PeriodId(r.getPeriodId()),
                new OrganizationId(r.getUnitId()),
                ReportState.valueOf(r.getState()),
                r.getSending(),
                texts,
                copies,
                new ReportFigures(r.getTasks(), r.getDone(), r.getLate(), r.getSoon()),
                Optional.ofNullable(r.get(REPORT.FIRST_SENT_AT)),
                new Report.Trace(
                        Optional.ofNullable(r.get(REPORT.ACCOUNT_ID)).map(AccountId::new),
                        stamp(r.get(REPORT.SENT_BY), r.get(REPORT.SENT_AT)),
                        stamp(r.get(REPORT.READ_BY), r.get(REPORT.READ_AT)),
                        stamp(r.get(REPORT.RETURNED_BY), r.get(REPORT.RETURNED_AT)),
                        r.getMissing()));
    }

    private static Optional<Stamp> stamp(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? Optional.empty() : Optional.of(new Stamp(by, at));
    }

    @Override
    public void add(Report report) {
        ReportRecord row = row(report);
        row.setId(report.id().value());
        row.setVersion(1);
        row.setPeriodId(report.period().value());
        row.setUnitId(report.unit().value());
        int added = dsl.insertInto(REPORT).set(row).onDuplicateKeyIgnore().execute();
        if (added == 0) {
            throw new StaleVersionException("report " + report.id().value());
        }
        dsl.batch(details(report)).execute();
    }

    @Override
    public void update(Report report) {
        ReportRecord row = row(report);
        row.setVersion(report.version() + 1);
        int changed =
                dsl.update(REPORT)
                        .set(row)
                        .where(REPORT.ID.eq(report.id().value()))
                        .and(REPORT.VERSION.eq(report.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("report " + report.id().value());
        }
        dsl.deleteFrom(REPORT_TEXT)
                .where(REPORT_TEXT.REPORT_ID.eq(report.id().value()))
                .and(REPORT_TEXT.SENDING.eq(report.sending()))
                .execute();
        dsl.deleteFrom(REPORT_COPY).where(REPORT_COPY.REPORT_ID.eq(report.id().value())).execute();
        dsl.batch(details(report)).execute();
    }

    private ReportRecord row(Report report) {
        Report.Trace trace = report.trace();
        ReportRecord row = dsl.newRecord(REPORT);
        row.setState(report.state().name());
        row.setSending(report.sending());
        row.setTasks(report.figures().tasks());
        row.setDone(report.figures().done());
        row.setLate(report.figures().late());
        row.setSoon(report.figures().soon());
        row.set(REPORT.FIRST_SENT_AT, report.firstSent().orElse(null));
        row.set(REPORT.ACCOUNT_ID, trace.account().map(AccountId::value).orElse(null));
        row.set(REPORT.SENT_BY, trace.sent().map(Stamp::by).orElse(null));
        row.set(REPORT.SENT_AT, trace.sent().map(Stamp::at).orElse(null));
        row.set(REPORT.READ_BY, trace.read().map(Stamp::by).orElse(null));
        row.set(REPORT.READ_AT, trace.read().map(Stamp::at).orElse(null));
        row.set(REPORT.RETURNED_BY, trace.returned().map(Stamp::by).orElse(null));
        row.set(REPORT.RETURNED_AT, trace.returned().map(Stamp::at).orElse(null));
        row.setMissing(trace.why());
        return row;
    }

    private List<Query> details(Report report) {
        List<Query> inserts = new ArrayList<>();
        report.texts()
                .forEach((section, text) ->
                        inserts.add(
                                dsl.insertInto(REPORT_TEXT)
                                        .set(REPORT_TEXT.REPORT_ID, report.id().value())
                                        .set(REPORT_TEXT.SENDING, report.sending())
                                        .set(REPORT_TEXT.SECTION, section.name())
                                        .set(REPORT_TEXT.CONTENT, text)));
        Set<OrganizationId> once = new HashSet<>(report.copies());
        once.forEach(body ->
                inserts.add(
                        dsl.insertInto(REPORT_COPY)
                                .set(REPORT_COPY.REPORT_ID, report.id().value())
                                .set(REPORT_COPY.ORGANIZATION_ID, body.value())));
        return inserts;
    }

    @Override
    public Map<Integer, Map<ReportSection, String>> earlier(ReportId id) {
        Map<Integer, Map<ReportSection, String>> sendings = new TreeMap<>();
        dsl.select(REPORT_TEXT.fields())
                .from(REPORT_TEXT)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_TEXT.REPORT_ID))
                .where(REPORT.ID.eq(id.value()))
                .and(REPORT_TEXT.SENDING.lt(REPORT.SENDING))
                .forEach(r ->
                        sendings.computeIfAbsent(
                                        r.get(REPORT_TEXT.SENDING),
                                        _ -> new EnumMap<>(ReportSection.class))
                                .put(
                                        ReportSection.valueOf(r.get(REPORT_TEXT.SECTION)),
                                        r.get(REPORT_TEXT.CONTENT)));
        return sendings;
    }

    @Override
    public List<Report.Comment> comments(ReportId id) {
        return dsl.selectFrom(REPORT_COMMENT)
                .where(REPORT_COMMENT.REPORT_ID.eq(id.value()))
                .orderBy(REPORT_COMMENT.WRITTEN_AT, REPORT_COMMENT.ID)
                .fetch(r ->
                        new Report.Comment(
                                id,
                                new OrganizationId(r.getOrganizationId()),
                                r.getWrittenBy(),
                                r.getWrittenAt(),
                                r.getContent()));
    }

    @Override
    public void add(Report.Comment comment) {
        dsl.insertInto(REPORT_COMMENT)
                .set(REPORT_COMMENT.ID, UUID.randomUUID())
                .set(REPORT_COMMENT.REPORT_ID, comment.report().value())
                .set(REPORT_COMMENT.ORGANIZATION_ID, comment.from().value())
                .set(REPORT_COMMENT.WRITTEN_BY, comment.by())
                .set(REPORT_COMMENT.WRITTEN_AT, comment.at())
                .set(REPORT_COMMENT.CONTENT, comment.text())
                .execute();
    }

    @Override
    public List<Summary> summaries() {
        return dsl.selectFrom(REPORT_SUMMARY)
                .orderBy(REPORT_SUMMARY.LAST_ON.desc(), REPORT_SUMMARY.KIND)
                .fetch(JooqReports::summary);
    }

    @Override
    public Optional<Summary> summary(SummaryId id) {
        return dsl.selectFrom(REPORT_SUMMARY)
                .where(REPORT_SUMMARY.ID.eq(id.value()))
                .fetchOptional(JooqReports::summary);
    }

    private static Summary summary(ReportSummaryRecord r) {
        return new Summary(
                new SummaryId(r.getId()),
                r.getVersion(),
                ReportKind.valueOf(r.getKind()),
                new Span(r.getFirstOn(), r.getLastOn()),
                r.getOverview(),
                r.getResults(),
                r.getProblems(),
                r.getNextSteps(),
                stamp(r.get(REPORT_SUMMARY.FIXED_BY), r.get(REPORT_SUMMARY.FIXED_AT)));
    }

    @Override
    public void add(Summary summary) {
        ReportSummaryRecord row = row(summary);
        row.setId(summary.id().value());
        row.setVersion(1);
        row.setKind(summary.kind().name());
        row.setFirstOn(summary.span().first());
        row.setLastOn(summary.span().last());
        if (dsl.insertInto(REPORT_SUMMARY).set(row).onDuplicateKeyIgnore().execute() == 0) {
            throw new StaleVersionException("summary " + summary.id().value());
        }
    }

    @Override
    public void update(Summary summary) {
        ReportSummaryRecord row = row(summary);
        row.setVersion(summary.version() + 1);
        int changed =
                dsl.update(REPORT_SUMMARY)
                        .set(row)
                        .where(REPORT_SUMMARY.ID.eq(summary.id().value()))
                        .and(REPORT_SUMMARY.VERSION.eq(summary.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("summary " + summary.id().value());
        }
    }

    private ReportSummaryRecord row(Summary summary) {
        ReportSummaryRecord row = dsl.newRecord(REPORT_SUMMARY);
        row.setOverview(summary.overview());
        row.setResults(summary.results());
        row.setProblems(summary.problems());
        row.setNextSteps(summary.next());
        row.set(REPORT_SUMMARY.FIXED_BY, summary.fixed().map(Stamp::by).orElse(null));
        row.set(REPORT_SUMMARY.FIXED_AT, summary.fixed().map(Stamp::at).orElse(null));
        return row;
    }
}

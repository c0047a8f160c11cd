package org.xianxing.app.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.CaseTransitions;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.Measure;
import org.xianxing.domain.supervision.Plan;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.SupervisionCase;

/** The unit's part of a case: signing for receipt, plan, progress, answer, extension. */
@Service
public class CaseHandling {

    private final CaseDesk desk;
    private final CaseRepository cases;
    private final Approvers approvers;
    private final CaseWords words;

    CaseHandling(CaseDesk desk, CaseRepository cases, Approvers approvers, CaseWords words) {
        this.desk = desk;
        this.cases = cases;
        this.approvers = approvers;
        this.words = words;
    }

    private void require(Actor actor, CaseId id) {
        AccessPolicy.require(
                actor, Action.HANDLE_CASE, new Target.Unit(desk.existing(id).matter().unit()));
    }

    /** Signs for receipt (签收). */
    public Outcome<SupervisionCase> receive(Actor actor, CaseId id) {
        require(actor, id);
        return desk.changing(
                id,
                current ->
                        CaseTransitions.receive(current)
                                .map(received -> {
                                    desk.store(
                                            actor,
                                            "RECEIVE_CASE",
                                            current,
                                            received,
                                            CaseStep.after(
                                                    received,
                                                    StepKind.RECEIVED,
                                                    desk.signature(actor),
                                                    "",
                                                    List.of()));
                                    desk.tellOffice(received, NoticeKind.CASE_CHANGED);
                                    return received;
                                }));
    }

    /** Hands in the reason and the measures (说明原因、整改措施). */
    public Outcome<SupervisionCase> filePlan(
            Actor actor,
            CaseId id,
            String reason,
            List<Plan.Line> lines,
            List<IncomingFile> uploads) {
        require(actor, id);
        Signature by = desk.signature(actor);
        return withFiles(
                actor,
                id,
                uploads,
                (current, count) -> {
                    List<Reason> reasons =
                            new ArrayList<>(approvers.obstacles(actor, current.matter().unit()));
                    reasons.addAll(CaseTransitions.filePlan(current, by).reasons());
                    reasons.addAll(Plan.of(reason, lines, by.at()).reasons());
                    return reasons;
                },
                (current, files) -> {
                    Plan plan = Plan.of(reason, lines, by.at()).orThrow();
                    SupervisionCase filed = CaseTransitions.filePlan(current, by).orThrow();
                    cases.setMeasures(id, plan.measures());
                    desk.store(
                            actor,
                            "FILE_CASE_PLAN",
                            current,
                            filed,
                            CaseStep.after(filed, StepKind.PLAN_FILED, by, told(plan), files));
                    desk.tellOffice(filed, NoticeKind.CASE_CHANGED);
                    return filed;
                });
    }

    /** A plan in the words of the history, which are Chinese like every document. */
    private String told(Plan plan) {
        return words.of(
                "told-plan",
                Messages.CHINESE,
                plan.reason(),
                plan.measures().stream()
                        .map(m ->
                                words.of(
                                        "told-measure",
                                        Messages.CHINESE,
                                        m.number(),
                                        m.text(),
                                        m.until()))
                        .collect(Collectors.joining("\n")));
    }

    /** Reports progress. */
    public Outcome<SupervisionCase> reportProgress(
            Actor actor, CaseId id, String text, List<IncomingFile> uploads) {
        require(actor, id);
        return withFiles(
                actor,
                id,
                uploads,
                (current, count) -> CaseTransitions.progressRefusals(current, text),
                (current, files) -> {
                    desk.store(
                            actor,
                            "REPORT_CASE_PROGRESS",
                            current,
                            current,
                            CaseStep.after(
                                    current,
                                    StepKind.PROGRESS,
                                    desk.signature(actor),
                                    text,
                                    files));
                    desk.tellOffice(current, NoticeKind.CASE_CHANGED);
                    return current;
                });
    }

    /** Reports a measure as carried out, with proof. */
    public Outcome<SupervisionCase> completeMeasure(
            Actor actor,
            CaseId id,
            int number,
            Optional<LocalDate> day,
            String text,
            List<IncomingFile> uploads) {
        require(actor, id);
        Signature by = desk.signature(actor);
        return withFiles(
                actor,
                id,
                uploads,
                (current, count) -> completed(current, number, day, text, count, by.at()).reasons(),
                (current, files) -> {
                    Measure done =
                            completed(current, number, day, text, files.size(), by.at()).orThrow();
                    cases.update(id, done);
                    desk.store(
                            actor,
                            "COMPLETE_CASE_MEASURE",
                            current,
                            current,
                            CaseStep.after(current, StepKind.MEASURE_DONE, by, text, files)
                                    .aboutMeasure(number));
                    desk.tellOffice(current, NoticeKind.CASE_CHANGED);
                    return current;
                });
    }

    private Outcome<Measure> completed(
            SupervisionCase current,
            int number,
            Optional<LocalDate> day,
            String text,
            int files,
            Instant now) {
        return CaseTransitions.completeMeasure(
                current, cases.measures(current.id()), number, day, text, files, now);
    }

    /** Feeds back what was done (反馈). */
    public Outcome<SupervisionCase> feedBack(
            Actor actor, CaseId id, String text, List<IncomingFile> uploads) {
        require(actor, id);
        Signature by = desk.signature(actor);
        return withFiles(
                actor,
                id,
                uploads,
                (current, count) -> {
                    List<Reason> reasons =
                            new ArrayList<>(approvers.obstacles(actor, current.matter().unit()));
                    reasons.addAll(fedBack(current, text, by).reasons());
                    return reasons;
                },
                (current, files) -> {
                    SupervisionCase answered = fedBack(current, text, by).orThrow();
                    desk.store(
                            actor,
                            "FEED_BACK_CASE",
                            current,
                            answered,
                            CaseStep.after(answered, StepKind.FED_BACK, by, text, files));
                    desk.tellOffice(answered, NoticeKind.CASE_CHANGED);
                    return answered;
                });
    }

    private Outcome<SupervisionCase> fedBack(SupervisionCase current, String text, Signature by) {
        return CaseTransitions.feedBack(current, cases.measures(current.id()), text, by);
    }

    /** Asks for a later deadline, before the deadline (申请延期). */
    public Outcome<Extension> askExtension(
            Actor actor, CaseId id, Optional<Instant> until, String reason) {
        require(actor, id);
        List<Reason> approval = approvers.obstacles(actor, desk.existing(id).matter().unit());
        return desk.changing(
                id,
                current -> {
                    boolean pending = cases.extensions(id).stream().anyMatch(Extension::isPending);
                    Outcome<Extension> asked =
                            CaseTransitions.askExtension(
                                    current, pending, until, reason, desk.signature(actor));
                    List<Reason> reasons = new ArrayList<>(approval);
                    reasons.addAll(asked.reasons());
                    if (!reasons.isEmpty()) {
                        return Outcome.refused(reasons);
                    }
                    Extension extension = asked.orThrow();
                    cases.add(extension);
                    desk.store(
                            actor,
                            "ASK_CASE_EXTENSION",
                            current,
                            current,
                            CaseStep.after(
                                    current,
                                    StepKind.EXTENSION_ASKED,
                                    extension.askedBy(),
                                    words.of(
                                            "told-extension",
                                            Messages.CHINESE,
                                            extension.until(),
                                            extension.reason()),
                                    List.of()));
                    desk.tellOffice(current, NoticeKind.CASE_CHANGED);
                    return asked;
                });
    }

    /** What keeps an act from being done, given how many files come with it. */
    @FunctionalInterface
    private interface Refusals {
        List<Reason> of(SupervisionCase current, int files);
    }

    /**
     * Does an act that comes with files. Files are stored only when nothing else is in the way, and
     * since storing takes time, everything is asked again in the transaction.
     */
    private Outcome<SupervisionCase> withFiles(
            Actor actor,
            CaseId id,
            List<IncomingFile> uploads,
            Refusals refusals,
            BiFunction<SupervisionCase, List<EvidenceFile>, SupervisionCase> act) {
        List<Reason> before = new ArrayList<>(refusals.of(desk.existing(id), uploads.size()));
        before.addAll(CaseDesk.tooMany(uploads));
        if (!before.isEmpty()) {
            return Outcome.refused(before);
        }
        return desk.keep(actor, uploads)
                .then(files ->
                        desk.changing(
                                id,
                                current ->
                                        Outcome.unless(
                                                refusals.of(current, files.size()),
                                                () -> act.apply(current, files))));
    }
}

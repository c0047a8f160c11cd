package org.xianxing.app.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.bulletin.Bulletin;
import org.xianxing.domain.bulletin.BulletinRepository;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.RankingRepository;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.CaseTransitions;
import org.xianxing.domain.supervision.Rectification;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.supervision.SupervisionReason;

/**
 * Rectification after an evaluation: one case for each zone among the last, opened from the issued
 * ranking, and shown again in the year that follows.
 */
@Service
public class RectificationService {

    /** The opinions of 2021, whose clause on it is known; other documents are cited as a whole. */
    private static final String OPINIONS = "闽自贸办〔2021〕1号";

    private static final String CLAUSE = "三（二）";

    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("\\p{IsHan}{2,12}〔\\d{4}〕\\d{1,5}号");

    private final Transactions transactions;
    private final CaseDesk desk;
    private final CaseRepository cases;
    private final CaseService caseService;
    private final CaseOffice office;
    private final CasePapers papers;
    private final CycleRepository cycles;
    private final RubricRepository rubrics;
    private final RankingRepository rankings;
    private final BulletinRepository bulletins;

    RectificationService(
            Transactions transactions,
            CaseDesk desk,
            CaseRepository cases,
            CaseService caseService,
            CaseOffice office,
            CasePapers papers,
            CycleRepository cycles,
            RubricRepository rubrics,
            RankingRepository rankings,
            BulletinRepository bulletins) {
        this.transactions = transactions;
        this.desk = desk;
        this.cases = cases;
        this.caseService = caseService;
        this.office = office;
        this.papers = papers;
        this.cycles = cycles;
        this.rubrics = rubrics;
        this.rankings = rankings;
        this.bulletins = bulletins;
    }

    /**
     * The rectification of an evaluation.
     *
     * @param lines the zones that must rectify and that the reader may see, in printed order
     * @param missing how many zones of the whole ranking have no case yet; 0 for who opens none
     * @param obstacles what keeps the cases from being opened
     */
    public record Overview(Cycle cycle, List<Line> lines, int missing, List<Reason> obstacles) {
        public Overview {
            lines = List.copyOf(lines);
            obstacles = List.copyOf(obstacles);
        }

        public long closed() {
            return lines.stream()
                    .flatMap(line -> line.opened().stream())
                    .filter(line -> !line.current().state().isOpen())
                    .count();
        }
    }

    /** A zone that must rectify, with its case once it is opened. */
    public record Line(FrozenRanking.Line zone, Optional<CaseLine> opened) {}

    /** The published evaluations with zones that must rectify, newest first. */
    public List<Cycle> cycles(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_CASE, new Target.Unit(actor.organization()));
        return cycles.all().stream()
                .filter(cycle -> cycle.stage() == CycleStage.PUBLISHED)
                .filter(cycle ->
                        rankings.ofCycle(cycle.id())
                                .filter(r -> !Rectification.zones(r).isEmpty())
                                .isPresent())
                .toList();
    }

    /** The rectification of an evaluation: all of it for the office, others see what is theirs. */
    public Overview overview(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.VIEW_CASE, new Target.Unit(actor.organization()));
        Cycle cycle = cycle(id);
        Optional<FrozenRanking> ranking = rankings.ofCycle(id);
        Map<OrganizationId, CaseLine> opened = opened(actor, id);
        boolean all = AccessPolicy.allows(actor, Action.VIEW_CASE, Target.PROVINCE);
        List<Line> lines = new ArrayList<>();
        for (FrozenRanking.Line zone : ranking.map(Rectification::zones).orElse(List.of())) {
            Optional<CaseLine> line = Optional.ofNullable(opened.get(zone.zone()));
            if (all || line.isPresent()) {
                lines.add(new Line(zone, line));
            }
        }
        int missing = (int) lines.stream().filter(line -> line.opened().isEmpty()).count();
        return new Overview(
                cycle,
                lines,
                all ? missing : 0,
                all ? Rectification.obstacles(cycle, ranking) : List.of());
    }

    private Map<OrganizationId, CaseLine> opened(Actor actor, CycleId id) {
        Map<OrganizationId, CaseLine> opened = new HashMap<>();
        caseService
                .list(
                        actor,
                        CaseFilter.ALL
                                .of(CaseKind.RECTIFICATION)
                                .about(Rectification.subjectPrefix(id)))
                .stream()
                .filter(line -> line.current().state() != CaseState.WITHDRAWN)
                .forEach(line -> opened.put(line.unit().id(), line));
        return opened;
    }

    /**
     * What an earlier evaluation left to be put right, as far as the actor may see it: the newest
     * one that has cases. It stands on first pages in the year that follows.
     */
    public Optional<Overview> lastYear(Actor actor) {
        if (!caseService.sees(actor)) {
            return Optional.empty();
        }
        return cycles(actor).stream()
                .max(Comparator.comparingInt(Cycle::year))
                .map(cycle -> overview(actor, cycle.id()))
                .filter(overview ->
                        overview.lines().stream().anyMatch(line -> line.opened().isPresent()));
    }

    /**
     * What the evaluation before one left a zone to put right, as far as the actor may see it: it
     * is shown with the zone's part of the year that follows.
     */
    public Optional<CaseLine> before(Actor actor, CycleId id, OrganizationId zone) {
        if (!caseService.sees(actor)) {
            return Optional.empty();
        }
        int year = cycle(id).year();
        return cycles(actor).stream()
                .filter(earlier -> earlier.year() < year)
                .max(Comparator.comparingInt(Cycle::year))
                .flatMap(earlier -> Optional.ofNullable(opened(actor, earlier.id()).get(zone)));
    }

    /** What came of opening: how many cases were opened now, and how many there were before. */
    public record Opened(int now, int before) {}

    /**
     * Opens and issues one case for each zone that must rectify. A zone that has one keeps it, so
     * doing it again opens what is missing and nothing twice.
     *
     * @param due until when each zone hands in its plan
     */
    public Outcome<Opened> open(Actor actor, CycleId id, Optional<Instant> due) {
        AccessPolicy.require(actor, Action.SUPERVISE, Target.PROVINCE);
        Signature by = desk.signature(actor);
        Cycle cycle = cycle(id);
        Outcome<List<CaseMatter>> matters =
                Rectification.matters(
                        cycle, rankings.ofCycle(id), reviewers(id), bulletin(id), source(cycle));
        List<Reason> reasons = new ArrayList<>(matters.reasons());
        if (due.isEmpty()) {
            reasons.add(Reason.of(SupervisionReason.CASE_DUE_MISSING));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        List<SupervisionCase> drafts = new ArrayList<>();
        for (CaseMatter matter : matters.orThrow()) {
            Outcome<SupervisionCase> draft =
                    CaseTransitions.open(
                            CaseId.random(),
                            actor.organization(),
                            matter,
                            Rung.REMINDER,
                            due.orElseThrow(),
                            cycle.demonstration(),
                            by);
            if (!draft.isDone()) {
                return Outcome.refused(draft.reasons());
            }
            drafts.add(draft.orThrow());
        }
        List<Reason> unprintable =
                drafts.stream()
                        .max(Comparator.comparingInt(d -> d.matter().demand().length()))
                        .map(longest -> papers.obstacles(longest, by))
                        .orElse(List.of());
        return unprintable.isEmpty()
                ? Outcome.done(transactions.inTransaction(() -> opened(actor, drafts, by)))
                : Outcome.refused(unprintable);
    }

    private Opened opened(Actor actor, List<SupervisionCase> drafts, Signature by) {
        int now = 0;
        int before = 0;
        for (SupervisionCase draft : drafts) {
            boolean there =
                    draft.uniqueKey().flatMap(cases::findUnique).isPresent() || !cases.add(draft);
            if (there) {
                before++;
            } else {
                cases.add(CaseStep.after(draft, StepKind.OPENED, by, "", List.of()));
                desk.trace(actor, "OPEN_CASE", draft.id(), draft.matter().subject().title());
                SupervisionCase unused = office.issued(actor, draft, by);
                now++;
            }
        }
        return new Opened(now, before);
    }

    private Cycle cycle(CycleId id) {
        return cycles.find(id)
                .orElseThrow(() -> new NoSuchElementException("no cycle " + id.value()));
    }

    private Map<OrganizationId, OrganizationId> reviewers(CycleId id) {
        return cycles.participants(id).stream()
                .collect(Collectors.toMap(Cycle.Participant::zone, Cycle.Participant::reviewer));
    }

    private String bulletin(CycleId id) {
        return bulletins
                .ofCycle(id)
                .map(bulletin ->
                        switch (bulletin) {
                            case Bulletin.Issued issued -> issued.documentNumber().toString();
                            case Bulletin.Draft _, Bulletin.Checked _, Bulletin.Signed _ -> "";
                        })
                .orElse("");
    }

    private Citation source(Cycle cycle) {
        String source = rubrics.find(cycle.rubric()).map(Rubric::source).orElse("");
        Matcher number = DOCUMENT_NUMBER.matcher(source);
        String document = number.find() ? number.group() : source;
        return document.equals(OPINIONS)
                ? new Citation(OPINIONS, CLAUSE)
                : new Citation(document.isBlank() ? cycle.title() : document, "");
    }
}

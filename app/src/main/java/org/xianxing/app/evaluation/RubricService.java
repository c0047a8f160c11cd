package org.xianxing.app.evaluation;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricCheck;
import org.xianxing.domain.evaluation.RubricComparison;
import org.xianxing.domain.evaluation.RubricId;
import org.xianxing.domain.evaluation.RubricImport;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.evaluation.RubricRow;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Rubric versions: listing, importing, comparing. A version never changes once it is stored. */
@Service
public class RubricService {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_LABEL = 40;
    public static final int LONGEST_SOURCE = 200;

    private static final int LONGEST_MILESTONE = 200;
    private static final int LONGEST_MEASURE_WORD = 10;

    private final Transactions transactions;
    private final RubricRepository rubrics;
    private final CycleRepository cycles;
    private final AuditTrail audit;

    RubricService(
            Transactions transactions,
            RubricRepository rubrics,
            CycleRepository cycles,
            AuditTrail audit) {
        this.transactions = transactions;
        this.rubrics = rubrics;
        this.cycles = cycles;
        this.audit = audit;
    }

    /**
     * A version and the cycles that pin it.
     *
     * @param usedBy titles of cycles, newest year first
     */
    public record Version(Rubric rubric, List<String> usedBy) {
        public Version {
            usedBy = List.copyOf(usedBy);
        }
    }

    /** All versions, newest import first. */
    public List<Version> versions(Actor actor) {
        require(actor);
        List<Cycle> all = cycles.all();
        return rubrics.all().stream()
                .map(rubric ->
                        new Version(
                                rubric,
                                all.stream()
                                        .filter(cycle -> cycle.rubric().equals(rubric.id()))
                                        .map(Cycle::title)
                                        .toList()))
                .toList();
    }

    /** One version. */
    public Rubric get(Actor actor, RubricId id) {
        require(actor);
        return rubrics.find(id)
                .orElseThrow(() -> new NoSuchElementException("no rubric " + id.value()));
    }

    /**
     * Reads and checks an office's table without storing anything.
     *
     * @return the rubric as it would be stored, or every reason against it, each with its row
     */
    public Outcome<Rubric> read(
            Actor actor, String title, String label, String source, List<List<String>> table) {
        require(actor);
        return switch (RubricSheet.read(table)) {
            case Outcome.Refused<List<RubricRow>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Outcome.Done<List<RubricRow>>(List<RubricRow> rows) ->
                    check(actor, title, label, source, rows);
        };
    }

    /**
     * Checks rows that a person edits, without storing anything.
     *
     * @return the rubric as it would be stored, or every reason against it, each with its row
     */
    public Outcome<Rubric> check(
            Actor actor, String title, String label, String source, List<RubricRow> rows) {
        require(actor);
        return storable(
                RubricImport.read(title.strip(), label.strip(), source.strip(), rows), rows);
    }

    /** A version as rows to edit, the two upper levels repeated in each. */
    public List<RubricRow> rows(Actor actor, RubricId id) {
        return RubricSheet.rows(get(actor, id));
    }

    /** What a row says when only facts of the evaluated year count, or when any do. */
    public static String currentYear(boolean only) {
        return RubricSheet.yesOrNo(only);
    }

    /** The longest text of a column, in characters, where people edit rows. */
    public enum Longest {
        GROUP(RubricSheet.Column.GROUP),
        CRITERION(RubricSheet.Column.CRITERION),
        WORDING(RubricSheet.Column.WORDING),
        RULE_TEXT(RubricSheet.Column.RULE_TEXT),
        PARAMETERS(RubricSheet.Column.PARAMETERS);

        private final RubricSheet.Column column;

        Longest(RubricSheet.Column column) {
            this.column = column;
        }

        public int characters() {
            return column.longest();
        }
    }

    /** Refuses what can be read but not kept: words that are too long, tiers given twice. */
    private static Outcome<Rubric> storable(Outcome<Rubric> read, List<RubricRow> rows) {
        if (!(read instanceof Outcome.Done<Rubric>(Rubric rubric))) {
            return read;
        }
        List<Reason> reasons =
                rows.stream()
                        .filter(row ->
                                rubric.indicator(row.code())
                                        .filter(i -> !isStorable(i.rule()))
                                        .isPresent())
                        .map(row ->
                                Reason.of(
                                        EvaluationReason.RUBRIC_ROW_PARAMETERS_UNREADABLE,
                                        row.number(),
                                        row.rule(),
                                        row.parameters()))
                        .toList();
        return Outcome.unless(reasons, () -> rubric);
    }

    private static boolean isStorable(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.Milestones(var milestones) ->
                    milestones.stream().allMatch(m -> m.name().length() <= LONGEST_MILESTONE);
            case ScoringRule.PointsPerItem item ->
                    item.measureWord().length() <= LONGEST_MEASURE_WORD;
            case ScoringRule.PointsPerAmount _ -> true;
            case ScoringRule.RankTiers(var places, var progress) ->
                    places.stream().mapToInt(ScoringRule.PlaceTier::within).distinct().count()
                                    == places.size()
                            && progress.stream()
                                            .mapToInt(ScoringRule.ProgressTier::places)
                                            .distinct()
                                            .count()
                                    == progress.size();
        };
    }

    /** Stores a version that was read. */
    public Outcome<Rubric> add(Actor actor, Rubric rubric) {
        require(actor);
        if (isBad(rubric.title(), LONGEST_TITLE)
                || isBad(rubric.label(), LONGEST_LABEL)
                || isBad(rubric.source(), LONGEST_SOURCE)) {
            return Outcome.refused(EvaluationReason.RUBRIC_HEAD_INCOMPLETE);
        }
        List<Reason> violations = RubricCheck.violations(rubric);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        return transactions.inTransaction(() -> {
            boolean taken =
                    rubrics.all().stream()
                            .anyMatch(other ->
                                    other.title().equalsIgnoreCase(rubric.title())
                                            && other.label().equalsIgnoreCase(rubric.label()));
            if (taken) {
                return Outcome.refused(
                        EvaluationReason.RUBRIC_LABEL_TAKEN, rubric.title(), rubric.label());
            }
            rubrics.add(rubric);
            audit.append(
                    actor,
                    "IMPORT_RUBRIC",
                    "rubric " + rubric.id().value(),
                    rubric.title() + " " + rubric.label() + ": " + summary(rubric));
            return Outcome.done(rubric);
        });
    }

    /** All indicators of two versions, line by line. */
    public List<RubricComparison.Line> compare(Actor actor, RubricId before, RubricId after) {
        return RubricComparison.compare(get(actor, before), get(actor, after));
    }

    /** A workbook to fill in, with the oldest stored version as its example. */
    public byte[] template(Actor actor) {
        require(actor);
        audit.append(actor, "EXPORT_RUBRIC", "rubric template", "");
        List<Rubric> all = rubrics.all();
        return RubricSheet.template(all.reversed().stream().findFirst());
    }

    /** A version as a workbook that can be changed and imported again. */
    public byte[] workbook(Actor actor, RubricId id) {
        Rubric rubric = get(actor, id);
        audit.append(
                actor,
                "EXPORT_RUBRIC",
                "rubric " + id.value(),
                rubric.title() + " " + rubric.label());
        return RubricSheet.write(rubric);
    }

    private static void require(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_RUBRIC, Target.PROVINCE);
    }

    private static boolean isBad(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }

    private static String summary(Rubric rubric) {
        return rubric.groups().stream()
                .map(group -> group.name() + " " + group.max())
                .collect(Collectors.joining(", "));
    }
}

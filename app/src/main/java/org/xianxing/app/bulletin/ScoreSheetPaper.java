package org.xianxing.app.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.domain.evaluation.Criterion;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.shared.Points;
import org.xianxing.reports.evaluation.ScoreSheetForm;
import org.xianxing.reports.evaluation.ScoreSheetForm.CityReview;
import org.xianxing.reports.shared.Watermark;

/**
 * Puts a score sheet on the official form. A score that nobody gave leaves room for a pen. The
 * words here are the form's own and always Chinese.
 */
record ScoreSheetPaper(SheetView view) {

    private static final String NOTE = "备注：自贸试验区范围内开发区不作为评估奖励对象。";
    private static final String DRAFT_MARK = "草稿";
    private static final String DEMONSTRATION_MARK = "演示数据";

    ScoreSheetForm form(LocalDate today) {
        return new ScoreSheetForm(
                view.rubric().title(),
                view.zone().name(),
                Integer.toString(view.cycle().year()),
                view.self().total().toString(),
                isReviewed() ? view.province().total().toString() : "",
                CityReview.HIDDEN,
                view.rubric().groups().stream().map(this::group).toList(),
                NOTE,
                today,
                watermark());
    }

    private ScoreSheetForm.Group group(IndicatorGroup group) {
        return new ScoreSheetForm.Group(
                group.name(),
                plain(group.max()) + "分",
                group.criteria().stream().map(this::criterion).toList());
    }

    private ScoreSheetForm.Criterion criterion(Criterion criterion) {
        List<ScoreSheetForm.Indicator> indicators = new ArrayList<>();
        criterion
                .indicators()
                .forEach(indicator -> {
                    SheetView.Line line = view.line(indicator.code());
                    indicators.add(
                            new ScoreSheetForm.Indicator(
                                    indicator.code() + ". " + indicator.officialText(),
                                    plain(indicator.max()),
                                    text(line.self().score()),
                                    text(line.city()),
                                    isReviewed() ? text(line.province()) : ""));
                });
        return new ScoreSheetForm.Criterion(criterion.code() + ". " + criterion.name(), indicators);
    }

    /** Whether the province is done; what it decided before may still change. */
    private boolean isReviewed() {
        return switch (view.sheet()) {
            case ScoreSheet.ProvinceReviewed _, ScoreSheet.OpenToObjection _, ScoreSheet.Final _ ->
                    true;
            case ScoreSheet.Draft _,
                    ScoreSheet.Submitted _,
                    ScoreSheet.Returned _,
                    ScoreSheet.CityReviewed _,
                    ScoreSheet.Unrated _ ->
                    false;
        };
    }

    private Watermark watermark() {
        boolean draft = view.sheet() instanceof ScoreSheet.Draft;
        if (view.cycle().demonstration()) {
            return new Watermark.Word(
                    draft ? DEMONSTRATION_MARK + " " + DRAFT_MARK : DEMONSTRATION_MARK);
        }
        return draft ? new Watermark.Word(DRAFT_MARK) : new Watermark.None();
    }

    private static String text(Score score) {
        return switch (score) {
            case Score.NotScored() -> "";
            case Score.Scored(Points points) -> points.toString();
        };
    }

    /** As the form prints maxima: 5, not 5.00. */
    private static String plain(Points points) {
        return points.hundredths() % 100 == 0
                ? Long.toString(points.hundredths() / 100)
                : points.toString();
    }
}

package org.xianxing.reports.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.xianxing.reports.shared.Watermark;

/**
 * The finished score sheet of one development zone. All figures are texts as they shall be printed;
 * an empty text leaves room for a pen.
 *
 * @param title such as 全省开发区建设创新推广先行区评估细则（暂行）
 * @param note the line below the table
 * @param date stands in the file's properties only
 */
public record ScoreSheetForm(
        String title,
        String zoneName,
        String year,
        String totalSelfScore,
        String totalReviewScore,
        CityReview cityReview,
        List<Group> groups,
        String note,
        LocalDate date,
        Watermark watermark) {

    public ScoreSheetForm {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a score sheet has at least one group");
        }
    }

    /** Whether the sheet has a column for the city's first review (市初审). */
    public enum CityReview {
        SHOWN,
        HIDDEN
    }

    /** A first-level indicator with its points, such as 体制对接 and 15分. */
    public record Group(String name, String points, List<Criterion> criteria) {
        public Group {
            criteria = List.copyOf(criteria);
            if (criteria.isEmpty()) {
                throw new IllegalArgumentException("group without criterion: " + name);
            }
        }
    }

    /** A second-level indicator, such as A1. */
    public record Criterion(String wording, List<Indicator> indicators) {
        public Criterion {
            indicators = List.copyOf(indicators);
            if (indicators.isEmpty()) {
                throw new IllegalArgumentException("criterion without indicator: " + wording);
            }
        }
    }

    /** A third-level indicator, such as B1, with its points and scores. */
    public record Indicator(
            String wording,
            String points,
            String selfScore,
            String cityScore,
            String reviewScore) {}
}

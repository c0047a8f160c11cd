package org.xianxing.domain.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/**
 * How accepted facts become points. Sealed on purpose: a fifth kind does not compile until scoring,
 * storage, import, explanation and forms know it. The cap is the indicator's maximum, for every
 * kind.
 */
public sealed interface ScoringRule {

    /** Fixed points for each milestone that is reached: B1–B3, B8. */
    record Milestones(List<Milestone> milestones) implements ScoringRule {
        public Milestones {
            milestones = List.copyOf(milestones);
            Set<String> codes = new HashSet<>();
            for (Milestone milestone : milestones) {
                if (!codes.add(milestone.code())) {
                    throw new IllegalArgumentException(
                            "two milestones share the code " + milestone.code());
                }
            }
            if (milestones.isEmpty()) {
                throw new IllegalArgumentException("a milestone rule needs at least one milestone");
            }
        }
    }

    /**
     * Points for each counted thing: B4–B7, B10–B17.
     *
     * @param each points for one thing
     * @param kind what may be counted
     * @param measureWord the Chinese measure word of the official wording: 项, 个, 篇
     */
    record PointsPerItem(Points each, ItemKind kind, String measureWord) implements ScoringRule {
        public PointsPerItem {
            if (each.isZero()) {
                throw new IllegalArgumentException("points per item must be more than 0");
            }
        }
    }

    /**
     * Points for each full unit of money, or in proportion when the cycle says so: B9.
     *
     * @param each points for one unit
     * @param unit the unit, such as 1,000,000 yuan
     */
    record PointsPerAmount(Points each, Yuan unit) implements ScoringRule {
        public PointsPerAmount {
            if (each.isZero() || unit.fen() == 0) {
                throw new IllegalArgumentException(
                        "points per amount and its unit must be more than 0");
            }
        }
    }

    /**
     * Points by the place in an external ranking and by the places gained since the year before:
     * B18. The best tier of each kind counts and the two kinds add.
     */
    record RankTiers(List<PlaceTier> places, List<ProgressTier> progress) implements ScoringRule {
        public RankTiers {
            places = List.copyOf(places);
            progress = List.copyOf(progress);
            if (places.isEmpty() && progress.isEmpty()) {
                throw new IllegalArgumentException("a rank rule needs at least one tier");
            }
        }
    }

    /**
     * A milestone.
     *
     * @param code short code, unique within the indicator, such as {@code CITY}
     * @param name official wording, such as 市级已建立完善体制机制
     * @param points points when reached
     * @param claimant whose fact it is
     */
    record Milestone(String code, String name, Points points, Claimant claimant) {
        public Milestone {
            if (!code.matches("[A-Z0-9_]{1,20}")) {
                throw new IllegalArgumentException(
                        "a milestone code has 1 to 20 capitals, digits or _: " + code);
            }
        }
    }

    /**
     * Whose fact a milestone is. City facts are claimed once by the city and counted for each of
     * its zones.
     */
    enum Claimant {
        CITY,
        ZONE
    }

    /** What an item rule counts. */
    enum ItemKind {
        /** 跨区域、跨部门、跨层级 catalog items. */
        CROSS_CUTTING_CATALOG_ITEM,
        /** 专项 catalog items. */
        SPECIFIC_CATALOG_ITEM,
        /** Anything that has a name: platforms, powers, innovations, media reports. */
        NAMED_THING;

        public boolean isFromCatalog() {
            return this != NAMED_THING;
        }
    }

    /** Points for a place within the first {@code within}. */
    record PlaceTier(int within, Points points) {}

    /** Points for a gain of at least {@code places} places. */
    record ProgressTier(int places, Points points) {}
}

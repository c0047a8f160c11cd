package org.xianxing.domain.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs between two charters, clause by clause. */
public final class CharterComparison {

    private CharterComparison() {}

    /**
     * A clause of one or of both; divisions are paired by their name, other clauses by their words.
     */
    public record Line(Optional<Clause> before, Optional<Clause> after) {

        /** Whether both say the same; the number alone is no difference. */
        public boolean isSame() {
            return before.isPresent()
                    && after.isPresent()
                    && before.get().text().equals(after.get().text());
        }
    }

    /** All clauses of both that the sources give: the earlier one's first within each part. */
    public static List<Line> compare(Charter before, Charter after) {
        List<Line> lines = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Clause> left = new ArrayList<>(given(after, part));
            for (Clause clause : given(before, part)) {
                Optional<Clause> partner =
                        left.stream().filter(other -> isPair(clause, other)).findFirst();
                partner.ifPresent(left::remove);
                lines.add(new Line(Optional.of(clause), partner));
            }
            left.forEach(clause -> lines.add(new Line(Optional.empty(), Optional.of(clause))));
        }
        return List.copyOf(lines);
    }

    private static List<Clause> given(Charter charter, Part part) {
        return charter.of(part).stream().filter(Clause::isGiven).toList();
    }

    private static boolean isPair(Clause a, Clause b) {
        return a.name().isEmpty() ? a.text().equals(b.text()) : a.name().equals(b.name());
    }
}

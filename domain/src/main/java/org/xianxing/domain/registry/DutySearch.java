package org.xianxing.domain.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who is responsible for something. Words are compared by pairs of characters, so that 融资担保
 * finds 融资性担保机构 too; a clause that has the words as typed stands before one that has the pairs.
 */
public final class DutySearch {

    /** This share of a word's pairs, in percent, must be in a clause. */
    private static final int ENOUGH = 60;

    private static final int AS_TYPED = 1_000;

    private DutySearch() {}

    /** What answers: a clause of a charter, or a rule laid down for one or more bodies. */
    public sealed interface Hit {

        /** Higher is nearer. */
        int score();

        /** Where it stands, to order equals. */
        String place();

        record OfCharter(StoredCharter charter, Clause clause, int score) implements Hit {

            @Override
            public String place() {
                return charter.charter().body()
                        + clause.part().ordinal()
                        + String.format("%04d", clause.number());
            }
        }

        record OfRule(WorkingRule rule, int score) implements Hit {

            @Override
            public String place() {
                return rule.citation().document() + rule.citation().clause();
            }
        }
    }

    /**
     * Searches duties, divisions, the division of duties between bodies, and rules.
     *
     * @param words what is typed; words apart by blanks must all be found
     * @return nearest first; nothing for blank words
     */
    public static List<Hit> search(
            Collection<StoredCharter> charters, Collection<WorkingRule> rules, String words) {
        List<String> wanted =
                List.of(words.strip().split("[\\s\\u3000，、,]+")).stream()
                        .filter(word -> !word.isBlank())
                        .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (StoredCharter charter : charters) {
            for (Clause clause : charter.charter().clauses()) {
                int score = score(words(clause), wanted);
                if (score > 0) {
                    hits.add(new Hit.OfCharter(charter, clause, score));
                }
            }
        }
        for (WorkingRule rule : rules) {
            int score = score(rule.text(), wanted);
            if (score > 0) {
                hits.add(new Hit.OfRule(rule, score));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::score).reversed().thenComparing(Hit::place));
        return List.copyOf(hits);
    }

    private static String words(Clause clause) {
        return clause.name() + "。" + clause.otherName() + "。" + clause.text();
    }

    private static int score(String text, List<String> wanted) {
        int score = 0;
        for (String word : wanted) {
            int one = score(text, word);
            if (one == 0) {
                return 0;
            }
            score += one;
        }
        return score;
    }

    private static int score(String text, String word) {
        if (text.contains(word)) {
            return AS_TYPED;
        }
        Set<String> pairs = pairs(word);
        long found = pairs.stream().filter(text::contains).count();
        int share = pairs.isEmpty() ? 0 : (int) (found * 100 / pairs.size());
        return share >= ENOUGH ? share : 0;
    }

    private static Set<String> pairs(String word) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}

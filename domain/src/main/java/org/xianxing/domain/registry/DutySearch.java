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

    /**
     * A clause that answers.
     *
     * @param score higher is nearer
     */
    public record Hit(StoredCharter charter, Clause clause, int score) {}

    /**
     * Searches duties, divisions and the division of duties between bodies.
     *
     * @param words what is typed; words apart by blanks must all be found
     * @return nearest first; nothing for blank words
     */
    public static List<Hit> search(Collection<StoredCharter> charters, String words) {
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
                int score = score(clause, wanted);
                if (score > 0) {
                    hits.add(new Hit(charter, clause, score));
                }
            }
        }
        hits.sort(
                Comparator.comparingInt(Hit::score)
                        .reversed()
                        .thenComparing(h -> h.charter().charter().body())
                        .thenComparing(h -> h.clause().part())
                        .thenComparingInt(h -> h.clause().number()));
        return List.copyOf(hits);
    }

    private static int score(Clause clause, List<String> wanted) {
        String text = clause.name() + "。" + clause.otherName() + "。" + clause.text();
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

package org.xianxing.domain.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days by which a text says something is to be there: 2020年底前, 2021年6月底前, 2021年6月30日前. */
final class DueWords {

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?<year>20\\d{2})年(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|(?:底|末)?)|(?:年)?(?:底|末))(?:之|以)?前");

    private DueWords() {}

    /** The last such day, which is the end of the whole. */
    static Optional<PlanDraft.ProposedDue> in(String text) {
        Matcher words = WORDS.matcher(text);
        Optional<PlanDraft.ProposedDue> last = Optional.empty();
        while (words.find()) {
            Optional<PlanDraft.ProposedDue> found =
                    day(words).map(day -> new PlanDraft.ProposedDue(day, words.group()));
            if (found.isPresent()
                    && last.filter(l -> l.day().isAfter(found.get().day())).isEmpty()) {
                last = found;
            }
        }
        return last;
    }

    private static Optional<LocalDate> day(Matcher words) {
        int year = Integer.parseInt(words.group("year"));
        if (words.group("month") == null) {
            return Optional.of(LocalDate.of(year, 12, 31));
        }
        try {
            YearMonth month = YearMonth.of(year, Integer.parseInt(words.group("month")));
            return Optional.of(
                    words.group("day") == null
                            ? month.atEndOfMonth()
                            : month.atDay(Integer.parseInt(words.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

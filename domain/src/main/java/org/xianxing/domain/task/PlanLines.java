package org.xianxing.domain.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a plan's text, with what stands by itself before the first heading taken out.
 *
 * @param title the plan's title; empty when none was found
 * @param documentNumber with 〔〕 around the year; empty when none stands by itself
 * @param body the lines from the first mark on
 * @param unplaced the lines before it that are neither
 */
record PlanLines(
        String title,
        String documentNumber,
        Optional<LocalDate> issuedOn,
        List<String> body,
        List<String> unplaced) {

    private static final Pattern NUMBER =
            Pattern.compile("^([\\p{IsHan}]{2,14})[〔\\[（(【](20\\d{2})[〕\\]）)】]\\s*(第?\\d+)\\s*号$");

    private static final Pattern TITLE =
            Pattern.compile(
                    "^(?!.*(?:通知|当前位置|来源)).{6,80}(?:方案|意见|计划|规划|办法|规定|措施|要点|任务分工|举措)"
                            + "(?:[（(][^）)]{1,12}[）)])?$");

    static PlanLines of(String text) {
        List<String> all =
                text.lines()
                        .map(line ->
                                line.replaceAll(
                                        "^[\\s\\u3000\\u00a0\\ufeff]+|[\\s\\u3000\\u00a0]+$", ""))
                        .filter(line -> !line.isEmpty())
                        .toList();
        int first = 0;
        while (first < all.size() && PlanNode.mark(all.get(first)).isEmpty()) {
            first++;
        }
        String title = "";
        String number = "";
        Optional<LocalDate> day = Optional.empty();
        int titleAt = -1;
        List<String> before = all.subList(0, first);
        for (int i = 0; i < before.size(); i++) {
            String line = before.get(i);
            if (TITLE.matcher(line).matches()) {
                title = line;
                titleAt = i;
            }
        }
        List<String> unplaced = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            String line = before.get(i);
            java.util.regex.Matcher found = NUMBER.matcher(line);
            if (i == titleAt) {
                continue;
            }
            if (found.matches()) {
                number = found.group(1) + "〔" + found.group(2) + "〕" + found.group(3) + "号";
            } else if (PlanText.day(line).isPresent()) {
                day = PlanText.day(line);
            } else {
                unplaced.add(line);
            }
        }
        return new PlanLines(title, number, day, all.subList(first, all.size()), unplaced);
    }
}

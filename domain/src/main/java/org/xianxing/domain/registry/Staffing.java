package org.xianxing.domain.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianxing.domain.shared.Numerals;
import org.xianxing.domain.shared.Reason;

/** Reads the posts out of the sentence on staffing (人员编制), and checks their sums. */
final class Staffing {

    private static final String COUNT =
            "(?<count>[0-9０-９]{1,5}|" + Numerals.CLASS + ")[名个](?!内设|处室|科室|机构)";

    /** A label, a number, and what stands in brackets behind it. */
    private static final Pattern POSTS =
            Pattern.compile(
                    "(?<label>(?:[\\p{IsHan}]|[（(][\\p{IsHan}]+[）)]){2,30}?)(?:为|共|共计|各)?"
                            + COUNT
                            + "(?<in>[（(][^）)]*[）)])?");

    private static final Pattern OF_WHICH =
            Pattern.compile("(?<label>[\\p{IsHan}]{2,30}?)" + COUNT);

    private static final Pattern LEAD_IN =
            Pattern.compile("^.*(?:机关(?=行政编制|事业编制|编制)|核定|其中|(?<!内)设|配备|含)");

    private Staffing() {}

    /** The posts that a text names, in its order. */
    static List<StaffingLine> posts(String text) {
        List<StaffingLine> posts = new ArrayList<>();
        Matcher m = POSTS.matcher(text);
        while (m.find()) {
            String in = m.group("in");
            String remark = in == null ? "" : in.substring(1, in.length() - 1);
            String label = label(m.group("label"));
            posts.add(
                    new StaffingLine(
                            label,
                            Divisions.number(m.group("count")),
                            label.endsWith("编制"),
                            ofWhich(remark),
                            remark));
        }
        return List.copyOf(posts);
    }

    private static List<StaffingLine.OfWhich> ofWhich(String remark) {
        List<StaffingLine.OfWhich> parts = new ArrayList<>();
        Matcher m = OF_WHICH.matcher(remark.replaceFirst("^(?:其中)?含?", ""));
        while (m.find()) {
            parts.add(
                    new StaffingLine.OfWhich(
                            m.group("label").replaceFirst("^[和及]", ""),
                            Divisions.number(m.group("count"))));
        }
        return parts;
    }

    /** The post alone, without whose it is and without verbs: 机关行政编制为 is 行政编制. */
    private static String label(String found) {
        return LEAD_IN.matcher(found).replaceFirst("");
    }

    /** What does not add up. */
    static List<Reason> doubts(List<StaffingLine> posts) {
        List<Reason> doubts = new ArrayList<>();
        for (StaffingLine post : posts) {
            int parts = post.ofWhich().stream().mapToInt(StaffingLine.OfWhich::count).sum();
            if (parts > post.count()) {
                doubts.add(
                        Reason.of(
                                CharterReason.CHARTER_PARTS_EXCEED_POSTS,
                                post.label(),
                                post.count(),
                                parts));
            }
        }
        int kinds =
                posts.stream().filter(StaffingLine::headcount).mapToInt(StaffingLine::count).sum();
        int ranks = posts.stream().filter(p -> !p.headcount()).mapToInt(StaffingLine::count).sum();
        if (kinds > 0 && ranks > kinds) {
            doubts.add(Reason.of(CharterReason.CHARTER_RANKS_EXCEED_POSTS, ranks, kinds));
        }
        return doubts;
    }
}

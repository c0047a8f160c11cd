package org.xianxing.domain.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianxing.domain.shared.Reason;

/** Checks a bulletin's text against the frozen figures before it is passed on (核稿). */
public final class BulletinCheck {

    /**
     * Figures without which the bulletin does not say what the rules ask for: the ranking's first
     * and last.
     */
    private static final Set<String> INDISPENSABLE = Set.of("年度", "参评数", "前列名单", "后列名单");

    private static final Pattern SCORE_BY_HAND = Pattern.compile("\\d+\\.\\d{1,2}(?=\\s*分)");

    private BulletinCheck() {}

    /** What blocks the bulletin. */
    public static List<Reason> findings(BulletinText text, Map<String, String> figures) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> used = text.placeholders();
        used.stream()
                .filter(name -> !figures.containsKey(name))
                .forEach(name ->
                        reasons.add(Reason.of(BulletinReason.BULLETIN_FIGURE_UNKNOWN, name)));
        INDISPENSABLE.stream()
                .filter(name -> !used.contains(name))
                .sorted()
                .forEach(name ->
                        reasons.add(Reason.of(BulletinReason.BULLETIN_FIGURE_LEFT_OUT, name)));
        Matcher matcher = SCORE_BY_HAND.matcher(text.body());
        while (matcher.find()) {
            reasons.add(Reason.of(BulletinReason.BULLETIN_NUMBER_TYPED_BY_HAND, matcher.group()));
        }
        if (text.title().isBlank()) {
            reasons.add(Reason.of(BulletinReason.BULLETIN_TITLE_MISSING));
        }
        if (!text.recipients().endsWith("：")) {
            reasons.add(Reason.of(BulletinReason.BULLETIN_RECIPIENTS_WITHOUT_COLON));
        }
        if (text.body().isBlank()) {
            reasons.add(Reason.of(BulletinReason.BULLETIN_BODY_MISSING));
        }
        if (text.signature().isBlank()) {
            reasons.add(Reason.of(BulletinReason.BULLETIN_SIGNATURE_MISSING));
        }
        return List.copyOf(reasons);
    }
}

package org.xianxing.domain.bulletin;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The editable text of a bulletin. Figures stand in it as placeholders in double braces, such as
 * {@code {{平均分}}}, and are filled from the frozen ranking, so that no figure can be mistyped.
 *
 * @param title 标题
 * @param recipients 主送机关, ends with a full-width colon
 * @param body 正文: one paragraph a line; a line beginning with 一、 is a first-level heading, with （一）
 *     a second-level one
 * @param signature 发文机关署名
 * @param copies 抄送机关; may be empty
 * @param printedBy 印发机关
 */
public record BulletinText(
        String title,
        String recipients,
        String body,
        String signature,
        String copies,
        String printedBy) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");

    /** The names of all placeholders in title and body, in order of appearance. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(title + "\n" + body);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The same text with figures in place of known placeholders; unknown ones stay as they are. */
    public BulletinText filled(Map<String, String> figures) {
        return new BulletinText(
                fill(title, figures),
                recipients,
                fill(body, figures),
                signature,
                copies,
                printedBy);
    }

    private static String fill(String text, Map<String, String> figures) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(
                                figures.getOrDefault(match.group(1), match.group())));
    }
}

package org.xianxing.app.audit.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a change changed, read out of how the trail writes states: {@code Name[part=value, …]}.
 * Texts that people typed may look like that too, so what does not read cleanly is not taken apart.
 */
final class StateChange {

    private static final Pattern WHOLE = Pattern.compile("(?s)(\\w+)\\[(.*)]");
    private static final Pattern PART = Pattern.compile("(?s)(\\w+)=(.*)");
    private static final Pattern WRAPPED = Pattern.compile("\\w+\\[value=([^\\[\\]]*)]");

    private StateChange() {}

    /** A part that is not as it was; empty text where there was none. */
    record Difference(String part, String before, String after) {}

    /**
     * The parts that differ.
     *
     * @return none when the two are not states of the same kind
     */
    static Optional<List<Difference>> between(String before, String after) {
        Matcher was = WHOLE.matcher(before);
        Matcher is = WHOLE.matcher(after);
        if (!was.matches() || !is.matches() || !was.group(1).equals(is.group(1))) {
            return Optional.empty();
        }
        Optional<Map<String, String>> old = parts(was.group(2));
        Optional<Map<String, String>> changed = parts(is.group(2));
        return old.isEmpty() || changed.isEmpty()
                ? Optional.empty()
                : Optional.of(differences(old.get(), changed.get()));
    }

    private static List<Difference> differences(
            Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = after.getOrDefault(name, "");
            if (!was.equals(is)) {
                differences.add(new Difference(name, plain(was), plain(is)));
            }
        }
        return differences;
    }

    /** Without the names of types that only wrap one value. */
    static String plain(String state) {
        return WRAPPED.matcher(state).replaceAll("$1");
    }

    private static Optional<Map<String, String>> parts(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i <= body.length(); i++) {
            boolean end = i == body.length();
            char c = end ? ',' : body.charAt(i);
            if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                Matcher part = PART.matcher(body.substring(begin, i).strip());
                if (!part.matches() || parts.put(part.group(1), part.group(2)) != null) {
                    return Optional.empty();
                }
                begin = i + 1;
            }
        }
        return depth == 0 ? Optional.of(parts) : Optional.empty();
    }
}

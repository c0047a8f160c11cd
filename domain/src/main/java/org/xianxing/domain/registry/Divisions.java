package org.xianxing.domain.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianxing.domain.shared.Numerals;

/** Recognizes divisions (内设机构) by the way they are named. */
final class Divisions {

    /** With what the duties of a division begin. */
    private static final String VERB =
            "(?:负责|承担|承办|贯彻|拟订|拟定|起草|综合|协助|协调|组织|指导|研究|参与|管理|依法|牵头|宣传|执行|监督|监测|统筹|落实|推动|推进|联系"
                    + "|配合|编制|制定|处理|受理|审核|按照|会同|办理|开展|提出|汇总|掌握|服务|归口)";

    /** Divisions that charters name after the numbered ones. */
    private static final String PARTY =
            "(?:直属机关党委|机关党委|直属机关纪委|机关纪委|离退休干部工作处|离退休干部处|离退休人员工作处|机关工会|监察室|纪检组)";

    static final String UNNUMBERED = PARTY + "[。：:]?(?=" + VERB + ")";

    /** With what a sentence begins and no division's name does. */
    private static final String NO_NAME = "负责|承担|承办|贯彻|拟订|拟定|起草|牵头|依法|会同|参与|将|从|取消|加强|关于|省|市|区|县";

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?!"
                            + NO_NAME
                            + ")(?<name>[\\p{IsHan}、]{1,24}?(?:处|室|局|科|办公室|办事处|委员会|中心|队|站|党委))"
                            + "(?<other>[（(][^）)]*[）)])?[。：:]?(?="
                            + VERB
                            + ").*",
                    Pattern.DOTALL);

    private static final Pattern ONE_UNNUMBERED = Pattern.compile(UNNUMBERED);

    private static final Pattern STATED =
            Pattern.compile("设(?:立)?([0-9０-９]{1,3}|" + Numerals.CLASS + ")个(?:内设|职能|处|科|机构)");

    private Divisions() {}

    /** Whether an item reads like a division: a name, then duties. */
    static boolean isDivision(String text) {
        return NUMBERED.matcher(text).matches();
    }

    /** A numbered item of the part on divisions, its name cut off where one is recognized. */
    static Clause numbered(int number, String text) {
        Matcher m = NUMBERED.matcher(text);
        if (!m.matches()) {
            return new Clause(Part.DIVISIONS, number, "", "", text, Clause.Mark.GIVEN);
        }
        String other = m.group("other");
        int end = other == null ? m.end("name") : m.end("other");
        return new Clause(
                Part.DIVISIONS,
                number,
                m.group("name"),
                other == null ? "" : other.substring(1, other.length() - 1),
                text.substring(end).replaceFirst("^[。：:]", ""),
                Clause.Mark.GIVEN);
    }

    /** Divisions without a number that a text names; none when it does not begin with one. */
    static List<Clause> unnumbered(String text) {
        List<Clause> found = new ArrayList<>();
        Matcher m = ONE_UNNUMBERED.matcher(text);
        int from = -1;
        String name = "";
        while (m.find()) {
            if (m.start() > 0 && text.charAt(m.start() - 1) != '。') {
                continue;
            }
            if (from >= 0) {
                found.add(unnumbered(name, text.substring(from, m.start())));
            } else if (m.start() > 0) {
                return List.of();
            }
            name = m.group().replaceFirst("[。：:]$", "");
            from = m.end();
        }
        if (from >= 0) {
            found.add(unnumbered(name, text.substring(from)));
        }
        return found;
    }

    private static Clause unnumbered(String name, String duties) {
        return new Clause(Part.DIVISIONS, 0, name, "", duties, Clause.Mark.GIVEN);
    }

    /** How many divisions the text before them says there are. */
    static OptionalInt stated(String lead) {
        Matcher m = STATED.matcher(lead);
        return m.find() ? OptionalInt.of(number(m.group(1))) : OptionalInt.empty();
    }

    /** A number in digits of either width, or in numerals. */
    static int number(String text) {
        return Optional.of(text)
                .filter(t -> !t.isEmpty() && Character.isDigit(t.charAt(0)))
                .map(Integer::parseInt)
                .orElseGet(() -> Numerals.value(text));
    }
}

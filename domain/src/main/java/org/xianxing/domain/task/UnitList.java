package org.xianxing.domain.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lists of units as offices write them, and writes out what they leave out: 自治区商务厅、发展改革委 are
 * two departments of the region, 南宁、崇左片区管理机构 two bodies.
 */
final class UnitList {

    /** Whose departments follow; each of them may be left out before the next name. */
    private static final Pattern LEVEL =
            Pattern.compile(
                    "^(?:(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)?自治区|[\\p{IsHan}]{2,3}省|省"
                            + "|(?!自治区)[\\p{IsHan}]{2,4}市(?!场)|市(?![场政民])|县|区(?!域))"
                            + "(?:党委|委(?!员))?(?=[\\p{IsHan}（(])");

    /** Names that begin anew and are nobody's departments. */
    private static final Pattern STANDS_BY_ITSELF =
            Pattern.compile(
                    "^(?:国家|全国|中央|中国|中共|中铁|人民银行|北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽"
                            + "|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆).*"
                            + "|.*(?:海关|公司|集团|银行|支行|分行|管理机构|管委会|管理委员会|人民政府|银保监局|证监局"
                            + "|外汇局|边检总站|检查总站|专题组|大学|学院|领导小组办公室)$");

    /**
     * How the names of bodies end. A name that ends otherwise waits for the ending of a later one.
     */
    private static final Pattern ENDING =
            Pattern.compile(
                    "(?:厅|局|委|办|部|院|行|会|关|站|社|处|所|公司|集团|政府|机构|中心|单位|组|队|馆|台|校|学院|区|园"
                            + "|办公室|支队|总队|联盟|署|团|军|联|金|室)(?:[（(][^）)]*[）)])?$");

    /** Endings that several names before them share. */
    private static final Pattern SHARED =
            Pattern.compile(
                    "(?:自贸)?片区(?:管理机构|管委会|管理委员会)?$|(?:综合保税区|保税港区|开发区|高新区|经开区|新区)(?:管委会|管理委员会)$"
                            + "|管理机构$|管委会$|管理委员会$|(?:市|县|区|州)?(?:人民政府|政府|委|商务局)$|海关$|市$|县$|区$|州$");

    private static final Pattern COLLECTIVE =
            Pattern.compile(
                    "^各.*|.*(?:其他|其它|有关|相关|各有关|各相关|各成员|各级|各地).*(?:单位|部门|机构|政府|管委会|地区|方面)$"
                            + "|.*各(?:成员单位|部门|市|县|区|地市|设区市|片区|开发区).*|.*等(?:单位|部门)?$");

    private static final String OPEN = "（(〔[";
    private static final String CLOSE = "）)〕]";

    /** Whose departments the names were that came last. */
    private String level = "";

    /**
     * The units of a list, in order. A list that goes on after another one of the same task leaves
     * out what that one said.
     *
     * @param list as it stands, with any of the usual marks and line breaks between the names
     * @param first what the first unit does
     * @param others what the others do
     */
    List<NamedUnit> expand(String list, UnitPart first, UnitPart others) {
        List<NamedUnit> units = new ArrayList<>();
        for (List<String> segment : segments(list)) {
            List<String> names = together(segment);
            for (int i = 0; i < names.size(); i++) {
                String written = names.get(i);
                UnitPart part = units.isEmpty() ? first : others;
                if (COLLECTIVE.matcher(written).matches()) {
                    units.add(new NamedUnit(written, written, part, true));
                    continue;
                }
                String ended = written + missingEnding(names, i);
                Optional<String> own = level(ended);
                if (own.isPresent()) {
                    level = own.get();
                }
                boolean inherits = own.isEmpty() && !STANDS_BY_ITSELF.matcher(ended).matches();
                units.add(new NamedUnit(written, inherits ? level + ended : ended, part, false));
            }
        }
        return units;
    }

    private static Optional<String> level(String name) {
        if (name.matches(".*(?:人民政府|政府|管委会|管理机构)$") && !name.startsWith("自治区")) {
            return Optional.empty();
        }
        Matcher level = LEVEL.matcher(name);
        return level.find() && level.end() < name.length()
                ? Optional.of(level.group())
                : Optional.empty();
    }

    /** What stands between the stronger marks; marks within brackets separate nothing. */
    private static List<List<String>> segments(String list) {
        List<List<String>> segments = new ArrayList<>();
        List<String> segment = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (char c : (list.replaceAll("[\\r\\n]+", "\n") + "；").toCharArray()) {
            if (OPEN.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSE.indexOf(c) >= 0) {
                depth--;
            }
            boolean strong = depth <= 0 && "，,；;。\n".indexOf(c) >= 0;
            if (strong || depth <= 0 && c == '、') {
                String whole = name.toString().replaceAll("[\\s\\u3000]+", "");
                if (!whole.isEmpty()) {
                    segment.add(whole);
                }
                name.setLength(0);
            } else {
                name.append(c);
            }
            if (strong && !segment.isEmpty()) {
                segments.add(segment);
                segment = new ArrayList<>();
            }
        }
        return segments;
    }

    /** Collective names go on over a mark: 各市、县（区）人民政府 is one. */
    private static List<String> together(List<String> segment) {
        List<String> names = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String name : segment) {
            boolean begins = open.isEmpty() && name.startsWith("各") && !endsAsCollective(name);
            if (begins || !open.isEmpty()) {
                open.append(open.isEmpty() ? "" : "、").append(name);
                if (!begins && endsAsCollective(name)) {
                    names.add(open.toString());
                    open.setLength(0);
                }
            } else {
                names.add(name);
            }
        }
        if (!open.isEmpty()) {
            names.add(open.toString());
        }
        return names;
    }

    private static boolean endsAsCollective(String name) {
        return name.matches(".*(?:政府|单位|部门|机构|管委会|委员会|公司|厅|局)$");
    }

    /** The ending that a name shares with a later one of its segment; empty when it has its own. */
    private static String missingEnding(List<String> names, int index) {
        String name = names.get(index);
        boolean area = name.endsWith("片区");
        if (ENDING.matcher(name).find() && !area) {
            return "";
        }
        for (int i = index + 1; i < names.size(); i++) {
            String later = names.get(i);
            if (ENDING.matcher(later).find()) {
                Matcher shared = SHARED.matcher(later);
                String ending = shared.find() ? shared.group() : "";
                return overlapping(area ? ending.replaceFirst("^(?:自贸)?片区", "") : ending, name);
            }
        }
        return "";
    }

    /** 福州市 before 厦门市人民政府 has the first part of the ending already. */
    private static String overlapping(String ending, String name) {
        return !ending.isEmpty() && name.endsWith(ending.substring(0, 1))
                ? ending.substring(1)
                : ending;
    }
}

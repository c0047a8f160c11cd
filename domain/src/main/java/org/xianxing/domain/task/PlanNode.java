package org.xianxing.domain.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.shared.Numerals;

/** A numbered item of a plan's text with the paragraphs that belong to it and its units. */
final class PlanNode {

    /** How items are marked, from the widest to the narrowest. */
    enum Level {
        /** What stands before the first mark. */
        ROOT,
        /** 一、 */
        CHAPTER,
        /** （一） */
        SECTION,
        /** 1. */
        ITEM,
        /** （1） */
        SUBITEM
    }

    /**
     * The mark at the beginning of a line.
     *
     * @param number as written, without what only separates it from the text
     * @param length how many characters of the line it takes
     */
    record Mark(Level level, String number, int value, int length) {}

    private static final Pattern CHAPTER = Pattern.compile("^(" + Numerals.CLASS + ")、\\s*");
    private static final Pattern SECTION =
            Pattern.compile("^([（(](" + Numerals.CLASS + ")[）)])\\s*");
    private static final Pattern ITEM =
            Pattern.compile("^([0-9０-９]{1,3})(?:[.．、](?![0-9０-９])|[)）])\\s*");
    private static final Pattern SUBITEM = Pattern.compile("^([（(]([0-9０-９]{1,3})[）)])\\s*");

    private final Level level;
    private final String mark;
    private final String number;
    private final int value;
    private final @Nullable PlanNode parent;
    private final List<String> paragraphs = new ArrayList<>();
    private String notation = "";
    private boolean open;
    private int notationAfter;

    private PlanNode(
            Level level, String mark, String number, int value, @Nullable PlanNode parent) {
        this.level = level;
        this.mark = mark;
        this.number = number;
        this.value = value;
        this.parent = parent;
    }

    /** The mark that a line begins with. */
    static Optional<Mark> mark(String line) {
        Matcher chapter = CHAPTER.matcher(line);
        if (chapter.find() && Numerals.value(chapter.group(1)) > 0) {
            return Optional.of(
                    new Mark(
                            Level.CHAPTER,
                            chapter.group(1),
                            Numerals.value(chapter.group(1)),
                            chapter.end()));
        }
        Matcher section = SECTION.matcher(line);
        if (section.find() && Numerals.value(section.group(2)) > 0) {
            return Optional.of(
                    new Mark(
                            Level.SECTION,
                            section.group(1),
                            Numerals.value(section.group(2)),
                            section.end()));
        }
        Matcher item = ITEM.matcher(line);
        if (item.find()) {
            return Optional.of(
                    new Mark(Level.ITEM, item.group(1), digits(item.group(1)), item.end()));
        }
        Matcher sub = SUBITEM.matcher(line);
        return sub.find()
                ? Optional.of(
                        new Mark(Level.SUBITEM, sub.group(1), digits(sub.group(2)), sub.end()))
                : Optional.empty();
    }

    private static int digits(String text) {
        return text.chars().map(c -> Character.digit(c, 10)).reduce(0, (a, d) -> a * 10 + d);
    }

    /** The items of a text in order, the first one standing for what has no mark. */
    static List<PlanNode> of(List<String> lines) {
        PlanNode root = new PlanNode(Level.ROOT, "", "", 0, null);
        List<PlanNode> nodes = new ArrayList<>(List.of(root));
        PlanNode current = root;
        for (String line : lines) {
            Optional<Mark> mark = current.open ? Optional.empty() : mark(line);
            if (mark.isPresent()) {
                current = child(current, mark.get(), line);
                nodes.add(current);
                current.take(line.substring(mark.get().length()));
            } else {
                current.take(line);
            }
        }
        for (Level level : List.of(Level.SUBITEM, Level.ITEM, Level.SECTION)) {
            nodes.stream()
                    .filter(node -> node.level == level)
                    .map(PlanNode::parent)
                    .distinct()
                    .toList()
                    .forEach(whole -> whole.takeIn(nodes));
        }
        return nodes;
    }

    /**
     * Items below a task are part of its text: those of a task that has its units already, or whose
     * units stand behind the last of them.
     */
    private void takeIn(List<PlanNode> nodes) {
        List<PlanNode> below =
                nodes.stream().filter(node -> !node.isRoot() && node.parent() == this).toList();
        long named = below.stream().filter(PlanNode::hasUnits).count();
        boolean task = !isRoot() && (hasUnits() || hasSiblingWithUnits(nodes));
        boolean atTheEnd =
                !isRoot()
                        && !hasUnits()
                        && named == 1
                        && below.size() > 1
                        && below.getLast().hasUnits();
        if (named == 0 && !task || named > 0 && !atTheEnd) {
            return;
        }
        for (PlanNode part : below) {
            if (part.paragraphs.isEmpty()) {
                paragraphs.add(part.mark.strip());
            } else {
                paragraphs.add(part.mark + part.paragraphs.getFirst());
                paragraphs.addAll(part.paragraphs.subList(1, part.paragraphs.size()));
            }
        }
        if (atTheEnd) {
            notation = below.getLast().notation;
        }
        nodes.removeAll(below);
    }

    private boolean hasSiblingWithUnits(List<PlanNode> nodes) {
        return nodes.stream()
                .anyMatch(node -> node != this && node.hasUnits() && node.parent() == parent());
    }

    private static PlanNode child(PlanNode before, Mark mark, String line) {
        PlanNode above = before;
        while (above.level.compareTo(mark.level()) >= 0) {
            above = Objects.requireNonNull(above.parent);
        }
        return new PlanNode(
                mark.level(), line.substring(0, mark.length()), mark.number(), mark.value(), above);
    }

    /** Takes a paragraph, or the list of units that it is or ends with. */
    private void take(String paragraph) {
        if (open) {
            notation = notation + "\n" + paragraph;
            open = goesOn(notation);
            return;
        }
        if (UnitNotation.LINE.matcher(paragraph).matches()) {
            setNotation(
                    notation.isEmpty() || notationAfter != paragraphs.size()
                            ? paragraph
                            : notation + "\n" + paragraph);
            return;
        }
        Matcher bracket = UnitNotation.IN_BRACKETS.matcher(paragraph);
        if (bracket.find()) {
            String before = paragraph.substring(0, bracket.start()).strip();
            if (!before.isEmpty()) {
                paragraphs.add(before);
            }
            setNotation(bracket.group());
        } else if (!paragraph.isBlank()) {
            paragraphs.add(paragraph);
        }
    }

    private void setNotation(String written) {
        if (!notation.isEmpty() && notationAfter != paragraphs.size()) {
            paragraphs.add(notation);
        }
        notation = written;
        notationAfter = paragraphs.size();
        open = goesOn(written);
    }

    /** Whether a list goes on in the next line: a bracket is open, or a mark asks for more. */
    private static boolean goesOn(String written) {
        boolean bracket = "（(【[".indexOf(written.strip().charAt(0)) >= 0;
        if (bracket) {
            long opened = written.chars().filter(c -> "（(【[".indexOf(c) >= 0).count();
            long closed = written.chars().filter(c -> "）)】]".indexOf(c) >= 0).count();
            return opened > closed;
        }
        return written.matches("(?s).*[、，,：:；;]\\s*$");
    }

    boolean isRoot() {
        return level == Level.ROOT;
    }

    PlanNode parent() {
        return parent == null ? this : parent;
    }

    int value() {
        return value;
    }

    String number() {
        return number;
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    boolean hasUnits() {
        return !notation.isEmpty() && !isRoot();
    }

    UnitNotation units() {
        return notation.isEmpty() ? UnitNotation.NONE : UnitNotation.of(notation);
    }

    /** Where it stands: the numbers of those above it, then its own. */
    String clause() {
        return isRoot() ? "" : parent().clause() + number;
    }

    /** Another number of the same kind. */
    String numberOf(int other) {
        return switch (level) {
            case ROOT -> String.valueOf(other);
            case CHAPTER -> Numerals.of(other);
            case SECTION ->
                    number.charAt(0) + Numerals.of(other) + number.charAt(number.length() - 1);
            case ITEM -> String.valueOf(other);
            case SUBITEM ->
                    number.charAt(0) + String.valueOf(other) + number.charAt(number.length() - 1);
        };
    }

    /** The whole text without mark and units. */
    String text() {
        return String.join("\n", paragraphs);
    }

    /** The first sentence, without its mark. */
    String title() {
        String text = text();
        int end = text.indexOf('。');
        int line = text.indexOf('\n');
        int cut = end < 0 ? line : line < 0 ? end : Math.min(end, line);
        String first = cut < 0 ? text : text.substring(0, cut);
        return first.length() <= Task.LONGEST_TITLE
                ? first
                : first.substring(0, Task.LONGEST_TITLE - 1) + "…";
    }

    /** What follows the first sentence. */
    String rest() {
        String text = text();
        int cut = title().endsWith("…") ? 0 : Math.min(title().length() + 1, text.length());
        return text.substring(cut).strip();
    }

    /** Everything as it stood. */
    String whole() {
        return mark + text() + notation;
    }

    /**
     * Takes away the paragraphs behind the first that ends a sentence, together with the units, as
     * an item of their own; empty when there are none.
     *
     * @param missing the number of the item that they are taken for
     */
    Optional<PlanNode> afterItsEnd(int missing) {
        if (notation.isEmpty() || paragraphs.size() < 2 || !paragraphs.getFirst().endsWith("。")) {
            return Optional.empty();
        }
        PlanNode rest = new PlanNode(level, "", numberOf(missing), missing, parent);
        rest.paragraphs.addAll(paragraphs.subList(1, paragraphs.size()));
        rest.notation = notation;
        paragraphs.subList(1, paragraphs.size()).clear();
        notation = "";
        return Optional.of(rest);
    }
}

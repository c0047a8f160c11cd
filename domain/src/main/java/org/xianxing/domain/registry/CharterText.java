package org.xianxing.domain.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.registry.Tokens.Token;
import org.xianxing.domain.shared.Numerals;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * Reads a charter (三定规定) out of official text, also out of one whose sections repeat or stand in
 * the wrong order: items go to the part whose numbering they continue, in the form that its items
 * have. Nothing is dropped and nothing guessed: each character of the text is in one {@link Piece},
 * what could not be placed is {@link Kind#UNREAD}, and numbers that are passed over become clauses
 * that are marked as not in the source.
 */
public final class CharterText {

    /** What became of a stretch of text. */
    public enum Kind {
        /** Title, addressees, signature, preamble. */
        FRONT,
        HEADING,
        ITEM,
        /** The same item or heading as before. */
        DUPLICATE,
        /** Could not be placed. */
        UNREAD
    }

    /** A stretch of the text, blanks left out. */
    public record Piece(Kind kind, String text) {}

    /**
     * A charter as a text gives it.
     *
     * @param pieces the whole text, in its own order
     * @param findings what a person should look at
     */
    public record Reading(Charter charter, List<Piece> pieces, List<Reason> findings) {
        public Reading {
            pieces = List.copyOf(pieces);
            findings = List.copyOf(findings);
        }

        /** What could not be placed. */
        public List<String> unread() {
            return pieces.stream()
                    .filter(piece -> piece.kind() == Kind.UNREAD)
                    .map(Piece::text)
                    .toList();
        }
    }

    private static final Pattern TITLE = Pattern.compile("《([^《》]*(?:主要职责|职能配置)[^《》]*规定)》");
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\p{IsHan})\\p{IsHan}{1,8}〔[0-9]{4}〕[0-9]{1,4}号");
    private static final Pattern PUBLISHED =
            Pattern.compile("发布日期[:：]([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern PREAMBLE =
            Pattern.compile("根据《?(?:中共|中央|党中央|《)[^。]{4,400}(?:设立|制定)[^。]*。");
    private static final Pattern FOUNDED = Pattern.compile("设立([^（(，。]+)");
    private static final Pattern PLATE = Pattern.compile("加挂[“\"]?([^”\"“）)]+?)[”\"]?(?:的)?牌子");
    private static final Pattern LEVEL = Pattern.compile("[正副][省部厅局处科]级");
    private static final Pattern BODY_OF_TITLE = Pattern.compile("^(.*?)(?:主要职责|职能配置)");

    private static final Pattern ADJUSTS =
            Pattern.compile(
                    "^(?:取消|划入|划出|将|从原|下放|承接|承担[^。]{0,30}下放|加强|强化|弱化|整合|增加|不再|剥离|移交).*",
                    Pattern.DOTALL);
    private static final Pattern MATTER =
            Pattern.compile(".*(?:职责分工|办事处|事业单位|联席会议|另行规定|统一由|派驻).*", Pattern.DOTALL);

    private static final List<Part> NUMBERED =
            List.of(Part.ADJUSTMENTS, Part.DUTIES, Part.DIVISIONS, Part.MATTERS);

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Reason> findings = new ArrayList<>();
    private final Map<Part, TreeMap<Integer, String>> items = new EnumMap<>(Part.class);
    private final Map<Part, String> leads = new EnumMap<>(Part.class);
    private final Map<String, Clause> unnumbered = new LinkedHashMap<>();
    private final StringBuilder front = new StringBuilder();
    private @Nullable Part part;
    private int number;
    private boolean inUnknownPart;

    private CharterText() {}

    /**
     * Reads a text.
     *
     * @param text as it was pasted or taken from a file; blanks and line breaks do not matter
     * @return the proposed charter with what to look at; refused when the text has none of the
     *     headings of a charter
     */
    public static Outcome<Reading> read(String text) {
        CharterText reader = new CharterText();
        Tokens.of(Tokens.compact(text)).forEach(reader::take);
        return reader.leads.isEmpty()
                ? Outcome.refused(CharterReason.CHARTER_NOT_RECOGNIZED)
                : Outcome.done(reader.reading());
    }

    private void take(Token token) {
        if (token.isItem()) {
            item(token);
        } else if (token.part().isPresent()) {
            heading(token.part().get(), token);
        } else if (token.mark().isEmpty()) {
            free(token.text());
        } else {
            inUnknownPart = true;
            part = null;
            pieces.add(new Piece(Kind.UNREAD, token.whole()));
        }
    }

    private void heading(Part named, Token token) {
        String known = leads.get(named);
        inUnknownPart = false;
        part = named;
        number = 0;
        if (known == null) {
            leads.put(named, token.text());
            items.computeIfAbsent(named, _ -> new TreeMap<>());
            pieces.add(new Piece(Kind.HEADING, token.whole()));
        } else if (known.equals(token.text()) || token.text().isEmpty()) {
            pieces.add(new Piece(Kind.DUPLICATE, token.whole()));
        } else if (known.isEmpty()) {
            leads.put(named, token.text());
            pieces.add(new Piece(Kind.HEADING, token.whole()));
        } else {
            pieces.add(new Piece(Kind.DUPLICATE, token.mark()));
            pieces.add(new Piece(Kind.UNREAD, token.text()));
        }
    }

    /** Text between items: divisions without a number, or what belongs to the head of the text. */
    private void free(String text) {
        List<Clause> divisions = Divisions.unnumbered(text);
        if (!divisions.isEmpty()) {
            divisions.forEach(d -> unnumbered.putIfAbsent(d.name(), d));
            pieces.add(new Piece(Kind.ITEM, text));
        } else {
            front.append(text);
            pieces.add(new Piece(Kind.FRONT, text));
        }
    }

    private void item(Token token) {
        Optional<Part> same =
                NUMBERED.stream()
                        .filter(p -> token.text().equals(textOf(p, token.number())))
                        .findFirst();
        if (same.isPresent()) {
            stand(same.get(), token.number());
            pieces.add(new Piece(Kind.DUPLICATE, token.whole()));
            return;
        }
        if (inUnknownPart || token.text().isEmpty()) {
            pieces.add(new Piece(Kind.UNREAD, token.whole()));
            return;
        }
        Part best = null;
        int most = Integer.MIN_VALUE;
        for (Part candidate : items.keySet()) {
            if (textOf(candidate, token.number()) == null) {
                int score = fits(candidate, token);
                if (score > most) {
                    best = candidate;
                    most = score;
                }
            }
        }
        if (best == null) {
            Part where = part == null ? Part.DUTIES : part;
            findings.add(
                    Reason.of(
                            CharterReason.CHARTER_ITEM_TWICE,
                            where.heading(),
                            Numerals.of(token.number())));
            pieces.add(new Piece(Kind.UNREAD, token.whole()));
            return;
        }
        items.computeIfAbsent(best, _ -> new TreeMap<>()).put(token.number(), token.text());
        stand(best, token.number());
        pieces.add(new Piece(Kind.ITEM, token.whole()));
    }

    private void stand(Part at, int of) {
        part = at;
        number = of;
    }

    private @Nullable String textOf(Part of, int at) {
        TreeMap<Integer, String> known = items.get(of);
        return known == null ? null : known.get(at);
    }

    /** How well an item fits a part: by what stands before it, by its form, by the numbering. */
    private int fits(Part candidate, Token token) {
        int score = 0;
        if (candidate == part && token.number() == number + 1) {
            score += 100;
        }
        boolean division = Divisions.isDivision(token.text());
        score +=
                switch (candidate) {
                    case DIVISIONS -> division ? 60 : -60;
                    case ADJUSTMENTS ->
                            (ADJUSTS.matcher(token.text()).matches() ? 30 : -10)
                                    - (division ? 60 : 0);
                    case MATTERS ->
                            (MATTER.matcher(token.text()).matches() ? 30 : -10)
                                    - (division ? 60 : 0);
                    case DUTIES -> division ? -55 : 5;
                    case STAFFING, SUPPLEMENT -> -40;
                };
        TreeMap<Integer, String> known = items.get(candidate);
        int last = known == null || known.isEmpty() ? 0 : known.lastKey();
        if (token.number() <= last + 1) {
            score += 10;
        }
        return score;
    }

    private Reading reading() {
        String before = front.toString();
        Matcher founding = PREAMBLE.matcher(before);
        String preamble = founding.find() ? founding.group() : "";
        String head = preamble.isEmpty() ? before : before.substring(0, founding.start());
        String title = first(TITLE, head, 1);
        String body = first(FOUNDED, preamble, 1);
        if (body.isEmpty()) {
            body = first(BODY_OF_TITLE, title, 1);
        }
        OptionalInt stated = Divisions.stated(leads.getOrDefault(Part.DIVISIONS, ""));
        List<Clause> clauses = clauses(stated);
        String staffing = staffing();
        List<StaffingLine> posts = Staffing.posts(staffing);
        check(stated, clauses, staffing, posts);
        return new Reading(
                new Charter(
                        title,
                        first(NUMBER, head, 0),
                        published(head),
                        body,
                        first(PLATE, preamble, 1),
                        first(LEVEL, preamble, 0),
                        preamble,
                        stated,
                        clauses,
                        staffing,
                        posts),
                pieces,
                findings);
    }

    private List<Clause> clauses(OptionalInt stated) {
        List<Clause> clauses = new ArrayList<>();
        for (Part each : NUMBERED) {
            TreeMap<Integer, String> known = items.getOrDefault(each, new TreeMap<>());
            int last = known.isEmpty() ? 0 : known.lastKey();
            if (each == Part.DIVISIONS) {
                last = Math.max(last, stated.orElse(0));
            }
            for (int n = 1; n <= last; n++) {
                String text = known.get(n);
                if (text == null) {
                    clauses.add(Clause.missing(each, n));
                } else if (each == Part.DIVISIONS) {
                    clauses.add(Divisions.numbered(n, text));
                } else {
                    clauses.add(new Clause(each, n, "", "", text, Clause.Mark.GIVEN));
                }
            }
            if (each == Part.DIVISIONS) {
                clauses.addAll(unnumbered.values());
            }
        }
        String supplement = leads.getOrDefault(Part.SUPPLEMENT, "");
        if (!supplement.isEmpty()) {
            clauses.add(new Clause(Part.SUPPLEMENT, 0, "", "", supplement, Clause.Mark.GIVEN));
        }
        items.getOrDefault(Part.SUPPLEMENT, new TreeMap<>())
                .forEach((n, text) ->
                        clauses.add(
                                new Clause(Part.SUPPLEMENT, n, "", "", text, Clause.Mark.GIVEN)));
        return clauses;
    }

    private String staffing() {
        StringBuilder text = new StringBuilder(leads.getOrDefault(Part.STAFFING, ""));
        items.getOrDefault(Part.STAFFING, new TreeMap<>()).values().forEach(text::append);
        return text.toString();
    }

    private void check(
            OptionalInt stated, List<Clause> clauses, String staffing, List<StaffingLine> posts) {
        for (Part each : NUMBERED) {
            if (!leads.containsKey(each) && each != Part.ADJUSTMENTS) {
                findings.add(Reason.of(CharterReason.CHARTER_PART_MISSING, each.heading()));
            }
        }
        clauses.stream()
                .filter(clause -> !clause.isGiven())
                .forEach(clause ->
                        findings.add(
                                Reason.of(
                                        CharterReason.CHARTER_ITEM_MISSING,
                                        clause.part().heading(),
                                        Numerals.of(clause.number()))));
        long divisions =
                clauses.stream().filter(c -> c.part() == Part.DIVISIONS && c.number() > 0).count();
        if (stated.isPresent() && stated.getAsInt() != divisions) {
            findings.add(
                    Reason.of(
                            CharterReason.CHARTER_DIVISIONS_DIFFER,
                            stated.getAsInt(),
                            (int) divisions));
        }
        if (staffing.isEmpty() || posts.isEmpty()) {
            findings.add(Reason.of(CharterReason.CHARTER_NO_POSTS_READ));
        }
        findings.addAll(Staffing.doubts(posts));
    }

    private static Optional<LocalDate> published(String head) {
        Matcher m = PUBLISHED.matcher(head);
        return m.find()
                ? Optional.of(
                        LocalDate.of(
                                Integer.parseInt(m.group(1)),
                                Integer.parseInt(m.group(2)),
                                Integer.parseInt(m.group(3))))
                : Optional.empty();
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher m = pattern.matcher(text);
        return m.find() ? m.group(group) : "";
    }
}

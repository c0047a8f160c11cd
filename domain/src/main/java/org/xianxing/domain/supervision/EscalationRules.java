package org.xianxing.domain.supervision;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The published rules of the ladder.
 *
 * @param version counts changes
 * @param rules the rule of every rung but the last
 * @param daysOfWarning how many days before a deadline the unit is reminded of it
 */
public record EscalationRules(int version, Map<Rung, EscalationRule> rules, int daysOfWarning) {

    public static final int MOST_WARNING = 60;

    /** What this house begins with; the sources are silent. */
    public static final EscalationRules DEFAULT =
            new EscalationRules(
                    0,
                    Map.of(
                            Rung.REMINDER, new EscalationRule(true, 3, 10),
                            Rung.BLUE, new EscalationRule(true, 5, 7),
                            Rung.YELLOW, new EscalationRule(true, 5, 5),
                            Rung.RED, new EscalationRule(true, 5, 5),
                            Rung.TALK, new EscalationRule(true, 10, 30)),
                    3);

    public EscalationRules {
        rules = Map.copyOf(rules);
        for (Rung rung : Rung.values()) {
            if (rung.next().isPresent() != rules.containsKey(rung)) {
                throw new IllegalArgumentException(
                        "every rung but the last has a rule: " + rules.keySet());
            }
        }
        if (!isWarning(daysOfWarning)) {
            throw new IllegalArgumentException("days of warning: " + daysOfWarning);
        }
    }

    public static boolean isWarning(int days) {
        return days >= 0 && days <= MOST_WARNING;
    }

    /** The rule for leaving a rung; none for the last. */
    public Optional<EscalationRule> of(Rung rung) {
        return Optional.ofNullable(rules.get(rung));
    }

    /** For a trace: each rung with its figures, lowest first. */
    public String told() {
        StringBuilder told = new StringBuilder();
        new EnumMap<>(rules)
                .forEach((rung, rule) ->
                        told.append(rung)
                                .append(rule.automatic() ? " " : " by hand ")
                                .append(rule.daysOfSilence())
                                .append('/')
                                .append(rule.daysToAnswer())
                                .append(", "));
        return told.append("warning ").append(daysOfWarning).toString();
    }
}

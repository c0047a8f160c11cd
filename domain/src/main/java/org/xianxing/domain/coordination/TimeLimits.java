package org.xianxing.domain.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * How many workdays each step has; what nobody has set has its initial number.
 *
 * @param version counts changes; an update must name the version it read; 0 while nothing was set
 */
public record TimeLimits(int version, Map<Limit, Integer> workdays) {

    public static final int MOST_WORKDAYS = 90;

    /** The limits nobody has changed. */
    public static final TimeLimits INITIAL = new TimeLimits(0, Map.of());

    public TimeLimits {
        Map<Limit, Integer> all = new EnumMap<>(Limit.class);
        Arrays.stream(Limit.values()).forEach(limit -> all.put(limit, limit.initialWorkdays()));
        all.putAll(workdays);
        workdays = Map.copyOf(all);
    }

    public int of(Limit limit) {
        return workdays.getOrDefault(limit, limit.initialWorkdays());
    }

    /** The same with other numbers of workdays, each 1 to {@value #MOST_WORKDAYS}. */
    public Outcome<TimeLimits> with(Map<Limit, Integer> changed) {
        List<Reason> reasons = new ArrayList<>();
        if (changed.values().stream().anyMatch(days -> days < 1 || days > MOST_WORKDAYS)) {
            reasons.add(Reason.of(CoordinationReason.LIMIT_DAYS_WRONG, MOST_WORKDAYS));
        }
        return Outcome.unless(
                reasons,
                () -> {
                    Map<Limit, Integer> all = new EnumMap<>(workdays);
                    all.putAll(changed);
                    return new TimeLimits(version, all);
                });
    }
}

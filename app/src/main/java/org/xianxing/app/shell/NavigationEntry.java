package org.xianxing.app.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.xianxing.app.shell.components.Icon;

/**
 * One line of the navigation.
 *
 * @param group under which heading it stands
 * @param labelKey message key of its label
 * @param icon drawn before the label
 * @param view the view it opens
 * @param order position within its group, lower first
 * @param count how many things wait there, asked at each navigation
 * @param also addresses of other views at which this entry is the current one
 */
public record NavigationEntry(
        NavigationGroup group,
        String labelKey,
        Icon icon,
        Class<? extends Component> view,
        int order,
        Optional<Supplier<Count>> count,
        Set<String> also) {

    public NavigationEntry(
            NavigationGroup group,
            String labelKey,
            Icon icon,
            Class<? extends Component> view,
            int order) {
        this(group, labelKey, icon, view, order, Optional.empty(), Set.of());
    }

    public NavigationEntry withCount(Supplier<Count> counted) {
        return new NavigationEntry(group, labelKey, icon, view, order, Optional.of(counted), also);
    }

    /** The same entry, which is marked as the current one at these addresses too. */
    public NavigationEntry standingFor(String... addresses) {
        return new NavigationEntry(group, labelKey, icon, view, order, count, Set.of(addresses));
    }

    /**
     * How many.
     *
     * @param number not shown when zero
     * @param due whether they wait for this person, which marks the number
     */
    public record Count(long number, boolean due) {

        public static Count of(long number) {
            return new Count(number, false);
        }

        public static Count due(long number) {
            return new Count(number, true);
        }
    }
}

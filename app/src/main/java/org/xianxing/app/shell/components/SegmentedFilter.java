package org.xianxing.app.shell.components;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One of a few views of the same list, each with the number of its rows. */
public final class SegmentedFilter<T> extends RadioButtonGroup<T> {

    private static final long serialVersionUID = 1L;

    private final transient Map<T, Long> counts = new LinkedHashMap<>();
    private final transient Function<T, String> words;

    /**
     * @param label what is filtered, read by screen readers
     * @param choices in order; the first is chosen
     * @param words the word of each choice
     */
    public SegmentedFilter(String label, List<T> choices, Function<T, String> words) {
        this.words = words;
        addClassName("xx-segments");
        setAriaLabel(label);
        setItemLabelGenerator(this::text);
        setItems(choices);
        setValue(choices.getFirst());
    }

    /** Shows how many rows each choice has. */
    public void setCounts(Map<T, Long> rows) {
        counts.clear();
        counts.putAll(rows);
        getListDataView().getItems().toList().forEach(getListDataView()::refreshItem);
    }

    private String text(T choice) {
        Long count = counts.get(choice);
        return count == null ? words.apply(choice) : words.apply(choice) + " " + count;
    }
}

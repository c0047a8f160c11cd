package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.organization.OrganizationKind;

/** Chooses which lines of a ranking are shown. */
final class RankingFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<String> city = new ComboBox<>();
    private transient RankingFilter filter = RankingFilter.ALL;

    RankingFilterBar(
            RankingService.RankingView view,
            RankingWords words,
            Locale locale,
            Consumer<RankingFilter> changed) {
        addClassName("xx-ranking-filters");
        RankingDigest digest = new RankingDigest(view);
        SegmentedFilter<RankingFilter.Part> parts =
                new SegmentedFilter<>(
                        words.of("filter", locale),
                        List.of(RankingFilter.Part.values()),
                        part -> name(part, view.cycle().ranking(), words, locale));
        parts.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                filter = filter.with(e.getValue());
                changed.accept(filter);
            }
        });
        city.setPlaceholder(words.of("all-cities", locale));
        city.setAriaLabel(words.of("filter-city", locale));
        city.setClearButtonVisible(true);
        city.setItems(digest.cities().stream().map(RankingDigest.City::name).toList());
        city.addValueChangeListener(e -> {
            filter = filter.withCity(Optional.ofNullable(e.getValue()));
            changed.accept(filter);
        });
        Set<OrganizationKind> kinds = new LinkedHashSet<>();
        view.table().entries().forEach(line -> digest.kind(line).ifPresent(kinds::add));
        ComboBox<OrganizationKind> kind = new ComboBox<>();
        kind.setPlaceholder(words.of("all-kinds", locale));
        kind.setAriaLabel(words.of("filter-kind", locale));
        kind.setClearButtonVisible(true);
        kind.setItemLabelGenerator(k -> words.kind(k, locale));
        kind.setItems(kinds.stream().sorted().toList());
        kind.addValueChangeListener(e -> {
            filter = filter.withKind(Optional.ofNullable(e.getValue()));
            changed.accept(filter);
        });
        add(parts, city, kind);
    }

    /** Shows only the city's zones, or all again when it is the chosen one. */
    void toggleCity(String name) {
        if (filter.city().filter(name::equals).isPresent()) {
            city.clear();
        } else {
            city.setValue(name);
        }
    }

    private static String name(
            RankingFilter.Part part, RankingSettings settings, RankingWords words, Locale locale) {
        return switch (part) {
            case ALL -> words.of("filter-all", locale);
            case ENDS ->
                    words.of(
                            "filter-ends",
                            locale,
                            settings.rewardPlaces(),
                            settings.rectificationPlaces());
            case BY_CITY -> words.of("filter-by-city", locale);
        };
    }
}

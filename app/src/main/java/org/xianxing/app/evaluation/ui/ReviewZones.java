package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xianxing.app.evaluation.SheetSummary;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.organization.OrganizationId;

/** The reviewer's zones with how far each is, and the claims of the chosen one. */
final class ReviewZones extends Div {

    private static final long serialVersionUID = 1L;

    /** More zones than this are found by their name. */
    private static final int MOST_DRAWN = 120;

    private final transient List<Claim> queue;
    private final int position;
    private final transient IntConsumer goTo;

    ReviewZones(
            List<SheetSummary> summaries,
            ReviewLevel level,
            SheetView chosen,
            List<Claim> queue,
            int position,
            Words words,
            Consumer<OrganizationId> choose,
            IntConsumer goTo) {
        addClassName("xx-zones");
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("evaluation.review.search-zone"));
        search.setAriaLabel(getTranslation("evaluation.review.search-zone"));
        search.setPrefixComponent(Icon.SEARCH.createSmall());
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.setClearButtonVisible(true);
        Div list = new Div();
        list.addClassName("xx-zone-list");
        add(search, list);
        Consumer<String> draw =
                wanted -> {
                    list.removeAll();
                    draw(list, matching(summaries, chosen, wanted), level, chosen, words, choose);
                };
        search.addValueChangeListener(e -> draw.accept(e.getValue().strip()));
        this.queue = queue;
        this.position = position;
        this.goTo = goTo;
        draw.accept("");
    }

    /** The zones whose name holds the words; the chosen one stays in sight. */
    private static List<SheetSummary> matching(
            List<SheetSummary> summaries, SheetView chosen, String wanted) {
        return summaries.stream()
                .filter(s ->
                        s.zone().name().contains(wanted)
                                || s.zone().id().equals(chosen.zone().id()))
                .toList();
    }

    private void draw(
            Div list,
            List<SheetSummary> summaries,
            ReviewLevel level,
            SheetView chosen,
            Words words,
            Consumer<OrganizationId> choose) {
        String city = "";
        int drawn = 0;
        for (SheetSummary summary : summaries) {
            boolean on = summary.zone().id().equals(chosen.zone().id());
            if (drawn >= MOST_DRAWN && !on) {
                continue;
            }
            drawn++;
            if (!summary.reviewer().shortName().equals(city)) {
                city = summary.reviewer().shortName();
                Span name = new Span(city);
                name.addClassName("xx-city-name");
                list.add(name);
            }
            NativeButton zone = zone(summary, level, words, getLocale());
            if (on) {
                zone.addClassName("xx-on");
                zone.getElement().setAttribute("aria-current", "true");
            }
            zone.addClickListener(_ -> choose.accept(summary.zone().id()));
            list.add(zone);
            if (on) {
                for (int i = 0; i < queue.size(); i++) {
                    list.add(claim(queue.get(i), i, position, level, chosen, words, goTo));
                }
            }
        }
        if (drawn < summaries.size()) {
            Span more =
                    new Span(
                            getTranslation(
                                    "evaluation.review.more-zones", summaries.size() - drawn));
            more.addClassName("xx-city-name");
            list.add(more);
        }
    }

    /** Whether the sheet waits for this level. */
    static boolean isWaiting(SheetSummary summary, ReviewLevel level) {
        return switch (level) {
            case CITY -> summary.sheet() instanceof ScoreSheet.Submitted;
            case PROVINCE -> summary.sheet() instanceof ScoreSheet.CityReviewed;
        };
    }

    private NativeButton zone(SheetSummary summary, ReviewLevel level, Words words, Locale locale) {
        SheetSummary.Progress progress =
                level == ReviewLevel.CITY ? summary.city() : summary.province();
        Icon icon =
                isWaiting(summary, level)
                        ? progress.decided() > 0 ? Icon.STEP_NOW : Icon.STEP_NEXT
                        : summary.sheet() instanceof ScoreSheet.Returned
                                ? Icon.RETURNED
                                : summary.sheet() instanceof ScoreSheet.Draft
                                        ? Icon.PEN
                                        : Icon.ACCEPTED;
        Span count =
                new Span(
                        isWaiting(summary, level)
                                ? progress.decided() + "/" + progress.of()
                                : words.sheetState(summary.sheet().state(), locale));
        count.addClassName("xx-small");
        Span name = new Span(summary.zone().shortName());
        name.addClassName("xx-name");
        NativeButton button = new NativeButton();
        button.add(icon.createSmall(), name, count);
        button.addClassName("xx-zone");
        button.setTitle(summary.zone().name());
        return button;
    }

    private NativeButton claim(
            Claim claim,
            int index,
            int position,
            ReviewLevel level,
            SheetView view,
            Words words,
            IntConsumer goTo) {
        Icon icon =
                claim.decision(level).isPending()
                        ? Icon.STEP_NEXT
                        : claim.decision(level).isAccepted()
                                ? Icon.ACCEPTED
                                : claim.decision(level).isReturned() ? Icon.RETURNED : Icon.CLOSE;
        Span code = new Span(claim.indicator());
        code.addClassName("xx-code");
        Span name = new Span(words.title(claim, view, getLocale()));
        name.addClassName("xx-name");
        NativeButton button = new NativeButton();
        button.add(icon.createSmall(), code, name);
        button.addClassName("xx-zone-claim");
        button.setClassName("xx-pending", claim.decision(level).isPending());
        if (index == position) {
            button.addClassName("xx-on");
            button.getElement().setAttribute("aria-current", "true");
        }
        button.addClickListener(_ -> goTo.accept(index));
        return button;
    }
}

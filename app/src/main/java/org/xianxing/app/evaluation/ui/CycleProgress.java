package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.xianxing.app.evaluation.CycleService;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.SheetState;
import org.xianxing.domain.shared.Reason;

/** How far a cycle is, what keeps it from the next stage, and the act that moves it on. */
final class CycleProgress extends Div {

    private static final long serialVersionUID = 1L;

    /** More obstacles than a person reads at once. */
    private static final int MOST_SHOWN = 50;

    private final transient Cycle cycle;
    private final transient Map<SheetState, Long> sheets;
    private final int zones;
    private final transient List<Reason> obstacles;
    private final transient Acts acts;
    private final transient Words words;
    private final TextField unratedReason = new TextField();

    /** The acts that move a cycle; each returns why it was refused, if it was. */
    interface Acts {
        List<Reason> open();

        List<Reason> startObjections(String unratedReason);

        List<Reason> endObjections();
    }

    CycleProgress(
            Cycle cycle,
            Map<SheetState, Long> sheets,
            int zones,
            List<Reason> obstacles,
            Acts acts,
            Words words) {
        this.cycle = cycle;
        this.sheets = sheets;
        this.zones = zones;
        this.obstacles = obstacles;
        this.acts = acts;
        this.words = words;
        addClassName("xx-stack");
        SheetCard counts = new SheetCard(text("sheets"));
        counts.withSub(text("zones-count", zones));
        if (sheets.isEmpty()) {
            Paragraph none = new Paragraph(text("no-sheets"));
            none.addClassName("xx-sub");
            counts.pad(none);
        } else {
            FactStrip strip = new FactStrip();
            sheets.forEach((state, count) ->
                    strip.add(words.sheetState(state, getLocale()), String.valueOf(count)));
            counts.add(strip);
        }
        add(next(), counts);
    }

    private Component next() {
        SheetCard card = new SheetCard(text("next"));
        switch (cycle.stage()) {
            case PLANNED -> {
                card.withSub(text("next-PLANNED"));
                card.pad(list(), locked(text("open"), this::confirmOpening));
            }
            case OPEN -> {
                card.withSub(text("next-OPEN"));
                Div content = new Div(list());
                long unrated =
                        sheets.getOrDefault(SheetState.DRAFT, 0L)
                                + sheets.getOrDefault(SheetState.RETURNED, 0L);
                if (unrated > 0) {
                    content.add(unratedField(unrated));
                }
                content.add(locked(text("start-objections"), () -> confirmObjections(unrated)));
                content.addClassName("xx-stack");
                card.pad(content);
            }
            case OBJECTION -> card.pad(objections());
            case RANKED ->
                    card.pad(
                            new Paragraph(text("next-RANKED")),
                            new Anchor("ranking", text("to-ranking")));
            case PUBLISHED -> card.pad(new Paragraph(text("next-PUBLISHED")));
        }
        return card;
    }

    private Div objections() {
        Div content =
                new Div(
                        new Paragraph(
                                text(
                                        "next-OBJECTION",
                                        Times.dayAndHour(
                                                cycle.schedule().objectionUntil(), getLocale()))),
                        new Anchor("ranking", text("to-ranking")));
        content.addClassName("xx-stack");
        if (cycle.demonstration()) {
            content.add(
                    new LockedButton(text("end-objections"), this::confirmEnd),
                    small(text("end-objections-why")));
        }
        return content;
    }

    private TextField unratedField(long unrated) {
        unratedReason.setLabel(text("unrated-reason"));
        unratedReason.setHelperText(text("unrated-reason-help", unrated));
        unratedReason.setMaxLength(CycleService.LONGEST_UNRATED_REASON);
        unratedReason.setWidth("min(100%, 640px)");
        unratedReason.setManualValidation(true);
        unratedReason.setValue(
                text(
                        "unrated-reason-usual",
                        Times.day(cycle.schedule().selfScoreUntil(), getLocale())));
        return unratedReason;
    }

    private Component list() {
        if (obstacles.isEmpty()) {
            return NoteStrip.ok(text("nothing-in-the-way"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-obstacles");
        obstacles.stream()
                .limit(MOST_SHOWN)
                .map(reason ->
                        new ListItem(
                                Icon.ALERT.createSmall(),
                                new Span(words.reason(reason, getLocale()))))
                .forEach(list::add);
        if (obstacles.size() > MOST_SHOWN) {
            list.add(new ListItem(new Span(text("more", obstacles.size() - MOST_SHOWN))));
        }
        return list;
    }

    private LockedButton locked(String words, Runnable act) {
        LockedButton button = new LockedButton(words, act);
        if (!obstacles.isEmpty()) {
            button.lock(text("locked", obstacles.size()));
        }
        return button;
    }

    private void confirmOpening() {
        confirm(
                text("open-title", cycle.title()),
                text(
                        "open-explained",
                        zones,
                        Times.dayAndHour(cycle.schedule().selfScoreUntil(), getLocale())),
                text("open-now", zones),
                () -> tell(acts.open()));
    }

    private void confirmObjections(long unrated) {
        if (unrated > 0 && unratedReason.getValue().isBlank()) {
            unratedReason.setErrorMessage(text("unrated-reason-missing"));
            unratedReason.setInvalid(true);
            unratedReason.focus();
            return;
        }
        confirm(
                text("start-objections-title", cycle.title()),
                text(
                        "start-objections-explained",
                        Times.dayAndHour(cycle.schedule().objectionUntil(), getLocale()),
                        unrated),
                text("start-objections-now"),
                () -> tell(acts.startObjections(unratedReason.getValue().strip())));
    }

    private void confirmEnd() {
        confirm(
                text("end-objections-title", cycle.title()),
                text("end-objections-explained"),
                text("end-objections"),
                () -> tell(acts.endObjections()));
    }

    private void confirm(String title, String explained, String act, Runnable run) {
        ConfirmDialog dialog = new ConfirmDialog(title, explained, act, _ -> run.run());
        dialog.setCancelable(true);
        dialog.setCancelText(text("not-yet"));
        dialog.open();
    }

    private void tell(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            Refusals.show(this, words.reasons(reasons, getLocale()));
        }
    }

    private static Paragraph small(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("xx-sub");
        return paragraph;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.cycle." + key, arguments);
    }
}

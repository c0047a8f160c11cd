package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.evaluation.Doubt;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * The check before submission: what is doubtful, each with a way to the place; then the act itself.
 */
final class SubmissionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient SheetView view;

    SubmissionDialog(
            SheetService sheets,
            Actor actor,
            SheetView view,
            Words words,
            Consumer<String> goTo,
            Runnable submitted) {
        this.words = words;
        this.view = view;
        Locale locale = getLocale();
        addClassName("xx-submission");
        setHeaderTitle(getTranslation("evaluation.submit.title", view.cycle().title()));
        List<Doubt> doubts = sheets.doubts(actor, view.cycle().id(), view.zone().id());
        long blocking = doubts.stream().filter(Doubt::blocking).count();
        FactStrip facts = new FactStrip();
        facts.add(
                getTranslation("evaluation.submit.if-submitted"),
                view.everything().total().toString());
        facts.add(
                getTranslation("evaluation.submit.last-year"),
                words.score(view.lastYear(), locale));
        facts.add(getTranslation("evaluation.submit.blocking"), Long.toString(blocking));
        facts.add(
                getTranslation("evaluation.submit.doubtful"),
                Long.toString(doubts.size() - blocking));
        add(facts);
        if (doubts.isEmpty()) {
            add(NoteStrip.ok(getTranslation("evaluation.submit.nothing-doubtful")));
        } else {
            add(list(doubts, true, goTo), list(doubts, false, goTo));
        }
        add(
                new Paragraph(
                        getTranslation(
                                "evaluation.submit.what-happens", view.reviewer().shortName())));
        Button later = new Button(getTranslation("evaluation.submit.later"), _ -> close());
        LockedButton submit =
                new LockedButton(
                        getTranslation("evaluation.submit.to", view.reviewer().shortName()),
                        () -> submit(sheets, actor, submitted));
        submit.addClassName("xx-primary");
        if (blocking > 0) {
            submit.lock(getTranslation("evaluation.submit.locked", blocking));
        }
        getFooter().add(later, submit);
    }

    private void submit(SheetService sheets, Actor actor, Runnable submitted) {
        Outcome<ScoreSheet.Submitted> outcome =
                sheets.submit(actor, view.cycle().id(), view.zone().id());
        switch (outcome) {
            case Outcome.Done<ScoreSheet.Submitted> _ -> {
                close();
                submitted.run();
            }
            case Outcome.Refused<ScoreSheet.Submitted>(List<Reason> reasons) ->
                    add(NoteStrip.error(words.reasons(reasons, getLocale())));
        }
    }

    private Div list(List<Doubt> doubts, boolean blocking, Consumer<String> goTo) {
        UnorderedList list = new UnorderedList();
        for (Doubt doubt : doubts) {
            if (doubt.blocking() == blocking) {
                list.add(item(doubt, goTo));
            }
        }
        Div part = new Div();
        part.addClassName("xx-doubts");
        if (list.getComponentCount() > 0) {
            Span title =
                    new Span(
                            getTranslation(
                                    blocking
                                            ? "evaluation.submit.must-mend"
                                            : "evaluation.submit.please-look"));
            title.addClassName("xx-doubts-title");
            part.add(title, list);
        }
        return part;
    }

    private ListItem item(Doubt doubt, Consumer<String> goTo) {
        String what =
                doubt.claim()
                        .flatMap(view::claim)
                        .map(claim -> words.title(claim, view, getLocale()))
                        .orElseGet(() -> view.line(doubt.indicator()).indicator().wording());
        NativeButton go = new NativeButton(doubt.indicator() + " " + what);
        go.addClassName("xx-link");
        go.addClickListener(_ -> {
            close();
            goTo.accept(doubt.indicator());
        });
        ListItem item =
                new ListItem(
                        (doubt.blocking() ? Icon.ALERT : Icon.EYE).createSmall(),
                        go,
                        new Span(words.reason(doubt.reason(), getLocale())));
        if (doubt.blocking()) {
            item.addClassName("xx-blocking");
        }
        return item;
    }
}

package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.ProgressService;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Light;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.Progress;

/** What was reported about a task, and what the office says to it. */
final class ProgressCards {

    private final ProgressService progress;
    private final CurrentActor currentActor;
    private final TaskService.View view;
    private final TaskTexts texts;
    private final Runnable changed;

    ProgressCards(
            ProgressService progress,
            CurrentActor currentActor,
            TaskService.View view,
            TaskTexts texts,
            Runnable changed) {
        this.progress = progress;
        this.currentActor = currentActor;
        this.view = view;
        this.texts = texts;
        this.changed = changed;
    }

    /** All reports, newest first. */
    SheetCard reports() {
        SheetCard card =
                new SheetCard(texts.word("progress"))
                        .withSub(texts.word("reports", view.reports().size()));
        if (view.reports().isEmpty()) {
            card.pad(new EmptyState(texts.word("no-reports"), texts.word("no-reports-explained")));
            return card;
        }
        OrderedList list = new OrderedList();
        list.addClassName("xx-reports");
        view.reports().forEach(report -> list.add(new ListItem(report(report))));
        card.add(list);
        return card;
    }

    private Div report(Progress report) {
        Div head =
                new Div(
                        TaskTexts.light(
                                light(report.says()), texts.word("says-" + report.says().name())),
                        new Span(view.bodies().shortName(report.unit())),
                        TaskTexts.quiet(report.by() + " · " + texts.time(report.at())),
                        state(report.check()));
        head.addClassName("xx-report-head");
        Div all = new Div(head, new Paragraph(report.text()));
        all.addClassName("xx-report");
        labelled(all, "reason", report.reason());
        labelled(all, "measures", report.measures());
        report.promised().ifPresent(day -> labelled(all, "promised", texts.date(day)));
        report.reached().stream()
                .flatMap(id -> view.task().milestones().stream().filter(m -> m.id().equals(id)))
                .map(Milestone::name)
                .forEach(name -> labelled(all, "reached", name));
        view.files()
                .getOrDefault(TaskService.subject(report.id()), List.of())
                .forEach(file -> all.add(file(file)));
        if (report.check() instanceof Progress.Check.Returned(String by, var at, String why)) {
            labelled(all, "returned-why", texts.word("aside", why, by + " " + texts.time(at)));
        }
        if (view.mayCheck() && report.isWaiting()) {
            all.add(check(report));
        }
        return all;
    }

    private static Light light(Progress.Says says) {
        return switch (says) {
            case ON_PLAN, DONE -> Light.GREEN;
            case AT_RISK -> Light.YELLOW;
            case BEHIND -> Light.RED;
        };
    }

    private Badge state(Progress.Check check) {
        return switch (check) {
            case Progress.Check.Waiting() ->
                    new Badge(Badge.State.WAITING, texts.word("check-WAITING"));
            case Progress.Check.Accepted(_, _) ->
                    new Badge(Badge.State.ACCEPTED, texts.word("check-ACCEPTED"));
            case Progress.Check.Returned(_, _, _) ->
                    new Badge(Badge.State.RETURNED, texts.word("check-RETURNED"));
        };
    }

    private void labelled(Div all, String label, String words) {
        if (!words.isEmpty()) {
            Paragraph line = texts.labelled(label, words);
            line.addClassName("xx-labelled");
            all.add(line);
        }
    }

    private Component file(Attachment file) {
        Div line = new Div(Icon.CLIP.createSmall(), TaskFiles.link(TaskFiles.ofReport(file), file));
        line.addClassName("xx-proof-file");
        return line;
    }

    private Div check(Progress report) {
        TextArea why = new TextArea(texts.word("return-why"));
        why.setHelperText(texts.word("return-why-help"));
        why.setMaxLength(Progress.LONGEST_TEXT);
        why.setWidthFull();
        Div told = new Div();
        told.getElement().setAttribute("aria-live", "polite");
        Button accept =
                new Button(
                        texts.word("accept"),
                        _ ->
                                tell(
                                        told,
                                        progress.accept(
                                                currentActor.get(),
                                                report.id(),
                                                report.version())));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back =
                new Button(
                        texts.word("return"),
                        _ ->
                                tell(
                                        told,
                                        progress.giveBack(
                                                currentActor.get(),
                                                report.id(),
                                                report.version(),
                                                why.getValue())));
        Div buttons = new Div(accept, back);
        buttons.addClassName("xx-buttons");
        Div all = new Div(why, buttons, told);
        all.addClassName("xx-report-check");
        return all;
    }

    private void tell(Div told, Outcome<?> outcome) {
        told.removeAll();
        switch (outcome) {
            case Outcome.Done<?> _ -> changed.run();
            case Outcome.Refused<?>(List<Reason> reasons) ->
                    texts.errors(reasons).forEach(told::add);
        }
    }
}

package org.xianxing.app.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.AttachmentDrop;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.task.ProgressService;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;

/** What a unit reports about a task; reason and measures appear as soon as they are needed. */
final class ReportForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProgressService progress;
    private final transient CurrentActor currentActor;
    private final transient TaskService.View view;
    private final transient TaskTexts texts;
    private final transient Runnable sent;
    private final RadioButtonGroup<Progress.Says> says = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final TextArea reason = new TextArea();
    private final TextArea measures = new TextArea();
    private final DatePicker promised = new DatePicker();
    private final CheckboxGroup<Milestone> reached = new CheckboxGroup<>();
    private final AttachmentDrop proof;
    private final Div told = new Div();

    ReportForm(
            ProgressService progress,
            CurrentActor currentActor,
            TaskService.View view,
            TaskTexts texts,
            Runnable sent) {
        this.progress = progress;
        this.currentActor = currentActor;
        this.view = view;
        this.texts = texts;
        this.sent = sent;
        addClassName("xx-report-form");
        boolean leads = leads();
        says.setLabel(texts.word("says"));
        says.setItems(
                leads
                        ? List.of(Progress.Says.values())
                        : List.of(
                                Progress.Says.ON_PLAN,
                                Progress.Says.AT_RISK,
                                Progress.Says.BEHIND));
        says.setItemLabelGenerator(s -> texts.word("says-" + s.name()));
        says.setValue(isLate() ? Progress.Says.BEHIND : Progress.Says.ON_PLAN);
        says.addValueChangeListener(_ -> ask());
        area(text, "report-text", "report-text-help");
        area(reason, "reason", "reason-help");
        area(measures, "measures", "measures-help");
        promised.setLabel(texts.word("promised"));
        promised.setHelperText(texts.word("promised-help"));
        DateFields.speak(promised, texts.locale());
        List<Milestone> open =
                view.task().milestones().stream().filter(m -> m.reachedOn().isEmpty()).toList();
        reached.setLabel(texts.word("reached"));
        reached.setItems(open);
        reached.setItemLabelGenerator(m -> texts.word("aside", m.name(), texts.date(m.due())));
        reached.setVisible(leads && !open.isEmpty());
        proof =
                new AttachmentDrop(
                        texts.word("proof"),
                        (name, content) ->
                                progress.keep(currentActor.get(), view.task().id(), name, content),
                        texts::reason);
        told.getElement().setAttribute("aria-live", "polite");
        Button send = new Button(texts.word("send-report"), _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(says, text, reason, measures, promised, reached, proof, told, send);
        ask();
    }

    private boolean leads() {
        return view.task().lead().filter(currentActor.get().organization()::equals).isPresent();
    }

    private boolean isLate() {
        return view.lights().timing() == Lights.Timing.LATE;
    }

    private void area(TextArea field, String label, String help) {
        field.setLabel(texts.word(label));
        field.setHelperText(texts.word(help));
        field.setMaxLength(Progress.LONGEST_TEXT);
        field.setMinRows(2);
        field.setWidthFull();
    }

    private void ask() {
        Progress.Says said = says.getValue();
        boolean lags = said.needsReason() || isLate() && said != Progress.Says.DONE;
        reason.setVisible(lags);
        measures.setVisible(lags);
        promised.setVisible(lags);
    }

    private void send() {
        boolean lags = reason.isVisible();
        Task task = view.task();
        Outcome<Progress> outcome =
                progress.report(
                        currentActor.get(),
                        task.id(),
                        new ProgressService.Report(
                                says.getValue(),
                                text.getValue(),
                                lags ? reason.getValue() : "",
                                lags ? measures.getValue() : "",
                                lags ? promised.getOptionalValue() : java.util.Optional.empty(),
                                reached.getValue().stream().map(Milestone::id).toList(),
                                proof.files()));
        told.removeAll();
        switch (outcome) {
            case Outcome.Done<Progress> _ -> sent.run();
            case Outcome.Refused<Progress>(List<Reason> reasons) ->
                    texts.errors(reasons).forEach(told::add);
        }
    }
}

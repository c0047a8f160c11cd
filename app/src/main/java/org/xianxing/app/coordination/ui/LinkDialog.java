package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import org.xianxing.app.coordination.DecisionService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Task;

/** Says which existing task carries a decision out. */
final class LinkDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient DecisionService decisions;
    private final transient CurrentActor currentActor;
    private final transient Meeting meeting;
    private final transient MeetingDecision decision;
    private final ComboBox<Task> task = new ComboBox<>();

    LinkDialog(
            DecisionService decisions,
            CurrentActor currentActor,
            Meeting meeting,
            MeetingDecision decision,
            CoordinationTexts texts,
            Runnable done) {
        super(texts.word("link-task"), texts.word("link-task"), texts.word("cancel"), done);
        this.decisions = decisions;
        this.currentActor = currentActor;
        this.meeting = meeting;
        this.decision = decision;
        task.setLabel(texts.word("about-existing-task"));
        task.setItems(decisions.openTasks(currentActor.get()));
        task.setItemLabelGenerator(t -> t.number() + " " + t.title());
        task.setWidthFull();
        fields(new Paragraph(decision.text()), task);
    }

    @Override
    protected Outcome<?> change() {
        return decisions.link(
                currentActor.get(),
                meeting.id(),
                decision.id(),
                task.getOptionalValue().map(Task::id));
    }
}

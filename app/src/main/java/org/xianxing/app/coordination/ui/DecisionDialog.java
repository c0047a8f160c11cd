package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.xianxing.app.coordination.DecisionService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.domain.coordination.DecisionTask;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Plan;

/** Asks for what a decision lacks before it becomes a task, and for nothing else. */
final class DecisionDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient DecisionService decisions;
    private final transient CurrentActor currentActor;
    private final transient Meeting meeting;
    private final transient MeetingDecision decision;
    private final ComboBox<Organization> lead = new ComboBox<>();
    private final DatePicker due;
    private final ComboBox<Plan> plan = new ComboBox<>();

    /**
     * @param choose whether a plan can be chosen; otherwise it is that of meeting decisions
     */
    DecisionDialog(
            DecisionService decisions,
            CurrentActor currentActor,
            Meeting meeting,
            MeetingDecision decision,
            boolean choose,
            CoordinationTexts texts,
            Runnable done) {
        super(texts.word("make-task"), texts.word("make-task"), texts.word("cancel"), done);
        this.decisions = decisions;
        this.currentActor = currentActor;
        this.meeting = meeting;
        this.decision = decision;
        fields(new Paragraph(decision.text()));
        plan.setLabel(texts.word("plan"));
        plan.setHelperText(texts.word("plan-help"));
        plan.setItems(decisions.plans(currentActor.get()));
        plan.setItemLabelGenerator(Plan::title);
        plan.setClearButtonVisible(true);
        plan.setWidthFull();
        plan.setVisible(choose);
        lead.setLabel(texts.word("lead"));
        lead.setItems(decisions.bodies(currentActor.get()));
        lead.setItemLabelGenerator(Organization::name);
        lead.setWidthFull();
        lead.setVisible(decision.lead().isEmpty());
        boolean passed = decisions.isPassed(decision);
        due = dayField(texts.word("decision-due"), Optional.empty());
        due.setHelperText(
                passed ? texts.word("due-passed", decision.due().map(texts::date).orElse("")) : "");
        due.setVisible(decision.due().isEmpty() || passed);
        fields(plan, lead, due);
    }

    @Override
    protected Outcome<?> change() {
        return decisions.makeTask(
                currentActor.get(),
                meeting.id(),
                decision.id(),
                new DecisionTask(
                        lead.getOptionalValue().map(Organization::id), due.getOptionalValue()),
                plan.getOptionalValue().map(Plan::id));
    }
}

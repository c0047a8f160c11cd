package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.evaluation.CycleService;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Asks for the little a new cycle needs; the rest is proposed. */
final class CyclePlanDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2099;

    private final IntegerField year = new IntegerField();
    private final TextField title = new TextField();
    private final Select<Rubric> rubric = new Select<>();
    private final transient Planner planner;
    private final transient Words words;

    /** What was asked for. */
    record Plan(int year, String title, RubricId rubric) {}

    /** Plans the cycle, and opens it when that was done. */
    @FunctionalInterface
    interface Planner {
        Outcome<Cycle> plan(Plan plan);
    }

    CyclePlanDialog(List<Rubric> rubrics, int thisYear, Planner planner, Words words) {
        this.planner = planner;
        this.words = words;
        setHeaderTitle(getTranslation("evaluation.cycle.plan-title"));
        setWidth("440px");
        year.setLabel(getTranslation("evaluation.cycle.year"));
        year.setHelperText(getTranslation("evaluation.cycle.year-help"));
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        year.setStepButtonsVisible(true);
        year.setManualValidation(true);
        title.setLabel(getTranslation("evaluation.cycle.title"));
        title.setMaxLength(CycleService.LONGEST_TITLE);
        title.setManualValidation(true);
        rubric.setLabel(getTranslation("evaluation.cycle.rubric"));
        rubric.setItemLabelGenerator(r -> r.label() + " " + r.title());
        rubric.setItems(rubrics);
        rubric.setManualValidation(true);
        rubrics.stream().findFirst().ifPresent(rubric::setValue);
        year.addValueChangeListener(e -> retitle(e.getOldValue(), e.getValue()));
        year.setValue(thisYear);
        Paragraph proposed = new Paragraph(getTranslation("evaluation.cycle.plan-proposes"));
        proposed.addClassName("xx-sub");
        Div form = new Div(year, title, rubric, proposed);
        form.addClassName("xx-settings-dialog");
        add(form);
        Button cancel = new Button(getTranslation("evaluation.cycle.cancel"), _ -> close());
        Button plan = new Button(getTranslation("evaluation.cycle.plan-now"), _ -> plan());
        plan.addThemeName("primary");
        getFooter().add(cancel, plan);
    }

    /** The title follows the year until somebody writes another one. */
    private void retitle(Integer before, Integer after) {
        boolean own =
                !title.isEmpty() && (before == null || !title.getValue().equals(usual(before)));
        if (!own && after != null) {
            title.setValue(usual(after));
        }
    }

    private String usual(int ofYear) {
        return getTranslation("evaluation.cycle.usual-title", ofYear);
    }

    private void plan() {
        Integer chosen = year.getValue();
        boolean yearOk = chosen != null && chosen >= FIRST_YEAR && chosen <= LAST_YEAR;
        year.setErrorMessage(getTranslation("evaluation.cycle.year-wrong", FIRST_YEAR, LAST_YEAR));
        year.setInvalid(!yearOk);
        Optional<Rubric> pinned = rubric.getOptionalValue();
        rubric.setErrorMessage(getTranslation("evaluation.cycle.rubric-missing"));
        rubric.setInvalid(pinned.isEmpty());
        boolean titleOk = !title.getValue().isBlank();
        title.setErrorMessage(
                words.reason(Reason.of(EvaluationReason.CYCLE_TITLE_MISSING), getLocale()));
        title.setInvalid(!titleOk);
        if (chosen == null || !yearOk || !titleOk || pinned.isEmpty()) {
            return;
        }
        Outcome<Cycle> outcome =
                planner.plan(new Plan(chosen, title.getValue(), pinned.get().id()));
        if (outcome.isDone()) {
            close();
        } else {
            title.setErrorMessage(words.reasons(outcome.reasons(), getLocale()));
            title.setInvalid(true);
        }
    }
}

package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xianxing.app.evaluation.RubricService;
import org.xianxing.app.evaluation.RubricService.Longest;
import org.xianxing.app.evaluation.RuleKind;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.evaluation.RubricRow;
import org.xianxing.domain.shared.Reason;

/** Edits one indicator of a draft; it closes when the row can be read. */
final class RubricRowDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_CODE = 4;
    private static final int LONGEST_NUMBER = 10;

    private final transient RubricRow before;
    private final TextField criterionCode;
    private final TextField criterion;
    private final TextField code;
    private final TextArea wording;
    private final TextArea ruleText;
    private final TextField max;
    private final Select<RuleKind> rule = new Select<>();
    private final TextArea parameters;
    private final Checkbox currentYear = new Checkbox();
    private final Div problems = new Div();

    /**
     * @param problemsOf what is wrong with a row by itself; empty when it can be read
     * @param keep takes the row that was typed
     */
    RubricRowDialog(
            RubricRow before,
            Words words,
            Function<RubricRow, List<Reason>> problemsOf,
            Consumer<RubricRow> keep) {
        this.before = before;
        setHeaderTitle(text("edit-row", before.code()));
        setWidth("680px");
        setCloseOnOutsideClick(false);
        criterionCode = line("criterion-code", LONGEST_NUMBER, before.criterionCode());
        criterion = line("column-criterion", Longest.CRITERION.characters(), before.criterion());
        code = line("column-code", LONGEST_CODE, before.code());
        wording = area("column-indicator", Longest.WORDING.characters(), before.wording());
        ruleText = area("rule-text", Longest.RULE_TEXT.characters(), before.ruleText());
        max = line("column-max", LONGEST_NUMBER, before.max());
        parameters = area("parameters", Longest.PARAMETERS.characters(), before.parameters());
        rule.setLabel(text("rule"));
        rule.setItems(RuleKind.values());
        rule.setItemLabelGenerator(kind -> text("rule-" + kind.name()));
        rule.addValueChangeListener(
                e -> parameters.setHelperText(text("parameters-" + e.getValue().name())));
        rule.setValue(
                Arrays.stream(RuleKind.values())
                        .filter(kind -> kind.word().equals(before.rule()))
                        .findFirst()
                        .orElse(RuleKind.ITEMS));
        currentYear.setLabel(text("year-only-long"));
        currentYear.setValue(before.currentYear().equals(RubricService.currentYear(true)));
        Div levels = row(criterionCode, criterion);
        Div figures = row(code, max, rule);
        Div form = new Div(levels, figures, wording, ruleText, parameters, currentYear, problems);
        form.addClassName("xx-settings-dialog");
        add(form);
        Button done = new Button(text("edit-done"));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.addClickListener(_ -> {
            RubricRow typed = typed();
            List<Reason> reasons = problemsOf.apply(typed);
            problems.removeAll();
            if (reasons.isEmpty()) {
                close();
                keep.accept(typed);
            } else {
                problems.add(NoteStrip.error(words.reasons(reasons, getLocale())));
            }
        });
        getFooter().add(new Button(text("cancel"), _ -> close()), done);
    }

    private RubricRow typed() {
        return new RubricRow(
                before.number(),
                before.group(),
                before.groupMax(),
                criterionCode.getValue().strip(),
                criterion.getValue().strip(),
                code.getValue().strip(),
                wording.getValue().strip(),
                ruleText.getValue().strip(),
                max.getValue().strip(),
                rule.getValue().word(),
                parameters.getValue().strip(),
                RubricService.currentYear(currentYear.getValue()));
    }

    private TextField line(String key, int longest, String value) {
        TextField field = new TextField(text(key));
        field.setMaxLength(longest);
        field.setValue(value);
        return field;
    }

    private TextArea area(String key, int longest, String value) {
        TextArea field = new TextArea(text(key));
        field.setMaxLength(longest);
        field.setValue(value);
        field.setWidthFull();
        return field;
    }

    private static Div row(com.vaadin.flow.component.Component... fields) {
        Div row = new Div(fields);
        row.addClassName("xx-settings-tools");
        return row;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.rubric." + key, arguments);
    }
}

package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.app.supervision.CaseWords;
import org.xianxing.app.supervision.EscalationService;
import org.xianxing.app.supervision.EscalationService.TypedRule;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.EscalationRule;
import org.xianxing.domain.supervision.EscalationRules;
import org.xianxing.domain.supervision.Rung;

/** The rules of the ladder: the office sets them, everybody with cases reads them. */
@Route("escalation-rules")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_PUBLISHER,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/supervision.css")
final class EscalationRulesView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient EscalationService escalation;
    private final transient CaseService cases;
    private final transient CurrentActor currentActor;
    private final transient CaseTexts texts;
    private final transient Map<Rung, Fields> fields = new EnumMap<>(Rung.class);
    private final IntegerField warning = new IntegerField();
    private final Div told = new Div();
    private int version;

    /** What is typed for one rung. */
    private record Fields(Checkbox automatic, IntegerField silence, IntegerField answer) {

        TypedRule typed() {
            return new TypedRule(
                    automatic.getValue(),
                    Optional.ofNullable(silence.getValue()),
                    Optional.ofNullable(answer.getValue()));
        }
    }

    EscalationRulesView(
            EscalationService escalation,
            CaseService cases,
            CurrentActor currentActor,
            CaseWords words) {
        this.escalation = escalation;
        this.cases = cases;
        this.currentActor = currentActor;
        this.texts = new CaseTexts(words, getLocale());
        addClassNames("xx-stack", "xx-escalation");
        told.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Actor actor = currentActor.get();
        EscalationRules rules = escalation.rules(actor);
        version = rules.version();
        boolean sets = cases.supervises(actor);
        add(
                new PageHeader(texts.word("rules"))
                        .withSub(texts.word("rules-sub"))
                        .withActions(new Anchor("supervision", texts.word("back"))),
                NoteStrip.info(texts.word("rules-ours")));
        FactTable table =
                new FactTable(
                        texts.word("rule-rung"),
                        texts.word("rule-next"),
                        texts.word("rule-automatic"),
                        texts.word("rule-silence"),
                        texts.word("rule-answer"));
        table.addClassName("xx-rule-table");
        for (Rung rung : Rung.values()) {
            rules.of(rung)
                    .ifPresent(rule ->
                            rung.next().ifPresent(next -> row(table, rung, next, rule, sets)));
        }
        SheetCard card = table.in(new SheetCard(texts.word("rules")));
        add(card);
        if (sets) {
            days(warning, rules.daysOfWarning(), texts.word("rule-warning"));
            warning.setLabel(texts.word("rule-warning"));
            Button save = new Button(texts.word("rules-save"), _ -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.pad(warning, told, new Div(save));
        } else {
            card.pad(new Span(texts.word("rule-warning-is", rules.daysOfWarning())));
        }
    }

    private void row(FactTable table, Rung rung, Rung next, EscalationRule rule, boolean sets) {
        if (!sets) {
            table.row(
                    texts.rung(rung),
                    texts.rung(next),
                    new Span(texts.word(rule.automatic() ? "rule-automatic-yes" : "rule-by-hand")),
                    new Span(texts.word("rule-days", rule.daysOfSilence())),
                    new Span(texts.word("rule-days", rule.daysToAnswer())));
            return;
        }
        String of = texts.words().rung(rung, texts.locale());
        Checkbox automatic = new Checkbox(texts.word("rule-automatic-yes"), rule.automatic());
        automatic.setAriaLabel(texts.word("rule-of", of, texts.word("rule-automatic")));
        IntegerField silence = new IntegerField();
        days(silence, rule.daysOfSilence(), texts.word("rule-of", of, texts.word("rule-silence")));
        IntegerField answer = new IntegerField();
        days(answer, rule.daysToAnswer(), texts.word("rule-of", of, texts.word("rule-answer")));
        fields.put(rung, new Fields(automatic, silence, answer));
        table.row(texts.rung(rung), texts.rung(next), automatic, silence, answer);
    }

    private void days(IntegerField field, int value, String label) {
        field.setAriaLabel(label);
        field.setValue(value);
        field.setStepButtonsVisible(true);
        field.setSuffixComponent(new Span(texts.word("rule-unit")));
        field.setWidth("150px");
    }

    private void save() {
        told.removeAll();
        Map<Rung, TypedRule> typed = new EnumMap<>(Rung.class);
        fields.forEach((rung, field) -> typed.put(rung, field.typed()));
        switch (escalation.set(
                currentActor.get(), version, typed, Optional.ofNullable(warning.getValue()))) {
            case Outcome.Done<EscalationRules>(EscalationRules rules) -> {
                version = rules.version();
                told.add(NoteStrip.ok(texts.word("rules-saved")));
            }
            case Outcome.Refused<EscalationRules>(List<Reason> reasons) ->
                    told.add(texts.refused(reasons));
        }
    }
}

package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Map;
import org.xianxing.app.coordination.CoordinationWords;
import org.xianxing.app.coordination.TimeLimitService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.Limit;
import org.xianxing.domain.coordination.TimeLimits;
import org.xianxing.domain.shared.Outcome;

/** How many workdays each step has, beside the clause; the office sets them. */
@Route("coordination-limits")
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
@StyleSheet("themes/xianxing/coordination.css")
final class TimeLimitsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient TimeLimitService limits;
    private final transient CurrentActor currentActor;
    private final transient CoordinationTexts texts;
    private final transient Map<Limit, IntegerField> fields = new EnumMap<>(Limit.class);
    private final Div told = new Div();
    private int version;

    TimeLimitsView(TimeLimitService limits, CurrentActor currentActor, CoordinationWords words) {
        this.limits = limits;
        this.currentActor = currentActor;
        this.texts = new CoordinationTexts(words, getLocale());
        told.getElement().setAttribute("aria-live", "polite");
        addClassNames("xx-stack", "xx-coordination");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        fields.clear();
        boolean sets = limits.maySet(currentActor.get());
        TimeLimits current = limits.get(currentActor.get());
        version = current.version();
        PageHeader header =
                new PageHeader(texts.word("limits"))
                        .withSub(texts.word("limits-sub"))
                        .withActions(new Anchor("matters", texts.word("to-matters")));
        if (sets) {
            Button save = new Button(texts.word("save-limits"), _ -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(save);
        }
        FactTable table =
                new FactTable(
                        texts.word("limit"), texts.word("workdays"), texts.word("limit-clause"));
        table.addClassName("xx-limit-table");
        for (Limit limit : Limit.values()) {
            table.row(
                    new Span(texts.value("limit", limit)),
                    days(limit, current, sets),
                    CoordinationTexts.quiet(texts.value("limit-rule", limit)));
        }
        add(
                header,
                told,
                NoteStrip.info(texts.word("limits-explained")),
                table.in(new SheetCard(texts.word("limits"))));
    }

    private Component days(Limit limit, TimeLimits current, boolean sets) {
        if (!sets) {
            return new Span(texts.word("workdays-of", current.of(limit)));
        }
        IntegerField field = new IntegerField();
        field.setMin(1);
        field.setMax(TimeLimits.MOST_WORKDAYS);
        field.setStepButtonsVisible(true);
        field.setAriaLabel(texts.value("limit", limit));
        field.setValue(current.of(limit));
        fields.put(limit, field);
        return field;
    }

    private void save() {
        Map<Limit, Integer> typed = new EnumMap<>(Limit.class);
        fields.forEach((limit, field) -> typed.put(limit, field.getOptionalValue().orElse(0)));
        Outcome<TimeLimits> outcome = limits.set(currentActor.get(), version, typed);
        told.removeAll();
        if (outcome.isDone()) {
            show();
            told.add(NoteStrip.ok(texts.word("limits-saved")));
        } else {
            told.add(texts.refused(outcome.reasons()));
        }
    }
}

package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.xianxing.app.rhythm.SummaryService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.rhythm.Summary;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** What the office put together, and what it can put together now. */
@Route("report-summaries")
@RolesAllowed({Access.PROVINCE_EVALUATOR, Access.PROVINCE_PUBLISHER, Access.PROVINCE_LEADER})
@StyleSheet("themes/xianxing/rhythm.css")
final class SummariesView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient SummaryService summaries;
    private final transient CurrentActor currentActor;
    private final transient RhythmTexts texts;

    SummariesView(SummaryService summaries, CurrentActor currentActor, Messages messages) {
        this.summaries = summaries;
        this.currentActor = currentActor;
        this.texts = new RhythmTexts(messages, getLocale());
        addClassName("xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new PageHeader(texts.word("summaries")).withSub(texts.word("summaries-sub")));
        if (AccessPolicy.allows(currentActor.get(), Action.CHECK_REPORT, Target.PROVINCE)) {
            add(draft());
        }
        add(list(summaries.summaries(currentActor.get())));
    }

    private Component draft() {
        SheetCard card = new SheetCard(texts.word("put-together"));
        List<SummaryService.Choice> choices = summaries.choices(currentActor.get());
        if (choices.isEmpty()) {
            return card.pad(RhythmTexts.quiet(texts.word("no-choices")));
        }
        Select<SummaryService.Choice> choice = new Select<>();
        choice.setLabel(texts.word("period"));
        choice.setItems(choices);
        choice.setItemLabelGenerator(c ->
                texts.word(
                        "aside", texts.kind(c.kind()), texts.periods().period(c.kind(), c.span())));
        choice.setValue(choices.getFirst());
        Div problems = new Div();
        Button make =
                new Button(
                        texts.word("make-draft"),
                        _ -> {
                            problems.removeAll();
                            switch (summaries.draft(currentActor.get(), choice.getValue())) {
                                case Outcome.Done<Summary>(Summary made) ->
                                        getUI().ifPresent(ui ->
                                                ui.navigate(SummaryView.address(made.id())));
                                case Outcome.Refused<Summary>(List<Reason> reasons) ->
                                        texts.errors(reasons).forEach(problems::add);
                            }
                        });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(choice, make);
        bar.addClassName("xx-board-bar");
        return card.pad(bar, problems, RhythmTexts.quiet(texts.word("put-together-sub")));
    }

    private Component list(List<SummaryService.Line> lines) {
        SheetCard card =
                new SheetCard(texts.word("summaries-made"))
                        .withSub(texts.word("count", lines.size()));
        if (lines.isEmpty()) {
            return card.pad(
                    new EmptyState(
                            texts.word("no-summaries"), texts.word("no-summaries-explained")));
        }
        FactTable table =
                new FactTable(texts.word("summary"), texts.word("state"), texts.word("fixed-by"));
        lines.forEach(line ->
                table.row(
                        new Anchor(SummaryView.address(line.summary().id()), line.title()),
                        line.summary().fixed().isPresent()
                                ? new Badge(Badge.State.ACCEPTED, texts.word("fixed"))
                                : new Badge(Badge.State.DRAFT, texts.word("drafting")),
                        new Span(
                                line.summary()
                                        .fixed()
                                        .map(f -> texts.word("by-at", f.by(), texts.time(f.at())))
                                        .orElse("—"))));
        return table.in(card);
    }
}

package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianxing.app.evaluation.RubricService;
import org.xianxing.app.evaluation.RubricService.Longest;
import org.xianxing.app.evaluation.RuleKind;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.shell.components.UndoNotification;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricImport;
import org.xianxing.domain.evaluation.RubricRow;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

/**
 * Revises a rubric: a stored version is the draft of the next. Sums are checked with every change;
 * only a draft that adds up can be stored, as a version of its own.
 */
@Route("rubric-revision/:id")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/settings.css")
final class RubricRevisionView extends Div implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private static final String ALONE = "-";
    private static final String ALONE_MAX = "1";
    private static final Set<ReasonCode> SUMS =
            Set.of(
                    EvaluationReason.RUBRIC_TOTAL_IS_NOT_100,
                    EvaluationReason.RUBRIC_GROUP_DOES_NOT_ADD_UP);

    private final transient RubricService rubrics;
    private final transient CurrentActor currentActor;
    private final transient RubricWords rubricWords;
    private final transient Words words;
    private final TextField title;
    private final TextField label;
    private final TextField origin;
    private final Div totals = new Div();
    private final Div problems = new Div();
    private final Div groups = new Div();
    private final LockedButton store;

    private transient RubricDraft draft = new RubricDraft(List.of());
    private boolean changed;

    RubricRevisionView(
            RubricService rubrics,
            CurrentActor currentActor,
            RubricWords rubricWords,
            Words words) {
        this.rubrics = rubrics;
        this.currentActor = currentActor;
        this.rubricWords = rubricWords;
        this.words = words;
        addClassName("xx-settings");
        title = field("title", RubricService.LONGEST_TITLE);
        label = field("label", RubricService.LONGEST_LABEL);
        origin = field("source", RubricService.LONGEST_SOURCE);
        store = new LockedButton(text("import-now"), this::store);
        store.addClassName("xx-primary");
        groups.addClassName("xx-stack");
        problems.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Optional<Rubric> base =
                rubrics.versions(currentActor.get()).stream()
                        .map(RubricService.Version::rubric)
                        .filter(r -> r.id().value().toString().equals(id))
                        .findFirst();
        if (base.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            begin(base.get());
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!changed) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction go = event.postpone();
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(text("leave-title"));
        ask.setText(text("leave-text"));
        ask.setCancelable(true);
        ask.setCancelText(text("leave-stay"));
        ask.addCancelListener(_ -> go.cancel());
        ask.setConfirmText(text("leave-go"));
        ask.addConfirmListener(_ -> go.proceed());
        ask.open();
    }

    private void begin(Rubric base) {
        draft = new RubricDraft(rubrics.rows(currentActor.get(), base.id()));
        title.setValue(base.title());
        label.setValue("");
        origin.setValue(base.source());
        changed = false;
        Div head = new Div(title, label, origin);
        head.addClassName("xx-settings-line");
        Button addGroup = new Button(text("add-group"), Icon.PLUS.create());
        addGroup.addClickListener(_ -> {
            draft.addGroup(text("new-group"));
            redraw();
        });
        removeAll();
        add(
                new PageHeader(text("revise-title"))
                        .withSub(text("revise-sub", base.label()))
                        .withActions(
                                new Anchor(
                                        "rubric/" + base.id().value(),
                                        text("revise-back", base.label())),
                                store),
                new SheetCard(text("revise-head")).pad(head),
                totals,
                problems,
                groups,
                addGroup);
        for (TextField typed : List.of(title, label, origin)) {
            typed.addValueChangeListener(e -> {
                changed |= e.isFromClient();
                check();
            });
        }
        draw();
        check();
    }

    private void redraw() {
        changed = true;
        draw();
        check();
    }

    private void draw() {
        groups.removeAll();
        int number = 1;
        for (RubricDraft.Group group : draft.groups()) {
            groups.add(card(group, number));
            number += group.rows().size();
        }
    }

    /** The sums and everything that keeps the draft from being stored, after each change. */
    private void check() {
        FactStrip strip = new FactStrip();
        strip.addTotal(text("total"), RubricWords.plain(draft.total()), "/ 100");
        draft.groups()
                .forEach(group ->
                        strip.add(
                                group.name(),
                                group.addsUp()
                                        ? new Span(group.max())
                                        : uneven(RubricWords.plain(group.sum()), group.max())));
        totals.removeAll();
        totals.add(strip);
        List<String> sentences = new ArrayList<>();
        draft.empty().forEach(name -> sentences.add(text("group-empty", name)));
        if (rubrics.check(
                        currentActor.get(),
                        title.getValue(),
                        label.getValue(),
                        origin.getValue(),
                        draft.rows())
                instanceof Outcome.Refused<Rubric>(List<Reason> reasons)) {
            reasons.forEach(reason -> sentences.add(words.reason(reason, getLocale())));
        }
        if (label.getValue().isBlank()) {
            sentences.add(text("label-missing"));
        }
        problems.removeAll();
        if (sentences.isEmpty()) {
            problems.add(NoteStrip.ok(text("revise-sound")));
            store.unlock();
        } else {
            sentences.forEach(sentence -> problems.add(NoteStrip.back(sentence)));
            store.lock(text("revise-locked", sentences.size()));
        }
    }

    private Span uneven(String sum, String stated) {
        Span figure = new Span(text("uneven", sum, stated.isBlank() ? "—" : stated));
        figure.addClassName("xx-falls");
        return figure;
    }

    private SheetCard card(RubricDraft.Group group, int firstNumber) {
        TextField name = new TextField(text("column-group"));
        name.setMaxLength(Longest.GROUP.characters());
        name.setValue(group.name());
        name.addValueChangeListener(e -> {
            group.rename(e.getValue());
            redraw();
        });
        TextField max = new TextField(text("column-max"));
        max.setValue(group.max());
        max.setWidth("90px");
        max.addValueChangeListener(e -> {
            group.setMax(e.getValue());
            redraw();
        });
        Button add =
                new Button(
                        text("add-indicator"),
                        Icon.PLUS.create(),
                        _ ->
                                edit(
                                        group,
                                        group.rows().size(),
                                        blankAfter(group, firstNumber + group.rows().size())));
        Button remove = new Button(text("remove-group"), _ -> removeGroup(group));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div tools = new Div(name, max, add, remove);
        tools.addClassName("xx-settings-tools");
        NativeTableBody body = new NativeTableBody();
        for (int i = 0; i < group.rows().size(); i++) {
            body.add(row(group, i, firstNumber + i));
        }
        NativeTable table = new NativeTable(body);
        table.addClassNames("xx-rubric", "xx-rubric-draft");
        Div scroll = new Div(table);
        scroll.addClassName("xx-rubric-scroll");
        SheetCard card = new SheetCard(group.name());
        card.pad(tools);
        card.add(scroll);
        return card;
    }

    private NativeTableRow row(RubricDraft.Group group, int index, int number) {
        RubricRow row = group.rows().get(index);
        Span code = new Span(row.code());
        code.addClassName("xx-code");
        Div wording = new Div(code, new Span(row.wording()));
        Div rule = new Div(rule(row));
        rule.addClassName("xx-sub");
        NativeTableCell max = new NativeTableCell(row.max());
        max.addClassName("xx-num");
        Button change = new Button(text("edit"), _ -> edit(group, index, row.numbered(number)));
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        change.setAriaLabel(text("edit-row", row.code()));
        Button remove = new Button(Icon.CLOSE.createSmall(), _ -> remove(group, index));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(text("remove-row", row.code()));
        return new NativeTableRow(
                new NativeTableCell(text("row-number", number)),
                new NativeTableCell(row.criterionCode() + " " + row.criterion()),
                new NativeTableCell(wording, rule),
                max,
                new NativeTableCell(change, remove));
    }

    /** The rule in words, or as it was typed while it cannot be read. */
    private String rule(RubricRow row) {
        return RubricImport.rule(row)
                .map(rule -> rubricWords.line(rule, getLocale()))
                .orElseGet(() -> row.rule() + " " + row.parameters());
    }

    private void edit(RubricDraft.Group group, int index, RubricRow row) {
        new RubricRowDialog(
                        row,
                        words,
                        this::problemsOf,
                        typed -> {
                            if (index < group.rows().size()) {
                                group.rows().set(index, typed);
                            } else {
                                group.rows().add(typed);
                            }
                            redraw();
                        })
                .open();
    }

    /** What is wrong with a row by itself; that sums differ is told on the page. */
    private List<Reason> problemsOf(RubricRow row) {
        RubricRow alone =
                new RubricRow(
                        row.number(),
                        ALONE,
                        ALONE_MAX,
                        row.criterionCode(),
                        row.criterion(),
                        row.code(),
                        row.wording(),
                        row.ruleText(),
                        row.max(),
                        row.rule(),
                        row.parameters(),
                        row.currentYear());
        return rubrics.check(currentActor.get(), "", "", "", List.of(alone)).reasons().stream()
                .filter(reason -> !SUMS.contains(reason.code()))
                .toList();
    }

    private static RubricRow blankAfter(RubricDraft.Group group, int number) {
        RubricRow last = group.rows().isEmpty() ? null : group.rows().getLast();
        return new RubricRow(
                number,
                group.name(),
                group.max(),
                last == null ? "" : last.criterionCode(),
                last == null ? "" : last.criterion(),
                "",
                "",
                "",
                "",
                RuleKind.ITEMS.word(),
                "",
                RubricService.currentYear(true));
    }

    private void remove(RubricDraft.Group group, int index) {
        RubricRow gone = group.rows().remove(index);
        redraw();
        UndoNotification.show(
                text("row-removed", gone.code()),
                text("put-back"),
                () -> {
                    group.rows().add(Math.min(index, group.rows().size()), gone);
                    redraw();
                });
    }

    private void removeGroup(RubricDraft.Group group) {
        int index = draft.groups().indexOf(group);
        draft.groups().remove(group);
        redraw();
        UndoNotification.show(
                text("row-removed", group.name()),
                text("put-back"),
                () -> {
                    draft.groups().add(Math.min(index, draft.groups().size()), group);
                    redraw();
                });
    }

    private void store() {
        Outcome<Rubric> read =
                rubrics.check(
                        currentActor.get(),
                        title.getValue(),
                        label.getValue(),
                        origin.getValue(),
                        draft.rows());
        Outcome<Rubric> stored =
                switch (read) {
                    case Outcome.Done<Rubric>(Rubric rubric) ->
                            rubrics.add(currentActor.get(), rubric);
                    case Outcome.Refused<Rubric> refused -> refused;
                };
        switch (stored) {
            case Outcome.Done<Rubric>(Rubric rubric) -> {
                changed = false;
                getUI().ifPresent(ui -> ui.navigate("rubric/" + rubric.id().value()));
            }
            case Outcome.Refused<Rubric>(List<Reason> reasons) ->
                    problems.add(NoteStrip.error(words.reasons(reasons, getLocale())));
        }
    }

    private TextField field(String key, int longest) {
        TextField field = new TextField(text(key));
        field.setHelperText(text(key + "-help"));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.rubric." + key, arguments);
    }
}

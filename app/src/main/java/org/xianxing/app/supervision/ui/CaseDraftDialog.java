package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.app.supervision.CaseDraft;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.Deadline;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.SupervisionCase;

/** Opens a case, or changes its draft. */
final class CaseDraftDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient CaseDraft draft;
    private final transient Function<CaseDraft, Outcome<SupervisionCase>> save;
    private final transient Consumer<SupervisionCase> done;
    private final boolean opening;
    private transient Optional<SupervisionCase> saved = Optional.empty();
    private final Select<CaseKind> kind = new Select<>();
    private final TextField title;
    private final TextArea demand;
    private final ComboBox<Organization> unit = new ComboBox<>();
    private final MultiSelectComboBox<Organization> assisting = new MultiSelectComboBox<>();
    private final TextField document;
    private final TextField clause;
    private final Select<Rung> rung = new Select<>();
    private final DatePicker due;
    private final TextField leader;
    private final DatePicker instructionDay;
    private final TextArea instruction;
    private final Div instructed = new Div();

    /**
     * @param bodies the bodies that can be given a case
     * @param draft what stands in the fields first
     * @param opening whether it is a new case; instructions are put to an old one by themselves
     * @param done is told the case as it was stored
     */
    CaseDraftDialog(
            CaseTexts texts,
            List<Organization> bodies,
            CaseDraft draft,
            boolean opening,
            Function<CaseDraft, Outcome<SupervisionCase>> save,
            Consumer<SupervisionCase> done) {
        super(
                texts.word(opening ? "draft-title" : "edit-title"),
                texts.word("save-draft"),
                texts.word("cancel"),
                () -> {});
        this.draft = draft;
        this.opening = opening;
        this.save = save;
        this.done = done;
        setWidth("min(96vw, 720px)");
        kind.setLabel(texts.word("kind"));
        kind.setItems(
                draft.kind() == CaseKind.RECTIFICATION
                        ? List.of(CaseKind.RECTIFICATION)
                        : List.of(CaseKind.LAGGING_TASK, CaseKind.INSTRUCTION, CaseKind.OTHER));
        kind.setItemLabelGenerator(k -> texts.words().kind(k, texts.locale()));
        kind.setValue(draft.kind());
        title = lineField(texts.word("title"), CaseMatter.LONGEST_TITLE, draft.title());
        title.setHelperText(texts.word("title-help", CaseMatter.LONGEST_TITLE));
        demand = area(texts.word("demand"), CaseMatter.LONGEST_DEMAND, draft.demand());
        demand.setHelperText(texts.word("demand-help", CaseMatter.LONGEST_DEMAND));
        unit.setLabel(texts.word("unit"));
        unit.setItems(bodies);
        unit.setItemLabelGenerator(Organization::name);
        unit.setWidthFull();
        draft.unit().flatMap(id -> find(bodies, id)).ifPresent(unit::setValue);
        assisting.setLabel(texts.word("assisting"));
        assisting.setHelperText(texts.word("assisting-help"));
        assisting.setItems(bodies);
        assisting.setItemLabelGenerator(Organization::shortName);
        assisting.setWidthFull();
        assisting.setValue(
                draft.assisting().stream().flatMap(id -> find(bodies, id).stream()).toList());
        document =
                lineField(
                        texts.word("source-document"),
                        Citation.LONGEST_DOCUMENT,
                        draft.source().document());
        clause =
                lineField(
                        texts.word("source-clause"),
                        Citation.LONGEST_CLAUSE,
                        draft.source().clause());
        Div source = new Div(document, clause);
        source.addClassName("xx-form-pair");
        rung.setLabel(texts.word("rung"));
        rung.setHelperText(texts.word("rung-help"));
        rung.setItems(Rung.values());
        rung.setItemLabelGenerator(r -> texts.words().rung(r, texts.locale()));
        rung.setValue(draft.rung());
        due = dayField(texts.word("first-due"), draft.due().map(Term::dayAt));
        due.setHelperText(texts.word("first-due-help"));
        Div when = new Div(rung, due);
        when.addClassName("xx-form-pair");
        leader = lineField(texts.word("leader"), Instruction.LONGEST_LEADER, "");
        instructionDay = dayField(texts.word("instruction-day"), Optional.empty());
        instruction = area(texts.word("instruction-text"), Instruction.LONGEST_TEXT, "");
        Div who = new Div(leader, instructionDay);
        who.addClassName("xx-form-pair");
        instructed.add(who, instruction);
        instructed.addClassName("xx-form-dialog");
        kind.addValueChangeListener(_ -> showInstruction());
        showInstruction();
        fields(kind, instructed, title, demand, unit, assisting, source, when);
    }

    private static TextArea area(String label, int longest, String value) {
        TextArea area = new TextArea(label);
        area.setMaxLength(longest);
        area.setMinRows(3);
        area.setWidthFull();
        area.setValue(value);
        return area;
    }

    private static Optional<Organization> find(List<Organization> bodies, OrganizationId id) {
        return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    private void showInstruction() {
        instructed.setVisible(opening && kind.getValue() == CaseKind.INSTRUCTION);
    }

    @Override
    protected Outcome<?> change() {
        CaseDraft typed =
                new CaseDraft(
                        kind.getValue(),
                        title.getValue(),
                        demand.getValue(),
                        unit.getOptionalValue().map(Organization::id),
                        assisting.getValue().stream().map(Organization::id).toList(),
                        new Citation(document.getValue(), clause.getValue()),
                        draft.subject(),
                        rung.getValue(),
                        due.getOptionalValue().map(Deadline::endOf),
                        opening && kind.getValue() == CaseKind.INSTRUCTION
                                ? Optional.of(
                                        new CaseDraft.Instructed(
                                                leader.getValue(),
                                                instructionDay.getOptionalValue(),
                                                instruction.getValue()))
                                : Optional.empty(),
                        draft.demonstration());
        Outcome<SupervisionCase> outcome = save.apply(typed);
        if (outcome instanceof Outcome.Done<SupervisionCase>(SupervisionCase stored)) {
            saved = Optional.of(stored);
        }
        return outcome;
    }

    @Override
    protected void taken() {
        saved.ifPresent(done);
    }
}

package org.xianxing.app.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.xianxing.app.registry.OfficialTextFile;
import org.xianxing.app.registry.RegistryReason;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.PlanImport;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanDraft;
import org.xianxing.domain.task.PlanDraft.DraftTask;
import org.xianxing.domain.task.TaskUnit;

/**
 * Takes in an official plan: pasted text, a document, or a table. Everything that would be kept is
 * shown before it is accepted, and so is everything that found no place.
 */
@Route("plan-import")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/task.css")
final class PlanImportView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient PlanImport plans;
    private final transient CurrentActor currentActor;
    private final transient TaskTexts texts;
    private final TextArea text = new TextArea();
    private final TextField title = new TextField();
    private final TextField number = new TextField();
    private final DatePicker issuedOn = new DatePicker();
    private final TextField source = new TextField();
    private final Checkbox takeDays = new Checkbox();
    private final Div told = new Div();
    private final Div proposal = new Div();

    PlanImportView(PlanImport plans, CurrentActor currentActor, Messages messages) {
        this.plans = plans;
        this.currentActor = currentActor;
        this.texts = new TaskTexts(messages, getLocale());
        addClassName("xx-stack");
        text.setLabel(texts.word("import-text"));
        text.setHelperText(texts.word("import-text-help"));
        text.setMaxLength(PlanImport.LONGEST_TEXT);
        text.setWidthFull();
        text.setMinRows(6);
        text.setMaxRows(12);
        line(title, "plan-title", Plan.LONGEST_TITLE);
        line(number, "document-number", 60);
        line(source, "import-source", Plan.LONGEST_SOURCE);
        source.setHelperText(texts.word("import-source-help"));
        issuedOn.setLabel(texts.word("issued"));
        DateFields.speak(issuedOn, getLocale());
        told.getElement().setAttribute("aria-live", "polite");
        proposal.addClassName("xx-stack");
    }

    private void line(TextField field, String label, int longest) {
        field.setLabel(texts.word(label));
        field.setMaxLength(longest);
        field.setWidth("min(100%, 520px)");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Upload upload =
                new Upload(
                        UploadHandler.inMemory(
                                (metadata, bytes) -> receive(metadata.fileName(), bytes)));
        upload.setAcceptedFileTypes(".txt", ".docx", ".xlsx", ".csv");
        upload.setMaxFileSize(OfficialTextFile.MAXIMUM_SIZE);
        upload.setDropLabel(new Span(texts.word("import-drop")));
        upload.setUploadButton(new Button(texts.word("choose-file"), Icon.UPLOAD.create()));
        upload.addFileRejectedListener(e ->
                refuse(
                        List.of(
                                Reason.of(
                                        RegistryReason.REGISTRY_FILE_KIND_REFUSED,
                                        e.getFileName()))));
        Button read = new Button(texts.word("import-read"), _ -> read());
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        removeAll();
        add(
                new PageHeader(texts.word("import")).withSub(texts.word("import-sub")),
                new SheetCard(texts.word("import-from")).pad(upload, text, read),
                told,
                proposal);
    }

    /** Reads a file as the browser hands it over. */
    void receive(String fileName, byte[] bytes) {
        source.setValue(fileName.substring(0, Math.min(fileName.length(), Plan.LONGEST_SOURCE)));
        show(plans.read(currentActor.get(), fileName, bytes));
    }

    private void read() {
        show(plans.read(currentActor.get(), text.getValue()));
    }

    private void refuse(List<Reason> reasons) {
        told.removeAll();
        texts.errors(reasons).forEach(told::add);
    }

    private void show(Outcome<PlanImport.Preview> outcome) {
        proposal.removeAll();
        told.removeAll();
        switch (outcome) {
            case Outcome.Refused<PlanImport.Preview>(List<Reason> reasons) -> refuse(reasons);
            case Outcome.Done<PlanImport.Preview>(PlanImport.Preview preview) -> show(preview);
        }
    }

    private void show(PlanImport.Preview preview) {
        PlanDraft plan = preview.reading().plan();
        title.setValue(plan.title());
        number.setValue(plan.documentNumber());
        plan.issuedOn().ifPresentOrElse(issuedOn::setValue, issuedOn::clear);
        long dated = plan.tasks().filter(task -> task.due().isPresent()).count();
        takeDays.setLabel(texts.word("take-days", dated));
        takeDays.setVisible(dated > 0);
        takeDays.setValue(dated > 0);
        FactStrip facts =
                new FactStrip()
                        .addTotal(texts.word("tasks"), String.valueOf(plan.taskCount()), "")
                        .add(texts.word("groups"), String.valueOf(plan.groups().size()))
                        .add(texts.word("unit-unknown"), String.valueOf(preview.unknown().size()))
                        .add(
                                texts.word("doubts"),
                                String.valueOf(preview.reading().findings().size()))
                        .add(
                                texts.word("not-tasks"),
                                String.valueOf(preview.reading().unread().size()));
        Button accept = new Button(texts.word("import-accept"), _ -> accept(preview));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(title, number, issuedOn, source, takeDays, accept);
        fields.addClassName("xx-task-form");
        proposal.add(
                facts,
                doubts(preview),
                new SheetCard(texts.word("import-keep"))
                        .withSub(texts.word("import-keep-sub"))
                        .pad(fields),
                tasks(preview));
        if (!preview.reading().unread().isEmpty()) {
            proposal.add(unread(preview.reading().unread()));
        }
    }

    private SheetCard doubts(PlanImport.Preview preview) {
        SheetCard card = new SheetCard(texts.word("import-look"));
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-obstacles");
        preview.unknown()
                .forEach(name ->
                        list.add(
                                new ListItem(
                                        Icon.ALERT.createSmall(),
                                        new Span(texts.word("import-unknown", name)))));
        preview.reading()
                .findings()
                .forEach(reason ->
                        list.add(
                                new ListItem(
                                        Icon.EYE.createSmall(), new Span(texts.reason(reason)))));
        return list.getComponentCount() == 0
                ? card.pad(NoteStrip.ok(texts.word("import-sound")))
                : card.pad(list);
    }

    private SheetCard tasks(PlanImport.Preview preview) {
        FactTable table =
                new FactTable(
                        texts.word("number"),
                        texts.word("task"),
                        texts.word("part-LEAD"),
                        texts.word("others"));
        table.addClassName("xx-task-table");
        int index = 0;
        for (PlanDraft.DraftGroup group : preview.reading().plan().groups()) {
            if (!group.title().isEmpty()) {
                table.heading(group.number() + group.title());
            }
            for (DraftTask task : group.tasks()) {
                row(table, task, preview.units().get(index++));
            }
        }
        return table.in(new SheetCard(texts.word("tasks")));
    }

    private void row(FactTable table, DraftTask task, List<TaskUnit> units) {
        Details whole = new Details(task.title(), new Paragraph(task.text()));
        whole.addClassName("xx-draft-task");
        table.row(
                new Span(task.number()),
                whole,
                units(units.stream().limit(1).toList()),
                units(units.stream().skip(1).toList()));
    }

    private Div units(List<TaskUnit> units) {
        Div cell = new Div();
        cell.addClassName("xx-units");
        units.forEach(unit -> {
            if (unit.collective()) {
                cell.add(new Span(unit.name()), Badge.tag(texts.word("collective")));
            } else if (unit.isOpen()) {
                cell.add(new Badge(Badge.State.RETURNED, unit.name()));
            } else {
                cell.add(new Span(unit.name()));
            }
        });
        return cell;
    }

    private SheetCard unread(List<String> lines) {
        Div all = new Div();
        lines.forEach(line -> all.add(new Paragraph(line)));
        return new SheetCard(texts.word("not-tasks"))
                .withSub(texts.word("not-tasks-sub"))
                .pad(new Details(texts.word("count", lines.size()), all));
    }

    private void accept(PlanImport.Preview preview) {
        Outcome<Plan> outcome =
                plans.accept(
                        currentActor.get(),
                        preview,
                        new PlanImport.Acceptance(
                                title.getValue(),
                                number.getValue(),
                                issuedOn.getOptionalValue(),
                                source.getValue(),
                                takeDays.getValue(),
                                false));
        switch (outcome) {
            case Outcome.Done<Plan>(Plan plan) ->
                    getUI().ifPresent(ui -> ui.navigate(TaskTexts.address(plan.id())));
            case Outcome.Refused<Plan>(List<Reason> reasons) -> {
                refuse(reasons);
                told.scrollIntoView();
            }
        }
    }
}

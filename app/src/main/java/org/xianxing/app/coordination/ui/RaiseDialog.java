package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.xianxing.app.coordination.MatterService;
import org.xianxing.app.shell.components.AttachmentDrop;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterContent;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;

/** Raises a policy need, a problem or an important matter; the last needs least. */
final class RaiseDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Stores what was typed. */
    @FunctionalInterface
    interface Raising {
        Outcome<Matter> raise(MatterContent content, List<Attachment> files);
    }

    private final transient Raising raising;
    private final transient Consumer<Matter> done;
    private transient Optional<Matter> raised = Optional.empty();
    private final transient CoordinationTexts texts;
    private final Select<MatterKind> kind = new Select<>();
    private final Paragraph way = new Paragraph();
    private final TextField title;
    private final TextArea situation = new TextArea();
    private final TextArea wanted = new TextArea();
    private final Select<Organization> group = new Select<>();
    private final ComboBox<Task> task = new ComboBox<>();
    private final AttachmentDrop files;

    /**
     * @param offered what can be chosen from
     * @param about the task it stands in the way of, if any
     * @param done is told the matter as it was stored
     */
    RaiseDialog(
            CoordinationTexts texts,
            MatterService.Form offered,
            Optional<TaskId> about,
            BiFunction<String, InputStream, Outcome<Attachment>> keep,
            Raising raising,
            Consumer<Matter> done) {
        super(texts.word("raise"), texts.word("raise-send"), texts.word("cancel"), () -> {});
        this.texts = texts;
        this.raising = raising;
        this.done = done;
        setWidth("min(96vw, 720px)");
        kind.setLabel(texts.word("column-kind"));
        kind.setItems(offered.kinds());
        kind.setItemLabelGenerator(k -> texts.value("matter-kind", k));
        way.addClassName("xx-sub");
        title = lineField(texts.word("title"), MatterContent.LONGEST_TITLE, "");
        area(situation, texts.word("situation"));
        area(wanted, texts.word("wanted"));
        group.setLabel(texts.word("group"));
        group.setItems(offered.groups());
        group.setItemLabelGenerator(g -> g == null ? texts.word("no-group") : g.name());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(texts.word("no-group"));
        group.setVisible(!offered.groups().isEmpty());
        group.setWidthFull();
        task.setLabel(texts.word("about-task"));
        task.setItems(offered.tasks());
        task.setItemLabelGenerator(t -> t.number() + " " + t.title());
        task.setClearButtonVisible(true);
        task.setVisible(!offered.tasks().isEmpty());
        task.setWidthFull();
        about.flatMap(id -> offered.tasks().stream().filter(t -> t.id().equals(id)).findFirst())
                .ifPresent(task::setValue);
        files = new AttachmentDrop(texts.word("files"), keep, texts::reason);
        kind.addValueChangeListener(_ -> showWay());
        kind.setValue(offered.kinds().getFirst());
        showWay();
        fields(kind, way, group, title, situation, wanted, task, files);
    }

    private static void area(TextArea area, String label) {
        area.setLabel(label);
        area.setMaxLength(MatterContent.LONGEST_TEXT);
        area.setMinRows(3);
        area.setWidthFull();
    }

    /** Where it goes first, and the rule; an important matter is told at once in few words. */
    private void showWay() {
        boolean straight = kind.getValue().isStraight();
        way.setText(texts.word(straight ? "way-IMPORTANT" : "way-NEED"));
        group.setLabel(texts.word(straight ? "group-copy" : "group"));
        wanted.setVisible(!straight);
        task.setVisible(!straight && task.getListDataView().getItemCount() > 0);
    }

    @Override
    protected Outcome<?> change() {
        boolean straight = kind.getValue().isStraight();
        Outcome<Matter> outcome =
                raising.raise(
                        new MatterContent(
                                kind.getValue(),
                                title.getValue(),
                                situation.getValue(),
                                straight ? "" : wanted.getValue(),
                                group.getOptionalValue().map(Organization::id),
                                straight
                                        ? Optional.empty()
                                        : task.getOptionalValue().map(Task::id)),
                        files.files());
        if (outcome instanceof Outcome.Done<Matter>(Matter stored)) {
            raised = Optional.of(stored);
        }
        return outcome;
    }

    @Override
    protected void taken() {
        raised.ifPresent(done);
    }
}

package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.xianxing.app.coordination.DocumentService;
import org.xianxing.app.shell.components.AttachmentDrop;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.domain.coordination.DocumentContent;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;

/** Sends a document for approval or for the record, or sends it again after it came back. */
final class FileDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Stores what was typed. */
    @FunctionalInterface
    interface Filing {
        Outcome<FiledDocument> file(DocumentContent content, List<Attachment> files);
    }

    private final transient Filing filing;
    private final transient Consumer<FiledDocument> done;
    private transient Optional<FiledDocument> filed = Optional.empty();
    private final transient CoordinationTexts texts;
    private final Select<DocumentKind> kind = new Select<>();
    private final Paragraph way = new Paragraph();
    private final TextField title;
    private final TextField number;
    private final TextArea explanation = new TextArea();
    private final Select<Organization> group = new Select<>();
    private final MultiSelectComboBox<Organization> copies = new MultiSelectComboBox<>();
    private final AttachmentDrop files;

    /**
     * @param known what was said of it so far; empty for a new document
     * @param done is told the document as it was stored
     */
    FileDialog(
            CoordinationTexts texts,
            DocumentService.Form offered,
            Optional<DocumentContent> known,
            BiFunction<String, InputStream, Outcome<Attachment>> keep,
            Filing filing,
            Consumer<FiledDocument> done) {
        super(
                texts.word(known.isPresent() ? "refile-document" : "file-document"),
                texts.word("send-document"),
                texts.word("cancel"),
                () -> {});
        this.texts = texts;
        this.filing = filing;
        this.done = done;
        setWidth("min(96vw, 720px)");
        kind.setLabel(texts.word("column-kind"));
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(k -> texts.value("document-kind", k));
        kind.setValue(known.map(DocumentContent::kind).orElse(DocumentKind.APPROVAL));
        kind.setReadOnly(known.isPresent());
        way.addClassName("xx-sub");
        title =
                lineField(
                        texts.word("document-title"),
                        DocumentContent.LONGEST_TITLE,
                        known.map(DocumentContent::title).orElse(""));
        number =
                lineField(
                        texts.word("own-number"),
                        DocumentContent.LONGEST_NUMBER,
                        known.map(DocumentContent::ownNumber).orElse(""));
        explanation.setMaxLength(DocumentContent.LONGEST_TEXT);
        explanation.setMinRows(3);
        explanation.setWidthFull();
        explanation.setValue(known.map(DocumentContent::explanation).orElse(""));
        group.setItems(offered.groups());
        group.setItemLabelGenerator(g -> g == null ? "" : g.name());
        group.setVisible(!offered.groups().isEmpty());
        group.setWidthFull();
        known.flatMap(DocumentContent::group)
                .flatMap(id -> find(offered.groups(), id))
                .ifPresent(group::setValue);
        copies.setLabel(texts.word("copies"));
        copies.setItems(offered.bodies());
        copies.setItemLabelGenerator(Organization::shortName);
        copies.setWidthFull();
        known.ifPresent(said ->
                copies.setValue(
                        said.copies().stream()
                                .flatMap(id -> find(offered.bodies(), id).stream())
                                .toList()));
        files = new AttachmentDrop(texts.word("document-files"), keep, texts::reason);
        kind.addValueChangeListener(_ -> showWay());
        showWay();
        fields(kind, way, title, number, group, explanation, copies, files);
    }

    private static Optional<Organization> find(List<Organization> bodies, OrganizationId id) {
        return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    private void showWay() {
        boolean record = kind.getValue() == DocumentKind.RECORD;
        way.setText(texts.word("way-" + kind.getValue().name()));
        number.setVisible(record);
        explanation.setLabel(texts.word(record ? "explanation-RECORD" : "explanation-APPROVAL"));
        group.setLabel(texts.word(record ? "group-copy-lead" : "group-checks"));
    }

    @Override
    protected Outcome<?> change() {
        Outcome<FiledDocument> outcome =
                filing.file(
                        new DocumentContent(
                                kind.getValue(),
                                title.getValue(),
                                explanation.getValue(),
                                number.getValue(),
                                group.getOptionalValue().map(Organization::id),
                                copies.getValue().stream().map(Organization::id).toList()),
                        files.files());
        if (outcome instanceof Outcome.Done<FiledDocument>(FiledDocument stored)) {
            filed = Optional.of(stored);
        }
        return outcome;
    }

    @Override
    protected void taken() {
        filed.ifPresent(done);
    }
}

package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import java.util.Optional;
import org.xianxing.app.registry.CharterService;
import org.xianxing.app.registry.OfficialTextFile;
import org.xianxing.app.registry.RegistryReason;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.CharterText;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * Takes in a charter from official text: the text is read into a proposal beside which it stays, so
 * that it can be put right and read again; nothing is stored before the proposal is accepted.
 */
@Route("charter-import")
@RolesAllowed({Access.PROVINCE_EVALUATOR, Access.SYSTEM_ADMINISTRATOR})
@StyleSheet("themes/xianxing/registry.css")
final class CharterImportView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient CharterService charters;
    private final transient CurrentActor currentActor;
    private final transient Messages messages;
    private final transient RegistryWords words;
    private final TextArea text = new TextArea();
    private final ComboBox<Organization> organization = new ComboBox<>();
    private final TextField source = new TextField();
    private final Div told = new Div();
    private final Div proposal = new Div();

    CharterImportView(
            CharterService charters,
            CurrentActor currentActor,
            Messages messages,
            RegistryWords words) {
        this.words = words;
        this.charters = charters;
        this.currentActor = currentActor;
        this.messages = messages;
        addClassName("xx-registry");
        text.setLabel(word("import-text"));
        text.setHelperText(word("import-text-help"));
        text.setMaxLength(CharterService.LONGEST_TEXT);
        text.setWidthFull();
        text.setMinRows(8);
        text.setMaxRows(16);
        organization.setLabel(word("import-organization"));
        organization.setHelperText(word("import-organization-help"));
        organization.setItemLabelGenerator(Organization::name);
        organization.setWidth("min(100%, 420px)");
        source.setLabel(word("import-source"));
        source.setHelperText(word("import-source-help"));
        source.setMaxLength(CharterService.LONGEST_SOURCE);
        source.setWidth("min(100%, 420px)");
        told.getElement().setAttribute("aria-live", "polite");
        proposal.addClassName("xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        organization.setItems(charters.organizations(currentActor.get()));
        Upload upload =
                new Upload(
                        UploadHandler.inMemory(
                                (metadata, bytes) -> receive(metadata.fileName(), bytes)));
        upload.setAcceptedFileTypes(".txt", ".docx");
        upload.setMaxFileSize(OfficialTextFile.MAXIMUM_SIZE);
        upload.setDropLabel(new Span(word("import-drop")));
        upload.setUploadButton(new Button(word("import-choose"), Icon.UPLOAD.create()));
        upload.addFileRejectedListener(e ->
                refuse(
                        List.of(
                                Reason.of(
                                        RegistryReason.REGISTRY_FILE_KIND_REFUSED,
                                        e.getFileName()))));
        Button read = new Button(word("import-read"), _ -> read());
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        removeAll();
        add(
                new PageHeader(word("import")).withSub(word("import-sub")),
                new SheetCard(word("import-from")).pad(upload, text, read),
                told,
                proposal);
    }

    /** Takes a file's text into the field, as the browser hands the file over. */
    void receive(String fileName, byte[] bytes) {
        switch (OfficialTextFile.read(fileName, bytes)) {
            case Outcome.Done<String>(String content) -> {
                text.setValue(content);
                read();
            }
            case Outcome.Refused<String>(List<Reason> reasons) -> refuse(reasons);
        }
    }

    private void read() {
        switch (charters.read(currentActor.get(), text.getValue())) {
            case Outcome.Done<CharterText.Reading>(CharterText.Reading reading) -> show(reading);
            case Outcome.Refused<CharterText.Reading>(List<Reason> reasons) -> refuse(reasons);
        }
    }

    private void refuse(List<Reason> reasons) {
        told.removeAll();
        proposal.removeAll();
        reasons.forEach(reason -> told.add(NoteStrip.error(messages.reason(reason, getLocale()))));
    }

    private void show(CharterText.Reading reading) {
        Charter charter = reading.charter();
        told.removeAll();
        proposal.removeAll();
        SheetCard doubts =
                new SheetCard(word("import-look"))
                        .withSub(
                                getTranslation(
                                        "registry.import-counts",
                                        reading.findings().size(),
                                        reading.unread().size()));
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-obstacles");
        reading.findings()
                .forEach(reason ->
                        list.add(
                                new ListItem(
                                        Icon.ALERT.createSmall(),
                                        new Span(messages.reason(reason, getLocale())))));
        reading.unread()
                .forEach(unread ->
                        list.add(
                                new ListItem(
                                        Icon.EYE.createSmall(),
                                        new Span(
                                                getTranslation(
                                                        "registry.import-unread", unread)))));
        if (list.getComponentCount() == 0) {
            doubts.pad(NoteStrip.ok(word("import-sound")));
        } else {
            doubts.pad(list);
        }
        charters.organizations(currentActor.get()).stream()
                .filter(o -> o.name().equals(charter.body()))
                .findFirst()
                .ifPresent(organization::setValue);
        if (source.getValue().isBlank()) {
            source.setValue(charter.documentNumber());
        }
        Button accept = new Button(word("import-accept"), _ -> accept(charter));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph head = new Paragraph(charter.title());
        head.addClassName("xx-strong");
        Div fields = new Div(organization, source, accept);
        fields.addClassName("xx-settings-tools");
        proposal.add(
                doubts,
                new SheetCard(word("import-proposal"))
                        .pad(head, new Paragraph(charter.preamble()), fields),
                new CharterSheet(
                        charter,
                        words,
                        corrected ->
                                show(
                                        new CharterText.Reading(
                                                corrected, reading.pieces(), reading.findings()))));
    }

    private void accept(Charter charter) {
        Optional<OrganizationId> chosen =
                Optional.ofNullable(organization.getValue()).map(Organization::id);
        Outcome<StoredCharter> outcome =
                charters.accept(
                        currentActor.get(),
                        charter,
                        chosen.orElseGet(OrganizationId::random),
                        source.getValue());
        switch (outcome) {
            case Outcome.Done<StoredCharter>(StoredCharter stored) ->
                    getUI().ifPresent(ui -> ui.navigate("charter/" + stored.id().value()));
            case Outcome.Refused<StoredCharter>(List<Reason> reasons) -> {
                told.removeAll();
                reasons.forEach(
                        reason -> told.add(NoteStrip.error(messages.reason(reason, getLocale()))));
                told.scrollIntoView();
            }
        }
    }

    private String word(String key) {
        return getTranslation("registry." + key);
    }
}

package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xianxing.app.rhythm.ReportService;
import org.xianxing.app.rhythm.ReportService.Writing;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.AttachmentDrop;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** The form of a kind of report; each part is kept as it is left. */
final class WritingForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReportService reports;
    private final transient CurrentActor currentActor;
    private final transient ReportService.View view;
    private final transient RhythmTexts texts;
    private final transient Runnable sent;
    private final Map<ReportSection, TextArea> areas = new EnumMap<>(ReportSection.class);
    private final MultiSelectComboBox<Organization> copies = new MultiSelectComboBox<>();
    private final AttachmentDrop drop;
    private final Span kept = RhythmTexts.quiet("");
    private final Div told = new Div();
    private int version;

    WritingForm(
            ReportService reports,
            CurrentActor currentActor,
            ReportService.View view,
            RhythmTexts texts,
            Runnable sent) {
        this.reports = reports;
        this.currentActor = currentActor;
        this.view = view;
        this.texts = texts;
        this.sent = sent;
        this.version = view.report().version();
        addClassName("xx-writing");
        ReportKind kind = view.schedule().kind();
        for (ReportSection section : kind.sections()) {
            add(area(kind, section));
        }
        copies.setLabel(texts.word("more-copies"));
        copies.setHelperText(texts.word("more-copies-help"));
        copies.setItems(
                view.bodies().all().stream()
                        .filter(body -> !body.id().equals(view.report().unit()))
                        .filter(body -> !view.schedule().copies().contains(body.id()))
                        .toList());
        copies.setItemLabelGenerator(Organization::name);
        copies.setValue(
                view.report().copies().stream()
                        .flatMap(id -> view.bodies().find(id).stream())
                        .toList());
        copies.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                keep();
            }
        });
        drop =
                new AttachmentDrop(
                        texts.word("files"),
                        (name, content) -> reports.keep(currentActor.get(), name, content),
                        texts::reason);
        told.getElement().setAttribute("aria-live", "polite");
        kept.getElement().setAttribute("role", "status");
        boolean late = view.standing() == Standing.MISSING;
        Button send = new Button(texts.word(late ? "send-late" : "send"), _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(send, new Button(texts.word("keep"), _ -> keep()), kept);
        buttons.addClassName("xx-writing-end");
        add(copies, drop, told, buttons);
    }

    private TextArea area(ReportKind kind, ReportSection section) {
        TextArea area = new TextArea(texts.section(kind, section));
        area.setMaxLength(Report.LONGEST_TEXT);
        area.setMinRows(section == kind.sections().getFirst() ? 5 : 3);
        area.setWidthFull();
        area.setValue(view.report().text(section));
        area.setRequiredIndicatorVisible(section == kind.sections().getFirst());
        area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        area.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                keep();
            }
        });
        areas.put(section, area);
        return area;
    }

    private Writing writing() {
        Map<ReportSection, String> said = new EnumMap<>(ReportSection.class);
        areas.forEach((section, area) -> said.put(section, area.getValue()));
        List<OrganizationId> to = copies.getValue().stream().map(Organization::id).toList();
        return new Writing(said, to);
    }

    private void keep() {
        told.removeAll();
        switch (reports.save(currentActor.get(), view.period().id(), version, writing())) {
            case Outcome.Done<Report>(Report report) -> {
                version = report.version();
                kept.setText(texts.word("kept"));
            }
            case Outcome.Refused<Report>(List<Reason> reasons) -> tell(reasons);
        }
    }

    private void send() {
        told.removeAll();
        switch (reports.send(
                currentActor.get(), view.period().id(), version, writing(), drop.files())) {
            case Outcome.Done<Report> _ -> sent.run();
            case Outcome.Refused<Report>(List<Reason> reasons) -> tell(reasons);
        }
    }

    private void tell(List<Reason> reasons) {
        kept.setText("");
        texts.errors(reasons).forEach(told::add);
    }
}

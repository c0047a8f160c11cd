package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimCheck;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

/**
 * Edits one claim. Every field is saved when it is left or rests for a moment; what cannot be saved
 * stays in the field with the reason. When somebody else changed the claim meanwhile, both versions
 * are shown and nothing is overwritten unasked.
 */
final class ClaimEditor extends Div {

    private static final long serialVersionUID = 1L;

    /** Typing that rests this long is saved. */
    private static final int REST_MILLIS = 1_500;

    private final transient SheetView view;
    private final transient Indicator indicator;
    private final transient ClaimActions actions;
    private final transient Words words;
    private transient Claim claim;

    private final TextField name = new TextField();
    private final BigDecimalField amount = new BigDecimalField();
    private final DatePicker date = new DatePicker();
    private final TextField person = new TextField();
    private final TextField project = new TextField();
    private final TextArea measures = new TextArea();
    private final TextArea effect = new TextArea();
    private final Span saved = new Span();
    private final Div problems = new Div();
    private final Div fileProblems = new Div();
    private final Upload upload = new Upload();
    private final Div files = new Div();
    private boolean filling;

    ClaimEditor(
            SheetView view, Claim claim, Indicator indicator, ClaimActions actions, Words words) {
        this.view = view;
        this.claim = claim;
        this.indicator = indicator;
        this.actions = actions;
        this.words = words;
        addClassName("xx-editor");
        getElement().setAttribute("role", "group");
        label(name, "name");
        label(amount, "amount");
        label(date, "date");
        label(person, "person");
        label(project, "project");
        label(measures, "measures");
        label(effect, "effect");
        limits();
        fill(claim.content());
        Div fields = new Div(name, amount, date, person, project, measures, effect);
        fields.addClassName("xx-fields");
        saved.addClassName("xx-saved");
        saved.getElement().setAttribute("aria-live", "polite");
        problems.getElement().setAttribute("aria-live", "assertive");
        files.addClassName("xx-files");
        add(fields, problems, evidence(), buttons());
        showFiles();
        for (HasValue<?, ?> field : fields()) {
            field.addValueChangeListener(_ -> save());
        }
    }

    void focus() {
        boolean named = name.isVisible();
        Focusable<?> first = named ? name : date;
        first.focus();
    }

    private List<HasValue<?, ?>> fields() {
        return List.of(name, amount, date, person, project, measures, effect);
    }

    private void label(AbstractField<?, ?> field, String key) {
        String text = getTranslation("evaluation.claim." + key);
        switch (field) {
            case TextField f -> f.setLabel(text);
            case TextArea f -> f.setLabel(text);
            case DatePicker f -> f.setLabel(text);
            case BigDecimalField f -> f.setLabel(text);
            default -> throw new IllegalArgumentException("no label for " + field);
        }
        field.setId("claim-" + key);
    }

    private void limits() {
        name.setMaxLength(ClaimContent.LONGEST_NAME);
        person.setMaxLength(ClaimContent.LONGEST_PERSON);
        project.setMaxLength(ClaimContent.LONGEST_PROJECT);
        measures.setMaxLength(ClaimContent.LONGEST_TEXT);
        effect.setMaxLength(ClaimContent.LONGEST_TEXT);
        for (TextField field : List.of(name, person, project)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(REST_MILLIS);
        }
        for (TextArea area : List.of(measures, effect)) {
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(REST_MILLIS);
            area.setMinRows(2);
        }
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setValueChangeTimeout(REST_MILLIS);
        DateFields.speak(date, getLocale());
        if (indicator.currentYearOnly()) {
            Cycle cycle = view.cycle();
            date.setHelperText(getTranslation("evaluation.claim.date-help", cycle.year()));
            date.setInitialPosition(LocalDate.of(cycle.year(), 6, 1));
        }
    }

    private void fill(ClaimContent content) {
        filling = true;
        switch (content.fact()) {
            case ClaimedFact.NamedThing(String own) -> name.setValue(own);
            case ClaimedFact.AmountReceived(String own, Optional<Yuan> yuan) -> {
                name.setValue(own);
                amount.setValue(
                        yuan.map(y -> y.toDecimal().movePointLeft(4).stripTrailingZeros())
                                .map(ClaimEditor::plain)
                                .orElse(null));
            }
            case ClaimedFact.MilestoneReached _, ClaimedFact.ItemReplicated _ ->
                    name.setVisible(false);
        }
        amount.setVisible(content.fact() instanceof ClaimedFact.AmountReceived);
        date.setValue(content.date().orElse(null));
        person.setValue(content.responsiblePerson());
        project.setValue(content.project());
        measures.setValue(content.measures());
        effect.setValue(content.effect());
        filling = false;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private ClaimContent content() {
        ClaimedFact fact =
                switch (claim.content().fact()) {
                    case ClaimedFact.NamedThing _ ->
                            new ClaimedFact.NamedThing(name.getValue().strip());
                    case ClaimedFact.AmountReceived _ ->
                            new ClaimedFact.AmountReceived(
                                    name.getValue().strip(),
                                    Optional.ofNullable(amount.getValue())
                                            .map(v -> Yuan.of(v.movePointRight(4))));
                    case ClaimedFact.MilestoneReached milestone -> milestone;
                    case ClaimedFact.ItemReplicated item -> item;
                };
        return new ClaimContent(
                fact,
                Optional.ofNullable(date.getValue()),
                person.getValue().strip(),
                project.getValue().strip(),
                measures.getValue().strip(),
                effect.getValue().strip());
    }

    private void save() {
        if (filling) {
            return;
        }
        ClaimContent content;
        try {
            content = content();
        } catch (IllegalArgumentException e) {
            amount.setInvalid(true);
            amount.setErrorMessage(getTranslation("evaluation.claim.amount-wrong"));
            return;
        }
        amount.setInvalid(false);
        if (content.equals(claim.content())) {
            return;
        }
        keep(actions.save(claim, content));
    }

    private void keep(Outcome<Claim> outcome) {
        problems.removeAll();
        date.setInvalid(false);
        switch (outcome) {
            case Outcome.Done<Claim>(Claim stored) -> {
                claim = stored;
                saved.removeAll();
                saved.add(
                        Icon.CHECK.createSmall(),
                        new Span(
                                getTranslation(
                                        "evaluation.claim.saved", Times.hour(stored.changedAt()))));
                showGaps();
            }
            case Outcome.Refused<Claim>(List<Reason> reasons) -> refuse(reasons);
        }
    }

    private void refuse(List<Reason> reasons) {
        List<Reason> others = new ArrayList<>();
        for (Reason reason : reasons) {
            switch ((EvaluationReason) reason.code()) {
                case CLAIM_DATE_OUTSIDE_YEAR, CLAIM_DATE_IN_FUTURE -> {
                    date.setErrorMessage(words.reason(reason, getLocale()));
                    date.setInvalid(true);
                }
                case CLAIM_CHANGED_MEANWHILE -> conflict(reason);
                default -> others.add(reason);
            }
        }
        if (!others.isEmpty()) {
            problems.add(NoteStrip.error(words.reasons(others, getLocale())));
        }
    }

    private void conflict(Reason reason) {
        ClaimContent mine = content();
        actions.current(claim.id())
                .ifPresent(theirs -> {
                    NoteStrip strip = NoteStrip.back(words.reason(reason, getLocale()));
                    Button compare = new Button(getTranslation("evaluation.claim.compare"));
                    compare.addClickListener(_ ->
                            new ConflictDialog(
                                            mine,
                                            theirs,
                                            () -> take(theirs),
                                            () -> {
                                                claim = theirs;
                                                keep(actions.save(theirs, mine));
                                            })
                                    .open());
                    strip.with(compare);
                    problems.add(strip);
                });
    }

    private void take(Claim theirs) {
        claim = theirs;
        problems.removeAll();
        fill(theirs.content());
        showFiles();
    }

    /** What the claim still lacks, told while it is edited and not only at the end. */
    private void showGaps() {
        List<Reason> gaps =
                ClaimCheck.gaps(
                        indicator,
                        claim.content(),
                        view.cycle(),
                        LocalDate.ofInstant(claim.changedAt(), Cycle.OFFICE_ZONE));
        if (!gaps.isEmpty()) {
            problems.add(NoteStrip.info(words.reasons(gaps, getLocale())));
        }
    }

    private Div evidence() {
        upload.setUploadHandler(
                UploadHandler.toTempFile(
                        (metadata, file) -> receive(metadata.fileName(), file.toPath())));
        upload.setMaxFileSize((int) EvidenceFile.MAXIMUM_SIZE);
        upload.setMaxFiles(EvidenceFile.MAXIMUM_PER_CLAIM);
        upload.setDropLabel(new Span(getTranslation("evaluation.claim.drop")));
        Button choose =
                new Button(getTranslation("evaluation.claim.choose-file"), Icon.UPLOAD.create());
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(_ -> {
            fileProblems.removeAll();
            fileProblems.add(
                    NoteStrip.error(
                            words.reason(
                                    Reason.of(
                                            EvaluationReason.EVIDENCE_TOO_LARGE,
                                            "",
                                            EvidenceFile.MAXIMUM_SIZE / (1024 * 1024)),
                                    getLocale())));
        });
        Span title = new Span(getTranslation("evaluation.claim.evidence"));
        title.addClassName("xx-small");
        fileProblems.getElement().setAttribute("aria-live", "assertive");
        Div part = new Div(title, files, fileProblems, upload);
        part.addClassName("xx-evidence");
        return part;
    }

    private void receive(String fileName, Path received) {
        Runnable store =
                () -> {
                    try (InputStream content = Files.newInputStream(received)) {
                        keepFile(actions.attach(claim.id(), fileName, content));
                        // What counts is the list of stored files, not that of the transfers.
                        upload.clearFileList();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        delete(received);
                    }
                };
        Optional<UI> ui = getUI();
        if (ui.isPresent()) {
            ui.get().access(store::run);
        } else {
            store.run();
        }
    }

    /** A refused file is told beside the files, where no saved field clears the message. */
    private void keepFile(Outcome<Claim> outcome) {
        fileProblems.removeAll();
        if (outcome.isDone()) {
            keep(outcome);
            showFiles();
        } else {
            fileProblems.add(NoteStrip.error(words.reasons(outcome.reasons(), getLocale())));
        }
    }

    private static void delete(Path received) {
        try {
            Files.deleteIfExists(received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void showFiles() {
        files.removeAll();
        for (EvidenceFile file : claim.evidence()) {
            Button remove = new Button(Icon.CLOSE.createSmall());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(getTranslation("evaluation.claim.remove-file", file.name()));
            remove.addClickListener(_ -> {
                keep(actions.detach(claim, file.id()));
                showFiles();
            });
            Div row = new Div(EvidenceLinks.link(file, EvidenceFiles.address(file)), remove);
            row.addClassName("xx-file-row");
            files.add(row);
        }
    }

    private Div buttons() {
        Button done = new Button(getTranslation("evaluation.claim.done"));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.addClickListener(_ -> {
            save();
            if (!date.isInvalid() && !amount.isInvalid()) {
                actions.changed().run();
            }
        });
        Button remove = new Button(getTranslation("evaluation.claim.withdraw"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.addClickListener(_ -> {
            Outcome<Claim> outcome = actions.remove(claim);
            switch (outcome) {
                case Outcome.Done<Claim> _ -> actions.changed().run();
                case Outcome.Refused<Claim>(List<Reason> reasons) -> refuse(reasons);
            }
        });
        Div row = new Div(done, remove, saved);
        row.addClassName("xx-editor-buttons");
        return row;
    }
}

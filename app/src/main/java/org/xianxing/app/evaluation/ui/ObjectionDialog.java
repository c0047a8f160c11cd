package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.UploadField;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.Objection;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Writes an objection; what is refused is said at the field it concerns. */
final class ObjectionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FILES = 5;

    private final transient ObjectionWords words;
    private final transient Locale locale;
    private final transient Filing filing;
    private final transient Runnable filed;
    private final ComboBox<SheetView.Line> indicator = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final UploadField upload;
    private final Div problems = new Div();

    /** Files what was written. */
    @FunctionalInterface
    interface Filing {
        Outcome<Objection> file(String indicator, String text, List<IncomingFile> uploads);
    }

    /**
     * @param lines the indicators one can object to
     * @param chosen the one the person came from
     */
    ObjectionDialog(
            List<SheetView.Line> lines,
            SheetView.Line chosen,
            ObjectionWords words,
            Locale locale,
            Filing filing,
            Runnable filed) {
        this.words = words;
        this.locale = locale;
        this.filing = filing;
        this.filed = filed;
        setHeaderTitle(words.of("dialog-title", locale));
        setWidth("min(640px, 94vw)");
        setCloseOnOutsideClick(false);
        indicator.setLabel(words.of("indicator", locale));
        indicator.setItemLabelGenerator(l -> l.indicator().code() + " " + l.indicator().wording());
        indicator.setItems(lines);
        indicator.setValue(chosen);
        indicator.setWidthFull();
        text.setLabel(words.of("text", locale));
        text.setHelperText(words.of("text-help", locale, ClaimContent.LONGEST_TEXT));
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        text.setMinRows(5);
        upload =
                new UploadField(
                        new UploadField.Words(
                                words.of("evidence", locale),
                                words.of("drop", locale),
                                words.of("choose-file", locale),
                                this::tooLarge),
                        MOST_FILES,
                        EvidenceFile.MAXIMUM_SIZE);
        Div form = new Div(problems, indicator, text, upload);
        form.addClassName("xx-stack");
        add(form);
        Button send = new Button(words.of("send", locale), _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        getFooter().add(new Button(words.of("discard", locale), _ -> close()), send);
        send.addClickListener(_ -> send.setEnabled(true));
    }

    private String tooLarge(String fileName) {
        return words.reasons(
                List.of(
                        Reason.of(
                                EvaluationReason.EVIDENCE_TOO_LARGE,
                                fileName,
                                EvidenceFile.MAXIMUM_SIZE / (1024 * 1024))),
                locale);
    }

    private void send() {
        SheetView.Line line = indicator.getValue();
        if (line == null) {
            indicator.setErrorMessage(words.of("indicator-missing", locale));
            indicator.setInvalid(true);
            return;
        }
        Outcome<Objection> outcome =
                filing.file(
                        line.indicator().code(),
                        text.getValue(),
                        upload.files().stream()
                                .map(f ->
                                        new IncomingFile(
                                                f.name(), () -> Files.newInputStream(f.file())))
                                .toList());
        show(outcome.reasons());
        if (outcome.isDone()) {
            close();
            filed.run();
        }
    }

    private void show(List<Reason> reasons) {
        List<Reason> aboutText = new ArrayList<>();
        List<Reason> aboutIndicator = new ArrayList<>();
        List<Reason> aboutFiles = new ArrayList<>();
        List<Reason> others = new ArrayList<>();
        for (Reason reason : reasons) {
            String code = reason.code().name();
            if (reason.code() == EvaluationReason.OBJECTION_TEXT_MISSING
                    || reason.code() == EvaluationReason.CLAIM_TEXT_TOO_LONG) {
                aboutText.add(reason);
            } else if (reason.code() == EvaluationReason.OBJECTION_ALREADY_FILED) {
                aboutIndicator.add(reason);
            } else if (code.startsWith("EVIDENCE_")) {
                aboutFiles.add(reason);
            } else {
                others.add(reason);
            }
        }
        text.setErrorMessage(words.reasons(aboutText, locale));
        text.setInvalid(!aboutText.isEmpty());
        indicator.setErrorMessage(words.reasons(aboutIndicator, locale));
        indicator.setInvalid(!aboutIndicator.isEmpty());
        upload.refuse(words.reasons(aboutFiles, locale));
        problems.removeAll();
        if (!others.isEmpty()) {
            problems.add(NoteStrip.error(words.reasons(others, locale)));
        }
    }
}

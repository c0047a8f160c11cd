package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.domain.bulletin.DocumentNumber;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Asks for number and date of the document, and says that nothing can be changed afterwards. */
final class IssueDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Issues, which may take a while. */
    @FunctionalInterface
    interface Issuer {
        /**
         * @param bar where a bar may stand meanwhile
         * @param told takes why not, or nothing when done
         */
        void issue(DocumentNumber number, LocalDate date, Div bar, Consumer<List<Reason>> told);
    }

    private final TextField number = new TextField();
    private final DatePicker date = new DatePicker();
    private final Div bar = new Div();
    private final transient Issuer issuer;
    private final transient Messages messages;

    IssueDialog(String numberToFillIn, LocalDate today, Messages messages, Issuer issuer) {
        this.issuer = issuer;
        this.messages = messages;
        setHeaderTitle(getTranslation("bulletin.issue-title"));
        number.setLabel(getTranslation("bulletin.number"));
        number.setHelperText(getTranslation("bulletin.number-help"));
        number.setValue(numberToFillIn);
        number.setWidthFull();
        date.setLabel(getTranslation("bulletin.date"));
        date.setValue(today);
        DateFields.speak(date, getLocale());
        date.setWidthFull();
        Button cancel = new Button(getTranslation("bulletin.issue-cancel"), _ -> close());
        Button issue = new Button(getTranslation("bulletin.issue-for-ever"), _ -> issue());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        issue.setDisableOnClick(true);
        issue.addClickListener(_ -> issue.setEnabled(true));
        add(new Paragraph(getTranslation("bulletin.issue-explained")), number, date, bar);
        getFooter().add(cancel, issue);
        setWidth("460px");
    }

    private void issue() {
        number.setInvalid(false);
        date.setInvalid(false);
        LocalDate day = date.getValue();
        if (day == null) {
            date.setErrorMessage(getTranslation("bulletin.date-missing"));
            date.setInvalid(true);
            return;
        }
        switch (DocumentNumber.parse(number.getValue())) {
            case Outcome.Done<DocumentNumber>(DocumentNumber parsed) ->
                    issuer.issue(parsed, day, bar, this::told);
            case Outcome.Refused<DocumentNumber>(List<Reason> wrong) -> told(wrong);
        }
    }

    private void told(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            close();
        } else {
            number.setErrorMessage(messages.reason(reasons.getFirst(), getLocale()));
            number.setInvalid(true);
        }
    }
}

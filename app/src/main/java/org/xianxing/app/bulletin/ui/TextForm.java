package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import org.xianxing.app.bulletin.TextLimit;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.bulletin.Bulletin;
import org.xianxing.domain.bulletin.BulletinText;

/** The text of a draft, saved while it is typed. */
final class TextForm extends Div {

    private static final long serialVersionUID = 1L;

    /** Long enough not to save every letter, short enough to lose none worth naming. */
    private static final int PAUSE_MILLIS = 700;

    /** Stores the text; the form is told the result by {@link #saved} or {@link #conflict}. */
    @FunctionalInterface
    interface Saver {
        void save(int version, BulletinText text);
    }

    private final TextArea title = new TextArea();
    private final TextArea recipients = new TextArea();
    private final TextArea body = new TextArea();
    private final TextField signature = new TextField();
    private final TextField copies = new TextField();
    private final TextField printedBy = new TextField();
    private final Span state = new Span();
    private final Div problem = new Div();
    private final transient Saver saver;
    private int version;
    private boolean stopped;

    TextForm(Bulletin.Draft draft, Saver saver) {
        this.saver = saver;
        this.version = draft.header().version();
        BulletinText text = draft.header().text();
        prepare(title, "bulletin.title", text.title(), TextLimit.TITLE);
        prepare(recipients, "bulletin.recipients", text.recipients(), TextLimit.RECIPIENTS);
        prepare(body, "bulletin.body", text.body(), TextLimit.BODY);
        prepare(signature, "bulletin.signature", text.signature(), TextLimit.SIGNATURE);
        prepare(copies, "bulletin.copies", text.copies(), TextLimit.COPIES);
        prepare(printedBy, "bulletin.printed-by", text.printedBy(), TextLimit.SIGNATURE);
        body.setHelperText(getTranslation("bulletin.body-help"));
        body.addClassName("xx-bulletin-body");
        state.addClassName("xx-sub");
        state.getElement().setAttribute("role", "status");
        state.setText(getTranslation("bulletin.autosaved"));
        SheetCard card = new SheetCard(getTranslation("bulletin.text")).withAction(state);
        Div fields = new Div(problem, title, recipients, body, signature, copies, printedBy);
        fields.addClassNames("xx-pad", "xx-bulletin-fields");
        card.add(fields);
        add(card);
    }

    private void prepare(TextArea field, String key, String value, int longest) {
        field.setLabel(getTranslation(key));
        field.setValue(value);
        field.setMaxLength(longest);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(this::changed);
    }

    private void prepare(TextField field, String key, String value, int longest) {
        field.setLabel(getTranslation(key));
        field.setValue(value);
        field.setMaxLength(longest);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(this::changed);
    }

    private void changed(HasValue.ValueChangeEvent<String> event) {
        if (event.isFromClient() && !stopped) {
            saver.save(version, text());
        }
    }

    /** What stands in the fields now. */
    BulletinText text() {
        return new BulletinText(
                title.getValue(),
                recipients.getValue(),
                body.getValue(),
                signature.getValue(),
                copies.getValue(),
                printedBy.getValue());
    }

    /** Puts words where the cursor last stood in the body. */
    void insert(String words) {
        body.getElement()
                .executeJs(
                        """
                        const area = this.inputElement;
                        area.focus();
                        area.setRangeText($0, area.selectionStart, area.selectionEnd, 'end');
                        area.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
                        """,
                        words);
    }

    void saved(int nowVersion, Instant at) {
        version = nowVersion;
        stopped = false;
        problem.removeAll();
        state.setText(getTranslation("bulletin.saved-at", at));
    }

    /** Could not be saved; what was typed stays here. */
    void refused(String sentence) {
        problem.removeAll();
        problem.add(NoteStrip.back(sentence));
        state.setText(getTranslation("bulletin.not-saved"));
    }

    /**
     * Somebody else changed the text first. Saving stops until the person decides.
     *
     * @param sentence who, and that nothing here is lost
     * @param theirVersion the version that is stored now
     */
    void conflict(String sentence, int theirVersion, Runnable takeTheirs) {
        stopped = true;
        problem.removeAll();
        Button take = new Button(getTranslation("bulletin.conflict-take"), _ -> takeTheirs.run());
        Button keep =
                new Button(
                        getTranslation("bulletin.conflict-keep"),
                        _ -> {
                            stopped = false;
                            saver.save(theirVersion, text());
                        });
        problem.add(NoteStrip.error(sentence).with(take).with(keep));
        state.setText(getTranslation("bulletin.not-saved"));
    }
}

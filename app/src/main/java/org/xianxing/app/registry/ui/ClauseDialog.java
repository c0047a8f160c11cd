package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianxing.app.registry.CharterService;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.Part;
import org.xianxing.domain.shared.Outcome;

/** Puts one clause of a proposal right, adds one, or takes one out. */
final class ClauseDialog extends RegistryDialog {

    private static final long serialVersionUID = 1L;

    private static final int LAST_NUMBER = 99;

    private final transient Charter charter;
    private final transient Optional<Clause> before;
    private final transient Consumer<Charter> corrected;
    private final ComboBox<Part> part = new ComboBox<>();
    private final IntegerField number = new IntegerField();
    private final TextField name;
    private final TextField otherName;
    private final TextArea text = new TextArea();

    /**
     * @param part where a new clause goes
     * @param before the clause so far; none adds one
     */
    ClauseDialog(
            RegistryWords words,
            Locale locale,
            Charter charter,
            Part part,
            Optional<Clause> before,
            Consumer<Charter> corrected) {
        super(words, locale, before.isPresent() ? "fix-clause-title" : "fix-add", () -> {});
        this.charter = charter;
        this.before = before;
        this.corrected = corrected;
        this.part.setLabel(words.of("fix-part", locale));
        this.part.setItems(Part.values());
        this.part.setItemLabelGenerator(Part::heading);
        this.part.setValue(part);
        number.setLabel(words.of("fix-number", locale));
        number.setMin(0);
        number.setMax(LAST_NUMBER);
        number.setStepButtonsVisible(true);
        number.setValue(before.map(Clause::number).orElse(charter.of(part).size() + 1));
        name = line("fix-name", CharterService.LONGEST_NAME, before.map(Clause::name).orElse(""));
        otherName =
                line(
                        "fix-other-name",
                        CharterService.LONGEST_NAME,
                        before.map(Clause::otherName).orElse(""));
        text.setLabel(words.of("fix-text", locale));
        text.setMaxLength(CharterService.LONGEST_CLAUSE);
        text.setWidthFull();
        text.setMinRows(4);
        text.setValue(before.map(Clause::text).orElse(""));
        fields(this.part, number, name, otherName, text);
        before.ifPresent(_ -> {
            Button remove = new Button(words.of("fix-remove", locale), _ -> remove());
            getFooter().add(remove);
        });
    }

    private void remove() {
        close();
        corrected.accept(charter.corrected(before, Optional.empty()));
    }

    @Override
    protected Outcome<?> change() {
        String said = text.getValue().strip();
        String called = name.getValue().strip();
        Clause after =
                new Clause(
                        part.getOptionalValue().orElse(Part.MATTERS),
                        Math.clamp(number.getOptionalValue().orElse(0), 0, LAST_NUMBER),
                        called,
                        otherName.getValue().strip(),
                        said,
                        said.isEmpty() && called.isEmpty()
                                ? Clause.Mark.NOT_IN_SOURCE
                                : Clause.Mark.GIVEN);
        corrected.accept(charter.corrected(before, Optional.of(after)));
        return Outcome.done(after);
    }
}

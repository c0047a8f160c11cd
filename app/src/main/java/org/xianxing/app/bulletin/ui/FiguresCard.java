package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.function.Consumer;
import org.xianxing.app.shell.components.SheetCard;

/** The placeholders with what stands for them now; a click puts one into the text. */
final class FiguresCard extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param figures values by placeholder name
     * @param editable whether the text can be changed now
     * @param insert takes the placeholder with its braces
     */
    FiguresCard(Map<String, String> figures, boolean editable, Consumer<String> insert) {
        Paragraph explained = new Paragraph(getTranslation("bulletin.figures-explained"));
        explained.addClassName("xx-sub");
        Div list = new Div(explained);
        list.addClassNames("xx-figures", "xx-pad");
        figures.forEach((name, value) -> list.add(line(name, value, editable, insert)));
        SheetCard card = new SheetCard(getTranslation("bulletin.figures"));
        card.add(list);
        add(card);
    }

    private Div line(String name, String value, boolean editable, Consumer<String> insert) {
        String placeholder = "{{" + name + "}}";
        Div line = new Div();
        if (editable) {
            Button button = new Button(placeholder, _ -> insert.accept(placeholder));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(getTranslation("bulletin.figure-insert", placeholder));
            line.add(button);
        } else {
            line.add(new Span(placeholder));
        }
        Span current = new Span(value);
        current.addClassName("xx-value");
        line.add(current);
        return line;
    }
}

package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page on the way into the application: one question in the middle, no frame around it. */
abstract class StepPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph sub = new Paragraph();
    private final Div content = new Div();
    private final Div foot = new Div();

    StepPage() {
        addClassName("xx-step-page");
        sub.addClassName("xx-sub");
        content.addClassName("xx-stack");
        foot.addClassName("xx-step-foot");
        Div sheet = new Div(title, sub, content, foot);
        sheet.addClassName("xx-step-sheet");
        add(sheet);
    }

    final void ask(String question, String explanation) {
        title.setText(question);
        sub.setText(explanation);
        content.removeAll();
        foot.removeAll();
    }

    final void put(Component... parts) {
        content.add(parts);
    }

    /** A way out without finishing. */
    final void leaveBy(String words, Runnable leave) {
        Button button = new Button(words, _ -> leave.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        foot.add(button);
    }

    /** The next step, or the first page. */
    final void onward() {
        getUI().ifPresent(ui -> ui.navigate(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.page-title", title.getText());
    }
}

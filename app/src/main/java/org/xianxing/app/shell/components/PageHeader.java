package org.xianxing.app.shell.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The head of a page: title, a line about it, actions at the right, and the 文武线 below. Its title is
 * also the browser's.
 */
public final class PageHeader extends Div {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph sub = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String words) {
        addClassName("xx-page-header");
        sub.addClassName("xx-sub");
        sub.setVisible(false);
        actions.addClassName("xx-actions");
        actions.setVisible(false);
        title.setText(words);
        add(title, sub, actions);
    }

    @Override
    public void setTitle(String words) {
        title.setText(words);
        showInBrowser();
    }

    public PageHeader withSub(String words) {
        setSub(words);
        return this;
    }

    public void setSub(String words) {
        sub.setText(words);
        sub.setVisible(!words.isBlank());
    }

    /** Puts parts into the line, such as a bold figure between words. */
    public void setSub(Component... parts) {
        sub.removeAll();
        sub.add(parts);
        sub.setVisible(parts.length > 0);
    }

    public PageHeader withActions(Component... buttons) {
        actions.add(buttons);
        actions.setVisible(true);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        showInBrowser();
    }

    /** At the end of the round trip, because the router sets a title of its own before that. */
    private void showInBrowser() {
        getUI().ifPresent(ui ->
                ui.beforeClientResponse(
                        this,
                        _ ->
                                ui.getPage()
                                        .setTitle(
                                                getTranslation(
                                                        "shell.page-title", title.getText()))));
    }
}

package org.xianxing.app.shell;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;

/** Says on every page of a demonstration what is invented. */
final class DemoFooter extends Footer {

    private static final long serialVersionUID = 1L;

    DemoFooter() {
        addClassName("xx-foot");
        Span mark = new Span(getTranslation("shell.demo"));
        mark.addClassName("xx-strong");
        add(mark, new Span(getTranslation("shell.demo-invented")));
    }
}

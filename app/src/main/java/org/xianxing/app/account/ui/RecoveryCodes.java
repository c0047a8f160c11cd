package org.xianxing.app.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.xianxing.app.shell.components.NoteStrip;

/** Recovery codes, which are shown once. */
final class RecoveryCodes extends Div {

    private static final long serialVersionUID = 1L;

    RecoveryCodes(List<String> codes) {
        addClassName("xx-stack");
        OrderedList list = new OrderedList();
        list.addClassName("xx-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        add(NoteStrip.back(getTranslation("account.codes-once")), list);
    }
}

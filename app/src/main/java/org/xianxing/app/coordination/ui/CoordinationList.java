package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.UnorderedList;

/** A few matters, documents or meetings on the page of another feature. */
@StyleSheet("themes/xianxing/supervision.css")
@StyleSheet("themes/xianxing/coordination.css")
final class CoordinationList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    CoordinationList() {
        addClassNames("xx-case-list", "xx-coordination-list");
    }
}

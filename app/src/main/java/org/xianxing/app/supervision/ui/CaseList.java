package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.UnorderedList;

/** A few cases on the page of another feature. */
@StyleSheet("themes/xianxing/supervision.css")
final class CaseList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    CaseList() {
        addClassName("xx-case-list");
    }
}

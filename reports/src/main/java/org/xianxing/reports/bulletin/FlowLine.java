package org.xianxing.reports.bulletin;

import org.xianxing.reports.shared.TypeStyle;

/**
 * One line of the running text before it has a page.
 *
 * @param staysWithNext whether a page must not end after it
 */
record FlowLine(String text, TypeStyle style, float left, boolean staysWithNext) {

    FlowLine stayingWithNext() {
        return new FlowLine(text, style, left, true);
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}

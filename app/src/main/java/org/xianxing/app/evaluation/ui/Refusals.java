package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import org.xianxing.app.shell.components.NoteStrip;

/** Tells a refusal that has no field of its own; it stays long enough to be read. */
final class Refusals {

    private static final int MILLIS = 12_000;

    private Refusals() {}

    static void show(Component near, String sentence) {
        Notification notification = new Notification(NoteStrip.back(sentence));
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.setDuration(MILLIS);
        notification.setAssertive(true);
        near.getUI().ifPresent(_ -> notification.open());
    }
}

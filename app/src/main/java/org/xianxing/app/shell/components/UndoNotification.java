package org.xianxing.app.shell.components;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/**
 * Says what has been done and lets it be undone for eight seconds, or until the next one comes:
 * sixty decisions an evening must not pile up over the evidence.
 */
public final class UndoNotification {

    private static final Duration SHOWN = Duration.ofSeconds(8);

    private UndoNotification() {}

    /**
     * Shows the notification.
     *
     * @param done what has been done
     * @param undoText what the button says
     * @param undo takes it back
     */
    public static Notification show(String done, String undoText, Runnable undo) {
        Notification notification = new Notification();
        Button button = new Button(undoText);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(_ -> {
            notification.close();
            undo.run();
        });
        Div line = new Div(new Span(done), button);
        line.addClassName("xx-undo-line");
        notification.add(line);
        notification.addClassName("xx-undo");
        notification.setDuration((int) SHOWN.toMillis());
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        UI ui = UI.getCurrent();
        Notification before = ComponentUtil.getData(ui, Notification.class);
        if (before != null) {
            before.close();
        }
        ComponentUtil.setData(ui, Notification.class, notification);
        notification.open();
        return notification;
    }
}

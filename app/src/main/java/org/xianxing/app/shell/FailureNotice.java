package org.xianxing.app.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.springframework.security.access.AccessDeniedException;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.db.shared.DatabaseUnavailableException;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.shared.StaleVersionException;

/**
 * The one handler of what goes wrong while a page is used: it logs, and tells the person what is
 * safe, what to do, and the identifier. The strip stays until it is closed, above any dialog.
 */
public final class FailureNotice implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        String id = ErrorIds.log(failure);
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.accessSynchronously(() -> show(ui, key(failure), id));
        }
    }

    private static String key(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StaleVersionException) {
                return "shell.failure-stale";
            }
            if (t instanceof DatabaseUnavailableException unavailable) {
                return unavailable.nothingStored()
                        ? "shell.failure-database"
                        : "shell.failure-outcome-unknown";
            }
            if (t instanceof AccessDeniedException || t instanceof PermissionDeniedException) {
                return "shell.failure-denied";
            }
        }
        return "shell.failure";
    }

    private static void show(UI ui, String key, String id) {
        NoteStrip note = NoteStrip.error(ui.getTranslation(key, id));
        Button close = new Button(Icon.CLOSE.create());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(ui.getTranslation("shell.close"));
        note.add(close);
        Notification notification = new Notification(note);
        notification.addClassName("xx-failure");
        notification.setPosition(Notification.Position.TOP_STRETCH);
        notification.setDuration(0);
        notification.setAssertive(true);
        close.addClickListener(_ -> notification.close());
        notification.open();
    }
}

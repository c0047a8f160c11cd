package org.xianxing.app.shell.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/**
 * A button that can be locked. While locked it stays focusable, does nothing, and its reason stands
 * beside it: what is missing, until when, who can grant more. It is the browser's own button, since
 * the library's removes the attribute that says so.
 */
public final class LockedButton extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeButton button = new NativeButton();
    private final Span lock = Icon.LOCK.create();
    private final Span reasonText = new Span();
    private final Div reason = new Div(Icon.LOCK.createSmall(), reasonText);
    private boolean locked;

    /**
     * @param text verb and object
     * @param action what it does while it is not locked
     */
    public LockedButton(String text, Runnable action) {
        addClassName("xx-lockable");
        lock.setVisible(false);
        button.addClassName("xx-button");
        button.add(lock, new Span(text));
        button.getElement().setAttribute("type", "button");
        button.addClickListener(_ -> {
            if (!locked) {
                action.run();
            }
        });
        reason.addClassName("xx-lock-reason");
        reason.setId("xx-lock-" + UUID.randomUUID());
        reason.setVisible(false);
        add(button, reason);
    }

    /** Locks the button and says why. */
    public void lock(String why) {
        locked = true;
        reasonText.setText(why);
        reason.setVisible(true);
        lock.setVisible(true);
        button.getElement().setAttribute("aria-disabled", "true");
        button.getElement().setAttribute("aria-describedby", reason.getId().orElse(""));
    }

    public void unlock() {
        locked = false;
        reason.setVisible(false);
        lock.setVisible(false);
        button.getElement().removeAttribute("aria-disabled");
        button.getElement().removeAttribute("aria-describedby");
    }

    public boolean isLocked() {
        return locked;
    }

    /** The button itself, for tests and keyboard shortcuts. */
    public NativeButton button() {
        return button;
    }
}

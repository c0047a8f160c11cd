package org.xianxing.app.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xianxing.app.security.RefusalTrail;

/** Gives each session its language and error handler, and each page its connection messages. */
@Component
class SessionSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Messages messages;
    private final transient RefusalTrail refusals;

    SessionSetup(Messages messages, RefusalTrail refusals) {
        this.messages = messages;
        this.refusals = refusals;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(session -> {
                    session.getSession().setLocale(Language.of(session.getRequest()));
                    session.getSession().setErrorHandler(handler());
                });
        event.addIndexHtmlRequestListener(SessionSetup::nameLanguage);
        event.getSource()
                .addUIInitListener(page -> {
                    page.getUI().setLocale(Language.of(VaadinRequest.getCurrent()));
                    reconnectTexts(page.getUI());
                });
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
    }

    /** Tells the person what went wrong, and records what was tried without permission. */
    private ErrorHandler handler() {
        FailureNotice notice = new FailureNotice();
        return failure -> {
            notice.error(failure);
            refusals.record(failure.getThrowable());
        };
    }

    /** Screen readers and fonts follow the page's language. */
    private static void nameLanguage(IndexHtmlResponse page) {
        page.getDocument()
                .getElementsByTag("html")
                .attr("lang", Language.of(page.getVaadinRequest()).toLanguageTag());
    }

    private void reconnectTexts(UI ui) {
        Locale locale = ui.getLocale();
        ui.getReconnectDialogConfiguration()
                .setDialogText(messages.getTranslation("shell.reconnecting", locale));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(messages.getTranslation("shell.gave-up", locale));
    }

    private SystemMessages systemMessages(Locale locale) {
        CustomizedSystemMessages texts = new CustomizedSystemMessages();
        texts.setSessionExpiredCaption(
                messages.getTranslation("shell.session-expired-title", locale));
        texts.setSessionExpiredMessage(messages.getTranslation("shell.session-expired", locale));
        texts.setSessionExpiredURL(null);
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setInternalErrorCaption(messages.getTranslation("shell.internal-title", locale));
        texts.setInternalErrorMessage(messages.getTranslation("shell.internal", locale));
        return texts;
    }
}

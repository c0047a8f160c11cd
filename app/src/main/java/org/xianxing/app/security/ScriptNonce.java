package org.xianxing.app.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Gives the scripts of a page the nonce without which browsers do not run them. */
@Component
class ScriptNonce implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ScriptNonce::give);
    }

    private static void give(IndexHtmlResponse page) {
        Object nonce = page.getVaadinRequest().getAttribute(ProtectingHeaders.NONCE);
        if (nonce != null) {
            page.getDocument().getElementsByTag("script").attr("nonce", nonce.toString());
        }
    }
}

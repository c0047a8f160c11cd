package org.xianxing.app.security;

import com.vaadin.flow.server.VaadinSession;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xianxing.domain.shared.Origin;

/**
 * The address of whoever sent the request that runs on this thread. Behind a proxy it is what the
 * proxy forwards, as {@code server.forward-headers-strategy} says.
 */
@Component
class RequestOrigin implements Origin {

    @Override
    public String current() {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes request) {
            return request.getRequest().getRemoteAddr();
        }
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null && session.getBrowser().getAddress() != null) {
            return session.getBrowser().getAddress();
        }
        return BACKGROUND.current();
    }
}

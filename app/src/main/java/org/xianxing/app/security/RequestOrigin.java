package org.xianxing.app.security;

import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xianxing.domain.shared.Origin;

/**
 * The address of whoever sent the request that runs on this thread. Behind a proxy it is what the
 * proxy forwards, as {@code server.forward-headers-strategy} says.
 */
@Component
public class RequestOrigin implements Origin {

    private static final ThreadLocal<@Nullable String> CARRIED = new ThreadLocal<>();

    /** Work for another thread that goes on to come from whoever asks for it now. */
    public static Runnable carried(Runnable work) {
        String origin = origin();
        return () -> {
            CARRIED.set(origin);
            try {
                work.run();
            } finally {
                CARRIED.remove();
            }
        };
    }

    @Override
    public String current() {
        return origin();
    }

    private static String origin() {
        String carried = CARRIED.get();
        if (carried != null) {
            return carried;
        }
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

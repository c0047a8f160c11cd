package org.xianxing.app.security;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Leads whoever has a step left to its page, whatever page they asked for. */
@Component
class StepsFirst implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient SignInSteps steps;

    StepsFirst(SignInSteps steps) {
        this.steps = steps;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(page -> page.getUI().addBeforeEnterListener(this::beforeEnter));
    }

    private void beforeEnter(BeforeEnterEvent event) {
        steps.next()
                .map(SignInStep::path)
                .filter(path -> !path.equals(event.getLocation().getPath()))
                .ifPresent(event::forwardTo);
    }
}

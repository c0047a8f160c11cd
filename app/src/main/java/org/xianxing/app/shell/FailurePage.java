package org.xianxing.app.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.xianxing.app.security.RefusalTrail;

/** A view could not be opened; the page says under which identifier the log tells why. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private final transient RefusalTrail refusals;

    FailurePage(RefusalTrail refusals) {
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        refusals.record(parameter.getException());
        String id = ErrorIds.log(parameter.getException());
        show(
                getTranslation("shell.cannot-open"),
                getTranslation("shell.cannot-open-explained", id));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}

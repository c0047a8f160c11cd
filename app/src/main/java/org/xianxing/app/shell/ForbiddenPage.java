package org.xianxing.app.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.xianxing.app.security.RefusalTrail;

/** The person's role does not open this address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class ForbiddenPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    private final transient RefusalTrail refusals;

    ForbiddenPage(RefusalTrail refusals) {
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        refusals.recordPage(event.getLocation().getPath());
        show(getTranslation("shell.forbidden"), getTranslation("shell.forbidden-explained"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}

package org.xianxing.app.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.xianxing.app.security.RefusalTrail;
import org.xianxing.domain.organization.PermissionDeniedException;

/** The page is open to the person's role, but not with what the address names. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class DeniedPage extends ErrorPage implements HasErrorParameter<PermissionDeniedException> {

    private static final long serialVersionUID = 1L;

    private final transient RefusalTrail refusals;

    DeniedPage(RefusalTrail refusals) {
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<PermissionDeniedException> parameter) {
        refusals.record(parameter.getException());
        show(getTranslation("shell.forbidden"), getTranslation("shell.forbidden-explained"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}

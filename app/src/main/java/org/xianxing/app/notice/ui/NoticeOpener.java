package org.xianxing.app.notice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.xianxing.app.notice.InboxService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeId;

/** Leads from a notice, in the inbox or in a mail, to its page, and marks it as read. */
@Route("notice")
@PermitAll
final class NoticeOpener extends Div implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient InboxService inbox;
    private final transient CurrentActor currentActor;

    NoticeOpener(InboxService inbox, CurrentActor currentActor) {
        this.inbox = inbox;
        this.currentActor = currentActor;
    }

    @Override
    public void setParameter(BeforeEvent event, String typed) {
        id(typed)
                .flatMap(id -> inbox.open(currentActor.get(), id))
                .map(Notice::path)
                .ifPresentOrElse(
                        event::forwardTo, () -> event.rerouteToError(NotFoundException.class));
    }

    private static Optional<NoticeId> id(String typed) {
        try {
            return Optional.of(new NoticeId(UUID.fromString(typed)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

package org.xianxing.app.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.xianxing.app.notice.DeliveryService;
import org.xianxing.app.notice.DeliveryService.Line;
import org.xianxing.app.notice.DeliveryService.View;
import org.xianxing.app.notice.NoticeWords;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Outbox.Failure;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** What did not arrive, why, and trying it again. */
@Route("notice-deliveries")
@RolesAllowed(Access.SYSTEM_ADMINISTRATOR)
@StyleSheet("themes/xianxing/notice.css")
final class DeliveriesView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient DeliveryService deliveries;
    private final transient CurrentActor currentActor;
    private final transient NoticeTexts texts;
    private final Div told = new Div();

    DeliveriesView(
            DeliveryService deliveries,
            CurrentActor currentActor,
            Messages messages,
            NoticeWords words) {
        this.deliveries = deliveries;
        this.currentActor = currentActor;
        this.texts = new NoticeTexts(messages, words, getLocale());
        addClassName("xx-stack");
        told.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        told.removeAll();
        show();
    }

    private void show() {
        removeAll();
        View view = deliveries.view(currentActor.get());
        FactStrip facts = new FactStrip();
        for (Channel channel : Channel.values()) {
            facts.add(
                    texts.channel(channel),
                    texts.word(view.open().contains(channel) ? "set-up" : "not-set-up"));
        }
        facts.add(texts.word("waiting"), String.valueOf(view.waiting()));
        add(
                new PageHeader(texts.word("deliveries")).withSub(texts.word("deliveries-sub")),
                facts,
                told,
                failures(view.failures()));
    }

    private com.vaadin.flow.component.Component failures(List<Line> lines) {
        if (lines.isEmpty()) {
            return new EmptyState(texts.word("no-failures"), texts.word("no-failures-explained"));
        }
        FactTable table =
                new FactTable(
                        texts.word("failure-person"),
                        texts.word("failure-channel"),
                        texts.word("failure-state"),
                        texts.word("failure-problem"),
                        texts.word("failure-act"));
        for (Line line : lines) {
            Failure failure = line.failure();
            Button retry = new Button(texts.word("retry"), _ -> retry(failure.id()));
            retry.setAriaLabel(texts.word("retry-of", line.person()));
            table.row(
                    new Span(line.person()),
                    new Span(
                            texts.word(
                                    "failure-what",
                                    texts.channel(failure.channel()),
                                    failure.notices())),
                    state(failure),
                    new Span(failure.problem()),
                    retry);
        }
        return table.in(
                new SheetCard(texts.word("failures")).withSub(texts.word("count", lines.size())));
    }

    private Badge state(Failure failure) {
        return failure.givenUp()
                ? new Badge(Badge.State.LATE, texts.word("given-up", failure.attempts()))
                : new Badge(
                        Badge.State.WAITING,
                        texts.word("failed", failure.attempts(), failure.next()));
    }

    private void retry(UUID message) {
        told.removeAll();
        switch (deliveries.retry(currentActor.get(), message)) {
            case Outcome.Done<UUID> _ -> told.add(NoteStrip.ok(texts.word("retried")));
            case Outcome.Refused<UUID>(List<Reason> reasons) ->
                    told.add(NoteStrip.error(texts.reasons(reasons)));
        }
        show();
    }
}

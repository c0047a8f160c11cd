package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xianxing.app.bulletin.Finding;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.shared.Reason;

/** What was checked: what is right, and what somebody must look at. */
final class ChecksCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Messages messages;

    ChecksCard(Messages messages) {
        this.messages = messages;
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<Finding> findings) {
        long open = findings.stream().filter(finding -> !finding.isOk()).count();
        UnorderedList list = new UnorderedList();
        list.addClassNames("xx-checks", "xx-pad");
        for (Finding finding : findings) {
            if (finding.isOk()) {
                list.add(item(true, getTranslation(okKey(finding.check()), finding.count())));
            }
            for (Reason reason : finding.reasons()) {
                list.add(item(false, messages.reason(reason, getLocale())));
            }
        }
        SheetCard card =
                new SheetCard(getTranslation("bulletin.checks"))
                        .withSub(
                                open == 0
                                        ? getTranslation("bulletin.checks-all", findings.size())
                                        : getTranslation(
                                                "bulletin.checks-open",
                                                findings.size() - open,
                                                open));
        card.add(list);
        removeAll();
        add(card);
    }

    private ListItem item(boolean ok, String words) {
        Span icon = (ok ? Icon.CHECK : Icon.ALERT).createSmall();
        icon.addClassName(ok ? "xx-accepted" : "xx-returned");
        Span state = new Span(getTranslation(ok ? "bulletin.check-ok" : "bulletin.check-look"));
        state.addClassName("xx-hidden");
        ListItem item = new ListItem(icon, new Span(state, new Span(words)));
        if (!ok) {
            item.addClassName("xx-open");
        }
        return item;
    }

    private static String okKey(Finding.Check check) {
        return switch (check) {
            case FIGURES_KNOWN -> "bulletin.ok-figures-known";
            case FIGURES_COMPLETE -> "bulletin.ok-figures-complete";
            case NO_SCORE_BY_HAND -> "bulletin.ok-no-score-by-hand";
            case TITLE -> "bulletin.ok-title";
            case RECIPIENTS -> "bulletin.ok-recipients";
            case BODY -> "bulletin.ok-body";
            case SIGNATURE -> "bulletin.ok-signature";
            case LAYOUT -> "bulletin.ok-layout";
        };
    }
}

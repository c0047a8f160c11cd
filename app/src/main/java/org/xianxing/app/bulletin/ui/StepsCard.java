package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.bulletin.Bulletin;
import org.xianxing.domain.evaluation.Decision.Signature;

/** The way of a bulletin: drafted, checked, signed, issued; by whom, when, or why not yet. */
final class StepsCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<Step> STEPS =
            List.of(
                    new Step("bulletin.draft", "bulletin.draft-now", "bulletin.draft-now"),
                    new Step("bulletin.check", "bulletin.check-now", "bulletin.check-locked"),
                    new Step("bulletin.sign", "bulletin.sign-now", "bulletin.sign-locked"),
                    new Step("bulletin.issue", "bulletin.issue-now", "bulletin.issue-locked"));

    /** Message keys of a step: its name, who takes it now, and when it opens. */
    private record Step(String name, String now, String locked) {}

    private static final List<Optional<Signature>> NOBODY =
            List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    void show(Optional<Bulletin> bulletin) {
        List<Optional<Signature>> signatures = bulletin.map(StepsCard::signatures).orElse(NOBODY);
        int now = bulletin.map(StepsCard::doneSteps).orElse(0);
        OrderedList list = new OrderedList();
        list.addClassName("xx-steps");
        for (int step = 0; step < STEPS.size(); step++) {
            list.add(item(step, now, signatures.get(step)));
        }
        SheetCard card = new SheetCard(getTranslation("bulletin.steps"));
        card.add(list);
        removeAll();
        add(card);
    }

    private static List<Optional<Signature>> signatures(Bulletin bulletin) {
        Optional<Signature> drafted = Optional.of(bulletin.header().draftedBy());
        return switch (bulletin) {
            case Bulletin.Draft _ ->
                    List.of(drafted, Optional.empty(), Optional.empty(), Optional.empty());
            case Bulletin.Checked checked ->
                    List.of(
                            drafted,
                            Optional.of(checked.checkedBy()),
                            Optional.empty(),
                            Optional.empty());
            case Bulletin.Signed signed ->
                    List.of(
                            drafted,
                            Optional.of(signed.checkedBy()),
                            Optional.of(signed.signedBy()),
                            Optional.empty());
            case Bulletin.Issued issued ->
                    List.of(
                            drafted,
                            Optional.of(issued.checkedBy()),
                            Optional.of(issued.signedBy()),
                            Optional.of(issued.issuedBy()));
        };
    }

    /** A draft may be checked at any time, so drafting counts as done. */
    private static int doneSteps(Bulletin bulletin) {
        return switch (bulletin) {
            case Bulletin.Draft _ -> 1;
            case Bulletin.Checked _ -> 2;
            case Bulletin.Signed _ -> 3;
            case Bulletin.Issued _ -> 4;
        };
    }

    private ListItem item(int step, int now, Optional<Signature> signature) {
        Span dot = new Span();
        dot.addClassName("xx-dot");
        ListItem item = new ListItem(dot, new H3(getTranslation(STEPS.get(step).name())));
        if (step < now) {
            dot.add(Icon.CHECK.createSmall());
            item.addClassName("xx-done");
        } else if (step == now) {
            dot.setText(Integer.toString(step + 1));
            item.addClassName("xx-now");
            item.getElement().setAttribute("aria-current", "step");
        } else {
            dot.add(Icon.LOCK.createSmall());
        }
        signature.ifPresent(by -> {
            item.add(sub(getTranslation("bulletin.by", by.name(), by.organization())));
            item.add(sub(getTranslation("bulletin.at", by.at())));
        });
        if (signature.isEmpty()) {
            Step open = STEPS.get(step);
            item.add(sub(getTranslation(step == now ? open.now() : open.locked())));
        }
        return item;
    }

    private static Paragraph sub(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("xx-sub");
        return paragraph;
    }
}

package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.coordination.CoordinationFileService;
import org.xianxing.app.coordination.MatterHandling;
import org.xianxing.app.coordination.MatterService;
import org.xianxing.app.coordination.MatterView;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MatterTransitions;
import org.xianxing.domain.coordination.MatterTransitions.Act;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;

/** The acts that somebody may do to a matter now: one that is next, and the others. */
final class MatterActs {

    /** What is next for whoever may do it. */
    private static final List<Act> NEXT =
            List.of(
                    Act.RECEIVE,
                    Act.TAKE_UP,
                    Act.ANSWER,
                    Act.CONVENE,
                    Act.OFFICE_ANSWER,
                    Act.DECIDE,
                    Act.CONFIRM);

    private final MatterService matters;
    private final MatterHandling handling;
    private final CoordinationFileService files;
    private final CurrentActor currentActor;
    private final MatterView view;
    private final CoordinationTexts texts;
    private final Runnable changed;

    MatterActs(
            MatterService matters,
            MatterHandling handling,
            CoordinationFileService files,
            CurrentActor currentActor,
            MatterView view,
            CoordinationTexts texts,
            Runnable changed) {
        this.matters = matters;
        this.handling = handling;
        this.files = files;
        this.currentActor = currentActor;
        this.view = view;
        this.texts = texts;
        this.changed = changed;
    }

    /** The buttons: what is next first and prominent, then what else may be done. */
    Div buttons() {
        Div buttons = new Div();
        buttons.addClassName("xx-case-acts");
        Optional<Act> next = NEXT.stream().filter(view.acts()::containsKey).findFirst();
        next.ifPresent(act -> buttons.add(prominent(act)));
        view.acts().keySet().stream()
                .filter(act -> next.filter(act::equals).isEmpty())
                .sorted()
                .forEach(act -> buttons.add(other(act)));
        return buttons;
    }

    private String name(Act act) {
        return texts.value("act", act);
    }

    private String reasons(Act act) {
        return texts.reasons(view.acts().getOrDefault(act, List.of()));
    }

    private Component prominent(Act act) {
        LockedButton button = new LockedButton(name(act), () -> start(act));
        if (!view.may(act)) {
            button.lock(reasons(act));
        }
        return button;
    }

    private Component other(Act act) {
        if (!view.may(act)) {
            Div locked =
                    new Div(CoordinationTexts.quiet(texts.word("locked", name(act), reasons(act))));
            locked.addClassName("xx-case-locked");
            return locked;
        }
        Button button = new Button(name(act), _ -> start(act));
        if (act == Act.REJECT || act == Act.GIVE_BACK || act == Act.WITHDRAW) {
            button.addClassName("xx-back");
        }
        return button;
    }

    private void start(Act act) {
        ActDialog dialog =
                new ActDialog(
                        texts,
                        texts.word("act-title", name(act), view.matter().content().title()),
                        name(act),
                        changed);
        if (texts.words().has("act-help-" + act.name(), texts.locale())) {
            dialog.explaining(texts.word("act-help-" + act.name()));
        }
        if (act == Act.CONVENE || act == Act.OFFICE_CONVENE) {
            dialog.withBodies(matters.bodies(actor()));
        }
        dialog.withText(
                texts.word(
                        MatterTransitions.needsText(act)
                                ? "text-" + act.party().name()
                                : "text-optional"),
                MatterTransitions.LONGEST_TEXT);
        dialog.withFiles((name, content) -> files.keep(actor(), name, content));
        dialog.doing(() -> act(act, dialog));
    }

    private Outcome<?> act(Act act, ActDialog dialog) {
        MatterId id = view.matter().id();
        String text = dialog.text();
        List<Attachment> attached = dialog.files();
        return switch (act) {
            case CONVENE, OFFICE_CONVENE ->
                    handling.convene(actor(), id, dialog.way(), dialog.bodies(), text, attached);
            case RECEIVE, ANSWER, FORWARD -> handling.actForGroup(actor(), id, act, text, attached);
            case TAKE_UP, TAKE_OVER, OFFICE_ANSWER, GIVE_BACK, SUBMIT, DECIDE ->
                    handling.actForOffice(actor(), id, act, text, attached);
            case CONFIRM, REJECT, NOTE, WITHDRAW ->
                    handling.actForRaiser(actor(), id, act, text, attached);
        };
    }

    private Actor actor() {
        return currentActor.get();
    }
}

package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.evaluation.ObjectionService;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.Objection;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** What a province evaluator may do about an objection: decide it, or confirm as the second. */
final class ObjectionJudging {

    private final ObjectionService objections;
    private final Actor actor;
    private final ObjectionWords words;
    private final Locale locale;
    private final Runnable changed;

    ObjectionJudging(
            ObjectionService objections,
            Actor actor,
            ObjectionWords words,
            Locale locale,
            Runnable changed) {
        this.objections = objections;
        this.actor = actor;
        this.words = words;
        this.locale = locale;
        this.changed = changed;
    }

    /** The button for the next step; locked with its reason when it is another person's. */
    Optional<Component> button(ObjectionService.Case theCase, SheetView view) {
        return switch (theCase.objection().state()) {
            case Objection.State.Filed() -> Optional.of(deciding(theCase, view));
            case Objection.State.Upheld(Decision.Signature by, _, var accept) ->
                    Optional.of(confirming(theCase, by, accept.size()));
            case Objection.State.Dismissed _, Objection.State.Confirmed _ -> Optional.empty();
        };
    }

    private LockedButton deciding(ObjectionService.Case theCase, SheetView view) {
        LockedButton button =
                new LockedButton(words.of("decide", locale), () -> decide(theCase, view));
        if (!theCase.mayDecide()) {
            lock(button, EvaluationReason.OBJECTION_DECIDER_REVIEWED_IT, actor.displayName());
        }
        return button;
    }

    private LockedButton confirming(
            ObjectionService.Case theCase, Decision.Signature by, int claims) {
        LockedButton button =
                new LockedButton(words.of("confirm", locale), () -> ask(theCase, claims));
        if (!theCase.mayConfirm()) {
            lock(button, EvaluationReason.OBJECTION_CONFIRMED_BY_DECIDER, by.name());
        }
        return button;
    }

    private void lock(LockedButton button, EvaluationReason reason, String name) {
        button.lock(words.reasons(List.of(Reason.of(reason, name)), locale));
    }

    private void decide(ObjectionService.Case theCase, SheetView view) {
        Objection objection = theCase.objection();
        List<Claim> open =
                theCase.claims().stream()
                        .filter(Claim::isSubmitted)
                        .filter(c -> !c.province().isAccepted())
                        .toList();
        new ObjectionDecisionDialog(
                        theCase.zone().shortName(),
                        open,
                        claim -> words.results().title(claim, view, locale),
                        words,
                        locale,
                        new ObjectionDecisionDialog.Judge() {
                            @Override
                            public Outcome<Objection> dismiss(String reason) {
                                return objections.dismiss(actor, objection.id(), reason);
                            }

                            @Override
                            public Outcome<Objection> uphold(String reason, List<ClaimId> accept) {
                                return objections.uphold(actor, objection.id(), reason, accept);
                            }
                        },
                        changed)
                .open();
    }

    private void ask(ObjectionService.Case theCase, int claims) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        words.of("confirm-title", locale),
                        words.of(
                                "confirm-explained",
                                locale,
                                theCase.zone().shortName(),
                                theCase.objection().indicator(),
                                claims),
                        words.of("confirm", locale),
                        e -> confirm(theCase, e.getSource()));
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("confirm-cancel", locale));
        dialog.open();
    }

    private void confirm(ObjectionService.Case theCase, Component near) {
        Outcome<Objection> outcome = objections.confirm(actor, theCase.objection().id());
        if (!outcome.isDone()) {
            Refusals.show(near, words.reasons(outcome.reasons(), locale));
        }
        changed.run();
    }
}

package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.bulletin.Finding;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.domain.bulletin.Bulletin;
import org.xianxing.domain.bulletin.BulletinReason;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * The buttons of a bulletin in its state, each locked with its reason when it cannot be pressed.
 */
final class BulletinActions extends Div {

    private static final long serialVersionUID = 1L;

    /** What the buttons do. */
    interface Commands {
        void draft();

        void check();

        void sendBack();

        void sign();

        void issue();
    }

    private final transient Messages messages;
    private final transient Commands commands;

    BulletinActions(Messages messages, Commands commands) {
        this.messages = messages;
        this.commands = commands;
        addClassName("xx-bulletin-actions");
    }

    /**
     * Draws the buttons.
     *
     * @param rankingFixed whether there are figures to draft with
     */
    void show(
            Actor actor,
            Optional<Bulletin> bulletin,
            List<Finding> findings,
            boolean rankingFixed) {
        removeAll();
        boolean drafts = AccessPolicy.allows(actor, Action.DRAFT_BULLETIN, Target.PROVINCE);
        boolean signs = AccessPolicy.allows(actor, Action.SIGN_BULLETIN, Target.PROVINCE);
        if (bulletin.isEmpty()) {
            if (drafts) {
                add(draftButton(rankingFixed));
            }
            return;
        }
        switch (bulletin.get()) {
            case Bulletin.Draft draft -> {
                if (drafts) {
                    add(checkButton(actor, draft, findings));
                }
            }
            case Bulletin.Checked checked -> {
                if (drafts) {
                    add(sendBackButton());
                }
                if (signs) {
                    add(signButton(actor, checked));
                }
            }
            case Bulletin.Signed _ -> {
                if (drafts) {
                    add(sendBackButton());
                }
                if (AccessPolicy.allows(actor, Action.ISSUE_BULLETIN, Target.PROVINCE)) {
                    add(issueButton());
                }
            }
            case Bulletin.Issued _ -> {}
        }
    }

    private LockedButton draftButton(boolean rankingFixed) {
        LockedButton button =
                new LockedButton(getTranslation("bulletin.do-draft"), commands::draft);
        if (!rankingFixed) {
            button.lock(sentence(Reason.of(BulletinReason.BULLETIN_RANKING_NOT_FIXED)));
        }
        return button;
    }

    private LockedButton checkButton(Actor actor, Bulletin.Draft draft, List<Finding> findings) {
        LockedButton button =
                new LockedButton(getTranslation("bulletin.do-check"), commands::check);
        if (draft.header().draftedBy().account().equals(actor.account())) {
            button.lock(
                    sentence(
                            Reason.of(
                                    BulletinReason.BULLETIN_CHECKED_BY_DRAFTER,
                                    actor.displayName())));
            return button;
        }
        long open = findings.stream().filter(finding -> !finding.isOk()).count();
        if (open > 0) {
            button.lock(getTranslation("bulletin.checks-block", open));
        }
        return button;
    }

    private LockedButton signButton(Actor actor, Bulletin.Checked checked) {
        LockedButton button = new LockedButton(getTranslation("bulletin.do-sign"), commands::sign);
        boolean tookPart =
                checked.header().draftedBy().account().equals(actor.account())
                        || checked.checkedBy().account().equals(actor.account());
        if (tookPart) {
            button.lock(
                    sentence(
                            Reason.of(
                                    BulletinReason.BULLETIN_SIGNED_BY_DRAFTER_OR_CHECKER,
                                    actor.displayName())));
        }
        return button;
    }

    private Component sendBackButton() {
        Button button =
                new Button(
                        getTranslation("bulletin.do-send-back"),
                        Icon.RETURNED.create(),
                        _ -> commands.sendBack());
        button.addClassName("xx-back");
        return button;
    }

    private LockedButton issueButton() {
        return new LockedButton(getTranslation("bulletin.do-issue"), commands::issue);
    }

    private String sentence(Reason reason) {
        return messages.reason(reason, getLocale());
    }

    /** The reasons of a refusal as one text. */
    static String sentences(Outcome<?> outcome, Messages messages, java.util.Locale locale) {
        return String.join(
                " ", outcome.reasons().stream().map(r -> messages.reason(r, locale)).toList());
    }
}

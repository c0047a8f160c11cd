package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianxing.app.bulletin.BulletinService;
import org.xianxing.app.bulletin.Download;
import org.xianxing.app.bulletin.Finding;
import org.xianxing.app.evaluation.ui.ChosenCycle;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.FollowedWork;
import org.xianxing.app.shell.LongWork;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.domain.bulletin.Bulletin;
import org.xianxing.domain.bulletin.BulletinReason;
import org.xianxing.domain.bulletin.BulletinText;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** The bulletin of the chosen cycle: its way, its text, its page and its checks. */
@Route("bulletin")
@RolesAllowed({Access.PROVINCE_EVALUATOR, Access.PROVINCE_PUBLISHER, Access.PROVINCE_LEADER})
@StyleSheet("themes/xianxing/bulletin.css")
final class BulletinView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** What narrow screens show in the middle; wide ones show both. */
    private enum Side {
        TEXT,
        PAGE
    }

    private final transient BulletinService bulletins;
    private final transient CurrentActor currentActor;
    private final transient ChosenCycle chosenCycle;
    private final transient Messages messages;
    private final transient LongWork work;
    private final transient InstantSource clock;

    private final Div notice = new Div();
    private final StepsCard steps = new StepsCard();
    private final ChecksCard checks;
    private final BulletinActions actions;

    BulletinView(
            BulletinService bulletins,
            CurrentActor currentActor,
            ChosenCycle chosenCycle,
            Messages messages,
            LongWork work,
            InstantSource clock) {
        this.bulletins = bulletins;
        this.work = work;
        this.currentActor = currentActor;
        this.chosenCycle = chosenCycle;
        this.messages = messages;
        this.clock = clock;
        checks = new ChecksCard(messages);
        actions = new BulletinActions(messages, new Commands());
        addClassName("xx-bulletin-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
        chosenCycle
                .get(currentActor.get())
                .ifPresent(cycle ->
                        issuing(
                                        cycle.id(),
                                        notice,
                                        reasons -> {
                                            show();
                                            reasons.forEach(reason ->
                                                    notice.add(
                                                            NoteStrip.back(
                                                                    messages.reason(
                                                                            reason, getLocale()))));
                                        })
                                .follow());
    }

    /** Reads everything anew and draws it. */
    private void show() {
        removeAll();
        notice.removeAll();
        Actor actor = currentActor.get();
        Optional<Cycle> cycle = chosenCycle.get(actor);
        PageHeader header =
                new PageHeader(getTranslation("bulletin.page-title")).withActions(actions);
        add(header, notice);
        if (cycle.isEmpty()) {
            actions.removeAll();
            add(empty());
            return;
        }
        header.setSub(cycle.get().title());
        Optional<Bulletin> bulletin = bulletins.find(actor, cycle.get().id());
        if (bulletin.isEmpty()) {
            boolean fixed = bulletins.source(actor, cycle.get().id()).isPresent();
            actions.show(actor, bulletin, List.of(), fixed);
            steps.show(bulletin);
            add(steps, empty());
            return;
        }
        header.setSub(
                getTranslation(
                        "bulletin.page-sub",
                        cycle.get().title(),
                        getTranslation(stateKey(bulletin.get()))));
        show(actor, cycle.get(), bulletin.get());
    }

    private EmptyState empty() {
        return new EmptyState(
                getTranslation("bulletin.none"), getTranslation("bulletin.none-explained"));
    }

    private void show(Actor actor, Cycle cycle, Bulletin bulletin) {
        CycleId id = cycle.id();
        PreviewCard preview = new PreviewCard(() -> shown(id));
        Div middle = new Div();
        middle.addClassName("xx-bulletin-middle");
        Div left = new Div(steps);
        left.addClassName("xx-stack");
        boolean edits =
                bulletin instanceof Bulletin.Draft
                        && AccessPolicy.allows(actor, Action.DRAFT_BULLETIN, Target.PROVINCE);
        if (bulletin instanceof Bulletin.Draft draft && edits) {
            TextForm[] form = new TextForm[1];
            form[0] =
                    new TextForm(
                            draft, (version, text) -> save(id, form[0], preview, version, text));
            middle.add(sides(middle), form[0]);
            left.add(new FiguresCard(bulletins.figures(actor, id), true, form[0]::insert));
        } else {
            middle.addClassName("xx-page-only");
            left.add(new FiguresCard(bulletins.figures(actor, id), false, _ -> {}));
        }
        middle.add(preview);
        Div right =
                new Div(checks, new SourceCard(Optional.of(bulletin), bulletins.source(actor, id)));
        right.addClassName("xx-stack");
        Div columns = new Div(left, middle, right);
        columns.addClassName("xx-bulletin");
        add(columns);
        refresh(actor, id, bulletin, preview);
    }

    private SegmentedFilter<Side> sides(Div middle) {
        SegmentedFilter<Side> sides =
                new SegmentedFilter<>(
                        getTranslation("bulletin.sides"),
                        List.of(Side.TEXT, Side.PAGE),
                        side ->
                                getTranslation(
                                        side == Side.TEXT
                                                ? "bulletin.side-text"
                                                : "bulletin.side-page"));
        sides.addValueChangeListener(
                event -> middle.setClassName("xx-page-shown", event.getValue() == Side.PAGE));
        return sides;
    }

    /**
     * Draws what depends on the stored text but not the fields, in which somebody may be typing.
     */
    private void refresh(Actor actor, CycleId id, Bulletin bulletin, PreviewCard preview) {
        List<Finding> findings = bulletins.findings(actor, id);
        steps.show(Optional.of(bulletin));
        checks.show(findings);
        actions.show(actor, Optional.of(bulletin), findings, true);
        findings.stream()
                .filter(f -> f.check() == Finding.Check.LAYOUT && !f.isOk())
                .findFirst()
                .ifPresentOrElse(
                        f -> preview.refuse(messages.reason(f.reasons().getFirst(), getLocale())),
                        preview::refresh);
    }

    /** The page that the frame shows: the issued file itself once there is one. */
    private Download shown(CycleId id) {
        Actor actor = currentActor.get();
        return bulletins
                .download(actor, id)
                .orElseGet(() ->
                        new Download(
                                messages.getTranslation("bulletin.preview-file", Messages.CHINESE),
                                bulletins.preview(actor, id)));
    }

    private void save(
            CycleId id, TextForm form, PreviewCard preview, int version, BulletinText text) {
        Actor actor = currentActor.get();
        switch (bulletins.edit(actor, id, version, text)) {
            case Outcome.Done<Bulletin.Draft>(Bulletin.Draft draft) -> {
                form.saved(draft.header().version(), clock.instant());
                refresh(actor, id, draft, preview);
            }
            case Outcome.Refused<Bulletin.Draft> refused -> {
                String sentence = BulletinActions.sentences(refused, messages, getLocale());
                boolean changed =
                        refused.reasons().stream()
                                .anyMatch(
                                        r -> r.code() == BulletinReason.BULLETIN_CHANGED_MEANWHILE);
                if (changed) {
                    form.conflict(
                            sentence,
                            bulletins
                                    .find(actor, id)
                                    .map(b -> b.header().version())
                                    .orElse(version),
                            this::show);
                } else {
                    form.refused(sentence);
                }
            }
        }
    }

    /**
     * The issuing of a bulletin, which sets and files the document and goes on when its issuer
     * leaves.
     *
     * @param told takes the reasons why it was refused; none when it was done
     */
    private FollowedWork issuing(CycleId id, Div place, Consumer<List<Reason>> told) {
        return new FollowedWork(
                work,
                new LongWork.Key(currentActor.get().account(), "issue-bulletin " + id.value()),
                place,
                getTranslation("bulletin.issuing"),
                end -> told.accept(((List<?>) end).stream().map(Reason.class::cast).toList()));
    }

    private static String stateKey(Bulletin bulletin) {
        return switch (bulletin) {
            case Bulletin.Draft _ -> "bulletin.state-draft";
            case Bulletin.Checked _ -> "bulletin.state-checked";
            case Bulletin.Signed _ -> "bulletin.state-signed";
            case Bulletin.Issued _ -> "bulletin.state-issued";
        };
    }

    /** Each does one thing to the bulletin of the chosen cycle and draws the page again. */
    private final class Commands implements BulletinActions.Commands {

        private CycleId cycle(Actor actor) {
            return chosenCycle.get(actor).orElseThrow().id();
        }

        private void tell(Outcome<?> outcome) {
            show();
            if (!outcome.isDone()) {
                notice.add(
                        NoteStrip.back(BulletinActions.sentences(outcome, messages, getLocale())));
            }
        }

        @Override
        public void draft() {
            Actor actor = currentActor.get();
            tell(bulletins.draft(actor, cycle(actor)));
        }

        @Override
        public void check() {
            Actor actor = currentActor.get();
            tell(bulletins.check(actor, cycle(actor)));
        }

        @Override
        public void sendBack() {
            Actor actor = currentActor.get();
            tell(bulletins.sendBack(actor, cycle(actor)));
        }

        @Override
        public void sign() {
            Actor actor = currentActor.get();
            tell(bulletins.sign(actor, cycle(actor)));
        }

        @Override
        public void issue() {
            Actor actor = currentActor.get();
            CycleId id = cycle(actor);
            IssueDialog dialog =
                    new IssueDialog(
                            bulletins.numberToFillIn(actor, id),
                            LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE),
                            messages,
                            (number, date, bar, told) ->
                                    issuing(
                                                    id,
                                                    bar,
                                                    reasons -> {
                                                        told.accept(reasons);
                                                        if (reasons.isEmpty()) {
                                                            show();
                                                        }
                                                    })
                                            .start(_ ->
                                                    bulletins
                                                            .issue(actor, id, number, date)
                                                            .reasons()));
            dialog.open();
        }
    }
}

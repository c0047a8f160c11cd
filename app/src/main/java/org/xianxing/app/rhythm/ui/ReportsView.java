package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.xianxing.app.rhythm.ReportService;
import org.xianxing.app.rhythm.ReportService.Due;
import org.xianxing.app.rhythm.ReportService.Sent;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.Bodies;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.Standing;

/** What one's body is to report, what it has reported, and what others sent it a copy of. */
@Route("reports")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_EVALUATOR
})
@StyleSheet("themes/xianxing/rhythm.css")
final class ReportsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReportService reports;
    private final transient CurrentActor currentActor;
    private final transient RhythmTexts texts;

    ReportsView(ReportService reports, CurrentActor currentActor, Messages messages) {
        this.reports = reports;
        this.currentActor = currentActor;
        this.texts = new RhythmTexts(messages, getLocale());
        addClassName("xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Actor actor = currentActor.get();
        List<Due> owed = reports.owed(actor);
        List<Sent> copies = reports.copies(actor);
        Bodies bodies = reports.bodies(actor);
        boolean checks = AccessPolicy.allows(actor, Action.CHECK_REPORT, Target.PROVINCE);
        add(
                new PageHeader(texts.word("reports"))
                        .withSub(
                                texts.word(
                                        checks ? "reports-sub-office" : "reports-sub",
                                        actor.organizationName())));
        if (checks) {
            add(unread(reports.unread(actor), bodies));
        }
        if (!owed.isEmpty()) {
            add(figures(owed), open(owed), sent(owed), later(owed));
        } else if (!checks) {
            add(new EmptyState(texts.word("no-reports"), texts.word("no-reports-explained")));
        }
        if (!copies.isEmpty()) {
            add(copies(copies, bodies));
        }
    }

    private FactStrip figures(List<Due> owed) {
        return new FactStrip()
                .add(texts.word("fact-open"), count(owed, Standing.UPCOMING))
                .add(texts.word("fact-missing"), count(owed, Standing.MISSING))
                .add(
                        texts.word("fact-returned"),
                        String.valueOf(
                                owed.stream()
                                        .filter(d ->
                                                d.state()
                                                        .filter(s -> s == ReportState.RETURNED)
                                                        .isPresent())
                                        .count()))
                .add(texts.word("fact-on-time"), count(owed, Standing.ON_TIME))
                .add(texts.word("fact-late"), count(owed, Standing.LATE));
    }

    private static String count(List<Due> owed, Standing standing) {
        return String.valueOf(owed.stream().filter(d -> d.standing() == standing).count());
    }

    /** What came back and what is missing first, then by due day. */
    private SheetCard open(List<Due> owed) {
        List<Due> open =
                owed.stream()
                        .filter(Due::isOpen)
                        .filter(Due::begun)
                        .sorted(
                                Comparator.comparing(ReportsView::urgency)
                                        .thenComparing(d -> d.owed().period().deadline()))
                        .toList();
        SheetCard card =
                new SheetCard(texts.word("open")).withSub(texts.word("count", open.size()));
        if (open.isEmpty()) {
            return card.pad(RhythmTexts.quiet(texts.word("nothing-open")));
        }
        FactTable table =
                new FactTable(
                        texts.word("report"),
                        texts.word("due"),
                        texts.word("standing"),
                        texts.word("what-to-do"));
        table.addClassName("xx-owed");
        open.forEach(due ->
                table.row(
                        title(due),
                        new Span(texts.periods().due(due.owed().schedule(), due.owed().period())),
                        texts.standing(due.standing(), due.state()),
                        action(due)));
        return table.in(card);
    }

    private static int urgency(Due due) {
        if (due.state().filter(s -> s == ReportState.RETURNED).isPresent()) {
            return 0;
        }
        return due.standing() == Standing.MISSING ? 1 : 2;
    }

    private Component title(Due due) {
        return new Div(
                new Span(
                        texts.word(
                                "aside",
                                due.owed().schedule().name(),
                                texts.periods()
                                        .period(due.owed().schedule(), due.owed().period()))),
                RhythmTexts.quiet(texts.kind(due.owed().schedule().kind())));
    }

    private Component action(Due due) {
        String key =
                due.state()
                        .map(s -> s == ReportState.RETURNED ? "mend" : "go-on")
                        .orElse(due.standing() == Standing.MISSING ? "send-late" : "write");
        return new Anchor(
                RhythmTexts.address(due.owed().period().id(), due.owed().obligation().unit()),
                texts.word(key));
    }

    /** What is due about days that have not begun: to be seen, not to be done. */
    private SheetCard later(List<Due> owed) {
        List<Due> later = owed.stream().filter(Due::isOpen).filter(d -> !d.begun()).toList();
        SheetCard card =
                new SheetCard(texts.word("later")).withSub(texts.word("count", later.size()));
        card.setVisible(!later.isEmpty());
        FactTable table = new FactTable(texts.word("report"), texts.word("due"));
        table.addClassName("xx-owed");
        later.forEach(due ->
                table.row(
                        title(due),
                        new Span(texts.periods().due(due.owed().schedule(), due.owed().period()))));
        return table.in(card);
    }

    private SheetCard sent(List<Due> owed) {
        List<Due> sent = owed.stream().filter(d -> !d.isOpen()).toList().reversed();
        SheetCard card =
                new SheetCard(texts.word("sent")).withSub(texts.word("sent-sub", sent.size()));
        if (sent.isEmpty()) {
            return card.pad(RhythmTexts.quiet(texts.word("nothing-sent")));
        }
        FactTable table =
                new FactTable(
                        texts.word("report"),
                        texts.word("due"),
                        texts.word("sent-on"),
                        texts.word("standing"));
        table.addClassName("xx-owed");
        sent.forEach(due ->
                table.row(
                        texts.link(
                                due.owed().schedule(),
                                due.owed().period(),
                                due.owed().obligation().unit()),
                        new Span(texts.shortDate(due.owed().period().due())),
                        new Span(due.owed().obligation().firstSent().map(texts::time).orElse("—")),
                        texts.standing(due.standing(), due.state())));
        return table.in(card);
    }

    private SheetCard unread(List<Sent> unread, Bodies bodies) {
        SheetCard card =
                new SheetCard(texts.word("unread")).withSub(texts.word("count", unread.size()));
        return unread.isEmpty()
                ? card.pad(RhythmTexts.quiet(texts.word("nothing-unread")))
                : list(unread, bodies).in(card);
    }

    private SheetCard copies(List<Sent> copies, Bodies bodies) {
        return list(copies, bodies)
                .in(
                        new SheetCard(texts.word("copied"))
                                .withSub(texts.word("copied-sub", copies.size())));
    }

    private FactTable list(List<Sent> some, Bodies bodies) {
        FactTable table =
                new FactTable(
                        texts.word("unit"),
                        texts.word("report"),
                        texts.word("sent-on"),
                        texts.word("standing"));
        table.addClassName("xx-owed");
        some.forEach(s -> table.row(unit(s, bodies), link(s), sentAt(s), standing(s)));
        return table;
    }

    private static Span unit(Sent sent, Bodies bodies) {
        return new Span(bodies.shortName(sent.report().unit()));
    }

    private Component link(Sent sent) {
        OrganizationId unit = sent.report().unit();
        return texts.link(sent.schedule(), sent.period(), unit);
    }

    private Span sentAt(Sent sent) {
        return new Span(sent.report().trace().sent().map(s -> texts.time(s.at())).orElse("—"));
    }

    private Component standing(Sent sent) {
        Standing standing =
                sent.report()
                        .firstSent()
                        .map(at ->
                                Standing.of(
                                        sent.period().deadline(),
                                        false,
                                        java.util.Optional.of(at),
                                        at))
                        .orElse(Standing.UPCOMING);
        return texts.standing(standing, java.util.Optional.of(sent.report().state()));
    }
}

package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.coordination.CoordinationWords;
import org.xianxing.app.coordination.MeetingHandling;
import org.xianxing.app.coordination.MeetingLine;
import org.xianxing.app.coordination.MeetingService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.Biweekly;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingState;
import org.xianxing.domain.organization.Term;

/** The meetings that somebody sees: what waits for them, what comes, what was held. */
@Route("meetings")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_PUBLISHER,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/supervision.css")
@StyleSheet("themes/xianxing/coordination.css")
final class MeetingsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** Asks for the form at once, with a matter or document on the agenda. */
    static final String ABOUT = "about";

    private static final int MOST_ROWS = 200;

    private final transient MeetingService meetings;
    private final transient MeetingHandling handling;
    private final transient CurrentActor currentActor;
    private final transient InstantSource clock;
    private final transient CoordinationTexts texts;
    private final PageHeader header;

    MeetingsView(
            MeetingService meetings,
            MeetingHandling handling,
            CurrentActor currentActor,
            CoordinationWords words,
            InstantSource clock) {
        this.meetings = meetings;
        this.handling = handling;
        this.currentActor = currentActor;
        this.clock = clock;
        this.texts = new CoordinationTexts(words, getLocale());
        header = new PageHeader(texts.word("meetings"));
        addClassNames("xx-stack", "xx-coordination");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        boolean calls = !meetings.kinds(currentActor.get()).isEmpty();
        header.withActions(
                CoordinationFiles.workbook(
                        texts.word("export-decisions"),
                        texts.word("decision-ledger-file", today().toString()),
                        () -> meetings.workbook(currentActor.get())));
        if (calls) {
            Button plan = new Button(texts.word("plan-meeting"), _ -> plan(Optional.empty()));
            plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(plan);
        }
        add(header);
        show(calls);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ABOUT)
                .filter(_ -> calls)
                .ifPresent(about -> plan(Optional.of(about)));
    }

    private LocalDate today() {
        return Term.dayAt(clock.instant());
    }

    private void plan(Optional<String> about) {
        new MeetingDialog(
                        texts,
                        meetings.form(currentActor.get()),
                        Optional.empty(),
                        about,
                        typed -> handling.plan(currentActor.get(), typed),
                        planned ->
                                getUI().ifPresent(ui ->
                                        ui.navigate(CoordinationTexts.address(planned.id()))))
                .open();
    }

    private void show(boolean calls) {
        List<MeetingLine> all = meetings.list(currentActor.get());
        if (calls) {
            add(biweekly(meetings.biweekly(currentActor.get())));
        }
        if (all.isEmpty()) {
            add(new EmptyState(texts.word("no-meetings"), texts.word("no-meetings-explained")));
            return;
        }
        List<MeetingLine> waiting = new ArrayList<>();
        List<MeetingLine> coming = new ArrayList<>();
        List<MeetingLine> past = new ArrayList<>();
        for (MeetingLine line : all) {
            if (line.waiting()) {
                waiting.add(line);
            } else if (line.meeting().state() == MeetingState.PLANNED) {
                coming.addFirst(line);
            } else {
                past.add(line);
            }
        }
        card("filter-WAITING", waiting);
        card("meetings-coming", coming);
        card("meetings-past", past);
    }

    /** 两周一协调: when it was last done and by when it is due again. */
    private NoteStrip biweekly(Biweekly rhythm) {
        String planned =
                rhythm.planned()
                        .map(day -> texts.word("biweekly-planned", texts.date(day)))
                        .orElseGet(() -> texts.word("biweekly-not-planned"));
        String said =
                rhythm.last()
                        .map(last ->
                                texts.word(
                                        "biweekly",
                                        texts.date(last),
                                        texts.date(rhythm.due().orElse(last))))
                        .orElseGet(() -> texts.word("biweekly-never"));
        String all = said + planned;
        return rhythm.isLate(today()) ? NoteStrip.back(all) : NoteStrip.info(all);
    }

    private void card(String title, List<MeetingLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        FactTable table =
                new FactTable(
                        texts.word("column-time"),
                        texts.word("column-meeting"),
                        texts.word("column-host"),
                        texts.word("column-state"),
                        texts.word("decisions"));
        table.addClassName("xx-meeting-table");
        lines.stream().limit(MOST_ROWS).forEach(line -> row(table, line));
        SheetCard card =
                table.in(
                        new SheetCard(texts.word(title))
                                .withSub(texts.word("count", lines.size())));
        if (lines.size() > MOST_ROWS) {
            card.pad(CoordinationTexts.quiet(texts.word("more", lines.size() - MOST_ROWS)));
        }
        add(card);
    }

    private void row(FactTable table, MeetingLine line) {
        Meeting meeting = line.meeting();
        table.row(
                new Span(texts.moment(meeting.at())),
                texts.title(meeting),
                new Span(line.host().shortName()),
                texts.state(meeting.state()),
                decisions(line));
    }

    private Component decisions(MeetingLine line) {
        if (line.meeting().decisions().isEmpty()) {
            return CoordinationTexts.quiet("—");
        }
        Div all =
                new Div(new Span(texts.word("decisions-count", line.meeting().decisions().size())));
        all.addClassName("xx-case-state");
        if (line.open() > 0) {
            all.add(new Badge(Badge.State.DRAFT, texts.word("decisions-open", line.open())));
        }
        return all;
    }
}

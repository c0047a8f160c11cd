package org.xianxing.app.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.notice.InboxService;
import org.xianxing.app.notice.InboxService.Line;
import org.xianxing.app.notice.InboxService.Page;
import org.xianxing.app.notice.NoticeWords;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeFilter;
import org.xianxing.domain.notice.NoticeGroup;
import org.xianxing.domain.organization.Term;

/** What a person was told, newest first, a sheet for each day. */
@Route("notices")
@PermitAll
@StyleSheet("themes/xianxing/notice.css")
final class InboxView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int STEP = 50;

    private final transient InboxService inbox;
    private final transient CurrentActor currentActor;
    private final transient NoticeTexts texts;
    private final PageHeader header;
    private final SegmentedFilter<Boolean> unread;
    private final Select<NoticeGroup> group = new Select<>();
    private final Button readAll;
    private final Div days = new Div();
    private int shown = STEP;
    private transient Instant asOf = Instant.EPOCH;

    InboxView(InboxService inbox, CurrentActor currentActor, Messages messages, NoticeWords words) {
        this.inbox = inbox;
        this.currentActor = currentActor;
        this.texts = new NoticeTexts(messages, words, getLocale());
        addClassNames("xx-stack", "xx-inbox");
        days.addClassName("xx-stack");
        readAll = new Button(texts.word("read-all"), _ -> readAll());
        header =
                new PageHeader(texts.word("inbox"))
                        .withActions(
                                new Anchor("notice-settings", texts.word("settings")), readAll);
        unread =
                new SegmentedFilter<>(
                        texts.word("filter-state"),
                        List.of(false, true),
                        only -> texts.word(only ? "filter-unread" : "filter-all"));
        group.setAriaLabel(texts.word("filter-group"));
        group.setItems(Arrays.asList(NoticeGroup.values()));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(texts.word("group-all"));
        group.setItemLabelGenerator(g -> g == null ? texts.word("group-all") : texts.group(g));
        unread.addValueChangeListener(_ -> fromTheTop());
        group.addValueChangeListener(_ -> fromTheTop());
        Div filters = new Div(unread, group);
        filters.addClassName("xx-inbox-filters");
        add(header, filters, days);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void fromTheTop() {
        shown = STEP;
        show();
    }

    private void show() {
        NoticeFilter filter =
                new NoticeFilter(unread.getValue(), Optional.ofNullable(group.getValue()));
        Page page = inbox.page(currentActor.get(), filter, shown);
        asOf = page.asOf();
        header.withSub(
                page.unread() == 0
                        ? texts.word("all-read")
                        : texts.word("unread-count", page.unread()));
        readAll.setVisible(page.unread() > 0);
        days.removeAll();
        if (page.lines().isEmpty()) {
            days.add(nothing(filter));
        }
        LocalDate today = Term.dayAt(page.asOf());
        byDay(page).forEach((day, lines) -> days.add(sheet(day, today, lines)));
        if (page.all() > page.lines().size()) {
            Button more = new Button(texts.word("more", page.all() - page.lines().size()));
            more.addClickListener(_ -> {
                shown += STEP;
                show();
            });
            days.add(new Div(more));
        }
    }

    private static Map<LocalDate, List<Line>> byDay(Page page) {
        return page.lines().stream()
                .collect(
                        Collectors.groupingBy(
                                line -> Term.dayAt(line.notice().at()),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private EmptyState nothing(NoticeFilter filter) {
        boolean filtered = filter.unread() || filter.group().isPresent();
        return filtered
                ? new EmptyState(texts.word("none-here"), texts.word("none-here-explained"))
                : new EmptyState(texts.word("none"), texts.word("none-explained"));
    }

    private SheetCard sheet(LocalDate day, LocalDate today, List<Line> lines) {
        String date = PlainText.date(day, getLocale());
        String heading =
                day.equals(today)
                        ? texts.word("today", date)
                        : day.equals(today.minusDays(1)) ? texts.word("yesterday", date) : date;
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-notices");
        lines.forEach(line -> list.add(row(line)));
        SheetCard sheet = new SheetCard(heading).withSub(texts.word("count", lines.size()));
        sheet.add(list);
        return sheet;
    }

    private ListItem row(Line line) {
        Notice notice = line.notice();
        Span kind = new Span(texts.kind(notice));
        kind.addClassName("xx-notice-kind");
        Anchor sentence = new Anchor("notice/" + notice.id().value(), texts.sentence(notice));
        sentence.addClassName("xx-notice-words");
        Span time = new Span(time(notice));
        time.addClassName("xx-notice-time");
        ListItem row = new ListItem(mark(notice), kind, words(line, sentence), time);
        row.addClassName("xx-notice");
        row.setClassName("xx-unread", !notice.isRead());
        row.setClassName("xx-urgent", notice.kind().isUrgent());
        return row;
    }

    /** A word for those who hear it, a dot for those who see it. */
    private Component mark(Notice notice) {
        Span mark = new Span();
        mark.addClassName("xx-notice-mark");
        if (!notice.isRead()) {
            mark.getElement().setAttribute("role", "img");
            mark.getElement().setAttribute("aria-label", texts.word("unread"));
            mark.getElement().setAttribute("title", texts.word("unread"));
        }
        return mark;
    }

    private Div words(Line line, Anchor sentence) {
        Div words = new Div(sentence);
        line.otherBody()
                .ifPresent(body -> words.add(Badge.tag(texts.word("for-body", body.shortName()))));
        return words;
    }

    private static String time(Notice notice) {
        LocalTime time = LocalTime.ofInstant(notice.at(), PlainText.OFFICE_TIME);
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private void readAll() {
        int unused = inbox.readAll(currentActor.get(), asOf);
        // The bell stands in the layout, which is drawn anew with the page.
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }
}

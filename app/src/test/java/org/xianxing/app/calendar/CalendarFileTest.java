package org.xianxing.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.xianxing.app.shell.CalendarContributor.Entry;
import org.xianxing.app.shell.CalendarContributor.Kind;
import org.xianxing.app.shell.CalendarContributor.When;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;

/** What calendar programs are given, read again as they read it. */
class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void a_due_day_fills_its_day_and_ends_before_the_next() throws Exception {
        VEvent event = event(entry("实施更为开放的行业准入措施", new When.Day(DAY), false));

        assertThat(event.<DtStart<LocalDate>>getRequiredProperty("DTSTART").getDate())
                .isEqualTo(DAY);
        assertThat(event.<DtEnd<LocalDate>>getRequiredProperty("DTEND").getDate())
                .isEqualTo(DAY.plusDays(1));
        assertThat(event.getSummary().getValue()).isEqualTo("【任务到期】实施更为开放的行业准入措施");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("task-7@xianxing");
        assertThat(event.getRequiredProperty("URL").getValue())
                .isEqualTo("https://office.example/task/7");
        assertThat(text(entry("事项", new When.Day(DAY), false)))
                .contains(
                        "DTSTART;VALUE=DATE:20260630\r\n",
                        "DTEND;VALUE=DATE:20260701\r\n",
                        "DTSTAMP:20260601T080000Z\r\n");
    }

    @Test
    void a_meeting_has_its_hours_in_the_offices_zone_which_the_file_explains() throws Exception {
        LocalDateTime from = DAY.atTime(9, 30);
        Entry meeting = entry("领导小组会议", new When.Span(from, from.plusHours(2)), false);

        VEvent event = event(meeting);

        assertThat(
                        event.<DtStart<ZonedDateTime>>getRequiredProperty("DTSTART")
                                .getDate()
                                .toInstant())
                .isEqualTo(from.atZone(PlainText.OFFICE_TIME).toInstant());
        assertThat(text(meeting))
                .contains(
                        "DTSTART;TZID=Asia/Shanghai:20260630T093000\r\n",
                        "DTEND;TZID=Asia/Shanghai:20260630T113000\r\n",
                        "BEGIN:VTIMEZONE\r\n",
                        "TZID:Asia/Shanghai\r\n",
                        "TZOFFSETTO:+0800\r\n");
    }

    @Test
    void what_is_late_says_so_first() throws Exception {
        assertThat(event(entry("事项", new When.Day(DAY), true)).getSummary().getValue())
                .isEqualTo("【任务到期·逾期】事项");
    }

    @Test
    void signs_and_line_breaks_in_titles_stay_within_their_entry() throws Exception {
        String title = "一; 二, 三\\四\r\nEND:VCALENDAR";

        Calendar read = read(entry(title, new When.Day(DAY), false));

        assertThat(read.getComponents("VEVENT")).hasSize(1);
        assertThat(read.<VEvent>getComponents("VEVENT").getFirst().getSummary().getValue())
                .contains("一; 二, 三\\四", "END:VCALENDAR");
    }

    @Test
    void the_whole_is_valid_and_no_line_is_longer_than_75_octets() throws Exception {
        Entry rare = entry("𠮷".repeat(40) + "很长的标题".repeat(20), new When.Day(DAY), false);
        String text = text(rare);

        ValidationResult valid = read(rare).validate(true);

        assertThat(valid.hasErrors()).as(valid.toString()).isFalse();
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(75));
        assertThat(event(rare).getSummary().getValue()).endsWith(rare.title());
    }

    private static Entry entry(String title, When when, boolean late) {
        return new Entry(Kind.TASK, "7", title, when, "task/7", late);
    }

    private static byte[] bytes(Entry... entries) {
        return new CalendarFile(new Messages(), "https://office.example/", NOW)
                .of(List.of(entries));
    }

    private static String text(Entry... entries) {
        return new String(bytes(entries), StandardCharsets.UTF_8);
    }

    private static Calendar read(Entry... entries) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(bytes(entries)));
    }

    private static VEvent event(Entry entry) throws Exception {
        return read(entry).<VEvent>getComponents("VEVENT").getFirst();
    }
}

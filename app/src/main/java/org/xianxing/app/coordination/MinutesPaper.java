package org.xianxing.app.coordination;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.coordination.AgendaItem;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.Participant;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Numerals;
import org.xianxing.reports.bulletin.BodyParagraph;
import org.xianxing.reports.bulletin.BodyParagraph.Heading1;
import org.xianxing.reports.bulletin.BodyParagraph.Text;
import org.xianxing.reports.bulletin.BulletinDocument;
import org.xianxing.reports.bulletin.DocumentNumber;
import org.xianxing.reports.bulletin.Imprint;
import org.xianxing.reports.shared.Watermark;

/** The minutes of a meeting (纪要) in the official layout. */
record MinutesPaper(
        Meeting meeting,
        LocalDate day,
        Organization host,
        Function<OrganizationId, Organization> bodies) {

    private static final String DEMONSTRATION = "演示数据";
    private static final String DRAFT = "草稿";

    BulletinDocument issued() {
        return document(
                new DocumentNumber.Assigned(meeting.number().map(Object::toString).orElseThrow()),
                meeting.demonstration() ? new Watermark.Word(DEMONSTRATION) : new Watermark.None());
    }

    BulletinDocument draft() {
        return document(new DocumentNumber.Unassigned(), new Watermark.Word(DRAFT));
    }

    private BulletinDocument document(DocumentNumber number, Watermark watermark) {
        return new BulletinDocument(
                head(),
                number,
                meeting.plan().title() + (meeting.plan().title().endsWith("纪要") ? "" : "纪要"),
                List.of(),
                body(),
                List.of(),
                host.name(),
                day,
                List.of(),
                List.of(),
                new Imprint.Printed(copies(), host.shortName(), day),
                watermark);
    }

    /** A long name breaks where its parts meet: 自由贸易试验区 / 工作领导小组办公室会议纪要. */
    private List<String> head() {
        int parts = host.name().indexOf("工作领导小组");
        return parts > 0
                ? List.of(host.name().substring(0, parts), host.name().substring(parts) + "会议纪要")
                : List.of(host.name() + "会议纪要");
    }

    /** Everybody who is invited and everybody who has a part in a decision. */
    private List<String> copies() {
        return Stream.concat(
                        meeting.plan().bodies().stream(),
                        meeting.decisions().stream()
                                .flatMap(decision ->
                                        Stream.concat(
                                                decision.lead().stream(),
                                                decision.units().stream())))
                .distinct()
                .filter(body -> !body.equals(host.id()))
                .map(body -> bodies.apply(body).name())
                .toList();
    }

    private List<BodyParagraph> body() {
        List<BodyParagraph> all = new ArrayList<>();
        all.add(new Text(opening()));
        int heading = 0;
        all.add(heading(++heading, "会议议题"));
        int number = 0;
        for (AgendaItem item : meeting.plan().agenda()) {
            String presenter =
                    item.presenter()
                            .map(body -> "（" + bodies.apply(body).shortName() + "汇报）")
                            .orElse("");
            all.add(new Text(++number + ". " + item.title() + presenter + "。"));
        }
        if (!meeting.minutes().isBlank()) {
            all.add(heading(++heading, "会议情况"));
            meeting.minutes()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> all.add(new Text(line)));
        }
        if (!meeting.decisions().isEmpty()) {
            all.add(heading(++heading, "议定事项"));
            int decided = 0;
            for (MeetingDecision decision : meeting.decisions()) {
                all.add(new Text(++decided + ". " + decided(decision)));
            }
        }
        all.add(heading(++heading, "参会情况"));
        attended("出席", Participant.Attendance.PRESENT, all);
        attended("委派代表出席", Participant.Attendance.REPRESENTED, all);
        attended("请假", Participant.Attendance.ABSENT, all);
        attended("通知", Participant.Attendance.INVITED, all);
        return all;
    }

    private static Heading1 heading(int number, String words) {
        return new Heading1(Numerals.of(number) + "、" + words);
    }

    private String opening() {
        LocalDateTime at = LocalDateTime.ofInstant(meeting.at(), PlainText.OFFICE_TIME);
        return PlainText.date(at.toLocalDate(), Messages.CHINESE)
                + PlainText.time(at.toLocalTime())
                + "，"
                + meeting.plan().chair()
                + "在"
                + meeting.plan().place()
                + "主持召开"
                + meeting.plan().title()
                + "。现将会议主要情况纪要如下。";
    }

    private String decided(MeetingDecision decision) {
        List<String> parts = new ArrayList<>();
        decision.lead().ifPresent(body -> parts.add("牵头单位：" + name(body)));
        if (!decision.units().isEmpty()) {
            parts.add(
                    "责任单位："
                            + decision.units().stream()
                                    .map(this::name)
                                    .collect(Collectors.joining("、")));
        }
        decision.due()
                .ifPresent(until -> parts.add("办结日期：" + PlainText.date(until, Messages.CHINESE)));
        String text = decision.text();
        String sentence = text.endsWith("。") ? text : text + "。";
        return parts.isEmpty() ? sentence : sentence + "（" + String.join("；", parts) + "）";
    }

    private String name(OrganizationId body) {
        return bodies.apply(body).shortName();
    }

    private void attended(String word, Participant.Attendance attendance, List<BodyParagraph> all) {
        String who =
                meeting.plan().participants().stream()
                        .filter(p -> p.attendance() == attendance)
                        .map(this::named)
                        .collect(Collectors.joining("、"));
        if (!who.isEmpty()) {
            all.add(new Text(word + "：" + who + "。"));
        }
    }

    private String named(Participant participant) {
        String person = participant.person();
        return participant
                .body()
                .map(body -> person.isEmpty() ? name(body) : name(body) + "（" + person + "）")
                .orElse(person);
    }
}

package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianxing.app.coordination.MeetingService;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingKind;
import org.xianxing.domain.coordination.MeetingPlan;
import org.xianxing.domain.coordination.Participant;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Outcome;

/** Plans a meeting, or changes what is said of it before it is held. */
final class MeetingDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

    private final transient Function<MeetingPlan, Outcome<Meeting>> save;
    private final transient Consumer<Meeting> done;
    private transient Optional<Meeting> saved = Optional.empty();
    private final Select<MeetingKind> kind = new Select<>();
    private final TextField title;
    private final DatePicker day;
    private final TimePicker time = new TimePicker();
    private final TextField place;
    private final TextField chair;
    private final AgendaRows agenda;
    private final MultiSelectComboBox<Organization> bodies = new MultiSelectComboBox<>();
    private final TextArea persons = new TextArea();

    /**
     * @param known what is said of it so far; empty for a new meeting
     * @param about the matter or document that a new meeting is called about
     * @param done is told the meeting as it was stored
     */
    MeetingDialog(
            CoordinationTexts texts,
            MeetingService.Form offered,
            Optional<MeetingPlan> known,
            Optional<String> about,
            Function<MeetingPlan, Outcome<Meeting>> save,
            Consumer<Meeting> done) {
        super(
                texts.word(known.isPresent() ? "change-meeting" : "plan-meeting"),
                texts.word("save-meeting"),
                texts.word("cancel"),
                () -> {});
        this.save = save;
        this.done = done;
        setWidth("min(96vw, 860px)");
        kind.setLabel(texts.word("meeting-kind"));
        kind.setItems(offered.kinds());
        kind.setItemLabelGenerator(k -> texts.value("meeting-kind", k));
        kind.setValue(known.map(MeetingPlan::kind).orElse(offered.kinds().getFirst()));
        if (about.isPresent() && offered.kinds().contains(MeetingKind.COORDINATION)) {
            kind.setValue(MeetingKind.COORDINATION);
        }
        title =
                lineField(
                        texts.word("meeting-title"),
                        MeetingPlan.LONGEST_TITLE,
                        known.map(MeetingPlan::title).orElse(""));
        Optional<LocalDateTime> at =
                known.flatMap(MeetingPlan::at)
                        .map(moment -> LocalDateTime.ofInstant(moment, PlainText.OFFICE_TIME));
        day = dayField(texts.word("meeting-day"), at.map(LocalDateTime::toLocalDate));
        time.setLabel(texts.word("meeting-time"));
        time.setStep(Duration.ofMinutes(30));
        time.setValue(at.map(LocalDateTime::toLocalTime).orElse(USUAL_TIME));
        place =
                lineField(
                        texts.word("place"),
                        MeetingPlan.LONGEST_PLACE,
                        known.map(MeetingPlan::place).orElse(""));
        chair =
                lineField(
                        texts.word("chair"),
                        MeetingPlan.LONGEST_CHAIR,
                        known.map(MeetingPlan::chair).orElse(""));
        agenda = new AgendaRows(texts, offered, known.map(MeetingPlan::agenda).orElse(List.of()));
        about.ifPresent(agenda::take);
        bodies.setLabel(texts.word("invited-bodies"));
        bodies.setItems(offered.bodies());
        bodies.setItemLabelGenerator(Organization::shortName);
        bodies.setWidthFull();
        persons.setLabel(texts.word("invited-persons"));
        persons.setHelperText(texts.word("invited-persons-help"));
        persons.setWidthFull();
        known.ifPresent(plan -> fill(plan, offered.bodies()));
        Div when = new Div(day, time);
        when.addClassName("xx-form-pair");
        Div where = new Div(place, chair);
        where.addClassName("xx-form-pair");
        fields(kind, title, when, where, agenda, bodies, persons);
    }

    private void fill(MeetingPlan plan, List<Organization> offered) {
        bodies.setValue(
                offered.stream().filter(body -> plan.bodies().contains(body.id())).toList());
        persons.setValue(
                plan.participants().stream()
                        .filter(p -> p.body().isEmpty())
                        .map(Participant::person)
                        .collect(Collectors.joining("\n")));
    }

    private Optional<Instant> at() {
        return day.getOptionalValue()
                .flatMap(date ->
                        time.getOptionalValue()
                                .map(clock ->
                                        date.atTime(clock)
                                                .atZone(PlainText.OFFICE_TIME)
                                                .toInstant()));
    }

    private List<Participant> participants() {
        List<Participant> all = new ArrayList<>();
        bodies.getValue().forEach(body -> all.add(Participant.invited(body.id())));
        persons.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line ->
                        all.add(
                                new Participant(
                                        Optional.empty(), line, Participant.Attendance.INVITED)));
        return all;
    }

    @Override
    protected Outcome<?> change() {
        Outcome<Meeting> outcome =
                save.apply(
                        new MeetingPlan(
                                kind.getValue(),
                                title.getValue(),
                                at(),
                                place.getValue(),
                                chair.getValue(),
                                agenda.typed(),
                                participants()));
        if (outcome instanceof Outcome.Done<Meeting>(Meeting stored)) {
            saved = Optional.of(stored);
        }
        return outcome;
    }

    @Override
    protected void taken() {
        saved.ifPresent(done);
    }
}

package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xianxing.app.coordination.MeetingView;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.coordination.DecisionId;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingTransitions.Written;
import org.xianxing.domain.coordination.Participant;
import org.xianxing.domain.coordination.Participant.Attendance;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;

/** Writes down who came, what was said and what was decided. */
final class MinutesDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient CoordinationTexts texts;
    private final transient List<Organization> bodies;
    private final transient Function<Written, Outcome<Meeting>> save;
    private final transient List<Came> came = new ArrayList<>();
    private final transient List<Decided> decided = new ArrayList<>();
    private final Div people = new Div();
    private final Div decisions = new Div();
    private final TextArea minutes = new TextArea();

    private record Came(
            Optional<OrganizationId> body, TextField person, Select<Attendance> attendance) {}

    private record Decided(
            DecisionId id,
            TextArea text,
            ComboBox<Organization> lead,
            MultiSelectComboBox<Organization> units,
            DatePicker due,
            Div line) {

        MeetingDecision typed() {
            return new MeetingDecision(
                    id,
                    text.getValue(),
                    lead.getOptionalValue().map(Organization::id),
                    units.getValue().stream().map(Organization::id).toList(),
                    due.getOptionalValue(),
                    Optional.empty());
        }
    }

    /**
     * @param bodies those that can carry a decision out
     */
    MinutesDialog(
            CoordinationTexts texts,
            MeetingView view,
            List<Organization> bodies,
            Function<Written, Outcome<Meeting>> save,
            Runnable done) {
        super(texts.word("act-WRITE"), texts.word("save-minutes"), texts.word("cancel"), done);
        this.texts = texts;
        this.bodies = bodies;
        this.save = save;
        setWidth("min(96vw, 980px)");
        Meeting meeting = view.meeting();
        people.addClassName("xx-minutes-people");
        meeting.plan().participants().forEach(p -> addPerson(p, name(p, view)));
        Button person =
                new Button(
                        texts.word("add-person"),
                        Icon.PLUS.create(),
                        _ ->
                                addPerson(
                                        new Participant(Optional.empty(), "", Attendance.PRESENT),
                                        texts.word("guest")));
        minutes.setLabel(texts.word("minutes-text"));
        minutes.setHelperText(texts.word("minutes-help"));
        minutes.setMaxLength(Meeting.LONGEST_MINUTES);
        minutes.setMinRows(6);
        minutes.setWidthFull();
        minutes.setValue(meeting.minutes());
        decisions.addClassName("xx-decision-rows");
        meeting.decisions().forEach(this::addDecision);
        Button decision =
                new Button(
                        texts.word("add-decision"),
                        Icon.PLUS.create(),
                        _ ->
                                addDecision(
                                        new MeetingDecision(
                                                DecisionId.random(),
                                                "",
                                                Optional.empty(),
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty())));
        fields(
                label("attendance"),
                people,
                person,
                minutes,
                label("decisions"),
                decisions,
                decision);
    }

    private Span label(String key) {
        Span label = new Span(texts.word(key));
        label.addClassName("xx-strong");
        return label;
    }

    private static String name(Participant participant, MeetingView view) {
        return participant.body().map(view.bodies()::shortName).orElse("");
    }

    private void addPerson(Participant participant, String body) {
        TextField person = new TextField();
        person.setMaxLength(Participant.LONGEST_PERSON);
        person.setValue(participant.person());
        person.setPlaceholder(texts.word("person"));
        person.setAriaLabel(texts.word("person-of", body));
        Select<Attendance> attendance = new Select<>();
        attendance.setItems(Attendance.values());
        attendance.setItemLabelGenerator(a -> texts.value("attendance", a));
        attendance.setAriaLabel(texts.word("attendance-of", body));
        attendance.setValue(participant.attendance());
        Div line = new Div(new Span(body), person, attendance);
        line.addClassName("xx-person-row");
        came.add(new Came(participant.body(), person, attendance));
        people.add(line);
    }

    private void addDecision(MeetingDecision decision) {
        TextArea text = new TextArea(texts.word("decision"));
        text.setMaxLength(MeetingDecision.LONGEST_TEXT);
        text.setValue(decision.text());
        text.setWidthFull();
        ComboBox<Organization> lead = new ComboBox<>(texts.word("lead"));
        lead.setItems(bodies);
        lead.setItemLabelGenerator(Organization::shortName);
        lead.setClearButtonVisible(true);
        decision.lead().flatMap(this::find).ifPresent(lead::setValue);
        MultiSelectComboBox<Organization> units = new MultiSelectComboBox<>(texts.word("units"));
        units.setItems(bodies);
        units.setItemLabelGenerator(Organization::shortName);
        units.setValue(decision.units().stream().flatMap(id -> find(id).stream()).toList());
        DatePicker due = dayField(texts.word("decision-due"), decision.due());
        Div line = new Div();
        Decided row = new Decided(decision.id(), text, lead, units, due, line);
        Button drop =
                new Button(
                        texts.word("drop-decision"),
                        Icon.CLOSE.create(),
                        _ -> {
                            decided.remove(row);
                            decisions.remove(line);
                        });
        Div who = new Div(lead, units, due, drop);
        who.addClassName("xx-decision-fields");
        line.add(text, who);
        line.addClassName("xx-decision-row");
        decided.add(row);
        decisions.add(line);
    }

    private Optional<Organization> find(OrganizationId id) {
        return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    @Override
    protected Outcome<?> change() {
        return save.apply(
                new Written(
                        came.stream()
                                .filter(row ->
                                        row.body().isPresent()
                                                || !row.person().getValue().isBlank())
                                .map(row ->
                                        new Participant(
                                                row.body(),
                                                row.person().getValue(),
                                                row.attendance().getValue()))
                                .toList(),
                        minutes.getValue(),
                        decided.stream()
                                .map(Decided::typed)
                                .filter(d ->
                                        !d.text().isEmpty()
                                                || d.lead().isPresent()
                                                || d.due().isPresent())
                                .toList()));
    }
}

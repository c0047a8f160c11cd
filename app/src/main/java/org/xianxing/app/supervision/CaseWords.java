package org.xianxing.app.supervision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.Reward;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.SupervisionCase;

/** Puts facts of supervision into words. */
@Component
public class CaseWords {

    private final Messages messages;

    CaseWords(Messages messages) {
        this.messages = messages;
    }

    public String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation("supervision." + key, locale, arguments);
    }

    public String kind(CaseKind kind, Locale locale) {
        return of("kind-" + kind.name(), locale);
    }

    public String rung(Rung rung, Locale locale) {
        return of("rung-" + rung.name(), locale);
    }

    public String state(CaseState state, Locale locale) {
        return of("state-" + state.name(), locale);
    }

    public String step(StepKind kind, Locale locale) {
        return of("step-" + kind.name(), locale);
    }

    public String stage(Reward.Stage stage, Locale locale) {
        return of("stage-" + stage.name(), locale);
    }

    /** The number, or that there is none yet. */
    public String number(SupervisionCase shown, Locale locale) {
        return shown.number().map(Object::toString).orElseGet(() -> of("no-number", locale));
    }

    /** Who did a step. */
    public String by(CaseStep.By by, Locale locale) {
        return switch (by) {
            case CaseStep.By.Person(_, String name, String organization) ->
                    of("by-person", locale, name, organization);
            case CaseStep.By.Rule() -> of("by-rule", locale);
        };
    }

    public String citation(Citation citation) {
        return citation.clause().isEmpty()
                ? citation.document()
                : citation.document() + " " + citation.clause();
    }

    /** A moment as offices write it. */
    public String moment(Instant at, Locale locale) {
        return PlainText.dateTime(LocalDateTime.ofInstant(at, PlainText.OFFICE_TIME), locale);
    }

    /** All reasons, each a sentence. */
    public String reasons(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> messages.reason(reason, locale))
                .collect(Collectors.joining(" "));
    }
}

package org.xianxing.app.evaluation.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.StageTrack;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.CycleStep;
import org.xianxing.domain.organization.Actor;

/** The year's steps in the bar. */
@Component
class Stages implements StageTrack {

    private static final List<CycleStep> SHOWN =
            List.of(
                    CycleStep.SELF_SCORE,
                    CycleStep.CITY_REVIEW,
                    CycleStep.PROVINCE_REVIEW,
                    CycleStep.OBJECTION,
                    CycleStep.BULLETIN);

    private final ChosenCycle chosenCycle;
    private final CycleRepository cycles;
    private final Messages messages;
    private final InstantSource clock;

    Stages(
            ChosenCycle chosenCycle,
            CycleRepository cycles,
            Messages messages,
            InstantSource clock) {
        this.chosenCycle = chosenCycle;
        this.cycles = cycles;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<Track> trackFor(Actor actor, Locale locale) {
        return chosenCycle.get(actor).map(cycle -> new Track(cycle.title(), steps(cycle, locale)));
    }

    @Override
    public Optional<String> publicCaption(Locale locale) {
        return cycles.all().stream()
                .filter(c -> c.stage() != CycleStage.PLANNED)
                .max(
                        java.util.Comparator.comparingInt(Cycle::year)
                                .thenComparing(
                                        c -> c.schedule().selfScoreFrom(),
                                        java.util.Comparator.reverseOrder()))
                .map(cycle ->
                        messages.getTranslation(
                                "evaluation.public-caption",
                                locale,
                                cycle.title(),
                                stepName(cycle.step(clock.instant()), locale)));
    }

    private List<Step> steps(Cycle cycle, Locale locale) {
        CycleStep now = cycle.step(clock.instant());
        List<Step> steps = new ArrayList<>();
        for (CycleStep step : SHOWN) {
            State state =
                    step.compareTo(now) < 0 ? State.DONE : step == now ? State.NOW : State.NEXT;
            steps.add(
                    new Step(
                            stepName(step, locale),
                            state,
                            state == State.NOW ? caption(cycle, step, locale) : ""));
        }
        return steps;
    }

    private String caption(Cycle cycle, CycleStep step, Locale locale) {
        Optional<Instant> until =
                switch (step) {
                    case SELF_SCORE -> Optional.of(cycle.schedule().selfScoreUntil());
                    case CITY_REVIEW -> Optional.of(cycle.schedule().cityReviewUntil());
                    case PROVINCE_REVIEW -> Optional.of(cycle.schedule().provinceReviewUntil());
                    case OBJECTION -> Optional.of(cycle.schedule().objectionUntil());
                    case PLANNING, BULLETIN, DONE -> Optional.empty();
                };
        return until.map(at ->
                        messages.getTranslation(
                                "evaluation.step-until", locale, Times.day(at, locale)))
                .orElse("");
    }

    private String stepName(CycleStep step, Locale locale) {
        return messages.getTranslation("evaluation.step." + step.name(), locale);
    }
}

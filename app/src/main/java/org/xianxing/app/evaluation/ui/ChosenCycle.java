package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.organization.Actor;

/** The cycle a person looks at: the one chosen in the bar, else the newest year's. */
@Component
public class ChosenCycle {

    private static final String ATTRIBUTE = ChosenCycle.class.getName();

    private final SheetService sheets;

    ChosenCycle(SheetService sheets) {
        this.sheets = sheets;
    }

    /** The cycle; none when the actor takes part in none. */
    public Optional<Cycle> get(Actor actor) {
        List<Cycle> cycles = sheets.cyclesFor(actor);
        Object chosen = VaadinSession.getCurrent().getAttribute(ATTRIBUTE);
        return cycles.stream()
                .filter(cycle -> cycle.id().equals(chosen))
                .findFirst()
                .or(() ->
                        cycles.stream()
                                .max(
                                        Comparator.comparingInt(Cycle::year)
                                                .thenComparing(
                                                        c -> c.schedule().selfScoreFrom(),
                                                        Comparator.reverseOrder())));
    }

    /** All cycles the actor can choose from, newest first. */
    public List<Cycle> choices(Actor actor) {
        return sheets.cyclesFor(actor);
    }

    /** Chooses a cycle until another is chosen or the session ends. */
    public void choose(CycleId cycle) {
        VaadinSession.getCurrent().setAttribute(ATTRIBUTE, cycle);
    }
}

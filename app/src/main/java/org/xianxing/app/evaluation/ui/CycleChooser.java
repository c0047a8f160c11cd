package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.TopBarContributor;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.Actor;

/** Chooses the cycle, in the bar of every page. */
@Component
class CycleChooser implements TopBarContributor {

    private final ChosenCycle chosenCycle;

    CycleChooser(ChosenCycle chosenCycle) {
        this.chosenCycle = chosenCycle;
    }

    @Override
    public Place place() {
        return Place.CYCLE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> componentFor(Actor actor) {
        List<Cycle> choices = chosenCycle.choices(actor);
        return chosenCycle.get(actor).map(now -> menu(now, choices));
    }

    private com.vaadin.flow.component.Component menu(Cycle now, List<Cycle> choices) {
        MenuBar menu = new MenuBar();
        menu.addClassName("xx-cycle");
        MenuItem top = menu.addItem(now.title() + " ▾");
        for (Cycle cycle : choices) {
            top.getSubMenu()
                    .addItem(
                            cycle.title(),
                            _ -> {
                                chosenCycle.choose(cycle.id());
                                UI.getCurrent().getPage().reload();
                            });
        }
        return menu;
    }
}

package org.xianxing.app.shell;

import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.xianxing.app.security.SignInSteps;
import org.xianxing.app.start.DemoMode;
import org.xianxing.domain.organization.Actor;

/** The bar on top: brand, cycle and its stages, demonstration mark, tools, person. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class TopBar extends Div {

    private static final long serialVersionUID = 1L;

    private final Div cycle = slot("xx-cycle-slot");
    private final Div stages = slot("xx-stages");
    private final Div tools = slot("xx-tools");
    private final PersonMenu person;
    private final transient Optional<StageTrack> stageTrack;
    private final transient List<TopBarContributor> contributors;

    TopBar(
            ObjectProvider<StageTrack> stageTrack,
            ObjectProvider<TopBarContributor> contributors,
            AuthenticationContext authentication,
            SignInSteps posts,
            DemoMode demoMode) {
        this.stageTrack = stageTrack.orderedStream().findFirst();
        this.contributors =
                contributors.stream()
                        .sorted(Comparator.comparingInt(TopBarContributor::order))
                        .toList();
        this.person = new PersonMenu(authentication, posts);
        addClassName("xx-appbar");
        DrawerToggle burger = new DrawerToggle();
        burger.setAriaLabel(getTranslation("shell.open-navigation"));
        Anchor home = new Anchor("", new Brand());
        home.setAriaLabel(getTranslation("shell.home"));
        Span space = new Span();
        space.addClassName("xx-space");
        add(burger, home, cycle, stages, space);
        if (demoMode.active()) {
            add(Brand.demoMark());
        }
        add(tools, person);
    }

    void show(Actor actor) {
        person.show(actor);
        fill(cycle, TopBarContributor.Place.CYCLE, actor);
        fill(tools, TopBarContributor.Place.TOOLS, actor);
        stages.removeAll();
        stageTrack
                .flatMap(source -> source.trackFor(actor, getLocale()))
                .ifPresent(track -> stages.add(new StageList(track)));
    }

    private void fill(Div slot, TopBarContributor.Place place, Actor actor) {
        slot.removeAll();
        for (TopBarContributor contributor : contributors) {
            if (contributor.place() == place) {
                contributor.componentFor(actor).ifPresent(slot::add);
            }
        }
    }

    private static Div slot(String look) {
        Div slot = new Div();
        slot.addClassName(look);
        return slot;
    }
}

package org.xianxing.app.shell;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.PageContributor.Place;
import org.xianxing.domain.organization.Actor;

/** Everything that other features add to a page. */
@Component
public class PageParts {

    private final ObjectProvider<PageContributor> contributors;

    PageParts(ObjectProvider<PageContributor> contributors) {
        this.contributors = contributors;
    }

    /** The parts of all features, one below the other; not visible when there are none. */
    public Div at(Place place, Actor actor) {
        List<com.vaadin.flow.component.Component> parts =
                contributors.stream()
                        .flatMap(contributor -> contributor.partsAt(place, actor).stream())
                        .toList();
        Div all = new Div();
        all.addClassNames("xx-stack", "xx-page-parts");
        all.add(parts);
        all.setVisible(!parts.isEmpty());
        return all;
    }
}

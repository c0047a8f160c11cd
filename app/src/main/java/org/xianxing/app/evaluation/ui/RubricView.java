package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.xianxing.app.evaluation.RubricService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.organization.Actor;

/** One version of a rubric, as the official form prints it. */
@Route("rubric/:id")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/settings.css")
final class RubricView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RubricService rubrics;
    private final transient CurrentActor currentActor;
    private final transient RubricWords words;

    RubricView(RubricService rubrics, CurrentActor currentActor, RubricWords words) {
        this.rubrics = rubrics;
        this.currentActor = currentActor;
        this.words = words;
        addClassName("xx-settings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = currentActor.get();
        String id = event.getRouteParameters().get("id").orElse("");
        Optional<Rubric> rubric =
                rubrics.versions(actor).stream()
                        .map(RubricService.Version::rubric)
                        .filter(r -> r.id().value().toString().equals(id))
                        .findFirst();
        if (rubric.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(rubric.get());
        }
    }

    private void show(Rubric rubric) {
        removeAll();
        Anchor workbook =
                new Anchor(
                        Downloads.of(
                                text("workbook-file", rubric.label()),
                                () -> rubrics.workbook(currentActor.get(), rubric.id())),
                        text("workbook"));
        FactStrip totals = new FactStrip();
        totals.addTotal(text("total"), RubricWords.plain(rubric.total()), "");
        rubric.groups().forEach(group -> totals.add(group.name(), RubricWords.plain(group.max())));
        add(
                new PageHeader(rubric.title())
                        .withSub(text("sub", rubric.label(), rubric.source()))
                        .withActions(
                                new Anchor("rubrics", text("back-to-all")),
                                workbook,
                                new Anchor(
                                        "rubric-revision/" + rubric.id().value(), text("revise"))),
                totals,
                new RubricForm(rubric, words, getLocale()));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.rubric." + key, arguments);
    }
}

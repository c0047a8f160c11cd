package org.xianxing.app.testing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.xianxing.app.security.Access;
import org.xianxing.app.shell.NavigationContributor;
import org.xianxing.app.shell.NavigationEntry;
import org.xianxing.app.shell.NavigationGroup;
import org.xianxing.app.shell.StageTrack;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Role;

/** A feature as the shell sees it: a view for one role, and its entry in the navigation. */
@TestConfiguration(proxyBeanMethods = false)
public class TestFeature implements NavigationContributor {

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        if (actor.role() != Role.PROVINCE_EVALUATOR) {
            return List.of();
        }
        NavigationEntry entry =
                new NavigationEntry(
                        NavigationGroup.REVIEW,
                        "organization.role-province-evaluator",
                        Icon.COMMENT,
                        EvaluatorView.class,
                        10);
        return List.of(entry.withCount(() -> NavigationEntry.Count.due(37)));
    }

    /** A year whose self-score is running. */
    @Bean
    StageTrack testStages() {
        return new StageTrack() {
            @Override
            public Optional<Track> trackFor(Actor actor, Locale locale) {
                return Optional.of(
                        new Track(
                                "2026年度评估",
                                List.of(
                                        new Step("自评", State.DONE, ""),
                                        new Step("市初审", State.NOW, "截止 1月22日"),
                                        new Step("省复审", State.NEXT, ""),
                                        new Step("公示", State.NEXT, ""),
                                        new Step("通报", State.NEXT, ""))));
            }

            @Override
            public Optional<String> publicCaption(Locale locale) {
                return Optional.of("2026年度评估 · 市初审进行中，1月22日 17:30 截止");
            }
        };
    }

    /** Open to province evaluators only. */
    @Route("test-evaluator")
    @RolesAllowed(Access.PROVINCE_EVALUATOR)
    public static class EvaluatorView extends Div {
        private static final long serialVersionUID = 1L;

        EvaluatorView() {
            add(new PageHeader("test"));
        }
    }

    /** Cannot be opened by anybody, because it fails. */
    @Route("test-failing")
    @PermitAll
    public static class FailingView extends Div {
        private static final long serialVersionUID = 1L;

        FailingView() {
            throw new IllegalStateException("this view fails for a test");
        }
    }
}

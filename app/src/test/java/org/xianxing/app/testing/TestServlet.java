package org.xianxing.app.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.Set;
import java.util.stream.Collectors;
import kotlin.jvm.functions.Function0;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Finds views as the framework does, package-private ones and the common layout included. */
final class TestServlet extends MockSpringServlet {

    private static final long serialVersionUID = 1L;

    private static final Routes ROUTES = routes();

    TestServlet(ApplicationContext context, Function0<UI> newUi) {
        super(ROUTES, context, newUi);
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        ApplicationRouteRegistry registry =
                ApplicationRouteRegistry.getInstance(getService().getContext());
        for (Class<?> layout : found(new AnnotationTypeFilter(Layout.class))) {
            registry.setLayout(layout.asSubclass(RouterLayout.class));
        }
    }

    @SuppressWarnings("unchecked")
    private static Routes routes() {
        Set<Class<? extends Component>> views =
                found(new AnnotationTypeFilter(Route.class)).stream()
                        .map(view -> view.asSubclass(Component.class))
                        .collect(Collectors.toSet());
        Set<Class<? extends HasErrorParameter<?>>> errors =
                found(new AssignableTypeFilter(HasErrorParameter.class)).stream()
                        .map(page -> (Class<? extends HasErrorParameter<?>>) page)
                        .collect(Collectors.toSet());
        return new Routes(views, errors, true);
    }

    private static Set<Class<?>> found(TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.xianxing.app").stream()
                .map(candidate ->
                        ClassUtils.resolveClassName(
                                String.valueOf(candidate.getBeanClassName()),
                                TestServlet.class.getClassLoader()))
                .collect(Collectors.toSet());
    }
}

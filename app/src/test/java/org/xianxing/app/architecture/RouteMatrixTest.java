package org.xianxing.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.communication.rpc.EventRpcHandler;
import com.vaadin.flow.server.communication.rpc.MapSyncRpcHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xianxing.app.architecture.MatrixAddresses.Thing;
import org.xianxing.app.architecture.MatrixPlaces.Place;
import org.xianxing.app.architecture.MatrixPlaces.Relation;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens every page and every file as every role, with identifiers of the own body, of one below it,
 * beside it, above it and elsewhere, and compares what happened with {@code access/routes.txt}. On
 * each page that opens it also sends events of everything that is hidden or locked, which must
 * change nothing.
 */
@TestPropertySource(properties = "xianxing.test=a demonstration that no other test changes")
class RouteMatrixTest extends ViewTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.xianxing.app");

    /** Steps of a sign-in, which go on by themselves; tests of their own walk them. */
    private static final List<String> SIGNING_IN =
            List.of(
                    "change-password",
                    "choose-post",
                    "first-start",
                    "second-factor",
                    "second-factor-setup",
                    "sign-in");

    @Autowired private ApplicationContext context;
    @Autowired private PostRepository postRepository;
    @Autowired private Database database;

    @Autowired
    private @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private MatrixPlaces places;
    private MatrixAddresses addresses;

    @BeforeEach
    void choose_places() {
        places = context.getAutowireCapableBeanFactory().createBean(MatrixPlaces.class);
        places.prepare();
        addresses = context.getAutowireCapableBeanFactory().createBean(MatrixAddresses.class);
    }

    @Test
    void every_role_reaches_at_every_address_what_the_table_says() throws IOException {
        Map<String, StringBuilder> lines = new TreeMap<>();
        for (Role role : Role.values()) {
            openAs(somebody(role));
            pages().forEach((address, view) -> {
                String cell = cell(address, role, path -> page(path, view));
                lines.computeIfAbsent(address, _ -> new StringBuilder()).append(cell);
            });
            files().forEach((address, file) -> {
                String cell = cell(address, role, path -> file(file, path));
                lines.computeIfAbsent(address, _ -> new StringBuilder()).append(cell);
            });
            leave();
        }

        MatrixTable.compare(
                lines.entrySet().stream().map(e -> e.getValue() + e.getKey()).toList(),
                "routes.txt");
    }

    @Test
    void the_events_that_this_test_sends_reach_what_is_there_and_nothing_else() {
        openAs(Role.PROVINCE_EVALUATOR);
        AtomicInteger clicks = new AtomicInteger();
        Button button = new Button("x", _ -> clicks.incrementAndGet());
        UI.getCurrent().add(button);

        click(button.getElement().getNode());
        assertThat(clicks).hasValue(1);
        button.setEnabled(false);
        click(button.getElement().getNode());
        assertThat(clicks).as("locked").hasValue(1);
        button.setEnabled(true);
        button.setVisible(false);
        respond();
        click(button.getElement().getNode());
        assertThat(clicks).as("hidden").hasValue(1);
        button.setVisible(true);
        UI.getCurrent().remove(button);
        click(button.getElement().getNode());
        assertThat(clicks).as("gone").hasValue(1);
    }

    /**
     * A person in a post of the role's own body of the matrix. Who needs a second factor acts for
     * the whole province, and is the test people's.
     */
    private Account somebody(Role role) {
        if (SecuritySettings.DEFAULT.needsSecondFactor(role)) {
            return people().with(role);
        }
        Account account = posts().somebody("矩阵");
        postRepository.add(
                new Post(
                        PostId.random(),
                        0,
                        account.id(),
                        role,
                        places.of(role, Relation.OWN).orElseThrow().body().id(),
                        Term.from(java.time.LocalDate.of(2020, 1, 1))));
        return account;
    }

    /** The pages by their address; those with an optional part stand twice. */
    private static Map<String, Class<?>> pages() {
        Map<String, Class<?>> pages = new TreeMap<>();
        for (JavaClass found : CLASSES) {
            if (found.isAnnotatedWith(Route.class)) {
                Class<?> view = found.reflect();
                String route = view.getAnnotation(Route.class).value();
                if (SIGNING_IN.contains(route)) {
                    continue;
                }
                String whole = route.replaceAll("\\([^)]*\\)", "");
                if (HasUrlParameter.class.isAssignableFrom(view)) {
                    whole += "/:id";
                }
                if (whole.contains("?")) {
                    pages.put(whole.replaceAll("/:\\w+\\?", ""), view);
                    whole = whole.replaceAll("\\?.*", "");
                }
                pages.put(whole, view);
            }
        }
        return pages;
    }

    /** What hands out files, by its address. */
    private Map<String, HandlerMethod> files() {
        Map<String, HandlerMethod> files = new TreeMap<>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> {
                    if (method.getBeanType().isAnnotationPresent(RestController.class)
                            && method.getBeanType().getName().startsWith("org.xianxing")) {
                        info.getPatternValues().stream()
                                .filter(pattern -> pattern.contains("{"))
                                .forEach(pattern -> files.put(pattern, method));
                    }
                });
        return files;
    }

    /** What comes of opening an address for each relation, or once where it names nothing. */
    private String cell(String address, Role role, Function<Thing, Character> open) {
        boolean names = address.contains(":") || address.contains("{");
        Place own = places.of(role, Relation.OWN).orElseThrow();
        Thing single =
                names ? addresses.ofTheProvince(own).get(address) : new Thing(List.of(address), "");
        if (single != null) {
            return MatrixTable.cell(String.valueOf(open.apply(at(address, single))));
        }
        var things = addresses.ofBodies().get(address);
        assertThat(things).as("MatrixAddresses does not know what %s names", address).isNotNull();
        StringBuilder signs = new StringBuilder();
        for (Relation relation : Relation.values()) {
            Optional<Thing> thing = places.of(role, relation).flatMap(things);
            signs.append(thing.map(found -> open.apply(at(address, found))).orElse('.'));
        }
        return MatrixTable.cell(signs.toString());
    }

    /** The thing with its whole address in front of its identifiers. */
    private static Thing at(String address, Thing thing) {
        String path = address;
        for (Object identifier : thing.identifiers()) {
            path = path.replaceFirst(":\\w+|\\{\\w+}", identifier.toString());
        }
        List<Object> all = new ArrayList<>(thing.identifiers());
        all.addFirst(path);
        return new Thing(all, thing.mark());
    }

    private char page(Thing thing, Class<?> view) {
        UI.getCurrent().navigate(thing.identifiers().getFirst().toString());
        HasElement shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return switch (shown.getClass().getSimpleName()) {
            case "ForbiddenPage", "DeniedPage" -> '-';
            case "NotFoundPage" -> '0';
            case "FailurePage" -> '!';
            default -> {
                if (!view.isInstance(shown)) {
                    yield '>';
                }
                sendEventsOfWhatIsHidden(thing.identifiers().getFirst().toString());
                yield shown.getElement().getTextRecursively().contains(thing.mark()) ? '+' : '0';
            }
        };
    }

    private char file(HandlerMethod method, Thing thing) {
        HandlerMethod there = method.createWithResolvedBean();
        @Nullable RequestAttributes before = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            there.getMethod().setAccessible(true);
            there.getMethod()
                    .invoke(
                            there.getBean(),
                            thing.identifiers().subList(1, thing.identifiers().size()).toArray());
            return '+';
        } catch (java.lang.reflect.InvocationTargetException e) {
            return switch (e.getCause()) {
                case ResponseStatusException answer when answer.getStatusCode().value() == 404 ->
                        '0';
                case PermissionDeniedException _ -> '-';
                case AccessDeniedException _ -> '-';
                case null, default -> '!';
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            RequestContextHolder.setRequestAttributes(before);
        }
    }

    private void sendEventsOfWhatIsHidden(String where) {
        respond();
        int before = traces();
        String text = pageText();
        List<StateNode> shut = new ArrayList<>();
        UI.getCurrent()
                .getInternals()
                .getStateTree()
                .getRootNode()
                .visitNodeTree(node -> {
                    if (node.hasFeature(ElementListenerMap.class)
                            && (node.isInactive() || !node.isEnabled())) {
                        shut.add(node);
                    }
                });
        shut.forEach(RouteMatrixTest::click);
        shut.forEach(RouteMatrixTest::change);

        assertThat(traces())
                .as("traces after events of what is hidden on %s", where)
                .isEqualTo(before);
        assertThat(pageText()).as(where).isEqualTo(text);
    }

    private int traces() {
        return database.dsl().fetchCount(org.jooq.impl.DSL.table("audit_entry"));
    }

    /** What is hidden is shut once the browser has been told so. */
    private static void respond() {
        MockVaadin.clientRoundtrip(false);
        UI.getCurrent().getInternals().getStateTree().collectChanges(_ -> {});
    }

    /** What a browser sends when a person clicks, whatever the page shows. */
    private static void click(StateNode node) {
        send(new EventRpcHandler(), node, "event", Map.of("event", "click"));
    }

    /** What a browser sends when a person types, whatever the page shows. */
    private static void change(StateNode node) {
        send(
                new MapSyncRpcHandler(),
                node,
                "mSync",
                Map.of("feature", "1", "property", "value", "value", "forged"));
    }

    private static void send(
            com.vaadin.flow.server.communication.rpc.RpcInvocationHandler handler,
            StateNode node,
            String type,
            Map<String, String> more) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", type);
        message.put("node", node.getId());
        more.forEach(message::put);
        if (more.containsKey("feature")) {
            message.put("feature", Integer.parseInt(more.get("feature")));
        }
        message.putObject("data");
        handler.handle(UI.getCurrent(), message).ifPresent(Runnable::run);
    }
}

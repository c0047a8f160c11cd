package org.xianxing.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Role;

/**
 * What each service method asks of the access policy and who may open each page, as tables to read.
 * A method that asks nothing, a new page and every change of either shows here and fails until the
 * table says so. Which role may do an action to whom stands in AccessPolicyTest.
 */
class AccessTableTest {

    private static final String METHODS = "methods.txt";
    private static final String PAGES = "pages.txt";

    /** Methods that give the actor nothing but what is their own or follows from their role. */
    private static final List<String> OWN =
            List.of(
                    "AuditExports.state(Actor)",
                    "InboxService.open(Actor, NoticeId)",
                    "InboxService.page(Actor, NoticeFilter, int)",
                    "InboxService.readAll(Actor, Instant)",
                    "InboxService.unread(Actor)",
                    "OwnNotices.confirm(Actor, Channel, String)",
                    "OwnNotices.removeAddress(Actor, Channel)",
                    "OwnNotices.save(Actor, Typed)",
                    "OwnNotices.sendCode(Actor, Channel, String)",
                    "OwnNotices.view(Actor)",
                    "PostService.ownPosts(Actor)",
                    "ReviewService.levelOf(Actor)",
                    "SheetArchives.download(Actor, CycleId)",
                    "SheetArchives.state(Actor, CycleId)",
                    "SheetService.cyclesFor(Actor)");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.xianxing.app", "org.xianxing.domain");

    @Test
    void every_service_method_asks_what_the_table_says() throws IOException {
        List<String> found =
                services()
                        .flatMap(service -> service.getMethods().stream())
                        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(m -> line(m))
                        .distinct()
                        .sorted()
                        .toList();

        MatrixTable.compare(found, METHODS);
    }

    @Test
    void no_service_method_for_an_actor_asks_nothing() {
        assertThat(
                        services()
                                .flatMap(service -> service.getMethods().stream())
                                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(AccessTableTest::takesActor)
                                .filter(m -> asked(m).isEmpty())
                                .map(AccessTableTest::name))
                .containsExactlyInAnyOrderElementsOf(OWN);
    }

    @Test
    void every_page_opens_for_whom_the_table_says() throws IOException {
        List<String> found =
                CLASSES.stream()
                        .filter(c -> c.isAnnotatedWith(Route.class))
                        .map(JavaClass::reflect)
                        .map(AccessTableTest::page)
                        .sorted()
                        .toList();

        MatrixTable.compare(found, PAGES);
    }

    private static Stream<JavaClass> services() {
        return CLASSES.stream().filter(c -> c.isAnnotatedWith(Service.class));
    }

    private static String line(JavaMethod method) {
        Set<String> asked = asked(method);
        String what =
                asked.isEmpty()
                        ? takesActor(method) ? "NOTHING" : "(no actor)"
                        : String.join(" ", asked);
        return name(method) + ": " + what;
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName()
                + "."
                + method.getName()
                + "("
                + method.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static boolean takesActor(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Actor.class));
    }

    /** The actions that a method, or what it calls within the application, asks the policy for. */
    private static Set<String> asked(JavaMethod method) {
        Set<String> actions = new TreeSet<>();
        boolean asks = false;
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(method));
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (!seen.add(unit) || unit.getOwner().isEquivalentTo(AccessPolicy.class)) {
                asks |= unit.getOwner().isEquivalentTo(AccessPolicy.class);
                continue;
            }
            unit.getFieldAccesses().stream()
                    .filter(access -> access.getTargetOwner().isEquivalentTo(Action.class))
                    .map(access -> access.getTarget().getName())
                    .forEach(actions::add);
            for (JavaAccess<?> access : unit.getCallsFromSelf()) {
                if (access.getTargetOwner().getPackageName().startsWith("org.xianxing")) {
                    access.getTargetOwner().getCodeUnits().stream()
                            .filter(u -> u.getFullName().equals(access.getTarget().getFullName()))
                            .forEach(open::push);
                }
            }
        }
        return asks ? actions : Set.of();
    }

    private static String page(Class<?> view) {
        String route = view.getAnnotation(Route.class).value();
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        String who;
        if (roles != null) {
            List<String> allowed = Arrays.asList(roles.value());
            who =
                    Arrays.stream(Role.values())
                            .map(Role::name)
                            .filter(allowed::contains)
                            .collect(Collectors.joining(" "));
            assertThat(allowed).as(route).hasSize(who.split(" ").length);
        } else if (view.isAnnotationPresent(PermitAll.class)) {
            who = "EVERYBODY SIGNED IN";
        } else {
            who = "EVERYBODY";
        }
        return "/" + route + ": " + who;
    }
}

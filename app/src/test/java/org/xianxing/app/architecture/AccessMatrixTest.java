package org.xianxing.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.test.context.TestPropertySource;
import org.xianxing.app.audit.AuditExports;
import org.xianxing.app.audit.AuditFormat;
import org.xianxing.app.bulletin.SheetArchives;
import org.xianxing.app.testing.AppTest;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.AuditTrail.Search;

/**
 * Calls every method of every service that takes an actor, as every role, on things of the actor's
 * own body, of one below it, beside it, above it and elsewhere, and compares what happened with the
 * table {@code access/matrix.txt}. Nothing of a call stays in the database.
 */
@TestPropertySource(properties = "xianxing.test=a demonstration that no other test changes")
class AccessMatrixTest extends AppTest {

    /** Jobs of their own, which go on after the call, and have a test of their own. */
    private static final List<String> LEFT_OUT =
            List.of("AuditExports.start", "SheetArchives.start");

    @Autowired private ApplicationContext context;
    @Autowired private Transactions transactions;
    @Autowired private SheetArchives archives;
    @Autowired private AuditExports exports;
    private MatrixPlaces places;

    /** What came of a call. */
    private enum Came {
        LET_IN('+'),
        REFUSED('-'),
        /** Neither refused nor given: as if there were nothing, or told that they may not. */
        NOTHING('0'),
        /** There is no such body, or nothing of the kind belongs to it. */
        NO_SUCH_THING('.'),
        /** It failed before or after the question. */
        FAILED('!');

        private final char sign;

        Came(char sign) {
            this.sign = sign;
        }
    }

    @BeforeEach
    void choose_places() {
        places = context.getAutowireCapableBeanFactory().createBean(MatrixPlaces.class);
        places.prepare();
    }

    @Test
    void every_role_reaches_on_every_method_what_the_table_says() throws IOException {
        List<String> found = new ArrayList<>();
        methods().forEach(method -> found.add(line(method)));
        MatrixTable.compare(found, "matrix.txt");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void work_behind_a_page_is_refused_before_it_begins(Role role) {
        Actor actor = places.actor(role);
        CycleId cycle = places.of(role, MatrixPlaces.Relation.OWN).orElseThrow().cycle().id();

        if (role != Role.PROVINCE_EVALUATOR) {
            assertThatThrownBy(() -> archives.start(actor, cycle))
                    .isInstanceOf(PermissionDeniedException.class);
            assertThat(archives.state(actor, cycle)).isEmpty();
        }
        if (role != Role.AUDIT_ADMINISTRATOR) {
            assertThatThrownBy(() -> exports.start(actor, Search.ALL, AuditFormat.CSV))
                    .isInstanceOf(PermissionDeniedException.class);
            assertThat(exports.state(actor)).isEmpty();
        }
    }

    private record ServiceMethod(Object service, Method method, String name) {}

    private Stream<ServiceMethod> methods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(s -> AopUtils.getTargetClass(s).getName().startsWith("org.xianxing"))
                .flatMap(service ->
                        Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                                .filter(m -> Modifier.isPublic(m.getModifiers()))
                                .filter(m -> !m.isSynthetic())
                                .filter(m -> List.of(m.getParameterTypes()).contains(Actor.class))
                                .map(m -> new ServiceMethod(service, m, name(m))))
                .filter(m -> LEFT_OUT.stream().noneMatch(m.name()::startsWith))
                .sorted(Comparator.comparing(ServiceMethod::name));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName()
                + "."
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .filter(type -> type != Actor.class)
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private String line(ServiceMethod method) {
        Map<Role, List<Came>> cells = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            cells.put(role, cell(method, role));
        }
        boolean asks = cells.values().stream().flatMap(List::stream).anyMatch(Came.REFUSED::equals);
        return cells.values().stream()
                .map(cell -> MatrixTable.cell(signs(cell, asks)))
                .collect(Collectors.joining("", "", "  " + method.name()));
    }

    /** What came of it for each relation, or once where the arguments name nothing of a body. */
    private List<Came> cell(ServiceMethod method, Role role) {
        List<Came> cell = new ArrayList<>();
        for (MatrixPlaces.Relation relation : MatrixPlaces.Relation.values()) {
            Optional<MatrixPlaces.Place> place = places.of(role, relation);
            if (place.isEmpty()) {
                cell.add(Came.NO_SUCH_THING);
            } else {
                MatrixArguments arguments = new MatrixArguments(places.actor(role), place.get());
                cell.add(came(method, arguments));
                if (!arguments.nameTheBody()) {
                    return cell;
                }
            }
        }
        return cell;
    }

    /**
     * The signs of a role. Where some role was refused with the same arguments, the question stands
     * first, and whoever got further was let in, however it ended.
     */
    private static String signs(List<Came> cell, boolean asks) {
        return cell.stream()
                .map(came -> asks && came == Came.FAILED ? Came.LET_IN : came)
                .map(came -> String.valueOf(came.sign))
                .collect(Collectors.joining());
    }

    private Came came(ServiceMethod method, MatrixArguments arguments) {
        @Nullable Object[] values;
        try {
            values =
                    Arrays.stream(method.method().getGenericParameterTypes())
                            .map(arguments::make)
                            .toArray();
        } catch (MatrixArguments.NoSuchThing _) {
            return Came.NO_SUCH_THING;
        }
        try {
            return transactions.inTransaction(() -> {
                throw new CalledAndUndone(call(method, values));
            });
        } catch (CalledAndUndone undone) {
            return undone.came;
        }
    }

    /** Takes back what a call did. */
    private static final class CalledAndUndone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Came came;

        CalledAndUndone(Came came) {
            super(null, null, false, false);
            this.came = came;
        }
    }

    private static boolean tellsNothing(@Nullable Object result) {
        return result instanceof Optional<?> found && found.isEmpty()
                || result instanceof Collection<?> list && list.isEmpty()
                || result instanceof Map<?, ?> map && map.isEmpty()
                || Boolean.FALSE.equals(result)
                || Integer.valueOf(0).equals(result);
    }

    private static Came call(ServiceMethod method, @Nullable Object[] values) {
        try {
            @Nullable Object result = method.method().invoke(method.service(), values);
            return tellsNothing(result) ? Came.NOTHING : Came.LET_IN;
        } catch (InvocationTargetException e) {
            return switch (e.getCause()) {
                case PermissionDeniedException _ -> Came.REFUSED;
                case NoSuchElementException _ -> Came.NOTHING;
                case null, default -> Came.FAILED;
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.name(), e);
        }
    }
}

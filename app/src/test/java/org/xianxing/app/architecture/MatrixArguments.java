package org.xianxing.app.architecture;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.evaluation.ObjectionId;
import org.xianxing.domain.evaluation.RubricId;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.HandoverId;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.registry.CharterId;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.ReportId;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.ProgressId;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskLinkId;

/** Makes arguments of any type: identities of things of one place, and simple values otherwise. */
final class MatrixArguments {

    private static final Set<Class<?>> OF_BODIES =
            Set.of(
                    OrganizationId.class,
                    Organization.class,
                    DivisionCode.class,
                    Claim.class,
                    ClaimId.class,
                    EvidenceId.class,
                    ObjectionId.class,
                    TaskId.class,
                    TaskLinkId.class,
                    ProgressId.class,
                    CaseId.class,
                    PeriodId.class,
                    ReportId.class,
                    MatterId.class,
                    MeetingId.class,
                    DocumentId.class,
                    AccountId.class,
                    Account.class,
                    Post.class,
                    PostId.class,
                    HandoverId.class);

    private final Actor actor;
    private final MatrixPlaces.Place place;
    private boolean namesTheBody;

    MatrixArguments(Actor actor, MatrixPlaces.Place place) {
        this.actor = actor;
        this.place = place;
    }

    /** The place has nothing of the kind. */
    static final class NoSuchThing extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether anything that was made belongs to the place's body. */
    boolean nameTheBody() {
        return namesTheBody;
    }

    /** A value of a type; null where none can be made. */
    @Nullable Object make(Type type) {
        Class<?> plain =
                type instanceof ParameterizedType generic
                        ? (Class<?>) generic.getRawType()
                        : type instanceof Class<?> itself ? itself : Object.class;
        if (plain == Actor.class) {
            return actor;
        }
        Optional<Object> ofBody = ofPlace(plain);
        if (ofBody.isPresent()) {
            return ofBody.get();
        }
        Optional<Object> known = ofCycle(plain).or(() -> simple(plain));
        return known.isPresent() ? known.get() : composed(plain);
    }

    private Optional<Object> ofPlace(Class<?> type) {
        namesTheBody |= OF_BODIES.contains(type);
        if (type == OrganizationId.class) {
            return Optional.of(place.body().id());
        } else if (type == Organization.class) {
            return Optional.of(place.body());
        } else if (type == DivisionCode.class) {
            return Optional.of(place.body().city());
        } else if (type == Claim.class) {
            return Optional.of(of(place.claim()));
        } else if (type == ClaimId.class) {
            return Optional.of(of(place.claim()).id());
        } else if (type == EvidenceId.class) {
            return Optional.of(
                    of(place.claim().flatMap(c -> c.evidence().stream().findFirst())).id());
        } else if (type == ObjectionId.class) {
            return Optional.of(of(place.objection()).id());
        } else if (type == TaskId.class) {
            return Optional.of(of(place.task()).id());
        } else if (type == TaskLinkId.class) {
            return Optional.of(of(place.link()).id());
        } else if (type == ProgressId.class) {
            return Optional.of(of(place.progress()).id());
        } else if (type == CaseId.class) {
            return Optional.of(of(place.supervised()).id());
        } else if (type == PeriodId.class) {
            return Optional.of(of(place.report()).period());
        } else if (type == ReportId.class) {
            return Optional.of(of(place.report()).id());
        } else if (type == MatterId.class) {
            return Optional.of(place.matter().id());
        } else if (type == MeetingId.class) {
            return Optional.of(place.meeting().id());
        } else if (type == DocumentId.class) {
            return Optional.of(place.document().id());
        } else if (type == AccountId.class) {
            return Optional.of(place.account().id());
        } else if (type == Account.class) {
            return Optional.of(place.account());
        } else if (type == Post.class) {
            return Optional.of(place.post());
        } else if (type == PostId.class) {
            return Optional.of(place.post().id());
        } else if (type == HandoverId.class) {
            return Optional.of(place.handover().id());
        }
        return Optional.empty();
    }

    /** What is of the whole province. */
    private Optional<Object> ofCycle(Class<?> type) {
        if (type == CycleId.class) {
            return Optional.of(place.cycle().id());
        } else if (type == Cycle.class) {
            return Optional.of(place.cycle());
        } else if (type == RubricId.class) {
            return Optional.of(place.cycle().rubric());
        } else if (type == PlanId.class) {
            return Optional.of(place.plan().id());
        } else if (type == CharterId.class) {
            return Optional.of(place.charter().id());
        }
        return Optional.empty();
    }

    private static <T> T of(Optional<T> thing) {
        return thing.orElseThrow(NoSuchThing::new);
    }

    private static Optional<Object> simple(Class<?> type) {
        if (type == String.class) {
            return Optional.of("某事");
        } else if (type == int.class || type == Integer.class) {
            return Optional.of(1);
        } else if (type == long.class || type == Long.class) {
            return Optional.of(1L);
        } else if (type == boolean.class || type == Boolean.class) {
            return Optional.of(false);
        } else if (type == LocalDate.class) {
            return Optional.of(LocalDate.of(2030, 1, 15));
        } else if (type == Instant.class) {
            return Optional.of(Instant.parse("2030-01-15T00:00:00Z"));
        } else if (type == UUID.class) {
            return Optional.of(new UUID(1, 1));
        } else if (type == Locale.class) {
            return Optional.of(Locale.CHINA);
        } else if (type == Optional.class) {
            return Optional.of(Optional.empty());
        } else if (type == List.class || type == Collection.class) {
            return Optional.of(List.of());
        } else if (type == Set.class) {
            return Optional.of(Set.of());
        } else if (type == Map.class) {
            return Optional.of(Map.of());
        } else if (type == InputStream.class) {
            return Optional.of(InputStream.nullInputStream());
        } else if (type == OutputStream.class) {
            return Optional.of(OutputStream.nullOutputStream());
        } else if (type == byte[].class) {
            return Optional.of(new byte[0]);
        }
        return Optional.empty();
    }

    private @Nullable Object composed(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            return record(type);
        } else if (type.isSealed()) {
            return make(type.getPermittedSubclasses()[0]);
        } else if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> null);
        }
        return null;
    }

    private @Nullable Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> canonical =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(
                    Arrays.stream(components).map(c -> make(c.getGenericType())).toArray());
        } catch (ReflectiveOperationException _) {
            return null;
        }
    }
}

package org.xianxing.domain.supervision;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xianxing.domain.organization.OrganizationId;

/**
 * Which cases to list; what is empty does not matter.
 *
 * @param states the states
 * @param rung the rung
 * @param kind what they were opened for
 * @param unit the body that handles them
 * @param concerning a body that handles them or assists; drafts are left out for it
 * @param text part of number, title or demand
 * @param subjectPrefix the beginning of the subject's identity
 */
public record CaseFilter(
        Set<CaseState> states,
        Optional<Rung> rung,
        Optional<CaseKind> kind,
        Optional<OrganizationId> unit,
        Optional<OrganizationId> concerning,
        String text,
        String subjectPrefix) {

    public static final CaseFilter ALL =
            new CaseFilter(
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "");

    public CaseFilter {
        states = Set.copyOf(states);
    }

    public CaseFilter in(Set<CaseState> which) {
        return new CaseFilter(which, rung, kind, unit, concerning, text, subjectPrefix);
    }

    public CaseFilter of(CaseKind which) {
        return new CaseFilter(
                states, rung, Optional.of(which), unit, concerning, text, subjectPrefix);
    }

    public CaseFilter concerning(OrganizationId body) {
        return new CaseFilter(states, rung, kind, unit, Optional.of(body), text, subjectPrefix);
    }

    public CaseFilter about(String prefix) {
        return new CaseFilter(states, rung, kind, unit, concerning, text, prefix);
    }

    public CaseFilter at(Optional<Rung> which) {
        return new CaseFilter(states, which, kind, unit, concerning, text, subjectPrefix);
    }

    public CaseFilter with(Optional<OrganizationId> body) {
        return new CaseFilter(states, rung, kind, body, concerning, text, subjectPrefix);
    }

    public CaseFilter containing(String part) {
        return new CaseFilter(states, rung, kind, unit, concerning, part, subjectPrefix);
    }

    /** The states of which something is true. */
    public static Set<CaseState> states(Predicate<CaseState> which) {
        return Arrays.stream(CaseState.values()).filter(which).collect(Collectors.toSet());
    }
}

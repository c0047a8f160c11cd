package org.xianxing.app.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.CaseTransitions.Act;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.Measure;
import org.xianxing.domain.supervision.SupervisionCase;

/**
 * A case with all that its page shows.
 *
 * @param unit who handles it
 * @param assisting who assists
 * @param raisedAt when the rule would raise it if the unit stays silent
 * @param acts what the reader may do now, with what keeps them from it; empty reasons for nothing
 */
public record CaseView(
        SupervisionCase current,
        Organization unit,
        List<Organization> assisting,
        List<Measure> measures,
        List<CaseStep> steps,
        List<Extension> extensions,
        List<Instruction> instructions,
        Optional<Instant> raisedAt,
        Map<Act, List<Reason>> acts) {

    public CaseView {
        assisting = List.copyOf(assisting);
        measures = List.copyOf(measures);
        steps = List.copyOf(steps);
        extensions = List.copyOf(extensions);
        instructions = List.copyOf(instructions);
        acts = Map.copyOf(acts);
    }

    /** Whether the reader may do it now. */
    public boolean may(Act act) {
        return acts.containsKey(act) && acts.getOrDefault(act, List.of()).isEmpty();
    }

    /** The request that waits, if there is one. */
    public Optional<Extension> pendingExtension() {
        return extensions.stream().filter(Extension::isPending).findFirst();
    }
}

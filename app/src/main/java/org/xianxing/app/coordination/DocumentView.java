package org.xianxing.app.coordination;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.coordination.DocumentTransitions.Act;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Reason;

/**
 * A filed document with all that its page shows.
 *
 * @param files the document as it is now: what came with its last filing
 * @param acts what the reader may do, with what keeps them from it
 */
public record DocumentView(
        FiledDocument document,
        Organization filer,
        Organization office,
        Optional<Organization> group,
        List<Organization> copies,
        List<Attachment> files,
        List<HistoryLine> history,
        Map<Act, List<Reason>> acts) {

    public DocumentView {
        copies = List.copyOf(copies);
        files = List.copyOf(files);
        history = List.copyOf(history);
        acts = acts.isEmpty() ? Map.of() : new EnumMap<>(acts);
    }

    public boolean may(Act act) {
        List<Reason> reasons = acts.get(act);
        return reasons != null && reasons.isEmpty();
    }
}

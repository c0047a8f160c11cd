package org.xianxing.app.coordination;

import java.util.List;
import org.xianxing.domain.coordination.Step;
import org.xianxing.domain.shared.Attachment;

/** A step of a history with the files that came with it. */
public record HistoryLine(Step step, List<Attachment> files) {

    public HistoryLine {
        files = List.copyOf(files);
    }
}

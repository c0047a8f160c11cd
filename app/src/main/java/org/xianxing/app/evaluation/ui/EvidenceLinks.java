package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.evaluation.EvidenceFile;

/** Links to evidence files. */
final class EvidenceLinks {

    private EvidenceLinks() {}

    /**
     * A link that opens the file in a tab of its own where browsers show it, and offers it else.
     *
     * @param address where the file is, as {@link EvidenceFiles} tells
     */
    static Anchor link(EvidenceFile file, String address) {
        Anchor link = new Anchor(address, "");
        link.setRouterIgnore(true);
        link.add(Icon.CLIP.createSmall(), new Span(file.name()));
        link.addClassName("xx-file");
        link.setTarget("_blank");
        link.setTitle(file.name() + " · " + size(file.size()));
        return link;
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024
                ? bytes / 1024 + " KB"
                : bytes / (1024 * 1024) + "." + bytes % (1024 * 1024) * 10 / (1024 * 1024) + " MB";
    }
}

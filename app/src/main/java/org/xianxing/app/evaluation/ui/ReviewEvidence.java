package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.PdfFrame;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.EvidenceFile;

/** The evidence of the claim under review, one file at a time. */
final class ReviewEvidence extends Div {

    private static final long serialVersionUID = 1L;

    private static final int DIGEST_SHOWN = 8;

    private final Div tabs = new Div();
    private final Div paper = new Div();

    ReviewEvidence(Claim claim) {
        addClassName("xx-evidence-pane");
        tabs.addClassName("xx-evidence-tabs");
        tabs.getElement().setAttribute("role", "tablist");
        paper.addClassName("xx-paper");
        add(tabs, paper);
        List<EvidenceFile> files = claim.evidence();
        if (files.isEmpty()) {
            paper.add(
                    new EmptyState(
                            getTranslation("evaluation.review.no-evidence"),
                            getTranslation("evaluation.review.no-evidence-explained")));
            return;
        }
        for (int i = 0; i < files.size(); i++) {
            EvidenceFile file = files.get(i);
            NativeButton tab = new NativeButton((i + 1) + " " + file.name());
            tab.getElement().setAttribute("role", "tab");
            tab.addClickListener(_ -> show(file, tab));
            tabs.add(tab);
            if (i == 0) {
                show(file, tab);
            }
        }
    }

    private void show(EvidenceFile file, NativeButton tab) {
        tabs.getChildren().forEach(t -> t.getElement().setAttribute("aria-selected", "false"));
        tab.getElement().setAttribute("aria-selected", "true");
        paper.removeAll();
        Span about =
                new Span(
                        EvidenceLinks.size(file.size())
                                + " · SHA-256 "
                                + file.digest().substring(0, DIGEST_SHOWN)
                                + "…");
        about.addClassName("xx-dim");
        Div line = new Div(EvidenceLinks.link(file, EvidenceFiles.address(file)), about);
        line.addClassName("xx-paper-line");
        paper.add(line);
        if (file.mediaType().equals("application/pdf")) {
            PdfFrame frame = new PdfFrame(EvidenceFiles.address(file), file.name());
            frame.setSizeFull();
            paper.add(frame);
        } else if (StoredFile.of(file).isShown()) {
            paper.add(new Image(EvidenceFiles.address(file), file.name()));
        } else {
            paper.add(new EmptyState(file.name(), getTranslation("evaluation.review.open-to-see")));
        }
    }
}

package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.StepId;

/**
 * Files and notices of cases at addresses that last. The service is asked for permission each time;
 * what may not be seen is not found.
 */
@RestController
class CaseFiles {

    private static final String FILES = "files/case/";
    private static final String PAPERS = "files/case-paper/";

    private final CaseService cases;
    private final FileHandout handout;
    private final CurrentActor currentActor;

    CaseFiles(CaseService cases, FileHandout handout, CurrentActor currentActor) {
        this.cases = cases;
        this.handout = handout;
        this.currentActor = currentActor;
    }

    /** A link to a file that came with a step. */
    static Anchor link(CaseStep step, EvidenceFile file) {
        Anchor link =
                link(
                        FILES + step.caseId().value() + "/" + file.id().value(),
                        Icon.CLIP,
                        file.name());
        link.addClassName("xx-proof-file");
        return link;
    }

    /** A link to the notice that went out with a step. */
    static Anchor paper(CaseStep step, String words) {
        return link(PAPERS + step.caseId().value() + "/" + step.id().value(), Icon.DOCUMENT, words);
    }

    private static Anchor link(String address, Icon icon, String words) {
        Anchor link = new Anchor(address, "");
        link.add(icon.createSmall(), new Span(words));
        link.addClassName("xx-case-paper");
        link.setTarget("_blank");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    @GetMapping("/" + FILES + "{of}/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID of, @PathVariable UUID file)
            throws IOException {
        return handout.answer(cases.file(currentActor.get(), new CaseId(of), new EvidenceId(file)));
    }

    @GetMapping("/" + PAPERS + "{of}/{step}")
    ResponseEntity<InputStreamResource> paper(@PathVariable UUID of, @PathVariable UUID step)
            throws IOException {
        return handout.answer(cases.paper(currentActor.get(), new CaseId(of), new StepId(step)));
    }
}

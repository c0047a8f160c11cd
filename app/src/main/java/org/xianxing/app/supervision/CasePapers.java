package org.xianxing.app.supervision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.supervision.SupervisionReason;
import org.xianxing.reports.shared.LayoutException;
import org.xianxing.reports.supervision.NoticePdf;

/**
 * The notices that go out with steps. A notice is printed once, when it is first asked for, from
 * what its step has recorded; from then on the same bytes are handed out.
 */
@Component
class CasePapers {

    private final CaseRepository cases;
    private final CaseDesk desk;
    private final FileStore files;
    private final ObjectProvider<NoticePdf> pdf;
    private final InstantSource clock;

    CasePapers(
            CaseRepository cases,
            CaseDesk desk,
            FileStore files,
            ObjectProvider<NoticePdf> pdf,
            InstantSource clock) {
        this.cases = cases;
        this.desk = desk;
        this.files = files;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** The notice that went out with a step; none for a step that none goes out with. */
    Optional<EvidenceFile> of(SupervisionCase current, CaseStep step) {
        if (!step.kind().hasPaper()) {
            return Optional.empty();
        }
        if (cases.paper(step.id()).isEmpty()) {
            CasePaper paper = paper(current, step, cases.steps(current.id()));
            byte[] content = pdf.getObject().create(paper.issued());
            cases.keepPaper(
                    step.id(), kept(content, current.number().orElseThrow() + paper.name()));
        }
        return cases.paper(step.id());
    }

    /** The notice as it would go out now, marked as a draft. */
    byte[] preview(SupervisionCase current, Signature by) {
        CaseStep step = CaseStep.after(current, StepKind.ISSUED, by, "", List.of());
        return pdf.getObject().create(paper(current, step, List.of()).draft());
    }

    /** What keeps a case from being printed whole; none when nothing does. */
    List<Reason> obstacles(SupervisionCase current, Signature by) {
        try {
            byte[] unused = preview(current, by);
            return List.of();
        } catch (LayoutException e) {
            return List.of(
                    Reason.of(
                            SupervisionReason.CASE_PAPER_DOES_NOT_FIT,
                            String.valueOf(e.getMessage())));
        }
    }

    private CasePaper paper(SupervisionCase current, CaseStep step, List<CaseStep> steps) {
        Instant before = current.deadline().original();
        for (CaseStep earlier : steps) {
            if (earlier.id().equals(step.id())) {
                break;
            }
            before = earlier.due();
        }
        List<Instruction> known =
                cases.instructions(current.id()).stream()
                        .filter(i -> !i.recordedBy().at().isAfter(step.at()))
                        .toList();
        Organization office = desk.organization(current.office());
        return new CasePaper(
                current,
                step,
                before,
                office.name(),
                office.shortName(),
                desk.organization(current.matter().unit()).name(),
                current.matter().assisting().stream()
                        .map(body -> desk.organization(body).name())
                        .toList(),
                known);
    }

    private EvidenceFile kept(byte[] content, String name) {
        try {
            FileStore.Stored stored =
                    files.put(new ByteArrayInputStream(content), EvidenceFile.MAXIMUM_SIZE);
            return new EvidenceFile(
                    EvidenceId.random(),
                    name + ".pdf",
                    "application/pdf",
                    stored.size(),
                    stored.digest(),
                    "",
                    clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("the notice could not be stored", e);
        }
    }
}

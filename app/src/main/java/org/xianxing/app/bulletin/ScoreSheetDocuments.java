package org.xianxing.app.bulletin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.reports.evaluation.ScoreSheetPdf;

/** Prints score sheets as the official form, one by one or all of a cycle. */
@Service
public class ScoreSheetDocuments {

    private final SheetService sheets;
    private final CycleRepository cycles;
    private final ObjectProvider<ScoreSheetPdf> pdf;
    private final AuditTrail audit;
    private final InstantSource clock;

    ScoreSheetDocuments(
            SheetService sheets,
            CycleRepository cycles,
            ObjectProvider<ScoreSheetPdf> pdf,
            AuditTrail audit,
            InstantSource clock) {
        this.sheets = sheets;
        this.cycles = cycles;
        this.pdf = pdf;
        this.audit = audit;
        this.clock = clock;
    }

    /** The sheet of a zone, for whoever may see the sheet. */
    public byte[] pdf(Actor actor, CycleId cycle, OrganizationId zone) {
        return download(actor, cycle, zone).content();
    }

    /** The same with a name for the file. */
    public Download download(Actor actor, CycleId cycle, OrganizationId zone) {
        SheetView view = sheets.view(actor, cycle, zone);
        Download download = new Download(fileName(view), print(view));
        audit.append(
                actor,
                "DOWNLOAD_SHEET",
                "sheet " + view.sheet().header().id().value(),
                download.fileName());
        return download;
    }

    /** How many sheets {@link #zip} writes. */
    public int count(Actor actor, CycleId cycle) {
        AccessPolicy.require(actor, Action.REVIEW_FOR_PROVINCE, Target.PROVINCE);
        return cycles.participants(cycle).size();
    }

    /** Records what happens to the archive of a cycle. */
    void traceArchive(Actor actor, String action, CycleId cycle, int total) {
        audit.append(actor, action, "cycle " + cycle.value(), total + " sheets");
    }

    /**
     * Writes all sheets of a cycle as one archive, by zone name.
     *
     * @param out not closed
     * @param progress told after each sheet how many are written
     */
    public void zip(Actor actor, CycleId cycle, OutputStream out, IntConsumer progress)
            throws IOException {
        AccessPolicy.require(actor, Action.REVIEW_FOR_PROVINCE, Target.PROVINCE);
        List<Cycle.Participant> participants = cycles.participants(cycle);
        Set<String> names = new HashSet<>();
        ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (int done = 0; done < participants.size(); done++) {
            SheetView view = sheets.view(actor, cycle, participants.get(done).zone());
            ZipEntry entry = new ZipEntry(distinct(fileName(view), names));
            entry.setTimeLocal(clock.instant().atZone(Cycle.OFFICE_ZONE).toLocalDateTime());
            archive.putNextEntry(entry);
            archive.write(print(view));
            archive.closeEntry();
            progress.accept(done + 1);
        }
        archive.finish();
    }

    private byte[] print(SheetView view) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
        return pdf.getObject().create(new ScoreSheetPaper(view).form(today));
    }

    private static String fileName(SheetView view) {
        return FileNames.of(view.zone().name() + " " + view.cycle().year() + "年度评分表", "pdf");
    }

    /** Two zones of one name get two files, also where upper and lower case are the same. */
    private static String distinct(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = name.substring(0, name.length() - ".pdf".length()) + " (" + n + ").pdf";
        }
        return free;
    }
}

package org.xianxing.app.bulletin;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.LongWork;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.organization.Actor;

/**
 * Makes archives of all score sheets behind the page. An archive is a convenience and no truth: one
 * that a restart loses is made again when somebody asks.
 */
@Service
public class SheetArchives {

    private static final Logger LOG = LoggerFactory.getLogger(SheetArchives.class);

    private final ScoreSheetDocuments documents;
    private final LongWork work;
    private final Map<LongWork.Key, Path> made = new ConcurrentHashMap<>();

    SheetArchives(ScoreSheetDocuments documents, LongWork work) {
        this.documents = documents;
        this.work = work;
    }

    /**
     * An archive.
     *
     * @param sheets how many sheets are in it
     */
    public record Archive(Path file, int sheets) {}

    /** Begins an archive, unless the actor's is being made already. */
    public void start(Actor actor, CycleId cycle) {
        int total = documents.count(actor, cycle);
        documents.traceArchive(actor, "EXPORT_SHEETS", cycle, total);
        LongWork.Key key = key(actor, cycle);
        work.start(key, progress -> make(actor, cycle, key, total, progress));
    }

    /** The actor's archive, when it is made and still there. */
    public Optional<Path> download(Actor actor, CycleId cycle) {
        Optional<Archive> archive =
                state(actor, cycle)
                        .filter(LongWork.State.Ended.class::isInstance)
                        .map(ended -> ((LongWork.State.Ended) ended).result())
                        .map(Archive.class::cast)
                        .filter(made -> Files.isReadable(made.file()));
        archive.ifPresent(
                made -> documents.traceArchive(actor, "DOWNLOAD_SHEETS", cycle, made.sheets()));
        return archive.map(Archive::file);
    }

    /**
     * How far the actor's archive of the cycle is; none when none was begun here. Its result is an
     * {@link Archive}.
     */
    public Optional<LongWork.State> state(Actor actor, CycleId cycle) {
        return work.state(key(actor, cycle));
    }

    private static LongWork.Key key(Actor actor, CycleId cycle) {
        return new LongWork.Key(actor.account(), "score-sheets " + cycle.value());
    }

    private Archive make(
            Actor actor, CycleId cycle, LongWork.Key key, int total, LongWork.Progress progress)
            throws IOException {
        Path file = Files.createTempFile("xianxing-score-sheets-", ".zip");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                documents.zip(actor, cycle, out, done -> progress.at(done, total));
            }
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
        Path before = made.put(key, file);
        if (before != null) {
            delete(before);
        }
        return new Archive(file, total);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An old archive is left behind: {}", file, e);
        }
    }

    @PreDestroy
    void close() {
        made.values().forEach(SheetArchives::delete);
    }
}

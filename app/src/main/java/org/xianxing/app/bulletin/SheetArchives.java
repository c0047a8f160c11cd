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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;

/**
 * Makes archives of all score sheets in the background, one at a time, so that a person may go on
 * working. An archive is a convenience and no truth: one that a restart loses is made again when
 * somebody asks.
 */
@Service
public class SheetArchives {

    private static final Logger LOG = LoggerFactory.getLogger(SheetArchives.class);

    private final ScoreSheetDocuments documents;
    private final Map<Key, Progress> progress = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("score-sheet-archives").factory());

    SheetArchives(ScoreSheetDocuments documents) {
        this.documents = documents;
    }

    private record Key(AccountId account, CycleId cycle) {}

    /** How far an archive is. */
    public sealed interface Progress {
        /**
         * Being made.
         *
         * @param done sheets written
         * @param total sheets there are
         */
        record Running(int done, int total) implements Progress {}

        /** Made. */
        record Ready(Path file, int total) implements Progress {}

        /** Could not be made; the log says why. */
        record Failed() implements Progress {}
    }

    /** Begins an archive, unless the actor's is being made already. */
    public void start(Actor actor, CycleId cycle) {
        int total = documents.count(actor, cycle);
        documents.traceArchive(actor, "EXPORT_SHEETS", cycle, total);
        Key key = new Key(actor.account(), cycle);
        boolean[] begins = {false};
        Progress unused =
                progress.compute(
                        key,
                        (_, before) -> {
                            if (before instanceof Progress.Running running) {
                                return running;
                            }
                            if (before instanceof Progress.Ready(Path file, _)) {
                                delete(file);
                            }
                            begins[0] = true;
                            return new Progress.Running(0, total);
                        });
        if (begins[0]) {
            worker.execute(() -> make(actor, cycle, key, total));
        }
    }

    /** The actor's archive, when it is made and still there. */
    public Optional<Path> download(Actor actor, CycleId cycle) {
        if (progress(actor, cycle).orElse(null) instanceof Progress.Ready(Path file, int total)
                && Files.isReadable(file)) {
            documents.traceArchive(actor, "DOWNLOAD_SHEETS", cycle, total);
            return Optional.of(file);
        }
        return Optional.empty();
    }

    /** How far the actor's archive of the cycle is; none when none was begun here. */
    public Optional<Progress> progress(Actor actor, CycleId cycle) {
        return Optional.ofNullable(progress.get(new Key(actor.account(), cycle)));
    }

    private void make(Actor actor, CycleId cycle, Key key, int total) {
        try {
            Path file = Files.createTempFile("xianxing-score-sheets-", ".zip");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    documents.zip(
                            actor,
                            cycle,
                            out,
                            done -> progress.put(key, new Progress.Running(done, total)));
                }
                progress.put(key, new Progress.Ready(file, total));
            } catch (IOException | RuntimeException e) {
                delete(file);
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The archive of score sheets of cycle {} failed", cycle.value(), e);
            progress.put(key, new Progress.Failed());
        }
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
        worker.shutdownNow();
        progress.values()
                .forEach(one -> {
                    if (one instanceof Progress.Ready(Path file, _)) {
                        delete(file);
                    }
                });
    }
}

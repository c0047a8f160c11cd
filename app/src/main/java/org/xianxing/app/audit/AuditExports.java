package org.xianxing.app.audit;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.LongWork;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.AuditTrail.Search;

/**
 * Makes tables of records behind the page. A table is readable by its maker alone, is replaced by
 * the next one, and is gone after a restart.
 */
@Service
public class AuditExports {

    private static final Logger LOG = LoggerFactory.getLogger(AuditExports.class);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final AuditService audit;
    private final LongWork work;
    private final InstantSource clock;
    private final Map<LongWork.Key, Path> made = new ConcurrentHashMap<>();

    AuditExports(AuditService audit, LongWork work, InstantSource clock) {
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A table that was made.
     *
     * @param stamp date and time of its making, for its name
     * @param records how many are in it
     */
    public record Export(Path file, AuditFormat format, String stamp, long records) {}

    /** Begins a table of what is searched for, unless the actor's is being made already. */
    public void start(Actor actor, Search search, AuditFormat format) {
        int total = (int) Math.min(audit.count(actor, search), Integer.MAX_VALUE);
        LongWork.Key key = key(actor);
        work.start(key, progress -> make(actor, search, format, total, progress));
    }

    /**
     * How far the actor's table is; none when none was begun here. Its result is an {@link Export}.
     */
    public Optional<LongWork.State> state(Actor actor) {
        return work.state(key(actor));
    }

    /**
     * The actor's table, when it is made and still there. That it is fetched is recorded.
     *
     * @param fileName under which it is kept
     */
    public Optional<Path> fetch(Actor actor, String fileName) {
        Optional<Path> file =
                state(actor)
                        .filter(LongWork.State.Ended.class::isInstance)
                        .map(ended -> (Export) ((LongWork.State.Ended) ended).result())
                        .map(Export::file)
                        .filter(Files::isReadable);
        file.ifPresent(_ -> audit.fetched(actor, fileName));
        return file;
    }

    private static LongWork.Key key(Actor actor) {
        return new LongWork.Key(actor.account(), "audit-export");
    }

    private Export make(
            Actor actor, Search search, AuditFormat format, int total, LongWork.Progress progress)
            throws IOException {
        Path file = Files.createTempFile("xianxing-audit-", "." + format.extension());
        long[] records = new long[1];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            audit.export(
                    actor,
                    search,
                    format,
                    out,
                    done -> {
                        records[0] = done;
                        progress.at((int) Math.min(done, total), total);
                    });
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
        Path before = made.put(key(actor), file);
        if (before != null) {
            delete(before);
        }
        String stamp = STAMP.format(LocalDateTime.ofInstant(clock.instant(), Cycle.OFFICE_ZONE));
        return new Export(file, format, stamp, records[0]);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An old export is left behind: {}", file, e);
        }
    }

    @PreDestroy
    void close() {
        made.values().forEach(AuditExports::delete);
    }
}

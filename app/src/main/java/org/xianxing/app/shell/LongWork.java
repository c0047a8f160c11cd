package org.xianxing.app.shell;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import org.xianxing.app.security.RequestOrigin;
import org.xianxing.domain.organization.AccountId;

/**
 * Work that may take longer than a person likes to wait. It goes on when the person leaves the page
 * or closes the browser, and whoever began it finds it again by its key. How far work is, is known
 * to this node only and forgotten at a restart; what it stores is stored whole or not at all by its
 * own transaction.
 */
@Service
public class LongWork {

    private static final int AT_ONCE = 2;
    private static final long SECONDS_TO_END = 10;

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("long-work-", 1).factory());

    /**
     * Whose work of which kind.
     *
     * @param what the kind and what it is about, such as {@code catalog-import}
     */
    public record Key(AccountId person, String what) {}

    /** How far work is. */
    public sealed interface State {
        /**
         * Going on.
         *
         * @param total steps there are; 0 while that is not known
         */
        record Running(int done, int total) implements State {}

        /** Ended with a result of the type that the task returns. */
        record Ended(Object result) implements State {}

        /**
         * Broke off; the log has the cause under the identifier.
         *
         * @param id what a person tells the administrator
         */
        record Failed(String id) implements State {}
    }

    /** Is told how far the work is. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }

    /** What is to be done; returns what came of it. */
    @FunctionalInterface
    public interface Task {
        Object run(Progress progress) throws IOException;
    }

    private static final class Entry {
        private final CountDownLatch end = new CountDownLatch(1);
        private volatile State state = new State.Running(0, 0);
    }

    /** Begins the work, unless the same is going on already. */
    public void start(Key key, Task task) {
        Entry begun = new Entry();
        Entry current =
                entries.compute(
                        key,
                        (_, before) ->
                                before != null && before.state instanceof State.Running
                                        ? before
                                        : begun);
        if (current == begun) {
            workers.execute(RequestOrigin.carried(() -> run(begun, task)));
        }
    }

    /** How far the work is; none when none was begun here, or its end was taken. */
    public Optional<State> state(Key key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> entry.state);
    }

    /** Waits for the end of the work, at most so long. */
    public void await(Key key, Duration most) {
        Entry entry = entries.get(key);
        if (entry != null) {
            try {
                boolean unused = entry.end.await(most.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Forgets work that has ended, so that it is not found again. */
    public void forget(Key key) {
        entries.computeIfPresent(
                key, (_, entry) -> entry.state instanceof State.Running ? entry : null);
    }

    private static void run(Entry entry, Task task) {
        try {
            Object result = task.run((done, total) -> entry.state = new State.Running(done, total));
            entry.state = new State.Ended(result);
        } catch (IOException | RuntimeException e) {
            entry.state = new State.Failed(ErrorIds.log(e));
        } finally {
            entry.end.countDown();
        }
    }

    /** What is going on may end, so that a stop costs nobody their work. */
    @PreDestroy
    void close() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }
}

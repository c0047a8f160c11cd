package org.xianxing.app.shell;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianxing.app.shell.LongWork.State;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.WorkProgress;

/**
 * Long work as a page shows it: nothing when it ends at once, else a bar in a place of the page,
 * then what came of it. A page that is opened again goes on following.
 */
public final class FollowedWork {

    /** What ends within this time needs no bar. */
    private static final Duration AT_ONCE = Duration.ofMillis(400);

    private final LongWork work;
    private final LongWork.Key key;
    private final Div place;
    private final String sentence;
    private final Consumer<Object> ended;

    /**
     * @param place where the bar stands, and the failure if there is one
     * @param sentence what is being done, in words
     * @param ended takes the task's result, once
     */
    public FollowedWork(
            LongWork work, LongWork.Key key, Div place, String sentence, Consumer<Object> ended) {
        this.work = work;
        this.key = key;
        this.place = place;
        this.sentence = sentence;
        this.ended = ended;
    }

    /** Begins the work and follows it. */
    public void start(LongWork.Task task) {
        work.start(key, task);
        work.await(key, AT_ONCE);
        follow();
    }

    /** Follows work that was begun before, if there is any. */
    public void follow() {
        Optional<State> state = work.state(key);
        if (state.isEmpty()) {
            return;
        }
        switch (state.get()) {
            case State.Running _ -> showBar();
            case State.Ended(Object result) -> {
                work.forget(key);
                ended.accept(result);
            }
            case State.Failed(String id) -> {
                work.forget(key);
                place.add(NoteStrip.error(place.getTranslation("shell.failure", id)));
            }
        }
    }

    private void showBar() {
        WorkProgress[] bar = new WorkProgress[1];
        bar[0] =
                new WorkProgress(
                        this::steps,
                        (_, _) -> sentence,
                        () -> {
                            place.remove(bar[0]);
                            follow();
                        });
        place.add(bar[0]);
    }

    private WorkProgress.Steps steps() {
        return work.state(key)
                .filter(State.Running.class::isInstance)
                .map(State.Running.class::cast)
                .map(r -> new WorkProgress.Steps(r.done(), r.total(), false))
                .orElse(new WorkProgress.Steps(1, 1, true));
    }
}

package org.xianxing.app.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.shell.LongWork.State;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.WorkProgress;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Role;

/** Work that goes on behind a page. */
class LongWorkTest extends ViewTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Autowired private LongWork work;

    private final LongWork.Key key = new LongWork.Key(AccountId.random(), "test");
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void work_is_begun_once_and_found_again_with_its_result() {
        AtomicInteger begun = new AtomicInteger();
        LongWork.Task task =
                progress -> {
                    begun.incrementAndGet();
                    progress.at(1, 3);
                    waitAtGate();
                    return "done";
                };

        work.start(key, task);
        work.start(key, task);
        gate.countDown();
        work.await(key, LONG_ENOUGH);

        assertThat(work.state(key)).contains(new State.Ended("done"));
        assertThat(begun).hasValue(1);
        work.forget(key);
        assertThat(work.state(key)).isEmpty();
    }

    @Test
    void work_that_breaks_off_says_so_with_an_identifier_and_can_be_begun_again() {
        work.start(
                key,
                _ -> {
                    throw new IOException("No space left on device");
                });
        work.await(key, LONG_ENOUGH);

        assertThat(work.state(key)).get().isInstanceOf(State.Failed.class);
        work.start(key, _ -> "second");
        work.await(key, LONG_ENOUGH);
        assertThat(work.state(key)).contains(new State.Ended("second"));
    }

    @Test
    void a_page_shows_a_bar_and_then_what_came_of_it() {
        openAs(Role.PROVINCE_EVALUATOR);
        Div place = new Div();
        UI.getCurrent().add(place);
        List<Object> results = new ArrayList<>();
        new FollowedWork(work, key, place, "正在办理……", results::add)
                .start(_ -> {
                    waitAtGate();
                    return 42;
                });
        assertThat(_find(WorkProgress.class)).hasSize(1);
        assertThat(UI.getCurrent().getPollInterval()).isPositive();

        gate.countDown();
        work.await(key, LONG_ENOUGH);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(results).containsExactly(42);
        assertThat(_find(WorkProgress.class)).isEmpty();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void a_page_that_is_opened_again_goes_on_following() {
        openAs(Role.PROVINCE_EVALUATOR);
        Div left = new Div();
        UI.getCurrent().add(left);
        List<Object> results = new ArrayList<>();
        new FollowedWork(work, key, left, "正在办理……", results::add)
                .start(_ -> {
                    waitAtGate();
                    return "kept";
                });
        UI.getCurrent().remove(left);
        gate.countDown();
        work.await(key, LONG_ENOUGH);
        assertThat(results).isEmpty();

        new FollowedWork(work, key, new Div(), "正在办理……", results::add).follow();

        assertThat(results).containsExactly("kept");
    }

    @Test
    void a_failure_is_told_where_the_bar_stood() {
        openAs(Role.PROVINCE_EVALUATOR);
        Div place = new Div();
        UI.getCurrent().add(place);

        new FollowedWork(work, key, place, "正在办理……", _ -> {})
                .start(_ -> {
                    throw new IllegalStateException("for a test");
                });

        assertThat(_find(place, NoteStrip.class)).hasSize(1);
    }

    private void waitAtGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RequestOriginTest {

    private final RequestOrigin origin = new RequestOrigin();

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void work_that_no_request_asked_for_comes_from_the_background() {
        assertThat(origin.current()).isEqualTo("background");
    }

    @Test
    void a_request_comes_from_its_address() {
        request();

        assertThat(origin.current()).isEqualTo("10.1.2.3");
    }

    @Test
    void work_carried_to_another_thread_comes_from_whoever_asked_for_it() {
        request();
        AtomicReference<String> during = new AtomicReference<>("");
        Runnable carried = RequestOrigin.carried(() -> during.set(origin.current()));
        forget();

        CompletableFuture.runAsync(carried).join();

        assertThat(during).hasValue("10.1.2.3");
        carried.run();
        assertThat(origin.current()).isEqualTo("background");
    }

    private static void request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.2.3");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}

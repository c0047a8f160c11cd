package org.xianxing.app.start;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/** Prints one line instead of a stack trace when the start fails for a reason we know. */
@Order(0)
final class StartRefusalReporter implements SpringBootExceptionReporter {

    /** Called by Spring Boot. */
    @SuppressWarnings("unused")
    StartRefusalReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = line(failure);
        line.ifPresent(System.err::println);
        return line.isPresent();
    }

    private static Optional<String> line(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StartRefusal refusal) {
                return Optional.ofNullable(refusal.getMessage());
            }
            if (t instanceof PortInUseException taken) {
                return Optional.of(
                        StartTexts.line("start.port-taken", "", String.valueOf(taken.getPort())));
            }
        }
        return Optional.empty();
    }
}

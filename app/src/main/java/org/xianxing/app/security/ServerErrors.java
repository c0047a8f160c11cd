package org.xianxing.app.security;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the server answers to requests that are none, such as a broken address: a number and nothing
 * about the server. Public because the server makes it by its name.
 */
public final class ServerErrors extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    public ServerErrors() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/plain");
        response.setCharacterEncoding("utf-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(Integer.toString(status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException _) {
            // Whoever asked has gone away.
        }
    }
}

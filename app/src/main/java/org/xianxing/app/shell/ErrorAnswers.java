package org.xianxing.app.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers requests that failed outside the views: files, uploads, unknown addresses, methods. It
 * says what a person can do and nothing about the inside; what is in the log has an identifier.
 */
@RestController
class ErrorAnswers implements ErrorController {

    private static final int FIRST_ERROR = 400;
    private static final int FAILED = 500;
    private static final int NOT_FOUND = 404;

    /** Those that have words of their own; others are told as the first of their hundred. */
    private static final List<Integer> WORDED = List.of(400, 403, 404, 405, 413, 500);

    private final Messages messages;

    ErrorAnswers(Messages messages) {
        this.messages = messages;
    }

    /**
     * The answer to a request that failed.
     *
     * @param request as the server hands it over again; opened as an address there is nothing
     * @return a page for browsers, else the number alone
     */
    @RequestMapping("/error")
    ResponseEntity<String> answer(HttpServletRequest request) {
        int status = status(request);
        Optional<String> id =
                Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                        .map(failure -> ErrorIds.log((Throwable) failure));
        String accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return accepted.contains(MediaType.TEXT_HTML_VALUE)
                ? answer.header(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                        .body(page(request, status, id))
                : answer.contentType(MediaType.APPLICATION_JSON)
                        .body(
                                id.map(told ->
                                                "{\"status\":"
                                                        + status
                                                        + ",\"id\":\""
                                                        + told
                                                        + "\"}")
                                        .orElse("{\"status\":" + status + "}"));
    }

    private static int status(HttpServletRequest request) {
        Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return NOT_FOUND;
        }
        return told instanceof Integer status && status >= FIRST_ERROR ? status : FAILED;
    }

    private String page(HttpServletRequest request, int status, Optional<String> id) {
        Locale locale = Language.of(request.getCookies(), request.isSecure());
        int worded = WORDED.contains(status) ? status : status < FAILED ? FIRST_ERROR : FAILED;
        String root = HtmlUtils.htmlEscape(request.getContextPath() + "/");
        return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="%sthemes/xianxing/tokens.css">
        <link rel="stylesheet" href="%sthemes/xianxing/base.css">
        <link rel="stylesheet" href="%sthemes/xianxing/error.css">
        </head><body><main class="xx-error"><p class="xx-error-number">%d</p>
        <h1>%s</h1><p>%s</p>%s<p><a href="%s">%s</a></p></main></body></html>
        """
                .formatted(
                        locale.toLanguageTag(),
                        words("title-" + worded, locale),
                        root,
                        root,
                        root,
                        status,
                        words("title-" + worded, locale),
                        words("advice-" + worded, locale),
                        id.map(told -> "<p>" + words("id", locale, told) + "</p>").orElse(""),
                        root,
                        words("home", locale));
    }

    private String words(String key, Locale locale, Object... arguments) {
        return HtmlUtils.htmlEscape(messages.getTranslation("error." + key, locale, arguments));
    }
}

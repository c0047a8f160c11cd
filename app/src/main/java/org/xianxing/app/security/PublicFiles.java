package org.xianxing.app.security;

import jakarta.servlet.http.HttpServletRequest;

/** Files of the pages themselves, which are the same for everyone. */
final class PublicFiles {

    private PublicFiles() {}

    static boolean has(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/build/")
                || path.startsWith("/themes/")
                || path.startsWith("/lumo/");
    }
}

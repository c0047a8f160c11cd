package org.xianxing.app.start;

/**
 * Where the database is.
 *
 * @param url JDBC address
 * @param username database user
 * @param password that user's password
 * @param embedded whether we started it ourselves
 * @param stop what is to be done when the application ends
 */
record DatabaseServer(String url, String username, String password, boolean embedded, Runnable stop)
        implements AutoCloseable {

    @Override
    public void close() {
        stop.run();
    }

    @Override
    public String toString() {
        return "DatabaseServer[" + url + "]";
    }
}

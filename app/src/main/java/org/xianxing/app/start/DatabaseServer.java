package org.xianxing.app.start;

/**
 * Where the database is.
 *
 * @param url JDBC address
 * @param application the account that the application works with
 * @param owner the account that may change tables and grant rights; the same where there is one
 *     only
 * @param embedded whether we started it ourselves
 * @param stop what is to be done when the application ends
 */
record DatabaseServer(String url, Login application, Login owner, boolean embedded, Runnable stop)
        implements AutoCloseable {

    /** A database user. */
    record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }

    /** The server that the settings name. */
    static DatabaseServer external(Settings.Db db) {
        Login application = new Login(db.username(), db.password());
        Settings.Owner owner = db.owner();
        return new DatabaseServer(
                db.url(),
                application,
                owner.username().isBlank()
                        ? application
                        : new Login(owner.username(), owner.password()),
                false,
                () -> {});
    }

    boolean hasOwnerOfItsOwn() {
        return !owner.username().equals(application.username());
    }

    @Override
    public void close() {
        stop.run();
    }

    @Override
    public String toString() {
        return "DatabaseServer[" + url + "]";
    }
}

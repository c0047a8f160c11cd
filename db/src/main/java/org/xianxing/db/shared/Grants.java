package org.xianxing.db.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Rights for the application's account, table by table: rights add up, so that what the schema as a
 * whole allows cannot be taken away for one of its tables.
 */
record Grants(DataSource owner) {

    private static final String RECORDS = "audit_entry";
    private static final String HEADS = "audit_head";
    private static final String MIGRATION = "databasechangelog";

    /** Access to a table is denied, to a column of it, to it for this command. */
    private static final Set<Integer> DENIED = Set.of(1142, 1143, 1044);

    void to(DataSource application) throws SQLException {
        String account = account(application);
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                String rights = rights(table.toLowerCase(Locale.ROOT));
                if (!rights.isEmpty()) {
                    statement.execute("grant " + rights + " on `" + table + "` to " + account);
                }
            }
        }
    }

    private static String rights(String table) {
        if (table.startsWith(MIGRATION)) {
            return "";
        }
        return switch (table) {
            case RECORDS -> "select, insert";
            case HEADS -> "select, insert, update";
            default -> "select, insert, update, delete";
        };
    }

    /** The account as the server knows it: name and the hosts it may come from. */
    private static String account(DataSource application) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement()) {
            String account = strings(statement, "select current_user()").getFirst();
            int at = account.lastIndexOf('@');
            return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static List<String> tables(Statement statement) throws SQLException {
        return strings(
                statement,
                """
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE'
                """);
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    static boolean isAuditProtectedFrom(DataSource application) throws SQLException {
        return isDenied(application, "update " + RECORDS + " set detail = '' where 1 = 0")
                && isDenied(application, "delete from " + RECORDS + " where 1 = 0");
    }

    private static boolean isDenied(DataSource application, String statement) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement attempt = connection.createStatement()) {
            attempt.execute(statement);
            return false;
        } catch (SQLException e) {
            if (DENIED.contains(e.getErrorCode())) {
                return true;
            }
            throw e;
        }
    }
}

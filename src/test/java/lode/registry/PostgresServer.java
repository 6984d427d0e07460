package lode.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL server that {@code .ci/postgres-check} starts. */
final class PostgresServer {

    static final String VARIABLE = "LODE_TEST_POSTGRES";
    static final String MISSING = "no PostgreSQL server: .ci/postgres-check starts one, and names it in " + VARIABLE;

    private PostgresServer() {}

    /** The address of a new schema. */
    static String schema(String name) {
        String url = System.getenv(VARIABLE);
        try (Connection server = DriverManager.getConnection(url);
                Statement statement = server.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name;
    }
}

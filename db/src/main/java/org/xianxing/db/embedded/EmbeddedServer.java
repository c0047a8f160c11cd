package org.xianxing.db.embedded;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.xianxing.db.embedded.EmbeddedServerException.Problem;

/**
 * A MariaDB server that runs as a child of this program and keeps its data in a directory.
 *
 * <p>It listens on 127.0.0.1 only, without TLS, for two database users with random passwords that
 * are kept in the data directory: the owner, who may change tables and grant rights, and the
 * application, which may read and is granted the rest table by table. Whoever starts it closes it.
 * A server that was left over when its program was killed is ended at the next start on the same
 * directory, and no stored data is lost.
 *
 * <p>The first start unpacks the server beside the data directory (about 370 MB) and takes some
 * seconds; later starts take less than one.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Of the programs that the build takes along. */
    static final String SERVER_VERSION = "11.4.5";

    /** The database, and the user who owns it. */
    private static final String NAME = "xianxing";

    private static final String APPLICATION = "xianxing_app";

    private final ServerDirectory directory;
    private final ServerProcess process;
    private final int port;
    private final String password;
    private final String applicationPassword;

    private EmbeddedServer(
            ServerDirectory directory,
            ServerProcess process,
            int port,
            String password,
            String applicationPassword) {
        this.directory = directory;
        this.process = process;
        this.port = port;
        this.password = password;
        this.applicationPassword = applicationPassword;
    }

    /** How somebody gets in. */
    public record Access(String jdbcUrl, String username, String password) {
        @Override
        public String toString() {
            return username + " at " + jdbcUrl;
        }
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param dataDirectory where the data is kept; made when it does not exist
     * @param port the port to listen on, 1 to 65535, or 0 for any free one
     * @throws EmbeddedServerException when the server cannot be started; nothing is left running
     */
    public static EmbeddedServer start(Path dataDirectory, int port) {
        ServerDirectory directory = ServerDirectory.open(dataDirectory);
        boolean started = false;
        try {
            EmbeddedServer server = start(directory, port);
            started = true;
            return server;
        } catch (ManagedProcessException e) {
            throw new EmbeddedServerException(
                    Problem.START_FAILED, "The database server could not be installed.", e);
        } catch (IOException e) {
            throw directory.notWritten(e);
        } finally {
            if (!started) {
                directory.close();
            }
        }
    }

    private static EmbeddedServer start(ServerDirectory directory, int port)
            throws IOException, ManagedProcessException {
        directory.stopOrphan();
        directory.requireFreeSpace();
        Installation.in(directory).complete();
        String password = directory.password();
        String applicationPassword = directory.applicationPassword();
        int chosen = freePort(port);
        ServerDirectory.writePrivately(
                directory.startCommands(), startCommands(password, applicationPassword));
        try {
            ServerProcess process = ServerProcess.start(directory, chosen);
            return new EmbeddedServer(directory, process, chosen, password, applicationPassword);
        } finally {
            Files.deleteIfExists(directory.startCommands());
        }
    }

    /**
     * How the application gets into a server that another program of this computer's user has
     * started; none when none is running.
     */
    public static Optional<Access> applicationOfRunning(Path dataDirectory) {
        ServerDirectory directory = ServerDirectory.of(dataDirectory);
        try {
            OptionalInt port = directory.runningPort();
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Access(
                                    jdbcUrl(port.getAsInt(), NAME),
                                    APPLICATION,
                                    directory.applicationPassword()));
        } catch (IOException e) {
            throw directory.notWritten(e);
        }
    }

    /** The address of the database for Connector/J, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    /**
     * The address of a further database on this server, whose name must begin with {@code
     * xianxing_}; the owner may make and drop such databases.
     */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:mysql://127.0.0.1:"
                + port
                + "/"
                + database
                + "?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&useInformationSchema=false&useLocalSessionState=true"
                + "&rewriteBatchedStatements=true&connectTimeout=5000";
    }

    /** The owner. */
    public String username() {
        return NAME;
    }

    /** The owner's. */
    public String password() {
        return password;
    }

    /** How the application gets in, once it has been granted its tables. */
    public Access application() {
        return new Access(jdbcUrl(), APPLICATION, applicationPassword);
    }

    /** Stops the server after it has written everything to its files. */
    @Override
    public void close() {
        try {
            process.stop();
        } finally {
            directory.close();
        }
    }

    /** One statement a line, as {@code --init-file} wants it; each may run at every start. */
    private static String startCommands(String password, String applicationPassword) {
        return """
        create database if not exists NAME character set utf8mb4 collate utf8mb4_bin;
        drop database if exists test;
        delete from mysql.db where user = '';
        delete from mysql.global_priv where user = '' or (user = 'root' and host <> 'localhost') or user = 'PUBLIC';
        flush privileges;
        alter user 'root'@'localhost' identified by 'PASSWORD';
        create user if not exists 'NAME'@'127.0.0.1';
        alter user 'NAME'@'127.0.0.1' identified by 'PASSWORD';
        grant all privileges on NAME.* to 'NAME'@'127.0.0.1' with grant option;
        grant all privileges on `NAME\\_%`.* to 'NAME'@'127.0.0.1' with grant option;
        create user if not exists 'APPLICATION'@'127.0.0.1';
        alter user 'APPLICATION'@'127.0.0.1' identified by 'KEY';
        grant select on NAME.* to 'APPLICATION'@'127.0.0.1';
        grant select on `NAME\\_%`.* to 'APPLICATION'@'127.0.0.1';
        """
                .replace("APPLICATION", APPLICATION)
                .replace("NAME", NAME)
                .replace("PASSWORD", password)
                .replace("KEY", applicationPassword);
    }

    private static int freePort(int wanted) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), wanted));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    Problem.PORT_IN_USE, "Something else listens on port " + wanted + ".", e);
        }
    }
}

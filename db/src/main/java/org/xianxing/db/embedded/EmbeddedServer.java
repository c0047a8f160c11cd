package org.xianxing.db.embedded;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xianxing.db.embedded.EmbeddedServerException.Problem;

/**
 * A MariaDB server that runs as a child of this program and keeps its data in a directory.
 *
 * <p>It listens on 127.0.0.1 only, without TLS, for one database user with a random password that
 * is kept in the data directory. Whoever starts it closes it. A server that was left over when its
 * program was killed is ended at the next start on the same directory, and no stored data is lost.
 *
 * <p>The first start unpacks the server beside the data directory (about 370 MB) and takes some
 * seconds; later starts take less than one.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Of the programs that the build takes along. */
    static final String SERVER_VERSION = "11.4.5";

    private static final String NAME = "xianxing";

    private final ServerDirectory directory;
    private final ServerProcess process;
    private final int port;
    private final String password;

    private EmbeddedServer(
            ServerDirectory directory, ServerProcess process, int port, String password) {
        this.directory = directory;
        this.process = process;
        this.port = port;
        this.password = password;
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
        int chosen = freePort(port);
        ServerDirectory.writePrivately(directory.startCommands(), startCommands(password));
        try {
            ServerProcess process = ServerProcess.start(directory, chosen);
            return new EmbeddedServer(directory, process, chosen, password);
        } finally {
            Files.deleteIfExists(directory.startCommands());
        }
    }

    /** The address of the database for Connector/J, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    /**
     * The address of a further database on this server, whose name must begin with {@code
     * xianxing_}; the user may make and drop such databases.
     */
    public String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:"
                + port
                + "/"
                + database
                + "?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&useInformationSchema=false&useLocalSessionState=true"
                + "&rewriteBatchedStatements=true&connectTimeout=5000";
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
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
    private static String startCommands(String password) {
        return """
        create database if not exists NAME character set utf8mb4 collate utf8mb4_bin;
        drop database if exists test;
        delete from mysql.db where user = '';
        delete from mysql.global_priv where user = '' or (user = 'root' and host <> 'localhost') or user = 'PUBLIC';
        flush privileges;
        alter user 'root'@'localhost' identified by 'PASSWORD';
        create user if not exists 'NAME'@'127.0.0.1';
        alter user 'NAME'@'127.0.0.1' identified by 'PASSWORD';
        grant all privileges on NAME.* to 'NAME'@'127.0.0.1';
        grant all privileges on `NAME\\_%`.* to 'NAME'@'127.0.0.1';
        """
                .replace("NAME", NAME)
                .replace("PASSWORD", password);
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

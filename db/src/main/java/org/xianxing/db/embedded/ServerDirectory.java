package org.xianxing.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.embedded.EmbeddedServerException.Problem;

/**
 * The data directory of one embedded server, locked for one program at a time.
 *
 * <pre>
 * mariadb/        the server's data; complete, because it is made as mariadb.new and then renamed
 * temporary/      the server's temporary tables
 * server.log      what the server said since its last start
 * password        of the database's owner, readable by this computer's user only
 * application     password of the application, likewise
 * server.pid      while the server runs, and after a crash
 * lock            held while the server runs
 * </pre>
 *
 * The server's programs lie beside it, in {@code mariadb-<version>/}, and can be deleted at any
 * time that no server runs.
 */
final class ServerDirectory implements AutoCloseable {

    private static final long ORPHAN_STOP_SECONDS = 30;
    private static final long MEGABYTE = 1024 * 1024;

    private static final int LONGEST_SOCKET_PATH = 107;

    /** What the unpacked programs take. */
    private static final long PROGRAMS_MEGABYTES = 400;

    /** What the first data takes, with some room to work. */
    private static final long DATA_MEGABYTES = 250;

    private final Path root;
    private @Nullable FileChannel lockFile;

    private ServerDirectory(Path root) {
        this.root = root;
    }

    /** The directory as it is, neither made nor locked. */
    static ServerDirectory of(Path dataDirectory) {
        return new ServerDirectory(dataDirectory.toAbsolutePath().normalize());
    }

    /** Makes the directory when needed and locks it. */
    static ServerDirectory open(Path dataDirectory) {
        ServerDirectory directory = of(dataDirectory);
        try {
            directory.makePrivately();
            Files.createDirectories(directory.temporary());
            Files.createDirectories(directory.programs());
            directory.lock();
        } catch (IOException e) {
            throw directory.notWritten(e);
        }
        return directory;
    }

    Path root() {
        return root;
    }

    Path data() {
        return root.resolve("mariadb");
    }

    Path unfinishedData() {
        return root.resolve("mariadb.new");
    }

    Path temporary() {
        return root.resolve("temporary");
    }

    Path programs() {
        return root.resolveSibling("mariadb-" + EmbeddedServer.SERVER_VERSION);
    }

    /** Exists when all programs are there. */
    Path unpackedPrograms() {
        return programs().resolve("unpacked");
    }

    Path processId() {
        return root.resolve("server.pid");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** Nobody uses it, but the server makes one; its path may not be longer than 107 bytes. */
    String socket() {
        String path = root.resolve("server.sock").toString();
        return path.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH
                ? path
                : "server-" + ProcessHandle.current().pid() + ".sock";
    }

    Path startCommands() {
        return root.resolve("start.sql");
    }

    private void makePrivately() throws IOException {
        if (!Files.exists(root)) {
            Files.createDirectories(root.getParent());
            Files.createDirectory(
                    root,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** The owner's password; made at the first call, kept from then on. */
    String password() throws IOException {
        return password(root.resolve("password"));
    }

    /** The application's password; made at the first call, kept from then on. */
    String applicationPassword() throws IOException {
        return password(root.resolve("application"));
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that only its owner can read, from its first byte on. */
    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    void requireFreeSpace() throws IOException {
        long needed = 0;
        if (!Files.exists(unpackedPrograms())) {
            needed += PROGRAMS_MEGABYTES;
        }
        if (!Files.exists(data())) {
            needed += DATA_MEGABYTES;
        }
        requireFreeSpace(Files.getFileStore(root).getUsableSpace() / MEGABYTE, needed);
    }

    void requireFreeSpace(long freeMegabytes, long neededMegabytes) {
        if (freeMegabytes < neededMegabytes) {
            throw new EmbeddedServerException(
                    Problem.DISK_FULL,
                    "The database needs %d MB of free space at %s, and %d MB are free."
                            .formatted(neededMegabytes, root, freeMegabytes),
                    null);
        }
    }

    /**
     * What a failed attempt to write means; a full disk is told apart by the system's own words.
     */
    EmbeddedServerException notWritten(IOException cause) {
        return String.valueOf(cause.getMessage()).contains("No space left")
                ? new EmbeddedServerException(
                        Problem.DISK_FULL, "The disk that holds " + root + " is full.", cause)
                : new EmbeddedServerException(
                        Problem.DIRECTORY_NOT_WRITABLE,
                        "The data directory " + root + " cannot be written.",
                        cause);
    }

    /** Removes what an earlier installation left when it was interrupted. */
    void removeUnfinishedData() throws IOException {
        if (Files.exists(unfinishedData())) {
            deleteTree(unfinishedData());
        }
    }

    /**
     * Ends a server that outlived the program that had started it. Since we hold the lock, that
     * program is gone; a process is taken for its server only if it works on our data.
     */
    void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = running();
        if (orphan.isPresent()) {
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(ORPHAN_STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw inUse(e);
            } catch (java.util.concurrent.ExecutionException
                    | java.util.concurrent.TimeoutException e) {
                throw inUse(e);
            }
        }
        Files.deleteIfExists(processId());
    }

    /** The port of the server that runs on our data, whoever has started it. */
    OptionalInt runningPort() throws IOException {
        String option = "--port=";
        return running().flatMap(process -> process.info().arguments()).stream()
                .flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith(option))
                .mapToInt(argument -> Integer.parseInt(argument.substring(option.length())))
                .findFirst();
    }

    private Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(processId())) {
            return Optional.empty();
        }
        String id = Files.readString(processId()).strip();
        if (!id.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(id)).filter(this::worksOnOurData);
    }

    private boolean worksOnOurData(ProcessHandle process) {
        List<String> arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
        return arguments.contains("--datadir=" + data());
    }

    private void lock() throws IOException {
        FileChannel channel =
                FileChannel.open(
                        root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(e);
        }
        if (lock == null) {
            channel.close();
            throw inUse(null);
        }
        lockFile = channel;
    }

    private EmbeddedServerException inUse(@Nullable Exception cause) {
        return new EmbeddedServerException(
                Problem.DIRECTORY_IN_USE,
                "The data directory " + root + " is used by another running program.",
                cause);
    }

    static void deleteTree(Path tree) throws IOException {
        Files.walkFileTree(
                tree,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Lets the next program in. */
    @Override
    public void close() {
        if (lockFile != null) {
            try {
                lockFile.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

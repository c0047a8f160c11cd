package org.xianxing.app.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xianxing.app.start.Settings;
import org.xianxing.domain.shared.FileStore;

/**
 * Keeps contents in a folder, which nodes may share.
 *
 * <p>A content is written aside, forced to the disk and then moved to its place in one step: under
 * a digest stands either the whole content or nothing.
 */
@Component
public final class FolderFileStore implements FileStore {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 1 << 16;

    /** Elsewhere a directory cannot be opened, and its entries need no forcing. */
    private static final boolean DIRECTORIES_CAN_BE_FORCED =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final Path arriving;

    @Autowired
    FolderFileStore(Settings settings) {
        this(settings.data().resolve("files"));
    }

    /** Keeps contents in the folder given, which is made when the first content comes. */
    public FolderFileStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.arriving = this.folder.resolve("arriving");
    }

    @Override
    public Stored put(InputStream content, long limit) throws IOException {
        Files.createDirectories(arriving);
        Path aside = Files.createTempFile(arriving, "content-", ".part");
        try {
            Stored stored = write(content, limit, aside);
            Path directory = directory(stored.digest());
            Path place = directory.resolve(stored.digest());
            if (!isWhole(place, stored.size())) {
                Files.createDirectories(directory);
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
                forceUpTo(folder, directory);
            }
            return stored;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public InputStream open(String digest) throws IOException {
        if (!DIGEST.matcher(digest).matches()) {
            throw new FileNotFoundException("not a digest: " + digest);
        }
        try {
            return Files.newInputStream(directory(digest).resolve(digest));
        } catch (NoSuchFileException e) {
            FileNotFoundException missing = new FileNotFoundException("no content " + digest);
            missing.initCause(e);
            throw missing;
        }
    }

    private static Stored write(InputStream content, long limit, Path file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLargeException(limit);
                }
                digest.update(buffer, 0, read);
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
            channel.force(true);
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** A file cut short by a failing disk is replaced. */
    private static boolean isWhole(Path place, long size) throws IOException {
        return Files.isRegularFile(place) && Files.size(place) == size;
    }

    /** Two levels, so that no directory grows long. */
    private Path directory(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4));
    }

    private static void forceUpTo(Path top, Path directory) throws IOException {
        Path next = directory;
        for (int levels = directory.getNameCount() - top.getNameCount(); levels >= 0; levels--) {
            force(next);
            next = next.resolve("..").normalize();
        }
    }

    /** Makes the entries of a directory outlast a loss of power. */
    private static void force(Path directory) throws IOException {
        if (DIRECTORIES_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package org.xianxing.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianxing.domain.shared.FileStore;

class FolderFileStoreTest {

    private static final long LIMIT = 1 << 20;

    @TempDir private Path folder;

    @Test
    void a_content_comes_back_byte_by_byte_and_is_kept_once() throws IOException {
        FileStore store = new FolderFileStore(folder);

        FileStore.Stored first = store.put(content("佐证"), LIMIT);
        FileStore.Stored second = store.put(content("佐证"), LIMIT);

        assertThat(second).isEqualTo(first);
        assertThat(first.size()).isEqualTo(6);
        assertThat(files(folder)).hasSize(1);
        try (InputStream kept = store.open(first.digest())) {
            assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("佐证");
        }
    }

    @Test
    void a_content_beyond_the_limit_leaves_nothing() throws IOException {
        FileStore store = new FolderFileStore(folder);

        assertThatThrownBy(() -> store.put(content("1234567890"), 9))
                .isInstanceOf(FileStore.TooLargeException.class);

        assertThat(files(folder)).isEmpty();
    }

    @Test
    void a_connection_lost_in_the_middle_leaves_nothing() throws IOException {
        FileStore store = new FolderFileStore(folder);
        InputStream broken =
                new SequenceInputStream(
                        content("the first half"),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("connection reset");
                            }
                        });

        assertThatThrownBy(() -> store.put(broken, LIMIT)).isInstanceOf(IOException.class);

        assertThat(files(folder)).isEmpty();
    }

    @Test
    void a_full_disk_leaves_nothing() throws IOException {
        Configuration tiny =
                Configuration.unix().toBuilder().setMaxSize(64 * 1024).setBlockSize(4096).build();
        try (FileSystem disk = Jimfs.newFileSystem(tiny)) {
            Path onDisk = disk.getPath("/files");
            FileStore store = new FolderFileStore(onDisk);

            assertThatThrownBy(
                            () -> store.put(new ByteArrayInputStream(new byte[512 * 1024]), LIMIT))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(FileStore.TooLargeException.class);

            assertThat(files(onDisk)).isEmpty();
        }
    }

    @Test
    void what_is_no_digest_opens_no_file() {
        FileStore store = new FolderFileStore(folder);

        for (String name : List.of("../../etc/passwd", "", "0".repeat(64))) {
            assertThatThrownBy(() -> store.open(name)).isInstanceOf(FileNotFoundException.class);
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

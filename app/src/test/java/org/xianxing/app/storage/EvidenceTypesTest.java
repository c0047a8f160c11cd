package org.xianxing.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;

class EvidenceTypesTest {

    private final EvidenceTypes types = new EvidenceTypes(InstantSource.system());

    private static final class Discarding implements FileStore {
        @Override
        public Stored put(InputStream content, long limit) throws IOException {
            return new Stored("0".repeat(64), content.readAllBytes().length);
        }

        @Override
        public InputStream open(String digest) {
            return InputStream.nullInputStream();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "通知.pdf, application/pdf, 通知.pdf",
        "通知.PDF, application/pdf, 通知.PDF",
        "照片.jpeg, image/jpeg, 照片.jpeg",
        "setup.exe, application/pdf, setup.exe.pdf",
        "page.html, image/png, page.html.png",
        "无后缀, application/pdf, 无后缀.pdf"
    })
    void a_name_ends_as_its_content_is(String name, String type, String kept) {
        assertThat(EvidenceTypes.named(name, type)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, <html><script>alert(1)</script></html>",
        "a.png, <svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "a.svg, <svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "a.html, <html></html>",
        "a.txt, plain",
        "a.jpg, MZ executable"
    })
    void what_browsers_run_is_refused_whatever_its_name(String name, String content) {
        assertThat(store(name, content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void any_archive_is_no_office_file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("run.exe"));
        }

        assertThat(store("a.docx", out.toByteArray())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_path_in_a_name_is_dropped() {
        assertThat(EvidenceTypes.sanitised("../../etc/passwd\u202E.pdf")).isEqualTo("passwd.pdf");
        assertThat(EvidenceTypes.sanitised("C:\\a\\b\r\n.pdf")).isEqualTo("b.pdf");
    }

    private Outcome<EvidenceFile> store(String name, byte[] content) {
        return types.store(new Discarding(), name, new ByteArrayInputStream(content), "t");
    }
}

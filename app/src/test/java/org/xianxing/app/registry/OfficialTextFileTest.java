package org.xianxing.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

class OfficialTextFileTest {

    private static final String W =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void plain_text_is_read_in_the_encodings_offices_use(String charset) {
        byte[] bytes = "一、主要职责\n（一）负责综合。".getBytes(Charset.forName(charset));

        assertThat(OfficialTextFile.read("甲.TXT", bytes).orThrow()).isEqualTo("一、主要职责\n（一）负责综合。");
    }

    @Test
    void a_word_file_gives_its_paragraphs_and_the_words_of_split_runs() throws IOException {
        String body =
                "<w:p><w:r><w:t>一、主要</w:t></w:r><w:r><w:t>职责</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>行政编制</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                        + "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>";

        assertThat(OfficialTextFile.read("甲.docx", docx(body)).orThrow())
                .isEqualTo("一、主要职责\n行政编制\n\n");
    }

    @Test
    void nothing_outside_a_word_file_is_fetched() throws IOException {
        String xml =
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d"
                        + W
                        + "><w:p><w:t>&x;</w:t></w:p></d>";

        assertThat(reasonOf(OfficialTextFile.read("甲.docx", zip("word/document.xml", xml))))
                .isEqualTo(RegistryReason.REGISTRY_FILE_UNREADABLE);
    }

    @Test
    void a_word_file_that_unpacks_without_end_is_refused_at_once() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            for (int i = 0; i < 210; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<d/>".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(out.size()).isLessThan(1024 * 1024);
        assertThat(reasonOf(OfficialTextFile.read("甲.docx", out.toByteArray())))
                .isEqualTo(RegistryReason.REGISTRY_FILE_UNREADABLE);
    }

    @Test
    void a_word_file_of_too_many_parts_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 5_001; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i));
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }

        assertThat(reasonOf(OfficialTextFile.read("甲.docx", out.toByteArray())))
                .isEqualTo(RegistryReason.REGISTRY_FILE_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, 一、主要职责, REGISTRY_FILE_KIND_REFUSED",
        "a.doc, 一、主要职责, REGISTRY_FILE_KIND_REFUSED",
        "a.docx, 一、主要职责, REGISTRY_FILE_UNREADABLE"
    })
    void other_files_are_refused(String name, String content, RegistryReason reason) {
        assertThat(reasonOf(OfficialTextFile.read(name, content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(reason);
    }

    @Test
    void text_in_no_known_encoding_is_refused() {
        byte[] bytes = {(byte) 0xff, (byte) 0xff, 0x41};

        assertThat(reasonOf(OfficialTextFile.read("a.txt", bytes)))
                .isEqualTo(RegistryReason.REGISTRY_FILE_UNREADABLE);
    }

    static byte[] docx(String body) throws IOException {
        return zip(
                "word/document.xml",
                "<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
    }

    private static byte[] zip(String entry, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Object reasonOf(Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Done<String>(String text) -> text;
            case Outcome.Refused<String>(var reasons) -> ((Reason) reasons.getFirst()).code();
        };
    }
}

package org.xianxing.app.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.apache.tika.io.TikaInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;

/** Decides by content which files may be evidence, cleans their names and stores them. */
@Component
public class EvidenceTypes {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceTypes.class);

    /** Media types that are taken, with the ending a file of the type gets. */
    private static final Map<String, String> ACCEPTED =
            Map.ofEntries(
                    Map.entry("application/pdf", "pdf"),
                    Map.entry("application/ofd", "ofd"),
                    Map.entry("image/png", "png"),
                    Map.entry("image/jpeg", "jpg"),
                    Map.entry("image/gif", "gif"),
                    Map.entry("image/bmp", "bmp"),
                    Map.entry("image/webp", "webp"),
                    Map.entry("image/tiff", "tif"),
                    Map.entry("application/msword", "doc"),
                    Map.entry("application/vnd.ms-excel", "xls"),
                    Map.entry("application/vnd.ms-powerpoint", "ppt"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "docx"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "xlsx"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                            "pptx"));

    /** Other endings that files of an ending have. */
    private static final Map<String, String> ALSO = Map.of("jpg", "jpeg", "tif", "tiff");

    private static final int LONGEST_NAME = 120;

    private final Tika tika = new Tika();
    private final InstantSource clock;

    EvidenceTypes(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Checks and stores a file. Nothing is kept of a refused one.
     *
     * @param fileName as the browser names it
     * @param content read to its end; not closed
     */
    public Outcome<EvidenceFile> store(
            FileStore files, String fileName, InputStream content, String uploadedBy) {
        String name = sanitised(fileName);
        try (TikaInputStream input =
                TikaInputStream.get(new BufferedInputStream(unclosed(content)))) {
            input.mark(1);
            if (input.read() < 0) {
                return Outcome.refused(EvaluationReason.EVIDENCE_EMPTY, name);
            }
            input.reset();
            String type = tika.detect(input, name);
            if (!ACCEPTED.containsKey(type) || !isWhatItSays(input, type)) {
                return Outcome.refused(EvaluationReason.EVIDENCE_KIND_REFUSED, name, type);
            }
            FileStore.Stored stored = files.put(input, EvidenceFile.MAXIMUM_SIZE);
            return Outcome.done(
                    new EvidenceFile(
                            EvidenceId.random(),
                            named(name, type),
                            type,
                            stored.size(),
                            stored.digest(),
                            uploadedBy,
                            clock.instant()));
        } catch (FileStore.TooLargeException e) {
            return Outcome.refused(
                    EvaluationReason.EVIDENCE_TOO_LARGE,
                    name,
                    EvidenceFile.MAXIMUM_SIZE / (1024 * 1024));
        } catch (IOException e) {
            LOG.error("evidence could not be stored", e);
            return Outcome.refused(EvaluationReason.EVIDENCE_STORE_FAILED, name);
        }
    }

    /**
     * The same as {@link #store}, for something that is being written.
     *
     * @param subject what the file belongs to as long as nothing refers to it
     */
    public Outcome<Attachment> keep(
            FileStore files,
            String subject,
            String fileName,
            InputStream content,
            String uploadedBy) {
        return store(files, fileName, content, uploadedBy)
                .map(file ->
                        new Attachment(
                                file.id().value(),
                                subject,
                                file.name(),
                                file.mediaType(),
                                file.size(),
                                file.digest(),
                                file.uploadedBy(),
                                file.uploadedAt()));
    }

    /** Office and OFD files are archives: the name alone must not make one of any archive. */
    private static boolean isWhatItSays(TikaInputStream input, String type) throws IOException {
        String proof =
                switch (type) {
                    case "application/ofd" -> "OFD.xml";
                    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                            "word/document.xml";
                    case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ->
                            "xl/workbook.xml";
                    case "application/vnd.openxmlformats-officedocument.presentationml.presentation" ->
                            "ppt/presentation.xml";
                    default -> "";
                };
        if (proof.isEmpty()) {
            return true;
        }
        try (ZipFile archive = new ZipFile(input.getFile())) {
            return archive.getEntry(proof) != null;
        } catch (ZipException e) {
            return false;
        }
    }

    /**
     * A name that is safe to show, store and offer: no path, no control or bidirectional marks,
     * none of the characters that file systems refuse, at most 120 characters with its ending kept.
     */
    static String sanitised(String fileName) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]", "");
        name = name.replaceAll("[<>:\"|?*]", "_").strip();
        name = name.replaceAll("^\\.+", "");
        if (name.isBlank()) {
            return "未命名";
        }
        if (name.length() > LONGEST_NAME) {
            int dot = name.lastIndexOf('.');
            String ending = dot > name.length() - 10 && dot > 0 ? name.substring(dot) : "";
            name = name.substring(0, LONGEST_NAME - ending.length()) + ending;
        }
        return name;
    }

    /** The name with an ending of its type, so that nothing opens it as something else. */
    static String named(String name, String type) {
        String ending = ACCEPTED.getOrDefault(type, "");
        String actual = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean fits =
                name.indexOf('.') >= 0
                        && (actual.equals(ending) || ALSO.getOrDefault(ending, "").equals(actual));
        if (fits) {
            return name;
        }
        int most = LONGEST_NAME - ending.length() - 1;
        return (name.length() > most ? name.substring(0, most) : name) + "." + ending;
    }

    /** Tika closes what it reads; the caller's stream stays the caller's. */
    private static InputStream unclosed(InputStream content) {
        return new java.io.FilterInputStream(content) {
            @Override
            public void close() {
                // left to the caller
            }
        };
    }
}

package org.xianxing.app.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xianxing.domain.shared.Outcome;

/** The text of a file that an office has: plain text in UTF-8 or GB18030, or a .docx. */
public final class OfficialTextFile {

    /** Most bytes of a file, in it and unpacked. */
    public static final int MAXIMUM_SIZE = 20 * 1024 * 1024;

    /** What all parts of a file may unpack to, pictures included, and how many there may be. */
    private static final long MAXIMUM_UNPACKED = 200L * 1024 * 1024;

    private static final int MOST_ENTRIES = 5_000;
    private static final int BUFFER = 64 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private OfficialTextFile() {}

    /** Reads a file's text; refused when it is of another kind or damaged. */
    public static Outcome<String> read(String fileName, byte[] bytes) {
        String name = fileName.toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".txt")) {
                return Outcome.done(plain(bytes));
            }
            if (name.endsWith(".docx")) {
                String text = docx(bytes);
                return text.isBlank()
                        ? Outcome.refused(RegistryReason.REGISTRY_FILE_UNREADABLE, fileName)
                        : Outcome.done(text);
            }
        } catch (IOException | XMLStreamException e) {
            return Outcome.refused(RegistryReason.REGISTRY_FILE_UNREADABLE, fileName);
        }
        return Outcome.refused(RegistryReason.REGISTRY_FILE_KIND_REFUSED, fileName);
    }

    private static String plain(byte[] bytes) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return GB18030.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    /**
     * The largest table of a .docx as rows of cells: a cell that spans columns is followed by empty
     * ones, one that goes on from the row above has its text again.
     *
     * @return its rows; none when the file has no table or is no .docx
     */
    public static List<List<String>> table(String fileName, byte[] bytes) {
        if (!fileName.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return List.of();
        }
        try {
            return document(bytes, DocumentTables::largest).orElse(List.of());
        } catch (IOException | XMLStreamException e) {
            return List.of();
        }
    }

    /** Reads something out of a document. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(XMLStreamReader document) throws XMLStreamException;
    }

    private static String docx(byte[] bytes) throws IOException, XMLStreamException {
        return document(bytes, OfficialTextFile::paragraphs).orElse("");
    }

    private static <T> Optional<T> document(byte[] bytes, Reading<T> reading)
            throws IOException, XMLStreamException {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long left = MAXIMUM_UNPACKED;
            for (int entries = 0; entries < MOST_ENTRIES; entries++) {
                ZipEntry entry = archive.getNextEntry();
                if (entry == null) {
                    return Optional.empty();
                }
                if (entry.getName().equals("word/document.xml")) {
                    byte[] document = archive.readNBytes(MAXIMUM_SIZE + 1);
                    if (document.length > MAXIMUM_SIZE) {
                        throw new IOException("unpacks to more than " + MAXIMUM_SIZE);
                    }
                    return Optional.of(reading.of(reader(new ByteArrayInputStream(document))));
                }
                left -= skipped(archive, left);
            }
        }
        throw new IOException("more than " + MOST_ENTRIES + " parts");
    }

    /** What is passed over is unpacked too, and may be made to unpack for ever. */
    private static long skipped(ZipInputStream archive, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long skipped = 0;
        for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
            skipped += read;
            if (skipped > most) {
                throw new IOException("unpacks to more than " + MAXIMUM_UNPACKED);
            }
        }
        return skipped;
    }

    /** Nothing outside the file is looked up. */
    private static XMLStreamReader reader(InputStream document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(document);
    }

    /** The text of all paragraphs, one a line. */
    private static String paragraphs(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> inText = reader.getLocalName().equals("t");
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (reader.getLocalName().equals("p")) {
                        text.append('\n');
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }
}

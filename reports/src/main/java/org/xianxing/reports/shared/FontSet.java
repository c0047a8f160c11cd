package org.xianxing.reports.shared;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Map every role to the faces that draw it.
 *
 * <p>The product carries free faces. An office that owns the faces named in its own rules points to
 * its files; characters such a file lacks are taken from the product's faces. Reading the faces
 * takes a moment and some memory: keep one set for the whole program.
 */
public final class FontSet {

    private static final Map<String, BaseFont> OWN_FACES = new ConcurrentHashMap<>();

    private static final String WIDEST = "songti.ttf";

    /** The first four bytes of a font collection and of a font with PostScript outlines. */
    private static final int COLLECTION = 0x74746366;

    private static final int POST_SCRIPT = 0x4F54544F;

    private final Map<FontRole, Typeface> typefaces;

    private FontSet(Map<FontRole, BaseFont> officeFaces) {
        typefaces = new EnumMap<>(FontRole.class);
        for (FontRole role : FontRole.values()) {
            typefaces.put(role, new Typeface(role.style(), faces(role, officeFaces)));
        }
    }

    /** The faces that draw a role, best first; the last one lends what the others lack. */
    private static List<BaseFont> faces(FontRole role, Map<FontRole, BaseFont> officeFaces) {
        List<BaseFont> faces = new ArrayList<>();
        if (officeFaces.containsKey(role)) {
            faces.add(officeFaces.get(role));
        }
        Set<String> files = new LinkedHashSet<>(List.of(role.latin(), role.hanzi(), WIDEST));
        files.forEach(file -> faces.add(ownFace(file)));
        return faces;
    }

    /** Use the faces the product carries. */
    public static FontSet standard() {
        return new FontSet(Map.of());
    }

    /**
     * Use an office's own TrueType files for the roles given, and the product's faces for the rest.
     *
     * @throws IllegalArgumentException naming the file, if it is missing, unreadable, not a
     *     TrueType font or must not be embedded
     */
    public static FontSet withOfficeFonts(Map<FontRole, Path> files) {
        Map<FontRole, BaseFont> faces = new EnumMap<>(FontRole.class);
        files.forEach((role, file) -> faces.put(role, officeFace(role, file)));
        return new FontSet(faces);
    }

    public Typeface typeface(FontRole role) {
        Typeface typeface = typefaces.get(role);
        if (typeface == null) {
            throw new IllegalStateException("no typeface for " + role);
        }
        return typeface;
    }

    /** A style of this set without letter spacing. */
    public TypeStyle style(FontRole role, float size) {
        return new TypeStyle(typeface(role), size, 0f);
    }

    private static BaseFont ownFace(String file) {
        return OWN_FACES.computeIfAbsent(file, FontSet::readOwnFace);
    }

    private static BaseFont readOwnFace(String file) {
        String resource = "fonts/" + file;
        try (InputStream in = FontSet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its face " + resource);
            }
            return face(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("the product's face " + resource + " is damaged", e);
        }
    }

    private static BaseFont officeFace(FontRole role, Path file) {
        String purpose = "the office's font file for " + role + " (" + role.style() + "), " + file;
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(purpose + ", is not there");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".ttf") && !name.endsWith(".ttc")) {
            throw new IllegalArgumentException(
                    purpose + ", must be a TrueType file (.ttf or .ttc)");
        }
        try {
            byte[] content = Files.readAllBytes(file);
            if (hasPostScriptOutlines(content)) {
                throw new IllegalArgumentException(purpose + ", holds no TrueType outlines");
            }
            return face(name.endsWith(".ttc") ? name + ",0" : name, content);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(purpose + ", cannot be used: " + e.getMessage(), e);
        }
    }

    /** The PDF library draws wrong characters from PostScript outlines with their own numbering. */
    private static boolean hasPostScriptOutlines(byte[] content) {
        ByteBuffer file = ByteBuffer.wrap(content);
        int start = file.getInt(0) == COLLECTION ? file.getInt(12) : 0;
        return file.getInt(start) == POST_SCRIPT;
    }

    private static BaseFont face(String name, byte[] content)
            throws IOException, DocumentException {
        BaseFont face =
                BaseFont.createFont(
                        name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, content, null);
        face.setSecureRandom(new SamePrefix());
        return face;
    }

    /**
     * Give every embedded subset the prefix AAAAAA.
     *
     * <p>The PDF library draws the prefix by chance; the same record must give the same bytes.
     * Nothing secret hangs on it.
     */
    private static final class SamePrefix extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}

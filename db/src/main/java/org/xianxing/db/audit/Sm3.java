package org.xianxing.db.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * The Chinese standard hash SM3 (GB/T 32905) over texts, each with its length before it, so that no
 * two sequences of texts read alike. The length is that of the UTF-8 form in four bytes, highest
 * first; a missing text has the length -1.
 */
final class Sm3 {

    private static final HexFormat HEX = HexFormat.of();
    private static final int BYTE = 8;

    private final SM3Digest digest = new SM3Digest();

    Sm3 add(@Nullable String text) {
        if (text == null) {
            addLength(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            addLength(bytes.length);
            digest.update(bytes, 0, bytes.length);
        }
        return this;
    }

    /** The hash of bytes as they stand, as any other program computes it. */
    static String of(byte[] bytes) {
        Sm3 sm3 = new Sm3();
        sm3.digest.update(bytes, 0, bytes.length);
        return sm3.hash();
    }

    private void addLength(int length) {
        for (int shift = 3 * BYTE; shift >= 0; shift -= BYTE) {
            digest.update((byte) (length >> shift));
        }
    }

    /** The hash as 64 lower-case hexadecimal digits; the next text begins a new one. */
    String hash() {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HEX.formatHex(hash);
    }
}

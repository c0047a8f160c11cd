package org.xianxing.app.bulletin;

/**
 * A file to hand out.
 *
 * @param fileName its name, free of characters that a file system refuses
 * @param content its bytes, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Download(String fileName, byte[] content) {}

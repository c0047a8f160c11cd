package org.xianxing.domain.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;

/**
 * What one person was told.
 *
 * @param id identity
 * @param account who was told
 * @param body for which body they were told
 * @param kind what is said
 * @param path the page it is about, without a leading slash
 * @param arguments what the kind's sentence names, each on one line of at most {@value
 *     #LONGEST_ARGUMENT} characters
 * @param at when
 * @param readAt when the person opened it; empty while they have not
 */
public record Notice(
        NoticeId id,
        AccountId account,
        OrganizationId body,
        NoticeKind kind,
        String path,
        List<String> arguments,
        Instant at,
        Optional<Instant> readAt) {

    public static final int LONGEST_PATH = 200;
    public static final int LONGEST_ARGUMENT = 300;
    public static final int MOST_ARGUMENTS = 5;

    public Notice {
        if (!isPath(path)) {
            throw new IllegalArgumentException("a notice is about a page of ours: " + path);
        }
        if (arguments.size() > MOST_ARGUMENTS) {
            throw new IllegalArgumentException("too many arguments: " + arguments.size());
        }
        arguments = arguments.stream().map(Notice::line).toList();
    }

    /** Whether it names a page of ours and cannot lead elsewhere. */
    private static boolean isPath(String path) {
        return path.length() <= LONGEST_PATH && path.matches("[A-Za-z0-9][A-Za-z0-9/_.?=&-]*");
    }

    /** One line, so that nothing typed can look like a line of ours, or a header of a mail. */
    private static String line(String argument) {
        String plain = argument.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return plain.length() <= LONGEST_ARGUMENT
                ? plain
                : plain.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }

    public boolean isRead() {
        return readAt.isPresent();
    }
}

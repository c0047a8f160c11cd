package org.xianxing.app.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.shared.Reason;

/**
 * Knows passwords that are guessed early: lists of the most used ones, names, keys that lie side by
 * side, days, and the words of this field, also with the usual exchanges of signs.
 */
final class GuessablePasswords {

    /** So many guesses are too few: a million. */
    private static final int TOO_FEW = 6;

    /** What comes later makes a password only harder; the estimate takes long for long ones. */
    private static final int MOST_READ = 40;

    private final Zxcvbn estimate = new Zxcvbn();
    private final List<String> context;

    GuessablePasswords() {
        try (InputStream words =
                Objects.requireNonNull(
                        GuessablePasswords.class.getResourceAsStream("context-words.txt"))) {
            context =
                    new String(words.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Why a password is refused.
     *
     * @param own words of the person, such as user name and name
     * @return none when it is hard enough to guess
     */
    Optional<Reason> refuse(String password, String... own) {
        List<String> words = new ArrayList<>(context);
        words.addAll(List.of(own));
        String read = password.substring(0, Math.min(MOST_READ, password.length()));
        // A sign that holds two words together makes nothing harder.
        String joined = read.replaceAll("[^\\p{L}\\p{N}]", "");
        boolean early =
                Stream.of(read, joined)
                        .filter(text -> !text.isEmpty())
                        .anyMatch(
                                text -> estimate.measure(text, words).getGuessesLog10() < TOO_FEW);
        return early ? Optional.of(Reason.of(AccountReason.PASSWORD_GUESSABLE)) : Optional.empty();
    }
}

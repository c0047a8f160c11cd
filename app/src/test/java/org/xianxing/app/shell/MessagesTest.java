package org.xianxing.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Points;

class MessagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path ALLOWED_CHINESE =
            Path.of("src", "test", "resources", "chinese-literals-allowed.txt");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}，。；：！？“”「」（）、]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Messages messages = new Messages();

    static Stream<String> bundles() {
        return Stream.concat(Messages.BUNDLES.stream(), Stream.of("start"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(String bundle) throws IOException {
        assertThat(new TreeSet<>(texts(bundle, "en").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(texts(bundle, "zh_CN").stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_name_the_same_facts(String bundle) throws IOException {
        Properties english = texts(bundle, "en");
        Properties chinese = texts(bundle, "zh_CN");

        for (String key : chinese.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(chinese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void texts_are_not_empty_and_free_of_lone_apostrophes(String bundle) throws IOException {
        for (String language : List.of("zh_CN", "en")) {
            Properties texts = texts(bundle, language);
            for (String key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key))
                        .as(key)
                        .isNotBlank()
                        .satisfies(text -> assertThat(text.replace("''", "")).doesNotContain("'"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keys_begin_with_the_name_of_their_bundle(String bundle) throws IOException {
        assertThat(texts(bundle, "zh_CN").stringPropertyNames())
                .allMatch(key -> key.matches(bundle + "(\\.[A-Za-z0-9]+([-_][A-Za-z0-9]+)*)+"));
    }

    @Test
    void every_key_in_the_sources_has_a_text() throws IOException {
        Pattern key =
                Pattern.compile("(" + String.join("|", bundles().toList()) + ")\\.[a-z0-9-]+");
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Path source : sources()) {
            for (String literal : literals(Files.readString(source))) {
                if (key.matcher(literal).matches()) {
                    found++;
                    String bundle = literal.substring(0, literal.indexOf('.'));
                    if (!texts(bundle, "zh_CN").containsKey(literal)) {
                        missing.add(source.getFileName() + ": " + literal);
                    }
                }
            }
        }
        assertThat(found).as("keys in the sources").isGreaterThan(30);
        assertThat(missing).isEmpty();
    }

    @Test
    void sources_hold_no_chinese_text() throws IOException {
        List<String> allowed =
                Files.readAllLines(ALLOWED_CHINESE).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            for (String literal : chineseLiterals(Files.readString(source))) {
                String line = source.getFileName() + ": " + literal;
                if (!allowed.contains(line) && !allowed.contains(source.getFileName() + ": *")) {
                    found.add(line);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_search_for_chinese_text_finds_it() {
        String source =
                """
                // 注释 "不算"
                /** 说明 "也不算" */
                String a = "先行"; // "不算"
                char b = '"'; String c = "plain";
                """;

        assertThat(chineseLiterals(source)).containsExactly("先行");
    }

    @Test
    void every_role_has_a_name() {
        for (Role role : Role.values()) {
            assertThat(messages.has(RoleLabel.key(role), Messages.CHINESE)).isTrue();
        }
    }

    @Test
    void numbers_stand_without_grouping_and_dates_as_the_language_writes_them() {
        assertThat(messages.getTranslation("shell.due", Messages.CHINESE, 2026))
                .isEqualTo("2026 项待您处理");
        assertThat(messages.getTranslation("shell.due", Messages.CHINESE, Points.of("4.5")))
                .isEqualTo("4.50 项待您处理");
        assertThat(
                        messages.getTranslation(
                                "shell.stages", Messages.ENGLISH, LocalDate.of(2027, 1, 22)))
                .isEqualTo("Stages of January 22, 2027");
        assertThat(
                        messages.getTranslation(
                                "shell.stages", Messages.CHINESE, LocalDate.of(2027, 1, 22)))
                .isEqualTo("2027年1月22日进程");
    }

    private static List<String> chineseLiterals(String source) {
        return literals(source).stream().filter(text -> CHINESE.matcher(text).find()).toList();
    }

    /** String literals outside comments. */
    private static List<String> literals(String source) {
        String code =
                source.replaceAll("(?s)/\\*.*?\\*/", "")
                        .replaceAll("(?m)^((?:[^\"\\n]|\"(?:[^\"\\\\\\n]|\\\\.)*\")*?)//.*$", "$1")
                        .replace("'\"'", "");
        List<String> found = new ArrayList<>();
        Matcher matcher = LITERAL.matcher(code);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties texts(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file =
                MessagesTest.class.getResourceAsStream(
                        "/org/xianxing/app/messages/" + bundle + "_" + language + ".properties")) {
            assertThat(file).as(bundle + " in " + language).isNotNull();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

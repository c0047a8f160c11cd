package org.xianxing.reports.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontSetTest {

    @ParameterizedTest
    @EnumSource(FontRole.class)
    void every_role_draws_every_character_of_gbk(FontRole role) throws IOException {
        Typeface typeface = FontSet.standard().typeface(role);
        byte[] pair = new byte[2];
        for (int high = 0x81; high <= 0xFE; high++) {
            for (int low = 0x40; low <= 0xFE; low++) {
                pair[0] = (byte) high;
                pair[1] = (byte) low;
                String character = new String(pair, "GBK");
                if (Character.isIdeographic(character.codePointAt(0))) {
                    assertThat(typeface.unitsOf(character)).isEqualTo(1000);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FontRole.class)
    void every_role_draws_marks_in_full_width(FontRole role) {
        Typeface typeface = FontSet.standard().typeface(role);

        assertThat("，。、；：？！（）《》〔〕“”￥".codePoints())
                .allSatisfy(
                        c -> assertThat(typeface.unitsOf(Character.toString(c))).isEqualTo(1000));
    }

    @Test
    void a_missing_office_file_is_refused(@TempDir Path folder) {
        Path file = folder.resolve("方正小标宋.ttf");

        assertThatThrownBy(() -> FontSet.withOfficeFonts(Map.of(FontRole.TITLE, file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("方正小标宋.ttf")
                .hasMessageContaining("TITLE (小标宋)")
                .hasMessageContaining("is not there");
    }

    @Test
    void a_file_that_is_no_font_is_refused(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("仿宋.ttf"), "not a font at all", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> FontSet.withOfficeFonts(Map.of(FontRole.BODY, file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("仿宋.ttf")
                .hasMessageContaining("cannot be used");
    }

    @Test
    void an_office_file_comes_first_and_lends_from_the_products_faces(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("office.ttf");
        try (InputStream in = FontSet.class.getResourceAsStream("fonts/kaiti.ttf")) {
            Files.copy(Objects.requireNonNull(in), file);
        }

        FontSet fonts = FontSet.withOfficeFonts(Map.of(FontRole.TITLE, file));

        assertThat(fonts.typeface(FontRole.TITLE).runs("通报㵟㼆"))
                .extracting(run -> run.face().getPostscriptFontName())
                .containsExactly("XianxingKaiti", "XianxingXiaobiaosong", "XianxingSongti");
    }
}

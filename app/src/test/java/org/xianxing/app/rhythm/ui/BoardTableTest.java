package org.xianxing.app.rhythm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoardTableTest {

    @Test
    void no_word_of_a_cell_ends_its_tag_or_its_attribute() {
        assertThat(BoardTable.escaped("贸易\" onmouseover=\"x' <img src=x> & 组"))
                .doesNotContain("\"", "'", "<", ">")
                .startsWith("贸易&quot;")
                .endsWith("&amp; 组");
    }
}

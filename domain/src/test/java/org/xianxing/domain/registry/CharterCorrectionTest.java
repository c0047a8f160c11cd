package org.xianxing.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A proposal is put right clause by clause; every other clause stays where it was. */
class CharterCorrectionTest {

    private static final Clause FIRST = duty(1, "拟订政策。");
    private static final Clause THIRD = duty(3, "组织协调。");
    private static final Clause OFFICE =
            new Clause(Part.DIVISIONS, 1, "综合处", "", "负责文电。", Clause.Mark.GIVEN);

    private final Charter charter =
            new Charter(
                    "某某规定",
                    "",
                    Optional.empty(),
                    "某某办",
                    "",
                    "",
                    "",
                    OptionalInt.empty(),
                    List.of(FIRST, THIRD, OFFICE),
                    "",
                    List.of());

    @Test
    void a_clause_is_changed_where_it_stands() {
        Clause better = duty(1, "拟订政策并组织实施。");

        assertThat(charter.corrected(Optional.of(FIRST), Optional.of(better)).clauses())
                .containsExactly(better, THIRD, OFFICE);
    }

    @Test
    void an_added_clause_goes_where_its_number_says() {
        Clause second = duty(2, "监督管理。");
        Clause fourth = duty(4, "承办交办事项。");

        assertThat(
                        charter.corrected(Optional.empty(), Optional.of(second))
                                .corrected(Optional.empty(), Optional.of(fourth))
                                .clauses())
                .containsExactly(FIRST, second, THIRD, fourth, OFFICE);
    }

    @Test
    void a_clause_that_was_taken_for_another_part_moves_there() {
        Clause matter = new Clause(Part.MATTERS, 1, "", "", "组织协调。", Clause.Mark.GIVEN);

        assertThat(charter.corrected(Optional.of(THIRD), Optional.of(matter)).clauses())
                .containsExactly(FIRST, OFFICE, matter);
    }

    @Test
    void a_clause_is_taken_out() {
        assertThat(charter.corrected(Optional.of(FIRST), Optional.empty()).clauses())
                .containsExactly(THIRD, OFFICE);
    }

    private static Clause duty(int number, String text) {
        return new Clause(Part.DUTIES, number, "", "", text, Clause.Mark.GIVEN);
    }
}

package org.xianxing.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianxing.app.registry.RegistryReason;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.workbook.WorkbookReason;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.catalog.CatalogReason;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.registry.CharterReason;
import org.xianxing.domain.rhythm.RhythmReason;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.supervision.SupervisionReason;
import org.xianxing.domain.task.TaskReason;

class ReasonSentencesTest {

    private final Messages messages = new Messages();

    @Test
    void every_reason_has_a_sentence_in_both_languages() {
        List<ReasonCode> all =
                Stream.<ReasonCode[]>of(
                                AccountReason.values(),
                                EvaluationReason.values(),
                                CatalogReason.values(),
                                CharterReason.values(),
                                RegistryReason.values(),
                                RhythmReason.values(),
                                TaskReason.values(),
                                SupervisionReason.values(),
                                org.xianxing.domain.coordination.CoordinationReason.values(),
                                WorkbookReason.values())
                        .flatMap(Arrays::stream)
                        .toList();

        for (var language : Messages.LOCALES) {
            assertThat(all)
                    .allSatisfy(code ->
                            assertThat(messages.has(code.messageKey(), language))
                                    .as("%s in %s", code.messageKey(), language)
                                    .isTrue());
        }
    }

    @Test
    void a_sentence_names_its_facts() {
        Reason reason =
                Reason.of(
                        EvaluationReason.CYCLE_DATES_OUT_OF_ORDER,
                        Instant.parse("2027-01-22T09:30:00Z"),
                        Instant.parse("2027-01-04T00:30:00Z"));

        assertThat(messages.reason(reason, Messages.CHINESE))
                .isEqualTo("时间先后不对：2027年1月4日 08:30 应晚于 2027年1月22日 17:30。请改后一个日期。");
    }
}

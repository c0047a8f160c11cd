package org.xianxing.app.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.reports.shared.PlainWorkbook;

/** The ledger of cases (督办台账). Like every document it is in Chinese. */
record CaseLedger(CaseWords words, Instant now, Function<SupervisionCase, List<String>> assisting) {

    private static final Locale CHINESE = Messages.CHINESE;

    byte[] workbook(List<CaseLine> lines) {
        return PlainWorkbook.of(
                List.of(
                        new PlainWorkbook.Sheet(
                                word("ledger"),
                                List.of(
                                        word("column-number"),
                                        word("column-rung"),
                                        word("column-state"),
                                        word("column-late"),
                                        word("column-title"),
                                        word("column-demand"),
                                        word("column-kind"),
                                        word("column-source"),
                                        word("column-unit"),
                                        word("column-assisting"),
                                        word("column-issued"),
                                        word("column-original-due"),
                                        word("column-due"),
                                        word("column-measures"),
                                        word("column-note")),
                                lines.stream().map(this::row).toList())));
    }

    private List<String> row(CaseLine line) {
        SupervisionCase current = line.current();
        return List.of(
                words.number(current, CHINESE),
                words.rung(current.rung(), CHINESE),
                words.state(current.state(), CHINESE),
                current.isLate(now) ? word("late") : "",
                current.matter().title(),
                current.matter().demand(),
                words.kind(current.matter().kind(), CHINESE),
                words.citation(current.matter().source()),
                line.unit().name(),
                String.join(word("list-pause"), assisting.apply(current)),
                current.hands().issued().map(Signature::at).map(this::moment).orElse(""),
                moment(current.deadline().original()),
                moment(current.deadline().current()),
                line.measures() == 0 ? "" : line.done() + "/" + line.measures(),
                current.demonstration() ? word("demonstration") : "");
    }

    private String moment(Instant at) {
        return words.moment(at, CHINESE);
    }

    private String word(String key) {
        return words.of(key, CHINESE);
    }
}

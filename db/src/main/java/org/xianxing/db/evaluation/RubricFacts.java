package org.xianxing.db.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.xianxing.db.shared.ReferenceTable;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricImport;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.evaluation.RubricRow;

/** The rubric of 闽自贸办〔2021〕1号 附件2, read the same way as an office's own workbook. */
public final class RubricFacts {

    private static final String TITLE = "全省开发区建设创新推广先行区评估细则（暂行）";
    private static final String LABEL = "2021版";
    private static final String SOURCE = "闽自贸办〔2021〕1号";

    private RubricFacts() {}

    /** The official rubric as the source words it. */
    public static Rubric annexTwo(DSLContext dsl) {
        List<RubricRow> rows = new ArrayList<>();
        int number = 1;
        for (ReferenceTable.Line line : ReferenceTable.read(dsl, "rubric-2021.csv")) {
            number++;
            rows.add(
                    new RubricRow(
                            number,
                            line.text("一级指标"),
                            line.text("一级分值"),
                            line.text("二级编号"),
                            line.text("二级指标"),
                            line.text("三级编号"),
                            line.text("三级指标"),
                            line.text("计分说明"),
                            line.text("分值"),
                            line.text("规则"),
                            line.text("参数"),
                            line.text("当年")));
        }
        return RubricImport.read(TITLE, LABEL, SOURCE, rows).orThrow();
    }

    /** Adds the official rubric when it is not there yet. */
    public static void load(DSLContext dsl, RubricRepository rubrics) {
        Rubric official = annexTwo(dsl);
        if (rubrics.find(official.id()).isEmpty()) {
            rubrics.add(official);
        }
    }
}

package org.xianxing.app.evaluation.ui;

import org.xianxing.app.shell.components.Badge;
import org.xianxing.domain.evaluation.CycleStage;

/** How a cycle's stage looks to the province office. */
final class CycleStages {

    private CycleStages() {}

    static Badge badge(CycleStage stage, String word) {
        Badge.State look =
                switch (stage) {
                    case PLANNED -> Badge.State.DRAFT;
                    case OPEN, OBJECTION -> Badge.State.WAITING;
                    case RANKED, PUBLISHED -> Badge.State.ACCEPTED;
                };
        return new Badge(look, word);
    }
}

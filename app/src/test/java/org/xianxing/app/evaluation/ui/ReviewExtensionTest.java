package org.xianxing.app.evaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.evaluation.SheetSummary;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.ScoreSheet;

class ReviewExtensionTest extends ViewTest {

    @Autowired private SheetService sheets;
    @Autowired private CurrentActor currentActor;
    @Autowired private ChosenCycle chosenCycle;

    @Test
    void a_city_extends_the_deadline_of_a_zone_that_has_its_sheet_with_a_reason_only() {
        openAsDemonstrated("shichushen");
        SheetSummary drafting =
                summaries().stream()
                        .filter(s -> s.sheet() instanceof ScoreSheet.Draft)
                        .findFirst()
                        .orElseThrow();
        UI.getCurrent().navigate("review/" + drafting.zone().id().value());

        _click(_get(ReviewExtension.class));
        _click(_get(Button.class, spec -> spec.withText("准予延期").withPredicate(this::inDialog)));
        assertThat(dialog()).contains("理由");
        assertThat(extended(drafting)).isEqualTo(java.time.Instant.MIN);

        _setValue(_get(TextArea.class, spec -> spec.withId("extension-reason")), "系统维护半日");
        _setValue(_get(DateTimePicker.class), LocalDateTime.of(2000, 1, 1, 8, 0));
        _click(_get(Button.class, spec -> spec.withText("准予延期").withPredicate(this::inDialog)));
        assertThat(dialog()).contains("更晚的时间");
        assertThat(extended(drafting)).isEqualTo(java.time.Instant.MIN);

        LocalDateTime later = LocalDateTime.of(2099, 1, 8, 17, 30);
        _setValue(_get(DateTimePicker.class), later);
        _click(_get(Button.class, spec -> spec.withText("准予延期").withPredicate(this::inDialog)));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(extended(drafting)).isEqualTo(later.atZone(Cycle.OFFICE_ZONE).toInstant());
    }

    @Test
    void a_sheet_that_waits_for_the_reviewer_has_no_deadline_to_extend() {
        openAsDemonstrated("shichushen");
        SheetSummary submitted =
                summaries().stream()
                        .filter(s -> s.sheet() instanceof ScoreSheet.Submitted)
                        .findFirst()
                        .orElseThrow();

        UI.getCurrent().navigate("review/" + submitted.zone().id().value());

        assertThat(_find(ReviewExtension.class)).isEmpty();
    }

    private boolean inDialog(Button button) {
        return !(button instanceof ReviewExtension);
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    private java.time.Instant extended(SheetSummary of) {
        return summaries().stream()
                .filter(s -> s.zone().id().equals(of.zone().id()))
                .findFirst()
                .orElseThrow()
                .sheet()
                .header()
                .extendedUntil();
    }

    private java.util.List<SheetSummary> summaries() {
        return sheets.summaries(
                currentActor.get(), chosenCycle.get(currentActor.get()).orElseThrow().id());
    }
}

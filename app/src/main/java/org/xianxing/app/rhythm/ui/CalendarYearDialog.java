package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.xianxing.app.rhythm.WorkdayService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.domain.rhythm.CalendarDay;
import org.xianxing.domain.shared.Outcome;

/** Says that a year's holidays are all there, and which notice fixed them. */
final class CalendarYearDialog extends RhythmDialog {

    private static final long serialVersionUID = 1L;

    private final transient WorkdayService workdays;
    private final transient CurrentActor currentActor;
    private final int year;
    private final TextField source;

    CalendarYearDialog(
            WorkdayService workdays,
            CurrentActor currentActor,
            WorkdayService.Year year,
            RhythmTexts texts,
            Runnable done) {
        super(texts, "know-year", done);
        this.workdays = workdays;
        this.currentActor = currentActor;
        this.year = year.year();
        source = line("notice", CalendarDay.LONGEST_SOURCE, year.known().orElse(""));
        fields(new Paragraph(texts.word("know-explained", year.year())), source);
    }

    @Override
    Outcome<?> change() {
        return workdays.know(currentActor.get(), year, source.getValue());
    }
}

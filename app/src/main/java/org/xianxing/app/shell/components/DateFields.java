package org.xianxing.app.shell.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Date fields in the reader's language. A date may be typed as it stands in documents and
 * spreadsheets: 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日 or 20261123.
 */
public final class DateFields {

    private static final String SHOWN = "yyyy-MM-dd";
    private static final String[] TYPED = {
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"
    };

    private DateFields() {}

    /** Makes a date field speak a language; its calendar opens by the icon, not by typing. */
    public static void speak(DatePicker field, Locale locale) {
        field.setLocale(locale);
        field.setI18n(texts(field, locale));
        field.setAutoOpen(false);
    }

    /** Makes a field of date and time speak a language. */
    public static void speak(DateTimePicker field, Locale locale) {
        field.setLocale(locale);
        field.setDatePickerI18n(texts(field, locale));
        field.setAutoOpen(false);
    }

    private static DatePicker.DatePickerI18n texts(Component field, Locale locale) {
        return new DatePicker.DatePickerI18n()
                .setMonthNames(
                        Arrays.stream(Month.values())
                                .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                                .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.NARROW_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(field.getTranslation("shell.today"))
                .setCancel(field.getTranslation("shell.close"))
                .setBadInputErrorMessage(field.getTranslation("shell.bad-date"))
                .setDateFormats(SHOWN, TYPED);
    }

    /** The names of the days, which the calendar counts from Sunday. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, locale))
                .toList();
    }
}

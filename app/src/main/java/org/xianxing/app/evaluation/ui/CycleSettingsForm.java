package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xianxing.app.evaluation.CycleService;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.RankingSettings.TieAtLine;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricId;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.evaluation.ScoringSettings.AmountCounting;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

/** What the rubric leaves open: each setting with a line of explanation and its default. */
final class CycleSettingsForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int TIE_BREAKERS = 3;
    private static final int MOST_PLACES = 999;
    private static final int HIGHEST_CEILING = 100_000;
    private static final int TEN_THOUSAND = 10_000;

    private final TextField title = new TextField();
    private final Select<Rubric> rubric = new Select<>();
    private final RadioButtonGroup<AmountCounting> amounts;
    private final List<Select<IndicatorGroup>> tieBreakers = new ArrayList<>();
    private final RadioButtonGroup<Boolean> ineligible;
    private final IntegerField rewardPlaces;
    private final RadioButtonGroup<TieAtLine> rewardTie;
    private final IntegerField rectificationPlaces;
    private final RadioButtonGroup<TieAtLine> rectificationTie;
    private final IntegerField ceiling;
    private final Div told = new Div();
    private final transient Saver saver;
    private final transient Words words;

    /** What the form holds. */
    record Settings(
            String title, RubricId rubric, ScoringSettings scoring, RankingSettings ranking) {}

    /** Stores the settings; returns why they were refused, if they were. */
    @FunctionalInterface
    interface Saver {
        List<Reason> save(Settings settings);
    }

    CycleSettingsForm(Cycle cycle, List<Rubric> rubrics, Saver saver, Words words) {
        this.saver = saver;
        this.words = words;
        RankingSettings usual = RankingSettings.DEFAULT;
        RankingSettings ranking = cycle.ranking();
        title.setLabel(text("title"));
        title.setMaxLength(CycleService.LONGEST_TITLE);
        title.setManualValidation(true);
        title.setValue(cycle.title());
        rubric.setLabel(text("rubric"));
        rubric.setHelperText(text("rubric-help"));
        rubric.setItemLabelGenerator(r -> r.label() + " " + r.title());
        rubric.setItems(rubrics);
        amounts =
                choice(
                        "amounts",
                        List.of(AmountCounting.values()),
                        cycle.scoring().amountCounting(),
                        ScoringSettings.DEFAULT.amountCounting());
        for (int i = 1; i <= TIE_BREAKERS; i++) {
            tieBreakers.add(tieBreaker(i));
        }
        rubric.addValueChangeListener(e -> offerGroups(Optional.ofNullable(e.getValue())));
        rubrics.stream()
                .filter(r -> r.id().equals(cycle.rubric()))
                .findFirst()
                .ifPresent(rubric::setValue);
        chooseTieBreakers(ranking.tieBreakers());
        ineligible =
                choice(
                        "ineligible",
                        List.of(false, true),
                        ranking.ineligibleOccupyPlace(),
                        usual.ineligibleOccupyPlace());
        rewardPlaces =
                number("reward-places", ranking.rewardPlaces(), MOST_PLACES, usual.rewardPlaces());
        rewardTie =
                choice(
                        "reward-tie",
                        List.of(TieAtLine.values()),
                        ranking.rewardTie(),
                        usual.rewardTie());
        rectificationPlaces =
                number(
                        "rectification-places",
                        ranking.rectificationPlaces(),
                        MOST_PLACES,
                        usual.rectificationPlaces());
        rectificationTie =
                choice(
                        "rectification-tie",
                        List.of(TieAtLine.values()),
                        ranking.rectificationTie(),
                        usual.rectificationTie());
        ceiling =
                number(
                        "ceiling",
                        inTenThousands(ranking.rewardCeiling()),
                        HIGHEST_CEILING,
                        inTenThousands(usual.rewardCeiling()));
        lay(cycle.stage());
    }

    private void lay(CycleStage stage) {
        Div what = form(title, rubric);
        Div points = form(amounts);
        Div ties = new Div(tieBreakers.toArray(Select[]::new));
        ties.addClassName("xx-tie-breakers");
        Span tiesTitle = new Span(text("tie-breakers"));
        tiesTitle.addClassName("xx-strong");
        Span tiesHelp = new Span(text("tie-breakers-help"));
        tiesHelp.addClassName("xx-sub");
        Div places =
                form(
                        new Div(new Div(tiesTitle), new Div(tiesHelp), ties),
                        ineligible,
                        rewardPlaces,
                        rewardTie,
                        rectificationPlaces,
                        rectificationTie,
                        ceiling);
        addClassName("xx-stack");
        add(
                new SheetCard(text("settings-what")).pad(what),
                new SheetCard(text("settings-points")).pad(points),
                new SheetCard(text("settings-places")).withSub(text("settings-sub")).pad(places),
                told);
        if (stage == CycleStage.PLANNED) {
            Button save = new Button(text("save-settings"), _ -> save());
            save.addThemeName("primary");
            add(new Div(save));
        } else {
            told.add(NoteStrip.info(text("settings-fixed")));
            title.setReadOnly(true);
            rubric.setReadOnly(true);
            amounts.setReadOnly(true);
            tieBreakers.forEach(select -> select.setReadOnly(true));
            ineligible.setReadOnly(true);
            rewardPlaces.setReadOnly(true);
            rewardTie.setReadOnly(true);
            rectificationPlaces.setReadOnly(true);
            rectificationTie.setReadOnly(true);
            ceiling.setReadOnly(true);
        }
    }

    private static Div form(com.vaadin.flow.component.Component... fields) {
        Div form = new Div(fields);
        form.addClassName("xx-settings-form");
        return form;
    }

    private <T> RadioButtonGroup<T> choice(String name, List<T> choices, T value, T usual) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.setLabel(text(name));
        group.setHelperText(text(name + "-help"));
        group.setItems(choices);
        group.setRenderer(
                new ComponentRenderer<>(choice -> {
                    Span line = new Span(new Span(text(name + "-" + choice)));
                    line.addClassName("xx-row");
                    if (choice.equals(usual)) {
                        line.add(Badge.tag(text("default")));
                    }
                    return line;
                }));
        group.setValue(value);
        return group;
    }

    private IntegerField number(String name, int value, int most, int usual) {
        IntegerField field = new IntegerField();
        field.setLabel(text(name));
        field.setHelperText(text(name + "-help") + text("default-is", usual));
        field.setMin(0);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        field.setErrorMessage(text("number-wrong", most));
        field.setValue(value);
        return field;
    }

    private Select<IndicatorGroup> tieBreaker(int place) {
        Select<IndicatorGroup> select = new Select<>();
        select.setLabel(text("tie-breaker-" + place));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("tie-breaker-none"));
        select.setItemLabelGenerator(
                group -> group == null ? text("tie-breaker-none") : group.name());
        return select;
    }

    /** Another rubric has other groups; a choice that is in both stays. */
    private void offerGroups(Optional<Rubric> pinned) {
        List<Integer> before = chosenTieBreakers();
        List<IndicatorGroup> groups = pinned.map(Rubric::groups).orElse(List.of());
        tieBreakers.forEach(select -> select.setItems(groups));
        chooseTieBreakers(before);
    }

    private List<Integer> chosenTieBreakers() {
        return tieBreakers.stream()
                .map(Select::getValue)
                .filter(Objects::nonNull)
                .map(IndicatorGroup::number)
                .distinct()
                .toList();
    }

    private void chooseTieBreakers(List<Integer> numbers) {
        List<IndicatorGroup> groups =
                rubric.getOptionalValue().map(Rubric::groups).orElse(List.of());
        for (int i = 0; i < Math.min(numbers.size(), tieBreakers.size()); i++) {
            int number = numbers.get(i);
            Select<IndicatorGroup> select = tieBreakers.get(i);
            groups.stream()
                    .filter(group -> group.number() == number)
                    .findFirst()
                    .ifPresent(select::setValue);
        }
    }

    private void save() {
        told.removeAll();
        title.setInvalid(false);
        boolean sound = true;
        for (IntegerField field : List.of(rewardPlaces, rectificationPlaces, ceiling)) {
            Integer value = field.getValue();
            boolean wrong = value == null || value < 0 || value > field.getMax();
            field.setInvalid(wrong);
            sound &= !wrong;
        }
        Optional<Rubric> pinned = rubric.getOptionalValue();
        if (!sound || pinned.isEmpty()) {
            return;
        }
        List<Reason> reasons =
                saver.save(
                        new Settings(
                                title.getValue().strip(),
                                pinned.get().id(),
                                new ScoringSettings(amounts.getValue()),
                                new RankingSettings(
                                        chosenTieBreakers(),
                                        ineligible.getValue(),
                                        rewardPlaces.getValue(),
                                        rectificationPlaces.getValue(),
                                        rewardTie.getValue(),
                                        rectificationTie.getValue(),
                                        Yuan.of((long) ceiling.getValue() * TEN_THOUSAND))));
        if (reasons.isEmpty()) {
            told.add(NoteStrip.ok(text("settings-saved")));
        }
        for (Reason reason : reasons) {
            String sentence = words.reason(reason, getLocale());
            if (reason.code() == EvaluationReason.CYCLE_TITLE_MISSING) {
                title.setErrorMessage(sentence);
                title.setInvalid(true);
            } else {
                told.add(NoteStrip.back(sentence));
            }
        }
    }

    private static int inTenThousands(Yuan amount) {
        return Math.toIntExact(amount.fen() / 100 / TEN_THOUSAND);
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.cycle." + key, arguments);
    }
}

package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

/** One field for the reward of each zone before the line, in units of 10,000 yuan. */
final class RankingRewardsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RankingWords words;
    private final transient Locale locale;
    private final Map<OrganizationId, BigDecimalField> fields = new LinkedHashMap<>();
    private final Div problems = new Div();

    /**
     * @param save stores the amounts, or says why not
     * @param saved what to do once they are stored
     */
    RankingRewardsDialog(
            RankingService.RankingView view,
            RankingWords words,
            Locale locale,
            Function<Map<OrganizationId, Yuan>, Outcome<?>> save,
            Runnable saved) {
        this.words = words;
        this.locale = locale;
        setHeaderTitle(words.of("rewards-title", locale, view.cycle().title()));
        setWidth("min(560px, 94vw)");
        FormLayout form = new FormLayout();
        for (Line line : view.table().marked(Ranking.Mark.REWARD)) {
            BigDecimalField field =
                    new BigDecimalField(
                            words.of(
                                    "rewards-zone",
                                    locale,
                                    words.place(line.standing(), locale),
                                    line.zoneName()));
            field.setSuffixComponent(new Span(words.of("ten-thousand-yuan", locale)));
            if (line.reward().fen() > 0) {
                field.setValue(new BigDecimal(RankingWords.tenThousands(line.reward())));
            }
            fields.put(line.zone(), field);
            form.add(field);
        }
        Paragraph rule =
                new Paragraph(
                        words.of(
                                "rewards-rule",
                                locale,
                                RankingWords.tenThousands(view.cycle().ranking().rewardCeiling())));
        rule.addClassName("xx-sub");
        problems.addClassName("xx-stack");
        add(rule, problems, form);
        Button cancel = new Button(words.of("rewards-cancel", locale), _ -> close());
        Button store =
                new Button(
                        words.of("rewards-save", locale),
                        _ -> amounts().ifPresent(amounts -> finish(save.apply(amounts), saved)));
        store.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, store);
    }

    /** The amounts; none while a field holds what is no amount, which the field then says. */
    private Optional<Map<OrganizationId, Yuan>> amounts() {
        Map<OrganizationId, Yuan> amounts = new LinkedHashMap<>();
        boolean valid = true;
        for (Map.Entry<OrganizationId, BigDecimalField> entry : fields.entrySet()) {
            BigDecimalField field = entry.getValue();
            try {
                BigDecimal value = field.getValue();
                amounts.put(
                        entry.getKey(),
                        value == null ? Yuan.ZERO : Yuan.of(value.movePointRight(4)));
                field.setInvalid(false);
            } catch (IllegalArgumentException e) {
                field.setInvalid(true);
                field.setErrorMessage(words.of("rewards-no-amount", locale));
                valid = false;
            }
        }
        return valid ? Optional.of(amounts) : Optional.empty();
    }

    private void finish(Outcome<?> outcome, Runnable saved) {
        problems.removeAll();
        if (outcome.isDone()) {
            close();
            saved.run();
        } else {
            for (Reason reason : outcome.reasons()) {
                problems.add(NoteStrip.back(words.reasons(List.of(reason), locale)));
            }
        }
    }
}

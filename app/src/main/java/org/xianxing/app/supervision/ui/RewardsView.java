package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.supervision.CaseWords;
import org.xianxing.app.supervision.RewardService;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Yuan;
import org.xianxing.domain.supervision.Reward;

/** The rewards of the first places of an evaluation, each on its way until it is paid. */
@Route("rewards")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_PUBLISHER,
    Access.PROVINCE_LEADER,
    Access.READER
})
@StyleSheet("themes/xianxing/supervision.css")
final class RewardsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient RewardService rewards;
    private final transient CurrentActor currentActor;
    private final transient CaseTexts texts;
    private final Select<Cycle> cycle = new Select<>();
    private final Div content = new Div();
    private final Div export = new Div();

    RewardsView(RewardService rewards, CurrentActor currentActor, CaseWords words) {
        this.rewards = rewards;
        this.currentActor = currentActor;
        this.texts = new CaseTexts(words, getLocale());
        addClassName("xx-stack");
        content.addClassName("xx-stack");
        cycle.setAriaLabel(texts.word("evaluation"));
        cycle.setItemLabelGenerator(Cycle::title);
        cycle.addValueChangeListener(_ -> show());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        List<Cycle> choices = rewards.cycles(currentActor.get());
        PageHeader header = new PageHeader(texts.word("rewards")).withActions(export, cycle);
        add(header, content);
        cycle.setVisible(!choices.isEmpty());
        if (choices.isEmpty()) {
            none();
        } else {
            header.setSub(
                    texts.word(
                            "rewards-sub",
                            tenThousands(choices.getFirst().ranking().rewardCeiling())));
            cycle.setItems(choices);
            cycle.setValue(choices.getFirst());
        }
    }

    private void none() {
        content.removeAll();
        export.removeAll();
        content.add(
                new EmptyState(texts.word("rewards-none"), texts.word("rewards-none-explained")));
    }

    private void show() {
        content.removeAll();
        export.removeAll();
        if (cycle.getValue() == null) {
            return;
        }
        Actor actor = currentActor.get();
        CycleId id = cycle.getValue().id();
        RewardService.Overview overview = rewards.overview(actor, id);
        if (overview.lines().isEmpty()) {
            none();
            return;
        }
        export.add(
                CaseDownloads.workbook(
                        texts.word("export-rewards"),
                        texts.word("rewards-file", cycle.getValue().title()),
                        () -> rewards.workbook(currentActor.get(), id)));
        content.add(facts(overview), table(overview, rewards.records(actor)));
    }

    private FactStrip facts(RewardService.Overview overview) {
        return new FactStrip()
                .add(texts.word("reward-total"), amount(overview, Reward.Stage.DECIDED))
                .add(texts.word("reward-released"), amount(overview, Reward.Stage.RELEASED))
                .add(texts.word("reward-paid"), amount(overview, Reward.Stage.PAID));
    }

    private Span amount(RewardService.Overview overview, Reward.Stage stage) {
        Yuan total = overview.total(stage);
        long zones =
                overview.lines().stream()
                        .filter(line -> line.reward().stage().compareTo(stage) >= 0)
                        .count();
        Span behind = new Span(texts.word("reward-zones", zones));
        behind.addClassName("xx-behind");
        return new Span(new Span(texts.word("ten-thousand", tenThousands(total))), behind);
    }

    private static String tenThousands(Yuan amount) {
        return amount.toDecimal().movePointLeft(4).stripTrailingZeros().toPlainString();
    }

    private SheetCard table(RewardService.Overview overview, boolean records) {
        FactTable table =
                new FactTable(
                        texts.word("column-place"),
                        texts.word("column-zone"),
                        texts.word("column-city"),
                        texts.word("column-ten-thousand"),
                        texts.word("column-stage"),
                        "");
        table.addClassName("xx-reward-table");
        overview.lines().forEach(line -> row(table, line, records));
        return table.in(new SheetCard(overview.cycle().title()));
    }

    private void row(FactTable table, RewardService.Line line, boolean records) {
        Span amount = new Span(tenThousands(line.reward().amount()));
        amount.addClassName("xx-num");
        table.row(
                new Span(RectificationsView.place(line.zone())),
                new Span(line.zone().zoneName()),
                new Span(line.zone().cityName()),
                amount,
                path(line.reward()),
                records ? acts(line) : new Span());
    }

    /** Decided, released, paid: what has been, with its day and number. */
    private OrderedList path(Reward reward) {
        OrderedList path = new OrderedList();
        path.addClassName("xx-reward-path");
        path.add(step(Reward.Stage.DECIDED, reward, Optional.empty(), ""));
        var released = RewardService.released(reward);
        path.add(
                step(
                        Reward.Stage.RELEASED,
                        reward,
                        released.map(Reward.Payment.Released::day),
                        released.map(Reward.Payment.Released::document).orElse("")));
        var paid = RewardService.paid(reward);
        path.add(
                step(
                        Reward.Stage.PAID,
                        reward,
                        paid.map(Reward.Payment.Paid::day),
                        paid.map(Reward.Payment.Paid::voucher).orElse("")));
        return path;
    }

    private ListItem step(
            Reward.Stage stage, Reward reward, Optional<LocalDate> day, String number) {
        boolean reached = reward.stage().compareTo(stage) >= 0;
        ListItem item =
                new ListItem(
                        (reached ? Icon.CHECK : Icon.STEP_NEXT).createSmall(),
                        new Span(texts.words().stage(stage, texts.locale())));
        item.addClassName(reached ? "xx-done" : "xx-ahead");
        day.ifPresent(d -> item.add(CaseTexts.quiet(texts.date(d)), CaseTexts.quiet(number)));
        return item;
    }

    private Component acts(RewardService.Line line) {
        Div acts = new Div();
        acts.addClassName("xx-buttons");
        switch (line.reward().stage()) {
            case DECIDED -> acts.add(new Button(texts.word("reward-release"), _ -> release(line)));
            case RELEASED ->
                    acts.add(new Button(texts.word("reward-pay"), _ -> pay(line)), back(line));
            case PAID -> acts.add(back(line));
        }
        return acts;
    }

    private Button back(RewardService.Line line) {
        Button back = new Button(texts.word("reward-take-back"), _ -> takeBack(line));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return back;
    }

    private ActDialog dialog(String key, RewardService.Line line) {
        return new ActDialog(
                texts,
                texts.word(key + "-title", line.zone().zoneName()),
                texts.word(key),
                this::show);
    }

    private void release(RewardService.Line line) {
        ActDialog dialog =
                dialog("reward-release", line)
                        .withDay(texts.word("column-released"), Optional.empty())
                        .withLine(texts.word("column-document"), Reward.LONGEST_DOCUMENT);
        dialog.doing(() ->
                rewards.release(
                        currentActor.get(),
                        line.reward().cycle(),
                        zone(line),
                        dialog.day(),
                        dialog.line()));
    }

    private void pay(RewardService.Line line) {
        ActDialog dialog =
                dialog("reward-pay", line)
                        .withDay(texts.word("column-paid"), Optional.empty())
                        .withLine(texts.word("column-voucher"), Reward.LONGEST_VOUCHER);
        dialog.doing(() ->
                rewards.pay(
                        currentActor.get(),
                        line.reward().cycle(),
                        zone(line),
                        dialog.day(),
                        dialog.line()));
    }

    private void takeBack(RewardService.Line line) {
        ActDialog dialog =
                dialog("reward-take-back", line).withText(texts.word("text-reason"), "", 200);
        dialog.doing(() ->
                rewards.takeBack(
                        currentActor.get(), line.reward().cycle(), zone(line), dialog.text()));
    }

    private static OrganizationId zone(RewardService.Line line) {
        return line.zone().zone();
    }
}

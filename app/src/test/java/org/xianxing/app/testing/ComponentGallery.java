package org.xianxing.app.testing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.KeyHint;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.ScoreBar;
import org.xianxing.app.shell.components.ScoreBarKey;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.shell.components.UndoNotification;
import org.xianxing.domain.shared.Points;

/** Every component in every state, to be looked at. */
@Route("test-gallery")
@PermitAll
public class ComponentGallery extends Div {

    private static final long serialVersionUID = 1L;

    ComponentGallery() {
        Button print = new Button("打印", Icon.PRINT.create());
        Button submit = new Button("打开自评表");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHeader("状态与组件").withSub("悬停、焦点、停用、空、出错、加载各画一次").withActions(print, submit));
        Div left = new Div(states(), bars(), notes(), filters());
        left.addClassName("xx-stack");
        Div right = new Div(buttons(), fields(), empty());
        right.addClassName("xx-stack");
        Div two = new Div(left, right);
        two.addClassName("xx-two");
        add(two);
    }

    private static SheetCard states() {
        Div badges = new Div();
        badges.addClassName("xx-row");
        Map<Badge.State, String> words =
                Map.of(
                        Badge.State.ACCEPTED, "市已认可",
                        Badge.State.WAITING, "待市初审",
                        Badge.State.RETURNED, "退回补正",
                        Badge.State.REJECTED, "不予认可",
                        Badge.State.DRAFT, "草稿",
                        Badge.State.LATE, "已逾期");
        for (Badge.State state : Badge.State.values()) {
            badges.add(new Badge(state, words.getOrDefault(state, "")));
        }
        badges.add(Badge.tag("并列"));
        return new SheetCard("申报的状态").withSub("图形加文字").pad(badges);
    }

    private static SheetCard bars() {
        SheetCard card = new SheetCard("分值条").withSub("三项").withAction(new Anchor("#", "打开"));
        card.add(
                new FactStrip()
                        .addTotal("自评分（已提交的申报）", "61.60", "/ 100")
                        .add("市商务局已认可", "51.90")
                        .add("待市初审", "9.70")
                        .add("上年得分", "53.20"));
        return card.pad(
                new Paragraph("上限 20"),
                new ScoreBar(values("11.50", "3", "2.50", "12")),
                new Paragraph("未申报"),
                new ScoreBar(values("0", "0", "0", "6")),
                new Paragraph("满分"),
                new ScoreBar(values("20", "0", "0", "17.20")),
                new Paragraph("细"),
                new ScoreBar(values("8", "4", "3", "5")).thin(),
                new ScoreBarKey("市已认可", "待市初审", "退回、草稿，未计入"));
    }

    private static ScoreBar.Values values(
            String accepted, String waiting, String uncounted, String lastYear) {
        return new ScoreBar.Values(
                Points.of("20"),
                Points.of(accepted),
                Points.of(waiting),
                Points.of(uncounted),
                Optional.of(Points.of(lastYear)));
    }

    private static SheetCard notes() {
        Div notes =
                new Div(
                        NoteStrip.info("正在重新连接，已填内容保存在 10:47 的草稿中。"),
                        NoteStrip.back("林志强 10:45 改过这一项。").with(new Anchor("#", "对比两份")),
                        NoteStrip.ok("已提交。市商务局 3 个工作日内初审，结果在工作台告知。"),
                        NoteStrip.error("没能保存，内容还在本页。请重试；仍不行请报编号 7F3A。"));
        notes.addClassName("xx-stack");
        return new SheetCard("加载、断线、出错").pad(notes);
    }

    private static SheetCard filters() {
        SegmentedFilter<String> filter =
                new SegmentedFilter<>("筛选", List.of("全部", "待我处理", "未满分"), word -> word);
        filter.setCounts(Map.of("全部", 18L, "待我处理", 5L, "未满分", 16L));
        Button undo = new Button("认可", _ -> UndoNotification.show("已认可 1 项", "撤销", () -> {}));
        undo.setId("undo");
        Button fail =
                new Button(
                        "出错",
                        _ -> {
                            throw new IllegalStateException("a failure for a test");
                        });
        fail.setId("fail");
        Div row = new Div(undo, fail, new KeyHint("A", "认可"), new KeyHint("R", "退回"));
        row.addClassName("xx-row");
        return new SheetCard("筛选、撤销、按键").pad(filter, row);
    }

    private static SheetCard buttons() {
        Button primary = new Button("提交");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button("退回补正");
        back.addClassName("xx-back");
        Button quiet = new Button("撤回");
        quiet.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button small = new Button("逐项补正");
        small.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(primary, new Button("打印"), back, quiet, small);
        row.addClassName("xx-row");
        row.getStyle().set("flex-wrap", "wrap");
        LockedButton locked = new LockedButton("提交自评表", () -> {});
        locked.lock("还有 3 项退回未补正。1月22日 17:30 截止；延期由市商务局批准。");
        return new SheetCard("按钮").pad(row, locked);
    }

    private static SheetCard fields() {
        TextField amount = new TextField("到账金额（元）");
        amount.setValue("3,200,000.00");
        amount.setWidthFull();
        TextField date = new TextField("复制日期");
        date.setValue("2025-12-30");
        date.setWidthFull();
        date.setInvalid(true);
        date.setErrorMessage("日期不在 2026年度内。跨年事项请填实施当日，或改在上年度补报。");
        return new SheetCard("字段").pad(amount, date);
    }

    private static SheetCard empty() {
        SheetCard card = new SheetCard("空");
        card.add(
                new EmptyState("没有退回的申报", "市商务局审完的 37 项全部认可，还有 9 项待审。")
                        .withNextStep(new Button("看待审的 9 项")));
        card.add(new Span());
        return card;
    }
}

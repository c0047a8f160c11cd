package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xianxing.app.evaluation.ClaimDirectory;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.TaskLinkService;
import org.xianxing.app.task.TaskLinkService.Shown;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogTitle;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskLink;

/** What a task has to do with items of the catalog and with claims. */
final class LinksCard {

    private final TaskServices services;
    private final TaskId task;
    private final TaskTexts texts;
    private final Runnable changed;
    private final Div told = new Div();

    LinksCard(TaskServices services, TaskId task, TaskTexts texts, Runnable changed) {
        this.services = services;
        this.task = task;
        this.texts = texts;
        this.changed = changed;
        told.getElement().setAttribute("aria-live", "polite");
    }

    /** The card; not visible where there is nothing to see or do. */
    SheetCard card() {
        TaskLinkService.Links links = services.links().links(services.currentActor().get(), task);
        SheetCard card = new SheetCard(texts.word("links"));
        if (links.mayChange()) {
            card.withAction(buttons(links.mayLinkClaims()));
        }
        card.setVisible(links.mayChange() || !links.shown().isEmpty());
        if (links.shown().isEmpty()) {
            return card.pad(TaskTexts.quiet(texts.word("no-links")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-task-links");
        links.shown().forEach(shown -> list.add(line(shown, links.mayChange())));
        return card.pad(list, told);
    }

    private Div buttons(boolean claims) {
        Div buttons =
                new Div(
                        new Button(
                                texts.word("link-item"),
                                _ -> new ItemLinkDialog(services, task, texts, changed).open()));
        if (claims) {
            buttons.add(
                    new Button(
                            texts.word("link-claim"),
                            _ -> new ClaimLinkDialog(services, task, texts, changed).open()));
        }
        buttons.addClassName("xx-buttons");
        return buttons;
    }

    private ListItem line(Shown shown, boolean mayChange) {
        Div what = new Div();
        what.addClassName("xx-task-link");
        ListItem item = new ListItem(what);
        switch (shown) {
            case Shown.Item(_, CatalogItem found) ->
                    what.add(
                            Badge.tag(texts.word("link-of-item")),
                            new Anchor("catalog-item/" + found.id().value(), title(found, texts)),
                            TaskTexts.quiet(texts.word("batch", found.batchNumber())));
            case Shown.OfClaim(_, ClaimDirectory.Line claim) ->
                    what.add(
                            Badge.tag(texts.word("link-of-claim")),
                            new Anchor(claim.path(), title(claim, texts)),
                            TaskTexts.quiet(where(claim, texts)));
        }
        if (mayChange) {
            item.add(remove(shown.link()));
        }
        return item;
    }

    static String title(CatalogItem item, TaskTexts texts) {
        return switch (item.title()) {
            case CatalogTitle.Known(String text) -> text;
            case CatalogTitle.AwaitingImport() -> texts.word("item-awaiting");
        };
    }

    static String title(ClaimDirectory.Line claim, TaskTexts texts) {
        return claim.title().isBlank() ? texts.word("claim-unnamed") : claim.title();
    }

    static String where(ClaimDirectory.Line claim, TaskTexts texts) {
        return texts.word(
                "claim-where", claim.owner(), String.valueOf(claim.year()), claim.indicator());
    }

    private Component remove(TaskLink link) {
        Button button =
                new Button(
                        Icon.CLOSE.create(),
                        _ -> {
                            Outcome<Boolean> outcome =
                                    services.links()
                                            .remove(services.currentActor().get(), link.id());
                            tell(outcome);
                        });
        button.setAriaLabel(texts.word("unlink"));
        button.getElement().setAttribute("title", texts.word("unlink"));
        button.addThemeName("tertiary");
        return button;
    }

    private void tell(Outcome<Boolean> outcome) {
        told.removeAll();
        switch (outcome) {
            case Outcome.Done<Boolean> _ -> changed.run();
            case Outcome.Refused<Boolean>(List<Reason> reasons) ->
                    reasons.forEach(reason -> told.add(NoteStrip.error(texts.reason(reason))));
        }
    }

    static Span twoLines(String first, String second) {
        Span title = new Span(first);
        Span sub = TaskTexts.quiet(second);
        Span both = new Span(title, sub);
        both.addClassName("xx-two-lines");
        return both;
    }
}

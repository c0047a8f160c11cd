package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.bulletin.BulletinService;
import org.xianxing.app.bulletin.IssuedDocument;
import org.xianxing.app.bulletin.ScoreSheetDocuments;
import org.xianxing.app.bulletin.SheetArchives;
import org.xianxing.app.evaluation.ui.ChosenCycle;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Role;

/** Every issued bulletin, and score sheets as the official form. */
@Route("documents")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_PUBLISHER,
    Access.READER,
    Access.CITY_REVIEWER,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/bulletin.css")
final class IssuedView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient BulletinService bulletins;
    private final transient ScoreSheetDocuments sheets;
    private final transient SheetArchives archives;
    private final transient CurrentActor currentActor;
    private final transient ChosenCycle chosenCycle;

    IssuedView(
            BulletinService bulletins,
            ScoreSheetDocuments sheets,
            SheetArchives archives,
            CurrentActor currentActor,
            ChosenCycle chosenCycle) {
        this.bulletins = bulletins;
        this.sheets = sheets;
        this.archives = archives;
        this.currentActor = currentActor;
        this.chosenCycle = chosenCycle;
        addClassName("xx-documents-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Actor actor = currentActor.get();
        Optional<Cycle> cycle = chosenCycle.get(actor);
        Div beside = new Div();
        beside.addClassName("xx-stack");
        cycle.ifPresent(c -> {
            if (actor.role() == Role.ZONE_OFFICIAL || actor.role() == Role.ZONE_APPROVER) {
                beside.add(ownSheet(actor, c));
            }
            if (actor.role() == Role.PROVINCE_EVALUATOR) {
                beside.add(new ArchiveCard(archives, currentActor, c));
            }
        });
        Div columns = new Div(issued(actor), beside);
        columns.addClassName("xx-two");
        add(
                new PageHeader(getTranslation("bulletin.documents-title"))
                        .withSub(getTranslation("bulletin.documents-sub")),
                columns);
    }

    private Component issued(Actor actor) {
        List<IssuedDocument> documents = bulletins.issued(actor);
        if (documents.isEmpty()) {
            return new EmptyState(
                    getTranslation("bulletin.documents-none"),
                    getTranslation("bulletin.documents-none-explained"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-documents");
        documents.forEach(document -> list.add(item(document)));
        SheetCard card =
                new SheetCard(getTranslation("bulletin.documents-list"))
                        .withSub(getTranslation("bulletin.documents-count", documents.size()));
        card.add(list);
        return card;
    }

    private ListItem item(IssuedDocument document) {
        H3 title = new H3(document.title());
        if (document.demonstration()) {
            title.add(Badge.tag(getTranslation("shell.demo")));
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("xx-facts-list");
        fact(facts, "bulletin.number", document.number().toString());
        fact(facts, "bulletin.date", getTranslation("bulletin.day", document.date()));
        fact(facts, "bulletin.file", document.digest());
        return new ListItem(
                title,
                facts,
                download(
                        Downloads.pdf(() ->
                                bulletins
                                        .download(currentActor.get(), document.cycle())
                                        .orElseThrow()),
                        getTranslation("bulletin.documents-download")));
    }

    private void fact(DescriptionList facts, String key, String value) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
    }

    private Component ownSheet(Actor actor, Cycle cycle) {
        Paragraph explained = new Paragraph(getTranslation("bulletin.own-sheet-explained"));
        explained.addClassName("xx-sub");
        return new SheetCard(getTranslation("bulletin.own-sheet", cycle.title()))
                .pad(
                        explained,
                        download(
                                Downloads.pdf(() ->
                                        sheets.download(
                                                currentActor.get(),
                                                cycle.id(),
                                                actor.organization())),
                                getTranslation("bulletin.own-sheet-download")));
    }

    private static Anchor download(DownloadHandler handler, String words) {
        Anchor link = new Anchor(handler, "");
        link.add(Icon.DOWNLOAD.createSmall(), new Span(words));
        link.addClassName("xx-file");
        return link;
    }
}

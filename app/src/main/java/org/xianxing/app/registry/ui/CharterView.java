package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.BiFunction;
import org.xianxing.app.registry.CharterService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.CharterId;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.Part;
import org.xianxing.domain.registry.StaffingLine;
import org.xianxing.domain.registry.StoredCharter;

/** One charter: what it founds, and every clause of it. */
@Route("charter/:id")
@PermitAll
@StyleSheet("themes/xianxing/registry.css")
final class CharterView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CharterService charters;
    private final transient CurrentActor currentActor;

    CharterView(CharterService charters, CurrentActor currentActor) {
        this.charters = charters;
        this.currentActor = currentActor;
        addClassName("xx-registry");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Optional<StoredCharter> charter =
                charters.all(currentActor.get()).stream()
                        .filter(c -> c.id().value().toString().equals(id))
                        .findFirst();
        if (charter.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(charter.get());
        }
    }

    private void show(StoredCharter stored) {
        Charter charter = stored.charter();
        removeAll();
        String file = charter.body() + getTranslation("registry.table-file");
        Anchor print =
                new Anchor(
                        download(file + ".pdf", "application/pdf", charters::paper, stored),
                        getTranslation("registry.print-table"));
        Anchor export =
                new Anchor(
                        download(
                                file + ".xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                charters::workbook,
                                stored),
                        getTranslation("registry.export"));
        add(
                new PageHeader(charter.body())
                        .withSub(charter.title())
                        .withActions(
                                new Anchor(
                                        OrganizationView.address(stored.organization()),
                                        getTranslation("registry.see-organization")),
                                export,
                                print),
                facts(charter));
        long missing = charter.clauses().stream().filter(c -> !c.isGiven()).count();
        if (missing > 0) {
            add(NoteStrip.back(getTranslation("registry.missing-note", missing)));
        }
        Paragraph preamble = new Paragraph(charter.preamble());
        Paragraph source = new Paragraph(getTranslation("registry.source-of", stored.source()));
        source.addClassName("xx-sub");
        add(preamble, source, new CharterSheet(charter));
    }

    private DownloadHandler download(
            String name,
            String type,
            BiFunction<Actor, CharterId, byte[]> content,
            StoredCharter stored) {
        return DownloadHandler.fromInputStream(_ -> {
            byte[] bytes = content.apply(currentActor.get(), stored.id());
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        });
    }

    private FactStrip facts(Charter charter) {
        FactStrip facts = new FactStrip();
        charter.posts().stream()
                .filter(StaffingLine::headcount)
                .forEach(post -> facts.add(post.label(), String.valueOf(post.count())));
        facts.add(
                getTranslation("registry.divisions"),
                String.valueOf(charter.numberedDivisions().size()));
        facts.add(
                getTranslation("registry.duties"),
                String.valueOf(charter.of(Part.DUTIES).stream().filter(Clause::isGiven).count()));
        if (!charter.level().isEmpty()) {
            facts.add(getTranslation("registry.level"), charter.level());
        }
        charter.published()
                .ifPresent(day ->
                        facts.add(
                                getTranslation("registry.published"),
                                PlainText.date(day, getLocale())));
        facts.add(
                getTranslation("registry.document-number"),
                charter.documentNumber().isEmpty()
                        ? getTranslation("registry.not-in-source")
                        : charter.documentNumber());
        if (!charter.otherName().isEmpty()) {
            facts.add(getTranslation("registry.other-name"), charter.otherName());
        }
        return facts;
    }
}

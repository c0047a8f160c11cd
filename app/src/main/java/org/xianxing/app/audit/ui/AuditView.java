package org.xianxing.app.audit.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.app.audit.AuditExports;
import org.xianxing.app.audit.AuditService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.LongWork;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.AuditTrail.Search;

/** The audit trail: whether it is whole, and its records. */
@Route("audit")
@RolesAllowed(Access.AUDIT_ADMINISTRATOR)
@StyleSheet("themes/xianxing/audit.css")
final class AuditView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient AuditService audit;
    private final transient AuditExports exports;
    private final transient CurrentActor currentActor;
    private final transient LongWork work;
    private final transient AuditWords words;

    AuditView(
            AuditService audit,
            AuditExports exports,
            CurrentActor currentActor,
            LongWork work,
            AuditWords words) {
        this.audit = audit;
        this.exports = exports;
        this.currentActor = currentActor;
        this.work = work;
        this.words = words;
        addClassName("xx-audit");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = currentActor.get();
        AuditGrid grid =
                new AuditGrid(
                        (search, after, limit) ->
                                audit.search(currentActor.get(), search, after, limit),
                        Search.ALL,
                        words,
                        getLocale());
        Span found = new Span();
        found.addClassName("xx-sub");
        found.getElement().setAttribute("role", "status");
        AuditFilters filters =
                new AuditFilters(
                        audit.actions(actor),
                        chains(actor),
                        words,
                        getLocale(),
                        search -> show(search, grid, found));
        ExportBar export =
                new ExportBar(
                        exports,
                        currentActor,
                        filters::search,
                        words,
                        () -> show(filters.search(), grid, found));
        SheetCard card = new SheetCard(text("records")).withAction(export);
        Div count = new Div(found);
        count.addClassName("xx-audit-count");
        card.add(filters, count, grid);
        show(Search.ALL, grid, found);
        removeAll();
        add(
                new PageHeader(text("heading")).withSub(text("heading-sub")),
                new IntegrityStrip(
                        audit,
                        currentActor,
                        work,
                        words,
                        () -> show(filters.search(), grid, found)),
                card);
    }

    private void show(Search search, AuditGrid grid, Span found) {
        found.setText(text("found", audit.count(currentActor.get(), search)));
        grid.show(search);
    }

    private List<AuditFilters.Chain> chains(Actor actor) {
        List<AuditFilters.Chain> chains = new ArrayList<>();
        chains.add(AuditFilters.nobody(text("nobody")));
        audit.organizations(actor).stream()
                .map(each -> new AuditFilters.Chain(each.id(), each.shortName()))
                .forEach(chains::add);
        return chains;
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}

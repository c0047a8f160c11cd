package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.account.AccountService;
import org.xianxing.app.account.AccountService.Row;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.AccountFilter;
import org.xianxing.domain.organization.AccountFilter.State;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;

/** Who has an account, page by page. */
@Route("accounts")
@RolesAllowed({Access.SYSTEM_ADMINISTRATOR, Access.SECURITY_ADMINISTRATOR})
@StyleSheet("themes/xianxing/account.css")
final class AccountsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final transient CurrentActor currentActor;
    private final transient AccountWords words;
    private final transient InstantSource clock;
    private final TextField search = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<State> state = new Select<>();
    private final Grid<Row> grid = new Grid<>();

    AccountsView(
            AccountService accounts,
            CurrentActor currentActor,
            AccountWords words,
            InstantSource clock) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.words = words;
        this.clock = clock;
        addClassName("xx-accounts");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        grid.removeAllColumns();
        PageHeader header = new PageHeader(text("accounts")).withSub(text("accounts-sub"));
        if (accounts.mayManage(currentActor.get())) {
            Button create = new Button(text("create"), Icon.PLUS.create(), _ -> create());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(create);
        }
        SheetCard card = new SheetCard(text("accounts"));
        card.pad(filters());
        fill();
        card.add(grid);
        add(header, card);
    }

    private Div filters() {
        search.setLabel(text("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
        role.setLabel(text("role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(text("all"));
        role.setItemLabelGenerator(
                item -> item == null ? text("all") : words.role(item, getLocale()));
        role.setItems(Role.values());
        role.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
        state.setLabel(text("state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(text("all"));
        state.setItemLabelGenerator(item -> item == null ? text("all") : state(item));
        state.setItems(State.values());
        state.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
        Div filters = new Div(search, role, state);
        filters.addClassName("xx-account-filter");
        return filters;
    }

    private void fill() {
        grid.addComponentColumn(this::person).setHeader(text("name")).setFlexGrow(2);
        grid.addColumn(this::posts).setHeader(text("posts")).setFlexGrow(3);
        grid.addComponentColumn(this::badge).setHeader(text("state")).setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setItems(
                new CallbackDataProvider<Row, Void>(
                        query ->
                                accounts
                                        .list(
                                                currentActor.get(),
                                                filter(),
                                                query.getOffset(),
                                                query.getLimit())
                                        .stream(),
                        _ -> accounts.count(currentActor.get(), filter())));
        grid.setEmptyStateText(text("no-accounts"));
        grid.addClassName("xx-account-grid");
    }

    private AccountFilter filter() {
        return AccountFilter.all(Term.dayAt(clock.instant()))
                .withText(search.getValue())
                .withRole(Optional.ofNullable(role.getValue()))
                .withState(Optional.ofNullable(state.getValue()));
    }

    private Component person(Row row) {
        Div username = new Div(row.account().username());
        username.addClassName("xx-sub");
        return new Div(
                new RouterLink(
                        row.account().displayName(),
                        AccountView.class,
                        row.account().id().value().toString()),
                username);
    }

    private String posts(Row row) {
        return row.posts().stream()
                .map(line ->
                        line.organization().shortName()
                                + " "
                                + words.role(line.post().role(), getLocale()))
                .collect(Collectors.joining(text("separator")));
    }

    private Component badge(Row row) {
        if (!row.account().enabled()) {
            return new Badge(Badge.State.REJECTED, state(State.DISABLED));
        }
        if (row.locked()) {
            return new Badge(Badge.State.LATE, text("state-locked"));
        }
        return row.posts().isEmpty()
                ? new Badge(Badge.State.DRAFT, state(State.WITHOUT_POST))
                : new Badge(Badge.State.ACCEPTED, state(State.ACTIVE));
    }

    private String state(State which) {
        return switch (which) {
            case ACTIVE -> text("state-active");
            case WITHOUT_POST -> text("state-without-post");
            case DISABLED -> text("state-disabled");
        };
    }

    private void create() {
        new AccountCreateDialog(
                        (username, name) -> accounts.create(currentActor.get(), username, name),
                        words,
                        getLocale(),
                        made ->
                                getUI().ifPresent(ui ->
                                        ui.navigate(
                                                AccountView.class,
                                                made.account().id().value().toString())))
                .open();
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}

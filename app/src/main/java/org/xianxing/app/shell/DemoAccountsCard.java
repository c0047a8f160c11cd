package org.xianxing.app.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.BiConsumer;
import org.xianxing.app.security.DemoAccounts.DemoAccount;
import org.xianxing.app.shell.components.SheetCard;

/** The demonstration accounts, each with a button that fills the form. */
final class DemoAccountsCard extends Section {

    private static final long serialVersionUID = 1L;

    DemoAccountsCard(List<DemoAccount> accounts, BiConsumer<String, String> fill) {
        addClassName("xx-demo-accounts");
        NativeTable table = new NativeTable();
        table.addClassName("xx-table");
        for (DemoAccount account : accounts) {
            table.add(row(account, fill));
        }
        SheetCard card =
                new SheetCard(getTranslation("shell.demo-accounts"))
                        .withSub(getTranslation("shell.demo-accounts-sub"));
        card.add(table);
        add(card);
    }

    private NativeTableRow row(DemoAccount account, BiConsumer<String, String> fill) {
        NativeTableCell role = new NativeTableCell(getTranslation(RoleLabel.key(account.role())));
        role.addClassName("xx-strong");
        role.setTitle(account.organizationName());
        NativeTableCell username = new NativeTableCell(account.username());
        username.addClassName("xx-dim");
        Button button =
                new Button(
                        getTranslation("shell.fill-in"),
                        _ -> fill.accept(account.username(), account.password()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("shell.fill-in-account", account.username()));
        NativeTableCell act = new NativeTableCell(button);
        act.addClassName("xx-num");
        return new NativeTableRow(role, new NativeTableCell(account.displayName()), username, act);
    }
}

package org.xianxing.app.account.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.NavigationContributor;
import org.xianxing.app.shell.NavigationEntry;
import org.xianxing.app.shell.NavigationGroup;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;

/** The entries of the administrators. */
@Component
class AccountNavigation implements NavigationContributor {

    private static final int ACCOUNTS = 60;
    private static final int IMPORT = 61;
    private static final int SECURITY = 70;

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (AccessPolicy.allows(actor, Action.VIEW_ACCOUNTS, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                                    NavigationGroup.SETTINGS,
                                    "account.nav-accounts",
                                    Icon.PERSON,
                                    AccountsView.class,
                                    ACCOUNTS)
                            .standingFor("account"));
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.SETTINGS,
                            "account.nav-import",
                            Icon.UPLOAD,
                            AccountImportView.class,
                            IMPORT));
        }
        if (AccessPolicy.allows(actor, Action.MANAGE_SECURITY, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.SETTINGS,
                            "account.nav-security",
                            Icon.LOCK,
                            SecuritySettingsView.class,
                            SECURITY));
        }
        return entries;
    }
}

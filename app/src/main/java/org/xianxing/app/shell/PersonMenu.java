package org.xianxing.app.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.xianxing.app.security.ActingPost;
import org.xianxing.app.security.SignInSteps;
import org.xianxing.domain.organization.Actor;

/** Who is signed in, and what they can do about it: change the language, sign out. */
final class PersonMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;
    private final transient SignInSteps posts;

    PersonMenu(AuthenticationContext authentication, SignInSteps posts) {
        this.authentication = authentication;
        this.posts = posts;
        addClassName("xx-who");
    }

    void show(Actor actor) {
        removeAll();
        Span name = new Span(actor.displayName());
        Span part =
                new Span(
                        getTranslation(
                                "shell.acting",
                                actor.organizationName(),
                                getTranslation(RoleLabel.key(actor.role()))));
        part.addClassName("xx-part");
        Div person = new Div(name, part);
        person.addClassName("xx-person");
        MenuItem root = addItem(person);
        root.setAriaLabel(getTranslation("shell.person", actor.displayName(), part.getText()));
        SubMenu menu = root.getSubMenu();
        MenuItem who = menu.addItem(part.getText());
        who.setEnabled(false);
        who.addClassNames("xx-who-part");
        posts.choices().stream()
                .filter(choice -> !choice.post().id().equals(actor.post()))
                .forEach(choice -> menu.addItem(words(choice), _ -> actIn(choice)));
        menu.addItem(
                getTranslation("shell.my-account"),
                _ -> getUI().ifPresent(ui -> ui.navigate("my-account")));
        Locale other = Language.other(getLocale());
        menu.addItem(
                getTranslation("shell.other-language"),
                _ -> getUI().ifPresent(ui -> Language.choose(ui, other)));
        menu.addItem(getTranslation("shell.sign-out"), _ -> authentication.logout());
    }

    private String words(ActingPost choice) {
        return getTranslation(
                choice.deputyFor().isEmpty() ? "shell.act-in" : "shell.act-in-for",
                choice.organization().shortName(),
                getTranslation(RoleLabel.key(choice.post().role())),
                choice.deputyFor());
    }

    /** The first page of the new post; nothing of the one before stays. */
    private void actIn(ActingPost choice) {
        posts.actIn(choice.post().id());
        getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
    }
}

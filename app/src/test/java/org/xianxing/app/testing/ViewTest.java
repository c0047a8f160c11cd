package org.xianxing.app.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import kotlin.jvm.functions.Function0;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xianxing.app.demonstration.Demonstration;
import org.xianxing.app.shell.FailureNotice;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Role;

/** Views without a browser. Each test first says who opens the application. */
public abstract class ViewTest extends AppTest {

    @Autowired private ApplicationContext context;
    @Autowired private AuthenticationProvider signIn;

    /** Opens the application as the person with the role, in Chinese. */
    protected void openAs(Role role) {
        openAs(role, Messages.CHINESE);
    }

    protected void openAs(Role role, Locale language) {
        open(signedIn(people().with(role).username(), People.PASSWORD), language);
    }

    /** Opens the application as a person whose password is that of the test people. */
    protected void openAs(Account account) {
        open(signedIn(account.username(), People.PASSWORD), Messages.CHINESE);
    }

    /** Opens the application as a person of the demonstration, who takes part in its cycles. */
    protected void openAsDemonstrated(String username) {
        open(signedIn(username, Demonstration.PASSWORD), Messages.CHINESE);
    }

    private @Nullable Authentication signedIn(String username, String password) {
        return signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    /** Does something in the browser; a failure is told on the page, as in production. */
    protected static void telling(Runnable act) {
        try {
            act.run();
        } catch (Exception failure) {
            // The test tools wrap what a listener throws, without declaring it.
            Throwable cause =
                    failure instanceof InvocationTargetException wrapped
                            ? wrapped.getTargetException()
                            : failure;
            new FailureNotice().error(new ErrorEvent(cause));
        }
    }

    /** All text that stands on the page, opened dialogs and notifications included. */
    protected static String pageText() {
        StringBuilder text = new StringBuilder();
        UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .forEach(part -> text.append(part.getElement().getTextRecursively()));
        LocatorJ._find(Dialog.class).forEach(open -> text.append(everything(open)));
        LocatorJ._find(ConfirmDialog.class).forEach(open -> text.append(everything(open)));
        LocatorJ._find(Notification.class).forEach(open -> text.append(everything(open)));
        return text.toString();
    }

    /** A dialog's text, header and footer included, which are no children of its element. */
    private static String everything(Component part) {
        StringBuilder text = new StringBuilder(part.getElement().getTextRecursively());
        part.getChildren().forEach(child -> text.append(everything(child)));
        return text.toString();
    }

    /** Opens the application without signing in. */
    protected void openAsVisitor() {
        open(null, Messages.CHINESE);
    }

    private void open(@Nullable Authentication who, Locale language) {
        SecurityContextHolder.getContext().setAuthentication(who);
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.addCookie(
                    new jakarta.servlet.http.Cookie("xianxing-language", language.toLanguageTag()));
            if (who != null) {
                request.setUserPrincipalInt(who);
                request.setUserInRole((_, role) -> hasRole(role));
            }
            return request;
        });
        Function0<UI> newUi = MockedUI::new;
        MockVaadin.setup(newUi, new TestServlet(context, newUi));
    }

    /** As of now: the person may have gone on to a post, or changed it. */
    private static boolean hasRole(String role) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    @AfterEach
    protected void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}

package org.xianxing.app.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xianxing.app.security.ActingPost;
import org.xianxing.app.security.SignInSteps;
import org.xianxing.app.shell.RoleLabel;

/** Where a person with several posts says in which one they act. */
@Route(value = "choose-post", autoLayout = false)
@PermitAll
@StyleSheet("themes/xianxing/account.css")
final class ChoosePostView extends StepPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignInSteps steps;
    private final transient AuthenticationContext authentication;

    ChoosePostView(SignInSteps steps, AuthenticationContext authentication) {
        this.steps = steps;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (steps.next().isEmpty()) {
            event.forwardTo("");
            return;
        }
        List<ActingPost> choices = steps.choices();
        if (choices.isEmpty()) {
            ask(text("no-post"), text("no-post-explained"));
        } else {
            ask(text("choose-post"), text("choose-post-explained"));
            choices.forEach(choice -> put(button(choice)));
        }
        leaveBy(getTranslation("shell.sign-out"), authentication::logout);
    }

    private Button button(ActingPost choice) {
        String words =
                getTranslation(
                        choice.deputyFor().isEmpty() ? "shell.acting" : "shell.acting-for",
                        choice.organization().shortName(),
                        getTranslation(RoleLabel.key(choice.post().role())),
                        choice.deputyFor());
        Button button =
                new Button(
                        words,
                        _ -> {
                            steps.actIn(choice.post().id());
                            onward();
                        });
        button.addClassName("xx-choice");
        return button;
    }

    private String text(String key) {
        return getTranslation("account." + key);
    }
}

package org.xianxing.app;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.xianxing.app.start.SecretFiles;
import org.xianxing.app.start.StartChecks;
import org.xianxing.app.start.VerifyAudit;

/** Starts Xianxing, and names the style sheets of every page. */
@SpringBootApplication
@ConfigurationPropertiesScan
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("themes/xianxing/tokens.css")
@StyleSheet("themes/xianxing/base.css")
@StyleSheet("themes/xianxing/shell.css")
@StyleSheet("themes/xianxing/components.css")
@StyleSheet("themes/xianxing/print.css")
@Viewport("width=device-width, initial-scale=1")
public class XianxingApplication implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink(
                "themes/xianxing/seal.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
    }

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyAudit.COMMAND)) {
            System.exit(VerifyAudit.run(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        SpringApplication application = new SpringApplication(XianxingApplication.class);
        application.addListeners(new SecretFiles(), new StartChecks());
        try {
            application.run(arguments);
        } catch (SpringApplication.AbandonedRunException e) {
            throw e;
        } catch (RuntimeException _) {
            // Spring Boot has reported why; threads that a half start left must not keep us alive.
            System.exit(1);
        }
    }
}

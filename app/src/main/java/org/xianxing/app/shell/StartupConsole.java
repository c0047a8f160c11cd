package org.xianxing.app.shell;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xianxing.app.security.DemoAccounts;
import org.xianxing.app.start.StartTexts;

/** Tells on the console where the application is to be found. */
@Component
class StartupConsole {

    private final WebServerApplicationContext context;
    private final Environment environment;
    private final ObjectProvider<DemoAccounts> demoAccounts;
    private final ObjectProvider<StartupBanner> banners;
    private final Messages messages;

    StartupConsole(
            WebServerApplicationContext context,
            Environment environment,
            ObjectProvider<DemoAccounts> demoAccounts,
            ObjectProvider<StartupBanner> banners,
            Messages messages) {
        this.context = context;
        this.environment = environment;
        this.demoAccounts = demoAccounts;
        this.banners = banners;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        int port = context.getWebServer() == null ? 0 : context.getWebServer().getPort();
        String address = environment.getProperty("server.address", "127.0.0.1");
        String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
        Stream<String> ready =
                Stream.of(StartTexts.line("start.ready", "http://" + host + ":" + port + "/"));
        Stream<String> accounts =
                demoAccounts.stream().flatMap(demo -> lines(demo)).filter(line -> !line.isEmpty());
        Stream<String> further = banners.orderedStream().flatMap(banner -> banner.lines().stream());
        Stream.of(ready, accounts, further).flatMap(lines -> lines).forEach(System.out::println);
    }

    private Stream<String> lines(DemoAccounts demo) {
        if (demo.all().isEmpty()) {
            return Stream.empty();
        }
        Stream<String> heading = Stream.of(StartTexts.line("start.demo-accounts"));
        Stream<String> accounts =
                demo.all().stream()
                        .map(account ->
                                "  %-14s %-14s %s / %s · %s %s"
                                        .formatted(
                                                account.username(),
                                                account.password(),
                                                label(account, Messages.CHINESE),
                                                label(account, Messages.ENGLISH),
                                                account.organizationName(),
                                                account.displayName()));
        return Stream.concat(heading, accounts);
    }

    private String label(DemoAccounts.DemoAccount account, java.util.Locale locale) {
        return messages.getTranslation(RoleLabel.key(account.role()), locale);
    }
}

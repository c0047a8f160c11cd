package org.xianxing.app.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.start.DemoMode;

/** The frame around every view of a signed-in person. */
@Layout
@PermitAll
final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String CONTENT_ID = "content";

    private final transient CurrentActor currentActor;
    private final TopBar topBar;
    private final Navigation navigation;
    private final Main main = new Main();
    private final boolean demo;

    MainLayout(CurrentActor currentActor, TopBar topBar, Navigation navigation, DemoMode demoMode) {
        this.currentActor = currentActor;
        this.topBar = topBar;
        this.navigation = navigation;
        this.demo = demoMode.active();
        addClassName("xx-layout");
        main.setId(CONTENT_ID);
        main.addClassName("xx-main");
        main.getElement().setAttribute("tabindex", "-1");
        addToNavbar(skipLink(), topBar);
        addToDrawer(navigation);
        setContent(main);
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#" + CONTENT_ID, getTranslation("shell.skip"));
        skip.addClassName("xx-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.add(content.getElement().getComponent().orElseThrow());
        }
        if (demo) {
            main.add(new DemoFooter());
        }
        if (isOverlay()) {
            setDrawerOpened(false);
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        currentActor
                .find()
                .ifPresent(actor -> {
                    topBar.show(actor);
                    navigation.show(actor);
                });
    }

    /** The view that is shown, for tests. */
    Component shown() {
        return main.getComponentAt(0);
    }
}

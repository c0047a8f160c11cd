package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.xianxing.app.account.AccountBatches;
import org.xianxing.app.account.AccountImport;
import org.xianxing.app.account.AccountImport.Line;
import org.xianxing.app.account.AccountImport.Preview;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.FollowedWork;
import org.xianxing.app.shell.LongWork;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.workbook.ui.TableUpload;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Many accounts, or their posts, from one workbook: shown first, then stored whole or not. */
@Route("accounts-import")
@RolesAllowed({Access.SYSTEM_ADMINISTRATOR, Access.SECURITY_ADMINISTRATOR})
@StyleSheet("themes/xianxing/account.css")
final class AccountImportView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient AccountImport accounts;
    private final transient AccountBatches batches;
    private final transient LongWork work;
    private final transient CurrentActor currentActor;
    private final transient AccountWords words;
    private final transient Messages messages;
    private final Div result = new Div();

    AccountImportView(
            AccountImport accounts,
            AccountBatches batches,
            LongWork work,
            CurrentActor currentActor,
            AccountWords words,
            Messages messages) {
        this.accounts = accounts;
        this.batches = batches;
        this.work = work;
        this.currentActor = currentActor;
        this.words = words;
        this.messages = messages;
        addClassName("xx-accounts");
        result.addClassName("xx-stack");
        result.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        result.removeAll();
        boolean makes = accounts.makesAccounts(currentActor.get());
        SheetCard file = new SheetCard(text("import-file"));
        file.pad(
                new Paragraph(text(makes ? "import-accounts" : "import-posts")),
                new TableUpload((_, table) -> received(table), this::refuse));
        add(
                new PageHeader(text("nav-import"))
                        .withSub(text("import-sub"))
                        .withActions(
                                download(
                                        text("template"),
                                        text("template-file"),
                                        () -> accounts.template(currentActor.get()))),
                file,
                result);
        if (makes) {
            showPasswords();
            followed().follow();
        }
    }

    private Anchor download(String label, String fileName, Supplier<byte[]> content) {
        Anchor anchor =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            byte[] bytes = content.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    fileName,
                                    WORKBOOK,
                                    bytes.length);
                        }),
                        "");
        anchor.add(Icon.DOWNLOAD.create(), new Span(label));
        anchor.addClassName("xx-button-link");
        return anchor;
    }

    /** Takes the rows of a file. */
    void received(List<List<String>> table) {
        switch (accounts.preview(currentActor.get(), table)) {
            case Outcome.Done<Preview>(Preview preview) -> show(preview);
            case Outcome.Refused<Preview>(List<Reason> reasons) -> refuse(reasons);
        }
    }

    private void refuse(List<Reason> reasons) {
        result.removeAll();
        result.add(
                NoteStrip.error(text("import-refused", reasons.size())),
                TableUpload.reasons(reasons, messages, getLocale()));
    }

    private void show(Preview preview) {
        boolean makes = accounts.makesAccounts(currentActor.get());
        Grid<Line> grid = new Grid<>();
        grid.addColumn(Line::number).setHeader(text("row")).setFlexGrow(0).setWidth("64px");
        grid.addColumn(line -> line.name() + " " + line.username()).setHeader(text("name"));
        grid.addColumn(line ->
                        line.organization().shortName()
                                + " "
                                + words.role(line.role(), getLocale())
                                + " "
                                + words.term(line.term(), getLocale()))
                .setHeader(text("posts"))
                .setFlexGrow(3);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setItems(preview.lines());
        grid.setAllRowsVisible(preview.lines().size() < 20);
        String key = makes ? "make-accounts" : "give-posts";
        long number = makes ? preview.people() : preview.lines().size();
        SheetCard card = new SheetCard(text("import-preview"));
        card.add(grid);
        card.pad(new LockedButton(text(key, number), () -> store(preview, makes)));
        result.removeAll();
        result.add(card);
    }

    private void store(Preview preview, boolean makes) {
        if (!makes) {
            switch (accounts.givePosts(currentActor.get(), preview)) {
                case Outcome.Done<Integer>(Integer given) ->
                        done(NoteStrip.ok(text("posts-given", given)));
                case Outcome.Refused<Integer>(List<Reason> reasons) -> refuse(reasons);
            }
            return;
        }
        Actor actor = currentActor.get();
        result.removeAll();
        followed().start(progress -> batches.make(actor, preview, progress));
    }

    /** The person's own batch, which goes on when they leave the page. */
    private FollowedWork followed() {
        return new FollowedWork(
                work,
                new LongWork.Key(currentActor.get().account(), "account-import"),
                result,
                text("making-accounts"),
                this::made);
    }

    private void made(Object outcome) {
        switch ((Outcome<?>) outcome) {
            case Outcome.Done<?>(Object number) -> {
                done(NoteStrip.ok(text("accounts-made", number)));
                showPasswords();
            }
            case Outcome.Refused<?>(List<Reason> reasons) -> refuse(reasons);
        }
    }

    /** The passwords of the last batch, as long as they are kept. */
    private void showPasswords() {
        batches.passwordsUntil(currentActor.get())
                .ifPresent(until -> {
                    Div passwords = new Div();
                    passwords.addClassName("xx-stack");
                    Anchor fetch =
                            download(
                                    text("download-passwords"),
                                    text("passwords-file"),
                                    () -> batches.passwords(currentActor.get()).orElseThrow());
                    Button forget =
                            new Button(
                                    text("forget-passwords"),
                                    _ -> {
                                        batches.forgetPasswords(currentActor.get());
                                        result.remove(passwords);
                                    });
                    Div buttons = new Div(fetch, forget);
                    buttons.addClassName("xx-row");
                    passwords.add(
                            NoteStrip.back(
                                    text(
                                            "passwords-kept",
                                            PlainText.time(
                                                    until.atZone(PlainText.OFFICE_TIME)
                                                            .toLocalTime()))),
                            buttons);
                    result.add(passwords);
                });
    }

    private void done(Component... parts) {
        result.removeAll();
        result.add(parts);
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}

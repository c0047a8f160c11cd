package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogReconciliation;

/** Every batch with what its source states, what is there and what is missing; all together. */
final class CatalogBatches extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Messages messages;
    private final transient Locale locale;
    private final transient Consumer<Optional<CatalogBatch>> choose;

    /**
     * @param choose is told the chosen batch, or none for all
     */
    CatalogBatches(
            CatalogReconciliation counted,
            Messages messages,
            Locale locale,
            Consumer<Optional<CatalogBatch>> choose) {
        this.messages = messages;
        this.locale = locale;
        this.choose = choose;
        SheetCard card = new SheetCard(text("reconciliation")).withSub(text("reconciliation-sub"));
        card.add(table(counted));
        card.pad(readings(counted.firstBatch()));
        add(card);
    }

    private NativeTable table(CatalogReconciliation counted) {
        NativeTableRow head = new NativeTableRow();
        for (String column :
                List.of("batch", "column-stated", "column-present", "column-missing")) {
            head.add(new NativeTableHeaderCell(text(column)));
        }
        NativeTable table = new NativeTable();
        table.addClassName("xx-batches");
        table.getHead().add(head);
        NativeTableBody body = new NativeTableBody();
        counted.batches().stream()
                .filter(line -> line.batch().part().isInsideCatalog())
                .forEach(line -> body.add(row(line)));
        body.add(sum(counted.catalog()));
        counted.batches().stream()
                .filter(line -> !line.batch().part().isInsideCatalog())
                .forEach(line -> body.add(row(line)));
        table.add(body);
        return table;
    }

    private NativeTableRow row(CatalogReconciliation.Line line) {
        CatalogBatch batch = line.batch();
        NativeButton name = new NativeButton(batch.documentNumber());
        name.addClassName("xx-link");
        Span title = new Span(batch.title());
        title.addClassName("xx-sub");
        NativeTableRow row =
                new NativeTableRow(
                        new NativeTableCell(name, title),
                        number(line.stated()),
                        number(line.present()),
                        number(line.missing()));
        name.addClickListener(_ -> {
            row.getParent()
                    .ifPresent(body ->
                            body.getChildren()
                                    .forEach(r -> r.getElement().getClassList().remove("xx-on")));
            row.addClassName("xx-on");
            choose.accept(Optional.of(batch));
        });
        if (!batch.part().isInsideCatalog()) {
            title.setText(text("outside", batch.title()));
        }
        return row;
    }

    private NativeTableRow sum(CatalogReconciliation.Sum sum) {
        NativeButton all = new NativeButton(text("all"));
        all.addClassName("xx-link");
        NativeTableRow row =
                new NativeTableRow(
                        new NativeTableCell(all),
                        number(sum.stated()),
                        number(sum.present()),
                        number(sum.missing()));
        row.addClassName("xx-sum-row");
        all.addClickListener(_ -> choose.accept(Optional.empty()));
        return row;
    }

    private static NativeTableCell number(int value) {
        NativeTableCell cell = new NativeTableCell(Integer.toString(value));
        cell.addClassName("xx-n");
        return cell;
    }

    /** Both counts of the first batch, since neither source is corrected. */
    private Div readings(List<CatalogReconciliation.Reading> readings) {
        UnorderedList list = new UnorderedList();
        readings.forEach(reading ->
                list.add(
                        new ListItem(
                                text(
                                        "reading",
                                        reading.count(),
                                        reading.catalogTotal(),
                                        messages.reason(reading.reason(), locale)))));
        Div both = new Div(new Span(text("readings")), list);
        both.addClassName("xx-readings");
        return both;
    }

    private String text(String key, Object... arguments) {
        return messages.getTranslation("catalog." + key, locale, arguments);
    }
}

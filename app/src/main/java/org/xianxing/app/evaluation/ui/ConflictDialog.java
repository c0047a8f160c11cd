package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.shared.Yuan;

/**
 * Shows what two people typed into the same claim, field by field, and lets one choose which to
 * keep.
 */
final class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ConflictDialog(ClaimContent mine, Claim theirs, Runnable takeTheirs, Runnable keepMine) {
        addClassName("xx-conflict");
        setHeaderTitle(getTranslation("evaluation.conflict.title", theirs.changedBy()));
        NativeTableBody body = new NativeTableBody();
        ClaimContent other = theirs.content();
        Locale locale = getLocale();
        row(body, "name", name(mine), name(other));
        row(body, "amount", amount(mine), amount(other));
        row(
                body,
                "date",
                mine.date().map(d -> Times.day(d, locale)).orElse(""),
                other.date().map(d -> Times.day(d, locale)).orElse(""));
        row(body, "person", mine.responsiblePerson(), other.responsiblePerson());
        row(body, "project", mine.project(), other.project());
        row(body, "measures", mine.measures(), other.measures());
        row(body, "effect", mine.effect(), other.effect());
        NativeTableRow head =
                new NativeTableRow(
                        new NativeTableHeaderCell(""),
                        new NativeTableHeaderCell(getTranslation("evaluation.conflict.mine")),
                        new NativeTableHeaderCell(
                                getTranslation("evaluation.conflict.theirs", theirs.changedBy())));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("xx-plain-table");
        add(table);
        Button take = new Button(getTranslation("evaluation.conflict.take"));
        take.addClickListener(_ -> {
            takeTheirs.run();
            close();
        });
        Button keep = new Button(getTranslation("evaluation.conflict.keep"));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickListener(_ -> {
            keepMine.run();
            close();
        });
        getFooter().add(take, keep);
    }

    private void row(NativeTableBody body, String key, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            body.add(
                    new NativeTableRow(
                            new NativeTableHeaderCell(getTranslation("evaluation.claim." + key)),
                            new NativeTableCell(mine),
                            new NativeTableCell(theirs)));
        }
    }

    private static String name(ClaimContent content) {
        return switch (content.fact()) {
            case ClaimedFact.NamedThing(String name) -> name;
            case ClaimedFact.AmountReceived(String name, _) -> name;
            case ClaimedFact.MilestoneReached _, ClaimedFact.ItemReplicated _ -> "";
        };
    }

    private static String amount(ClaimContent content) {
        return content.fact() instanceof ClaimedFact.AmountReceived(_, Optional<Yuan> yuan)
                ? yuan.map(Yuan::toString).orElse("")
                : "";
    }
}

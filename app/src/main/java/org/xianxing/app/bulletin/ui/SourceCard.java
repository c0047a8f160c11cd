package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.xianxing.app.bulletin.BulletinService.Source;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.bulletin.Bulletin;

/** Document number, the ranking behind the figures, and who gets a copy. */
final class SourceCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_DIGITS = 8;

    SourceCard(Optional<Bulletin> bulletin, Optional<Source> source) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("xx-facts-list", "xx-pad");
        if (bulletin.isPresent() && bulletin.get() instanceof Bulletin.Issued issued) {
            add(list, "bulletin.number", issued.documentNumber().toString(), "");
            add(list, "bulletin.date", getTranslation("bulletin.day", issued.date()), "");
            add(list, "bulletin.file", shortened(issued.fileDigest()), issued.fileDigest());
        } else {
            add(list, "bulletin.number", getTranslation("bulletin.number-later"), "");
        }
        source.ifPresent(ranking -> {
            add(
                    list,
                    "bulletin.ranking",
                    getTranslation("bulletin.frozen", ranking.frozenAt(), ranking.frozenBy()),
                    "");
            add(list, "bulletin.digest", shortened(ranking.digest()), ranking.digest());
        });
        bulletin.map(b -> b.header().text().copies())
                .filter(copies -> !copies.isBlank())
                .ifPresent(copies -> add(list, "bulletin.copies", copies, ""));
        SheetCard card = new SheetCard(getTranslation("bulletin.basis"));
        card.add(list);
        Div lock = new Div(Icon.LOCK.createSmall(), new Span(getTranslation("bulletin.for-ever")));
        lock.addClassName("xx-lock-reason");
        lock.addClassName("xx-bulletin-for-ever");
        add(card, lock);
    }

    private void add(DescriptionList list, String key, String value, String whole) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        if (!whole.isEmpty()) {
            description.setTitle(whole);
        }
        list.add(new DescriptionList.Term(getTranslation(key)), description);
    }

    private static String shortened(String digest) {
        return digest.length() <= 2 * SHOWN_DIGITS
                ? digest
                : digest.substring(0, SHOWN_DIGITS)
                        + "…"
                        + digest.substring(digest.length() - SHOWN_DIGITS);
    }
}

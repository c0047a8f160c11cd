package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.xianxing.app.bulletin.BulletinService;
import org.xianxing.app.bulletin.IssuedDocument;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Target;

/** On the page of the province office: what it has issued. */
@org.springframework.stereotype.Component
class BulletinParts implements PageContributor {

    private final BulletinService bulletins;
    private final Messages messages;

    BulletinParts(BulletinService bulletins, Messages messages) {
        this.bulletins = bulletins;
        this.messages = messages;
    }

    @Override
    public List<Component> partsAt(Place place, Actor actor) {
        if (!(place instanceof Place.OrganizationPage(var body))
                || body.kind() != OrganizationKind.PROVINCE_OFFICE
                || !AccessPolicy.allows(actor, Action.VIEW_ISSUED_BULLETIN, Target.PROVINCE)) {
            return List.of();
        }
        Locale locale = UI.getCurrent().getLocale();
        List<IssuedDocument> issued = bulletins.issued(actor);
        if (issued.isEmpty()) {
            return List.of();
        }
        FactTable table =
                new FactTable(
                        word("issued-document", locale),
                        word("issued-number", locale),
                        word("issued-date", locale));
        issued.forEach(document ->
                table.row(
                        new Anchor("documents", document.title()),
                        new Span(document.number().toString()),
                        new Span(PlainText.date(document.date(), locale))));
        return List.of(table.in(new SheetCard(word("issued-by-office", locale))));
    }

    private String word(String key, Locale locale) {
        return messages.getTranslation("bulletin." + key, locale);
    }
}

package org.xianxing.app.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Contact;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Where a person is reached by each channel: the address in use, and a new one with its code. */
final class AddressCard extends Div {

    private static final long serialVersionUID = 1L;

    /** What can be done with addresses. */
    interface Acts {

        Outcome<String> sendCode(Channel channel, String address);

        Outcome<Contact> confirm(Channel channel, String code);

        Outcome<Contact> remove(Channel channel);

        /** Draws everything anew. */
        void redraw();
    }

    private final transient NoticeTexts texts;
    private final transient Acts acts;

    AddressCard(Map<Channel, Contact> contacts, Set<Channel> open, NoticeTexts texts, Acts acts) {
        this.texts = texts;
        this.acts = acts;
        SheetCard card =
                new SheetCard(texts.word("addresses")).withSub(texts.word("addresses-sub"));
        add(card);
        for (Channel channel : Channel.values()) {
            Contact contact = contacts.get(channel);
            if (contact != null) {
                card.pad(row(channel, contact, open.contains(channel)));
            }
        }
    }

    private Div row(Channel channel, Contact contact, boolean open) {
        Span name = new Span(texts.channel(channel));
        name.addClassName("xx-address-name");
        Div now = new Div(name, state(contact));
        now.addClassName("xx-address-now");
        Div row = new Div(now);
        row.addClassName("xx-address");
        row.setId("address-" + channel.name());
        if (contact.isSet()) {
            now.add(new Button(texts.word("address-remove"), _ -> remove(channel, row)));
        }
        if (!open) {
            row.add(NoteStrip.info(texts.word("not-set-up-" + channel.name())));
            return row;
        }
        contact.pending().ifPresent(pending -> row.add(code(channel, pending.address())));
        row.add(change(channel, contact));
        return row;
    }

    private Badge state(Contact contact) {
        return contact.isSet()
                ? new Badge(Badge.State.ACCEPTED, contact.address())
                : new Badge(Badge.State.DRAFT, texts.word("address-none"));
    }

    private Div code(Channel channel, String address) {
        TextField code = new TextField(texts.word("code", address));
        code.setMaxLength(6);
        code.setAllowedCharPattern("[0-9]");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setId("code-" + channel.name());
        Button confirm =
                new Button(
                        texts.word("code-confirm"),
                        _ -> answer(acts.confirm(channel, code.getValue()), code));
        return line(code, confirm);
    }

    private Div change(Channel channel, Contact contact) {
        TextField address =
                new TextField(
                        texts.word(
                                (contact.isSet() ? "address-new-" : "address-enter-")
                                        + channel.name()));
        address.setMaxLength(Contact.LONGEST_EMAIL);
        address.setId("new-" + channel.name());
        Button send =
                new Button(
                        texts.word("code-send"),
                        _ -> answer(acts.sendCode(channel, address.getValue()), address));
        return line(address, send);
    }

    private static Div line(TextField field, Button act) {
        Div line = new Div(field, act);
        line.addClassName("xx-address-line");
        return line;
    }

    private void remove(Channel channel, Div row) {
        switch (acts.remove(channel)) {
            case Outcome.Done<Contact> _ -> acts.redraw();
            case Outcome.Refused<Contact>(List<Reason> reasons) ->
                    row.add(NoteStrip.error(texts.reasons(reasons)));
        }
    }

    private void answer(Outcome<?> outcome, TextField field) {
        switch (outcome) {
            case Outcome.Done<?> _ -> acts.redraw();
            case Outcome.Refused<?>(List<Reason> reasons) -> {
                field.setErrorMessage(texts.reasons(reasons));
                field.setInvalid(true);
                field.focus();
            }
        }
    }
}

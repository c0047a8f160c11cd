package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.xianxing.app.account.PostLine;
import org.xianxing.app.account.PostLine.Deputy;
import org.xianxing.app.account.PostService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;

/** The posts of a person with their days and deputies, and what the reader may do with them. */
final class PostsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PostService posts;
    private final transient CurrentActor currentActor;
    private final transient AccountWords words;
    private final transient Locale locale;
    private final transient LocalDate today;
    private final transient Runnable changed;
    private final Refusal refusal = new Refusal();

    PostsCard(
            List<PostLine> lines,
            List<Component> actions,
            PostService posts,
            CurrentActor currentActor,
            AccountWords words,
            Locale locale,
            LocalDate today,
            Runnable changed) {
        this.posts = posts;
        this.currentActor = currentActor;
        this.words = words;
        this.locale = locale;
        this.today = today;
        this.changed = changed;
        SheetCard card = new SheetCard(words.of("posts", locale));
        actions.forEach(card::withAction);
        if (lines.isEmpty()) {
            card.pad(new Span(words.of("no-posts", locale)));
        }
        lines.forEach(line -> card.pad(post(line)));
        card.pad(refusal);
        add(card);
    }

    private Div post(PostLine line) {
        Actor actor = currentActor.get();
        String name = name(line);
        Span what = new Span(name);
        what.addClassName("xx-strong");
        Span days = new Span(words.term(line.post().term(), locale));
        days.addClassName("xx-sub");
        Div row = new Div(what, days, badge(line.post().term()));
        row.addClassName("xx-post");
        boolean over = line.post().term().isOver(today);
        if (!over && posts.mayHandOver(actor, line.post())) {
            row.add(
                    small(
                            "hand-over",
                            () ->
                                    new HandoverDialog(
                                                    name,
                                                    today,
                                                    (deputy, from, until) ->
                                                            posts.handOver(
                                                                    currentActor.get(),
                                                                    line.post().id(),
                                                                    deputy,
                                                                    from,
                                                                    until),
                                                    words,
                                                    locale,
                                                    changed)
                                            .open()));
        }
        if (!over && posts.mayManage(actor)) {
            row.add(
                    small(
                            "end-post",
                            () ->
                                    tell(
                                            posts.end(
                                                    currentActor.get(),
                                                    line.post().id(),
                                                    today.minusDays(1)))));
        }
        Div all = new Div(row);
        line.handovers().stream()
                .filter(deputy -> !deputy.handover().term().isOver(today))
                .filter(deputy ->
                        !deputy.handover().term().until().isBefore(deputy.handover().term().from()))
                .forEach(deputy -> all.add(deputy(actor, line, deputy)));
        return all;
    }

    private Div deputy(Actor actor, PostLine line, Deputy deputy) {
        Span who =
                new Span(
                        words.of(
                                "deputy-line",
                                locale,
                                deputy.name(),
                                words.term(deputy.handover().term(), locale)));
        Div row = new Div(who);
        row.addClassNames("xx-post", "xx-deputy");
        if (posts.mayHandOver(actor, line.post())) {
            row.add(
                    small(
                            "take-back",
                            () ->
                                    tell(
                                            posts.takeBack(
                                                    currentActor.get(), deputy.handover().id()))));
        }
        return row;
    }

    private String name(PostLine line) {
        return line.organization().name() + " " + words.role(line.post().role(), locale);
    }

    private Badge badge(Term term) {
        if (term.holdsOn(today)) {
            return new Badge(Badge.State.ACCEPTED, words.of("post-holds", locale));
        }
        return term.isOver(today)
                ? new Badge(Badge.State.DRAFT, words.of("post-over", locale))
                : new Badge(Badge.State.WAITING, words.of("post-begins", locale));
    }

    private Button small(String key, Runnable act) {
        Button button = new Button(words.of(key, locale), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void tell(Outcome<?> outcome) {
        if (outcome.isDone()) {
            changed.run();
        } else {
            refusal.say(words.reasons(outcome.reasons(), locale));
        }
    }
}

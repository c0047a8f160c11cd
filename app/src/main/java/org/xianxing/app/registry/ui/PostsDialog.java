package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianxing.app.registry.CharterService;
import org.xianxing.app.registry.RegistryReason;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.StaffingLine;
import org.xianxing.domain.shared.Outcome;

/** Puts one line of a proposal's posts right, adds one, or takes one out. */
final class PostsDialog extends RegistryDialog {

    private static final long serialVersionUID = 1L;

    private static final int MOST_POSTS = 99_999;

    private final transient Charter charter;
    private final transient Optional<StaffingLine> before;
    private final transient Consumer<Charter> corrected;
    private final TextField label;
    private final IntegerField count = new IntegerField();
    private final Checkbox headcount = new Checkbox();
    private final TextField remark;

    /**
     * @param before the line so far; none adds one
     */
    PostsDialog(
            RegistryWords words,
            Locale locale,
            Charter charter,
            Optional<StaffingLine> before,
            Consumer<Charter> corrected) {
        super(
                words,
                locale,
                before.isPresent() ? "fix-staffing-title" : "fix-add-staffing",
                () -> {});
        this.charter = charter;
        this.before = before;
        this.corrected = corrected;
        label =
                line(
                        "fix-label",
                        CharterService.LONGEST_NAME,
                        before.map(StaffingLine::label).orElse(""));
        count.setLabel(words.of("fix-count", locale));
        count.setMin(0);
        count.setMax(MOST_POSTS);
        count.setValue(before.map(StaffingLine::count).orElse(0));
        headcount.setLabel(words.of("fix-headcount", locale));
        headcount.setValue(before.map(StaffingLine::headcount).orElse(true));
        remark =
                line(
                        "fix-remark",
                        CharterService.LONGEST_NAME,
                        before.map(StaffingLine::remark).orElse(""));
        fields(label, count, headcount, remark);
        before.ifPresent(
                _ -> getFooter().add(new Button(words.of("fix-remove", locale), _ -> remove())));
    }

    private void remove() {
        close();
        put(Optional.empty());
    }

    private void put(Optional<StaffingLine> after) {
        List<StaffingLine> posts = new ArrayList<>(charter.posts());
        int place = before.map(posts::indexOf).orElse(posts.size());
        before.ifPresent(posts::remove);
        after.ifPresent(line -> posts.add(place, line));
        corrected.accept(charter.withPosts(posts));
    }

    @Override
    protected Outcome<?> change() {
        if (label.getValue().isBlank()) {
            return Outcome.refused(RegistryReason.REGISTRY_POSTS_UNNAMED);
        }
        String said = remark.getValue().strip();
        StaffingLine after =
                new StaffingLine(
                        label.getValue().strip(),
                        Math.clamp(count.getOptionalValue().orElse(0), 0, MOST_POSTS),
                        headcount.getValue(),
                        before.filter(line -> line.remark().equals(said))
                                .map(StaffingLine::ofWhich)
                                .orElse(List.of()),
                        said);
        put(Optional.of(after));
        return Outcome.done(after);
    }
}

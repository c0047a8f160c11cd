package org.xianxing.app.task.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import org.xianxing.app.evaluation.ClaimDirectory;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskLink.Linked;
import org.xianxing.domain.task.TaskReason;

/** Links a task to a claim that the actor may see. */
final class ClaimLinkDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private final transient TaskServices services;
    private final transient TaskId task;
    private final ComboBox<ClaimDirectory.Line> claim = new ComboBox<>();

    ClaimLinkDialog(TaskServices services, TaskId task, TaskTexts texts, Runnable done) {
        super(texts, "link-claim", done);
        this.services = services;
        this.task = task;
        claim.setLabel(texts.word("claim"));
        claim.setHelperText(texts.word("claim-help"));
        claim.setItems(query ->
                services
                        .claims()
                        .find(
                                services.currentActor().get(),
                                query.getFilter().orElse(""),
                                query.getOffset(),
                                query.getLimit())
                        .stream());
        claim.setItemLabelGenerator(line -> LinksCard.title(line, texts));
        claim.setRenderer(
                new ComponentRenderer<>(line ->
                        LinksCard.twoLines(
                                LinksCard.title(line, texts), LinksCard.where(line, texts))));
        claim.setWidthFull();
        fields(claim);
    }

    @Override
    protected Outcome<?> change() {
        Optional<ClaimDirectory.Line> chosen = claim.getOptionalValue();
        return chosen.isEmpty()
                ? Outcome.refused(TaskReason.TASK_LINK_UNKNOWN)
                : services.links()
                        .add(
                                services.currentActor().get(),
                                task,
                                new Linked.OfClaim(chosen.get().id()));
    }
}

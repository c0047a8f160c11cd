package org.xianxing.app.task.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.task.PlanService;
import org.xianxing.domain.task.PlanId;

/** The papers of a plan, made when somebody asks for them. */
final class PlanDownloads {

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PlanDownloads() {}

    static List<Anchor> of(
            PlanService.Overview shown,
            PlanService plans,
            CurrentActor currentActor,
            TaskTexts texts) {
        PlanId id = shown.plan().id();
        String name = texts.word("paper-title");
        return List.of(
                link(
                        texts.word("export"),
                        name + ".xlsx",
                        WORKBOOK,
                        () -> plans.workbook(currentActor.get(), id)),
                link(
                        texts.word("print"),
                        name + ".pdf",
                        "application/pdf",
                        () -> plans.paper(currentActor.get(), id)));
    }

    private static Anchor link(String words, String file, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, type, bytes.length);
                }),
                words);
    }
}

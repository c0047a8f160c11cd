package org.xianxing.app.task;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.Notices;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.task.Task;

/** Tells units about tasks. */
@Component
class Told {

    private final ObjectProvider<Notices> notices;

    Told(ObjectProvider<Notices> notices) {
        this.notices = notices;
    }

    /** The kind's sentence begins with the task; what else it names follows. */
    void task(OrganizationId body, NoticeKind kind, Task task, String... more) {
        List<String> arguments =
                Stream.concat(Stream.of(task.number() + " " + task.title()), Stream.of(more))
                        .toList();
        notices.ifAvailable(to -> to.tell(body, kind, "task/" + task.id().value(), arguments));
    }
}

package org.xianxing.domain.notice;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What people look for notices under, and choose what is sent to them by. */
public enum NoticeGroup {
    TASKS,
    REPORTS,
    SUPERVISION,
    COORDINATION,
    /** What is late below, told to the superior. */
    BELOW;

    public Set<NoticeKind> kinds() {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.group() == this)
                .collect(Collectors.toUnmodifiableSet());
    }
}

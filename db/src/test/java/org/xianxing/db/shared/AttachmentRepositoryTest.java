package org.xianxing.db.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;

class AttachmentRepositoryTest {

    private final AttachmentRepository repository =
            new JooqAttachments(TestDatabase.create().database());

    @Test
    void files_are_found_by_what_they_belong_to_in_the_order_they_came() {
        Attachment first = attachment("progress 1", "2026-06-01T08:00:00Z");
        Attachment second = attachment("progress 1", "2026-06-01T08:00:01Z");
        Attachment other = attachment("progress 2", "2026-06-01T08:00:00Z");
        List.of(second, other, first).forEach(repository::add);

        assertThat(repository.of(List.of("progress 1", "progress 3")))
                .containsOnlyKeys("progress 1")
                .containsEntry("progress 1", List.of(first, second));
        assertThat(repository.find(other.id())).contains(other);
        assertThat(repository.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void an_entry_is_taken_away_once() {
        Attachment file = attachment("task 1", "2026-06-01T08:00:00Z");
        repository.add(file);

        assertThat(repository.remove(file.id())).isTrue();
        assertThat(repository.remove(file.id())).isFalse();
        assertThat(repository.of(List.of("task 1"))).isEmpty();
    }

    private static Attachment attachment(String subject, String at) {
        return new Attachment(
                UUID.randomUUID(),
                subject,
                "印发件.pdf",
                "application/pdf",
                1024,
                "0".repeat(64),
                "张三",
                Instant.parse(at));
    }
}

package org.xianxing.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.evaluation.ClaimDirectory;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.PersonDuty;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskLink;
import org.xianxing.domain.task.TaskLink.Linked;
import org.xianxing.domain.task.TaskPerson;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;

/** Persons, links and files of tasks: who names, links and keeps what, and who sees it. */
class TaskLinksTest extends AppTest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired private TaskService tasks;
    @Autowired private TaskPersonService persons;
    @Autowired private TaskLinkService links;
    @Autowired private TaskFileService files;
    @Autowired private TaskRepository repository;
    @Autowired private CatalogRepository catalog;
    @Autowired private ClaimDirectory claims;
    @Autowired private AuditTrail audit;

    private Actor lead;
    private Actor other;
    private Actor office;
    private Actor stranger;

    @BeforeEach
    void people_of_the_plan() {
        lead = people().actor(Role.DEPARTMENT_OFFICIAL);
        other = people().actor(Role.AREA_OFFICIAL);
        office = people().actor(Role.PROVINCE_EVALUATOR);
        stranger = people().actor(Role.ZONE_OFFICIAL);
    }

    @Test
    void the_lead_names_persons_of_every_unit_and_another_unit_its_own() {
        Task task = released();

        assertThat(persons.units(lead, task.id()))
                .containsExactly(lead.organization(), other.organization());
        assertThat(persons.units(other, task.id())).containsExactly(other.organization());
        assertThat(persons.units(stranger, task.id())).isEmpty();
        persons.name(lead, task.id(), 1, person(other.organization(), "林晓岚")).orThrow();
        persons.name(other, task.id(), 2, person(other.organization(), "陈海")).orThrow();
        assertThatThrownBy(
                        () -> persons.name(other, task.id(), 3, person(lead.organization(), "王五")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() ->
                        persons.name(stranger, task.id(), 3, person(lead.organization(), "王五")))
                .isInstanceOf(PermissionDeniedException.class);

        assertThat(stored(task).persons())
                .extracting(TaskPerson::name)
                .containsExactly("林晓岚", "陈海");
        assertThat(actions(task)).containsExactly("NAME_PERSON", "NAME_PERSON");
    }

    @Test
    void a_person_is_refused_with_every_reason_and_nothing_is_stored() {
        Task task = released();
        TaskPersonService.Naming nobody =
                new TaskPersonService.Naming(
                        OrganizationId.random(), " ", PersonDuty.LEADER, "见名片");

        assertThat(codes(persons.name(office, task.id(), 1, nobody)))
                .containsExactly(
                        TaskReason.TASK_PERSON_NAME_MISSING,
                        TaskReason.TASK_PERSON_PHONE_WRONG,
                        TaskReason.TASK_PERSON_UNIT_WITHOUT_PART);
        persons.name(office, task.id(), 1, person(lead.organization(), "林晓岚")).orThrow();
        assertThat(codes(persons.name(lead, task.id(), 2, person(lead.organization(), "林晓岚"))))
                .containsExactly(TaskReason.TASK_PERSON_TWICE);
        assertThatThrownBy(
                        () -> persons.name(lead, task.id(), 1, person(lead.organization(), "陈海")))
                .isInstanceOf(StaleVersionException.class);

        assertThat(stored(task).persons()).extracting(TaskPerson::name).containsExactly("林晓岚");
    }

    @Test
    void a_person_is_taken_away_by_those_who_may_name_one() {
        Task task = released();
        persons.name(lead, task.id(), 1, person(lead.organization(), "林晓岚")).orThrow();
        TaskPerson named = stored(task).persons().getFirst();

        assertThatThrownBy(() -> persons.remove(other, task.id(), 2, named.id()))
                .isInstanceOf(PermissionDeniedException.class);
        persons.remove(lead, task.id(), 2, named.id()).orThrow();

        assertThat(stored(task).persons()).isEmpty();
        assertThat(actions(task)).containsExactly("REMOVE_PERSON", "NAME_PERSON");
    }

    @Test
    void telephone_numbers_are_for_those_who_work_on_the_task_and_not_for_the_trail() {
        Task task = released();
        persons.name(lead, task.id(), 1, person(lead.organization(), "林晓岚")).orThrow();

        assertThat(phones(other, task)).containsExactly("0591-1234567");
        assertThat(phones(office, task)).containsExactly("0591-1234567");
        assertThat(phones(stranger, task)).containsExactly("");
        assertThat(audit.about(TaskService.subject(task.id()), 9).toString())
                .contains("林晓岚")
                .doesNotContain("1234567");
    }

    @Test
    void an_item_is_linked_once_by_whoever_works_on_the_task_and_shows_its_tasks() {
        Task task = released();
        CatalogItemId item = item().id();
        Linked to = new Linked.Item(item);

        TaskLink link = links.add(other, task.id(), to).orThrow();
        assertThat(codes(links.add(lead, task.id(), to)))
                .containsExactly(TaskReason.TASK_LINK_TWICE);
        assertThat(
                        codes(
                                links.add(
                                        lead,
                                        task.id(),
                                        new Linked.Item(
                                                new CatalogItemId(java.util.UUID.randomUUID())))))
                .containsExactly(TaskReason.TASK_LINK_UNKNOWN);
        assertThatThrownBy(() -> links.add(stranger, task.id(), to))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> links.remove(stranger, link.id()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(linked(stranger, task)).containsExactly(link);
        assertThat(tasks.workOn(stranger, item))
                .extracting(work -> work.line().task().id())
                .contains(task.id());

        assertThat(links.remove(lead, link.id()).orThrow()).isTrue();
        assertThat(links.remove(lead, link.id()).orThrow()).isFalse();
        assertThat(linked(lead, task)).isEmpty();
        assertThat(actions(task)).containsExactly("UNLINK_TASK", "LINK_TASK");
    }

    @Test
    void a_claim_is_linked_and_shown_by_those_alone_who_may_see_it() {
        Task task = released();
        ClaimDirectory.Line claim = claims.find(office, "", 0, 1).getFirst();
        Linked to = new Linked.OfClaim(claim.id());

        assertThat(claims.find(lead, "", 0, 9)).isEmpty();
        assertThat(codes(links.add(lead, task.id(), to)))
                .containsExactly(TaskReason.TASK_LINK_UNKNOWN);
        TaskLink link = links.add(office, task.id(), to).orThrow();

        assertThat(linked(office, task)).containsExactly(link);
        assertThat(linked(lead, task)).isEmpty();
        assertThat(codes(links.remove(lead, link.id())))
                .containsExactly(TaskReason.TASK_LINK_UNKNOWN);
        assertThat(
                        codes(
                                links.add(
                                        office,
                                        task.id(),
                                        new Linked.OfClaim(
                                                new ClaimId(java.util.UUID.randomUUID())))))
                .containsExactly(TaskReason.TASK_LINK_UNKNOWN);
    }

    @Test
    void a_zone_finds_its_own_claims_by_their_words() {
        ClaimDirectory.Line any = claims.find(office, "", 0, 1).getFirst();

        assertThat(claims.find(office, any.owner(), 0, 50))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.toString()).contains(any.owner()));
        assertThat(claims.find(office, "没有这样的申报", 0, 50)).isEmpty();
        assertThat(claims.named(stranger, List.of(any.id()))).isEmpty();
    }

    @Test
    void files_of_a_task_are_for_those_who_work_on_it_and_go_with_a_trace() {
        Task task = released();
        Attachment drawing =
                files.keep(other, task.id(), "图纸.pdf", new ByteArrayInputStream(PDF)).orThrow();
        files.add(other, task.id(), List.of(drawing)).orThrow();

        assertThat(files.kept(lead, task.id()).files())
                .extracting(Attachment::id)
                .containsExactly(drawing.id());
        assertThat(files.kept(stranger, task.id()).files()).isEmpty();
        assertThat(files.file(lead, drawing.id())).contains(StoredFile.of(drawing));
        assertThat(files.file(stranger, drawing.id())).isEmpty();
        assertThatThrownBy(() ->
                        files.keep(stranger, task.id(), "图纸.pdf", new ByteArrayInputStream(PDF)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> files.remove(other, task.id(), drawing.id()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(codes(files.add(lead, task.id(), List.of())))
                .containsExactly(TaskReason.TASK_FILE_MISSING);

        assertThat(files.remove(lead, task.id(), drawing.id()).orThrow()).isTrue();
        assertThat(files.remove(lead, task.id(), drawing.id()).orThrow()).isFalse();
        assertThat(files.file(lead, drawing.id())).isEmpty();
        assertThat(actions(task))
                .contains("REMOVE_TASK_FILE", "DOWNLOAD_TASK_FILE", "ADD_TASK_FILE", "REFUSED");
    }

    @Test
    void a_draft_is_as_if_it_were_not_there_for_its_units() {
        Task draft =
                new PlanFixture(repository)
                        .store(PlanState.DRAFT, lead, other, Optional.of(tasks.today()));

        assertThatThrownBy(
                        () -> persons.name(lead, draft.id(), 1, person(lead.organization(), "林晓岚")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> links.links(lead, draft.id()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> files.kept(lead, draft.id()))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(persons.units(office, draft.id())).hasSize(2);
    }

    private CatalogItem item() {
        return catalog.allItems().stream().filter(CatalogItem::isTitled).findFirst().orElseThrow();
    }

    private List<TaskLink> linked(Actor actor, Task task) {
        return links.links(actor, task.id()).shown().stream()
                .map(TaskLinkService.Shown::link)
                .toList();
    }

    private List<String> phones(Actor actor, Task task) {
        return tasks.view(actor, task.id()).orElseThrow().task().persons().stream()
                .map(TaskPerson::phone)
                .toList();
    }

    private List<String> actions(Task task) {
        return audit.about(TaskService.subject(task.id()), 20).stream()
                .map(AuditTrail.Entry::action)
                .toList();
    }

    private Task stored(Task task) {
        return repository.task(task.id()).orElseThrow();
    }

    private Task released() {
        return new PlanFixture(repository)
                .store(PlanState.RELEASED, lead, other, Optional.of(tasks.today().plusDays(30)));
    }

    private static TaskPersonService.Naming person(OrganizationId unit, String name) {
        return new TaskPersonService.Naming(unit, name, PersonDuty.RESPONSIBLE, "0591-1234567");
    }

    private static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}

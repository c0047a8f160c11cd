package org.xianxing.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.registry.Capacity;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.MembershipId;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationId;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Changes of the registry: what is taken, what is refused and why. */
class RegistryServiceTest extends ViewTest {

    private static final Citation LETTER = new Citation("测试〔2031〕1号", "一");
    private static final Pattern ESCAPED = Pattern.compile("&#x([0-9a-f]+);");
    private static final LocalDate DAY = LocalDate.of(2031, 5, 4);

    @TempDir private Path folder;
    @Autowired private RegistryService registry;
    @Autowired private CurrentActor currentActor;

    @Test
    void an_organization_is_added_once_with_its_document() {
        Actor actor = evaluator();
        Organization added = organization("测试新设办公室");

        assertThat(codes(registry.add(actor, added, existence(added, Citation.NONE))))
                .containsExactly(RegistryReason.REGISTRY_DOCUMENT_MISSING);
        assertThat(registry.find(actor, added.id())).isEmpty();
        assertThat(registry.add(actor, added, existence(added, LETTER)).isDone()).isTrue();
        assertThat(registry.structure(actor).mayStandOn(added.id(), DAY.minusDays(1))).isFalse();
        Organization again = organization("测试新设办公室");
        assertThat(codes(registry.add(actor, again, existence(again, LETTER))))
                .containsExactly(RegistryReason.REGISTRY_NAME_TWICE);
    }

    @Test
    void a_relation_is_taken_once_and_ends_on_its_last_day() {
        Actor actor = evaluator();
        OrganizationId unit = named(actor, "福建省财政厅");
        OrganizationId group = named(actor, "福建自贸试验区贸易专题组");
        Relation leads = relation(unit, RelationKind.LEADS, group);

        assertThat(registry.add(actor, leads).isDone()).isTrue();
        assertThat(codes(registry.add(actor, relation(unit, RelationKind.LEADS, group))))
                .containsExactly(RegistryReason.REGISTRY_RELATION_TWICE);
        assertThat(codes(registry.end(actor, leads.id(), DAY.minusDays(1))))
                .containsExactly(RegistryReason.REGISTRY_DAYS_REVERSED);
        assertThat(registry.end(actor, leads.id(), DAY).isDone()).isTrue();
        assertThat(registry.snapshot(actor, group, DAY).relations())
                .extracting(Relation::id)
                .contains(leads.id());
        assertThat(registry.snapshot(actor, group, DAY.plusDays(1)).relations())
                .extracting(Relation::id)
                .doesNotContain(leads.id());
    }

    @Test
    void a_circle_in_the_tree_is_refused() {
        Actor actor = evaluator();
        OrganizationId office = named(actor, "中国（福建）自由贸易试验区工作领导小组办公室");
        OrganizationId group = named(actor, "福建省自贸试验区工作领导小组");

        assertThat(codes(registry.add(actor, relation(group, RelationKind.PART_OF, office))))
                .containsExactly(RegistryReason.REGISTRY_RELATION_CIRCLE);
    }

    @Test
    void a_person_needs_a_name_and_stays_in_the_history_when_gone() {
        Actor actor = evaluator();
        OrganizationId group = named(actor, "福建自贸试验区金融专题组");

        assertThat(codes(registry.add(actor, liaison(group, " "))))
                .containsExactly(RegistryReason.REGISTRY_PERSON_MISSING);
        assertThat(codes(registry.add(actor, liaison(group, "长".repeat(41)))))
                .containsExactly(RegistryReason.REGISTRY_TOO_LONG);
        Membership liaison = liaison(group, "某联络员");
        assertThat(registry.add(actor, liaison).isDone()).isTrue();
        assertThat(registry.end(actor, liaison.id(), DAY.plusDays(2)).isDone()).isTrue();
        assertThat(registry.snapshot(actor, group, DAY.plusDays(3)).memberships()).isEmpty();
        assertThat(registry.history(actor, group))
                .filteredOn(e -> e.day().equals(Optional.of(DAY.plusDays(2))))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROVINCE_EVALUATOR", "SYSTEM_ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_changes_anything(Role role) {
        openAs(role);
        Actor actor = currentActor.get();
        OrganizationId group = named(actor, "福建自贸试验区金融专题组");
        Organization added = organization("不该有的机构");

        assertThatThrownBy(() -> registry.add(actor, added, existence(added, LETTER)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> registry.record(actor, existence(added, LETTER)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() ->
                        registry.add(actor, relation(group, RelationKind.PART_OF, added.id())))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> registry.end(actor, RelationId.random(), DAY))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> registry.add(actor, liaison(group, "某人")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> registry.end(actor, MembershipId.random(), DAY))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void the_workbook_has_organizations_relations_and_people_of_the_day() throws IOException {
        Actor actor = evaluator();

        byte[] now = registry.workbook(actor, LocalDate.of(2026, 1, 1), Messages.CHINESE);
        byte[] then = registry.workbook(actor, LocalDate.of(2019, 1, 1), Messages.CHINESE);

        assertThat(text(now)).contains("南宁海关", "是其成员单位", "副组长", "中国（广西）自由贸易试验区工作领导小组");
        assertThat(text(then)).contains("南宁海关").doesNotContain("副组长");
    }

    /** All texts of a workbook. */
    private String text(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("registry.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String xml =
                    new String(
                            zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(),
                            StandardCharsets.UTF_8);
            return ESCAPED.matcher(xml)
                    .replaceAll(c -> Character.toString(Integer.parseInt(c.group(1), 16)));
        }
    }

    private Actor evaluator() {
        openAs(Role.PROVINCE_EVALUATOR);
        return currentActor.get();
    }

    private OrganizationId named(Actor actor, String name) {
        return registry.structure(actor).standingOn(DAY).stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Membership liaison(OrganizationId group, String person) {
        return new Membership(
                MembershipId.random(),
                group,
                1,
                person,
                Capacity.LIAISON,
                "",
                Optional.empty(),
                "",
                Validity.from(DAY),
                Citation.NONE);
    }

    private static Relation relation(
            OrganizationId subject, RelationKind kind, OrganizationId object) {
        return new Relation(
                RelationId.random(), subject, kind, object, Validity.from(DAY), LETTER, "");
    }

    private static Existence existence(Organization organization, Citation citation) {
        return new Existence(organization.id(), Validity.from(DAY), citation);
    }

    private static Organization organization(String name) {
        return new Organization(
                OrganizationId.random(),
                OrganizationKind.DEPARTMENT,
                name,
                name,
                new DivisionCode("350000"),
                ZoneLevel.NOT_APPLICABLE,
                false,
                Organization.Verification.DEMONSTRATION,
                "test",
                "");
    }

    private static List<Object> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().<Object>map(Reason::code).toList();
    }
}

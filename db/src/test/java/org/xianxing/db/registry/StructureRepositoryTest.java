package org.xianxing.db.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.registry.Capacity;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.MembershipId;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationId;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.StructureRepository;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.registry.WorkingRule;

/** The structure among the reference data, and how changes of it are kept. */
class StructureRepositoryTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 22);

    private static TestDatabase test;
    private static StructureRepository repository;
    private static List<Organization> organizations;

    @BeforeAll
    static void load_the_reference_data() {
        test = TestDatabase.create();
        ReferenceData.load(test.database());
        repository = RegistryRepositories.structure(test.database());
        organizations =
                OrganizationRepositories.organizations(test.database())
                        .all(OrganizationKind.values());
    }

    @Test
    void guangxis_leading_group_has_its_39_members_in_their_order() {
        List<Membership> members = repository.memberships(named("中国（广西）自由贸易试验区工作领导小组").id());

        assertThat(members).hasSize(39);
        assertThat(members).filteredOn(m -> m.capacity() == Capacity.LEADER).hasSize(2);
        assertThat(members).filteredOn(m -> m.capacity() == Capacity.DEPUTY_LEADER).hasSize(3);
        assertThat(members.getFirst().title()).isEqualTo("自治区党委书记、自治区人大常委会主任");
        assertThat(members).allMatch(m -> m.unit().isPresent());
        assertThat(members.get(21).unit()).contains(named("自治区商务厅").id());
    }

    @Test
    void guangxis_office_stands_below_the_group_with_two_heads_and_rules_of_meeting() {
        Structure structure = structure();
        Organization office = named("中国（广西）自由贸易试验区工作领导小组办公室");

        assertThat(structure.above(office.id(), DAY)).contains(named("中国（广西）自由贸易试验区工作领导小组"));
        assertThat(structure.mayStandOn(office.id(), DAY.minusDays(1))).isFalse();
        assertThat(repository.memberships(office.id()))
                .extracting(Membership::person)
                .containsExactly("蒋连生", "杨斌");
        assertThat(repository.rules())
                .filteredOn(rule -> rule.topic() == WorkingRule.Topic.MEETING)
                .extracting(rule -> rule.citation().clause())
                .contains("附件四（一）1", "附件四（一）2", "附件四（二）1", "附件四（二）2");
    }

    @Test
    void fujians_mechanism_binds_office_topic_groups_and_areas() {
        Structure structure = structure();
        Organization office = named("中国（福建）自由贸易试验区工作领导小组办公室");

        assertThat(structure.below(office.id(), DAY))
                .extracting(Organization::shortName)
                .containsExactlyInAnyOrder(
                        "投资专题组", "贸易专题组", "金融专题组", "法治保障专题组", "市场监管专题组", "福州片区管委会", "厦门片区管委会",
                        "平潭片区管委会");
        assertThat(repository.rules())
                .filteredOn(rule -> rule.parties().contains(office.id()))
                .hasSize(16);
        assertThat(repository.rules())
                .filteredOn(rule -> rule.citation().clause().equals("二（一）4"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.topic()).isEqualTo(WorkingRule.Topic.REPORTING);
                    assertThat(rule.parties()).hasSize(6);
                    assertThat(rule.text()).startsWith("五个专题组工作情况，由牵头单位每周一上午、每月5日前报送省自贸办");
                });
    }

    @Test
    void the_department_of_foreign_trade_has_its_successor_without_a_guessed_day() {
        Structure structure = structure();
        Organization former = named("福建省对外贸易经济合作厅");

        assertThat(structure.successors(former.id())).containsExactly(named("福建省商务厅"));
        assertThat(structure.existence(former.id()).validity()).isEqualTo(Validity.UNKNOWN);
        assertThat(structure.existence(former.id()).founding().document())
                .isEqualTo("闽政办〔2010〕175号");
    }

    @Test
    void changes_are_kept_and_stay_when_the_reference_data_is_loaded_again() {
        Organization topic = named("福建自贸试验区投资专题组");
        Organization unit = named("福建省财政厅");
        Relation leads =
                new Relation(
                        RelationId.random(),
                        unit.id(),
                        RelationKind.LEADS,
                        topic.id(),
                        Validity.from(DAY),
                        new Citation("测试", "一"),
                        "");
        Membership contact =
                new Membership(
                        MembershipId.random(),
                        topic.id(),
                        1,
                        "某人",
                        Capacity.CONTACT,
                        "",
                        Optional.empty(),
                        "0591",
                        Validity.UNKNOWN,
                        Citation.NONE);
        Existence existence =
                new Existence(
                        named("福建省对外贸易经济合作厅").id(),
                        new Validity(Optional.of(DAY.minusYears(9)), Optional.empty()),
                        new Citation("闽政办〔2010〕175号", "前言"));

        repository.put(leads);
        repository.put(leads.endingOn(DAY.plusDays(1)));
        repository.put(contact);
        repository.put(existence);
        ReferenceData.load(test.database());

        assertThat(repository.relation(leads.id())).contains(leads.endingOn(DAY.plusDays(1)));
        assertThat(repository.membership(contact.id())).contains(contact);
        assertThat(repository.existences()).contains(existence);
        repository.put(
                new Existence(existence.organization(), Validity.UNKNOWN, existence.founding()));
    }

    @Test
    void a_relation_to_nobody_is_refused_by_the_database() {
        Relation lost =
                new Relation(
                        RelationId.random(),
                        named("福建省财政厅").id(),
                        RelationKind.PART_OF,
                        OrganizationId.random(),
                        Validity.UNKNOWN,
                        Citation.NONE,
                        "");

        assertThatThrownBy(() -> repository.put(lost)).isInstanceOf(DataAccessException.class);
    }

    private static Structure structure() {
        return new Structure(organizations, repository.existences(), repository.relations());
    }

    private static Organization named(String name) {
        return organizations.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
    }
}

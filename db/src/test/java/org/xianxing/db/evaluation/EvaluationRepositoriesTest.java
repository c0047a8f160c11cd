package org.xianxing.db.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.audit.AuditTrails;
import org.xianxing.db.bulletin.BulletinRepositories;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.domain.bulletin.Bulletin;
import org.xianxing.domain.bulletin.BulletinId;
import org.xianxing.domain.bulletin.BulletinRepository;
import org.xianxing.domain.bulletin.BulletinText;
import org.xianxing.domain.bulletin.DocumentNumber;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.evaluation.ExternalRankRepository.Ranks;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Objection;
import org.xianxing.domain.evaluation.ObjectionId;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.Schedule;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.evaluation.SheetId;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Origin;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.shared.Yuan;

/** Everything of an evaluation comes back as it was stored, and nobody overwrites unseen. */
class EvaluationRepositoriesTest {

    private static final Instant NOW = Instant.parse("2027-01-15T04:00:00.123456Z");
    private static final OrganizationId ZONE = OrganizationId.random();
    private static final OrganizationId CITY = OrganizationId.random();
    private static final Decision.Signature PERSON =
            new Decision.Signature(AccountId.random(), "陈丽", "省自贸办", NOW);
    private static final Actor ACTOR =
            new Actor(
                    AccountId.random(),
                    "林静",
                    Role.ZONE_OFFICIAL,
                    ZONE,
                    "青岚",
                    new DivisionCode("350000"));

    private static TestDatabase test;
    private static EvaluationRepositories stored;
    private static BulletinRepository bulletins;
    private static AuditTrail audit;
    private static Rubric rubric;

    private Cycle cycle;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        InstantSource clock = InstantSource.fixed(NOW);
        stored = new EvaluationRepositories(test.database().dsl(), clock);
        bulletins = BulletinRepositories.bulletins(test.database().dsl());
        audit = AuditTrails.auditTrail(test.database(), Origin.BACKGROUND);
        rubric = RubricFacts.annexTwo(test.database().dsl());
    }

    @BeforeEach
    void a_cycle_with_one_zone() {
        test.clear();
        test.execute("insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')");
        organization(ZONE, "青岚经济开发区", OrganizationKind.ECONOMIC_ZONE);
        organization(CITY, "临江市商务局", OrganizationKind.CITY_BUREAU);
        stored.rubrics().add(rubric);
        cycle = aCycle();
        stored.cycles().add(cycle);
        stored.cycles()
                .setParticipants(
                        cycle.id(),
                        List.of(
                                new Cycle.Participant(
                                        ZONE, CITY, new Eligibility.Ineligible("自贸试验区范围内"))));
    }

    @Test
    void the_rubric_comes_back_with_all_rules() {
        assertThat(stored.rubrics().find(rubric.id())).contains(rubric);
    }

    @Test
    void a_cycle_and_its_participants_come_back_and_a_stale_update_is_refused() {
        assertThat(stored.cycles().find(cycle.id())).contains(cycle);
        assertThat(stored.cycles().participants(cycle.id()))
                .containsExactly(
                        new Cycle.Participant(ZONE, CITY, new Eligibility.Ineligible("自贸试验区范围内")));

        stored.cycles().update(cycle.inStage(CycleStage.OBJECTION));

        assertThat(stored.cycles().find(cycle.id()).orElseThrow().stage())
                .isEqualTo(CycleStage.OBJECTION);
        assertThatThrownBy(() -> stored.cycles().update(cycle))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_sheet_comes_back_in_every_state() {
        ScoreSheet.Header h = aHeader(1);
        stored.sheets().add(new ScoreSheet.Draft(h));
        int version = 1;
        for (ScoreSheet state :
                List.<ScoreSheet>of(
                        new ScoreSheet.Submitted(h, NOW),
                        new ScoreSheet.Returned(h, ReviewLevel.PROVINCE, NOW),
                        new ScoreSheet.CityReviewed(h),
                        new ScoreSheet.ProvinceReviewed(h),
                        new ScoreSheet.OpenToObjection(h),
                        new ScoreSheet.Final(h),
                        new ScoreSheet.Unrated(h, "未按期提交"),
                        new ScoreSheet.Draft(h))) {
            stored.sheets().update(with(state, header(h, version)));
            version++;

            assertThat(stored.sheets().ofZone(cycle.id(), ZONE))
                    .contains(with(state, header(h, version)));
        }
        assertThatThrownBy(() -> stored.sheets().update(new ScoreSheet.Draft(h)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_claim_of_every_kind_comes_back_with_both_decisions() {
        for (Claim claim :
                List.of(
                        aClaim("B1", new ClaimedFact.MilestoneReached("COUNTY")),
                        aClaim("B6", new ClaimedFact.NamedThing("𠮷祥平台 — “一号”")),
                        aClaim("B9", new ClaimedFact.AmountReceived("省厅", Optional.empty())),
                        aClaim(
                                "B9",
                                new ClaimedFact.AmountReceived(
                                        "市局", Optional.of(new Yuan(123_456_789_01L)))))) {
            stored.claims().add(claim);

            assertThat(stored.claims().find(claim.id())).contains(claim);
        }
    }

    @Test
    void a_stale_claim_is_neither_updated_nor_removed() {
        Claim claim = aClaim("B6", new ClaimedFact.NamedThing("平台"));
        stored.claims().add(claim);
        stored.claims().update(claim);

        assertThatThrownBy(() -> stored.claims().update(claim))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> stored.claims().remove(claim))
                .isInstanceOf(StaleVersionException.class);
        assertThat(stored.claims().find(claim.id())).isPresent();
    }

    @Test
    void many_claims_are_stored_together_and_a_stale_one_among_them_is_refused() {
        List<Claim> read =
                java.util.stream.Stream.of("甲", "乙", "丙", "丁")
                        .map(name -> aClaim("B6", new ClaimedFact.NamedThing(name)))
                        .toList();
        read.forEach(stored.claims()::add);

        stored.claims().updateAll(read);

        assertThat(read)
                .allSatisfy(claim ->
                        assertThat(stored.claims().find(claim.id()).orElseThrow().version())
                                .isEqualTo(claim.version() + 1));
        List<Claim> oneStale = new java.util.ArrayList<>();
        read.subList(0, 3).forEach(c -> oneStale.add(stored.claims().find(c.id()).orElseThrow()));
        oneStale.add(read.get(3));
        assertThatThrownBy(() -> stored.claims().updateAll(oneStale))
                .isInstanceOf(StaleVersionException.class);
        stored.claims().updateAll(List.of());
    }

    @Test
    void handed_in_claims_wait_for_both_reviews_and_say_what_they_said() {
        List<Claim> read =
                java.util.stream.Stream.of("戊", "己")
                        .map(name -> aClaim("B6", new ClaimedFact.NamedThing(name)))
                        .toList();
        read.forEach(stored.claims()::add);
        stored.claims().update(read.getFirst());
        List<Claim> now =
                read.stream().map(c -> stored.claims().find(c.id()).orElseThrow()).toList();

        stored.claims().handIn(now, 3);

        assertThat(now)
                .allSatisfy(before -> {
                    Claim after = stored.claims().find(before.id()).orElseThrow();
                    assertThat(after.submission()).isEqualTo(new Claim.Submission.Submitted(3));
                    assertThat(after.version()).isEqualTo(before.version() + 1);
                    assertThat(after.content()).isEqualTo(before.content());
                    assertThat(after.city()).isEqualTo(Decision.PENDING);
                    assertThat(after.province()).isEqualTo(Decision.PENDING);
                });
        assertThatThrownBy(() -> stored.claims().handIn(now, 4))
                .isInstanceOf(StaleVersionException.class);
        stored.claims().handIn(List.of(), 4);
    }

    @Test
    void of_two_who_update_at_once_exactly_one_wins() throws Exception {
        Claim claim = aClaim("B6", new ClaimedFact.NamedThing("平台"));
        stored.claims().add(claim);
        Callable<Boolean> update =
                () -> {
                    try {
                        test.database()
                                .transactions()
                                .runInTransaction(() -> stored.claims().update(claim));
                        return true;
                    } catch (StaleVersionException e) {
                        return false;
                    }
                };

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> done = two.invokeAll(List.of(update, update));

            assertThat(List.of(done.get(0).get(), done.get(1).get()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(stored.claims().find(claim.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_failed_transaction_leaves_neither_claim_nor_trace() {
        Claim claim = aClaim("B6", new ClaimedFact.NamedThing("平台"));

        assertThatThrownBy(() ->
                        test.database()
                                .transactions()
                                .runInTransaction(() -> {
                                    stored.claims().add(claim);
                                    audit.append(ACTOR, "ADD_CLAIM", "claim 1", "");
                                    throw new IllegalStateException("break");
                                }))
                .hasMessage("break");

        assertThat(stored.claims().find(claim.id())).isEmpty();
        assertThat(audit.about("claim 1", 10)).isEmpty();
    }

    @Test
    void an_objection_comes_back_through_to_its_confirmation() {
        ScoreSheet.Header h = aHeader(1);
        stored.sheets().add(new ScoreSheet.OpenToObjection(h));
        Claim claim = aClaim("B6", new ClaimedFact.NamedThing("平台"));
        stored.claims().add(claim);
        Objection filed =
                new Objection(
                        ObjectionId.random(),
                        1,
                        h.id(),
                        "B6",
                        "应予认可",
                        List.of(),
                        PERSON,
                        new Objection.State.Filed());
        stored.objections().add(filed);
        assertThat(stored.objections().find(filed.id())).contains(filed);

        stored.objections()
                .update(filed.uphold(PERSON, "属实", List.of(claim.id()), List.of()).orThrow());

        Objection upheld = stored.objections().find(filed.id()).orElseThrow();
        assertThat(upheld.state())
                .isEqualTo(new Objection.State.Upheld(PERSON, "属实", List.of(claim.id())));
        assertThatThrownBy(() -> stored.objections().update(filed))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void ranks_and_the_frozen_ranking_come_back_with_the_same_digest() {
        Map<OrganizationId, Ranks> ranks = Map.of(ZONE, new Ranks(3, OptionalInt.empty()));
        stored.externalRanks().save(cycle.id(), ranks);
        FrozenRanking frozen =
                new FrozenRanking(
                        cycle.id(),
                        NOW,
                        "陈丽",
                        List.of("体制对接", "成果复制"),
                        List.of(
                                new FrozenRanking.Line(
                                        ZONE,
                                        "青岚经济开发区",
                                        "临江市",
                                        new Ranking.Standing.Placed(1, false, Ranking.Mark.REWARD),
                                        Score.of(Points.of("88.5")),
                                        List.of(Points.of("15"), Points.of("0.2")),
                                        OptionalInt.of(4),
                                        "",
                                        Yuan.ZERO)));
        stored.rankings().freeze(frozen);

        assertThat(stored.externalRanks().ofCycle(cycle.id())).isEqualTo(ranks);
        assertThat(stored.rankings().ofCycle(cycle.id())).contains(frozen);
        assertThat(stored.rankings().ofCycle(cycle.id()).orElseThrow().digest())
                .isEqualTo(frozen.digest());
    }

    @Test
    void a_bulletin_comes_back_issued_and_its_number_is_taken() {
        Bulletin.Header h =
                new Bulletin.Header(
                        BulletinId.random(),
                        1,
                        cycle.id(),
                        new BulletinText("标题", "各市：", "正文\n{{平均分}}", "署名", "", "印发"),
                        PERSON);
        DocumentNumber number = new DocumentNumber("闽自贸办", 2027, 6);
        bulletins.add(new Bulletin.Draft(h));
        assertThat(bulletins.ofCycle(cycle.id())).contains(new Bulletin.Draft(h));
        assertThat(bulletins.isTaken(number)).isFalse();
        LocalDate date = LocalDate.of(2027, 3, 15);

        bulletins.update(
                new Bulletin.Issued(h, PERSON, PERSON, PERSON, number, date, "a".repeat(64)));

        Bulletin.Header next = new Bulletin.Header(h.id(), 2, h.cycle(), h.text(), h.draftedBy());
        assertThat(bulletins.issued())
                .containsExactly(
                        new Bulletin.Issued(
                                next, PERSON, PERSON, PERSON, number, date, "a".repeat(64)));
        assertThat(bulletins.isTaken(number)).isTrue();
        assertThatThrownBy(() -> bulletins.update(new Bulletin.Draft(h)))
                .isInstanceOf(StaleVersionException.class);
    }

    private static void organization(OrganizationId id, String name, OrganizationKind kind) {
        OrganizationRepositories.organizations(test.database())
                .add(
                        new Organization(
                                id,
                                kind,
                                name,
                                name,
                                new DivisionCode("350000"),
                                ZoneLevel.NOT_APPLICABLE,
                                false,
                                Organization.Verification.DEMONSTRATION,
                                "",
                                ""));
    }

    private static Cycle aCycle() {
        return new Cycle(
                CycleId.random(),
                1,
                2026,
                "2026年度评估",
                rubric.id(),
                new Schedule(
                        NOW,
                        NOW.plusSeconds(1),
                        NOW.plusSeconds(2),
                        NOW.plusSeconds(3),
                        NOW.plusSeconds(4)),
                new ScoringSettings(ScoringSettings.AmountCounting.PRO_RATA),
                new RankingSettings(
                        List.of(2, 6),
                        true,
                        9,
                        8,
                        RankingSettings.TieAtLine.EXCLUDE_ALL,
                        RankingSettings.TieAtLine.INCLUDE_ALL,
                        Yuan.of(700_000)),
                CycleStage.OPEN,
                true);
    }

    private ScoreSheet.Header aHeader(int version) {
        return new ScoreSheet.Header(SheetId.random(), version, cycle.id(), ZONE, 2, NOW, true);
    }

    private static ScoreSheet.Header header(ScoreSheet.Header h, int version) {
        return new ScoreSheet.Header(
                h.id(),
                version,
                h.cycle(),
                h.zone(),
                h.submissions(),
                h.extendedUntil(),
                h.withdrawn());
    }

    private static ScoreSheet with(ScoreSheet sheet, ScoreSheet.Header h) {
        return switch (sheet) {
            case ScoreSheet.Draft _ -> new ScoreSheet.Draft(h);
            case ScoreSheet.Submitted(_, Instant at) -> new ScoreSheet.Submitted(h, at);
            case ScoreSheet.Returned(_, ReviewLevel by, Instant until) ->
                    new ScoreSheet.Returned(h, by, until);
            case ScoreSheet.CityReviewed _ -> new ScoreSheet.CityReviewed(h);
            case ScoreSheet.ProvinceReviewed _ -> new ScoreSheet.ProvinceReviewed(h);
            case ScoreSheet.OpenToObjection _ -> new ScoreSheet.OpenToObjection(h);
            case ScoreSheet.Final _ -> new ScoreSheet.Final(h);
            case ScoreSheet.Unrated(_, String reason) -> new ScoreSheet.Unrated(h, reason);
        };
    }

    private Claim aClaim(String indicator, ClaimedFact fact) {
        return new Claim(
                ClaimId.random(),
                1,
                cycle.id(),
                ZONE,
                indicator,
                new ClaimContent(
                        fact, Optional.of(LocalDate.of(2026, 12, 31)), "林静", "项目", "举措", "成效"),
                new Claim.Submission.Submitted(2),
                new Decision.Accepted(PERSON),
                new Decision.Rejected(PERSON, "不属当年"),
                List.of(),
                NOW,
                "林静");
    }
}

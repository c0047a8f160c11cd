package org.xianxing.app.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianxing.app.supervision.Cases.codes;
import static org.xianxing.app.supervision.Cases.nextWeek;
import static org.xianxing.app.supervision.Cases.today;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xianxing.app.supervision.RectificationService.Opened;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.Reward;
import org.xianxing.domain.supervision.SupervisionReason;

/** Rectification and rewards after the published year of the demonstration. */
@TestPropertySource(properties = "xianxing.test=a demonstration as it begins")
class AfterEvaluationTest extends AppTest {

    @Autowired private RectificationService rectifications;
    @Autowired private RewardService rewards;
    @Autowired private CaseOffice office;
    @Autowired private CycleRepository cycles;
    @Autowired private OrganizationRepository organizations;
    @Autowired private AccountRepository accounts;

    private Actor evaluator;
    private Cycle published;

    @BeforeEach
    void the_published_year() {
        evaluator = people().actor(Role.PROVINCE_EVALUATOR);
        published = cycle(CycleStage.PUBLISHED);
    }

    private Cycle cycle(CycleStage stage) {
        return cycles.all().stream()
                .filter(Cycle::demonstration)
                .filter(c -> c.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private Actor ofZone(OrganizationId zone) {
        Organization body = organizations.find(zone).orElseThrow();
        return new Actor(
                accounts.findByUsername("zhenggai").orElseThrow().id(),
                "卢志远",
                Role.ZONE_OFFICIAL,
                zone,
                body.shortName(),
                body.city());
    }

    private OrganizationId zone(String name) {
        return organizations.all(OrganizationKind.values()).stream()
                .filter(body -> body.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private CaseLine caseOf(String name) {
        return rectifications.overview(evaluator, published.id()).lines().stream()
                .filter(line -> line.zone().zoneName().equals(name))
                .flatMap(line -> line.opened().stream())
                .findFirst()
                .orElseThrow();
    }

    // ── rectification ──

    @Test
    void each_of_the_last_ten_has_one_case_and_opening_again_opens_what_is_missing() {
        CaseLine withdrawn = caseOf("金溪工业园区");
        office.withdraw(evaluator, withdrawn.current().id(), "重新立案").orThrow();
        assertThat(rectifications.overview(evaluator, published.id()).missing()).isEqualTo(1);

        Opened opened =
                rectifications.open(evaluator, published.id(), Optional.of(nextWeek())).orThrow();

        assertThat(opened).isEqualTo(new Opened(1, 9));
        assertThat(
                        rectifications
                                .open(evaluator, published.id(), Optional.of(nextWeek()))
                                .orThrow())
                .isEqualTo(new Opened(0, 10));
        CaseLine again = caseOf("金溪工业园区");
        assertThat(again.current().state()).isEqualTo(CaseState.ISSUED);
        assertThat(again.current().matter().kind()).isEqualTo(CaseKind.RECTIFICATION);
        assertThat(again.current().matter().assisting()).hasSize(1);
        assertThat(again.current().matter().demand()).contains("排名第30位", "通报");
        assertThat(again.current().demonstration()).isTrue();
        assertThat(again.current().number()).isNotEqualTo(withdrawn.current().number());
    }

    @Test
    void a_year_that_is_not_published_and_a_missing_day_are_told_at_once() {
        Cycle running = cycle(CycleStage.OPEN);

        assertThat(codes(rectifications.open(evaluator, running.id(), Optional.empty())))
                .containsExactly(
                        SupervisionReason.RECTIFICATION_NOT_PUBLISHED,
                        SupervisionReason.CASE_DUE_MISSING);
        assertThat(rectifications.overview(evaluator, running.id()).lines()).isEmpty();
    }

    @Test
    void a_zone_sees_its_own_case_in_the_year_that_follows_and_no_other() {
        Actor zone = ofZone(zone("云洞岩工业园区"));
        Cycle running = cycle(CycleStage.OPEN);

        assertThat(rectifications.before(zone, running.id(), zone.organization()))
                .map(line -> line.unit().name())
                .contains("云洞岩工业园区");
        assertThat(rectifications.before(zone, running.id(), zone("鼓岭工业园区"))).isEmpty();
        assertThat(rectifications.before(zone, published.id(), zone.organization())).isEmpty();
        assertThat(rectifications.lastYear(zone).orElseThrow().lines())
                .extracting(line -> line.zone().zoneName())
                .containsExactly("云洞岩工业园区");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PROVINCE_EVALUATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_opens_rectification_or_records_rewards(Role role) {
        Actor actor = people().actor(role);
        OrganizationId zone = zone("旗山高新技术产业开发区");

        assertThatThrownBy(
                        () -> rectifications.open(actor, published.id(), Optional.of(nextWeek())))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() ->
                        rewards.release(actor, published.id(), zone, Optional.of(today()), "文号"))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(
                        () -> rewards.pay(actor, published.id(), zone, Optional.of(today()), "凭证"))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> rewards.takeBack(actor, published.id(), zone, "错"))
                .isInstanceOf(PermissionDeniedException.class);
    }

    // ── rewards ──

    @Test
    void a_reward_goes_from_decided_to_released_to_paid_and_back_by_one() {
        OrganizationId zone = zone("汀江工业园区");
        assertThat(reward(zone).stage()).isEqualTo(Reward.Stage.DECIDED);

        assertThat(codes(rewards.pay(evaluator, published.id(), zone, Optional.of(today()), "凭证1")))
                .containsExactly(SupervisionReason.REWARD_NOT_IN_STATE);
        assertThat(
                        codes(
                                rewards.release(
                                        evaluator,
                                        published.id(),
                                        zone,
                                        Optional.of(today().plusDays(1)),
                                        "")))
                .containsExactlyInAnyOrder(
                        SupervisionReason.REWARD_DAY_IN_FUTURE,
                        SupervisionReason.REWARD_DOCUMENT_MISSING);
        rewards.release(evaluator, published.id(), zone, Optional.of(today()), "测试〔2026〕1号")
                .orThrow();
        assertThat(
                        codes(
                                rewards.pay(
                                        evaluator,
                                        published.id(),
                                        zone,
                                        Optional.of(today().minusDays(1)),
                                        "凭证1")))
                .containsExactly(SupervisionReason.REWARD_PAID_BEFORE_RELEASED);
        rewards.pay(evaluator, published.id(), zone, Optional.of(today()), "凭证1").orThrow();
        assertThat(reward(zone).stage()).isEqualTo(Reward.Stage.PAID);

        rewards.takeBack(evaluator, published.id(), zone, "凭证号有误").orThrow();
        assertThat(reward(zone).stage()).isEqualTo(Reward.Stage.RELEASED);
        rewards.takeBack(evaluator, published.id(), zone, "退回重办").orThrow();
        assertThat(reward(zone).stage()).isEqualTo(Reward.Stage.DECIDED);
    }

    private Reward reward(OrganizationId zone) {
        return rewards.overview(evaluator, published.id()).lines().stream()
                .filter(line -> line.zone().zone().equals(zone))
                .map(RewardService.Line::reward)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_zone_sees_its_own_reward_and_a_running_year_has_none() {
        OrganizationId first = zone("旗山高新技术产业开发区");

        assertThat(rewards.overview(ofZone(first), published.id()).lines())
                .extracting(line -> line.zone().zone())
                .isEqualTo(List.of(first));
        assertThat(rewards.overview(ofZone(zone("云洞岩工业园区")), published.id()).lines()).isEmpty();
        assertThat(rewards.overview(evaluator, cycle(CycleStage.OPEN).id()).lines()).isEmpty();
    }
}

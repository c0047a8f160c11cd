package org.xianxing.domain.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.RubricId;
import org.xianxing.domain.evaluation.Schedule;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.shared.Yuan;

/** A case of a lagging task, opened on 2 March 2026 and due on the 12th; tests change one fact. */
final class SupervisionFixture {

    static final OrganizationId OFFICE = organization(1);
    static final OrganizationId AREA = organization(2);
    static final OrganizationId CITY = organization(3);
    static final Instant OPENED = at("2026-03-02T09:00");
    static final Instant DUE = at("2026-03-12T17:30");
    static final LocalDate PROMISED = LocalDate.of(2026, 5, 29);
    static final CaseNumber NUMBER = new CaseNumber(2026, 3);

    private SupervisionFixture() {}

    /** A moment by the office's clock. */
    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(Cycle.OFFICE_ZONE).toInstant();
    }

    static OrganizationId organization(int number) {
        return new OrganizationId(new UUID(7, number));
    }

    /** The same person for the same name. */
    static Signature by(String name, Instant at) {
        return new Signature(
                new AccountId(
                        UUID.nameUUIDFromBytes(
                                name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name,
                "省自贸办",
                at);
    }

    static Signature by(String name) {
        return by(name, OPENED);
    }

    static CaseMatter aMatter(CaseKind kind) {
        return new CaseMatter(
                kind,
                "国际贸易“单一窗口”建设滞后",
                "请说明原因并提出整改措施。",
                AREA,
                List.of(CITY),
                new Citation("福建自贸试验区管理机构运行机制规定", "二（二）4"),
                new Subject(Subject.Kind.TASK, "t-17", "单一窗口", "task/t-17"));
    }

    static SupervisionCase aCase(CaseState state) {
        return aCase(CaseKind.LAGGING_TASK, state);
    }

    static SupervisionCase aCase(CaseKind kind, CaseState state) {
        Hands hands = Hands.openedBy(by("立项人")).issuedBy(by("下发人")).handedInBy(by("承办人"));
        return new SupervisionCase(
                new CaseId(new UUID(8, 8)),
                4,
                state == CaseState.DRAFT ? Optional.empty() : Optional.of(NUMBER),
                OFFICE,
                aMatter(kind),
                Rung.REMINDER,
                state,
                Deadline.of(DUE),
                switch (state) {
                    case DRAFT -> Hands.openedBy(by("立项人"));
                    case CHECKED, CLOSED, ARCHIVED -> hands.checkedBy(by("复核人"));
                    case ISSUED,
                            RECEIVED,
                            PLAN_FILED,
                            PLAN_RETURNED,
                            HANDLING,
                            FED_BACK,
                            RETURNED,
                            WITHDRAWN ->
                            hands;
                },
                false);
    }

    static Measure aMeasure(int number) {
        return new Measure(number, "增加窗口和人员", PROMISED, Optional.empty());
    }

    static List<Measure> done() {
        return List.of(aMeasure(1).doneOn(LocalDate.of(2026, 3, 1)));
    }

    static Extension anExtension(Instant until) {
        return new Extension(
                ExtensionId.random(),
                new CaseId(new UUID(8, 8)),
                by("承办人"),
                "设备到货推迟",
                DUE,
                until,
                new Extension.Answer.Pending());
    }

    static Cycle aCycle(CycleStage stage) {
        return new Cycle(
                new CycleId(new UUID(9, 9)),
                1,
                2025,
                "2025年度评估",
                new RubricId(new UUID(6, 6)),
                Schedule.proposed(2025, OPENED),
                ScoringSettings.DEFAULT,
                RankingSettings.DEFAULT,
                stage,
                false);
    }

    static FrozenRanking.Line line(int zone, int place, Ranking.Mark mark, long yuan) {
        return new FrozenRanking.Line(
                organization(zone),
                "开发区" + zone,
                "泉州市",
                new Ranking.Standing.Placed(place, false, mark),
                Score.of(Points.of("60")),
                List.of(),
                OptionalInt.empty(),
                "",
                Yuan.of(yuan));
    }

    static FrozenRanking aRanking(FrozenRanking.Line... lines) {
        return new FrozenRanking(
                new CycleId(new UUID(9, 9)), OPENED, "郑明辉", List.of(), List.of(lines));
    }

    static List<ReasonCode> codes(Outcome<?> outcome) {
        return codes(outcome.reasons());
    }

    static List<ReasonCode> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}

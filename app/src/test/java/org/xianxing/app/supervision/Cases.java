package org.xianxing.app.supervision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.app.testing.People;
import org.xianxing.app.testing.Posts;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.Plan;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.Subject;
import org.xianxing.domain.supervision.SupervisionCase;

/** Cases and people for tests; each test has cases of its own. */
public record Cases(
        CaseOffice office, CaseHandling handling, People people, Posts posts, Actor evaluator) {

    public static Cases of(CaseOffice office, CaseHandling handling, People people, Posts posts) {
        return new Cases(office, handling, people, posts, people.actor(Role.PROVINCE_EVALUATOR));
    }

    /** Somebody else in the same role for the same organization. */
    public Actor another(Role role) {
        Account account = posts.somebody("某同事");
        Post post = posts.give(account, role);
        Actor model = people.actor(role);
        return new Actor(
                account.id(),
                account.displayName(),
                role,
                model.organization(),
                model.organizationName(),
                model.city(),
                post.id(),
                "");
    }

    /** In a week, by the whole second as it comes back from the database. */
    public static Instant nextWeek() {
        return Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    public static CaseDraft aDraft(CaseKind kind, OrganizationId unit) {
        return new CaseDraft(
                kind,
                "“单一窗口”建设滞后",
                "请抓紧推进。",
                Optional.of(unit),
                List.of(),
                new Citation("福建自贸试验区管理机构运行机制规定", "二（二）4"),
                new Subject(Subject.Kind.TASK, UUID.randomUUID().toString(), "单一窗口", ""),
                Rung.REMINDER,
                Optional.of(nextWeek()),
                Optional.empty(),
                false);
    }

    /** A case that was issued to the unit of the person with a role. */
    public SupervisionCase issued(CaseKind kind, Role unit) {
        SupervisionCase draft =
                office.open(evaluator, aDraft(kind, people.actor(unit).organization())).orThrow();
        return office.issue(evaluator, draft.id()).orThrow();
    }

    /** A case that its unit has signed for. */
    public SupervisionCase received(CaseKind kind, Role unit) {
        SupervisionCase issued = issued(kind, unit);
        return handling.receive(people.actor(unit), issued.id()).orThrow();
    }

    /** A case whose plan of one measure waits for the office. */
    public SupervisionCase planned(Role unit) {
        CaseId id = received(CaseKind.LAGGING_TASK, unit).id();
        return handling.filePlan(people.actor(unit), id, "人手不足", aPlan(), List.of()).orThrow();
    }

    public static List<Plan.Line> aPlan() {
        return List.of(new Plan.Line("增加窗口", Optional.of(today().plusDays(30))));
    }

    public static LocalDate today() {
        return Term.dayAt(Instant.now());
    }

    /** A file that may be proof. */
    public static IncomingFile proof(String name) {
        return new IncomingFile(
                name,
                () ->
                        new ByteArrayInputStream(
                                ("%PDF-1.7\n" + name).getBytes(StandardCharsets.UTF_8)));
    }

    static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}

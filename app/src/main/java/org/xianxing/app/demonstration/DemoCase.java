package org.xianxing.app.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.CaseTransitions;
import org.xianxing.domain.supervision.Deadline;
import org.xianxing.domain.supervision.Escalation;
import org.xianxing.domain.supervision.EscalationRules;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.Measure;
import org.xianxing.domain.supervision.Plan;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.SupervisionCase;

/** Tells the story of one invented case, step by step, each on its day. */
final class DemoCase {

    private static final LocalTime MORNING = LocalTime.of(9, 40);

    private final CaseRepository cases;
    private final OrganizationRepository organizations;
    private final People people;
    private SupervisionCase current;
    private int minutes;

    /** Who acts for the office. */
    record People(Actor office, Actor closer, Actor leader) {}

    DemoCase(
            CaseRepository cases,
            OrganizationRepository organizations,
            People people,
            CaseMatter matter,
            LocalDate opened,
            LocalDate due) {
        this.cases = cases;
        this.organizations = organizations;
        this.people = people;
        Signature by = by(people.office(), opened);
        current =
                CaseTransitions.open(
                                CaseId.random(),
                                people.office().organization(),
                                matter,
                                Rung.REMINDER,
                                Deadline.endOf(due),
                                true,
                                by)
                        .orThrow();
        if (!cases.add(current)) {
            throw new IllegalStateException("there is a case of " + matter.title());
        }
        cases.add(CaseStep.after(current, StepKind.OPENED, by, "", List.of()));
    }

    /** Every step a few minutes after the one before, so that their order shows. */
    private Instant at(LocalDate day) {
        minutes += 3;
        return day.atTime(MORNING.plusMinutes(minutes)).atZone(Cycle.OFFICE_ZONE).toInstant();
    }

    private Signature by(Actor actor, LocalDate day) {
        return new Signature(
                actor.account(), actor.displayName(), actor.organizationName(), at(day));
    }

    private Signature byUnit(LocalDate day) {
        Organization unit = organizations.find(current.matter().unit()).orElseThrow();
        return new Signature(
                new AccountId(
                        UUID.nameUUIDFromBytes(
                                ("demo handler " + unit.id().value())
                                        .getBytes(StandardCharsets.UTF_8))),
                "演示经办人",
                unit.shortName(),
                at(day));
    }

    private DemoCase step(SupervisionCase next, StepKind kind, Signature by, String text) {
        cases.update(next);
        cases.add(CaseStep.after(next, kind, by, text, List.of()));
        return reread();
    }

    private DemoCase reread() {
        current = cases.find(current.id()).orElseThrow();
        return this;
    }

    DemoCase issue(LocalDate day) {
        Signature by = by(people.office(), day);
        return step(
                CaseTransitions.issue(current, cases.nextNumber(day.getYear()), by).orThrow(),
                StepKind.ISSUED,
                by,
                "");
    }

    DemoCase receive(LocalDate day) {
        return step(CaseTransitions.receive(current).orThrow(), StepKind.RECEIVED, byUnit(day), "");
    }

    DemoCase plan(LocalDate day, String reason, List<Plan.Line> lines) {
        Signature by = byUnit(day);
        Plan plan = Plan.of(reason, lines, by.at()).orThrow();
        cases.setMeasures(current.id(), plan.measures());
        StringBuilder told = new StringBuilder("原因：").append(reason).append("\n整改措施：");
        plan.measures()
                .forEach(m ->
                        told.append('\n')
                                .append(m.number())
                                .append(". ")
                                .append(m.text())
                                .append("（")
                                .append(m.until())
                                .append("前）"));
        return step(
                CaseTransitions.filePlan(current, by).orThrow(),
                StepKind.PLAN_FILED,
                by,
                told.toString());
    }

    DemoCase returnPlan(LocalDate day, String why, LocalDate until) {
        Signature by = by(people.office(), day);
        return step(
                CaseTransitions.returnPlan(current, why, Optional.of(Deadline.endOf(until)), by)
                        .orThrow(),
                StepKind.PLAN_RETURNED,
                by,
                why);
    }

    DemoCase acceptPlan(LocalDate day) {
        Signature by = by(people.office(), day);
        return step(
                CaseTransitions.acceptPlan(current, cases.measures(current.id()), by).orThrow(),
                StepKind.PLAN_ACCEPTED,
                by,
                "");
    }

    DemoCase measure(int number, LocalDate day) {
        Signature by = byUnit(day);
        String text = "演示：已完成，材料随附。";
        Measure done =
                CaseTransitions.completeMeasure(
                                current,
                                cases.measures(current.id()),
                                number,
                                Optional.of(day),
                                text,
                                1,
                                by.at())
                        .orThrow();
        cases.update(current.id(), done);
        cases.update(current);
        cases.add(
                CaseStep.after(current, StepKind.MEASURE_DONE, by, text, List.of())
                        .aboutMeasure(number));
        return reread();
    }

    DemoCase feedBack(LocalDate day, String text) {
        Signature by = byUnit(day);
        return step(
                CaseTransitions.feedBack(current, cases.measures(current.id()), text, by).orThrow(),
                StepKind.FED_BACK,
                by,
                text);
    }

    DemoCase check(LocalDate day, String opinion) {
        Signature by = by(people.office(), day);
        return step(
                CaseTransitions.check(current, opinion, by).orThrow(),
                StepKind.CHECKED,
                by,
                opinion);
    }

    DemoCase close(LocalDate day) {
        Signature by = by(people.closer(), day);
        return step(CaseTransitions.close(current, by).orThrow(), StepKind.CLOSED, by, "");
    }

    DemoCase archive(LocalDate day) {
        return step(
                CaseTransitions.archive(current).orThrow(),
                StepKind.ARCHIVED,
                by(people.closer(), day),
                "");
    }

    /** As the rule raised it on a day on which it was to. */
    DemoCase raiseByRule(LocalDate day) {
        Instant at = day.atTime(LocalTime.of(18, 5)).atZone(Cycle.OFFICE_ZONE).toInstant();
        SupervisionCase raised =
                Escalation.due(current, false, EscalationRules.DEFAULT, at).orElseThrow();
        cases.update(raised);
        cases.add(CaseStep.raisedByRule(raised, at));
        return reread();
    }

    /** Silence until a day, and what the rules made of it. */
    DemoCase raiseUntil(LocalDate day) {
        Optional<Instant> next = Escalation.next(current, false, EscalationRules.DEFAULT);
        while (next.filter(at -> Term.dayAt(at).isBefore(day)).isPresent()) {
            raiseByRule(Term.dayAt(next.get()));
            next = Escalation.next(current, false, EscalationRules.DEFAULT);
        }
        return this;
    }

    DemoCase askExtension(LocalDate day, LocalDate until, String reason) {
        Signature by = byUnit(day);
        Extension asked =
                CaseTransitions.askExtension(
                                current, false, Optional.of(Deadline.endOf(until)), reason, by)
                        .orThrow();
        cases.add(asked);
        return step(current, StepKind.EXTENSION_ASKED, by, "申请延期至 " + until + "。理由：" + reason);
    }

    DemoCase instruct(LocalDate day, String text) {
        Signature by = by(people.leader(), day);
        cases.add(current.id(), new Instruction(by.name(), day, text, by));
        return step(current, StepKind.INSTRUCTED, by, by.name() + "：" + text);
    }

    DemoCase note(LocalDate day, String text) {
        return step(current, StepKind.NOTED, by(people.office(), day), text);
    }
}

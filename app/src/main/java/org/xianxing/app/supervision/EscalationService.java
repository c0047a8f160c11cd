package org.xianxing.app.supervision;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.Escalation;
import org.xianxing.domain.supervision.EscalationRule;
import org.xianxing.domain.supervision.EscalationRules;
import org.xianxing.domain.supervision.EscalationRulesRepository;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.supervision.SupervisionReason;

/** The ladder: its published rules, and the work that follows them. */
@Service
public class EscalationService {

    /** What the program calls itself in the trace. */
    private static final String NAME = "escalation";

    private final Transactions transactions;
    private final CaseRepository cases;
    private final EscalationRulesRepository repository;
    private final CaseDesk desk;
    private final AuditTrail audit;

    EscalationService(
            Transactions transactions,
            CaseRepository cases,
            EscalationRulesRepository repository,
            CaseDesk desk,
            AuditTrail audit) {
        this.transactions = transactions;
        this.cases = cases;
        this.repository = repository;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * Raises every case that its rule asks to raise, one rung at most, and tells units what is due
     * or late. Doing it again at the same moment changes nothing, and of two who do it at once one
     * raises a case.
     *
     * @return how many cases were raised
     */
    public int escalate(Instant now) {
        EscalationRules rules = repository.get();
        int raised = 0;
        RuntimeException failure = null;
        for (SupervisionCase waiting :
                cases.list(
                        CaseFilter.ALL.in(
                                CaseFilter.states(s -> s.turn() == CaseState.Turn.UNIT)))) {
            try {
                raised += escalate(waiting.id(), rules, now) ? 1 : 0;
            } catch (RuntimeException e) {
                // One case that fails must not keep the others on their rung.
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return raised;
    }

    private boolean escalate(CaseId id, EscalationRules rules, Instant now) {
        try {
            return transactions.inTransaction(() -> {
                SupervisionCase current = desk.existing(id);
                boolean pending = !cases.withPendingExtension(List.of(id)).isEmpty();
                Optional<SupervisionCase> raised = Escalation.due(current, pending, rules, now);
                raised.ifPresentOrElse(
                        next -> raise(current, next, now), () -> tell(current, rules, now));
                return raised.isPresent();
            });
        } catch (StaleVersionException e) {
            // Somebody acted, or another node raised it: the next run looks at it again.
            return false;
        }
    }

    private void raise(SupervisionCase current, SupervisionCase raised, Instant now) {
        cases.update(raised);
        cases.add(CaseStep.raisedByRule(raised, now));
        audit.appendForNobody(
                NAME,
                Event.change(
                        "RAISE_CASE",
                        CaseDesk.subject(raised.id()),
                        CaseDesk.told(current),
                        CaseDesk.told(raised)));
        desk.tellUnits(raised, NoticeKind.CASE_ISSUED);
        desk.tellOffice(raised, NoticeKind.CASE_LATE);
    }

    private void tell(SupervisionCase current, EscalationRules rules, Instant now) {
        switch (Escalation.telling(current, rules, now)) {
            case NOTHING -> {}
            case DUE_SOON -> desk.tellUnit(current, NoticeKind.CASE_DUE);
            case LATE -> {
                desk.tellUnit(current, NoticeKind.CASE_LATE);
                desk.tellOffice(current, NoticeKind.CASE_LATE);
            }
        }
    }

    // ── rules ──

    /** The rules in force, for everybody who has cases. */
    public EscalationRules rules(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_CASE, new Target.Unit(actor.organization()));
        return repository.get();
    }

    /**
     * Figures of a rule as they were typed.
     *
     * @param daysOfSilence empty when it is no number
     */
    public record TypedRule(
            boolean automatic, Optional<Integer> daysOfSilence, Optional<Integer> daysToAnswer) {}

    /**
     * Sets the rules. They hold for what happens from now on: no rung that was reached is taken
     * back.
     *
     * @param version the version that the change was made to
     */
    public Outcome<EscalationRules> set(
            Actor actor, int version, Map<Rung, TypedRule> typed, Optional<Integer> warning) {
        AccessPolicy.require(actor, Action.SUPERVISE, Target.PROVINCE);
        List<Reason> reasons = new java.util.ArrayList<>();
        Map<Rung, EscalationRule> rules = new EnumMap<>(Rung.class);
        typed.forEach((rung, rule) -> {
            boolean right =
                    rule.daysOfSilence().filter(EscalationRule::isSilence).isPresent()
                            && rule.daysToAnswer().filter(EscalationRule::isAnswer).isPresent();
            if (right) {
                rules.put(
                        rung,
                        new EscalationRule(
                                rule.automatic(),
                                rule.daysOfSilence().orElseThrow(),
                                rule.daysToAnswer().orElseThrow()));
            } else if (reasons.isEmpty()) {
                reasons.add(
                        Reason.of(
                                SupervisionReason.ESCALATION_DAYS_WRONG, EscalationRule.MOST_DAYS));
            }
        });
        if (warning.filter(EscalationRules::isWarning).isEmpty()) {
            reasons.add(
                    Reason.of(
                            SupervisionReason.ESCALATION_WARNING_WRONG,
                            EscalationRules.MOST_WARNING));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        EscalationRules changed = new EscalationRules(version, rules, warning.orElseThrow());
        try {
            return transactions.inTransaction(() -> {
                EscalationRules before = repository.get();
                repository.update(changed);
                audit.append(
                        actor,
                        Event.change(
                                "SET_ESCALATION_RULES",
                                "escalation rules",
                                before.told(),
                                changed.told()));
                return Outcome.done(repository.get());
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(SupervisionReason.CASE_CHANGED_MEANWHILE);
        }
    }
}

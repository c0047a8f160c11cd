package org.xianxing.db.supervision;

import static org.xianxing.db.jooq.Tables.ESCALATION_RULE;
import static org.xianxing.db.jooq.Tables.ESCALATION_SETTINGS;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.supervision.EscalationRule;
import org.xianxing.domain.supervision.EscalationRules;
import org.xianxing.domain.supervision.EscalationRulesRepository;
import org.xianxing.domain.supervision.Rung;

final class JooqEscalationRules implements EscalationRulesRepository {

    private static final int ONLY = 1;

    private final DSLContext dsl;

    JooqEscalationRules(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public EscalationRules get() {
        return dsl.selectFrom(ESCALATION_SETTINGS)
                .where(ESCALATION_SETTINGS.ID.eq(ONLY))
                .fetchOptional(row ->
                        new EscalationRules(
                                row.get(ESCALATION_SETTINGS.VERSION),
                                rules(),
                                row.get(ESCALATION_SETTINGS.DAYS_OF_WARNING)))
                .orElse(EscalationRules.DEFAULT);
    }

    private Map<Rung, EscalationRule> rules() {
        return dsl.selectFrom(ESCALATION_RULE)
                .fetchMap(
                        row -> Rung.valueOf(row.get(ESCALATION_RULE.RUNG)),
                        JooqEscalationRules::rule);
    }

    private static EscalationRule rule(Record row) {
        return new EscalationRule(
                row.get(ESCALATION_RULE.AUTOMATIC),
                row.get(ESCALATION_RULE.DAYS_OF_SILENCE),
                row.get(ESCALATION_RULE.DAYS_TO_ANSWER));
    }

    @Override
    public void update(EscalationRules rules) {
        int changed =
                dsl.update(ESCALATION_SETTINGS)
                        .set(ESCALATION_SETTINGS.VERSION, rules.version() + 1)
                        .set(ESCALATION_SETTINGS.DAYS_OF_WARNING, rules.daysOfWarning())
                        .where(ESCALATION_SETTINGS.ID.eq(ONLY))
                        .and(ESCALATION_SETTINGS.VERSION.eq(rules.version()))
                        .execute();
        if (changed == 0) {
            addFirst(rules);
        }
        dsl.deleteFrom(ESCALATION_RULE).execute();
        rules.rules()
                .forEach((rung, rule) ->
                        dsl.insertInto(ESCALATION_RULE)
                                .set(ESCALATION_RULE.RUNG, rung.name())
                                .set(ESCALATION_RULE.AUTOMATIC, rule.automatic())
                                .set(ESCALATION_RULE.DAYS_OF_SILENCE, rule.daysOfSilence())
                                .set(ESCALATION_RULE.DAYS_TO_ANSWER, rule.daysToAnswer())
                                .execute());
    }

    private void addFirst(EscalationRules rules) {
        if (rules.version() != 0) {
            throw stale();
        }
        try {
            dsl.insertInto(ESCALATION_SETTINGS)
                    .set(ESCALATION_SETTINGS.ID, ONLY)
                    .set(ESCALATION_SETTINGS.VERSION, 1)
                    .set(ESCALATION_SETTINGS.DAYS_OF_WARNING, rules.daysOfWarning())
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            StaleVersionException stale = stale();
            stale.addSuppressed(e);
            throw stale;
        }
    }

    private static StaleVersionException stale() {
        return new StaleVersionException("escalation rules");
    }
}

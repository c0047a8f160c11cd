package org.xianxing.domain.supervision;

/** The stored rules of the ladder. */
public interface EscalationRulesRepository {

    /** The rules in force; those this house begins with until somebody sets others. */
    EscalationRules get();

    /**
     * Stores changed rules.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when their version is no longer the
     *     stored one
     */
    void update(EscalationRules rules);
}

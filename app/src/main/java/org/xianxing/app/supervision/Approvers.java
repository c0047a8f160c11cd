package org.xianxing.app.supervision;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseTransitions.Act;
import org.xianxing.domain.supervision.SupervisionReason;

/**
 * Where a zone has somebody who approves, nobody else puts anything forward for it (docs/adr/0009).
 */
@Component
class Approvers {

    private final AccountRepository accounts;
    private final CaseWords words;
    private final InstantSource clock;

    Approvers(AccountRepository accounts, CaseWords words, InstantSource clock) {
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    /** Whether an act puts something forward for the unit. */
    static boolean putsForward(Act act) {
        return act == Act.FILE_PLAN || act == Act.FEED_BACK || act == Act.ASK_EXTENSION;
    }

    /**
     * The reason against somebody who does not approve where others do; none when there is none.
     */
    List<Reason> obstacles(Actor actor, OrganizationId unit) {
        if (actor.role() != Role.ZONE_OFFICIAL) {
            return List.of();
        }
        String names =
                accounts.acting(unit, Role.ZONE_APPROVER, Term.dayAt(clock.instant())).stream()
                        .map(Account::displayName)
                        .collect(Collectors.joining(words.of("list-pause", Messages.CHINESE)));
        return names.isEmpty()
                ? List.of()
                : List.of(Reason.of(SupervisionReason.CASE_NEEDS_APPROVER, names));
    }
}

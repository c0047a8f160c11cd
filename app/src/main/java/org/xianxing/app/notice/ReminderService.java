package org.xianxing.app.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.notice.NoticeReason;
import org.xianxing.domain.notice.ReminderRepository;
import org.xianxing.domain.notice.ReminderSettings;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/** When bodies are reminded, as the office sets it for all. */
@Service
public class ReminderService {

    private final Transactions transactions;
    private final ReminderRepository repository;
    private final AuditTrail audit;

    ReminderService(Transactions transactions, ReminderRepository repository, AuditTrail audit) {
        this.transactions = transactions;
        this.repository = repository;
        this.audit = audit;
    }

    /**
     * What was typed; a number is empty when it is none.
     *
     * @param version the version that the change was made to
     * @param daysBefore numbers with something between them; empty for none
     */
    public record Typed(
            int version,
            String daysBefore,
            Optional<Integer> lateEvery,
            Optional<Integer> escalateAfter,
            Optional<Integer> keepDays) {}

    public ReminderSettings settings(Actor actor) {
        AccessPolicy.require(actor, Action.SET_REMINDERS, Target.PROVINCE);
        return repository.settings();
    }

    /** Sets them, for what comes from now on: nothing that was told is told again. */
    public Outcome<ReminderSettings> set(Actor actor, Typed typed) {
        AccessPolicy.require(actor, Action.SET_REMINDERS, Target.PROVINCE);
        Optional<List<Integer>> days = days(typed.daysBefore());
        List<Reason> reasons = against(typed, days);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        ReminderSettings changed =
                new ReminderSettings(
                        typed.version(),
                        days.orElseThrow(),
                        typed.lateEvery().orElseThrow(),
                        typed.escalateAfter().orElseThrow(),
                        typed.keepDays().orElseThrow());
        try {
            return transactions.inTransaction(() -> {
                ReminderSettings before = repository.settings();
                repository.update(changed);
                audit.append(
                        actor, Event.change("SET_REMINDERS", "reminder settings", before, changed));
                return Outcome.done(repository.settings());
            });
        } catch (StaleVersionException _) {
            return Outcome.refused(NoticeReason.NOTICE_SETTINGS_CHANGED);
        }
    }

    private static List<Reason> against(Typed typed, Optional<List<Integer>> days) {
        List<Reason> reasons = new ArrayList<>();
        if (days.isEmpty()) {
            reasons.add(
                    Reason.of(
                            NoticeReason.DAYS_BEFORE_WRONG,
                            ReminderSettings.MOST_REMINDERS,
                            ReminderSettings.MOST_BEFORE));
        }
        if (isNot(typed.lateEvery(), ReminderSettings::isEvery)) {
            reasons.add(Reason.of(NoticeReason.LATE_EVERY_WRONG, ReminderSettings.MOST_EVERY));
        }
        if (isNot(typed.escalateAfter(), ReminderSettings::isEscalation)) {
            reasons.add(
                    Reason.of(NoticeReason.ESCALATE_AFTER_WRONG, ReminderSettings.MOST_ESCALATE));
        }
        if (isNot(typed.keepDays(), ReminderSettings::isKeeping)) {
            reasons.add(
                    Reason.of(
                            NoticeReason.KEEP_DAYS_WRONG,
                            ReminderSettings.FEWEST_KEEP,
                            ReminderSettings.MOST_KEEP));
        }
        return reasons;
    }

    private static boolean isNot(Optional<Integer> typed, IntPredicate right) {
        return typed.filter(right::test).isEmpty();
    }

    /** The numbers in a text; none when something in it is no number, or out of bounds. */
    private static Optional<List<Integer>> days(String typed) {
        String plain = typed.strip();
        if (plain.isEmpty()) {
            return Optional.of(List.of());
        }
        List<String> parts = Arrays.asList(plain.split("[\\s,;\\uFF0C\\u3001\\uFF1B]+"));
        if (!parts.stream().allMatch(part -> part.matches("[0-9]{1,3}"))) {
            return Optional.empty();
        }
        return Optional.of(parts.stream().map(Integer::valueOf).toList())
                .filter(ReminderSettings::areDaysBefore);
    }
}

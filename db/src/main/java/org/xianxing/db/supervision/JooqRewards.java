package org.xianxing.db.supervision;

import static org.xianxing.db.jooq.Tables.REWARD_PAYMENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.shared.SignatureColumns;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.shared.Yuan;
import org.xianxing.domain.supervision.Reward;
import org.xianxing.domain.supervision.Reward.Payment;
import org.xianxing.domain.supervision.RewardRepository;

final class JooqRewards implements RewardRepository {

    private static final SignatureColumns SIGNATURES = new SignatureColumns(REWARD_PAYMENT);

    private final DSLContext dsl;

    JooqRewards(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Reward> ofCycle(CycleId cycle) {
        return dsl.selectFrom(REWARD_PAYMENT)
                .where(REWARD_PAYMENT.CYCLE_ID.eq(cycle.value()))
                .orderBy(REWARD_PAYMENT.ZONE_ID)
                .fetch(JooqRewards::read);
    }

    @Override
    public void save(Reward reward) {
        int changed =
                dsl.update(REWARD_PAYMENT)
                        .set(columns(reward))
                        .set(REWARD_PAYMENT.VERSION, reward.version() + 1)
                        .where(REWARD_PAYMENT.CYCLE_ID.eq(reward.cycle().value()))
                        .and(REWARD_PAYMENT.ZONE_ID.eq(reward.zone().value()))
                        .and(REWARD_PAYMENT.VERSION.eq(reward.version()))
                        .execute();
        if (changed == 0) {
            addFirst(reward);
        }
    }

    private void addFirst(Reward reward) {
        if (reward.version() != 0) {
            throw stale(reward);
        }
        try {
            dsl.insertInto(REWARD_PAYMENT)
                    .set(REWARD_PAYMENT.CYCLE_ID, reward.cycle().value())
                    .set(REWARD_PAYMENT.ZONE_ID, reward.zone().value())
                    .set(REWARD_PAYMENT.VERSION, 1)
                    .set(columns(reward))
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            StaleVersionException stale = stale(reward);
            stale.addSuppressed(e);
            throw stale;
        }
    }

    private static StaleVersionException stale(Reward reward) {
        return new StaleVersionException("reward of zone " + reward.zone().value());
    }

    private static Map<Field<?>, @Nullable Object> columns(Reward reward) {
        Payment.@Nullable Released released = null;
        Payment.@Nullable Paid paid = null;
        switch (reward.payment()) {
            case Payment.Decided() -> {}
            case Payment.Released own -> released = own;
            case Payment.Paid own -> {
                released = own.released();
                paid = own;
            }
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(REWARD_PAYMENT.AMOUNT, reward.amount().fen());
        columns.put(REWARD_PAYMENT.STAGE, reward.stage().name());
        columns.put(REWARD_PAYMENT.RELEASED_ON, released == null ? null : released.day());
        columns.put(
                REWARD_PAYMENT.RELEASED_DOCUMENT, released == null ? null : released.document());
        columns.putAll(
                SIGNATURES.of(
                        "released",
                        Optional.ofNullable(released).map(Payment.Released::recordedBy)));
        columns.put(REWARD_PAYMENT.PAID_ON, paid == null ? null : paid.day());
        columns.put(REWARD_PAYMENT.VOUCHER, paid == null ? null : paid.voucher());
        columns.putAll(
                SIGNATURES.of("paid", Optional.ofNullable(paid).map(Payment.Paid::recordedBy)));
        return columns;
    }

    private static Reward read(Record row) {
        return new Reward(
                new CycleId(row.get(REWARD_PAYMENT.CYCLE_ID)),
                new OrganizationId(row.get(REWARD_PAYMENT.ZONE_ID)),
                row.get(REWARD_PAYMENT.VERSION),
                new Yuan(row.get(REWARD_PAYMENT.AMOUNT)),
                payment(row));
    }

    private static Payment payment(Record row) {
        return switch (Reward.Stage.valueOf(row.get(REWARD_PAYMENT.STAGE))) {
            case DECIDED -> new Payment.Decided();
            case RELEASED -> released(row);
            case PAID -> {
                LocalDate day = row.get(REWARD_PAYMENT.PAID_ON);
                Signature by = SIGNATURES.read(row, "paid");
                yield new Payment.Paid(released(row), day, row.get(REWARD_PAYMENT.VOUCHER), by);
            }
        };
    }

    private static Payment.Released released(Record row) {
        return new Payment.Released(
                row.get(REWARD_PAYMENT.RELEASED_ON),
                row.get(REWARD_PAYMENT.RELEASED_DOCUMENT),
                SIGNATURES.read(row, "released"));
    }
}

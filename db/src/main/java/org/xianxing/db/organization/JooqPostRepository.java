package org.xianxing.db.organization;

import static org.xianxing.db.jooq.Tables.HANDOVER;
import static org.xianxing.db.jooq.Tables.POST;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.xianxing.db.jooq.tables.records.HandoverRecord;
import org.xianxing.db.jooq.tables.records.PostRecord;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.organization.HandoverId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqPostRepository implements PostRepository {

    private final DSLContext dsl;

    JooqPostRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Post> find(PostId id) {
        return dsl.selectFrom(POST)
                .where(POST.ID.eq(id.value()))
                .fetchOptional(JooqPostRepository::post);
    }

    @Override
    public List<Post> of(AccountId account) {
        return of(List.of(account));
    }

    @Override
    public List<Post> of(Collection<AccountId> accounts) {
        return dsl.selectFrom(POST)
                .where(POST.ACCOUNT_ID.in(accounts.stream().map(AccountId::value).toList()))
                .orderBy(POST.FROM_DAY.desc(), POST.ID)
                .fetch(JooqPostRepository::post);
    }

    @Override
    public boolean exists(Role role) {
        return dsl.fetchExists(POST, POST.ROLE.eq(role.name()));
    }

    @Override
    public void add(Post post) {
        dsl.insertInto(POST)
                .set(columns(post))
                .set(POST.ID, post.id().value())
                .set(POST.VERSION, 0)
                .execute();
    }

    @Override
    public void update(Post post) {
        int changed =
                dsl.update(POST)
                        .set(columns(post))
                        .set(POST.VERSION, post.version() + 1)
                        .where(POST.ID.eq(post.id().value()))
                        .and(POST.VERSION.eq(post.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("post " + post.id().value());
        }
    }

    @Override
    public Optional<Handover> findHandover(HandoverId id) {
        return dsl.selectFrom(HANDOVER)
                .where(HANDOVER.ID.eq(id.value()))
                .fetchOptional(JooqPostRepository::handover);
    }

    @Override
    public List<Handover> handoversOf(PostId post) {
        return handovers(HANDOVER.POST_ID.eq(post.value()));
    }

    @Override
    public List<Handover> handoversTo(AccountId deputy) {
        return handovers(HANDOVER.DEPUTY_ID.eq(deputy.value()));
    }

    private List<Handover> handovers(Condition condition) {
        return dsl.selectFrom(HANDOVER)
                .where(condition)
                .orderBy(HANDOVER.FROM_DAY.desc(), HANDOVER.ID)
                .fetch(JooqPostRepository::handover);
    }

    @Override
    public void add(Handover handover) {
        dsl.insertInto(HANDOVER)
                .set(columns(handover))
                .set(HANDOVER.ID, handover.id().value())
                .set(HANDOVER.VERSION, 0)
                .execute();
    }

    @Override
    public void update(Handover handover) {
        int changed =
                dsl.update(HANDOVER)
                        .set(columns(handover))
                        .set(HANDOVER.VERSION, handover.version() + 1)
                        .where(HANDOVER.ID.eq(handover.id().value()))
                        .and(HANDOVER.VERSION.eq(handover.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("handover " + handover.id().value());
        }
    }

    private static PostRecord columns(Post post) {
        return new PostRecord()
                .setAccountId(post.account().value())
                .setRole(post.role().name())
                .setOrganizationId(post.organization().value())
                .setFromDay(post.term().from())
                .setUntilDay(post.term().until());
    }

    private static Post post(PostRecord row) {
        return new Post(
                new PostId(row.getId()),
                row.getVersion(),
                new AccountId(row.getAccountId()),
                Role.valueOf(row.getRole()),
                new OrganizationId(row.getOrganizationId()),
                new Term(row.getFromDay(), row.getUntilDay()));
    }

    private static HandoverRecord columns(Handover handover) {
        return new HandoverRecord()
                .setPostId(handover.post().value())
                .setDeputyId(handover.deputy().value())
                .setFromDay(handover.term().from())
                .setUntilDay(handover.term().until());
    }

    private static Handover handover(HandoverRecord row) {
        return new Handover(
                new HandoverId(row.getId()),
                row.getVersion(),
                new PostId(row.getPostId()),
                new AccountId(row.getDeputyId()),
                new Term(row.getFromDay(), row.getUntilDay()));
    }
}

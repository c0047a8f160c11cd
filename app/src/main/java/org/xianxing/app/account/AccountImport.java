package org.xianxing.app.account;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.app.account.AccountSheet.Column;
import org.xianxing.app.account.AccountSheet.Row;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * Many accounts from one table, and their posts from the same: the system administrator makes the
 * accounts ({@link AccountBatches}), the security administrator gives the posts. All rows count or
 * none.
 */
@Service
public class AccountImport {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final OrganizationRepository organizations;
    private final AccountService accountService;
    private final PostService posts;
    private final InstantSource clock;

    AccountImport(
            Transactions transactions,
            AccountRepository accounts,
            OrganizationRepository organizations,
            AccountService accountService,
            PostService posts,
            InstantSource clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.organizations = organizations;
        this.accountService = accountService;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * A row that was understood.
     *
     * @param number its number in the file
     */
    public record Line(
            int number,
            String username,
            String name,
            Role role,
            Organization organization,
            Term term) {}

    /** What a table would make. */
    public record Preview(List<Line> lines) {

        public Preview {
            lines = List.copyOf(lines);
        }

        /** How many people there are. */
        public long people() {
            return lines.stream().map(Line::username).distinct().count();
        }
    }

    /** Whether the actor makes the accounts, and not the posts. */
    public boolean makesAccounts(Actor actor) {
        return accountService.mayManage(actor);
    }

    /** An empty table with notes. */
    public byte[] template(Actor actor) {
        require(actor);
        return AccountSheet.template();
    }

    /**
     * Reads a table without storing anything.
     *
     * @param table rows of cells
     * @return its lines, or what is wrong with every row
     */
    public Outcome<Preview> preview(Actor actor, List<List<String>> table) {
        require(actor);
        return switch (AccountSheet.read(table)) {
            case Outcome.Refused<List<Row>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Outcome.Done<List<Row>>(List<Row> rows) -> understand(actor, rows);
        };
    }

    private Outcome<Preview> understand(Actor actor, List<Row> rows) {
        Map<String, List<Organization>> byName = byName();
        Map<String, Row> first = new TreeMap<>();
        List<Reason> reasons = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            List<Reason> wrong = new ArrayList<>(person(actor, row, first));
            Optional<Role> role = AccountSheet.role(row.text(Column.ROLE));
            if (role.isEmpty()) {
                wrong.add(of(row, AccountReason.ACCOUNT_ROW_ROLE, row.text(Column.ROLE)));
            }
            List<Organization> named =
                    byName.getOrDefault(row.text(Column.ORGANIZATION), List.of());
            if (named.size() != 1) {
                wrong.add(
                        of(
                                row,
                                named.isEmpty()
                                        ? AccountReason.ACCOUNT_ROW_ORGANIZATION
                                        : AccountReason.ACCOUNT_ROW_ORGANIZATION_UNCLEAR,
                                row.text(Column.ORGANIZATION)));
            } else if (role.isPresent() && !role.get().fits(named.getFirst().kind())) {
                wrong.add(of(row, AccountReason.ACCOUNT_ROW_FIT, named.getFirst().name()));
            }
            Optional<LocalDate> from = day(row, Column.FROM, today(), wrong);
            Optional<LocalDate> until = day(row, Column.UNTIL, Term.OPEN_END, wrong);
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                wrong.add(of(row, AccountReason.ACCOUNT_ROW_TERM));
            }
            if (wrong.isEmpty()) {
                lines.add(
                        new Line(
                                row.number(),
                                row.text(Column.USERNAME),
                                row.text(Column.NAME),
                                role.orElseThrow(),
                                named.getFirst(),
                                new Term(from.orElseThrow(), until.orElseThrow())));
            }
            reasons.addAll(wrong);
        }
        return reasons.isEmpty() ? Outcome.done(new Preview(lines)) : Outcome.refused(reasons);
    }

    /** What is wrong with user name and name. */
    private List<Reason> person(Actor actor, Row row, Map<String, Row> first) {
        List<Reason> wrong = new ArrayList<>();
        String username = row.text(Column.USERNAME);
        if (!Account.isUsername(username)) {
            wrong.add(of(row, AccountReason.ACCOUNT_ROW_USERNAME, username));
        } else {
            Row before = first.putIfAbsent(username, row);
            boolean known = accounts.findByUsername(username).isPresent();
            if (before != null && !before.text(Column.NAME).equals(row.text(Column.NAME))) {
                wrong.add(of(row, AccountReason.ACCOUNT_ROW_TWICE, username, before.number()));
            } else if (makesAccounts(actor) && known && before == null) {
                wrong.add(of(row, AccountReason.ACCOUNT_ROW_TAKEN, username));
            } else if (!makesAccounts(actor) && !known) {
                wrong.add(of(row, AccountReason.ACCOUNT_ROW_UNKNOWN, username));
            }
        }
        if (!Account.isName(row.text(Column.NAME))) {
            wrong.add(of(row, AccountReason.ACCOUNT_ROW_NAME, Account.LONGEST_NAME));
        }
        return wrong;
    }

    private static Optional<LocalDate> day(
            Row row, Column column, LocalDate otherwise, List<Reason> wrong) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.of(otherwise);
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            wrong.add(of(row, AccountReason.ACCOUNT_ROW_DAY, column.header(), text));
            return Optional.empty();
        }
    }

    private Map<String, List<Organization>> byName() {
        Map<String, List<Organization>> names = new TreeMap<>();
        for (Organization each : organizations.all(OrganizationKind.values())) {
            names.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(each);
            if (!each.name().equals(each.shortName())) {
                names.computeIfAbsent(each.shortName(), _ -> new ArrayList<>()).add(each);
            }
        }
        return names;
    }

    /** Carries refusals out of a transaction, which is rolled back by it. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Reason> reasons;

        RefusedException(List<Reason> reasons) {
            this.reasons = reasons;
        }
    }

    /**
     * Gives the posts of a preview, all or none.
     *
     * @return how many, or what is wrong with every row
     */
    public Outcome<Integer> givePosts(Actor actor, Preview preview) {
        AccessPolicy.require(actor, Action.MANAGE_POSTS, Target.PROVINCE);
        try {
            return transactions.inTransaction(() -> {
                List<Reason> wrong = new ArrayList<>();
                for (Line line : preview.lines()) {
                    wrong.addAll(give(actor, line));
                }
                if (!wrong.isEmpty()) {
                    throw new RefusedException(wrong);
                }
                return Outcome.done(preview.lines().size());
            });
        } catch (RefusedException e) {
            return Outcome.refused(e.reasons);
        }
    }

    private List<Reason> give(Actor actor, Line line) {
        Optional<Account> person = accounts.findByUsername(line.username());
        if (person.isEmpty()) {
            return List.of(
                    Reason.of(AccountReason.ACCOUNT_ROW_UNKNOWN, line.number(), line.username()));
        }
        return posts
                .give(
                        actor,
                        person.get().id(),
                        line.role(),
                        line.organization().id(),
                        Optional.of(line.term().from()),
                        Optional.of(line.term().until()))
                .reasons()
                .stream()
                .map(reason -> ofRow(line, reason))
                .collect(Collectors.toList());
    }

    /** A reason against a post, with the row it stands in. */
    private static Reason ofRow(Line line, Reason reason) {
        return switch (reason.code()) {
            case AccountReason.ADMINISTRATOR_TWICE ->
                    Reason.of(
                            AccountReason.ACCOUNT_ROW_ADMINISTRATOR_TWICE,
                            line.number(),
                            line.name());
            case AccountReason.POST_OVERLAPS ->
                    Reason.of(
                            AccountReason.ACCOUNT_ROW_OVERLAPS,
                            line.number(),
                            line.organization().name());
            case AccountReason.OWN_POSTS ->
                    Reason.of(AccountReason.ACCOUNT_ROW_OWN_POST, line.number());
            default -> reason;
        };
    }

    private static Reason of(Row row, AccountReason code, Object... facts) {
        List<Object> all = new ArrayList<>(List.of(row.number()));
        all.addAll(List.of(facts));
        return new Reason(code, all);
    }

    private static void require(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_ACCOUNTS, Target.PROVINCE);
    }

    private LocalDate today() {
        return Term.dayAt(clock.instant());
    }
}

package org.xianxing.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xianxing.app.account.AccountImport.Preview;
import org.xianxing.app.security.ActingPosts;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.testing.AppTest;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;

/** Accounts and posts from one workbook. */
class AccountImportTest extends AppTest {

    private static final List<String> HEAD = List.of("账号", "姓名", "身份", "单位", "开始日期", "结束日期");

    @Autowired private AccountImport imports;
    @Autowired private AccountBatches batches;
    @Autowired private AccountService accountService;
    @Autowired private Transactions transactions;
    @Autowired private AuditTrail audit;
    @Autowired private PasswordEncoder encoder;
    @Autowired private AccountRepository accounts;
    @Autowired private ActingPosts acting;
    @Autowired private Messages messages;

    private final String zhao = "t-" + UUID.randomUUID().toString().substring(0, 8);
    private final String qian = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void accounts_are_made_by_one_administrator_and_posts_given_by_the_other_from_one_file() {
        List<List<String>> table =
                List.of(
                        HEAD,
                        List.of(zhao, "赵一", "开发区填报", "测试经济技术开发区", "2026-01-01", ""),
                        List.of(zhao, "赵一", "市初审", "刺桐市商务局", "", "2099-12-31"),
                        List.of(qian, "钱二", "省复审", "测试省自贸办", "", ""));
        assertThat(sentences(imports.preview(safety(), table)))
                .contains("第 2 行：还没有账号“" + zhao + "”。请系统管理员先用同一份文件建账号。");

        Preview preview = imports.preview(system(), table).orThrow();
        List<Integer> steps = new ArrayList<>();

        assertThat(batches.make(system(), preview, (done, total) -> steps.add(10 * done + total)))
                .isEqualTo(Outcome.done(2));

        assertThat(steps).as("none of two, one of two").containsExactly(2, 12);
        Account person = accounts.findByUsername(zhao).orElseThrow();
        assertThat(person.password().mustChange()).isTrue();
        assertThat(acting.of(person.id())).isEmpty();
        assertThat(imports.givePosts(safety(), imports.preview(safety(), table).orThrow()))
                .isEqualTo(Outcome.done(3));
        assertThat(acting.of(person.id()))
                .extracting(each -> each.post().role())
                .containsExactly(Role.ZONE_OFFICIAL, Role.CITY_REVIEWER);
        assertThat(
                        sentences(
                                imports.givePosts(
                                        safety(), imports.preview(safety(), table).orThrow())))
                .contains("第 2 行：此人在“测试经济技术开发区”已有同一身份的任职，日期重叠。请改日期或删去此行。");
    }

    @Test
    void passwords_are_fetched_until_they_are_cleared_and_by_nobody_else() throws IOException {
        List<List<String>> table = List.of(HEAD, List.of(zhao, "赵一", "开发区填报", "测试经济技术开发区", "", ""));
        Preview preview = imports.preview(system(), table).orThrow();
        assertThat(batches.make(system(), preview, (_, _) -> {}).isDone()).isTrue();

        List<String> first = fetched();
        assertThat(first).startsWith(zhao, "赵一").hasSize(3);
        assertThat(fetched()).as("again").isEqualTo(first);
        assertThat(
                        encoder.matches(
                                first.get(2),
                                accounts.findByUsername(zhao).orElseThrow().password().hash()))
                .isTrue();
        Actor colleague = colleague();
        assertThat(batches.passwordsUntil(colleague)).isEmpty();
        assertThat(batches.passwords(colleague)).isEmpty();
        batches.forgetPasswords(system());
        assertThat(batches.passwordsUntil(system())).isEmpty();
        assertThat(batches.passwords(system())).isEmpty();
    }

    @Test
    void passwords_are_forgotten_half_an_hour_later() {
        Instant start = Instant.parse("2026-11-24T01:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(start);
        AccountBatches clocked =
                new AccountBatches(transactions, accounts, accountService, audit, now::get);
        List<List<String>> table = List.of(HEAD, List.of(zhao, "赵一", "开发区填报", "测试经济技术开发区", "", ""));
        Preview preview = imports.preview(system(), table).orThrow();
        assertThat(clocked.make(system(), preview, (_, _) -> {}).isDone()).isTrue();

        Instant end = start.plus(Duration.ofMinutes(30));
        assertThat(clocked.passwordsUntil(system())).contains(end);
        now.set(end.minusNanos(1));
        assertThat(clocked.passwords(system())).isPresent();
        now.set(end);
        assertThat(clocked.passwords(system())).isEmpty();
    }

    @Test
    void accounts_that_somebody_else_made_meanwhile_are_refused_and_none_is_stored() {
        List<List<String>> table =
                List.of(
                        HEAD,
                        List.of(qian, "钱二", "省复审", "测试省自贸办", "", ""),
                        List.of(zhao, "赵一", "开发区填报", "测试经济技术开发区", "", ""));
        Preview preview = imports.preview(system(), table).orThrow();
        Preview half = new Preview(preview.lines().subList(1, 2));
        assertThat(batches.make(system(), half, (_, _) -> {}).isDone()).isTrue();

        assertThat(sentences(batches.make(system(), preview, (_, _) -> {})))
                .containsExactly("第 3 行：账号“" + zhao + "”已有人使用。请换一个，或删去此行。");
        assertThat(accounts.findByUsername(qian)).isEmpty();
    }

    /** What the workbook of passwords says in its first row. */
    private List<String> fetched() throws IOException {
        return WorkbookReader.rows(
                        "p.xlsx",
                        new ByteArrayInputStream(batches.passwords(system()).orElseThrow()))
                .orThrow()
                .get(1);
    }

    /** Another system administrator. */
    private Actor colleague() {
        Actor one = system();
        return new Actor(
                AccountId.random(),
                "同事",
                one.role(),
                one.organization(),
                one.organizationName(),
                one.city());
    }

    @Test
    void every_wrong_row_says_what_to_do_and_nothing_is_stored() {
        List<List<String>> table =
                List.of(
                        HEAD,
                        List.of("Zhao Yi", "", "填报", "没有的单位", "昨天", ""),
                        List.of(zhao, "赵一", "市初审", "测试经济技术开发区", "2026-02-01", "2026-01-01"),
                        List.of(zhao, "赵二", "市初审", "刺桐市商务局", "", ""),
                        List.of("t-kaifaqu", "林晓岚", "市初审", "刺桐市商务局", "", ""));

        assertThat(sentences(imports.preview(system(), table)))
                .containsExactly(
                        "第 2 行：账号应为 2 至 40 个小写字母、数字、点或短横，现为“Zhao Yi”。",
                        "第 2 行：请填写姓名，不超过 40 个字。",
                        "第 2 行：没有“填报”这种身份。请从模板的“填写说明”里选。",
                        "第 2 行：没有名为“没有的单位”的单位。请填全称或简称。",
                        "第 2 行：“开始日期”应为日期，如 2026-11-23，现为“昨天”。",
                        "第 3 行：“测试经济技术开发区”没有这种身份的任职。请核对身份和单位。",
                        "第 3 行：结束日期早于开始日期。请改其中一个。",
                        "第 4 行：账号“" + zhao + "”在第 3 行已有，姓名却不同。请改账号或姓名。",
                        "第 5 行：账号“t-kaifaqu”已有人使用。请换一个，或删去此行。");
        assertThat(accounts.findByUsername(zhao)).isEmpty();
    }

    @Test
    void one_refused_post_keeps_the_others_from_being_given() {
        List<List<String>> table =
                List.of(
                        HEAD,
                        List.of(zhao, "赵一", "审计管理员", "测试省自贸办", "", ""),
                        List.of(zhao, "赵一", "系统管理员", "测试省自贸办", "", ""));
        assertThat(
                        batches.make(
                                        system(),
                                        imports.preview(system(), table).orThrow(),
                                        (_, _) -> {})
                                .isDone())
                .isTrue();

        assertThat(
                        sentences(
                                imports.givePosts(
                                        safety(), imports.preview(safety(), table).orThrow())))
                .containsExactly("第 3 行：赵一已任另一种管理员。三员分立，一人只能任其中一种，请换人。");
        assertThat(acting.of(accounts.findByUsername(zhao).orElseThrow().id())).isEmpty();
    }

    @Test
    void template_can_be_read_and_missing_columns_are_named() {
        assertThat(
                        WorkbookReader.rows(
                                        "t.xlsx",
                                        new ByteArrayInputStream(imports.template(system())))
                                .orThrow()
                                .getFirst())
                .isEqualTo(HEAD);
        assertThat(sentences(imports.preview(system(), List.of(List.of("账号", "姓名")))))
                .first()
                .isEqualTo("没有找到“身份”一列。请用模板的表头，表头文字不要改。");
    }

    @Test
    void others_may_not() {
        Preview nothing = new Preview(List.of());

        assertThatThrownBy(() -> imports.template(people().actor(Role.AUDIT_ADMINISTRATOR)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> batches.make(safety(), nothing, (_, _) -> {}))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> imports.givePosts(system(), nothing))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private Actor system() {
        return people().actor(Role.SYSTEM_ADMINISTRATOR);
    }

    private Actor safety() {
        return people().actor(Role.SECURITY_ADMINISTRATOR);
    }

    private List<String> sentences(Outcome<?> outcome) {
        return outcome.reasons().stream()
                .map(reason -> messages.reason(reason, Messages.CHINESE))
                .toList();
    }
}

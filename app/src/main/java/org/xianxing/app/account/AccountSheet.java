package org.xianxing.app.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xianxing.app.account.AccountService.OneTimePassword;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Accounts with their posts as a table: the template, its rows, and the passwords made from it. */
final class AccountSheet {

    /** Each row costs a password hash, which takes long on purpose. */
    static final int MOST_ROWS = 500;

    private static final List<String> NOTES =
            List.of(
                    "每个任职一行；一人有几个任职的，账号和姓名相同，填几行。",
                    "账号：2 至 40 个小写字母、数字、点或短横。",
                    "单位填全称或简称。日期如 2026-11-23；开始日期不填则从今天起，结束日期不填则没有期限。",
                    "系统管理员先上传本文件建账号并取得一次性密码，安全管理员再上传同一文件任命。",
                    "有一行不对，就全部不保存；改好后重新上传。",
                    "身份只能填：");

    private AccountSheet() {}

    /** The columns, in the order of the template. */
    enum Column {
        USERNAME("账号", 20),
        NAME("姓名", 14),
        ROLE("身份", 16),
        ORGANIZATION("单位", 34),
        FROM("开始日期", 14),
        UNTIL("结束日期", 14);

        private final String header;
        private final int width;

        Column(String header, int width) {
            this.header = header;
            this.width = width;
        }

        String header() {
            return header;
        }
    }

    /**
     * A row as it was typed.
     *
     * @param number its number in the file
     */
    record Row(int number, Map<Column, String> texts) {
        String text(Column column) {
            return Optional.ofNullable(texts.get(column)).orElse("");
        }
    }

    /** What a role is called in the workbook. */
    static String name(Role role) {
        return switch (role) {
            case ZONE_OFFICIAL -> "开发区填报";
            case ZONE_APPROVER -> "开发区审核";
            case CITY_REVIEWER -> "市初审";
            case COUNTY_OFFICIAL -> "县（市、区）";
            case AREA_OFFICIAL -> "自贸片区";
            case DEPARTMENT_OFFICIAL -> "专题组、部门";
            case PROVINCE_PUBLISHER -> "省发布";
            case READER -> "只读";
            case PROVINCE_EVALUATOR -> "省复审";
            case PROVINCE_LEADER -> "省领导";
            case SYSTEM_ADMINISTRATOR -> "系统管理员";
            case SECURITY_ADMINISTRATOR -> "安全管理员";
            case AUDIT_ADMINISTRATOR -> "审计管理员";
        };
    }

    static Optional<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> name(role).equals(name)).findFirst();
    }

    /** The filled rows below the headings, or why there are none. */
    static Outcome<List<Row>> read(List<List<String>> table) {
        int header = 0;
        while (header < table.size() && !table.get(header).contains(Column.USERNAME.header)) {
            header++;
        }
        List<String> headings = header < table.size() ? table.get(header) : List.of();
        List<Reason> missing =
                Arrays.stream(Column.values())
                        .filter(column -> !headings.contains(column.header))
                        .map(column ->
                                Reason.of(AccountReason.ACCOUNT_COLUMN_MISSING, column.header))
                        .toList();
        if (!missing.isEmpty()) {
            return Outcome.refused(missing);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = header + 1; i < table.size(); i++) {
            Map<Column, String> texts = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                texts.put(column, table.get(i).get(headings.indexOf(column.header)).strip());
            }
            if (texts.values().stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(new Row(i + 1, texts));
            }
        }
        if (rows.isEmpty()) {
            return Outcome.refused(AccountReason.ACCOUNT_TABLE_EMPTY);
        }
        return rows.size() > MOST_ROWS
                ? Outcome.refused(AccountReason.ACCOUNT_TABLE_TOO_LONG, rows.size(), MOST_ROWS)
                : Outcome.done(rows);
    }

    /** An empty table with notes on how to fill it in. */
    static byte[] template() {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet("账号");
            int column = 0;
            for (Column each : Column.values()) {
                head(sheet, column, each.header, each.width);
                column++;
            }
            Worksheet notes = book.newWorksheet("填写说明");
            notes.width(0, 90);
            int row = 0;
            for (String note : NOTES) {
                notes.value(row, 0, note);
                row++;
            }
            for (Role role : Role.values()) {
                notes.value(row, 0, name(role));
                row++;
            }
        });
    }

    /** One-time passwords, to be handed out and destroyed. */
    static byte[] passwords(List<OneTimePassword> made) {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet("一次性密码");
            head(sheet, 0, Column.USERNAME.header, Column.USERNAME.width);
            head(sheet, 1, Column.NAME.header, Column.NAME.width);
            head(sheet, 2, "一次性密码", 26);
            int row = 1;
            for (OneTimePassword each : made) {
                sheet.value(row, 0, each.account().username());
                sheet.value(row, 1, each.account().displayName());
                sheet.value(row, 2, each.password());
                row++;
            }
        });
    }

    private static void head(Worksheet sheet, int column, String text, int width) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().set();
        sheet.width(column, width);
    }

    private static byte[] workbook(java.util.function.Consumer<Workbook> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Xianxing", "1.0")) {
            filling.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package org.xianxing.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.testing.AppTest;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Entry;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.AuditTrail.Search;
import org.xianxing.domain.shared.Outcome;

class AuditServiceTest extends AppTest {

    @Autowired private AuditService service;
    @Autowired private AuditTrail audit;

    private final String subject = "test " + UUID.randomUUID();

    @Test
    void the_administrator_finds_what_somebody_did() {
        audit.append(as(Role.ZONE_OFFICIAL), Event.change("TEST", subject, "甲", "乙"));

        List<Entry> found =
                service.search(administrator(), about(subject), Optional.empty(), 10).entries();

        assertThat(found)
                .singleElement()
                .satisfies(entry -> assertThat(entry.event().after()).isEqualTo("乙"));
        assertThat(service.count(administrator(), about(subject))).isEqualTo(1);
        assertThat(service.actions(administrator())).contains("TEST");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDIT_ADMINISTRATOR")
    void nobody_else_reads_it(Role role) {
        Actor actor = as(role);

        assertThatThrownBy(() -> service.search(actor, Search.ALL, Optional.empty(), 1))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.count(actor, Search.ALL))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.verify(actor, Optional.empty(), _ -> {}))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.lastVerified(actor))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.organizations(actor))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.actions(actor))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> export(actor, Search.ALL, new ByteArrayOutputStream()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void an_export_is_a_table_without_formulas_and_is_recorded_itself() throws IOException {
        audit.append(as(Role.ZONE_OFFICIAL), Event.change("TEST", subject, "=1+1", "第一行\n第二行"));
        audit.appendForNobody("@sum", Event.of("TEST", subject, "\"quoted\", and more"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export(administrator(), about(subject), out);

        String table = out.toString(StandardCharsets.UTF_8);
        assertThat(table)
                .startsWith("\uFEFF时间,姓名或所输账号,")
                .contains(
                        ",林晓岚,ZONE_OFFICIAL,测试经济技术开发区,background,TEST,"
                                + subject
                                + ",'=1+1,\"第一行\n第二行\",,",
                        ",'@sum,,,background,TEST," + subject + ",,,\"\"\"quoted\"\", and more\",");
        assertThat(audit.about("audit", 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("EXPORT_AUDIT");
                    assertThat(entry.detail()).contains(subject);
                });
    }

    @Test
    void a_workbook_holds_the_same_text_and_no_formulas() throws IOException {
        audit.append(as(Role.ZONE_OFFICIAL), Event.change("TEST", subject, "=1+1", "甲\u0001乙"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> written = new ArrayList<>();

        service.export(administrator(), about(subject), AuditFormat.XLSX, out, written::add);

        Outcome<List<List<String>>> rows =
                WorkbookReader.rows("a.xlsx", new ByteArrayInputStream(out.toByteArray()));
        assertThat(rows)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done ->
                                assertThat(done.value().toString())
                                        .contains("姓名或所输账号", subject, "=1+1", "甲"));
        assertThat(written).containsExactly(1L);
    }

    @Test
    void a_verification_is_recorded_with_what_came_of_it() throws IOException {
        AuditReport report = service.verify(administrator(), Optional.empty(), _ -> {});

        assertThat(report.result().isWhole()).isTrue();
        assertThat(service.lastVerified(administrator()))
                .hasValueSatisfying(last -> {
                    assertThat(last.isWhole()).isTrue();
                    assertThat(last.records()).isEqualTo(report.result().records());
                });
    }

    private void export(Actor actor, Search search, ByteArrayOutputStream out) throws IOException {
        service.export(actor, search, AuditFormat.CSV, out, _ -> {});
    }

    private static Search about(String subject) {
        return new Search(
                Optional.empty(), Optional.empty(), "", "", subject, Optional.empty(), "");
    }

    private Actor administrator() {
        return as(Role.AUDIT_ADMINISTRATOR);
    }

    private Actor as(Role role) {
        return people().actor(role);
    }
}

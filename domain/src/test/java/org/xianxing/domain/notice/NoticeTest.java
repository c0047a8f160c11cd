package org.xianxing.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Target;

class NoticeTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_is_told_what_they_may_not_open(Role role) {
        OrganizationId body = OrganizationId.random();
        Actor actor =
                new Actor(AccountId.random(), "任意", role, body, "任意", new DivisionCode("350100"));

        for (NoticeKind kind : NoticeKind.values()) {
            if (Audience.has(role, kind)) {
                Action opening = Audience.opening(kind);
                assertThat(
                                AccessPolicy.allows(actor, opening, new Target.Unit(body))
                                        || AccessPolicy.allows(actor, opening, Target.PROVINCE))
                        .as("%s %s", role, kind)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void somebody_is_told_of_each_kind(NoticeKind kind) {
        assertThat(Role.values()).anyMatch(role -> Audience.has(role, kind));
    }

    @Test
    void arguments_are_single_lines_of_limited_length() {
        Notice notice = notice("task/1", "第一行\r\nBcc: x@example.cn\u2028尾", "长".repeat(400));

        assertThat(notice.arguments().getFirst()).isEqualTo("第一行 Bcc: x@example.cn 尾");
        assertThat(notice.arguments().getLast()).hasSize(Notice.LONGEST_ARGUMENT).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/task/1",
                "//example.com",
                "https://example.com",
                "javascript:alert(1)",
                "task/1 2"
            })
    void a_path_leads_nowhere_else(String path) {
        assertThatThrownBy(() -> notice(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "EMAIL, ' lin.xiaolan@Example.GOV.cn ', lin.xiaolan@example.gov.cn",
                "EMAIL, lin@example, -",
                "EMAIL, 'lin@example.cn, wu@example.cn', -",
                "EMAIL, 'lin@example.cn\nBcc: wu@example.cn', -",
                "EMAIL, '<lin@example.cn>', -",
                "EMAIL, lin..x@example.cn, -",
                "EMAIL, 林@example.cn, -",
                "SMS, 138 0000-1234, 13800001234",
                "SMS, +86 13800001234, 13800001234",
                "SMS, 12800001234, -",
                "SMS, 1380000123, -"
            })
    void an_address_is_one_address(Channel channel, String typed, String stored) {
        assertThat(Contact.parse(channel, typed)).isEqualTo(Optional.ofNullable(stored));
    }

    @Test
    void a_code_counts_for_five_tries_and_five_are_sent_in_an_hour() {
        Instant now = Instant.parse("2026-11-24T02:00:00Z");
        Contact contact = Contact.none(AccountId.random(), Channel.EMAIL);
        for (int i = 0; i < Contact.MOST_CODES; i++) {
            assertThat(contact.maySendCode(now)).isTrue();
            contact = contact.waitingFor("lin@example.cn", "hash", now);
        }

        assertThat(contact.maySendCode(now.plusSeconds(3_599))).isFalse();
        assertThat(contact.maySendCode(now.plusSeconds(3_600))).isTrue();
        assertThat(contact.address()).isEmpty();
        for (int i = 1; i < Contact.MOST_TRIES; i++) {
            contact = contact.afterWrongCode();
            assertThat(contact.pending()).isPresent();
        }
        assertThat(contact.afterWrongCode().pending()).isEmpty();
        assertThat(contact.confirmed().address()).isEqualTo("lin@example.cn");
    }

    @Test
    void a_trace_does_not_tell_the_whole_address() {
        assertThat(Contact.masked("lin@example.cn")).isEqualTo("l***@example.cn");
        assertThat(Contact.masked("13800001234")).isEqualTo("138****1234");
        assertThat(Contact.masked("")).isEqualTo("-");
    }

    private static Notice notice(String path, String... arguments) {
        return new Notice(
                NoticeId.random(),
                AccountId.random(),
                OrganizationId.random(),
                NoticeKind.TASK_DUE,
                path,
                List.of(arguments),
                Instant.EPOCH,
                Optional.empty());
    }
}

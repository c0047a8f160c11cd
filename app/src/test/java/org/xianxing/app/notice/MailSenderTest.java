package org.xianxing.app.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianxing.app.notice.MailSettings.Tls;
import org.xianxing.app.notice.Sender.Letter;
import org.xianxing.app.notice.Sender.Result;
import org.xianxing.app.start.StartRefusal;

/** Mail to a real server, and to servers that behave badly. */
class MailSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private static Letter letter(String to) {
        return new Letter(UUID.randomUUID(), to, "先行系统：任务临期", List.of("任务将到期：一 建立机制", "第二行"));
    }

    private static MailSender sender(int port, Tls tls) {
        return new MailSender(
                new MailSettings("127.0.0.1", port, "", "", "先行系统 <xianxing@example.cn>", tls, 1),
                () -> NOW);
    }

    private static GreenMail server(String protocol, int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    @Test
    void a_mail_arrives_in_chinese_with_an_identity_that_stays() throws Exception {
        GreenMail server = server("smtp", 0);
        try {
            MailSender sender = sender(server.getSmtp().getPort(), Tls.NONE);
            Letter letter = letter("lin@example.cn");

            assertThat(sender.send(letter)).isEqualTo(new Result.Sent());
            assertThat(sender.send(letter)).isEqualTo(new Result.Sent());

            MimeMessage[] mails = server.getReceivedMessages();
            assertThat(mails).hasSize(2);
            MimeMessage mail = mails[0];
            assertThat(mail.getSubject()).isEqualTo("先行系统：任务临期");
            assertThat(String.valueOf(mail.getContent()))
                    .containsSubsequence("任务将到期：一 建立机制", "第二行");
            assertThat(mail.getContentType()).startsWith("text/plain");
            assertThat(mail.getMessageID()).isEqualTo("<" + letter.id() + "@example.cn>");
            assertThat(mails[1].getMessageID()).isEqualTo(mail.getMessageID());
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_away_gets_the_mail_when_it_is_back() {
        GreenMail first = server("smtp", 0);
        int port = first.getSmtp().getPort();
        first.stop();
        MailSender sender = sender(port, Tls.NONE);
        Letter letter = letter("lin@example.cn");

        assertThat(sender.send(letter)).isInstanceOf(Result.NotNow.class);

        GreenMail again = server("smtp", port);
        try {
            assertThat(sender.send(letter)).isEqualTo(new Result.Sent());
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
    }

    @Test
    void without_the_tls_that_is_asked_for_nothing_is_sent() {
        GreenMail plain = server("smtp", 0);
        GreenMail selfSigned = server("smtps", 0);
        try {
            assertThat(sender(plain.getSmtp().getPort(), Tls.STARTTLS).send(letter("a@example.cn")))
                    .isInstanceOf(Result.NotNow.class);
            assertThat(
                            sender(selfSigned.getSmtps().getPort(), Tls.ALWAYS)
                                    .send(letter("a@example.cn")))
                    .isInstanceOf(Result.NotNow.class);
            assertThat(plain.getReceivedMessages()).isEmpty();
            assertThat(selfSigned.getReceivedMessages()).isEmpty();
        } finally {
            plain.stop();
            selfSigned.stop();
        }
    }

    @Test
    void a_header_cannot_be_smuggled_in() {
        GreenMail server = server("smtp", 0);
        try {
            MailSender sender = sender(server.getSmtp().getPort(), Tls.NONE);
            Letter subject =
                    new Letter(
                            UUID.randomUUID(),
                            "lin@example.cn",
                            "任务\r\nBcc: wu@example.cn",
                            List.of("x"));

            Result smuggled = sender.send(letter("lin@example.cn\r\nBcc: wu@example.cn"));
            Result unused = sender.send(subject);

            assertThat(smuggled).isNotEqualTo(new Result.Sent());
            for (MimeMessage mail : server.getReceivedMessages()) {
                assertThat(GreenMailUtil.getHeaders(mail))
                        .doesNotContainPattern("(?im)^Bcc:")
                        .contains("lin@example.cn");
            }
            assertThat(unused).isNotNull();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_recipient_that_is_refused_for_good_is_told_apart_from_one_refused_for_now()
            throws IOException {
        try (Scripted forGood = new Scripted("550 5.1.1 no such user");
                Scripted forNow = new Scripted("451 4.7.1 try again later")) {
            assertThat(sender(forGood.port(), Tls.NONE).send(letter("nobody@example.cn")))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.problem()).contains("no such user"));
            assertThat(sender(forNow.port(), Tls.NONE).send(letter("lin@example.cn")))
                    .isInstanceOf(Result.NotNow.class);
        }
    }

    @Test
    void a_server_that_never_answers_is_not_waited_for() throws IOException {
        try (Scripted silent = new Scripted(null)) {
            assertThat(sender(silent.port(), Tls.NONE).send(letter("lin@example.cn")))
                    .isInstanceOf(Result.NotNow.class);
        }
    }

    @Test
    void a_sender_that_is_no_address_stops_the_start() {
        MailSettings wrong = new MailSettings("127.0.0.1", 25, "", "", "nobody", Tls.NONE, 1);

        assertThatThrownBy(() -> new MailSender(wrong, () -> NOW))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContainingAll("XIANXING_MAIL_FROM 不是邮件地址", "is no mail address");
    }

    /** Says yes to everything but recipients; says nothing at all without an answer for them. */
    private static final class Scripted implements AutoCloseable {

        private final ServerSocket socket;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        Scripted(@Nullable String recipients) throws IOException {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            thread.execute(() -> serve(recipients));
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(@Nullable String recipients) {
            try (Socket client = socket.accept()) {
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream();
                if (recipients != null) {
                    say(out, "220 ready");
                }
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (recipients != null) {
                        say(out, line.startsWith("RCPT") ? recipients : "250 ok");
                    }
                }
            } catch (IOException _) {
                // The client has gone, as it should.
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            thread.shutdownNow();
        }
    }
}

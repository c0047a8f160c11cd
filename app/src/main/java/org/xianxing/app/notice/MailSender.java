package org.xianxing.app.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianxing.app.start.StartRefusal;
import org.xianxing.domain.notice.Channel;

/** Sends plain text by SMTP, one connection for a mail. */
@Component
class MailSender implements Sender {

    /** RFC 5321, 4.2.1: such an answer is not to be tried again as it is. */
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final InstantSource clock;

    MailSender(MailSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        if (settings.present()) {
            // What cannot work shows at the start, not at the first mail.
            try {
                new InternetAddress(settings.from(), true).validate();
            } catch (MessagingException e) {
                throw StartRefusal.mailFromUnusable(settings.from(), e);
            }
        }
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isSetUp() {
        return settings.present();
    }

    @Override
    public Result send(Letter letter) {
        try {
            Session session = Session.getInstance(properties());
            MimeMessage mail = mail(session, letter);
            try (Transport transport = session.getTransport("smtp")) {
                if (settings.username().isBlank()) {
                    transport.connect();
                } else {
                    transport.connect(settings.username(), settings.password());
                }
                transport.sendMessage(mail, mail.getAllRecipients());
            }
            return new Result.Sent();
        } catch (AuthenticationFailedException _) {
            // The server's answer may repeat what we showed it.
            return new Result.NotNow("the mail server does not let us sign in");
        } catch (MessagingException e) {
            return refusedForGood(e)
                    .<Result>map(Result.Refused::new)
                    .orElseGet(() -> new Result.NotNow(words(e)));
        }
    }

    private MimeMessage mail(Session session, Letter letter) throws MessagingException {
        MimeMessage mail = new MailWithId(session, letter.id() + "@" + host(settings.from()));
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setText(letter.text(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        // Programs that answer for people on leave keep silent (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static String host(String address) {
        return address.substring(address.indexOf('@') + 1).replace(">", "");
    }

    private Properties properties() {
        String limit = String.valueOf(Duration.ofSeconds(settings.seconds()).toMillis());
        Properties all = new Properties();
        all.setProperty("mail.smtp.host", settings.host());
        all.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        all.setProperty("mail.smtp.connectiontimeout", limit);
        all.setProperty("mail.smtp.timeout", limit);
        all.setProperty("mail.smtp.writetimeout", limit);
        all.setProperty("mail.smtp.auth", String.valueOf(!settings.username().isBlank()));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        // Where mail has sent an address, it has accepted it: no half deliveries.
        all.setProperty("mail.smtp.sendpartial", "false");
        switch (settings.tls()) {
            case ALWAYS -> all.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                all.setProperty("mail.smtp.starttls.enable", "true");
                all.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {}
        }
        return all;
    }

    /** What the server said, when it will say the same again. */
    private static Optional<String> refusedForGood(Exception thrown) {
        for (@Nullable Throwable e = thrown; e != null; e = next(e)) {
            int code =
                    switch (e) {
                        case SMTPAddressFailedException refused -> refused.getReturnCode();
                        case SMTPSendFailedException refused -> refused.getReturnCode();
                        default -> 0;
                    };
            if (code >= PERMANENT) {
                return Optional.of(words(e));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Throwable next(Throwable e) {
        Throwable next = e instanceof MessagingException failed ? failed.getNextException() : null;
        return next == null ? e.getCause() : next;
    }

    private static String words(Throwable e) {
        String said = String.valueOf(e.getMessage());
        return said.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    /** Keeps its own identity, which the library would replace. */
    private static final class MailWithId extends MimeMessage {

        private final String id;

        MailWithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}

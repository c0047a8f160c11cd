package org.xianxing.app.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, from variables such as {@code XIANXING_MAIL_HOST}.
 *
 * @param host its name; empty for no mail
 * @param port its port
 * @param username with which we sign in there; empty for a server that asks for none
 * @param password the password there
 * @param from the address that mails come from
 * @param tls how the way there is protected
 * @param seconds how long an answer may take
 */
@ConfigurationProperties("xianxing.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Tls tls,
        @DefaultValue("20") int seconds) {

    /** How the way to the server is protected. */
    enum Tls {
        /** From the first byte. */
        ALWAYS,
        /** After a plain greeting; without it nothing is sent. */
        STARTTLS,
        /** Not at all, for a server on the same machine. */
        NONE
    }

    boolean present() {
        return !host.isBlank();
    }
}

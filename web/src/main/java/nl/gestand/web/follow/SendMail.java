// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Sends mail of plain text over SMTP. */
final class SendMail {

  /** A server that does not answer holds up the others. */
  private static final String MILLIS = "15000";

  private final MailSettings settings;
  private final Session session;

  SendMail(MailSettings settings) {
    this.settings = settings;
    String protocol = settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    String prefix = "mail." + protocol + ".";
    properties.setProperty(prefix + "auth", Boolean.toString(!settings.user().isEmpty()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
    properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + wait, MILLIS);
    }
    session = Session.getInstance(properties);
  }

  /**
   * Sends one mail; handed over to the server when this returns.
   *
   * @param stop address at which one click, also of a mail program, ends such mail; RFC 8058
   * @throws MessagingException when the server does not take it
   */
  void send(String to, String subject, String text, String stop) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject.replaceAll("[\\r\\n]+", " "), StandardCharsets.UTF_8.name());
    message.setText(text, StandardCharsets.UTF_8.name());
    message.setSentDate(new Date());
    message.setHeader("List-Unsubscribe", "<" + stop + ">");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    try (Transport transport = session.getTransport()) {
      transport.connect(settings.host(), settings.port(), settings.user().isEmpty() ? null : settings.user(),
          settings.password().orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    }
  }
}

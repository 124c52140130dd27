// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.ingest.IngestOutcome;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
import nl.gestand.ontology.store.Uris;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.Role;

import io.javalin.router.Endpoint;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The whole program on a free port, over a data folder that holds {@link SampleLetter} and five accounts. */
final class TestSite implements AutoCloseable {

  static final String PASSWORD = "een lang genoeg wachtwoord";

  private final Application application;
  private final int port;
  private int spares;

  private TestSite(Application application, int port) {
    this.application = application;
    this.port = port;
  }

  static TestSite open(Path path) {
    DataFolder folder = DataFolder.open(path, "http://localhost:8080");
    try (KnowledgeStore store = KnowledgeStore.open(folder.store(), new Uris(folder.base()))) {
      List<DocumentStore.PutResult> results =
          new DocumentStore(store).put(List.of(SampleLetter.reading(new Archive(folder.archive()))));
      if (!(results.getFirst() instanceof DocumentStore.PutResult.New)) {
        throw new IllegalStateException("the sample is no good: " + results);
      }
    }
    Accounts accounts = new Accounts(folder.accounts());
    accounts.put(new Account("anna", Role.OFFICIAL, Optional.of("jenv")), PASSWORD);
    accounts.put(new Account("bas", Role.OFFICIAL, Optional.of("vws")), PASSWORD);
    accounts.put(new Account("chris", Role.STAFF, Optional.empty()), PASSWORD);
    accounts.put(new Account("lena", Role.READER, Optional.empty()), PASSWORD);
    accounts.put(new Account("ada", Role.ADMIN, Optional.empty()), PASSWORD);
    return reopen(path);
  }

  /** The same over a folder that {@link #open} made. */
  static TestSite reopen(Path path) {
    Application application = Application.open(DataFolder.open(path, "http://localhost:8080"), Progress.NONE);
    return new TestSite(application, application.serve("localhost", 0));
  }

  List<Endpoint> endpoints() {
    return application.endpoints();
  }

  String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** The path of a commitment that no other test has touched. */
  String freshCommitment() {
    return "/commitment/" + CommitmentId.of(SampleLetter.spare(spares++));
  }

  /** Records as if someone did so elsewhere. */
  RecordResult record(Recording recording) {
    return application.record(recording);
  }

  /** Takes files in, as the command does. */
  List<IngestOutcome> ingest(OfferedFile... files) {
    List<IngestOutcome> outcomes = new ArrayList<>();
    application.ingest(List.of(files), outcomes::add);
    return outcomes;
  }

  /** Takes records of registers in, as the command does. */
  void takeInRecords(String json) {
    application.takeInRecords(List.of(new OfferedFile() {
      @Override
      public String name() {
        return "records.json";
      }

      @Override
      public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
      }
    }), false, tally -> {}, read -> {});
  }

  /** The history as it is in the store. */
  CommitmentHistory history(String path) {
    return application.commitments().find(new CommitmentId(path.substring(path.lastIndexOf('/') + 1))).orElseThrow();
  }

  /** Someone with a browser of their own, not signed in. */
  Visitor visitor() {
    return new Visitor();
  }

  /** Someone who signed in. */
  Visitor signedIn(String name) {
    Visitor visitor = visitor();
    HttpResponse<String> response = visitor.signIn(name, PASSWORD);
    if (response.statusCode() != 303) {
      throw new IllegalStateException("signing in failed: " + response.body());
    }
    return visitor;
  }

  @Override
  public void close() {
    application.close();
  }

  /** Keeps cookies and follows no redirects. */
  final class Visitor {

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> get(String path, String... headers) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
      return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
      return post(path, form.entrySet(), headers);
    }

    /** With fields that may have several values. */
    HttpResponse<String> post(String path, Collection<Map.Entry<String, String>> form, String... headers) {
      String body = form.stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(body));
      return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** What the forms of someone who signed in must send back. */
    String csrf() {
      return hidden(get("/account"), "csrf");
    }

    /** The bytes of a file. */
    byte[] download(String path) {
      try {
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(address(path))).build(),
            BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(path + ": " + answer.statusCode() + " " + new String(answer.body(),
              StandardCharsets.UTF_8));
        }
        return answer.body();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** Sends a form with a file, in the field {@code bestand}. */
    HttpResponse<String> upload(String path, Map<String, String> form, String fileName, byte[] file) {
      StringBuilder head = new StringBuilder();
      form.forEach((name, value) -> head.append("--grens\r\nContent-Disposition: form-data; name=\"").append(name)
          .append("\"\r\n\r\n").append(value).append("\r\n"));
      head.append("--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"").append(fileName)
          .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
      return send(HttpRequest.newBuilder(URI.create(address(path)))
          .header("Content-Type", "multipart/form-data; boundary=grens")
          .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head.toString()),
              HttpRequest.BodyPublishers.ofByteArray(file),
              HttpRequest.BodyPublishers.ofString("\r\n--grens--\r\n"))));
    }

    HttpResponse<String> signIn(String name, String password) {
      return post("/inloggen", Map.of("csrf", hidden(get("/inloggen"), "csrf"), "naam", name, "wachtwoord", password,
          "terug", "/zoeken"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return client.send(request.build(), BodyHandlers.ofString());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** The fields of all forms on a page with this action that are hidden, several of one name too. */
  static List<Map.Entry<String, String>> allHidden(HttpResponse<String> page, String action) {
    String form = page.body().substring(page.body().indexOf("action=\"" + action + "\""));
    Matcher field = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
        .matcher(form.substring(0, form.indexOf("</form>")));
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    while (field.find()) {
      fields.add(Map.entry(field.group(1), field.group(2)));
    }
    return fields;
  }

  /** The value of the last hidden field with this name on a page. */
  static String hidden(HttpResponse<String> page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
    String value = null;
    while (field.find()) {
      value = field.group(1);
    }
    if (value == null) {
      throw new IllegalStateException("no field " + name + " in " + page.body());
    }
    return value;
  }
}

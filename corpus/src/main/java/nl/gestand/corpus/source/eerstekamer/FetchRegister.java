// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.eerstekamer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.source.fetch.Answer;
import nl.gestand.corpus.source.fetch.Fetching;
import nl.gestand.corpus.source.fetch.PoliteClient;
import nl.gestand.corpus.source.fetch.Source;
import nl.gestand.corpus.source.fetch.SourceProblem;
import nl.gestand.corpus.source.fetch.SourceProblem.Kind;
import nl.gestand.corpus.source.records.RecordKey;
import nl.gestand.corpus.source.records.SourceRecord;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The register of toezeggingen of the Eerste Kamer, of which no open data is known: its list and the page of each, once a
 * day. What is not as it was is said at once: a page that is no longer one, a label that is new or gone, a list that is
 * shorter by a tenth. Nothing is then taken for gone.
 */
public final class FetchRegister implements Source {

  /** This many pages that can't be read, one after the other, are no accident. */
  private static final int UNREAD_IN_A_ROW = 3;
  private static final int MOST_PAGES_OF_A_LIST = 2_000;
  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");
  private static final String DAY = "day";
  private static final String LISTED = "listed";
  private static final String LABELS = "labels";

  private final PoliteClient client;
  private final URI list;

  /** @param all whether every page was read, so that a label that is not among these is on none */
  private record Seen(Set<String> labels, boolean all) {}

  /** @param list address of the first page of the register's list */
  public FetchRegister(PoliteClient client, URI list) {
    this.client = client;
    this.list = list;
  }

  @Override
  public void fetch(Fetching fetching) throws IOException, InterruptedException {
    String today = LocalDate.ofInstant(client.now(), PLACE).toString();
    if (fetching.cursor(DAY).filter(today::equals).isPresent() && fetching.since().isEmpty()) {
      return;
    }
    Set<String> before = words(fetching, LISTED);
    Set<String> listed = listed(fetching);
    boolean shrunk = listed.size() < before.size() * 9 / 10;
    if (shrunk) {
      fetching.alarm(AlarmKind.FEWER, DescribeRegister.ENTITY, "de lijst van het register noemt " + listed.size()
          + " toezeggingen, de vorige keer " + before.size(), "");
    }
    Set<String> all = new LinkedHashSet<>(listed);
    all.addAll(before);
    Seen seen = pages(all, fetching);
    Set<String> labels = words(fetching, LABELS);
    alarm(seen, labels, fetching);
    labels.addAll(seen.labels());
    fetching.cursor(LABELS, String.join("\n", seen.all() ? seen.labels() : labels));
    if (!shrunk) {
      fetching.cursor(LISTED, String.join("\n", listed));
    }
    fetching.cursor(DAY, today);
  }

  private static Set<String> words(Fetching fetching, String cursor) {
    return fetching.cursor(cursor).stream().flatMap(held -> Arrays.stream(held.split("\n")))
        .filter(word -> !word.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> listed(Fetching fetching) throws IOException, InterruptedException {
    Set<String> listed = new LinkedHashSet<>();
    Set<String> asked = new LinkedHashSet<>();
    String next = list.toString();
    while (asked.add(next) && asked.size() <= MOST_PAGES_OF_A_LIST) {
      Answer answer = client.get(client.link(next));
      RegisterPage page = new RegisterPage(answer.text(), answer.address());
      listed.addAll(page.toezeggingen());
      next = page.next().orElse(next);
    }
    if (listed.isEmpty()) {
      fetching.alarm(AlarmKind.FEWER, DescribeRegister.ENTITY, "de lijst van het register noemt geen enkele toezegging meer",
          list.toString());
      throw new SourceProblem(Kind.UNAVAILABLE, "ALARM: de lijst van het register noemt geen enkele toezegging meer.");
    }
    return listed;
  }

  private Seen pages(Set<String> addresses, Fetching fetching) throws IOException, InterruptedException {
    Set<String> labels = new TreeSet<>();
    boolean all = true;
    int unread = 0;
    long done = 0;
    for (String address : addresses) {
      fetching.progress(++done, addresses.size());
      try {
        Optional<Answer> answer = client.getIfChanged(client.link(address), fetching.cursor(address).orElse(""));
        if (answer.isEmpty()) {
          fetching.unchanged(1);
          all = false;
          continue;
        }
        RegisterPage page = new RegisterPage(answer.get().text(), answer.get().address());
        Optional<ObjectNode> record = page.record();
        if (record.isEmpty()) {
          String what = "deze bladzijde heeft niet meer de vorm van het register: " + lacking(page);
          fetching.alarm(AlarmKind.OTHER_FORM, DescribeRegister.ENTITY, what, address);
          fetching.missed(address, what + ".");
          if (++unread >= UNREAD_IN_A_ROW) {
            throw new SourceProblem(Kind.UNAVAILABLE, "ALARM: de bladzijden van het register zijn veranderd.");
          }
          continue;
        }
        unread = 0;
        labels.addAll(page.labels().keySet());
        tell(record.get().put("Adres", address), fetching);
        fetching.cursor(address, answer.get().tag());
      } catch (SourceProblem e) {
        gone(address, e, fetching);
      }
    }
    return new Seen(labels, all);
  }

  private static String lacking(RegisterPage page) {
    List<String> lacking = new ArrayList<>(RegisterPage.NEEDED);
    lacking.removeAll(page.labels().keySet());
    return lacking.isEmpty() ? "het nummer is er geen" : String.join(" en ", lacking) + " ontbreekt";
  }

  private static void tell(ObjectNode fields, Fetching fetching) throws IOException {
    String number = fields.path("Nummer").asText();
    boolean back = !fields.has(Fetching.GONE)
        && fetching.known(key(number)).filter(known -> known.path(Fetching.GONE).asBoolean()).isPresent();
    if (back) {
      fields.put(Fetching.GONE, false);
    }
    fetching.records(number, sink -> sink.record(new SourceRecord(key(number), fields)));
    fetching.cursor("number/" + fields.path("Adres").asText(), number);
  }

  static RecordKey key(String number) {
    return new RecordKey(DescribeRegister.SOURCE, DescribeRegister.ENTITY, number);
  }

  private static void gone(String address, SourceProblem problem, Fetching fetching) throws IOException {
    Optional<ObjectNode> known = fetching.cursor("number/" + address).flatMap(number -> fetching.known(key(number)));
    if (problem.kind() == Kind.UNAVAILABLE) {
      throw problem;
    } else if (problem.kind() == Kind.GONE && known.isPresent()) {
      tell(known.get().put(Fetching.GONE, true), fetching);
    } else {
      fetching.missed(address, problem.getMessage());
    }
  }

  private static void alarm(Seen seen, Set<String> before, Fetching fetching) {
    if (before.isEmpty()) {
      return;
    }
    seen.labels().stream().filter(label -> !before.contains(label))
        .forEach(label -> fetching.alarm(AlarmKind.NEW_FIELD, DescribeRegister.ENTITY, label, ""));
    before.stream().filter(label -> seen.all() && !seen.labels().contains(label))
        .forEach(label -> fetching.alarm(AlarmKind.LOST_FIELD, DescribeRegister.ENTITY, label, ""));
  }
}

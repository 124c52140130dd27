// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import nl.gestand.web.words.XmlText;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Writes Atom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class WriteAtom {

  private static final int LONGEST = 10_000;

  private WriteAtom() {}

  static String write(Feed feed) {
    com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
    atom.setId(feed.address());
    atom.setTitle(text(feed.title()));
    atom.setLanguage("nl");
    atom.setUpdated(Date.from(feed.updated()));
    atom.setAuthors(List.<SyndPerson>of(gestand()));
    atom.setOtherLinks(List.of(link("self", feed.address()), link("alternate", feed.page())));
    List<Entry> entries = new ArrayList<>();
    feed.items().forEach(item -> entries.add(entry(item, feed.base())));
    atom.setEntries(entries);
    try {
      return new WireFeedOutput().outputString(atom);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Entry entry(NewsItem item, String base) {
    Entry entry = new Entry();
    entry.setId(item.id());
    entry.setTitle(text(item.what() + " – " + item.thing()));
    entry.setUpdated(Date.from(item.at()));
    entry.setAlternateLinks(List.of(link("alternate", base + item.path())));
    Category category = new Category();
    category.setTerm(item.change().name().toLowerCase(Locale.ROOT));
    entry.setCategories(List.of(category));
    if (!item.quote().isEmpty()) {
      Content summary = new Content();
      summary.setType("text");
      summary.setValue(text(item.quote()));
      entry.setSummary(summary);
    }
    return entry;
  }

  private static Person gestand() {
    Person person = new Person();
    person.setName("Gestand");
    return person;
  }

  private static Link link(String relation, String address) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(address);
    return link;
  }

  /** Without the signs that no XML can hold. */
  private static String text(String words) {
    return XmlText.of(words, LONGEST);
  }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import nl.gestand.indexer.bench.Question.Kind;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQLite FTS5 with the tokenizer that OpenTK uses, ranked by bm25 over all that matches (OpenTK ranks the newest 280).
 */
final class SqliteFts implements Engine {

  private final Path file;
  private final boolean any;
  private final Connection connection;

  /** @param any whether one of the words is enough, which is not how it is used */
  SqliteFts(Path file, boolean any) throws SQLException {
    this.file = file;
    this.any = any;
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode=wal");
      statement.execute("create virtual table if not exists entry using fts5(id unindexed, titel, tekst, jaar unindexed, "
          + "ministerie unindexed, status unindexed, fractie unindexed, tokenize=\"unicode61 tokenchars '_'\")");
    }
    connection.setAutoCommit(false);
  }

  @Override
  public String name() {
    return "SQLite FTS5" + (any ? ", any word" : "");
  }

  @Override
  public void put(Collection<SearchEntry> entries) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into entry values (?,?,?,?,?,?,?)")) {
      for (SearchEntry entry : entries) {
        insert.setString(1, entry.id());
        insert.setString(2, entry.title());
        insert.setString(3, Texts.of(entry).substring(entry.title().length()));
        insert.setString(4, first(entry, Facet.YEAR));
        insert.setString(5, first(entry, Facet.MINISTRY));
        insert.setString(6, first(entry, Facet.STATUS));
        insert.setString(7, first(entry, Facet.PARTY));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  private static String first(SearchEntry entry, Facet facet) {
    return entry.values(facet).stream().findFirst().orElse("");
  }

  @Override
  public void finish() {}

  @Override
  public long entries() throws SQLException {
    try (PreparedStatement count = connection.prepareStatement("select count(*) from entry")) {
      return count.executeQuery().getLong(1);
    }
  }

  @Override
  public List<String> best(String words, int most) throws SQLException {
    List<String> ids = new ArrayList<>();
    String asked = Texts.words(words).stream().map(word -> '"' + word + '"')
        .collect(Collectors.joining(any ? " OR " : " "));
    try (PreparedStatement select = connection.prepareStatement(
        "select id from entry where entry match ? order by rank limit ?")) {
      select.setString(1, asked);
      select.setInt(2, most);
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  @Override
  public long answer(Question question) throws SQLException {
    String asked = '"' + question.words() + '"' + (question.kind() == Kind.PREFIX ? "*" : "");
    long sum = 0;
    try (PreparedStatement select = connection.prepareStatement("select id, titel, snippet(entry, 2, '[', ']', '…', 40)"
        + " from entry where entry match ?" + (question.kind() == Kind.FILTERED ? " and ministerie = 'jenv'" : "")
        + " order by rank limit 20")) {
      select.setString(1, asked);
      sum += Sql.read(select);
    }
    if (question.kind().withCounts()) {
      for (String column : List.of("jaar", "ministerie", "status", "fractie")) {
        try (PreparedStatement count = connection.prepareStatement(
            "select " + column + ", count(*) from entry where entry match ? group by 1 order by 2 desc limit 50")) {
          count.setString(1, asked);
          sum += Sql.read(count);
        }
      }
    }
    return sum;
  }

  @Override
  public long size() throws IOException {
    return Files.size(file);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

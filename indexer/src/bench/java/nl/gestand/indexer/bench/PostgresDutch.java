// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.gestand.indexer.bench.Question.Kind;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL's own full text search in its {@code dutch} configuration, title weighed above text, by ts_rank. */
final class PostgresDutch implements Engine {

  /** The function that reads each form of question. */
  private static final String WORDS = "websearch_to_tsquery('dutch', ?)";
  private static final String PHRASE = "phraseto_tsquery('dutch', ?)";
  private static final String PREFIX = "to_tsquery('dutch', ?)";

  private final EmbeddedPostgres server;
  private final boolean any;
  private final Connection connection;

  /** @param any whether one of the words is enough, which is not its default */
  PostgresDutch(Path folder, boolean any) throws Exception {
    this.any = any;
    this.server = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).start();
    this.connection = server.getPostgresDatabase().getConnection();
    execute("create table if not exists entry (id text, titel text, tekst text, jaar text, ministerie text, status text, "
        + "fractie text, v tsvector)");
  }

  @Override
  public String name() {
    return "PostgreSQL `dutch`" + (any ? ", any word" : "");
  }

  @Override
  public void put(Collection<SearchEntry> entries) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into entry values (?,?,?,?,?,?,?, "
        + "setweight(to_tsvector('dutch', ?), 'A') || to_tsvector('dutch', ?))")) {
      for (SearchEntry entry : entries) {
        String rest = Texts.of(entry).substring(entry.title().length());
        insert.setString(1, entry.id());
        insert.setString(2, entry.title());
        insert.setString(3, rest);
        int column = 4;
        for (Facet facet : List.of(Facet.YEAR, Facet.MINISTRY, Facet.STATUS, Facet.PARTY)) {
          insert.setString(column++, entry.values(facet).stream().findFirst().orElse(""));
        }
        insert.setString(8, entry.title());
        insert.setString(9, rest);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public void finish() throws SQLException {
    execute("create index if not exists entry_v on entry using gin(v)");
    execute("create index if not exists entry_m on entry(ministerie)");
    execute("analyze entry");
  }

  @Override
  public long entries() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from entry")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public List<String> best(String words, int most) throws SQLException {
    List<String> ids = new ArrayList<>();
    String asked = Texts.words(words).stream().collect(Collectors.joining(any ? " or " : " "));
    try (PreparedStatement select = connection.prepareStatement("select id from entry, " + WORDS
        + " q where v @@ q order by ts_rank(v, q) desc, id limit " + most)) {
      select.setString(1, asked);
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  @Override
  public long answer(Question question) throws SQLException {
    String form = question.kind() == Kind.PREFIX ? PREFIX : question.kind() == Kind.PHRASE ? PHRASE : WORDS;
    String asked = question.words() + (question.kind() == Kind.PREFIX ? ":*" : "");
    long sum = 0;
    try (PreparedStatement select = connection.prepareStatement("select id, titel, ts_headline('dutch', tekst, q) from ("
        + "select id, titel, tekst, q from entry, " + form + " q where v @@ q"
        + (question.kind() == Kind.FILTERED ? " and ministerie = 'jenv'" : "")
        + " order by ts_rank(v, q) desc, id limit 20) best")) {
      select.setString(1, asked);
      sum += Sql.read(select);
    }
    if (question.kind().withCounts()) {
      for (String column : List.of("jaar", "ministerie", "status", "fractie")) {
        try (PreparedStatement count = connection.prepareStatement("select " + column + ", count(*) from entry, " + form
            + " q where v @@ q group by 1 order by 2 desc limit 50")) {
          count.setString(1, asked);
          sum += Sql.read(count);
        }
      }
    }
    return sum;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public long size() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_total_relation_size('entry')")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws Exception {
    connection.close();
    server.close();
  }
}

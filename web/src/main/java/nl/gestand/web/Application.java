// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import io.javalin.config.JavalinConfig;
import io.javalin.router.Endpoint;
import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.extract.ExtractedTable;
import nl.gestand.corpus.extract.Extraction;
import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.fetch.FetchListener;
import nl.gestand.corpus.fetch.FetchSource;
import nl.gestand.corpus.fetch.FetchTally;
import nl.gestand.corpus.fetch.PublicSource;
import nl.gestand.corpus.ingest.Ingest;
import nl.gestand.corpus.ingest.IngestOutcome;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.corpus.ingest.RefusedFiles;
import nl.gestand.corpus.registers.RecordTally;
import nl.gestand.corpus.registers.SerialNumber;
import nl.gestand.corpus.registers.TakeInRecords;
import nl.gestand.corpus.source.Intake;
import nl.gestand.corpus.source.eerstekamer.ReadRegisterForm;
import nl.gestand.corpus.source.fetch.Manners;
import nl.gestand.corpus.source.fetch.Waiting;
import nl.gestand.corpus.source.overview.ReadOverview;
import nl.gestand.indexer.lucene.LuceneSearchIndex;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.indexer.projection.Projector;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.JoinVerdict;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.store.Answers;
import nl.gestand.ontology.store.ArticleCitations;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.CitedArticles;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DescribeThing;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.FaultyCitations;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.RecordStore;
import nl.gestand.ontology.store.Recording;
import nl.gestand.ontology.store.ReviewQueue;
import nl.gestand.ontology.store.StatuteStore;
import nl.gestand.ontology.store.SuggestedJoins;
import nl.gestand.ontology.store.Uris;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.ontology.vocabulary.Thesaurus.Concept;
import nl.gestand.ontology.vocabulary.Thesaurus;
import nl.gestand.web.access.Access;
import nl.gestand.web.access.BadSettingException;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog;
import nl.gestand.web.admin.HealthCheck;
import nl.gestand.web.admin.RegisterAlarms;
import nl.gestand.web.admin.UnknownWords.UnknownWord;
import nl.gestand.web.follow.FindNews;
import nl.gestand.web.follow.Followings;
import nl.gestand.web.follow.MailNews;
import nl.gestand.web.http.Links;
import nl.gestand.web.linkeddata.Dumps;
import nl.gestand.web.linkeddata.KeptAnswers;
import nl.gestand.web.linkeddata.sparql.OwnFunctions;
import nl.gestand.web.linkeddata.sparql.SparqlEndpoint;
import nl.gestand.web.openid.OpenIdProvider;
import nl.gestand.web.statutes.LookUpArticle;
import nl.gestand.web.words.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** An opened data folder with everything that works on it: the only class that knows all others. */
public final class Application implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  /** How long another process's change, or one that could not be indexed at once, may stay unfound. */
  private static final long SECONDS_BETWEEN_CATCH_UPS = 1;

  /** What changes often is told every few seconds at most. */
  private static final long SECONDS_BETWEEN_MAILS = 2;

  private static final int MOST_SUGGESTIONS = 100;
  private static final String JSON = "(?i).*\\.jsonl?(\\.gz)?";
  private static final String TABLE = "(?i).*\\.(csv|xlsx|ods)";

  private final DataFolder folder;
  private final Clock clock = Clock.systemDefaultZone();
  private final KnowledgeStore store;
  private final CommitmentStore commitments;
  private final DocumentStore documents;
  private final SuggestedJoins suggestions;
  private final StatuteStore statutes;
  private final Archive archive;
  private final SharedRecords records;
  private final Projector projector;
  private final Access access;
  private final Labels labels = new Labels();
  private final Extraction tables = new Extraction();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("catch-up").factory());
  private final ScheduledExecutorService dumper =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("dumps").factory());
  private final ScheduledExecutorService mailer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("mail").factory());
  private final ScheduledExecutorService fetcher =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("fetch").factory());
  private Optional<Server> server = Optional.empty();
  private final Dumps dumps;
  private volatile long indexed;

  private Application(DataFolder folder, Progress progress) {
    this.folder = folder;
    store = KnowledgeStore.open(folder.store(), new Uris(folder.base()));
    commitments = new CommitmentStore(store, clock);
    documents = new DocumentStore(store, clock);
    suggestions = new SuggestedJoins(store);
    statutes = new StatuteStore(store, clock);
    archive = new Archive(folder.archive());
    records = new SharedRecords(folder.records());
    dumps = new Dumps(folder.dumps(), folder.base(), folder.dataset(), clock);
    access = Access.in(folder.accounts(), folder.audit(), folder.proxies(), clock);
    try {
      List<Concept> thesaurus = thesaurus(folder);
      projector = Projector.open(folder.index(), path -> LuceneSearchIndex.open(path, clock, thesaurus), store,
          archive::text, clock, progress);
    } catch (RuntimeException | Error e) {
      store.close();
      throw e;
    }
    indexed = projector.index().checkpoint();
    new OwnFunctions(projector.index(), store).offer();
  }

  private static List<Concept> thesaurus(DataFolder folder) {
    try {
      return Thesaurus.read(folder.thesaurus());
    } catch (IllegalArgumentException e) {
      throw new BadSettingException("thesaurus.ttl", e.getMessage());
    }
  }

  /**
   * Opens a data folder and brings its index to the last change.
   *
   * @param progress told when the index must be brought far
   * @throws nl.gestand.ontology.store.StoreUnavailableException when another process has it open
   */
  public static Application open(DataFolder folder, Progress progress) {
    return new Application(folder, progress);
  }

  public KnowledgeStore store() {
    return store;
  }

  public CommitmentStore commitments() {
    return commitments;
  }

  public DocumentStore documents() {
    return documents;
  }

  /** What is known of articles. */
  public LookUpArticle articles() {
    return new LookUpArticle(statutes, new ArticleCitations(store), commitments);
  }

  public StatuteStore statutes() {
    return statutes;
  }

  public ChangeLog changes() {
    return new ChangeLog(store);
  }

  public Archive archive() {
    return archive;
  }

  /** The index, as far as the last change. */
  public SearchIndex index() {
    return projector.index();
  }

  /** Takes files in, tells what became of each, and brings the index up to date. */
  public void ingest(List<OfferedFile> files, Consumer<IngestOutcome> listener) {
    try (Intake intake = new Intake()) {
      new Ingest(intake, archive, documents, statutes).run(files, outcome -> {
        listener.accept(outcome);
        if (!outcome.alarm().isEmpty()) {
          keepAlarm(outcome);
        }
      });
    }
    settle();
  }

  private void keepAlarm(IngestOutcome outcome) {
    try (SharedRecords.Use use = records.use()) {
      use.archive().alarm(AlarmKind.OTHER_FORM, "bestand", outcome.alarm(), outcome.file(), clock.instant());
      use.archive().commit();
    }
  }

  /** After documents or statutes came: brings what follows from them together, and the index, up to date. */
  private void settle() {
    new CitedArticles(store, clock).update();
    indexed = projector.catchUp();
  }

  /**
   * Whether a file holds records of a register and is no document. Registers give them as JSON, people fill a table; one
   * that lists moties and toezeggingen is a document.
   */
  public boolean hasRecords(OfferedFile file) {
    if (!file.name().matches(TABLE)) {
      return file.name().matches(JSON);
    }
    try {
      ExtractedTable table = tables.table(file.bytes());
      return ReadRegisterForm.isOne(table) || !ReadOverview.isIn(table);
    } catch (IOException | Unreadable whyIsToldWhenItIsTakenIn) {
      return true;
    }
  }

  /**
   * Takes in files with records of registers, tells what became of each, and brings the index up to date.
   *
   * @param whole whether these are the whole of a register, so that what they lack is gone
   * @param progress told how many records of the file were read
   */
  public void takeInRecords(List<OfferedFile> files, boolean whole, Consumer<RecordTally> listener, LongConsumer progress) {
    if (files.isEmpty()) {
      return;
    }
    try (SharedRecords.Use use = records.use()) {
      TakeInRecords takeIn = new TakeInRecords(use.archive(), new RecordStore(store, clock), clock);
      if (whole) {
        takeIn.beginWhole();
      }
      for (OfferedFile file : files) {
        listener.accept(takeInRecords(takeIn, file, progress));
      }
      if (whole) {
        listener.accept(takeIn.endWhole());
      }
    }
    indexed = projector.catchUp();
  }

  private RecordTally takeInRecords(TakeInRecords takeIn, OfferedFile file, LongConsumer progress) {
    try {
      if (file.name().matches(TABLE)) {
        ExtractedTable table = tables.table(file.bytes());
        return takeIn.take(file.name(), sink -> ReadRegisterForm.read(table, sink), progress);
      }
      return takeIn.file(file.name(), new ByteArrayInputStream(file.bytes()), progress);
    } catch (IOException e) {
      return new RecordTally(file.name(), 0, 0, 0, 0, 0, "Het bestand " + e.getMessage() + ".");
    } catch (Unreadable e) {
      return new RecordTally(file.name(), 0, 0, 0, 0, 0, e.getMessage());
    }
  }

  /** The public sources of which an address is set. */
  public List<PublicSource> sources() {
    return folder.sources().addresses().keySet().stream().sorted().toList();
  }

  /** Fetches all that is new at a public source, and brings the index up to date. */
  public FetchTally fetch(PublicSource source, Optional<LocalDate> since, FetchListener listener)
      throws InterruptedException {
    PublicSource.Wanted wanted = new PublicSource.Wanted(folder.sources().address(source),
        Manners.standard(folder.dataset().contact(), folder.sources().pause()), Waiting.real(), folder.fetched(),
        folder.sources().statutes());
    try (Intake intake = new Intake(); SharedRecords.Use use = records.use()) {
      TakeInRecords takeIn = new TakeInRecords(use.archive(), new RecordStore(store, clock), clock);
      Ingest ingest = new Ingest(intake, archive, documents, statutes);
      return new FetchSource(use.archive(), takeIn, ingest, new RefusedFiles(folder.refused()), clock)
          .run(source.word(), source.open(wanted), since, listener);
    } finally {
      settle();
    }
  }

  /** Offers the records that were refused once more. */
  public RecordTally retryRecords() {
    RecordTally tally;
    try (SharedRecords.Use use = records.use()) {
      tally = new TakeInRecords(use.archive(), new RecordStore(store, clock), clock).retry();
    }
    indexed = projector.catchUp();
    return tally;
  }

  /** Offers the fetched files that were refused once more, and tells what became of each. */
  public void retryFiles(Consumer<IngestOutcome> listener) {
    RefusedFiles refused = new RefusedFiles(folder.refused());
    ingest(refused.files(), outcome -> {
      refused.again(outcome);
      listener.accept(outcome);
    });
  }

  /** The fetched files that were refused and wait to be offered again, with the reason. */
  public Map<String, String> refusedFiles() {
    return new RefusedFiles(folder.refused()).reasons();
  }

  /** The records that were refused and wait to be offered again. */
  public List<RecordArchive.Refusal> refusedRecords() {
    try (SharedRecords.Use use = records.use()) {
      return use.archive().refusals();
    }
  }

  /** Makes the index anew beside the old one and takes it into use. */
  public void rebuild(Progress progress) {
    projector.rebuild(progress);
  }

  /** Records what people say, in the store for good, then found by search. All that is written goes through here. */
  public RecordResult record(Recording recording) {
    RecordResult result = commitments.record(recording);
    if (result instanceof RecordResult.Recorded) {
      recording.parts().forEach(this::audit);
      recording.parts().forEach(Application::warnOfUnknownWord);
      recording.action().ifPresent(action -> audit(action.agent(), actOf(action.kind()), action.title()));
      List<CommitmentId> touched = recording.parts().stream().flatMap(Application::touched).distinct().toList();
      try {
        projector.project(touched);
      } catch (RuntimeException e) {
        LOG.error("What is recorded about {} could not be indexed yet", touched, e);
      }
    }
    return result;
  }

  private boolean judgeJoin(JoinVerdict verdict) {
    return audited(verdict, new RecordStore(store, clock).judge(verdict));
  }

  private boolean answerSuggestion(JoinVerdict verdict) {
    return audited(verdict, new RecordStore(store, clock).answer(verdict));
  }

  private boolean audited(JoinVerdict verdict, boolean known) {
    if (known) {
      audit(verdict.agent(), AuditLog.Act.JOIN_JUDGED, verdict.commitment().value());
    }
    return known;
  }

  private static void warnOfUnknownWord(Recording.Part part) {
    if (part instanceof Recording.State state && state.event().status() == Status.UNKNOWN) {
      LOG.warn("No status is known for the word \"{}\" of {}, said of {}", state.event().sourceWord(),
          state.event().claimedBy(), state.commitment());
    }
  }

  private void audit(Recording.Part part) {
    String commitment = part.commitment().value();
    switch (part) {
      case Recording.State state -> audit(state.event().agent(), AuditLog.Act.STATUS_RECORDED, commitment);
      case Recording.Judge judge -> audit(judge.verdict().agent(), AuditLog.Act.VERDICT_RECORDED, commitment);
      case Recording.Chain chain -> audit(chain.event().agent(), AuditLog.Act.LINK_RECORDED, commitment);
      case Recording.Describe describe ->
          audit(describe.description().agent(), AuditLog.Act.COMMITMENT_DESCRIBED, commitment);
    }
  }

  private void audit(String who, AuditLog.Act act, String thing) {
    access.audit().add(actor(who), act, thing);
  }

  private static AuditLog.Act actOf(ActionKind kind) {
    return switch (kind) {
      case BULK -> AuditLog.Act.SERIES_RECORDED;
      case IMPORT -> AuditLog.Act.TABLE_IMPORTED;
      case UNDO -> AuditLog.Act.ACTION_UNDONE;
    };
  }

  private static Stream<CommitmentId> touched(Recording.Part part) {
    return part instanceof Recording.Chain chain
        ? Stream.of(part.commitment(), chain.event().link().to()) : Stream.of(part.commitment());
  }

  /**
   * Starts to serve, and returns. Port 0 takes any that is free.
   *
   * @return the port
   */
  public int serve(String host, int port) {
    Followings followings = new Followings(folder.followings());
    Optional<MailNews> mail = folder.mail().map(settings -> new MailNews(followings,
        new FindNews(projector.index(), commitments, documents, labels, folder.base()), commitments, access.accounts(),
        projector.index()::checkpoint, settings, folder.base(), clock));
    Services services = new Services(commitments, new RecordStore(store, clock), this::judgeJoin, this::answerSuggestion, documents,
        statutes,
        new ArticleCitations(store), new FaultyCitations(store), archive, projector.index(), access,
        folder.openId().map(OpenIdProvider::new), this::record, new ReviewQueue(store), new Answers(store),
        this::unknownWords, this::registerState, health(), tables, clock, new DescribeThing(store), changes(), store,
        dumps, new KeptAnswers(folder.answers()), folder.dataset(), folder.sparql(), followings, mail, folder.base());
    Server starting = new Server(services, this::addSparql);
    int taken = starting.start(host, port);
    server = Optional.of(starting);
    timer.scheduleWithFixedDelay(this::catchUp, SECONDS_BETWEEN_CATCH_UPS, SECONDS_BETWEEN_CATCH_UPS,
        TimeUnit.SECONDS);
    dumper.scheduleWithFixedDelay(() -> dumps.makeWhatIsDue(store, false), 1, 1, TimeUnit.SECONDS);
    dumper.scheduleWithFixedDelay(() -> dumps.makeWhatIsDue(store, true), 10, 60, TimeUnit.MINUTES);
    mail.ifPresent(news -> mailer.scheduleWithFixedDelay(() -> round(news), SECONDS_BETWEEN_MAILS,
        SECONDS_BETWEEN_MAILS, TimeUnit.SECONDS));
    folder.sources().every().ifPresent(every ->
        fetcher.scheduleWithFixedDelay(this::fetchAll, 0, every.toSeconds(), TimeUnit.SECONDS));
    return taken;
  }

  private void fetchAll() {
    for (PublicSource source : sources()) {
      try {
        FetchTally tally = fetch(source, Optional.empty(), FetchListener.logged(source.word()));
        LOG.info("{}: {}", source.word(), tally.summary());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (fetcher.isShutdown()) {
          LOG.info("Fetching {} was stopped; the next fetch goes on there", source.word());
          return;
        }
        LOG.error("Fetching {} failed; the next try is in {}", source.word(), folder.sources().every(), e);
      }
    }
  }

  private static void round(MailNews news) {
    try {
      news.round();
    } catch (RuntimeException e) {
      LOG.error("No news could be mailed; the next try is in seconds", e);
    }
  }

  private RegisterAlarms.State registerState() {
    if (!Files.exists(folder.records())) {
      return new RegisterAlarms.State(0, List.of(), List.of(), List.of());
    }
    try (SharedRecords.Use use = records.use()) {
      RecordArchive held = use.archive();
      return new RegisterAlarms.State(held.size(), held.alarms(), held.refusals(),
          suggestions.find(record -> SerialNumber.of(held, record), MOST_SUGGESTIONS));
    }
  }

  private List<UnknownWord> unknownWords() {
    return commitments.unknownWords().stream()
        .map(unknown -> new UnknownWord(unknown.word(), labels.label(unknown.claimedBy()), unknown.count(),
            new Link(unknown.one().value(), Links.commitment(unknown.one()))))
        .toList();
  }

  private Actor actor(String name) {
    return new Actor(name, access.accounts().find(name).map(known -> known.account().role()), "");
  }

  /** Every route that is served; none before {@link #serve}. */
  List<Endpoint> endpoints() {
    return server.map(Server::endpoints).orElse(List.of());
  }

  private HealthCheck health() {
    return new HealthCheck(new HealthCheck.Parts(folder.path(), changes()::last, () -> indexed,
        projector.index()::checkpoint, access.accounts()::list), clock);
  }

  private void addSparql(JavalinConfig config) {
    SparqlEndpoint endpoint = new SparqlEndpoint(store, folder.sparql(), access);
    endpoint.addTo(config.routes, "/sparql");
    endpoint.keepAnswers(config, "/sparql");
    endpoint.addGraphsTo(config.routes, "/sparql/graph");
    config.events.serverStopped(endpoint::close);
  }

  private void catchUp() {
    try {
      indexed = projector.catchUp();
    } catch (RuntimeException e) {
      LOG.error("The index could not be brought up to date; the next try is in a second", e);
    }
  }

  /** Stops serving, makes the index durable and closes the store. */
  @Override
  public void close() {
    server.ifPresent(Server::close);
    fetcher.shutdownNow();
    fetcher.close();
    timer.close();
    dumper.close();
    mailer.close();
    tables.close();
    projector.close();
    store.close();
  }
}

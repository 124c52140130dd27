// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.extract.Extraction;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.ontology.store.Answers;
import nl.gestand.ontology.store.ArticleCitations;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DescribeThing;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.FaultyCitations;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.RecordStore;
import nl.gestand.ontology.store.ReviewQueue;
import nl.gestand.ontology.store.StatuteStore;
import nl.gestand.web.access.Access;
import nl.gestand.web.admin.HealthCheck;
import nl.gestand.web.admin.RegisterAlarms;
import nl.gestand.web.admin.UnknownWords;
import nl.gestand.web.commitments.RecordStatus;
import nl.gestand.web.follow.Followings;
import nl.gestand.web.follow.MailNews;
import nl.gestand.web.linkeddata.DatasetSettings;
import nl.gestand.web.linkeddata.Dumps;
import nl.gestand.web.linkeddata.KeptAnswers;
import nl.gestand.web.linkeddata.sparql.SparqlLimits;
import nl.gestand.web.openid.OpenIdProvider;
import nl.gestand.web.registers.JudgeJoin;

import java.time.Clock;
import java.util.Optional;

/**
 * What the pages need of the rest of the program.
 *
 * @param base start of the addresses of things
 */
public record Services(
    CommitmentStore commitments,
    RecordStore registers,
    JudgeJoin judgeJoin,
    JudgeJoin answerSuggestion,
    DocumentStore documents,
    StatuteStore statutes,
    ArticleCitations citations,
    FaultyCitations faulty,
    Archive archive,
    SearchIndex index,
    Access access,
    Optional<OpenIdProvider> provider,
    RecordStatus record,
    ReviewQueue queue,
    Answers answers,
    UnknownWords unknownWords,
    RegisterAlarms registerAlarms,
    HealthCheck health,
    Extraction tables,
    Clock clock,
    DescribeThing describe,
    ChangeLog changes,
    KnowledgeStore store,
    Dumps dumps,
    KeptAnswers kept,
    DatasetSettings dataset,
    SparqlLimits sparql,
    Followings followings,
    Optional<MailNews> mail,
    String base) {}

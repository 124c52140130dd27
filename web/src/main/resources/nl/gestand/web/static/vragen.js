// SPDX-License-Identifier: EUPL-1.2
// The workbench for queries. It completes with our own vocabulary, and asks no other host.
(function () {
  'use strict';
  var prefixes = {
    gst: 'https://w3id.org/gestand/ns#', status: 'https://w3id.org/gestand/scheme/status/',
    dcterms: 'http://purl.org/dc/terms/', eli: 'http://data.europa.eu/eli/ontology#', foaf: 'http://xmlns.com/foaf/0.1/',
    oa: 'http://www.w3.org/ns/oa#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#', skos: 'http://www.w3.org/2004/02/skos/core#',
    xsd: 'http://www.w3.org/2001/XMLSchema#'
  };
  var terms = fetch('/ontology/terms.nt').then(function (answer) { return answer.text(); }).then(function (text) {
    var found = { class: [], property: [] };
    text.split('\n').forEach(function (line) {
      var term = /^<([^>]+)> <http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#type> <http:\/\/www\.w3\.org\/(?:2002\/07\/owl|1999\/02\/22-rdf-syntax-ns)#(Class|ObjectProperty|DatatypeProperty|Property)>/.exec(line);
      if (term) {
        found[term[2] === 'Class' ? 'class' : 'property'].push(term[1]);
      }
    });
    return found;
  });
  var Yasqe = window.Yasgui.Yasqe;
  Yasqe.forkAutocompleter('prefixes', {
    name: 'onze-prefixes', persistenceId: null,
    get: function () {
      return Promise.resolve(Object.keys(prefixes).map(function (name) { return name + ': <' + prefixes[name] + '>'; }));
    }
  });
  ['class', 'property'].forEach(function (kind) {
    Yasqe.forkAutocompleter(kind, {
      name: 'onze-' + kind, persistenceId: null, bulk: true,
      get: function () { return terms.then(function (found) { return found[kind]; }); }
    });
  });
  Yasqe.defaults.autocompleters = ['onze-prefixes', 'onze-class', 'onze-property', 'variables'];
  Yasqe.defaults.value = 'PREFIX gst: <' + prefixes.gst + '>\nPREFIX dcterms: <' + prefixes.dcterms
    + '>\nSELECT ?motie ?titel WHERE {\n  ?motie a gst:Motie ; dcterms:title ?titel .\n} LIMIT 10\n';
  // Its tabs are links beside a button, which is no list of tabs to a screen reader, and its field has no name.
  var root = document.getElementById('werkblad');
  function mend() {
    root.querySelectorAll('[role=tablist], [role=tab], [role=tabpanel]').forEach(function (part) {
      ['role', 'aria-selected'].forEach(function (name) { part.removeAttribute(name); });
    });
    root.querySelectorAll('.CodeMirror textarea:not([aria-label])').forEach(function (field) {
      field.setAttribute('aria-label', 'Vraag in SPARQL');
    });
    root.querySelectorAll('input.autocomplete:not([aria-label])').forEach(function (field) {
      field.setAttribute('aria-label', 'Adres waar de vraag wordt gesteld');
    });
  }
  new MutationObserver(mend).observe(root, { childList: true, subtree: true });
  new window.Yasgui(document.getElementById('werkblad'), {
    persistenceId: 'gestand',
    requestConfig: { endpoint: window.location.origin + '/sparql', method: 'POST' },
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: function () { return [{ endpoint: window.location.origin + '/sparql' }]; } }
  });
}());

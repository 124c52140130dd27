PREFIX gst: <https://w3id.org/gestand/ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT { GRAPH ?graph {
  ?log a gst:ChangeLog ; gst:lastChange 0 ; gst:lastChangeAt "1970-01-01T00:00:00Z"^^xsd:dateTime ; gst:changeToken ""
} }
WHERE { FILTER NOT EXISTS { GRAPH ?any { ?log gst:lastChange ?number } } }

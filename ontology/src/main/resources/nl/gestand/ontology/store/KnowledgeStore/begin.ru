PREFIX gst: <https://w3id.org/gestand/ns#>
INSERT { GRAPH ?graph { ?log a gst:ChangeLog ; gst:lastChange 0 ; gst:changeToken "" } }
WHERE { FILTER NOT EXISTS { GRAPH ?any { ?log gst:lastChange ?number } } }

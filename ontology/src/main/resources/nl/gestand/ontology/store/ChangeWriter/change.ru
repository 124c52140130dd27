# The quads of the change itself are added to both templates.
PREFIX gst: <https://w3id.org/gestand/ns#>
DELETE { GRAPH ?graph { ?log gst:lastChange ?last ; gst:lastChangeAt ?lastAt ; gst:changeToken ?lastToken } }
INSERT { GRAPH ?graph { ?log gst:lastChange ?next ; gst:lastChangeAt ?nextAt ; gst:changeToken ?token } }
WHERE  { GRAPH ?graph { ?log gst:lastChange ?last ; gst:lastChangeAt ?lastAt ; gst:changeToken ?lastToken } }

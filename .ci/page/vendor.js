// What the page takes of the library `yaml` (eemeli.org/yaml, ISC): a document that is changed in place, comments kept.
export { Document, isMap, isScalar, isSeq, parseDocument } from "yaml";

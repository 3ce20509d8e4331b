import { InvalidPolicyDocumentError, type PolicyDocument, parsePolicy } from '../../access/policy-document.js';
import type { JsonValue } from '../../resource/cloud-resource.js';
import type { KnownType } from '../known-type.js';
import { typeShapes } from './type-shapes.js';
import { valuesAt } from './values-at.js';

/** Documents read of one resource, and the longest that is read: IAM takes at most a tenth of it. */
const documentsMax = 64;
const charactersMax = 262_144;

/** The policy documents in force on a resource; IAM answers them percent-encoded. What is no policy is left out: nothing depends on it. */
export function policiesIn(type: KnownType, configuration: unknown): readonly PolicyDocument[] {
  const paths = typeShapes[type].policies ?? [];
  const values = paths.flatMap((path) => valuesAt(configuration, path)).slice(0, documentsMax);
  return values.flatMap((value) => documentOf(value) ?? []);
}

function documentOf(value: JsonValue): PolicyDocument | undefined {
  try {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (text.length > charactersMax) return undefined;
    return parsePolicy(text.startsWith('%7B') ? decodeURIComponent(text) : text);
  } catch (error) {
    if (error instanceof InvalidPolicyDocumentError || error instanceof URIError) return undefined;
    throw error;
  }
}

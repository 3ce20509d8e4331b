import { createRequire } from 'node:module';
import { type Finding, finding } from './finding.js';
import { allStates, type Machine, type MachineState } from './machine.js';

type Validator = (definition: unknown) => { readonly errorsText: (separator?: string) => string; readonly isValid: boolean };
const validate = createRequire(import.meta.url)('asl-validator') as Validator;

const typesAllowed = ['Task', 'Pass', 'Choice', 'Wait', 'Fail', 'Succeed', 'Map'];
const resourcesAllowed = ['arn:aws:states:::lambda:invoke'];
/** Most iterations of an inline Map that AWS runs at once. */
const inlineConcurrencyMax = 40;

/** The states and fields on which AWS and the local engine agree. */
export function subsetRules(machine: Machine): readonly Finding[] {
  const { isValid, errorsText } = validate(structuredClone(machine));
  return [
    ...(isValid ? [] : [finding('language', 'machine', errorsText('; '))]),
    ...(machine.QueryLanguage === 'JSONata' ? [] : [finding('jsonata-only', 'machine', 'QueryLanguage must be JSONata')]),
    ...allStates(machine).flatMap(([name, state]) => [...typeFindings(name, state), ...mapFindings(name, state)]),
  ];
}

function typeFindings(name: string, state: MachineState): readonly Finding[] {
  const found: Finding[] = [];
  if (!typesAllowed.includes(state.Type)) found.push(finding('type-subset', name, `${state.Type} is outside the subset`));
  if (state.Type === 'Succeed' && state.Output !== undefined) found.push(finding('succeed-output', name, 'end with a Pass instead'));
  if (state.QueryLanguage !== undefined && state.QueryLanguage !== 'JSONata') found.push(finding('jsonata-only', name, 'JSONata only'));
  if (state.Type === 'Choice' && state.Default === undefined) found.push(finding('choice-default', name, 'a Choice needs a Default'));
  if (state.Type === 'Task' && !resourcesAllowed.includes(String(state.Resource)))
    found.push(finding('resource-subset', name, `${state.Resource} is outside the subset`));
  return found;
}

function mapFindings(name: string, state: MachineState): readonly Finding[] {
  if (state.Type !== 'Map') return [];
  const found: Finding[] = [];
  const atOnce = state.MaxConcurrency;
  if (atOnce === undefined || atOnce < 1 || atOnce > inlineConcurrencyMax)
    found.push(finding('map-concurrency', name, `MaxConcurrency must be 1..${inlineConcurrencyMax}`));
  if (state.ItemProcessor?.ProcessorConfig?.Mode !== 'INLINE') found.push(finding('map-inline', name, 'a Map must be INLINE'));
  if (typeof state.Items !== 'string' || state.ItemReader !== undefined) found.push(finding('map-inline', name, 'a Map takes Items'));
  return found;
}

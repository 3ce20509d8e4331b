import { describe, expect, test } from '@jest/globals';
import { scopedControl } from '../../../adapters/sts/scoped-control.js';
import type { ResourceControl, Verb } from '../../../domain/ports/resource-control.js';
import { MemberAccessDeniedError } from '../../../domain/resource/errors.js';
import { buildParties, member } from '../../support/member-fixture.js';

const parties = buildParties([]);
const refTo = (arn: string) => ({ type: 'ebs-volume' as const, arn, ...member });
const foundAt = (arn: string) => ({ ref: refTo(arn), configuration: {}, tags: {}, links: [] });
const recordAt = (arn: string) => ({ ref: refTo(arn), found: foundAt(arn) });

const arnsOf = (refs: readonly { readonly arn: string }[]) => refs.map(({ arn }) => arn);

/** A control that notes its name, the verb and the ARNs of every call. */
function buildControl(name: string, calls: string[]): ResourceControl {
  const note = async (verb: string, arns: string[]) => void calls.push(`${name} ${verb} ${arns.join(' ')}`.trim());
  return {
    list: async () => {
      await note('list', []);
      return [];
    },
    discover: async (ref) => {
      await note('discover', [ref.arn]);
      return foundAt(ref.arn);
    },
    blockers: () => [],
    readBlockers: async () => [],
    warnings: () => [],
    measure: async (refs) => {
      await note('measure', arnsOf(refs));
      return [];
    },
    stage: async ({ ref }) => {
      await note('stage', [ref.arn]);
      return {};
    },
    unstage: ({ ref }) => note('unstage', [ref.arn]),
    rotate: ({ ref }) => note('rotate', [ref.arn]),
    discard: ({ ref }) => note('discard', [ref.arn]),
    switchOver: ({ ref }) => note('switchOver', [ref.arn]),
    verify: async ({ ref }) => {
      await note('verify', [ref.arn]);
      return [];
    },
    tag: (refs) => note('tag', arnsOf(refs)),
    untag: (refs) => note('untag', arnsOf(refs)),
  };
}

function openFor(verb: Verb) {
  const calls: string[] = [];
  const piece = (name: string, arns: string[]) => ({ scope: { kind: 'arns' as const, arns }, control: buildControl(name, calls) });
  return { calls, control: scopedControl(verb, piece('first', ['a', 'b']), [piece('second', ['c'])]) };
}

const acts: { readonly [verb in Verb]: (control: ResourceControl, arn: string) => Promise<unknown> } = {
  list: (control) => control.list(),
  discover: (control, arn) => control.discover(refTo(arn)),
  measure: (control, arn) => control.measure([refTo(arn)], { from: 'a', to: 'b' }),
  tag: (control, arn) => control.tag([refTo(arn)], {}),
  stage: (control, arn) => control.stage(foundAt(arn), parties),
  unstage: (control, arn) => control.unstage(recordAt(arn), parties),
  rotate: (control, arn) => control.rotate(recordAt(arn), parties),
  discard: (control, arn) => control.discard(recordAt(arn), parties),
  switchOver: (control, arn) => control.switchOver(recordAt(arn), parties),
  verify: (control, arn) => control.verify(recordAt(arn), parties),
};
const verbs = Object.keys(acts) as Verb[];

describe.each(verbs.filter((verb) => verb !== 'list'))('%s', (verb) => {
  test('goes to the session that lists the resource', async () => {
    const { calls, control } = openFor(verb);

    await acts[verb](control, 'c');
    await acts[verb](control, 'b');

    expect(calls).toEqual([`second ${verb} c`, `first ${verb} b`]);
  });

  test('is refused for a resource that no session lists, and for a session of another verb', async () => {
    const { calls, control } = openFor(verb);
    const other = openFor(verb === 'rotate' ? 'discard' : 'rotate');

    await expect(acts[verb](control, 'd')).rejects.toBeInstanceOf(MemberAccessDeniedError);
    if (verb !== 'discover') await expect(acts[verb](other.control, 'a')).rejects.toBeInstanceOf(MemberAccessDeniedError);
    expect([...calls, ...other.calls]).toEqual([]);
  });
});

test('tag and untag go to each session with its own resources', async () => {
  const { calls, control } = openFor('tag');

  await control.tag([refTo('a'), refTo('c'), refTo('b')], {});
  await control.untag([refTo('c')], {});

  expect(calls).toEqual(['first tag a b', 'second tag c', 'second untag c']);
});

test('discover is allowed in every session, list only in its own', async () => {
  const { calls, control } = openFor('stage');

  await control.discover(refTo('a'));

  await expect(control.list()).rejects.toBeInstanceOf(MemberAccessDeniedError);
  await openFor('list').control.list();
  expect(calls).toEqual(['first discover a']);
  expect(control.blockers(foundAt('a'), parties)).toEqual([]);
});

test('a session that reads is not narrowed to resources', async () => {
  const calls: string[] = [];
  const control = scopedControl('verify', { scope: { kind: 'read' }, control: buildControl('only', calls) });

  await control.verify(recordAt('anything'), parties);

  expect(calls).toEqual(['only verify anything']);
});

import { CreateTagsCommand, DeleteTagsCommand, DescribeTagsCommand, type EC2Client, type Tag } from '@aws-sdk/client-ec2';
import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import type { Permission } from '../driver.js';
import { idOfArn } from './arn.js';

type Tags = { readonly [key: string]: string };

/** Resources named in one tagging call; also the most values a DescribeTags filter is given. */
const idsPerCallMax = 100;

/** The tags of an EC2 answer as a map. */
export function ec2Tags(tags: readonly Tag[] | undefined): Tags {
  return Object.fromEntries((tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
}

/** What `tagEc2` and `untagEc2` need on one kind of EC2 resource, e.g. `volume`. */
export function ec2TagPermissions(kind: string): readonly Permission[] {
  const pattern = `arn:aws:ec2:*:\${account}:${kind}/*`;
  return [
    { action: 'ec2:DescribeTags', on: 'any' },
    { action: 'ec2:CreateTags', on: { pattern } },
    { action: 'ec2:DeleteTags', on: { pattern } },
  ];
}

/** Sets tags; skips what carries them already, because a session bound to the lock tag may no longer touch it. */
export async function tagEc2(ec2: EC2Client, refs: readonly CloudResourceRef[], tags: Tags): Promise<void> {
  for (const ids of batches(refs)) {
    const carriers = await carriersOf(ec2, ids, tags);
    const lacking = ids.filter((id) => !Object.keys(tags).every((key) => carriers.get(key)?.has(id)));
    if (lacking.length > 0) {
      await ec2.send(new CreateTagsCommand({ Resources: lacking, Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }));
    }
  }
}

/** Removes each tag only where it has exactly this value; skips what no longer carries it. */
export async function untagEc2(ec2: EC2Client, refs: readonly CloudResourceRef[], tags: Tags): Promise<void> {
  for (const ids of batches(refs)) {
    const carriers = await carriersOf(ec2, ids, tags);
    for (const [Key, Value] of Object.entries(tags)) {
      const carrying = ids.filter((id) => carriers.get(Key)?.has(id));
      if (carrying.length > 0) await ec2.send(new DeleteTagsCommand({ Resources: carrying, Tags: [{ Key, Value }] }));
    }
  }
}

function batches(refs: readonly CloudResourceRef[]): string[][] {
  const ids = refs.map((ref) => idOfArn(ref.arn));
  return Array.from({ length: Math.ceil(ids.length / idsPerCallMax) }, (_, i) => ids.slice(i * idsPerCallMax, (i + 1) * idsPerCallMax));
}

/** Per key, the ids that carry it with exactly the given value. */
async function carriersOf(ec2: EC2Client, ids: readonly string[], tags: Tags): Promise<Map<string, Set<string>>> {
  const carriers = new Map<string, Set<string>>();
  const filters = [
    { Name: 'resource-id', Values: [...ids] },
    { Name: 'key', Values: Object.keys(tags) },
  ];
  let next: string | undefined;
  do {
    const page = await ec2.send(new DescribeTagsCommand({ Filters: filters, NextToken: next }));
    for (const { Key = '', Value = '', ResourceId = '' } of page.Tags ?? []) {
      if (tags[Key] === Value) carriers.set(Key, (carriers.get(Key) ?? new Set()).add(ResourceId));
    }
    next = page.NextToken;
  } while (next !== undefined);
  return carriers;
}

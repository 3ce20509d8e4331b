import { arnOfId } from '../../sources/reference.js';
import type { ObservationSink } from '../observation-sink.js';
import { arnTarget } from './arn-target.js';
import type { Place } from './call-pattern.js';
import { textsAtPath } from './own-path.js';
import type { TrailEvent } from './trail-event.js';

const namePattern = /^[\w.+=,@:/-]{1,512}$/;
const queuePattern = /^https:\/\/(?:sqs\.)?([a-z0-9-]{4,30})\.(?:queue\.)?amazonaws\.com(?:\.cn)?\/(\d{12})\/([\w.-]{1,80})$/;

/** The endpoints that a succeeded call names at a place of its parameters. */
export function endpointsAt([type, path]: Place, event: TrailEvent, sink: ObservationSink): readonly number[] {
  const { request, response } = event.parameters();
  const texts = path.startsWith('=') ? textsAtPath(response, path.slice(1)) : textsAtPath(request, path);
  const awsAccountId = String(event.awsAccount).padStart(12, '0');
  return texts.flatMap((text) => {
    const arn = arnOf(type, text, awsAccountId, event.region);
    if (arn !== undefined) return [sink.endpoint('arn', '', arn)];
    return isName(text) && !text.startsWith('arn:') ? [sink.endpoint('id', awsAccountId, text)] : [];
  });
}

/** The ARN that a name stands for where ARNs of its type are made of names. */
function arnOf(type: Place[0], text: string, awsAccountId: string, region: string): string | undefined {
  if (text.startsWith('arn:')) return arnTarget(text);
  const queue = type === 'sqs-queue' ? queuePattern.exec(text) : null;
  if (queue) return arnOfId(type, queue[3] as string, { awsAccountId: queue[2] as string, region: queue[1] as string });
  if (!isName(text)) return undefined;
  // A function may be named with its account and its version: `210987654321:function:name:7`.
  const name = type === 'lambda-function' ? text.replace(/^(?:\d{12}:)?function:/, '').split(':', 1)[0] : text;
  return arnOfId(type, (name ?? '').replace(/^\/?hostedzone\//, ''), { awsAccountId, region });
}

function isName(text: string): boolean {
  return namePattern.test(text) && !text.includes('://');
}

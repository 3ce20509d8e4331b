import { randomBytes } from 'node:crypto';

/** Keys by which traces are found; values are ids, never content. */
export type TraceKeys = { readonly [name: string]: string };

/** Where the call stands in its trace, and who takes what is told of it; absent where nobody records (X-Ray off, another engine). */
interface TracePlace {
  readonly traceId: string;
  readonly parentId: string;
  readonly host: string;
  readonly port: number;
}

/**
 * Tells X-Ray the keys of a call, so that `annotation.transferId = "trf_…"` finds it: one subsegment of about 300 bytes, sent to the daemon
 * beside the Lambda. Why not the X-Ray SDK: docs/decisions/0009-tracing.md. Never throws; where nobody records it does nothing.
 */
export async function annotateTrace(name: string, keys: TraceKeys, beganMs: number, endedMs: number): Promise<void> {
  const place = tracePlace(process.env);
  if (place === undefined) return;
  const segment = {
    type: 'subsegment',
    id: randomBytes(8).toString('hex'),
    trace_id: place.traceId,
    parent_id: place.parentId,
    name,
    start_time: beganMs / 1000,
    end_time: endedMs / 1000,
    annotations: keys,
  };
  await send(place, `{"format":"json","version":1}\n${JSON.stringify(segment)}`);
}

function tracePlace(environment: NodeJS.ProcessEnv): TracePlace | undefined {
  const { _X_AMZN_TRACE_ID: header = '', AWS_XRAY_DAEMON_ADDRESS: daemon = '' } = environment;
  const parts = Object.fromEntries(header.split(';').map((part) => part.split('=', 2)));
  const [host, port] = daemon.split(':');
  if (parts.Sampled !== '1' || !parts.Root || !parts.Parent || !host || !port) return undefined;
  return { traceId: parts.Root, parentId: parts.Parent, host, port: Number(port) };
}

/** A Lambda stands still once it has answered, so the datagram must have left before. */
async function send({ host, port }: TracePlace, text: string): Promise<void> {
  const { createSocket } = await import('node:dgram');
  const socket = createSocket('udp4');
  await new Promise<void>((done) => {
    socket.once('error', () => done());
    socket.send(text, port, host, () => done());
  });
  socket.close();
}

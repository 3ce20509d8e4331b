import fc from 'fast-check';
import { flowColumn } from '../../domain/association/logs/flow/flow-column.js';

/** A record in the default format; `changes` by column. */
export function aFlowLine(changes: { readonly [column: string]: string | number } = {}): string {
  const record = {
    version: 2,
    'account-id': '123456789012',
    'interface-id': 'eni-0a',
    srcaddr: '10.0.0.5',
    dstaddr: '10.0.0.9',
    srcport: 40_000,
    dstport: 443,
    protocol: 6,
    packets: 9,
    bytes: 900,
    start: 1_795_428_000,
    end: 1_795_428_059,
    action: 'ACCEPT',
    'log-status': 'OK',
  };
  return Object.values({ ...record, ...changes }).join(' ');
}

/** Columns as a flow log is configured with. */
export function configured(columns: string): string {
  return columns.replace(/\S+/g, (column) => `\${${column}}`);
}

/** Values that a column may hold, good ones mostly. */
const values: { readonly [column: string]: readonly string[] } = {
  'account-id': ['123456789012', '123456789012', '210987654321', 'unknown', '-', '12', '12345678901a'],
  'interface-id': ['eni-0a', 'eni-0b', 'eni-0c', '-', 'e'.repeat(65)],
  srcaddr: [
    '10.0.0.5',
    '10.0.0.9',
    '10.0.1.7',
    '198.51.100.7',
    'fd00::5',
    'FD00:0::5',
    '2001:db8::1',
    '-',
    '010.0.0.5',
    '169.254.0.1',
    'x',
    '::ffff:10.0.0.5',
  ],
  srcport: ['40000', '443', '5432', '33000', '9000', '0', '-', '65536', '٤'],
  protocol: ['6', '6', '17', '1', '-', '999'],
  start: ['1795428000', '1795428540', '1795430000', '1795427990', '-5', '99999999999999999999', '0', '1795478390'],
  action: ['ACCEPT', 'ACCEPT', 'ACCEPT', 'REJECT', '-', 'accept'],
  'log-status': ['OK', 'OK', 'OK', 'OK', 'NODATA', 'SKIPDATA', '-', 'x'],
  'tcp-flags': ['-', '0', '2', '18', '19', '3', '256'],
  'flow-direction': ['egress', 'ingress', 'ingress', 'egress', '-'],
  'vpc-id': ['vpc-1', 'vpc-2', '-'],
  'subnet-id': ['subnet-1', '-'],
  'instance-id': ['i-1', 'i-2', '-'],
  region: ['eu-west-1', 'us-east-1', '-'],
  'pkt-src-aws-service': ['-', '-', '-', 'EC2', 'S3'],
};

const valuesOf = (column: string): readonly string[] => {
  const alike: { readonly [column: string]: string } = { dstport: 'srcport', end: 'start', 'pkt-dst-aws-service': 'pkt-src-aws-service' };
  if (column.endsWith('addr')) return values.srcaddr ?? [];
  return values[alike[column] ?? column] ?? ['7'];
};

const columns = [...Object.keys(flowColumn), 'version', 'packets', 'an-unknown-one'];

/** Text of a flow log in any format, with good records, bad ones and bad bytes. */
export const flowTexts: fc.Arbitrary<string> = fc.shuffledSubarray(columns, { minLength: 8 }).chain((header) => {
  const whole = [...new Set([...header, 'start', 'end', 'srcaddr', 'dstaddr', 'action'])];
  const mostlyGood = (column: string) => {
    const [good = '', ...others] = valuesOf(column);
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(good, others[0] ?? good) },
      { weight: 1, arbitrary: fc.constantFrom(good, ...others) },
    );
  };
  const line = fc.tuple(...whole.map(mostlyGood)).map((fields) => fields.join(' '));
  const broken = fc.oneof(
    line.map((text) => `${text} x`),
    line.map((text) => text.slice(0, 20)),
    fc.string(),
  );
  const lines = fc.array(fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: broken }), { maxLength: 40 });
  return fc.tuple(lines, fc.constantFrom('\n', '\r\n')).map(([records, end]) => [whole.join(' '), ...records].join(end));
});

import { describe, expect, it } from '@jest/globals';
import { flowPlan } from '../../../../../domain/association/logs/flow/flow-column.js';
import { FlowFields } from '../../../../../domain/association/logs/flow/flow-fields.js';
import { FlowPlaces } from '../../../../../domain/association/logs/flow/flow-places.js';
import { aLogFile, HearingSink } from '../../../../support/heard-log.js';

function aReader(format: string, file = aLogFile()) {
  const plan = flowPlan(format) ?? new Uint8Array(1);
  const fields = new FlowFields(plan);
  const places = new FlowPlaces(plan, file, new HearingSink());
  places.assumeAccount('111111111111');
  const numberOf = (line: string) => {
    fields.read(Buffer.from(line), 0, Buffer.byteLength(line));
    return places.number(fields);
  };
  return { places, numberOf, placeOf: (line: string) => places.place(numberOf(line)) };
}

describe('FlowPlaces', () => {
  it.each(['account-id interface-id srcaddr', 'account-id srcaddr interface-id'])(
    'numbers places by %s, whatever else is in the line',
    (format) => {
      const { numberOf, places } = aReader(format);
      const line = (account: string, id: string) =>
        format.replace('account-id', account).replace('interface-id', id).replace('srcaddr', '10.0.0.1');

      const lines = [
        line('123456789012', 'eni-1'),
        line('123456789012', 'eni-2'),
        line('210987654321', 'eni-1'),
        line('123456789012', 'eni-1'),
      ];

      expect(lines.map(numberOf)).toEqual([1, 2, 3, 1]);
      expect([1, 3].map((number) => places.place(number).awsAccount)).toEqual([123456789012, 210987654321]);
    },
  );

  it('puts private addresses into the VPC, else the subnet, else the interface, and public ones into the region', () => {
    const { placeOf } = aReader('interface-id vpc-id subnet-id region flow-direction', aLogFile({ region: undefined }));

    expect(placeOf('eni-1 vpc-1 subnet-1 eu-west-1 egress')).toMatchObject({
      privateScope: 'vpc-1',
      publicScope: 'eu-west-1',
      direction: 'egress',
    });
    expect(placeOf('eni-1 - subnet-1 - ingress')).toMatchObject({ privateScope: 'subnet:subnet-1', publicScope: '', direction: 'ingress' });
    expect(placeOf('eni-1 - - - ingress').privateScope).toBe('interface:eni-1');
    expect(placeOf('- - - - ingress')).toMatchObject({ privateScope: '', own: 0 });
    expect(aReader('interface-id region').placeOf('eni-1 -').publicScope).toBe('eu-west-1');
  });

  it('puts everything into the interface where the log has no direction: only the join knows which side is its own', () => {
    const { placeOf } = aReader('interface-id vpc-id flow-direction');

    expect(placeOf('eni-1 vpc-1 -')).toMatchObject({ privateScope: 'interface:eni-1', direction: undefined });
    expect(placeOf('- vpc-1 sideways')).toMatchObject({ privateScope: 'vpc-1', direction: undefined });
  });

  it('takes the account of the file where the line names none, and none where both name none', () => {
    const { placeOf, places } = aReader('account-id interface-id');

    expect(['unknown eni-1', '- eni-1', '12 eni-1'].map((line) => placeOf(line).awsAccount)).toEqual([111111111111, 111111111111, -1]);
    places.clear();
    places.assumeAccount('');
    expect(placeOf('unknown eni-1').awsAccount).toBe(-1);
  });

  it('refuses ids that are too long to be one, side by side or not', () => {
    const long = 'x'.repeat(65);

    expect(aReader('account-id interface-id').numberOf(`123456789012 ${long}`)).toBe(0);
    expect(aReader('interface-id srcaddr vpc-id').numberOf(`eni-1 10.0.0.1 ${long}`)).toBe(0);
    expect(aReader('interface-id srcaddr').numberOf(`eni-1 ${long}`)).toBe(1);
  });
});

import { expect, it } from '@jest/globals';
import { declarersInTags } from '../../../../domain/association/sources/declarers-in-tags.js';

const stack = 'arn:aws:cloudformation:eu-west-1:222222222222:stack/shop/1';
const application = 'arn:aws:resource-groups:eu-west-1:222222222222:group/shop/1';

it('reads what services wrote', () => {
  expect(declarersInTags({ 'aws:cloudformation:stack-id': stack, awsApplication: application })).toEqual([stack, application]);
});

it('takes no text that is no ARN, and nothing inherited', () => {
  expect(declarersInTags({ awsApplication: 'shop', Project: stack })).toEqual([]);
  expect(declarersInTags(Object.create({ awsApplication: application }) as { [key: string]: string })).toEqual([]);
});

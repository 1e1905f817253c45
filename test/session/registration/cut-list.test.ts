import { expect, test } from 'vitest';
import { reportOfMessages } from '../../builders/analyse.ts';
import { readScenario } from '../../builders/scenario.ts';

const OTHER = '<sip:anna@198.51.100.77:5060>;expires=2873';
const REGISTERED = readScenario(`dialog r anna p
0.00 r > REGISTER
0.06 r < 200 OK
  Contact: ${OTHER}, <sip:anna@192.0.2.10:5060>;expires=600
later 100`);

/** What is found where the answer ends behind some of its text. */
async function rulesBehind(text: string): Promise<string[]> {
  const cut = REGISTERED.map((message) => {
    const at = message.text.startsWith('SIP/2.0 200') ? message.text.indexOf(text) : -1;
    return at < 0 ? message : { ...message, text: message.text.slice(0, at + text.length) };
  });
  return (await reportOfMessages(cut)).findings
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('registration/'));
}

test('of a list of Contacts that was cut the own one may be what is missing', async () => {
  expect(await rulesBehind(OTHER)).toEqual([]);
  expect(await rulesBehind('<sip:anna@198.51.100.77:5060>')).toEqual([]);
  expect(await rulesBehind('<sip:anna@192.0.2.10:5060>;expires=600')).toEqual([]);
});

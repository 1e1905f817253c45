import { describe, expect, test } from 'vitest';
import { reportOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const STRANGE = '  @src 192.0.2.66';
const REFUSAL = '0.10 o < 400 Missing Contact';

async function told(scenario: string): Promise<(string | null)[][]> {
  const { findings } = await reportOfCapture(captureOf(readScenario(scenario)));
  return findings.map(({ rule, severity }) => [rule, severity]);
}

describe('what was wrong with the form of a refused request is told', () => {
  const invite = '0.00 o > INVITE\n  -Contact';
  const wrongForm = ['message/contact-missing', 'warning'];

  test.each([
    ['where the refusal came once', `${REFUSAL}\n0.12 o > ACK`],
    ['where it was sent again, its ACK lost', `${REFUSAL}\n0.60 o < again 400\n1.60 o < again 400\n1.62 o > ACK`],
    [
      'where another branch refused too',
      `${REFUSAL}\n0.20 o < 480 Temporarily Unavailable\n  @to-tag other\n0.22 o > ACK`,
    ],
    ['where a stranger answered after it', `${REFUSAL}\n0.12 o > ACK\n0.30 o < 200 OK\n${STRANGE}`],
    ['where a stranger answered before it', `0.05 o < 200 OK\n${STRANGE}\n${REFUSAL}\n0.12 o > ACK`],
    ['where a stranger refused too', `${REFUSAL}\n0.12 o > ACK\n0.30 o < 603 Decline\n${STRANGE}`],
  ])('%s', async (_when, rest) => {
    expect(await told(`${invite}\n${rest}\nlater 60`)).toContainEqual(wrongForm);
  });

  test.each([
    ['the one asked', '0.30 o < 200 OK\n0.32 o > ACK'],
    ['the one asked, after a refusal', `${REFUSAL}\n0.30 o < 200 OK\n  @to-tag other\n0.32 o > ACK`],
  ])('and not where it was taken: by %s', async (_who, rest) => {
    expect(await told(`${invite}\n${rest}\nlater 60`)).not.toContainEqual(wrongForm);
  });
});

describe('what the refused INVITE asked for is known', () => {
  const invite =
    '0.00 o > INVITE\n  Proxy-Authorization: Digest username="trunk44",realm="t.example",nonce="1",uri="sip:b.example",response="0"';

  test.each([
    ['where the refusal came once', ''],
    ['where it was sent again', '0.90 o < again 603\n1.90 o < again 603'],
    ['where a stranger answered after it', `0.90 o < 200 OK\n${STRANGE}`],
  ])('%s', async (_when, rest) => {
    expect(await told(`${invite}\n0.40 o < 603 Decline\n${rest}\n2.00 o > ACK\nlater 60`)).toContainEqual([
      'rejection/caller-not-account',
      'info',
    ]);
  });
});

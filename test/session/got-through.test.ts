import { describe, expect, test } from 'vitest';
import { reportOf, reportOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../metamorphic/capture.ts';

const [STRANGER, HERE] = ['203.0.113.66', '192.0.2.50'];

/** Calls abroad that are refused, from `from` seconds on. */
function probes(from: number, { count = 5, stranger = STRANGER, here = HERE } = {}): string {
  const host = here.includes(':') ? `[${here}]` : here;
  return Array.from({ length: count }, (_, i) => {
    const called = `sip:${'0'.repeat(i + 1)}48124440000@${host}`;
    return `party z ${stranger} sip:2302@${host}\nparty n${i} ${here} ${called}\ndialog y${i} z n${i}
${from + i}.00 y${i} > INVITE ${called}\n${from + i}.01 y${i} < 401 Unauthorized\n${from + i}.02 y${i} > ACK`;
  }).join('\n');
}

/** A call that is answered 3 s after it began, and over 4 s later. */
function call(from: number, { stranger = STRANGER, here = HERE, digits = '9011448124440000', odd = '' } = {}): string {
  const called = `sip:${digits}@${here.includes(':') ? `[${here}]` : here}`;
  return `party q ${stranger} sip:2302@${here}\nparty nx ${here} ${called}\ndialog yx q nx
${from}.00 yx > INVITE ${called}\n${odd}\n${from + 1}.00 yx < 180 Ringing\n${from + 3}.00 yx < 200 OK
${from + 3}.10 yx > ACK\n${from + 7}.00 yx > BYE\n${from + 7}.10 yx < 200 OK`;
}

async function said(...parts: readonly string[]) {
  const { findings } = await reportOf(...parts);
  return findings
    .filter(({ rule }) => rule.startsWith('attack/'))
    .map(({ rule, confidence }) => `${rule} ${confidence}`);
}

describe('a call of who had probed', () => {
  test('is found however soon it is over', async () => {
    expect(await said(probes(0), call(9), 'later 30')).toEqual(['attack/toll-fraud likely']);
    expect(await said(probes(0), call(9), 'later 900')).toEqual(['attack/toll-fraud likely']);
  });

  test('is found over IPv6', async () => {
    const ends = { stranger: '2001:db8::66', here: '2001:db8::50' };
    const messages = readScenario(probes(0, ends), call(9, ends)).map(({ seconds, src, dst, text }) => ({
      timeUs: 1e15 + seconds * 1e6,
      src: { host: src, port: 5060 },
      dst: { host: dst, port: 5060 },
      isStream: false,
      text,
      origin: null,
    }));
    const { findings } = await reportOfCapture(captureOf(messages));
    expect(findings.map(({ rule }) => rule)).toContain('attack/toll-fraud');
  });

  test('is found where something odd made it be looked at closely', async () => {
    const odd = '9.05 yx < 407 Proxy Authentication Required\n9.06 yx > ACK\n9.50 yx > INVITE\n@cseq 2';
    expect(await said(probes(0), call(9, { odd }), '14.0 yx > REFER sip:carl@c.example', 'later 90')).toEqual([
      'attack/toll-fraud possible',
    ]);
  });

  test('is none before them, of somebody else, or to a number within', async () => {
    expect(await said(call(0), probes(20), 'later 90')).toEqual(['attack/toll-fraud-probes possible']);
    expect(await said(probes(0), call(9, { stranger: '203.0.113.67' }), 'later 30')).toEqual([
      'attack/toll-fraud-probes possible',
    ]);
    expect(await said(probes(0), call(9, { digits: '901144812' }), 'later 30')).toEqual([
      'attack/toll-fraud-probes possible',
    ]);
    expect(await said(probes(0), call(9, { digits: '9011448124' }), 'later 30')).toEqual([
      'attack/toll-fraud possible',
    ]);
  });

  test('is only possible where its number was not hunted for behind other prefixes', async () => {
    const other = call(9, { digits: '9011448199999999' });
    expect(await said(probes(0), other, 'later 30')).toEqual(['attack/toll-fraud possible']);
    const again = (ways: number) =>
      Array.from({ length: 6 }, (_, i) => {
        const called = `sip:${i < ways ? i : ''}0048124440000@${HERE}`;
        const party = `party z ${STRANGER} sip:2302@${HERE}\nparty n${i} ${HERE} ${called}\ndialog y${i} z n${i}`;
        return `${party}\n${i}.0 y${i} > INVITE ${called}\n${i}.1 y${i} < 401 Unauthorized\n${i}.2 y${i} > ACK`;
      }).join('\n');
    const dialled = call(9, { digits: '0048124440000' });
    expect(await said(again(3), dialled, 'later 30')).toEqual(['attack/toll-fraud likely']);
    expect(await said(again(2), dialled, 'later 30')).toEqual(['attack/toll-fraud possible']);
  });

  test('says how many, with the first of them', async () => {
    const { findings } = await reportOf(probes(0), call(9), call(30).replaceAll('yx', 'yw'), 'later 90');
    const [fraud] = findings.filter(({ rule }) => rule === 'attack/toll-fraud');
    expect(fraud?.message).toContain('got 2 calls through, the first to 9011448124440000');
  });
});

describe('users that are left when a password is asked for', () => {
  const ASKED = 'WWW-Authenticate: Digest realm="a.example", nonce="n1"';
  const users = (count: number, { left = count, everyMs = 100 } = {}) =>
    Array.from({ length: count }, (_, i) => {
      const at = (i * everyMs) / 1000;
      const dialog = `party u${i} ${STRANGER} sip:${1000 + ((i * 379) % 997)}@a.example\ndialog x${i} u${i} p`;
      return `${dialog}\n${at} x${i} > REGISTER\n${at + 0.002} x${i} < ${i < left ? '401 Unauthorized' : '404 Not Found'}\n${i < left ? ASKED : ''}`;
    }).join('\n');

  test.each<[string, string, string[]]>([
    ['ten', users(10), ['attack/scan possible']],
    ['nine', users(9), []],
    ['ten of fourteen', users(14, { left: 10 }), ['attack/scan possible']],
    ['ten of fifteen', users(15, { left: 10 }), []],
    ['one in two seconds', users(10, { everyMs: 2200 }), ['attack/scan possible']],
    ['slower', users(10, { everyMs: 2300 }), []],
  ])('%s', async (_, lines, told) => {
    expect(await said(lines, 'later 90')).toEqual(told);
  });
});

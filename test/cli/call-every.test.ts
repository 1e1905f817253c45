import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { parseUri } from '../../src/sip/index.ts';
import { CAPTURES, captureNames } from '../report/fixture.ts';
import { inProcess } from './run.ts';

async function jsonOf(...args: readonly string[]): Promise<Report> {
  return JSON.parse((await inProcess([...args, '--format', 'json'])).stdout);
}

/** How somebody may ask for a call: by each of its parties, its Call-ID, its first message. */
function waysTo({ callId, from, to, evidence }: Report['calls'][0]): string[] {
  const users = [from, to].map((uri) => parseUri(uri)?.user ?? '');
  const [first] = evidence;
  return [callId, ...users, first?.frame === undefined ? '' : `#${first.frame}`].filter((what) => what !== '');
}

describe('siptriage call finds every call by its caller, its callee, its Call-ID and its first frame', () => {
  test.each(captureNames())('of %s', async (name) => {
    const { calls } = await jsonOf('analyze', CAPTURES + name);
    const asked = new Map<string, string[]>();
    for (const call of calls) {
      for (const what of waysTo(call)) {
        asked.set(what, [...(asked.get(what) ?? []), call.callId]);
      }
    }
    for (const [what, wanted] of asked) {
      const found = (await jsonOf('call', what, CAPTURES + name)).calls.map(({ callId }) => callId);
      expect(found, what).toEqual(expect.arrayContaining(wanted));
      expect(new Set(found).size, what).toBe(found.length);
    }
  });

  test('and tells it', async () => {
    const name = `${CAPTURES}t18-attended-success.pcap`;
    const { calls } = await jsonOf('analyze', name);
    expect(calls).toHaveLength(3);
    for (const { callId } of calls) {
      const { stdout } = await inProcess(['call', callId, name]);
      expect(stdout).toMatch(new RegExp(`^  Call-ID     .*${callId.replace(/[^\w@-]/g, '.')}`, 'm'));
    }
  });
});

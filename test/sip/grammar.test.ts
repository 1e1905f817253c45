import { expect, test } from 'vitest';
import { GRAMMAR_QUIRKS, isPlainAddress, loadGrammar, strictly } from '../../src/sip/index.ts';

test('the grammar is silent until it is loaded, then judges, and knows its own limits', async () => {
  expect(strictly('referTo', '<sip:a@b>')).toBeNull();
  await loadGrammar();
  await loadGrammar();
  expect(strictly('referTo', '<sip:a@b?Replaces=x%40y%3Bto-tag%3D1%3Bfrom-tag%3D2>')).toMatchObject({ accepted: true });
  expect(strictly('replaces', 'a@b;from-tag=2;to-tag=1;early-only')).toMatchObject({
    accepted: true,
    value: { call_id: 'a@b', to_tag: '1', from_tag: '2', early_only: true },
  });
  expect(strictly('event', 'refer;id=3')).toMatchObject({
    accepted: true,
    value: { params: { id: '3' } },
  });
  expect(strictly('subscriptionState', 'terminated;reason=noresource')).toMatchObject({ accepted: true });

  // The sender's own faults have no excuse.
  for (const [rule, value] of [
    ['subscriptionState', 'terminated;reason=reason=noresource'],
    ['referTo', '<sip:a@b'],
    ['referTo', 'sip:c@h?Replaces=abc@host'],
    ['via', 'garbage'],
  ] as const) {
    expect(strictly(rule, value)).toEqual({
      accepted: false,
      value: null,
      excuse: null,
    });
  }
  // Legal values the grammar refuses have one.
  for (const [rule, value] of [
    ['referTo', '<tel:+1201>'],
    ['referTo', '"x" <cid:a@b>'],
    ['nameAddr', 'sip:a@b;x=1'],
    ['contact', '*'],
    ['reason', 'Q.850;cause=16, SIP;cause=200'],
  ] as const) {
    const said = strictly(rule, value);
    expect(said?.accepted).toBe(false);
    expect(said?.excuse?.reference).toMatch(/RFC \d+/);
  }
  expect(strictly('referTo', `<sip:${'a'.repeat(2100)}@b>`)?.excuse?.why).toContain('2048');
  expect(GRAMMAR_QUIRKS.length).toBeGreaterThan(3);
});

test('whatever is held to be a plain address, the grammar takes too', async () => {
  await loadGrammar();
  const letters = 'aZ09.+_-@:;<>[]% ,1%';
  let plain = 0;
  let state = 7;
  const next = (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % most;
  };
  const parts = ['<sip:', 'sips:', 'sip:', 'bob', '+1-555', '@', 'a.example', '192.0.2.1', '999.1.1.1', ':5060', '>'];
  for (let round = 0; round < 200_000; round++) {
    let value = '';
    for (let i = 2 + next(7); i > 0; i--) {
      value += next(4) === 0 ? letters[next(letters.length)] : parts[next(parts.length)];
    }
    if (isPlainAddress(value)) {
      plain++;
      expect(strictly('referTo', value), value).toMatchObject({ accepted: true });
    }
  }
  expect(plain).toBeGreaterThan(30);
  expect(isPlainAddress('<sip:4205001234@pbx-1.example.net:5060>')).toBe(true);
  expect(isPlainAddress('<sip:bob@a.example')).toBe(false);
  expect(isPlainAddress('sip:bob@a.9-b')).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { type CauseStory, CauseTable, explainedBy } from '../../src/causes/index.ts';

/** A story of a call that a trunk refused, but for what is said otherwise. */
function story(told: Partial<CauseStory> = {}): CauseStory {
  const { caller = '2001' } = told;
  return {
    type: 'call',
    rule: 'call/overloaded',
    title: 'Service unavailable',
    severity: 'error',
    harm: 'fault',
    code: 503,
    phrase: 'Service Unavailable',
    place: '192.0.2.1',
    caller,
    callerKey: caller,
    callee: '2002',
    atUs: 1e6,
    sighting: null,
    clarity: 100,
    callIds: [`c${++named}`],
    otherLegs: [],
    ...told,
  };
}
let named = 0;

/** What the table says of these: rule, place and count of each row. */
function rows(...stories: readonly CauseStory[]): string[] {
  const table = new CauseTable<CauseStory>();
  for (const one of stories) {
    table.add(one, () => one);
  }
  return table
    .causes()
    .map(({ id, type, rule, code, place, count }) => `${id} ${type} ${rule} ${code} ${place} ×${count}`);
}

describe('a cause that many elements gave a few times each', () => {
  const at = (place: string, times: number, told: Partial<CauseStory> = {}): CauseStory[] =>
    Array.from({ length: times }, (_, i) => story({ place, caller: `${place} ${i}`, ...told }));
  const many = (places: number, told: Partial<CauseStory> = {}): CauseStory[] =>
    Array.from({ length: places }, (_, i) => at(`198.51.100.${i}`, 1, told)).flat();

  test('is one row', () => {
    expect(rows(...many(20))).toEqual(['1 call call/overloaded 503 null ×20']);
  });

  test('beside those at which it stands out', () => {
    expect(rows(...many(12), ...at('192.0.2.1', 30))).toEqual([
      '1 call call/overloaded 503 192.0.2.1 ×30',
      '2 call call/overloaded 503 null ×12',
    ]);
  });

  test.each([
    ['a tenth stands out', 10, 10],
    ['less does not', 11, 1],
  ])('%s', (_, places, left) => {
    expect(rows(...many(places))).toHaveLength(left);
  });

  test.each([
    ['five', 5, 6],
    ['six', 6, 2],
  ])('%s small ones beside a large one', (_, places, left) => {
    expect(rows(...many(places), ...at('192.0.2.1', 100))).toHaveLength(left);
  });

  test('but not where strangers struck, and not with another code', () => {
    expect(rows(...many(20, { harm: 'attack' }))).toHaveLength(20);
    expect(rows(...many(20), ...many(20, { code: 500 }))).toHaveLength(2);
  });

  test('says when, how many called, how grave it was, and shows the clearest', () => {
    const table = new CauseTable<CauseStory>();
    const stories = [
      ...many(20, { severity: 'warning', atUs: 5e6 }),
      ...at('203.0.113.1', 1, { atUs: 3e6, clarity: 200 }),
      ...at('203.0.113.2', 1, { atUs: 9e6, severity: 'warning' }),
    ];
    for (const one of stories) {
      table.add(one, () => one);
    }
    const [cause] = table.causes();
    expect(cause).toMatchObject({ places: 22, place: null, count: 22, share: 1, callers: 22, callees: 1 });
    expect(cause).toMatchObject({ firstUs: 3e6, lastUs: 9e6, severity: 'error', example: { place: '203.0.113.1' } });
    expect(stories.map((one) => table.keyOf(one))).toEqual(stories.map(() => cause!.key));
  });

  test('and one element is one, and a person none', () => {
    const table = new CauseTable<null>();
    table.add(story(), () => null);
    table.add(story({ harm: 'person', rule: 'call/declined' }), () => null);
    table.add(story({ place: null, rule: 'call/failed' }), () => null);
    expect(
      table
        .causes()
        .map(({ places }) => places)
        .sort(),
    ).toEqual([0, 0, 1]);
  });
});

describe('alike failures', () => {
  test('are one row, whoever called whom', () => {
    expect(rows(story(), story({ caller: '2003', callee: '2004' }))).toEqual([
      '1 call call/overloaded 503 192.0.2.1 ×2',
    ]);
  });

  test.each<[string, Partial<CauseStory>]>([
    ['of another kind', { type: 'rejection' }],
    ['with another reason', { rule: 'call/server-failed' }],
    ['with another code', { code: 500 }],
    ['from another element', { place: '192.0.2.2' }],
  ])('%s are two', (_what, told) => {
    expect(rows(story(), story(told))).toHaveLength(2);
  });

  test.each(['person', 'number'] as const)('that a %s made are one row wherever it was', (harm) => {
    expect(rows(story({ harm }), story({ harm, place: '192.0.2.9' }))).toHaveLength(1);
  });

  test('by an attack are told apart by where they struck', () => {
    expect(rows(story({ harm: 'attack' }), story({ harm: 'attack', place: '192.0.2.9' }))).toHaveLength(2);
  });

  test('say from when to when, how many callers and callees, and what share they are', () => {
    const table = new CauseTable<string>();
    table.add(story({ atUs: 3e6 }), () => 'b');
    table.add(story({ atUs: 1e6, callee: '2009' }), () => 'a');
    table.add(story({ atUs: Number.NaN, caller: '2008' }), () => 'c');
    table.add(story({ rule: 'call/busy', harm: 'person' }), () => 'd');
    expect(table.causes()[0]).toMatchObject({
      id: 1,
      firstUs: 1e6,
      lastUs: 3e6,
      callers: 2,
      callees: 2,
      count: 3,
      share: 0.75,
    });
    expect(table.failures).toBe(4);
  });

  test('are shown by the clearest, the first of those equally clear', () => {
    const table = new CauseTable<string>();
    for (const [clarity, name] of [
      [100, 'a'],
      [300, 'b'],
      [300, 'c'],
      [200, 'd'],
    ] as const) {
      table.add(story({ clarity }), () => name);
    }
    expect(table.causes()[0]?.example).toBe('b');
  });
});

describe('the worst first', () => {
  test('faults before people before wrong numbers before attacks', () => {
    const found = rows(
      story({ harm: 'attack', rule: 'attack/scan' }),
      story({ harm: 'number', rule: 'call/number-unknown' }),
      story({ harm: 'person', rule: 'call/busy' }),
      story(),
    );
    expect(found.map((row) => row.split(' ')[2])).toEqual([
      'call/overloaded',
      'call/busy',
      'call/number-unknown',
      'attack/scan',
    ]);
  });

  test('then errors before warnings, transfers before calls, many before few, new before steady', () => {
    const found = rows(
      story({ code: 1, severity: 'warning' }),
      story({ code: 2, atUs: 5 }),
      story({ code: 3, atUs: 9 }),
      story({ code: 4 }),
      story({ code: 4 }),
      story({ code: 5, type: 'transfer' }),
    );
    expect(found.map((row) => row.split(' ')[3])).toEqual(['5', '4', '3', '2', '1'].map(String));
  });
});

describe('several legs of one call', () => {
  test('count once, by the one farther from the caller', () => {
    const near = story({ callIds: ['near'], place: 'sbc', otherLegs: [{ callId: 'far', isFarther: true }] });
    const far = story({ callIds: ['far'], place: 'trunk', otherLegs: [{ callId: 'near', isFarther: false }] });
    const expected = ['1 call call/overloaded 503 trunk ×1'];
    expect(rows(near, far)).toEqual(expected);
    expect(rows(far, near)).toEqual(expected);
  });

  test('of the call to the target count with the transfer', () => {
    const transfer = story({ type: 'transfer', callIds: ['refer', 'target'] });
    const leg = story({ callIds: ['outer'], otherLegs: [{ callId: 'target', isFarther: false }] });
    const expected = ['1 transfer call/overloaded 503 192.0.2.1 ×1'];
    expect(rows(transfer, leg)).toEqual(expected);
    expect(rows(leg, transfer)).toEqual(expected);
  });

  test('are not told again, but for who rejected the target of a transfer', () => {
    const table = new CauseTable<null>();
    const transfer = story({ type: 'transfer', callIds: ['refer', 'target'] });
    const call = story({ callIds: ['target'] });
    const rejection = story({ type: 'rejection', callIds: ['target'] });
    expect([transfer, call, rejection].map((one) => table.add(one, () => null))).toEqual([true, false, false]);
    expect([transfer, call, rejection].map((one) => table.isToldElsewhere(one))).toEqual([false, true, false]);
    const key = table.causes()[0]?.key;
    expect([transfer, call, rejection].map((one) => table.keyOf(one))).toEqual([key, null, null]);
    expect(table.failures).toBe(1);
  });

  test('tell the nearer one elsewhere once the farther one came, and show the farther one', () => {
    const table = new CauseTable<string>();
    const near = story({ callIds: ['near'], clarity: 300, otherLegs: [{ callId: 'far', isFarther: true }] });
    const far = story({ callIds: ['far'], clarity: 100, otherLegs: [{ callId: 'near', isFarther: false }] });
    expect(table.add(near, () => 'near')).toBe(true);
    expect(table.isToldElsewhere(near)).toBe(false);
    expect(table.add(far, () => 'far')).toBe(false);
    expect([near, far].map((one) => table.isToldElsewhere(one))).toEqual([true, false]);
    expect(table.causes().map(({ count, example }) => [count, example])).toEqual([[1, 'far']]);
  });

  describe('show the clearest that still counts once one of them counts elsewhere', () => {
    /** Takes in, in this order, a nearer leg (`a 300 near`), what stands alone, or the farther leg of one (`far a`). */
    function examples(...told: readonly string[]): string[] {
      const table = new CauseTable<string>();
      told.forEach((words, at) => {
        const [name = '', clarity = '', side] = words.split(' ');
        const otherLegs = [{ callId: `far ${name}`, isFarther: true }];
        const one =
          name === 'far'
            ? story({ callIds: [`far ${clarity}`], code: 500, otherLegs: [{ callId: clarity, isFarther: false }] })
            : story({
                ...{ callIds: [name], clarity: Number(clarity), phrase: name, atUs: at },
                otherLegs: side === 'near' ? otherLegs : [],
              });
        table.add(one, () => name);
      });
      const shown = table.causes().filter(({ code }) => code === 503);
      for (const { example, phrase } of shown) {
        expect(phrase).toBe(example);
      }
      return shown.map(({ example }) => example);
    }

    test.each<[string, readonly string[], string]>([
      ['the one before it', ['a 100', 'b 300 near', 'far b'], 'a'],
      ['one after it', ['a 300 near', 'b 100', 'far a'], 'b'],
      ['the clearest of the others', ['a 300 near', 'b 100', 'c 200', 'd 150', 'far a'], 'c'],
      ['the first of those equally clear', ['a 300 near', 'b 200', 'c 200', 'far a'], 'b'],
      ['what displaced it none the less', ['a 100', 'b 200 near', 'c 300', 'far b'], 'c'],
      ['none that was taken back before', ['a 300 near', 'b 200 near', 'far b', 'c 100', 'far a'], 'c'],
      ['none that was taken back and displaced', ['a 200 near', 'far a', 'b 100 near', 'c 50', 'far b'], 'c'],
      ['what comes, however unclear, where it was alone', ['a 300 near', 'far a', 'b 100'], 'b'],
      ['what comes behind two of them', ['a 300 near', 'b 200 near', 'far a', 'far b', 'c 100'], 'c'],
    ])('%s', (_what, told, example) => {
      expect(examples(...told)).toEqual([example]);
    });
  });

  test('name their callers and callees as the farther one does', () => {
    const table = new CauseTable<null>();
    for (const i of [1, 2, 3]) {
      const far = { callId: `far${i}`, isFarther: true };
      table.add(story({ callIds: [`near${i}`], caller: '1000', callee: `0${i}`, otherLegs: [far] }), () => null);
    }
    for (const i of [1, 2, 3]) {
      const near = { callId: `near${i}`, isFarther: false };
      const names = { caller: '+1000', callee: i === 3 ? '+1' : `+${i}` };
      table.add(story({ callIds: [`far${i}`], ...names, otherLegs: [near] }), () => null);
    }
    expect(table.causes()[0]).toMatchObject({ count: 3, callers: 1, callees: 2 });
  });

  test('do not make one of two transfers to one target', () => {
    const one = story({ type: 'transfer', callIds: ['target'] });
    const other = story({ type: 'transfer', callIds: ['target'] });
    expect(rows(one, other)).toEqual(['1 transfer call/overloaded 503 192.0.2.1 ×2']);
  });

  test('are no matter of registrations, which have none', () => {
    const registration = { type: 'registration', rule: 'registration/forbidden', callIds: [] } as const;
    expect(rows(story(registration), story(registration))).toEqual([
      '1 registration registration/forbidden 503 192.0.2.1 ×2',
    ]);
  });
});

test('more kinds than the table tells apart are one row for each severity', () => {
  const table = new CauseTable<null>();
  for (let i = 0; i < 2010; i++) {
    table.add(story({ rule: `call/rule-${i}` }), () => null);
  }
  expect(table.causes()).toHaveLength(2001);
  expect(table.causes()[0]).toMatchObject({ rule: null, title: null, code: null, place: null, count: 10 });
});

test('the fewest causes that explain nine tenths', () => {
  expect(explainedBy([])).toBeNull();
  expect(explainedBy([1, 89, 10].map((count) => ({ count })))).toEqual({ causes: 2, share: 0.99 });
  expect(explainedBy([1, 90, 9].map((count) => ({ count })))).toEqual({ causes: 1, share: 0.9 });
});

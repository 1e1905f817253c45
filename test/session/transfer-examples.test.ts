import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportOfMessages } from '../builders/analyse.ts';

/** Worked sequences of messages, kept beside the checkout; a clone alone does not have them. */
const FILE = new URL('../../../shared/standards/transfer-examples.json', import.meta.url);

type Scenario = {
  readonly id: string;
  readonly title: string;
  readonly messages: readonly {
    readonly t: number;
    readonly src: string;
    readonly dst: string;
    readonly raw: string;
  }[];
};

/** What each sequence comes to in the words of the report, and the rules beyond a remark that fire on it. */
const EXPECTED: Readonly<Record<string, { readonly transfers: readonly object[]; readonly found: readonly string[] }>> =
  {
    T1: { transfers: [{ kind: 'blind', outcome: 'succeeded', referStatus: 202, atFault: null }], found: [] },
    T2: { transfers: [{ kind: 'attended', outcome: 'succeeded', referStatus: 200, atFault: null }], found: [] },
    T3: {
      transfers: [{ kind: 'attended', outcome: 'failed', atFault: 'transferor', targetInvite: { finalStatus: 481 } }],
      found: ['transfer/replaces-tags-swapped'],
    },
    T4: {
      transfers: [
        { referCSeq: 2, outcome: 'failed' },
        { referCSeq: 3, outcome: 'succeeded', atFault: null },
      ],
      found: ['transfer/target-forbidden'],
    },
    T5: {
      transfers: [{ kind: 'blind', outcome: 'succeeded', targetInvite: { finalStatus: 200 } }],
      found: ['transfer/notify-after-bye-481'],
    },
    T6: { transfers: [{ kind: 'blind', outcome: 'no-notify', atFault: 'transferee' }], found: ['transfer/no-notify'] },
    T7: { transfers: [{ kind: 'blind', outcome: 'not-reported', atFault: null }], found: [] },
    T8: { transfers: [], found: [] },
  };

const isThere = existsSync(FILE);
const scenarios: readonly Scenario[] = isThere ? JSON.parse(readFileSync(FILE, 'utf8')).scenarios : [];

describe.skipIf(!isThere)('the worked transfers (skipped where they do not stand beside the checkout)', () => {
  test('are all expected here', () => {
    expect(scenarios.map(({ id }) => id)).toEqual(Object.keys(EXPECTED));
  });

  test.each(scenarios.map((scenario) => [scenario.id, scenario.title, scenario] as const))(
    '%s: %s',
    async (id, _title, { messages }) => {
      const report = await reportOfMessages(
        messages.map(({ t, src, dst, raw }) => ({ seconds: t, src, dst, text: raw, isTcp: false })),
      );
      expect(report.transfers).toMatchObject(EXPECTED[id]?.transfers ?? []);
      expect(report.transfers).toHaveLength(EXPECTED[id]?.transfers.length ?? 0);
      const faults = report.findings.filter(
        ({ rule, severity }) => rule.startsWith('transfer/') && severity !== 'info',
      );
      expect([...new Set(faults.map(({ rule }) => rule))]).toEqual(EXPECTED[id]?.found);
    },
  );
});

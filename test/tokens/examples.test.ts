import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import { type GivenCard, readTrustedKey } from '../../src/tokens/index.ts';
import { captureOf, type WireMessage } from '../builders/wire.ts';
import { blocksOf } from '../capture/read.ts';

/** Worked messages with real signatures, kept beside the checkout; a clone alone does not have them. */
const FILE = new URL('../../../shared/standards/rejection-examples.json', import.meta.url);

type Example = {
  readonly id: string;
  readonly title: string;
  readonly messages: readonly { readonly t: number; readonly dir: string; readonly raw: string }[];
  readonly jwsAtUri?: Readonly<Record<string, string>>;
  readonly jwsKey?: string;
  readonly expect: { readonly faults: readonly string[]; readonly contacts?: readonly string[] };
};

type Examples = {
  readonly publicKeys: Readonly<Record<string, { readonly pem: string; readonly jwk: object }>>;
  readonly examples: readonly Example[];
};

/** What each example must come to: verdict, signature, and the findings beside the verdict that are no mere remark. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  E1: { verdicts: ['blocked-by-network'], signature: 'valid', found: [] },
  E2: { verdicts: ['blocked-by-network'], signature: 'valid', found: [] },
  E3: { verdicts: ['blocked-by-network', 'blocked-by-network'], signature: 'stale', found: ['card-stale'] },
  E4: {
    verdicts: ['blocked-by-network'],
    signature: 'signature-invalid',
    found: ['card-address-not-https', 'card-signature-wrong'],
  },
  E5: { verdicts: ['blocked-by-network'], signature: 'absent', found: ['no-redress-contact'] },
  E6: { verdicts: ['blocked-by-network'], signature: 'absent', found: [] },
  E7: { verdicts: ['blocked-by-network'], signature: 'absent', found: [] },
  E8: { verdicts: ['blocked-by-network'], signature: 'absent', found: [] },
  E9: { verdicts: ['blocked-by-network'], signature: 'absent', found: ['network-blocked-phrase-lost'] },
  E10: { verdicts: ['declined'], signature: 'absent', found: ['network-blocked-reason-missing'] },
  E11: { verdicts: ['declined'], signature: 'absent', found: [] },
  // The second message is a BYE of a call that is not in the trace, and tells no story by itself.
  E12: { verdicts: ['unwanted'], signature: 'absent', found: [] },
  // A CANCEL alone is no call either: the rejection that caused it is on another branch.
  E13: { verdicts: [], signature: null, found: [] },
};

type Expected = {
  readonly verdicts: readonly string[];
  readonly signature: string | null;
  readonly found: readonly string[];
};

const VERDICTS = ['blocked-by-network', 'unwanted', 'declined', 'refused-at-once'];

const isThere = existsSync(FILE);
const { publicKeys, examples }: Examples = isThere
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : { publicKeys: {}, examples: [] };

/** An address for each name. */
function wireOf(messages: Example['messages']): WireMessage[] {
  const names = [...new Set(messages.flatMap(({ dir }) => dir.split('>')))];
  const addressOf = (name: string) => `198.18.0.${names.indexOf(name) + 1}`;
  return messages.map(({ t, dir, raw }) => {
    const [src = '', dst = ''] = dir.split('>');
    return { seconds: t, src: addressOf(src), dst: addressOf(dst), text: raw, isTcp: false };
  });
}

async function reportOf(example: Example, form: 'pem' | 'jwk' | 'none' = 'pem'): Promise<Report> {
  const bytes = captureOf(wireOf(example.messages));
  const open = async () => blocksOf(bytes, 1 << 16);
  const given = example.jwsKey === undefined ? undefined : publicKeys[example.jwsKey];
  const text = given === undefined || form === 'none' ? null : form === 'pem' ? given.pem : JSON.stringify(given.jwk);
  const keys = text === null ? [] : readTrustedKey('key', text);
  if (typeof keys === 'string') {
    throw new Error(keys);
  }
  const cards = Object.entries(example.jwsAtUri ?? {}).map(([uri, jws]): GivenCard => ({ uri, name: uri, text: jws }));
  const options = { gunzip: gunzipInNode, cards: { cards, keys } };
  const { analysis } = await analyzeInputs([{ path: example.id, open, canReopen: true }], options);
  return buildReport(analysis, { version: '0', lang: 'en' });
}

const ownIds = (report: Report): string[] =>
  report.findings
    .filter(({ rule }) => rule.startsWith('rejection/'))
    .map(({ rule }) => rule.slice('rejection/'.length));

describe.skipIf(!isThere)('the worked examples of rejections', () => {
  test('are all known here', () => {
    expect(examples.map(({ id }) => id)).toEqual(Object.keys(EXPECTED));
  });

  test.each(examples)('$id: $title', async (example) => {
    const expected = EXPECTED[example.id] as Expected;
    const report = await reportOf(example);
    const rules = ownIds(report);
    expect(rules.filter((rule) => VERDICTS.includes(rule))).toEqual(expected.verdicts);
    expect([...new Set(rules.filter((rule) => !VERDICTS.includes(rule) && !REMARKS.includes(rule)))].sort()).toEqual(
      expected.found,
    );
    expect([...new Set(report.rejections.map(({ signature }) => signature))]).toEqual(
      expected.signature === null ? [] : [expected.signature],
    );
    expect(report.problems).toEqual([]);
  });

  test.each(examples.filter(({ jwsKey }) => jwsKey !== undefined))('$id says the same with a JWK', async (example) => {
    const expected = EXPECTED[example.id] as Expected;
    const { rejections } = await reportOf(example, 'jwk');
    expect(new Set(rejections.map(({ signature }) => signature))).toEqual(new Set([expected.signature]));
  });

  test.each(examples.filter(({ jwsKey }) => jwsKey !== undefined))(
    '$id is unverified without a key',
    async (example) => {
      const { rejections } = await reportOf(example, 'none');
      expect(new Set(rejections.map(({ signature }) => signature))).toEqual(new Set(['decoded-unverified']));
    },
  );

  test('E3 is one call over two legs', async () => {
    const { calls } = await reportOf(examples.find(({ id }) => id === 'E3') as Example);
    expect(calls).toHaveLength(2);
    for (const call of calls) {
      expect(call.legs).toMatchObject([{ callId: calls.find((other) => other !== call)?.callId }]);
    }
  });

  test('E1 names whom to contact', async () => {
    const { rejections } = await reportOf(examples.find(({ id }) => id === 'E1') as Example);
    expect(rejections).toMatchObject([
      { redress: { fn: 'Northlake Call Review', email: 'review@blocker.example', tel: 'tel:+1-555-555-0155' } },
    ]);
  });
});

/** Findings that say what could be better and accuse nobody of a fault. */
const REMARKS = ['announcement-owed', 'unsigned-call'];

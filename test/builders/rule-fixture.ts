import { readdirSync, readFileSync } from 'node:fs';
import { readScenario } from './scenario.ts';
import { captureOf } from './wire.ts';

export { USUAL } from './parties.ts';

/**
 * A scenario that stands for a rule: `fixtures/rules/<family>/<rule>/fires.txt`, `fires-<variant>.txt` or `silent.txt`.
 * Lines at its head that begin with `#` say what it shows, then what is expected:
 *
 *     # Bert agrees and never reports.
 *     # Stands for: F16, T1
 *     # Also: transfer/caller-lost          other rules of the same family that rightly fire
 *     # At fault: transferee
 *     # Confidence: likely
 *     # Doubt: hearsay                    why it is not certain, of each that is not
 *     # Trust: cards/key.pem               a key below fixtures/ to verify redress cards with
 */
export type RuleFixture = {
  /** Below fixtures/rules/. */
  readonly path: string;
  readonly rule: string;
  readonly fires: boolean;
  readonly shows: string;
  readonly standsFor: readonly string[];
  readonly also: readonly string[];
  readonly atFault: string | null;
  readonly confidence: string | null;
  /** Why what is found is not certain; none where it is. */
  readonly doubts: readonly string[];
  /** Path of a key below fixtures/. */
  readonly trust: string | null;
  readonly scenario: string;
};

/** What a head may say besides prose, by its label. */
const LABELS = ['Stands for', 'Also', 'At fault', 'Confidence', 'Doubt', 'Trust'] as const;
type Label = (typeof LABELS)[number];

/** Every fixture of a rule under `root`, in the order of their paths. */
export function readRuleFixtures(root: URL): RuleFixture[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseRuleFixture(name, readFileSync(new URL(name, root), 'utf8')));
}

/** @param path `transfer/no-notify/fires.txt`. */
export function parseRuleFixture(path: string, text: string): RuleFixture {
  const [, rule, name] = /^([a-z]+\/[a-z0-9-]+)\/(fires(?:-[a-z0-9-]+)?|silent(?:-[a-z0-9-]+)?)\.txt$/.exec(path) ?? [];
  if (rule === undefined || name === undefined) {
    throw new Error(`${path} is no name of a fixture: <family>/<rule>/fires.txt, fires-<variant>.txt, silent.txt`);
  }
  const comments = text
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => line.replace(/^#\s*/, '').trim());
  const said = new Map<Label, string>();
  for (const label of LABELS) {
    const line = comments.find((comment) => comment.startsWith(`${label}: `));
    said.set(label, line === undefined ? '' : line.slice(label.length + 2));
  }
  const list = (label: Label) => (said.get(label) ?? '').split(/\s*,\s*/).filter((word) => word !== '');
  return {
    path,
    rule,
    fires: name.startsWith('fires'),
    shows: comments.filter((line) => !LABELS.some((label) => line.startsWith(`${label}: `))).join(' '),
    standsFor: list('Stands for'),
    also: list('Also'),
    atFault: said.get('At fault') || null,
    confidence: said.get('Confidence') || null,
    doubts: list('Doubt'),
    trust: said.get('Trust') || null,
    scenario: text,
  };
}

/** The fixture as a capture. */
export function captureOfFixture({ scenario }: RuleFixture): Uint8Array {
  return captureOf(readScenario(scenario));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capturedNs } from '../../src/analysis/extract/taken-capture.ts';
import { tellInputs } from '../../src/analysis/index.ts';
import { DECODERS_IN_NODE, inputAt, tlsInNode } from '../../src/analysis/node.ts';
import { ChoosingFace } from '../../src/cli/commands/extract/choosing-face.ts';
import type { Finding, Story } from '../../src/findings/index.ts';
import type { Sighting } from '../../src/records/index.ts';
import { callIdsOfStory } from '../../src/report/index.ts';
import { inProcess } from '../cli/run.ts';

const SEED = 7;

/** What became of one story that was taken out of a trace. */
export type Held = {
  readonly trace: string;
  readonly place: number;
  readonly story: string;
  /** What is said of it in the trace and no more in what was taken out of it, and the other way round. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly stderr: string;
};

export type Trace = {
  readonly name: string;
  readonly paths: readonly string[];
  /** A key log of its TLS. */
  readonly keyLog?: string;
};

/** Takes each failed story out of a trace, and holds what is said of it there against what is said of it in the trace. */
export async function heldStories(trace: Trace, folder: string): Promise<Held[]> {
  const stories = await failedIn(trace.paths, trace.keyLog);
  const held: Held[] = [];
  for (const [index, story] of stories.entries()) {
    held.push(
      await hold(trace, story, index + 1, join(folder, `${trace.name.replace(/\W+/g, '-')}-${index + 1}.pcapng`)),
    );
  }
  return held;
}

async function hold(trace: Trace, story: Story, place: number, file: string): Promise<Held> {
  const keys = trace.keyLog === undefined ? [] : ['--keylog', trace.keyLog];
  const args = ['extract', ...trace.paths, '--story', String(place), '--with-secrets', '-o', file, ...keys];
  const { status, stderr } = await inProcess(args);
  const about = { trace: trace.name, place, story: nameOf(story), stderr };
  if (status !== 0) {
    return { ...about, missing: [`exit code ${status}`], added: [] };
  }
  const found = await failedIn([file], undefined);
  const before = factsOf(story);
  const alike = found.filter((other) => keyOf(other) === keyOf(story)).map(factsOf);
  const differs = (facts: readonly string[]): number => before.filter((fact) => !facts.includes(fact)).length;
  const [after = found.map((other) => `other: ${nameOf(other)}`)] = alike.sort((x, y) => differs(x) - differs(y));
  const missing = before.filter((fact) => !after.includes(fact));
  return { ...about, missing, added: after.filter((fact) => !before.includes(fact)) };
}

async function failedIn(paths: readonly string[], keyLog: string | undefined): Promise<Story[]> {
  const collector = new ChoosingFace(SEED);
  const inputs = await Promise.all(paths.map((path) => inputAt(path, { isGrowing: false, signal: null })));
  const tls = tlsInNode(keyLog === undefined ? {} : { keyLogs: [readFileSync(keyLog, 'utf8')] });
  await tellInputs(inputs, { ...DECODERS_IN_NODE, tls, seed: SEED }, collector);
  return collector.failed.all();
}

function keyOf(story: Story): string {
  const extra = story.type === 'transfer' ? ` ${story.transfer.record.referCSeq}` : '';
  return `${story.type} ${callIdsOfStory(story)[0] ?? ''}${extra}`;
}

function nameOf(story: Story): string {
  const { verdict, findings } = judgedIn(story);
  return `${story.type} ${(verdict ?? findings[0])?.rule ?? '-'} ${callIdsOfStory(story)[0] ?? ''}`;
}

function factsOf(story: Story): string[] {
  const { record, verdict, findings, confidence, doubt } = judgedIn(story);
  const { outcome = null, finalStatus = null, effective = null } = record;
  return [
    `story ${[outcome, finalStatus, effective, confidence, doubt, verdict?.rule ?? null].join(' ')}`,
    ...findings.flatMap(factsOfFinding),
  ];
}

function factsOfFinding({ rule, severity, atFault, confidence, doubt, evidence }: Finding): string[] {
  const proofs = new Set(evidence.map((sighting) => `${rule} shown by ${messageOf(sighting)}`));
  return [`${rule} ${severity} ${atFault} ${confidence} ${doubt}`, ...proofs];
}

/** What a message is known by in both: a date that a log does not say is 1970, an address that a log does not name is another one where it was synthesized. */
function messageOf({ timeUs, method, status, phrase }: Sighting): string {
  return [capturedNs(timeUs) ?? '-', method, status, phrase].join(' ');
}

type Judged = {
  readonly record: { readonly outcome?: string; readonly finalStatus?: number | null; readonly effective?: boolean };
  readonly verdict: Finding | null;
  readonly findings: readonly Finding[];
  readonly confidence: string;
  readonly doubt: string | null;
};

function judgedIn(story: Story): Judged {
  switch (story.type) {
    case 'transfer':
      return story.transfer;
    case 'call':
      return story.call;
    case 'rejection':
      return story.rejection;
    case 'registration':
      return story.registration;
    case 'notice':
      return { ...story.notice, record: {} };
    case 'form':
      return { record: {}, verdict: null, findings: [story.form.finding], confidence: '', doubt: null };
  }
}

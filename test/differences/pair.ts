import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcess } from '../cli/run.ts';
import { captureOf } from '../metamorphic/capture.ts';
import type { Message } from '../metamorphic/trace.ts';
import { callIdOf } from '../metamorphic/trace.ts';
import type { Alter } from './alter.ts';
import { baseTrace, richer, secured } from './bases.ts';
import { among, identifiedOtherwise, repeated, writtenOtherwise } from './noise.ts';

/** One thing changed in a labelled capture, and what must be told first. */
export type MutatedPair = {
  readonly name: string;
  readonly base: string;
  readonly phones?: 'plain' | 'rich' | 'secure';
  /** What both sides are made of, where the capture is not it. */
  readonly both?: Alter;
  readonly alter: Alter;
  readonly first: Partial<Told>;
};

/** The difference that is told first, in the words of the JSON. */
export type Told = {
  readonly kind: string;
  readonly trait: string | null;
  readonly step: string;
  readonly method: string;
  readonly leg: string;
};

export type DiffResult = {
  readonly verdict: string;
  readonly parting: Told | null;
  readonly sentences: readonly string[];
  readonly status: number | null;
  readonly stderr: string;
  readonly others: readonly string[];
};

/** Cases that stand beside, none of which is the one that is asked for. */
const OTHERS = ['captures/t01-blind-success', 'captures/g06-long-dialog', 'captures/t18-attended-success'];

async function madeOf({
  base,
  phones = 'plain',
  both,
}: Pick<MutatedPair, 'base' | 'phones' | 'both'>): Promise<Message[]> {
  const { messages } = await baseTrace(base);
  const made = phones === 'rich' ? messages.map(richer) : phones === 'secure' ? messages.map(secured) : [...messages];
  return both === undefined ? made : both(made);
}

/** Holds the capture against itself with one thing changed, among other calls and otherwise identified. */
export async function resultOf(pair: MutatedPair, seed: number): Promise<DiffResult> {
  const good = await madeOf(pair);
  const bad = identifiedOtherwise(pair.alter(good), (seed % 100) + 2);
  const other = await baseTrace(OTHERS[seed % OTHERS.length] ?? '');
  const [goodAll, badAll] = [among(good, null), among(seed % 2 === 0 ? repeated(bad, 5) : bad, other)];
  return differenceOf(goodAll, writtenOtherwise(badAll, seed), placeIn(badAll, bad));
}

/** The record of the first message of a case. */
function placeIn(all: readonly Message[], own: readonly Message[]): number {
  const callIds = new Set(own.slice(0, 1).map(callIdOf));
  return all.findIndex((message) => callIds.has(callIdOf(message))) + 1;
}

/** What `diff` says of two lists of messages. */
export async function differenceOf(
  good: readonly Message[],
  bad: readonly Message[],
  badAt: number,
  goodAt: number | null = null,
): Promise<DiffResult> {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-diff-'));
  try {
    const [goodPath, badPath] = [join(folder, 'good.pcap'), join(folder, 'bad.pcap')];
    writeFileSync(goodPath, captureOf(good));
    writeFileSync(badPath, captureOf(bad));
    const place = goodAt === null ? '' : `#${goodAt}`;
    const args = ['diff', `${goodPath}${place}`, `${badPath}#${badAt}`, '--format', 'json'];
    const { status, stdout, stderr } = await inProcess(args);
    return { ...toldIn(stdout), status, stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Json = {
  readonly verdict: string;
  readonly sentences: readonly string[];
  readonly parting: JsonDifference | null;
  readonly differences: readonly (JsonDifference & {
    readonly tier: string;
    readonly message: string;
    readonly weight: number;
  })[];
};

type JsonDifference = Pick<Told, 'kind' | 'trait'> & { readonly step: { kind: string; method: string; leg: string } };

function toldIn(stdout: string): Omit<DiffResult, 'status' | 'stderr'> {
  if (stdout === '') {
    return { verdict: 'nothing', parting: null, sentences: [], others: [] };
  }
  const { verdict, parting, sentences, differences }: Json = JSON.parse(stdout);
  const told =
    parting === null
      ? null
      : {
          kind: parting.kind,
          trait: parting.trait,
          step: parting.step.kind,
          method: parting.step.method,
          leg: parting.step.leg,
        };
  return {
    verdict,
    parting: told,
    sentences,
    others: differences.map(({ tier, weight, message }) => `${tier} ${weight} ${message}`),
  };
}

/** Whether what is told first is what was changed. */
export function isRight({ first }: MutatedPair, { parting }: DiffResult): boolean {
  return parting !== null && Object.entries(first).every(([key, value]) => parting[key as keyof Told] === value);
}

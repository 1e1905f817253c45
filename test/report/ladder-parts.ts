import type { Analysis, Story } from '../../src/findings/index.ts';
import {
  type LadderFacts,
  type LadderLayout,
  ladderFactsOf,
  layOutLadder,
  type MessageRef,
  refMaker,
} from '../../src/report/index.ts';
import { analyzeFixture } from './fixture.ts';

export const ALICE = '10.0.0.1:5060';
export const PROXY = '10.0.0.9:5060';
export const BOB = '10.0.0.2:5060';
export const CAROL = '10.0.0.3:5060';

export type Row<Kind extends LadderLayout['rows'][number]['kind']> = Extract<
  LadderLayout['rows'][number],
  { readonly kind: Kind }
>;

/** A message `ms` milliseconds after 06:00:00. */
export function refAt(ms: number, src: string | null, dst: string | null, label: string): MessageRef {
  const time = `2026-11-22T06:00:${String(Math.floor(ms / 1000)).padStart(2, '0')}.${String(ms % 1000).padStart(3, '0')}000Z`;
  return { input: 'a.pcap', frame: ms + 1, time, src, dst, label };
}

type Message = LadderFacts['messages'][number];

/** `[milliseconds, from, to, label]` of one call, with what else is said of a message. */
export function messagesOf(
  rows: readonly (readonly [ms: number, src: string, dst: string, label: string, more?: Partial<Message>])[],
): Message[] {
  return rows.map(([ms, src, dst, label, more = {}]) => ({ callId: 'a', ref: refAt(ms, src, dst, label), ...more }));
}

export function laidOutFrom(
  facts: Partial<LadderFacts>,
  options: Parameters<typeof layOutLadder>[1] = {},
): LadderLayout {
  return layOutLadder({ messages: [], parties: [], media: [], ...facts }, options);
}

export function rowsOf<Kind extends 'message' | 'media' | 'gap'>({ rows }: LadderLayout, kind: Kind): Row<Kind>[] {
  return rows.filter((row): row is Row<Kind> => row.kind === kind);
}

/** The stories of a trace, transfers first. */
export function storiesOf(analysis: Analysis): Story[] {
  return [
    ...analysis.transfers.map((transfer) => ({ type: 'transfer' as const, transfer })),
    ...analysis.rejections.map((rejection) => ({ type: 'rejection' as const, rejection })),
    ...analysis.calls.map((call) => ({ type: 'call' as const, call })),
    ...analysis.registrations.map((registration) => ({ type: 'registration' as const, registration })),
  ];
}

export async function ladderOf(name: string): Promise<LadderLayout> {
  const analysis = await analyzeFixture(name);
  const paths = analysis.inputs.map(({ path }) => path);
  return layOutLadder(ladderFactsOf(storiesOf(analysis), refMaker(paths)));
}

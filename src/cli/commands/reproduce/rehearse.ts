import { tellInputs } from '../../../analysis/index.ts';
import { DECODERS_IN_NODE } from '../../../analysis/node.ts';
import { memorySource } from '../../../capture/index.ts';
import { isUneventful, type Story } from '../../../findings/index.ts';
import { MESSAGE_SCHEMA } from '../../../model/index.ts';
import type { Lang } from '../../../reference/index.ts';
import { findingsOf, PLAIN, storyTitle } from '../../../report/index.ts';
import { REPRODUCE_NOTES, type Reproduction } from '../../../reproduce/index.ts';
import { printable } from '../../output/printable.ts';
import { ChooseFailed } from './choose-failed.ts';

const PATH = 'replay';

/**
 * Judges what will be played, before it is: where it will be told otherwise than the trace is, that is a line. Null where it
 * will be the same, and where the network itself is part of it, which only the playing shows.
 */
export async function rehearsed(
  { rehearsal, absent }: Reproduction,
  lead: Story | undefined,
  lang: Lang,
): Promise<string | null> {
  if (lead === undefined || absent.length > 0) {
    return null;
  }
  const choice = new ChooseFailed(1);
  const bytes = linesOf(rehearsal, Date.now());
  const input = { path: PATH, canReopen: true, open: async () => memorySource(bytes) };
  await tellInputs([input], { ...DECODERS_IN_NODE, lang }, choice);
  const failed = choice.failed.all();
  const isSame = isUneventful(lead) ? failed.length === 0 : failed.some((story) => keyOf(story) === keyOf(lead));
  if (isSame) {
    return null;
  }
  const words = REPRODUCE_NOTES.in(lang);
  const [first] = failed;
  const look = { lang, style: PLAIN, detail: 'normal', width: 100, timezone: null } as const;
  return first === undefined
    ? words.rehearsedWell
    : words.rehearsedOtherwise(`${printable(storyTitle(first, [PATH], look).title)}${ruleIn(first)}`);
}

/** ` [transfer/target-busy]`: two titles may be the same. */
function ruleIn(story: Story): string {
  const [finding] = findingsOf(story);
  return finding === undefined ? '' : ` [${finding.rule}]`;
}

/** The messages as lines of JSON, which are read like a trace. */
function linesOf(rehearsal: Reproduction['rehearsal'], nowMs: number): Uint8Array {
  const lines = rehearsal.map(({ atMs, src, dst, text }, index) =>
    JSON.stringify({
      schema: MESSAGE_SCHEMA,
      input: PATH,
      frame: index + 1,
      time: new Date(nowMs + atMs).toISOString(),
      src,
      dst,
      transport: 'udp',
      base64: Buffer.from(text, 'latin1').toString('base64'),
    }),
  );
  return Buffer.from(`${lines.join('\n')}\n`);
}

/** What kind of story it is, how it ended and by which rule. */
function keyOf(story: Story): string {
  switch (story.type) {
    case 'transfer':
      return keyIn(story.type, story.transfer.record.outcome, story.transfer);
    case 'call':
      return keyIn(story.type, story.call.record.outcome, story.call);
    case 'rejection':
      return keyIn(story.type, story.rejection.record.code, story.rejection);
    case 'registration':
      return keyIn(story.type, story.registration.record.outcome, story.registration);
    case 'notice':
      return keyIn(story.type, '', story.notice);
    case 'form':
      return `form ${story.form.finding.rule}`;
  }
}

type Judged = {
  readonly verdict: { readonly rule: string } | null;
  readonly findings: readonly { readonly rule: string }[];
};

function keyIn(type: string, ending: string | number, { verdict, findings }: Judged): string {
  return `${type} ${ending} ${(verdict ?? findings[0])?.rule ?? ''}`;
}

import type { CheckCase, CheckResult } from '../check/index.ts';
import { plain } from '../findings/index.ts';
import { type MessageRef, renderLadder, renderLadderDiagram } from '../report/index.ts';
import type { OutputWords } from './words.ts';

export type Draw = (refs: readonly MessageRef[], callIds: readonly string[]) => string;

/** Draws ladders under the names that calls and transfers give their parties; of several inputs it says which. */
export function drawer(result: CheckResult, { drawn }: OutputWords): Draw {
  const urisOf = partiesIn(result);
  return (refs, callIds) => {
    const lines = renderLadder(refs, { uris: urisOf(callIds), words: drawn });
    const inputs = result.report.inputs.length > 1 ? [...new Set(refs.map(({ input }) => plain(input, 300)))] : [];
    return [...inputs, ...lines].join('\n');
  };
}

/** The case that shows best what went wrong worst, and its ladder as a diagram of Mermaid; null where no case failed. */
export function clearestFailure(
  result: CheckResult,
  { drawn }: OutputWords,
): { readonly name: string; readonly diagram: string } | null {
  const failed = result.cases.filter(({ passed, ladder }) => !passed && ladder.length > 0);
  const examples = result.report.causes.map(({ example }) => example).filter((example) => example !== null);
  const clearest =
    examples.map((example) => failed.find((each) => shows(each, example))).find((each) => each !== undefined) ??
    failed[0];
  return clearest === undefined
    ? null
    : {
        name: clearest.name,
        diagram: renderLadderDiagram(clearest.ladder, { uris: partiesIn(result)([clearest.callId]), words: drawn }),
      };
}

function shows({ ladder }: CheckCase, { input, frame, line }: MessageRef): boolean {
  return ladder.some((ref) => ref.input === input && ref.frame === frame && ref.line === line);
}

/** Who has to do with calls, by their Call-IDs. */
function partiesIn({ report }: CheckResult): (callIds: readonly string[]) => string[] {
  const uris = new Map<string, string[]>();
  const note = (callId: string, ...parties: string[]) => uris.set(callId, [...(uris.get(callId) ?? []), ...parties]);
  for (const { callId, from, to } of report.calls) {
    note(callId, from, to);
  }
  for (const { referCallId, transferor, transferee, referTo } of report.transfers) {
    note(referCallId, transferor, transferee, referTo);
  }
  return (callIds) => callIds.flatMap((callId) => uris.get(callId) ?? []);
}

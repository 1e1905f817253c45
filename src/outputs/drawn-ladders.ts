import { type CheckCase, type ListedCheck, whereaboutsOf } from '../check/index.ts';
import { plain } from '../findings/index.ts';
import { type MessageRef, renderLadder, renderLadderDiagram } from '../report/index.ts';
import type { OutputWords } from './words.ts';

export type Draw = (refs: Iterable<MessageRef>, callIds: Iterable<string>) => string;

/** Draws ladders under the names that calls and transfers give their parties; of several inputs it says which. */
export function drawer(result: ListedCheck, { drawn }: OutputWords): Draw {
  const { partiesOf } = whereaboutsOf(result);
  return (messages, callIds) => {
    const refs = [...messages];
    const lines = renderLadder(refs, { uris: partiesOf(callIds), words: drawn });
    const inputs = result.report.inputs.length > 1 ? [...new Set(refs.map(({ input }) => plain(input, 300)))] : [];
    return [...inputs, ...lines].join('\n');
  };
}

/** The case that shows best what went wrong worst, and its ladder as a diagram of Mermaid; null where no case failed. */
export function clearestFailure(
  result: ListedCheck,
  { drawn }: OutputWords,
): { readonly name: string; readonly diagram: string } | null {
  const clearest = clearestOf(result);
  if (clearest === null) {
    return null;
  }
  const uris = whereaboutsOf(result).partiesOf([clearest.callId]);
  return { name: clearest.name, diagram: renderLadderDiagram(clearest.ladder, { uris, words: drawn }) };
}

/** The first case that shows the example of a cause, of the worst cause that has one; else the first that failed. */
function clearestOf({ cases, report }: ListedCheck): CheckCase | null {
  const examples = report.causes.map(({ example }) => example).filter((example) => example !== null);
  const ranks = new Map(examples.map((example, rank) => [placeKey(example), rank] as const).reverse());
  let clearest: CheckCase | null = null;
  let rank = examples.length;
  for (const each of cases) {
    if (each.passed || each.ladder.length === 0) {
      continue;
    }
    clearest ??= each;
    for (const ref of each.ladder) {
      const shown = ranks.get(placeKey(ref)) ?? rank;
      if (shown < rank) {
        clearest = each;
        rank = shown;
      }
    }
    if (rank === 0) {
      break;
    }
  }
  return clearest;
}

function placeKey({ input, frame, line }: MessageRef): string {
  return `${frame ?? ''}:${line ?? ''}:${input}`;
}

import { randomBytes } from 'node:crypto';
import { visibleLine } from '../../../display/index.ts';

/** What a tool found out: a sentence of ours, and lines that may hold words of a trace. */
export type Answer = {
  readonly head: string;
  readonly lines: readonly string[];
  /** They are of the reference, and hold no word of a trace. */
  readonly isOurs?: boolean;
  /** What to ask next. */
  readonly next?: string;
};

/** An answer is no longer than about 1,450 tokens, counted as bytes by four. */
const BYTES_A_TOKEN = 4;
const MOST_BYTES = 5200;
/** A longer line is cut, and says so. */
const LONGEST_LINE = 1200;

/** The answer as a text: a page of its lines between marks that no trace can know, how long it is, and how to get more. */
export function answerText({ head, lines, isOurs = false, next }: Answer, cursor = 0): string {
  const shown = pageOf(lines, cursor);
  const end = cursor + shown.length;
  const parts = [head, ...(shown.length === 0 ? [] : [isOurs ? shown.join('\n') : fenced(shown)])];
  const text = [...parts, ...(next === undefined ? [] : [next])].join('\n');
  const more = end < lines.length ? `; more: the same call with cursor ${end}` : '';
  const part = lines.length === 0 ? '' : `lines ${Math.min(cursor + 1, end)}-${end} of ${lines.length}, `;
  return `${text}\n(${part}about ${tokensOf(text)} tokens${more})`;
}

/** @returns an estimate, the same for every model. */
export function tokensOf(text: string): number {
  return Math.ceil(new TextEncoder().encode(text).length / BYTES_A_TOKEN);
}

/** Words of a trace are data: between two marks with a number drawn for this answer, with nothing unseen in them. */
export function fenced(lines: readonly string[]): string {
  const mark = randomBytes(8).toString('hex');
  return [`⟦untrusted trace data ${mark}⟧`, ...lines.map(harmless), `⟦end ${mark}⟧`].join('\n');
}

/** In one line, and without a bracket that could look like one of ours. */
function harmless(line: string): string {
  return visibleLine(line.replaceAll('\t', ' ')).replaceAll('⟦', '[').replaceAll('⟧', ']');
}

function pageOf(lines: readonly string[], cursor: number): string[] {
  const page: string[] = [];
  let bytes = 0;
  for (const line of lines.slice(cursor)) {
    const shown = cut(harmless(line));
    bytes += Buffer.byteLength(shown) + 1;
    if (bytes > MOST_BYTES && page.length > 0) {
      break;
    }
    page.push(shown);
  }
  return page;
}

function cut(line: string): string {
  const characters = [...line];
  return characters.length <= LONGEST_LINE
    ? line
    : `${characters.slice(0, LONGEST_LINE).join('')}… (${characters.length - LONGEST_LINE} characters more)`;
}

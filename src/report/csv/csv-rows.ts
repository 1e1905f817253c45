import { plain } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import { type StoryCells, storyCells } from '../story-cells.ts';
import { isoTime, timeOfDay } from '../time.ts';
import type { TraceEvent } from '../trace-event.ts';
import { csvField } from './csv-field.ts';

/** A cell of a spreadsheet holds some thirty thousand characters, and nobody reads a tenth of that. */
const LONGEST_TEXT = 1000;

/** The columns, by the words of the JSON report; the same in every language. */
const COLUMNS = [
  'type',
  'start',
  'caller',
  'callee',
  'outcome',
  'code',
  'phrase',
  'atFault',
  'confidence',
  'rule',
  'why',
  'place',
  'callId',
] as const;

/** Stories as a table (RFC 4180): a row for each call, transfer, rejection and registration when it is decided. Keeps none. */
export class CsvRows {
  #names: readonly string[] = [];

  /** The lines that an event makes; an empty text for none. */
  of(event: TraceEvent): string {
    if (event.type === 'begin') {
      this.#names = event.paths.map((path) => path.split('/').at(-1) ?? path);
      return lineOf(COLUMNS);
    }
    const cells = event.type === 'story' ? storyCells(event.story) : null;
    return cells === null ? '' : this.#line(cells);
  }

  #line({ type, startUs, caller, callee, outcome, code, phrase, lead, confidence, first, callId }: StoryCells): string {
    return lineOf([
      type,
      isoTime(startUs) ?? timeOfDay(startUs) ?? '',
      ofTrace(caller),
      ofTrace(callee),
      outcome,
      code === null ? '' : String(code),
      ofTrace(phrase),
      lead?.atFault ?? '',
      confidence,
      lead?.rule ?? '',
      lead?.message ?? '',
      first === undefined ? '' : ofTrace(this.#placeOf(first)),
      ofTrace(callId),
    ]);
  }

  /** As `siptriage call` takes it. */
  #placeOf({ input, line, frame }: Sighting): string {
    return `${this.#names[input] ?? ''}${line > 0 ? `:${line}` : `#${frame}`}`;
  }
}

function lineOf(texts: readonly string[]): string {
  return `${texts.map(csvField).join(',')}\r\n`;
}

function ofTrace(text: string): string {
  return plain(text, LONGEST_TEXT);
}

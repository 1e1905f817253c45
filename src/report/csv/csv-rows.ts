import {
  type Finding,
  type JudgedCall,
  type JudgedRegistration,
  type JudgedRejection,
  type JudgedTransfer,
  leadingFinding,
  plain,
  type Story,
} from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import { isFinal } from '../../sip/index.ts';
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

type Cells = {
  readonly type: Story['type'];
  readonly startUs: number;
  readonly caller: string;
  readonly callee: string;
  readonly outcome: string;
  readonly code: number | null;
  readonly phrase: string;
  readonly lead: Finding | null;
  readonly confidence: string;
  readonly first: Sighting | undefined;
  readonly callId: string;
};

/** Stories as a table (RFC 4180): a row for each call, transfer, rejection and registration when it is decided. Keeps none. */
export class CsvRows {
  #names: readonly string[] = [];

  /** The lines that an event makes; an empty text for none. */
  of(event: TraceEvent): string {
    if (event.type === 'begin') {
      this.#names = event.paths.map((path) => path.split('/').at(-1) ?? path);
      return lineOf(COLUMNS);
    }
    const cells = event.type === 'story' ? cellsIn(event.story) : null;
    return cells === null ? '' : this.#line(cells);
  }

  #line({ type, startUs, caller, callee, outcome, code, phrase, lead, confidence, first, callId }: Cells): string {
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

/** Null for what is no row: faults of form, what strangers tried, and what is left of a transfer whose REFER is not there. */
function cellsIn(story: Story): Cells | null {
  switch (story.type) {
    case 'call':
      return ofCall(story.call);
    case 'transfer':
      return story.transfer.record.isRemnant ? null : ofTransfer(story.transfer);
    case 'rejection':
      return ofRejection(story.rejection);
    case 'registration':
      return ofRegistration(story.registration);
    default:
      return null;
  }
}

function ofCall(judged: JudgedCall): Cells {
  const { record } = judged;
  const lead = leadingFinding(judged);
  return {
    type: 'call',
    startUs: record.startUs,
    caller: record.from,
    callee: record.to,
    outcome: record.outcome,
    code: record.finalStatus,
    phrase: record.finalPhrase,
    lead,
    confidence: lead?.confidence ?? judged.confidence,
    first: record.evidence[0],
    callId: record.callId,
  };
}

/** The call that was asked for, by whom and to whom. */
function ofTransfer(judged: JudgedTransfer): Cells {
  const { record, confidence } = judged;
  const evidence = record.steps.map(({ sighting }) => sighting);
  const reported = record.notifies.findLast(({ sipfragStatus }) => isFinal(sipfragStatus))?.sipfragStatus ?? null;
  const code = record.outcome === 'rejected' ? record.refer.status : (record.targetLeg?.finalStatus ?? reported);
  return {
    type: 'transfer',
    startUs: record.startUs,
    caller: record.transferor.uri,
    callee: record.referTo.uriText,
    outcome: record.outcome,
    code,
    phrase: evidence.findLast(({ status }) => code !== null && status === code)?.phrase ?? '',
    lead: leadingFinding(judged),
    confidence,
    first: evidence[0],
    callId: record.referCallId,
  };
}

function ofRejection(judged: JudgedRejection): Cells {
  const { record, confidence } = judged;
  return {
    type: 'rejection',
    startUs: record.evidence[0]?.timeUs ?? record.atUs,
    caller: record.from,
    callee: record.to,
    outcome: 'rejected',
    code: record.code,
    phrase: record.phrase,
    lead: leadingFinding(judged),
    confidence,
    first: record.evidence[0],
    callId: record.callId,
  };
}

function ofRegistration(judged: JudgedRegistration): Cells {
  const { record } = judged;
  const lead = leadingFinding(judged);
  return {
    type: 'registration',
    startUs: record.startUs,
    caller: record.aor,
    callee: record.registrar ?? '',
    outcome: record.outcome,
    code: record.finalStatus,
    phrase: record.finalPhrase,
    lead,
    confidence: lead?.confidence ?? judged.confidence,
    first: record.evidence[0],
    callId: record.callId,
  };
}

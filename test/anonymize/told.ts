import { analyzeInputs, extractMessages, type MessageFace, type TraceInput } from '../../src/analysis/index.ts';
import { anonymizerInNode, DECODERS_IN_NODE, fileInput } from '../../src/analysis/node.ts';
import type { Anonymizer } from '../../src/anonymize/index.ts';
import { VERSION } from '../../src/model/index.ts';
import { buildReport, messageLine, type Report } from '../../src/report/index.ts';
import { blocksOf } from '../capture/read.ts';

export const KEY = new TextEncoder().encode('a key of the tests');

export const anonymizer = (key: Uint8Array | null = KEY, options: Parameters<typeof anonymizerInNode>[1] = {}) =>
  anonymizerInNode(key, options);

/** A file by its path, or what it would hold. */
export type Traced = string | { readonly path: string; readonly bytes: Uint8Array; readonly inspectsAll?: boolean };

const KILOBYTE = 1024;

async function opened(trace: Traced): Promise<TraceInput> {
  return typeof trace === 'string'
    ? fileInput(trace, trace, null)
    : { path: trace.path, canReopen: true, open: async () => blocksOf(trace.bytes, KILOBYTE) };
}

const optionsFor = (trace: Traced, by: Anonymizer | null) => ({
  ...DECODERS_IN_NODE,
  seed: 1,
  anonymizer: by,
  inspectsAll: typeof trace !== 'string' && trace.inspectsAll === true,
});

/** The report of a trace, as it is or anonymized. */
export async function reportOf(trace: Traced, by: Anonymizer | null): Promise<Report> {
  const { analysis } = await analyzeInputs([await opened(trace)], optionsFor(trace, by));
  return buildReport(analysis, { version: VERSION, lang: 'en' });
}

/** Its messages as lines of JSON. */
export async function messagesOf(trace: Traced, by: Anonymizer | null): Promise<string> {
  const lines: string[] = [];
  await shown(trace, by, (message, arrival, input) => lines.push(messageLine(message, arrival, input)(0)));
  return lines.join('\n');
}

/** Shows each message of a trace. */
export async function shown(
  trace: Traced,
  by: Anonymizer | null,
  take: (...message: Parameters<MessageFace['message']>) => void,
): Promise<void> {
  const face = { message: take, copies: () => {}, flush: async () => {} };
  await extractMessages([await opened(trace)], optionsFor(trace, by), face);
}

/** What is said of stories, without naming anybody: in the order of the report, a line each. */
export function verdictsOf(report: Report): string[] {
  const { records: _, ...summary } = { records: 0, ...report.summary };
  return [
    JSON.stringify(summary),
    ...report.calls.map(({ outcome, finalStatus, atFault, confidence }) =>
      JSON.stringify(['call', outcome, finalStatus, atFault, confidence]),
    ),
    ...report.transfers.map((each) => {
      const { kind, outcome, atFault, confidence, referStatus, notifies, targetInvite } = each;
      return JSON.stringify([
        'transfer',
        kind,
        outcome,
        atFault,
        confidence,
        referStatus,
        notifies.map(({ sipfragStatus, answeredWith }) => [sipfragStatus, answeredWith]),
        targetInvite?.finalStatus,
      ]);
    }),
    ...report.rejections.map(({ code, by, effective, confidence, signature, redress }) =>
      JSON.stringify(['rejection', code, by, effective, confidence, signature, Object.keys(redress ?? {})]),
    ),
    ...report.registrations.map(({ outcome, finalStatus, attempts, atFault, confidence }) =>
      JSON.stringify(['registration', outcome, finalStatus, attempts, atFault, confidence]),
    ),
    ...report.findings.map(({ rule, severity, atFault, confidence, evidence }) =>
      JSON.stringify(['finding', rule, severity, atFault, confidence, evidence.length]),
    ),
    ...report.problems.map(({ code, record }) => JSON.stringify(['problem', code, record])),
  ];
}

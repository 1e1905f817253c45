import { type Finding, type JudgedCall, nameOf, plain } from '../../findings/index.ts';
import type { Sighting } from '../../session/index.ts';
import { clip, labelled, PAGE_WIDTH, padEnd, widthOf, withRight } from './layout.ts';
import type { Detail, TextOptions } from './options.ts';
import { capitalise } from './transfer-story.ts';

const LABEL_COLUMN = 12;
/** Messages shown of one call: the first and the last of a longer one. */
const FIRST_STEPS = 10;
const LAST_STEPS = 6;
/** Calls told whole for each reason: those beyond are lines of the list of calls. */
const TOLD_FOR_A_REASON = 5;

/** Says which calls are told as stories: those with more than something worth knowing, a few for each reason. */
export class ToldCalls {
  readonly #byRule = new Map<string, number>();
  readonly #detail: Detail;

  constructor(detail: Detail) {
    this.#detail = detail;
  }

  /** Whether this call is told. Asked once for each. */
  takes(call: JudgedCall): boolean {
    const finding = leadingFinding(call);
    // A rejected call has a story of its own.
    if (finding === null || finding.severity === 'info' || call.record.outcome === 'rejected') {
      return false;
    }
    const before = this.#byRule.get(finding.rule) ?? 0;
    this.#byRule.set(finding.rule, before + 1);
    return before < TOLD_FOR_A_REASON || this.#detail === 'verbose';
  }
}

/** What a story of the call is about: why it failed, else the gravest of what else was found. */
function leadingFinding({ verdict, findings }: JudgedCall): Finding | null {
  const grave = (severity: Finding['severity']) => findings.find((finding) => finding.severity === severity);
  return verdict ?? grave('error') ?? grave('warning') ?? findings[0] ?? null;
}

/** One call that failed, or was answered and went wrong: what was sent, why, what to do. */
export function tellCall(judged: JudgedCall, options: TextOptions): string[] {
  return [tellCallBriefly(judged, options), '', ...steps(judged, options), '', ...conclusion(judged, options)];
}

/** The same in one line. */
export function tellCallBriefly(judged: JudgedCall, { words, style }: TextOptions): string {
  const { record } = judged;
  const isError = leadingFinding(judged)?.severity === 'error';
  const left = `${isError ? '✗' : '!'} ${words.callHeadline[record.outcome]}`;
  const right = words.confidence[leadingFinding(judged)?.confidence ?? judged.confidence];
  const code = plain(`${record.finalStatus ?? ''} ${record.finalPhrase}`.trim(), 50);
  const story = `   ${words.rejectedCall(nameOf(record.from), nameOf(record.to))}${code === '' ? '' : `: ${code}`}`;
  const middle = clip(story, PAGE_WIDTH - widthOf(left) - widthOf(right) - 3);
  const paint = isError ? style.red : style.yellow;
  return withRight(paint(style.bold(left)) + middle, style.dim(right));
}

function steps({ record }: JudgedCall, { placeOf, words, style }: TextOptions): string[] {
  const { evidence } = record;
  const isLong = evidence.length > FIRST_STEPS + LAST_STEPS;
  const shown = isLong ? [...evidence.slice(0, FIRST_STEPS), ...evidence.slice(-LAST_STEPS)] : evidence;
  const startUs = evidence[0]?.timeUs ?? Number.NaN;
  const rows = shown.map((sighting) => {
    const offset = (sighting.timeUs - startUs) / 1e6;
    const hop = `${sighting.src?.text ?? '?'} → ${sighting.dst?.text ?? '?'}`;
    return [Number.isNaN(offset) ? '' : `+${offset.toFixed(3)}`, placeOf(sighting), hop, wordsOf(sighting)];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    clip(`     ${row.map((cell, i) => padEnd(cell, widths[i] ?? 0)).join('  ')}`.trimEnd(), PAGE_WIDTH),
  );
  const left = evidence.length - shown.length;
  const more = isLong ? [style.dim(`     … ${words.moreMessages(left)}`)] : [];
  return [...lines.slice(0, FIRST_STEPS), ...more, ...lines.slice(FIRST_STEPS)];
}

function wordsOf({ method, status, phrase }: Sighting): string {
  return plain(status === 0 ? method : `${status} ${phrase}`.trim(), 60);
}

function conclusion(judged: JudgedCall, { words, style }: TextOptions): string[] {
  const finding = leadingFinding(judged);
  if (finding === null) {
    return [];
  }
  const block = (label: string, text: string) =>
    labelled(label, text, { indent: 2, column: LABEL_COLUMN }).map((line) => line.replace(label, style.bold(label)));
  const others = judged.findings.filter((other) => other !== finding);
  const code = judged.record.finalStatus ?? 0;
  const explain = code < 300 ? [`siptriage explain ${finding.rule}`] : [`siptriage explain ${code}`];
  return [
    ...block(words.why, capitalise(finding.message)),
    ...(finding.atFault === 'network' ? block(words.atFault, words.party.network) : []),
    ...finding.remediation.flatMap((fix, i) => block(i === 0 ? words.doNext : '', fix)),
    ...others.flatMap((other) => block(words.alsoFound, `${capitalise(other.message)} [${other.rule}]`)),
    ...block(words.reference, [...explain, ...finding.references].join(' · ')),
  ];
}

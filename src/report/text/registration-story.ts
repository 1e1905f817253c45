import { type Finding, type JudgedRegistration, nameOf, plain } from '../../findings/index.ts';
import { capitalise, clip, PAGE_WIDTH, widthOf, withRight } from '../../page/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { evidenceRows } from './evidence-rows.ts';
import { type Paragraph, setOut } from './paragraph.ts';
import type { Detail, TextOptions } from './text-options.ts';

/** Registrations told whole for each reason; those beyond are counted. */
const TOLD_FOR_A_REASON = 5;

/** Says which registrations are told as stories: those with more than something worth knowing, a few for each reason. */
export class ToldRegistrations {
  /** Not told because others like it were. */
  passedOver = 0;
  readonly #byRule = new Map<string, number>();
  readonly #detail: Detail;

  constructor(detail: Detail) {
    this.#detail = detail;
  }

  /** Asked once for each. */
  takes(registration: JudgedRegistration): boolean {
    const finding = gravestOf(registration);
    if (finding === null || finding.severity === 'info') {
      return false;
    }
    const before = this.#byRule.get(finding.rule) ?? 0;
    this.#byRule.set(finding.rule, before + 1);
    const isTold = before < TOLD_FOR_A_REASON || this.#detail === 'verbose';
    this.passedOver += isTold ? 0 : 1;
    return isTold;
  }
}

/** What the story is about: why it failed, else the gravest of what else was found. */
export function gravestOf({ findings }: Pick<JudgedRegistration, 'findings'>): Finding | null {
  const grave = (severity: Finding['severity']) => findings.find((finding) => finding.severity === severity);
  return grave('error') ?? grave('warning') ?? findings[0] ?? null;
}

/** One registration that failed: what was sent, why, what to do. */
export function tellRegistration(judged: JudgedRegistration, options: TextOptions): string[] {
  return [
    tellRegistrationBriefly(judged, options),
    '',
    ...evidenceRows(judged.record.evidence, options),
    '',
    ...setOut(concludeRegistration(judged, options), options),
  ];
}

/** The same in one line. */
export function tellRegistrationBriefly(judged: JudgedRegistration, options: TextOptions): string {
  const { title, names, confidence, paint } = registrationTitle(judged, options);
  const middle = clip(`   ${names}`, PAGE_WIDTH - widthOf(title) - widthOf(confidence) - 3);
  return withRight(paint(options.style.bold(title)) + middle, options.style.dim(confidence));
}

/** What became of it in capitals, whose it is and where, how sure that is, and in which colour. */
export function registrationTitle(judged: JudgedRegistration, { words, style }: TextOptions) {
  const { record } = judged;
  const finding = gravestOf(judged);
  const isError = finding?.severity === 'error';
  const code = plain(`${record.finalStatus ?? ''} ${record.finalPhrase}`.trim(), 50);
  return {
    title: `${isError ? '✗' : '!'} ${words.registrationHeadline[record.outcome]}`,
    names: `${words.registeredAt(nameOf(record.aor), record.registrar ?? '?')}${code === '' ? '' : `: ${code}`}`,
    confidence: words.confidence[finding?.confidence ?? judged.confidence],
    paint: isError ? style.red : style.yellow,
  };
}

/** Why, who is at fault, what to do: paragraphs of the verdict. */
export function concludeRegistration(judged: JudgedRegistration, { words }: TextOptions): Paragraph[] {
  const finding = gravestOf(judged);
  if (finding === null) {
    return [];
  }
  const { finalStatus } = judged.record;
  const explain = isRefusal(finalStatus) ? `siptriage explain ${finalStatus}` : `siptriage explain ${finding.rule}`;
  return [
    { label: words.why, text: capitalise(finding.message) },
    ...(finding.atFault === null ? [] : [{ label: words.atFault, text: words.party[finding.atFault] }]),
    ...finding.remediation.map((fix, i) => ({ label: i === 0 ? words.doNext : '', text: fix })),
    ...judged.findings
      .filter((other) => other !== finding)
      .map((other) => ({ label: words.alsoFound, text: `${capitalise(other.message)} [${other.rule}]` })),
    { label: words.reference, text: [explain, ...finding.references].join(' · ') },
  ];
}

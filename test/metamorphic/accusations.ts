import type { Report } from '../../src/report/index.ts';
import type { Renamed } from './verdicts.ts';

type Confidence = Report['calls'][number]['confidence'];
type Role = NonNullable<Report['calls'][number]['atFault']>;

/** Somebody who is said to be at fault, or a fault without anybody. */
export type Blame = {
  /** A rule, or the kind of story. */
  readonly what: string;
  readonly who: Role | null;
  readonly confidence: Confidence;
  readonly severity: 'error' | 'warning' | 'info' | null;
  readonly callIds: readonly string[];
};

/** Everything of a report that blames, and every finding that is an error. */
export function blamesOf(report: Report, renamed: Renamed): Blame[] {
  const story = (
    what: string,
    each: Pick<Blame, 'confidence'> & { atFault: Role | null },
    callIds: readonly string[],
  ) =>
    ({ what, who: each.atFault, confidence: each.confidence, severity: null, callIds: callIds.map(renamed) }) as const;
  return [
    ...report.calls.map((call) => story('call', call, [call.callId])),
    ...report.transfers.map((transfer) => {
      const { referCallId, targetInvite } = transfer;
      return story('transfer', transfer, targetInvite === null ? [referCallId] : [referCallId, targetInvite.callId]);
    }),
    ...report.findings.map(({ rule, atFault, confidence, severity, callIds }) => {
      return { what: rule, who: culpritOf(rule, atFault), confidence, severity, callIds: callIds.map(renamed) };
    }),
  ].filter(({ who, severity }) => who !== null || severity === 'error');
}

/** Who attacks is who sends: as bad a client as any. */
const culpritOf = (rule: string, atFault: Role | null): Role | null =>
  atFault ?? (rule.startsWith('attack/') ? 'client' : null);

/** What must not be said wrongly: an error, or somebody at fault for certain. */
export const isAccusation = ({ severity, confidence, who }: Blame): boolean =>
  severity === 'error' || (who !== null && confidence === 'certain');

/** What the whole trace says of who is to blame for what. */
export class WholeTrace {
  readonly #blames: readonly Blame[];
  /** Call-IDs of which something is told that is worse than a remark. */
  readonly #faulty: readonly (readonly string[])[];
  readonly #stories = new Map<string, string>();

  constructor(report: Report) {
    this.#blames = blamesOf(report, (callId) => callId);
    this.#faulty = report.findings.filter(({ severity }) => severity !== 'info').map(({ callIds }) => callIds);
    const together = [
      ...report.transfers.map(({ referCallId, targetInvite }) => [referCallId, targetInvite?.callId ?? referCallId]),
      ...report.calls.map(({ callId, legs }) => [callId, ...legs.map((leg) => leg.callId)]),
      ...report.findings.map(({ callIds }) => callIds),
    ];
    for (const [first = '', ...others] of together) {
      for (const other of others) {
        this.#join(first, other);
      }
    }
  }

  /** Whether nobody, in all of the trace, has reason to say that. */
  clears(blame: Blame): boolean {
    const stories = blame.callIds.map((callId) => this.#storyOf(callId));
    const isOfThem = (callIds: readonly string[]) => callIds.some((callId) => stories.includes(this.#storyOf(callId)));
    return blame.who === null
      ? !this.#faulty.some(isOfThem)
      : !this.#blames.some((own) => own.who === blame.who && isOfThem(own.callIds));
  }

  #storyOf(callId: string): string {
    const story = this.#stories.get(callId) ?? callId;
    return story === callId ? story : this.#storyOf(story);
  }

  #join(a: string, b: string): void {
    this.#stories.set(this.#storyOf(b), this.#storyOf(a));
  }
}

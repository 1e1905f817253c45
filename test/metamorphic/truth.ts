import type { Report } from '../../src/report/index.ts';

type OneOf<Value> = Value | readonly Value[];

/** What is known of a trace besides its report; a list stands for several defensible values, what is absent is not judged. */
export type Truth = {
  readonly calls?: readonly {
    readonly callId: string;
    readonly outcome: string;
    readonly finalStatus: number | null;
  }[];
  readonly transfers: readonly {
    readonly referCallId: string;
    readonly referCSeq: number;
    readonly kind?: OneOf<string>;
    readonly outcome?: OneOf<string>;
    readonly outcomeAlso?: string;
    readonly atFault?: OneOf<string | null>;
    readonly targetInvite?: { readonly callId: string; readonly finalStatus: number | null } | null;
    readonly targetInviteAlso?: null;
  }[];
  readonly rejections: readonly {
    readonly code: number;
    readonly callId: string;
    readonly by?: OneOf<string>;
    readonly effective?: boolean;
  }[];
};

/** Where a report differs from what is known. */
export function untruths(truth: Truth, report: Report): string[] {
  return [...callUntruths(truth, report), ...transferUntruths(truth, report), ...rejectionUntruths(truth, report)];
}

function isOneOf<Value>(wanted: OneOf<Value> | undefined, value: Value): boolean {
  return wanted === undefined || wanted === value || (Array.isArray(wanted) && wanted.includes(value));
}

function callUntruths({ calls }: Truth, report: Report): string[] {
  const words = (list: NonNullable<Truth['calls']>) =>
    list.map(({ callId, outcome, finalStatus }) => `call ${callId} ${outcome} ${finalStatus}`);
  const [wanted, told] = [words(calls ?? report.calls), words(report.calls)];
  return [
    ...wanted.filter((each) => !told.includes(each)).map((each) => `not told: ${each}`),
    ...told.filter((each) => !wanted.includes(each)).map((each) => `untrue: ${each}`),
  ];
}

function transferUntruths({ transfers }: Truth, report: Report): string[] {
  const keyOf = ({ referCallId, referCSeq }: { referCallId: string; referCSeq: number }) =>
    `${referCallId} ${referCSeq}`;
  const told = new Map(report.transfers.map((each) => [keyOf(each), each]));
  const wrong = transfers.flatMap((wanted) => {
    const key = keyOf(wanted);
    const got = told.get(key);
    told.delete(key);
    if (got === undefined) {
      return [`not told: transfer ${key}`];
    }
    const outcomes = [wanted.outcome ?? got.outcome, wanted.outcomeAlso ?? []].flat();
    const fields = [
      isOneOf(wanted.kind, got.kind) ? [] : [got.kind],
      outcomes.includes(got.outcome) ? [] : [got.outcome],
      isOneOf<string | null>(wanted.atFault, got.atFault) ? [] : [`at fault ${got.atFault}`],
      isTarget(wanted, got.targetInvite) ? [] : [`target ${got.targetInvite?.callId} ${got.targetInvite?.finalStatus}`],
    ];
    return fields.flat().map((field) => `untrue: transfer ${key} ${field}`);
  });
  return [...wrong, ...[...told.keys()].map((key) => `untrue: transfer ${key}`)];
}

function isTarget(
  { targetInvite: wanted, targetInviteAlso }: Truth['transfers'][number],
  got: Report['transfers'][number]['targetInvite'],
): boolean {
  return (
    wanted === undefined ||
    (got === null && targetInviteAlso === null) ||
    (wanted?.callId === got?.callId && (wanted?.finalStatus ?? null) === (got?.finalStatus ?? null))
  );
}

function rejectionUntruths({ rejections }: Truth, report: Report): string[] {
  const left = [...report.rejections];
  const missing = rejections.filter(({ code, callId, by, effective }) => {
    const at = left.findIndex(
      (got) => got.code === code && got.callId === callId && isOneOf(by, got.by) && isOneOf(effective, got.effective),
    );
    if (at >= 0) {
      left.splice(at, 1);
    }
    return at < 0;
  });
  return [
    ...missing.map(({ callId, code }) => `not told so: rejection ${callId} ${code}`),
    ...left.map(({ callId, code, by, effective }) => `untrue: rejection ${callId} ${code} ${by} ${effective}`),
  ];
}

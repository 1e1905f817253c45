import { chatText } from '../display/index.ts';
import type { Lang } from '../languages/index.ts';
import { safeJson } from '../report/index.ts';
import { ALERT_WORDS } from './alert-words.ts';
import type { FoundVerdict, Verdict } from './verdict.ts';

/** From which severity on somebody is alerted. */
export type AlertOn = 'error' | 'warning';

/** A finding that somebody is alerted of. */
export type Alert = { readonly verdict: Verdict; readonly found: FoundVerdict };

/** The findings of a verdict that are as grave as that. */
export function alertsIn(verdict: Verdict, on: AlertOn): Alert[] {
  const isGrave = ({ line }: FoundVerdict) => line.severity === 'error' || line.severity === on;
  return verdict.findings.filter(isGrave).map((found) => ({ verdict, found }));
}

/**
 * What is posted: `text` for a chat, and the same for a program.
 *
 * @param heldBack how many alerts were not sent since the last one.
 */
export function alertBody({ verdict, found }: Alert, heldBack: number, lang: Lang): string {
  const { id, revision, facts } = verdict;
  const { type, outcome, caller, callee, startedAt, callIds, source } = facts;
  const { type: _, ...finding } = found.line;
  return safeJson({
    text: alertText({ verdict, found }, heldBack, lang),
    type: 'alert',
    severity: found.line.severity,
    rule: found.line.rule,
    title: found.title,
    story: { id, revision, type, outcome, caller, callee, startedAt, callIds, source },
    finding,
    heldBack,
  });
}

/** `error: Target busy: bob could not … (transfer/target-busy, 2026-11-22T06:11:02Z, Call-ID …)` */
function alertText({ verdict, found }: Alert, heldBack: number, lang: Lang): string {
  const { severity: severities, heldBack: told } = ALERT_WORDS.in(lang);
  const { severity, rule, message } = found.line;
  const { startedAt, callId } = verdict.facts;
  const where = [rule, startedAt, callId === null ? null : `Call-ID ${callId}`].filter((each) => each !== null);
  const grave = severity === 'error' ? severities.error : severities.warning;
  const text = `${grave}: ${found.title}: ${message} (${where.join(', ')})`;
  return chatText(heldBack === 0 ? text : `${text} · ${told(heldBack)}`);
}

import { type Lang, translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { calleeOf, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';
import { calleeRegistration, type NotRegistered, sinceUs } from '../facts/callee-registration.ts';

/** What had become of the registration. */
export type RegistrationEnded = Readonly<
  Record<NotRegistered['state'], (registrar: string, seconds: string, status: string) => string>
>;

/** What had become of it, in words of a language. */
export function endedWords(c: JudgeableCall, words: RegistrationEnded, lang: Lang): string {
  const registration = calleeRegistration(c);
  if (registration === null) {
    return '';
  }
  const { state, registrar, status } = registration;
  return words[state](plain(registrar ?? '?', 60), secondsOf(sinceUs(c, registration), lang), `${status ?? ''}`);
}

const ENDED: RegistrationEnded = {
  expired: (registrar, seconds) => `its registration at ${registrar} had run out ${seconds} s before`,
  removed: (registrar, seconds) => `it had taken its registration at ${registrar} back ${seconds} s before`,
  unbound: (registrar, seconds) =>
    `${registrar} had answered its REGISTER ${seconds} s before without binding its Contact`,
  refused: (registrar, seconds, status) =>
    `its registration at ${registrar} had been refused (${status}) ${seconds} s before`,
  challenged: (registrar, seconds) =>
    `${registrar} had asked for credentials ${seconds} s before, and it did not register with them`,
  unanswered: (registrar, seconds) => `its REGISTER to ${registrar} had got no answer ${seconds} s before`,
};

const en: RuleText<JudgeableCall> = {
  title: 'Callee registration had failed',
  what: 'A call was refused as unreachable, and the same trace shows that the registration of the callee had failed or run out before.',
  why: 'Callers do not get through until the phone is registered again; the call itself is in order.',
  needs:
    'A 404, 410, 430 or 480 without ringing, and before it a registration of the callee in the same domain, or under the address of the registrar that refused the call, that was refused, unanswered, taken back or had run out.',
  message: (c) =>
    `${calleeOf(c)} could not be reached (${finalWords(c)} from ${makerOf(c)}): ${endedWords(c, ENDED, 'en')}`,
  fix: (c) => [
    `Repair the registration of ${calleeOf(c)}; its own finding says why it failed.`,
    'Forward to voicemail while a phone is not registered.',
  ],
};

export const calleeRegistrationFailed: Rule<JudgeableCall> = {
  id: 'call/callee-registration-failed',
  severity: 'error',
  references: ['RFC 3261 §10', 'RFC 3261 §21.4.18'],
  doubt: ['effect', 'likeness'],
  check: (c) => {
    const found = calleeRegistration(c);
    return found === null ? null : found.isSameDomain ? match(null, 'likely') : match(null, 'possible', 'likeness');
  },
  evidence: (c) => [...(calleeRegistration(c)?.evidence ?? []), ...c.evidence],
  text: translatable(en),
};

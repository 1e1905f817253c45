import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  isRefusedAs,
  type JudgeableRegistration,
  match,
  nameIn,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registration lacks or requires an extension',
  what: 'The registrar cannot do what the REGISTER requires, or requires what the client did not offer.',
  why: 'The phone never registers: it can neither be called nor call.',
  needs: 'A 420, 421, 439 or 494 to a REGISTER.',
  message: (r) =>
    `${registrarIn(r, 'en')} and ${nameIn(r)} do not agree on an extension (${finalIn(r)}${timesIn(r, 'en')})`,
  fix: () => [
    'Read Unsupported and Require in the answer: they name the extension.',
    '420: turn the extension off at the phone. 421: turn it on. 439: the first hop does not support outbound (RFC 5626).',
    '494: the registrar wants a security agreement first (RFC 3329), as IMS cores do: use a client made for it.',
  ],
};

export const extensionRefused: Rule<JudgeableRegistration> = {
  id: 'registration/extension-refused',
  severity: 'error',
  references: ['RFC 3261 §21.4.15', 'RFC 3329 §2.3'],
  doubt: 'still-open',
  check: (r) => (isRefusedAs(r, [420, 421, 439, 494]) ? match('client', 'certain') : null),
  text: translatable(en),
};

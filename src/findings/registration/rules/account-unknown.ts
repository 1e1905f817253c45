import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  isRefusedAs,
  type JudgeableRegistration,
  kindOf,
  match,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Account unknown to the registrar',
  what: 'The registrar knows no such account, or the account is not in use.',
  why: 'The phone never registers: it can neither be called nor call.',
  needs: 'A 404, 410 or 604 to a REGISTER, or a refusal whose words say that the account is unknown or disabled.',
  message: (r) =>
    `${registrarIn(r, 'en')} does not know the account ${plain(r.aor, 80)} or does not serve its domain (${finalIn(r)}${timesIn(r, 'en')})`,
  fix: () => [
    'Compare user and domain in To with the account on the registrar, letter by letter.',
    'See whether the account exists there, is enabled, and whether this is the registrar that it belongs to.',
    'A domain that the registrar does not serve looks the same: add it there (alias, domain table) or use the one that it serves.',
  ],
};

export const accountUnknown: Rule<JudgeableRegistration> = {
  id: 'registration/account-unknown',
  severity: 'error',
  references: ['RFC 3261 §10.3', 'RFC 3261 §21.4.5'],
  doubt: ['several-causes', 'phrase'],
  check: (r) => {
    const isByCode = isRefusedAs(r, [404, 410, 604]) && kindOf(r) !== 'domain';
    const isByWords = r.outcome === 'refused' && kindOf(r) === 'account';
    // Whether the account was mistyped or taken away on the registrar does not show; nor, in a part of a scan, that it is one.
    return isByCode || isByWords ? match('client', 'likely', isByCode ? 'several-causes' : 'phrase') : null;
  },
  text: translatable(en),
};

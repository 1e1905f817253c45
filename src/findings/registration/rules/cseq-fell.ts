import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  type JudgeableRegistration,
  match,
  nameIn,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'CSeq of the REGISTERs fell',
  what: 'Under one Call-ID a REGISTER has a lower CSeq than one before it, and the registrar refuses it.',
  why: 'A registrar takes such a REGISTER for one that was overtaken: the phone is refused until it counts higher again, or the old binding has run out.',
  needs: 'Two REGISTERs of one account under one Call-ID, the later with the lower CSeq, and a 400 or 500 to that.',
  message: (r) =>
    `${nameIn(r)} sent a REGISTER with CSeq ${r.facts.cseqFall?.to ?? '?'} where it had sent one with CSeq ${r.facts.cseqFall?.from ?? '?'} under the same Call-ID, and ${registrarIn(r, 'en')} refuses it (${finalIn(r)}${timesIn(r, 'en')})`,
  fix: () => [
    'A phone that starts anew and no longer knows its CSeq has to begin a new Call-ID: update it, or report it to its maker.',
    'Until then delete the old binding at the registrar, or wait until it runs out.',
    'Where several devices share a Call-ID (cloned settings, a Call-ID made of the account), give each its own.',
  ],
};

export const cseqFell: Rule<JudgeableRegistration> = {
  id: 'registration/cseq-fell',
  severity: 'error',
  references: ['RFC 3261 §10.2', 'RFC 3261 §10.3', 'RFC 3261 §12.2.2'],
  doubt: 'several-causes',
  check: ({ outcome, facts }) => (outcome === 'refused' && facts.cseqFall !== null ? match('client', 'likely') : null),
  text: translatable(en),
};

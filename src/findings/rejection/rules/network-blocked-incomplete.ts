import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { read603Plus } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type PlusFault, plusFaultsOf } from '../facts/plus-faults.ts';
import { match } from '../facts/rejection-facts.ts';

export type Parts = Readonly<Record<PlusFault, (values: Values) => string>>;
type Values = { readonly [Part in 'url' | 'tel' | 'email' | 'id' | 'location' | 'cause']: string };

function valuesOf(r: RejectionRecord): Values {
  const reason = r.reasons.find((each) => read603Plus(each) !== null);
  const plus = reason === undefined ? null : (read603Plus(reason)?.plus ?? null);
  const shown = (value: string | null | undefined): string => plain(value ?? '', 80);
  return {
    url: shown(plus?.url),
    tel: shown(plus?.tel),
    email: shown(plus?.email),
    id: shown(plus?.id),
    location: shown(reason?.location),
    cause: shown(`${reason?.protocol ?? ''};cause=${reason?.cause ?? ''}`),
  };
}

const EN_PARTS: Parts = {
  misplaced: () => 'v=analytics1 stands beside the text instead of inside its quotes',
  'other-cause': ({ cause }) => `the Reason is ${cause} instead of SIP;cause=603 or Q.850;cause=21`,
  'no-contact': () => 'there is no url, tel or email to complain to',
  'url-not-https': ({ url }) => `the url is no https address (${url})`,
  'tel-not-global': ({ tel }) => `the tel is no international number with + (${tel})`,
  'email-malformed': ({ email }) => `the email is no address (${email})`,
  'id-malformed': ({ id }) => `the id has other characters than letters, digits, _ and -, or more than 64 (${id})`,
  'no-location': () => 'the location is missing',
  'unknown-location': ({ location }) => `the location is none of RFC 8606 (${location})`,
  'location-user': () => 'the location says user, though a network blocked the call',
};

export function partsOf(r: RejectionRecord, parts: Parts): string {
  const values = valuesOf(r);
  return plusFaultsOf(r)
    .map((fault) => parts[fault](values))
    .join('; ');
}

const en: RuleText<RejectionRecord> = {
  title: '603+ with parts missing or wrong',
  what: 'A 603 with analytics data (603+) that lacks a part of the profile, or has one in the wrong form.',
  why: 'The caller is to find out from the answer alone whom to ask; each missing part makes that harder, and strict readers take the whole for a plain 603.',
  needs: 'The 603 with its Reason, as it stood.',
  message: (r) => `the 603+ is not as ATIS-1000099 wants it: ${partsOf(r, EN_PARTS)}`,
  fix: () => [
    'Send this list to the provider that blocks (or to whoever passed the answer on, if it left there complete).',
    'Quote the id and the time of the call, where there is an id.',
  ],
};

export const networkBlockedIncomplete: Rule<RejectionRecord> = {
  id: 'rejection/network-blocked-incomplete',
  severity: 'info',
  references: ['ATIS-1000099', 'RFC 8606 §4'],
  check: (r) => (plusFaultsOf(r).length > 0 && r.code === 603 ? match('network', 'certain') : null),
  text: translatable(en),
};

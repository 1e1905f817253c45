import type { RejectionRecord } from '../../../records/index.ts';
import { type Reason, read603Plus } from '../../../sip/index.ts';

/** What a 603+ lacks or has wrong, part by part (ATIS-1000099). */
export type PlusFault =
  | 'no-contact'
  | 'no-location'
  | 'unknown-location'
  | 'location-user'
  | 'other-cause'
  | 'misplaced'
  | 'url-not-https'
  | 'tel-not-global'
  | 'email-malformed'
  | 'id-malformed';

/** RFC 8606 §4. */
const LOCATIONS: ReadonlySet<string> = new Set(
  'U LPN LN TN RLN RPN INTL BI LOC-6 LOC-8 LOC-9 LOC-11 LOC-12 LOC-13 LOC-14 LOC-15'.split(' '),
);

/** Every part of the 603+ data that is not as the profile wants it, in the order in which one reads them. */
export function plusFaultsOf(r: RejectionRecord): PlusFault[] {
  const reason = r.reasons.find((each) => read603Plus(each) !== null);
  const read = reason === undefined ? null : read603Plus(reason);
  if (reason === undefined || read === null) {
    return [];
  }
  const { url, tel, email, id } = read.plus;
  return [
    ...when('misplaced', read.isMisplaced),
    ...when('other-cause', !hasFittingCause(reason)),
    ...when('no-contact', url === null && tel === null && email === null),
    ...when('url-not-https', url !== null && !/^https:\/\/[^\s/]/i.test(url)),
    ...when('tel-not-global', tel !== null && !/^\+\d{1,15}$/.test(tel)),
    ...when('email-malformed', email !== null && !/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(email)),
    ...when('id-malformed', id !== null && !/^[A-Za-z0-9_-]{1,64}$/.test(id)),
    ...locationFaults(reason.location),
  ];
}

/** SIP with cause 603, or Q.850 with cause 21. */
function hasFittingCause({ protocol, cause }: Reason): boolean {
  return protocol.toUpperCase() === 'SIP' ? cause === 603 : cause === 21;
}

/** A network that blocks is not the user. */
function locationFaults(location: string | null): PlusFault[] {
  if (location === null) {
    return ['no-location'];
  }
  const token = location.toUpperCase();
  return LOCATIONS.has(token) ? when('location-user', token === 'U') : ['unknown-location'];
}

function when(fault: PlusFault, isSo: boolean): PlusFault[] {
  return isSo ? [fault] : [];
}

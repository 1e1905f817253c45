import type { NotifyRecord } from '../../../records/index.ts';

/** What a refer NOTIFY must have and this one lacks (RFC 3515 §2.4.4, §2.4.5; RFC 6665 §4.1.3; RFC 3420 §2.1). */
export type NotifyFlaw = 'no-event' | 'no-state' | 'no-body' | 'no-sipfrag' | 'no-status' | 'no-crlf';

/** Its flaws, the gravest first. */
export function flawsOf(notify: NotifyRecord): NotifyFlaw[] {
  const flaws: NotifyFlaw[] = [];
  if (notify.isCut) {
    return flaws;
  }
  if (!notify.hasEvent) {
    flaws.push('no-event');
  }
  if (notify.subscriptionState === null) {
    flaws.push('no-state');
  }
  if (!notify.hasBody) {
    flaws.push('no-body');
    return flaws;
  }
  if (notify.contentType !== null && !/^(?:message\/sip(?:frag)?|multipart\/.+)$/.test(notify.contentType)) {
    flaws.push('no-sipfrag');
  }
  if (notify.sipfragStatus === null) {
    flaws.push('no-status');
  } else if (!notify.endsWithCrlf) {
    flaws.push('no-crlf');
  }
  return flaws;
}

export const EN_FLAWS: Readonly<Record<NotifyFlaw, string>> = {
  'no-event': 'no Event',
  'no-state': 'no Subscription-State',
  'no-body': 'no body',
  'no-sipfrag': 'a body that is not message/sipfrag',
  'no-status': 'a body without a status line',
  'no-crlf': 'a body whose last line has no CRLF',
};

import type { Code2xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';

export const EN_2XX: Readonly<Record<Code2xx, CodeText>> = {
  200: {
    title: 'OK',
    description:
      'The request succeeded. What that means depends on the method in CSeq: for INVITE the call was answered, for REGISTER the bindings are as listed in Contact, for REFER the peer agreed to try, for CANCEL only that the CANCEL arrived.',
    whenYouSeeIt:
      'Everywhere. Two traps: a 200 to CANCEL is not the end of the INVITE (487 is), and a 200 to REFER is not a completed transfer (the NOTIFY tells). The same 200 to INVITE repeated for 32 s and then a BYE means that the ACK never arrived.',
    howToFix: [
      'If a 200 to INVITE is retransmitted, find the ACK: a wrong Contact, a missing Record-Route or NAT sends it to a place that does not forward it.',
      'If the call is answered but there is no audio, compare the address and codec in the SDP of offer and answer.',
      'If a 200 to REGISTER lists fewer or other contacts than expected, look at the expires values and at other devices of the account.',
      'If a 200 to REFER is not followed by a NOTIFY within 32 s, treat the transfer as unknown and check the transferee, unless Refer-Sub: false suppressed the reports.',
    ],
    whatFollows:
      'ACK from the caller after a 200 to INVITE; NOTIFY after a 200 to SUBSCRIBE or REFER; nothing for other methods.',
    useWhen:
      'Send it for every success, also for REFER and SUBSCRIBE; 202 remains only for a MESSAGE that was taken but not delivered yet.',
  },
  202: {
    title: 'Accepted',
    description:
      'Accepted for processing, but not completed. Its main use is the answer to REFER: the transferee agrees to try the transfer and has not carried it out; the result comes later in NOTIFY. The standard has replaced it by 200 (for REFER since 2015), and a receiver must read a 202 exactly as a 200.',
    whenYouSeeIt:
      'Older and many current phones and PBXs answer REFER with it; RFC 7647 forbids sending it there, but that alone is never a fault. To SUBSCRIBE it is an RFC 3265 habit that RFC 6665 ended: authorisation may still be pending, and the NOTIFY tells. To MESSAGE it is valid today: a relay stored the text, delivery is open and no NOTIFY follows.',
    howToFix: [
      'Wait for a NOTIFY (Event: refer) to learn the outcome of a REFER: the status in its message/sipfrag body is the verdict (200 is success, 300 and above failure), the 202 is not. Keep the original call until then.',
      'If no NOTIFY comes within 32 s, check the subscription state and the network path: Call-ID, tags and event id, the Contact in the REFER, NAT, and SBC rules that drop NOTIFY; a Refer-Sub: false in the 202 says that none will come.',
      'If a NOTIFY came but was answered 481, 489 or 405, correct the transferor: it gave up the subscription too early or has no handler for event refer.',
      'If the last NOTIFY carries only 100 Trying, or none comes, look for the INVITE to the target (by Replaces, Referred-By, Refer-To): its final response is the real outcome.',
      'If your own device still answers REFER or SUBSCRIBE with 202, update it to send 200; the receiver needs no change.',
    ],
    whatFollows:
      'For REFER a first NOTIFY at once, which may even overtake the 202, and later one with the final status; for SUBSCRIBE a NOTIFY; for MESSAGE nothing.',
    useWhen:
      'Send it only for a MESSAGE that a relay took for later delivery; answer REFER and SUBSCRIBE with 200, and an outright refusal with 403 or 603.',
  },
  204: {
    title: 'No notification',
    description:
      'The subscription was refreshed and its state has not changed, so the NOTIFY that normally follows is left out. It exists only for a SUBSCRIBE inside a subscription that carried Suppress-If-Match (RFC 5839).',
    whenYouSeeIt:
      'Conditional refreshes of presence or dialog-state subscriptions, where the subscriber already has the current entity tag.',
    howToFix: [
      'Nothing to fix when the subscriber sent Suppress-If-Match: the missing NOTIFY is the purpose.',
      'If the SUBSCRIBE was the first one or had no Suppress-If-Match, correct the notifier: 204 is not valid there; treat it as a 200.',
      'If the subscriber reports a timeout afterwards, correct it: it must stop waiting for a NOTIFY (Timer N) when a 204 comes.',
    ],
    whatFollows: 'Nothing now: the subscription runs on until Expires or until its state really changes.',
    useWhen: 'Send it instead of 200 when Suppress-If-Match named the current state; otherwise 200 and a NOTIFY.',
  },
};

import type { SituationText } from './situation-text.ts';

/** What codes mean to INVITE, CANCEL, BYE, PRACK, UPDATE, INFO, in a transfer's report, and to REFER and NOTIFY. */
export const EN_CALL_SITUATIONS = {
  'report-progress': {
    title: 'Transfer under way',
    description:
      'Inside a NOTIFY: the transferee tells the transferor how far the call to the target has got. Nothing is decided yet.',
    whenYouSeeIt: 'First report of a transfer: 100 at once, 180 while the target rings.',
    howToFix: [],
    references: ['RFC 3515 §2.4.5'],
  },
  'report-answered': {
    title: 'Transfer reported as answered',
    description:
      'Inside a NOTIFY: the transferee says that the target answered. It is a claim; the call to the target proves it.',
    whenYouSeeIt: 'Last report of a good transfer. Some PBXs say so before the target has answered.',
    howToFix: ['If the transfer failed all the same, compare with the final response to the INVITE to the target.'],
    references: ['RFC 3515 §2.4.5', 'RFC 5589 §6'],
  },
  'report-busy': {
    title: 'Target reported as busy',
    description:
      'Inside a NOTIFY: the transfer failed because its target was in another call or did not want to be disturbed. The original call is not touched by it.',
    whenYouSeeIt: 'A transfer to somebody who is on the phone. The NOTIFY itself still deserves a 200.',
    howToFix: [
      'Take the original call off hold and tell the caller; offer voicemail or somebody else.',
      'If the target should take a second call, raise its line limit or call waiting.',
    ],
    references: ['RFC 3515 §2.4.5', 'RFC 5589 §6.3.1'],
  },
  'report-declined': {
    title: 'Target reported as declining',
    description:
      'Inside a NOTIFY: the target, or its network, turned the transferred call down. The REFER itself was accepted.',
    whenYouSeeIt: 'Somebody pressed the red button, or a trunk refuses calls that were transferred.',
    howToFix: [
      'Take the original call off hold.',
      'If it was the trunk, look at caller identity and Diversion of the call to the target.',
    ],
    references: ['RFC 3515 §2.4.5', 'RFC 3261 §21.6.2'],
  },
  'report-blocked': {
    title: 'Target reported as blocked',
    description:
      'Inside a NOTIFY: the call to the target was unwanted (607) or stopped by a network that analyses calls (608).',
    whenYouSeeIt: 'The transferee calls the target with a number that the target or its network has blocked.',
    howToFix: [
      'Take the original call off hold.',
      'Look at the call to the target: Call-Info or Reason name whom to ask for redress.',
    ],
    references: ['RFC 8197 §4', 'RFC 8688 §3'],
  },
  'report-replaces': {
    title: 'Replaces reported as matching nothing',
    description:
      'Inside a NOTIFY: the target had no call with the Call-ID and tags that Refer-To named, or that call was only ringing.',
    whenYouSeeIt:
      'Attended transfers across an SBC that does not translate Replaces, or with tags the wrong way round.',
    howToFix: [
      'Compare Replaces with the consultation call as the target saw it: Call-ID, and its own tag as to-tag.',
      'Let the SBC translate Refer-To, or wait until the target has answered.',
    ],
    references: ['RFC 3891 §3'],
  },
  'report-unknown': {
    title: 'Target reported as unknown',
    description: 'Inside a NOTIFY: nobody is reached under the address in Refer-To, as the transferee called it.',
    whenYouSeeIt: 'A wrong number, a prefix missing, a domain that only the transferor can resolve.',
    howToFix: [
      'Compare Refer-To with what the user dialled.',
      'Write Refer-To so that the transferee can route it: full number, the right domain.',
    ],
    references: ['RFC 3515 §2.4.5'],
  },
  'report-failed': {
    title: 'Transfer reported as failed',
    description:
      'Inside a NOTIFY: with this code the call to the target ended, or the transferee gave up. The original call is not touched by it.',
    whenYouSeeIt: 'Last report of a transfer that did not work.',
    howToFix: [
      'Take the original call off hold.',
      'Look at the call to the target: its final response and Reason tell more than the report.',
    ],
    references: ['RFC 3515 §2.4.5'],
  },
  'cancel-taken': {
    title: 'CANCEL received',
    description:
      'The next hop took the CANCEL. It says nothing about the INVITE, which gets a final response of its own, normally 487.',
    whenYouSeeIt: 'Whenever a caller hangs up while it rings, and on the other branches when one phone answers.',
    howToFix: [],
    references: ['RFC 3261 §9.2'],
  },
  'cancel-late': {
    title: 'Nothing left to cancel',
    description:
      'The CANCEL found no INVITE under way: a final response was already sent, or its branch does not match.',
    whenYouSeeIt:
      'The callee answered in the same moment. If the INVITE then goes on ringing, the CANCEL was built wrongly.',
    howToFix: [
      'After a 200 to the INVITE send ACK, then BYE.',
      'If it still rings: the CANCEL must repeat Request-URI, Call-ID, From, To, CSeq number and the top Via of the INVITE.',
    ],
    references: ['RFC 3261 §9.1', 'RFC 3261 §9.2'],
  },
  'bye-confirmed': {
    title: 'Hanging up confirmed',
    description: 'The other side agrees that the call is over.',
    whenYouSeeIt: 'At the end of every call.',
    howToFix: [],
    references: ['RFC 3261 §15.1.2'],
  },
  'bye-unknown': {
    title: 'Call already gone',
    description: 'The other side no longer knows the call that this BYE ends. It is over either way.',
    whenYouSeeIt: 'Both sides hung up at once; or one of them restarted, or timed the call out before.',
    howToFix: [
      'If both sent a BYE, nothing.',
      'Otherwise find out when the answering side lost the call: a restart, a session timer, an ACK that never came.',
    ],
    references: ['RFC 3261 §15.1.2'],
  },
  'replaces-taken': {
    title: 'Call taken over',
    description: 'This INVITE takes the place of the call that its Replaces names; that call is now ended with a BYE.',
    whenYouSeeIt: 'Last step of an attended transfer, call pickup, a call parked and fetched.',
    howToFix: [],
    references: ['RFC 3891 §3'],
  },
  'replaces-not-early': {
    title: 'Call no longer ringing',
    description:
      'The INVITE wanted to take over a call only while it rings (`early-only`), and that call was already answered. The user is not busy.',
    whenYouSeeIt: 'Directed pickup that came too late; a transfer that sets early-only for an answered call.',
    howToFix: [
      'Nothing, when somebody answered first.',
      'To take over an answered call, leave early-only out of Replaces.',
    ],
    references: ['RFC 3891 §3'],
  },
  'replaces-unmatched': {
    title: 'Replaces matches no call',
    description:
      'No call here has the Call-ID and both tags of Replaces; or it has, but it is still ringing here and was not started by this side.',
    whenYouSeeIt:
      'Attended transfers across an SBC or PBX that changes Call-ID and tags, tags the wrong way round, a value not unescaped.',
    howToFix: [
      'Compare Replaces with the call as this side knows it: to-tag is its own tag, from-tag the other side’s.',
      'Let the element that changes Call-ID translate Replaces too, or route the INVITE to the one that owns the call.',
      'A ringing phone cannot be replaced: wait for the answer, or transfer blind.',
    ],
    references: ['RFC 3891 §3'],
  },
  'replaces-ended': {
    title: 'Call to be replaced has ended',
    description: 'The call that Replaces names was here but is over. Nobody declined anything.',
    whenYouSeeIt: 'The consultation was hung up before the transfer arrived.',
    howToFix: ['Keep the consultation call until the transfer is reported as done.'],
    references: ['RFC 3891 §3'],
  },
  'reinvite-taken': {
    title: 'Change of the call accepted',
    description:
      'A re-INVITE inside a call that is up: hold, resume, other media or a session refresh was agreed. It is no new answer.',
    whenYouSeeIt: 'Hold and resume, T.38, a move of the media, session timers.',
    howToFix: [],
    references: ['RFC 3261 §14'],
  },
  'reinvite-glare': {
    title: 'Both sides changed the call at once',
    description:
      'A re-INVITE or other change was under way. The call stays as it is; the sender tries again after a random moment.',
    whenYouSeeIt: 'Two PBXs refresh or re-route the same call together.',
    howToFix: [
      'Retry after 2.1 to 4 s on the side that chose the Call-ID, after 0 to 2 s on the other; do not hang up.',
    ],
    references: ['RFC 3261 §14.1'],
  },
  'reinvite-unknown': {
    title: 'Call lost on the other side',
    description:
      'The other side no longer knows this call, or did not answer: the call is over, and its sender has to say BYE.',
    whenYouSeeIt: 'A restart, a failover without its calls, a session timer that ran out, a route that went away.',
    howToFix: [
      'Find out what the answering element lost: restart, failover, timeout.',
      'Check Contact and Record-Route: the request may have reached an element that never had the call.',
    ],
    references: ['RFC 3261 §12.2.1.2', 'RFC 5057 §5.1'],
  },
  'reinvite-refused': {
    title: 'Change of the media refused',
    description: 'The offer in a re-INVITE does not suit the other side. The call goes on with the media it had.',
    whenYouSeeIt: 'T.38 towards something without fax, video, a codec change after a transfer.',
    howToFix: [
      'Compare the offer with the codecs of the first answer.',
      'Keep the call up: a refused change is no reason for a BYE.',
    ],
    references: ['RFC 3261 §14.1'],
  },
  cancelled: {
    title: 'Cancelled, as asked',
    description: 'The caller’s side gave up while it rang. This is how an INVITE that was cancelled ends.',
    whenYouSeeIt: 'The caller hung up, a ring timeout ran out, or another phone answered.',
    howToFix: [],
    references: ['RFC 3261 §9.2'],
  },
  'ended-unasked': {
    title: 'Ended before the answer',
    description: 'The INVITE was ended before it was answered; the CANCEL or BYE that did it is not in this trace.',
    whenYouSeeIt: 'The capture misses the CANCEL; or a server ended the ringing by itself.',
    howToFix: ['Capture nearer the caller, or look for a Reason header that names the cause.'],
    references: ['RFC 3261 §21.4.25'],
  },
  'crossed-cancel': {
    title: 'Answered while being cancelled',
    description:
      'The callee answered before the CANCEL arrived. The call is up: the caller has to send ACK and then BYE.',
    whenYouSeeIt: 'Somebody picks up in the moment the caller gives up.',
    howToFix: ['If no BYE follows, the caller’s stack does not handle this race; the callee hears nobody.'],
    references: ['RFC 3261 §9.1', 'RFC 3261 §15'],
  },
  answered: {
    title: 'Call answered',
    description: 'The callee, or a machine for it, took the call. An ACK follows.',
    whenYouSeeIt: 'Every call that comes about. Repeated, it says that the ACK does not arrive.',
    howToFix: ['Repeated 200: the ACK goes astray; check Contact and Record-Route of this response.'],
    references: ['RFC 3261 §13.2.2.4'],
  },
  'rang-out': {
    title: 'Rang, and nobody answered',
    description: 'The phone rang, and a timer ended the attempt. Nothing is broken.',
    whenYouSeeIt: 'No-answer timers of phones, PBXs and networks.',
    howToFix: ['Lengthen the ring time, or forward to voicemail on no answer.'],
    references: ['RFC 3261 §21.4.18', 'RFC 3261 §21.4.9'],
  },
  'relay-timeout': {
    title: 'Nobody answered the relay',
    description: 'A proxy or SBC on the way sent the INVITE on and heard nothing back. The callee never decided.',
    whenYouSeeIt:
      'A phone that lost its network but is still registered, a gateway that is down, a filter between the two.',
    howToFix: [
      'See where the relay sent the INVITE and whether that address answers anything.',
      'Shorten registrations or add keep-alives, so that dead phones are noticed.',
    ],
    references: ['RFC 3261 §16.8'],
  },
  'relay-unavailable': {
    title: 'Relay cannot serve the call now',
    description:
      'A proxy or SBC on the way refused by itself: overloaded, in maintenance, or without a route that works.',
    whenYouSeeIt: 'Trunk limits reached, all gateways marked down, a failed DNS lookup or OPTIONS check.',
    howToFix: [
      'Look at the state of the routes and limits on the address that answered.',
      'Retry over another route; wait as long as Retry-After says.',
    ],
    references: ['RFC 3261 §21.5.4'],
  },
  'refer-taken': {
    title: 'Transfer request accepted',
    description:
      'The transferee agreed to try. Whether the transfer works is told by NOTIFYs, not by this response: 200 and 202 mean the same.',
    whenYouSeeIt: 'Answer to a REFER.',
    howToFix: ['Keep the call until a NOTIFY reports a final status.'],
    references: ['RFC 3515 §2.4.2', 'RFC 7647 §5'],
  },
  'notify-taken': {
    title: 'Notification received',
    description: 'The subscriber got the NOTIFY. It says nothing about what the NOTIFY reports.',
    whenYouSeeIt: 'After every NOTIFY.',
    howToFix: [],
    references: ['RFC 6665 §4.1.3'],
  },
  'notify-unknown': {
    title: 'Subscription gone',
    description:
      'The receiver has no such subscription, or no longer. The notifier stops; a transfer it reports on goes on all the same.',
    whenYouSeeIt:
      'The transferor hung up and forgot the subscription with the call; or the event id changed after a challenge.',
    howToFix: [
      'Keep the subscription until its terminated NOTIFY was answered.',
      'After a REFER was repeated with credentials, expect the id of the repeated one.',
    ],
    references: ['RFC 6665 §4.1.3', 'RFC 3515 §2.4.4'],
  },
  'prack-taken': {
    title: 'Provisional response acknowledged',
    description: 'The PRACK was taken; the provisional response need not be repeated.',
    whenYouSeeIt: 'Calls with 100rel, often with early media.',
    howToFix: [],
    references: ['RFC 3262 §3'],
  },
  'prack-unknown': {
    title: 'PRACK matches nothing',
    description:
      'No unacknowledged provisional response has this RAck, or the dialog is unknown. The call is likely to fail.',
    whenYouSeeIt: 'A repeated PRACK, an RAck with the wrong RSeq or CSeq, a B2BUA that mixes two legs.',
    howToFix: [
      'Compare RAck with RSeq and CSeq of the 18x.',
      'If the two do not get along, turn 100rel off on one side.',
    ],
    references: ['RFC 3262 §3'],
  },
  'update-taken': {
    title: 'Change accepted',
    description: 'An UPDATE: media, identity or a session refresh was agreed without a re-INVITE.',
    whenYouSeeIt: 'Session timers, early media, identity updates.',
    howToFix: [],
    references: ['RFC 3311 §5.2'],
  },
  'update-glare': {
    title: 'Change crossed another one',
    description:
      'An offer was still open on one side. The sender of the UPDATE waits and tries again; the call stays as it is.',
    whenYouSeeIt: 'UPDATE and re-INVITE at the same time.',
    howToFix: ['Retry after a random moment (500 comes with Retry-After); do not hang up.'],
    references: ['RFC 3311 §5.2'],
  },
  'info-taken': {
    title: 'Information received',
    description: 'The INFO was taken: mostly a key press or a request for a video frame.',
    whenYouSeeIt: 'DTMF by INFO, video calls.',
    howToFix: [],
    references: ['RFC 6086 §4.2.2'],
  },
} satisfies Readonly<Record<string, SituationText>>;

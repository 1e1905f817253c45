import type { Code6xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';

export const EN_6XX: Readonly<Record<Code6xx, CodeText>> = {
  600: {
    title: 'Busy everywhere',
    description:
      'The called party is busy, and the answering device knows that no other device or voicemail will take the call. It therefore ends the search on all branches.',
    whenYouSeeIt:
      'PBXs that answer for all devices of a user. When one single phone sends it, the other phones of the same user stop ringing and voicemail is never reached: a misuse.',
    howToFix: [
      'If other devices of the user should have gone on ringing, make the phone send 486 instead.',
      'If voicemail should have answered, put the busy treatment before the device or map 600 to it in the PBX.',
      'Try again after Retry-After, or offer a callback.',
      'Do not try another route: a 6xx holds for every route.',
    ],
    whatFollows:
      'Proxies CANCEL the remaining branches, pass the 600 to the caller at the end, and the caller sends ACK.',
    useWhen: 'Send it only when you speak for every device of the user; otherwise 486.',
  },
  603: {
    title: 'Decline',
    description:
      'The call is refused for the called party as a whole, and no other branch is tried. Three different things look like this: a person pressed decline; a network blocked the call by analytics (603+, phrase Network Blocked with a Reason text v=analytics1); or an INVITE with Replaces named a dialog that has already ended.',
    whenYouSeeIt:
      'After a 180 and seconds of ringing: a person. Within about a second, without 18x, from the same caller to many numbers: probably a block, but unproven without the 603+ text. To a REFER: transfer not enabled on the trunk, or the transferee refused. In the US, blocks by analytics have had to use 603+ since 2026-03-25.',
    howToFix: [
      'Read the phrase and the Reason header: Network Blocked with v=analytics1 is 603+ (with another phrase, a hop rewrote it); complain at the url, tel or email in that text and quote the id.',
      'If a person declined, respect it: honour Retry-After and do not call again at once.',
      'Do not send the call over another carrier: a 6xx is meant for all routes, and 603+ forbids the detour.',
      'If one phone silences all others of a user, make it send 486 or 480 for its own rejections.',
      'If it answers a REFER, enable call transfer on the trunk, or let the PBX carry out the transfer itself; if it answers an INVITE with Replaces, keep the consultation call until the transfer is through.',
    ],
    whatFollows: 'Proxies CANCEL the remaining branches, the caller sends ACK, and no retry follows.',
    useWhen:
      'Send it when the user does not want this call anywhere; 486 or 480 for one device, 607 for unwanted callers, 403 for policy, 608 for a block by an intermediary.',
  },
  604: {
    title: 'Does not exist anywhere',
    description: 'A server with authority over the address says that this user exists at no place at all.',
    whenYouSeeIt:
      'Unassigned or wrongly dialled numbers, domains with an authoritative directory. Some blockers send it to look like a disconnected number, which RFC 8688 calls untrue; a 604 for a number that answers other callers is suspicious.',
    howToFix: [
      'Check the number: country code, missing or extra digits, prefix.',
      'Remove the number from dial lists if it is really gone.',
      'If other callers reach it, ask the operator behind the last hop whether your calls are being blocked.',
      'In a transfer, check the user part and domain in Refer-To.',
    ],
    whatFollows:
      'Proxies CANCEL the remaining branches, the caller sends ACK; a retry to the same address is pointless.',
    useWhen: 'Send it when you know for the whole address space; 404 when you know it only for your own domain.',
  },
  606: {
    title: 'Not acceptable anywhere',
    description:
      'The user was reached and would talk, but none of their devices can accept the session as offered: media, bandwidth or addressing.',
    whenYouSeeIt:
      'Codec or encryption mismatch answered by an element that speaks for all devices. The Warning header names the point; 488 is the more common answer.',
    howToFix: [
      'Read Warning and compare the SDP of the offer with what the callee supports: codecs, SRTP against RTP, IPv4 against IPv6.',
      'Offer a common codec, or put a transcoding SBC in between.',
      'If only one device has the problem, make it send 488 so that the others still ring.',
    ],
    whatFollows: 'Proxies CANCEL the remaining branches, the caller sends ACK and may call again with another offer.',
    useWhen: 'Send it when no device of the user could take this offer; 488 when only this one cannot.',
  },
  607: {
    title: 'Unwanted',
    description:
      'The called party, or a rule in their own device, says that calls from this caller are not wanted. As a 6xx it stops every branch. It is a human signal that the network may learn from for later calls, and it carries no address to complain to, on purpose.',
    whenYouSeeIt:
      'After a 180, a user presses "report spam" or the number is on their personal block list. After answer it appears as Reason: SIP;cause=607 in a BYE. A 607 without any 18x or 100 of the callee device came from a machine, and 608 would have been right.',
    howToFix: [
      'Stop calling this number and remove it from the list.',
      'Reach the person over another channel if there is a real relationship.',
      'If many recipients answer 607, review whom and how often you call before analytics start blocking you everywhere.',
      'If no INVITE reached the callee device, ask the element that sent it to use 608 or 603+ instead.',
      'Do not look for a redress contact: 607 has none on purpose.',
    ],
    whatFollows: 'Proxies CANCEL the remaining branches, the caller sends ACK; no automatic retry, no other route.',
    useWhen:
      'Send it on the action of a user against this caller; 603 for "not now", 608 when a machine in the network decided.',
  },
  608: {
    title: 'Rejected by an intermediary',
    description:
      'A machine or process in the network, not the called person, rejected the call attempt: an analytics engine or a call-blocking service on the path. It resembles 607, but 607 comes from the end user, and 608 says nothing about what the person wanted. The call usually never reached the called device.',
    whenYouSeeIt:
      'Calls to consumers that a carrier scores as likely spam, within a fraction of a second of the INVITE and without 18x. Callers that did not announce sip.608 in Feature-Caps may first hear an announcement in a 183. In the US, 603+ has had to be used for analytics blocks since 2026-03-25, so a 608 there is a leftover; elsewhere it is current.',
    howToFix: [
      'Look for Call-Info with purpose=jwscard: the signed card behind that URI holds the redress contact (phone, email, web). Verify its signature before trusting it.',
      'It is a network-level block: contact the network administrator, or the carrier that terminates the call, to learn why and to have it lifted.',
      'Do not redial and do not route-advance to another carrier: a 6xx holds for every route, and repeated tries look like more spam.',
      'Check what the analytics saw: registration of the caller ID, attestation in the Identity header, many short calls from one number.',
      'If Call-Info is missing, ask the neighbouring hop whether its SBC stripped it; it may be left out only when abuse is suspected.',
      'If the hop behind sent 608 and the caller got 480, 403 or 603, have the SBC or gateway in between pass the code, Reason and Call-Info on.',
    ],
    whatFollows:
      'Proxies CANCEL the remaining branches, the caller sends ACK; then nothing more on this call, the next step is outside SIP.',
    useWhen:
      'Send it when an intermediary blocks by its own judgement; 607 when the user decides, 603+ where the regulator prescribes it, 403 for account or policy.',
  },
};

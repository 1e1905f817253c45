import type { Code1xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';

export const EN_1XX: Readonly<Record<Code1xx, CodeText>> = {
  100: {
    title: 'Trying',
    description:
      'The next hop has the request and is working on it. It says nothing about the called party: it only stops the sender from retransmitting the INVITE.',
    whenYouSeeIt:
      'Within milliseconds after nearly every INVITE, once for each hop; a stateful proxy never passes it on, so each one belongs to one hop only. As a line inside a NOTIFY body it means that the transfer has started and has no result yet.',
    howToFix: [
      'Nothing to fix when a final response follows.',
      'If only 100 ever comes, ask the hop that sent it where it forwarded the call; the fault lies beyond it.',
      'If the INVITE is repeated (after 0.5, 1.5 and 3.5 s), look for the 100 that did not arrive: address and port in Via (received, rport), NAT, a firewall.',
      'If 100 answers a REFER, BYE or other non-INVITE at once over UDP, update that stack: RFC 4320 wants it only after 3.5 s (with default timers).',
    ],
    whatFollows:
      'Further provisional responses if the call proceeds, then exactly one final response on this hop; the 100 itself gets no ACK.',
    useWhen:
      'Send it when the final answer to an INVITE may take more than 200 ms and nothing about the callee is known yet; 180 or 183 once something is.',
  },
  180: {
    title: 'Ringing',
    description:
      'The called device has the INVITE and is alerting its user. With a To tag it opens an early dialog, one for each device that rings.',
    whenYouSeeIt:
      'In every call that reaches a real phone, usually within a few seconds. Several 180s with different To tags mean that the call was forked to several devices. A 603 that comes after a 180 and some seconds of ringing is a person pressing decline, not a network block.',
    howToFix: [
      'If the caller hears silence: without SDP in the 180 the calling side has to play local ringback; with SDP check the RTP of the early media.',
      'If ringing never stops, or ends in 408 or 480, check the no-answer timer and voicemail on the called side and Timer C (over 3 minutes) in the proxy.',
      'If the 180 has RSeq and Require: 100rel and is sent again and again, find out why the PRACK (RFC 3262) for it is missing or refused.',
      'If 180 answers anything but an INVITE (a REFER, a NOTIFY), correct the stack that sent it: only 100 is allowed there.',
    ],
    whatFollows:
      'PRACK when it was sent reliably, then 200 when the user answers, or a final error (486, 603, 480); a CANCEL and then 487 if the caller gives up first.',
    useWhen:
      'Send it when a user is really being alerted; use 183 for tones or announcements, 181 for a diversion, 182 for a queue.',
  },
  181: {
    title: 'Call is being forwarded',
    description:
      'The call is on its way to another destination than the one dialled. It only informs the caller: the element that sent it does the forwarding, and the caller keeps waiting on the same INVITE.',
    whenYouSeeIt:
      'Call forwarding in a PBX or application server, often followed by a 180 or 183 with another To tag. Where the History-Info or Diversion header is present it shows who forwarded and why.',
    howToFix: [
      'If the call reached the wrong place, read History-Info or Diversion in the forwarded INVITE and correct the forwarding rule of the user it names.',
      'If several 181 follow each other until 482, 483 or a timeout, two users forward to each other: break the circle.',
      'If the forwarded call is refused by the carrier, check that the diverting number is conveyed and belongs to you.',
    ],
    whatFollows: 'The provisional and final responses of the new destination, on the same INVITE.',
    useWhen:
      'Send it when you forward the call yourself and keep the INVITE open; send 302 to let the caller or its proxy do the forwarding.',
  },
  182: {
    title: 'Queued',
    description:
      'The called party cannot take the call now but did not refuse it: the call waits in a queue. The reason phrase may tell the position or the waiting time, and the response may be repeated as that changes.',
    whenYouSeeIt:
      'Call-centre queues that keep the caller unanswered instead of answering and playing music. Rare: most queues send 200 or 183 with audio.',
    howToFix: [
      'If callers hang up while queued, answer the call or send 183 with an announcement: many phones show nothing for a 182.',
      'If the INVITE ends with 408 or a CANCEL after about three minutes, repeat a provisional response every minute so that proxies keep their Timer C running.',
      'If nobody is ever connected, check the logged-in agents of the queue.',
    ],
    whatFollows:
      'More 182s as the queue moves, then 180 and 200 when an agent is free, or a final error such as 480 if the queue gives up.',
    useWhen:
      'Send it when the call waits for a person to become free; use 480 with Retry-After when it will not wait, 486 for one busy device.',
  },
  183: {
    title: 'Session progress',
    description:
      'Something is happening with the call that no other provisional code names. With SDP it opens early media: the caller hears tones or announcements before the call is answered.',
    whenYouSeeIt:
      'Calls to the telephone network through a gateway or SBC (ringback or a recorded announcement as audio). The true cause of a later 480 or 503 is often in the Reason header of the 183. Toward callers that do not know 608, a blocker announces the block in a reliable 183.',
    howToFix: [
      'If the caller hears nothing, check that SDP is present, that its address is reachable and that a firewall lets media in before the 200.',
      'If the call later fails, read the Reason header (Q.850 cause) of the 183 first: it is closer to the fault than the final code.',
      'If 183 has Require: 100rel, check that a PRACK is sent and gets its 200; without it the sender gives up after 32 s.',
      'If callers hear ringback and announcement mixed, or early media of several branches, make the calling side prefer received media to local ringback, or let one branch send.',
    ],
    whatFollows:
      'PRACK when it was sent reliably, perhaps an UPDATE, audio when it had SDP, then a 180 or the final response.',
    useWhen:
      'Send it for early media or progress without alerting; send 180 when a phone really rings, 100 when you know nothing yet.',
  },
  199: {
    title: 'Early dialog terminated',
    description:
      'One branch of a forked call is over while the INVITE as a whole goes on. The To tag names the early dialog that died, the Reason header the final code that killed it.',
    whenYouSeeIt:
      'Forking proxies and IMS cores, and only towards callers that listed 199 in Supported. Typically one device answered 486 or 603 while the others still ring.',
    howToFix: [
      'Do not report it as a failed call: wait for the final response of the INVITE.',
      'Read its Reason header when one device of a user always drops out: the code there (486, 603, 480) is the answer that device gave.',
      'If the caller tears the whole call down on a 199, correct the caller: only media and state of that one early dialog may be released.',
      'If it reaches a caller that never listed 199 in Supported, correct the proxy that made it up: RFC 6228 forbids it.',
    ],
    whatFollows: 'The remaining branches go on ringing; the INVITE still ends with one final response.',
    useWhen:
      'Send it from a forking proxy to free resources of a dead branch early; a device that refuses sends its final code, not 199.',
  },
};

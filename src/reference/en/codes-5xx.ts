import type { Code5xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';

export const EN_5XX: Readonly<Record<Code5xx, CodeText>> = {
  500: {
    title: 'Server internal error',
    description:
      'The server met a condition it cannot handle. Inside a dialog it has a precise second meaning: a CSeq number lower than the last one, or a second INVITE while the first is still open.',
    whenYouSeeIt:
      'A failing script, database or media resource of a PBX; a proxy that turned the 503 of its only branch into 500, as it should; a NOTIFY or REFER that overtook another on the way and is now out of order. Gateways send it for Q.850 causes 111, 127 and unknown ones.',
    howToFix: [
      'In a dialog, compare CSeq with the previous request from that side: a lower number is a sequencing fault of the sender or a reordering in between, not a crash.',
      'Read the server log at that second with the Call-ID; check disk, database, licences and media resources.',
      'Look at the leg behind it: a 503 there is the real cause.',
      'Retry after Retry-After (0 to 10 s: two INVITEs overlapped), or after several seconds.',
    ],
    whatFollows: 'ACK for an INVITE; the request may be tried again a few seconds later or at another server.',
    useWhen:
      'Send it for a fault of your own that concerns this request; 503 when you can take no requests at all for a while, 491 for glare, 400 for bad syntax.',
  },
  501: {
    title: 'Not implemented',
    description: 'The server does not know the method at all and supports it for no user.',
    whenYouSeeIt:
      'REFER, SUBSCRIBE, PUBLISH, INFO or MESSAGE sent to a simple gateway, trunk or SBC. Gateways make it of Q.850 causes 29 and 79. A REFER answered 501 means that transfers by REFER are impossible there.',
    howToFix: [
      'Stop sending this method to that peer: compare the Allow header in its other messages.',
      'For a transfer, swap the roles (REFER the other party with Replaces) or let the SBC or PBX carry out the transfer itself with re-INVITEs.',
      'Enable the method on the trunk or SBC if its operator supports it.',
    ],
    whatFollows:
      'ACK for an INVITE, otherwise nothing; repeating the method is pointless; after a NOTIFY the subscription is removed.',
    useWhen: 'Send it when you do not recognise the method; 405 when you know it but do not allow it at this address.',
  },
  502: {
    title: 'Bad gateway',
    description: 'A gateway or proxy got an answer from the server behind it that it could not use.',
    whenYouSeeIt:
      'Destination out of order in the telephone network (Q.850 cause 27), a broken answer from a carrier, or an SBC whose inner side failed. Inside a dialog it takes the whole dialog down.',
    howToFix: [
      'Read the Reason header: the Q.850 cause is what the far network said.',
      'Try another route or carrier for the same number; if that works, open a ticket with the first one.',
      'Capture behind the gateway: the malformed or missing answer is on that leg.',
    ],
    whatFollows: 'ACK for an INVITE, then often a new INVITE over another route.',
    useWhen:
      'Send it when the server behind you answered nonsense; 504 when it did not answer, 503 when you are the overloaded one.',
  },
  503: {
    title: 'Service unavailable',
    description:
      'The server cannot take requests for the moment: overload, maintenance, or no free circuit. Retry-After says how long to stay away; without it the answer counts like a 500.',
    whenYouSeeIt:
      'Trunk full or channel limit reached, no circuit available (Q.850 causes 34, 38, 41, 42, 47), a carrier that takes a gateway out of service. Often it is not on the wire at all: a stack reports 503 to its own user when TCP, TLS or DNS fails, and a minimal transferee puts 503 into its NOTIFY for any failure.',
    howToFix: [
      'Check whether the 503 is in the capture: if not, it is local, and the transport (DNS, TCP, TLS, port) to the next hop is the fault.',
      'Compare the number of calls at that time, and of calls a second, with the limits of the trunk.',
      'Send the call to an alternate server, and leave this one alone for the time in Retry-After.',
      'Read the Reason header for the Q.850 cause; in a transfer look on the target leg for the real code behind the NOTIFY, and try the host in Refer-To from the transferee.',
    ],
    whatFollows:
      'ACK for an INVITE, then a new attempt at another server; this one gets no request until Retry-After has passed.',
    useWhen:
      'Send it when you yourself are overloaded or down, never to pass on the 503 of one downstream server; 500 when only this request failed, 480 when only the user is away.',
  },
  504: {
    title: 'Server time-out',
    description:
      'The server asked another server it needs to finish the request (a database, DNS, a gateway) and got no answer in time.',
    whenYouSeeIt:
      'Proxies that wait for a location or routing service, gateways after a recovery-on-timer cause (Q.850 102), DNS that does not answer.',
    howToFix: [
      'Find the server it waited for: the log of the element that sent the 504 names it.',
      'Check DNS, database and number-lookup services of that element.',
      'Retry later, or over a route that does not depend on that service.',
    ],
    whatFollows: 'ACK for an INVITE; a retry later makes sense.',
    useWhen: 'Send it when another server you depend on was silent; 408 when the called user or its branch was.',
  },
  505: {
    title: 'Version not supported',
    description: 'The version in the start line is not one the server speaks. In practice there is only SIP/2.0.',
    whenYouSeeIt: 'Scanners and fuzzers, requests damaged on the way, foreign protocols on port 5060, test tools.',
    howToFix: [
      'Look at the first line of the request: anything but SIP/2.0 at its end is the fault.',
      'If the sender is unknown, treat it as a scan and block it.',
      'If your own device sent it, look for a space or character too many in its start line.',
    ],
    whatFollows: 'ACK for an INVITE, and nothing until the sender corrects the version.',
    useWhen: 'Send it for a version you do not speak; 400 for a start line that is broken otherwise.',
  },
  513: {
    title: 'Message too large',
    description: 'The request is longer than the server can process, headers and body together.',
    whenYouSeeIt:
      'Large SDP (video, many codecs, ICE candidates), Identity headers, long Via and Record-Route stacks, MESSAGE and NOTIFY with long bodies. Often the fault shows earlier: UDP requests above about 1300 bytes that are never answered.',
    howToFix: [
      'Send over TCP or TLS above about 1300 bytes: large requests do not belong on UDP.',
      'Offer fewer codecs, drop unused candidates and private headers.',
      'Send large content by MSRP or HTTP, with only a link in the message.',
      'Raise the message size limit on the server or SBC that sent it.',
    ],
    whatFollows: 'ACK for an INVITE, then a smaller request if the sender can make one.',
    useWhen: 'Send it when the message as a whole is too long; 413 for the body, 414 for the Request-URI.',
  },
  555: {
    title: 'Push service not supported',
    description:
      'The registration asked for push notifications through a provider that the proxy or registrar does not support.',
    whenYouSeeIt:
      'Mobile softphones that REGISTER with pn-provider parameters in Contact against a server set up for other push services (RFC 8599).',
    howToFix: [
      'Compare pn-provider in the Contact with the providers the server has configured, and add the missing one.',
      'Check spelling and parameters of the push credentials in the app build.',
      'Register without push parameters until then; calls will then reach the app only while it is awake.',
    ],
    whatFollows: 'A new REGISTER with another provider or without push; until then the device is not registered.',
    useWhen:
      'Send it to a REGISTER with an unsupported push provider, and for nothing else; 403 for a refusal by policy.',
  },
  580: {
    title: 'Precondition failure',
    description:
      'The offer demands a condition that could not be met before ringing, usually reserved bandwidth, or the callee does not accept it.',
    whenYouSeeIt:
      'IMS and VoLTE calls with QoS preconditions: the radio or core network could not reserve the bearer for the voice codec.',
    howToFix: [
      'Read the SDP in the 580: it names the precondition (curr, des, conf lines) that failed.',
      'Check bearer and policy control for that user at that time.',
      'Offer the precondition as optional instead of mandatory towards networks without such QoS.',
    ],
    whatFollows: 'ACK for an INVITE; the caller may offer again with weaker preconditions.',
    useWhen:
      'Send it when a precondition cannot be met; 488 when codecs or media are the problem, 420 when you do not know preconditions at all.',
  },
};

import type { Code4xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';

/** 480 to 494: the called user, the dialog, the route and the session. */
export const EN_480_494 = {
  480: {
    title: 'Temporarily unavailable',
    description:
      'The user exists but cannot be reached now: not registered, do not disturb, or the device did not answer in time. The reason phrase or Reason header should say which.',
    whenYouSeeIt:
      'Phones offline or logged out, DND, no-answer timers of a PBX. Gateways send it for Q.850 causes 19 (no answer), 20 and 31, and 31 is also what remains of a 608 that crossed the telephone network. The cause is often in the Reason header, sometimes only in the 183 before.',
    howToFix: [
      'Look in the registrar: is the user registered, and does its Contact answer?',
      'Read the phrase, Retry-After and the Reason header (19 no answer, 20 absent, 31 unspecified; SIP 603, 607 or 608 is a rejection whose code was changed).',
      'Turn off DND or forwarding on the phone; if it keeps losing its registration, check keep-alive, NAT and how often it sends REGISTER.',
      'In a transfer, take the original call back from hold and offer voicemail.',
    ],
    whatFollows: 'ACK for an INVITE; another attempt later, after Retry-After if given. It ends a subscription.',
    useWhen:
      'Send it when the user is away or not registered; 486 when in a call, 404 when unknown, 408 when nothing answered at all.',
  },
  481: {
    title: 'Call or transaction does not exist',
    description:
      'The request belongs to a dialog, transaction or subscription that the receiver does not have, or has no longer.',
    whenYouSeeIt:
      'BYE crossing BYE, re-INVITE after a restart, PRACK with a wrong RAck. To a NOTIFY: the transferor dropped the subscription, often right after its BYE. To an INVITE with Replaces: Call-ID or tags do not match at the target, tags are swapped, an SBC did not rewrite them, or the target is still ringing. To a CANCEL: it came too late, which is harmless.',
    howToFix: [
      'Compare Call-ID and both tags with those the receiver used on its side; behind an SBC each leg has its own. The right Call-ID with swapped tags is a fault of whoever wrote Replaces.',
      'For Replaces behind an SBC, let it translate Refer-To to the other leg, and escape the value once.',
      'Do not replace a call that is only ringing: wait for the answer, or transfer blind.',
      'For a NOTIFY, keep the subscription until its terminated NOTIFY was answered, and follow the id of the REFER repeated after a challenge.',
      'If a server restarted in between, its dialogs are lost: call and SUBSCRIBE anew; shorter session timers notice it sooner.',
    ],
    whatFollows: 'ACK for an INVITE; the usage or subscription is over on both sides, a new one has to be set up.',
    useWhen:
      'Send it when no dialog, transaction or subscription matches; 603 when Replaces names one that has just ended, 489 for an unknown event.',
  },
  482: {
    title: 'Loop detected',
    description:
      'The same request came by a second time. From a proxy it is a routing loop; from a phone it is a merged request, the second copy of a forked INVITE.',
    whenYouSeeIt:
      'Two systems that route a number to each other, or a Refer-To that points back at the transferor. A 482 on one branch of a fork while another one rings is harmless. A second INVITE with the Call-ID of one just cancelled may get it too.',
    howToFix: [
      'Follow the Via headers from bottom to top: the first address that repeats is where the loop closes.',
      'Correct the route or forwarding on one of the two systems.',
      'If it is a merged request, let it be; or stop forking to the same phone over two paths.',
      'If it follows a CANCEL and a new INVITE, use a new Call-ID for the new call.',
    ],
    whatFollows: 'ACK for an INVITE; no retry until the routing is corrected.',
    useWhen: 'Send it when you recognise your own copy of the request; 483 when only Max-Forwards reached 0.',
  },
  483: {
    title: 'Too many hops',
    description: 'Max-Forwards reached zero before the request got to its destination.',
    whenYouSeeIt:
      'Loops that change the Request-URI at each turn so that 482 does not notice: forwarding circles, a B2BUA that sends a REFER or INVITE back where it came from. The Via stack grows with every copy.',
    howToFix: [
      'Sort the INVITEs by time or follow the Via headers, and find the pair of addresses that repeats.',
      'Break the circle: one of the two must own the number. A higher Max-Forwards only makes the loop longer.',
      'For a REFER that bounces off a trunk, terminate it in the SBC or PBX.',
      'If the first request already starts with a low Max-Forwards, raise it to 70.',
    ],
    whatFollows: 'ACK for an INVITE; no retry until the routing is corrected.',
    useWhen: 'Send it when Max-Forwards is 0 and you would have to forward; 482 when you can prove the loop.',
  },
  484: {
    title: 'Address incomplete',
    description: 'The number is too short to be routed. With overlap dialling it just asks for more digits.',
    whenYouSeeIt:
      'Digits lost by a dial plan or timeout, missing area code, gateways (Q.850 cause 28), overlap dialling where several 484s precede the call.',
    howToFix: [
      'Compare the dialled digits with the Request-URI: which rule cut or did not add digits?',
      'Send the full number at once (E.164) instead of overlap; in overlap only the last INVITE counts.',
      'Raise the inter-digit timeout of the phone.',
      'In a transfer, write the full number into Refer-To.',
    ],
    whatFollows: 'ACK for an INVITE, then a new INVITE with more digits when dialling overlaps.',
    useWhen: 'Send it when more digits could make the number valid; 404 when they could not.',
  },
  485: {
    title: 'Ambiguous',
    description: 'The Request-URI fits several users. Contact may list them so that the caller can choose.',
    whenYouSeeIt: 'Directory dialling by name; rare, since the list may reveal users.',
    howToFix: [
      'Choose one of the addresses in Contact.',
      'Dial the full address or extension.',
      'Make the alias unique in the directory.',
    ],
    whatFollows: 'ACK for an INVITE, then a new request when the user has chosen.',
    useWhen: 'Send it when a person has to choose among users; 300 when all choices lead to the same user.',
  },
  486: {
    title: 'Busy here',
    description:
      'This device was reached and cannot or will not take another call now. Other devices of the same user may still answer.',
    whenYouSeeIt:
      'In another call with call waiting off, line limit reached, DND on many phones, gateways (Q.850 cause 17). In a transfer NOTIFY: the target was busy. To an INVITE with Replaces;early-only: the call had been answered already, nobody was busy.',
    howToFix: [
      'Try later or after Retry-After, or forward on busy to voicemail or another phone.',
      'Raise the call-waiting or line limit if the user should take a second call, and check DND.',
      'In a transfer, take the original call back from hold and tell the caller.',
      'If the user was free, look for a hung call on that device or PBX channel; a trunk that sends 486 for every number has no free channel.',
    ],
    whatFollows: 'ACK; on a fork the other branches go on, otherwise the caller may try again later.',
    useWhen:
      'Send it for this device only; 600 when you speak for all devices, 480 when away, 603 when the user refuses.',
  },
  487: {
    title: 'Request terminated',
    description:
      'The request was ended by a CANCEL or BYE before it was answered. It is the expected end of a cancelled INVITE, not a failure.',
    whenYouSeeIt:
      'The caller hung up while it rang, or another device of a fork answered: Reason: SIP;cause=200 in the CANCEL tells; or a 6xx ended the other branches. In a transfer NOTIFY: the transferee gave up before the target answered.',
    howToFix: [
      'Nothing, when the CANCEL is in the trace: its Reason says why (200: another phone answered; 603, 607, 608: another branch was refused).',
      'If callers give up quickly, look at what they heard: silence instead of ringback makes people hang up.',
      'If no person cancelled, look for a timer: no-answer timeout of a PBX, expiry of the INVITE, Timer C.',
      'If 487 is missing after a CANCEL, the called side leaves the INVITE open; it dies after 32 s.',
      'For a semi-attended transfer, wait for this 487 before the REFER is sent.',
    ],
    whatFollows: 'ACK on this hop, and the call attempt is over; the CANCEL itself got its own 200.',
    useWhen:
      'Send it for the INVITE that was cancelled, never as the answer to the CANCEL; 486 or 603 when the callee decided, 408 or 480 when time ran out.',
  },
  488: {
    title: 'Not acceptable here',
    description:
      'The session offered does not fit this device: codec, encryption, media type or addresses. During a call it rejects only the change, and the session goes on as before.',
    whenYouSeeIt:
      'No common codec, SRTP against plain RTP, a video-only or T.38 offer, IPv6 against IPv4, a bandwidth limit. In a transfer: the transferee offered codecs the target does not have.',
    howToFix: [
      'Read Warning, then compare the m= and a= lines of the offer with the answer of a call that worked.',
      'Enable a common codec (G.711 at least) or a transcoder in between.',
      'Set encryption alike on both sides: RTP/SAVP needs SRTP at the other end too.',
      'For T.38, let the gateway fall back to G.711 when the re-INVITE is refused.',
    ],
    whatFollows: 'ACK; then perhaps a new offer. After a re-INVITE the call continues with the old media.',
    useWhen:
      'Send it when this device cannot accept the offer; 606 when no device of the user could, 415 for an unknown body type.',
  },
  489: {
    title: 'Bad event',
    description: 'The event package in Event is not known here. Allow-Events lists what is.',
    whenYouSeeIt:
      'SUBSCRIBE or PUBLISH for presence, dialog or message-summary to servers without it; vendor NOTIFYs such as check-sync to other phones. To a transfer NOTIFY: the transferor sent REFER but does not handle event refer, or compares it with wrong case.',
    howToFix: [
      'Use a package listed in Allow-Events, or turn the subscription off on the phone.',
      'Enable the package (BLF, MWI, presence) on the server, and let SUBSCRIBE and NOTIFY pass the SBC.',
      'For the NOTIFY of a REFER, add event refer to the transferor, spelled in lower case by the transferee.',
    ],
    whatFollows: 'The subscription is removed; a transfer already under way goes on unseen.',
    useWhen:
      'Send it for an unknown package; 481 for a known package without a matching subscription, 405 or 501 for the method.',
  },
  491: {
    title: 'Request pending',
    description:
      'Both sides tried to change the session at the same time (glare). Each refuses the other and tries again after a random wait, so it is harmless if a retry succeeds.',
    whenYouSeeIt:
      'Hold against hold, session-timer refresh against transfer, T.38 switch-over. As an answer to REFER it is no standard use: some stacks send it while a hold re-INVITE is open.',
    howToFix: [
      'Look for the retry: the side that owns the Call-ID waits 2.1 to 4 s, the other one 0 to 2 s.',
      'If a side hangs up on 491, correct it: glare is no reason to end a call.',
      'Send REFER only after the hold re-INVITE got its 200 and ACK.',
      'If it never ends, find the INVITE transaction that was left open: a missing ACK or final response.',
    ],
    whatFollows: 'ACK, then the same re-INVITE or UPDATE again after the random wait.',
    useWhen:
      'Send it when your own offer is outstanding; 500 with Retry-After when a second INVITE of the peer overtakes its first.',
  },
  493: {
    title: 'Undecipherable',
    description: 'The request has an encrypted body that the receiver has no key for.',
    whenYouSeeIt: 'S/MIME bodies, almost only in laboratories and closed networks.',
    howToFix: [
      'Encrypt to the key the response carries or the recipient publishes.',
      'Update the certificate of the recipient at the sender.',
      'Turn off S/MIME, and protect the signalling with TLS and the media with SRTP instead.',
    ],
    whatFollows: 'ACK for an INVITE, then the request again, encrypted to the right key.',
    useWhen: 'Send it when you cannot decrypt the body; 415 when you do not know its type at all.',
  },
  494: {
    title: 'Security agreement required',
    description:
      'The first hop wants to agree on a security mechanism (RFC 3329) before it takes requests. Security-Server lists what it offers.',
    whenYouSeeIt: 'The first round of an IMS or VoLTE registration, where it is normal; otherwise very rare.',
    howToFix: [
      'Nothing, when the request follows again with Security-Verify.',
      'If not, compare the mechanisms of Security-Client with those in Security-Server.',
      'Turn the demand off for devices that do not support security agreement.',
    ],
    whatFollows: 'The same request again over the chosen mechanism, with Security-Verify.',
    useWhen:
      'Send it when a security agreement is missing; 421 for any other missing extension, 401 or 407 for credentials.',
  },
} as const satisfies Partial<Record<Code4xx, CodeText>>;

import type { PairNotes } from '../pairs.ts';

export const EN_PAIRS: PairNotes = {
  '100-183': [
    'A 100 belongs to one hop and proves only that the next hop is alive; a 183 comes from the far end or its gateway, has a To tag and may carry audio.',
    'A 100 and then neither 183 nor 180: look for the fault behind the element that sent the 100.',
  ],
  '180-183': [
    'Look for SDP: with it the caller hears what the far side plays, without it the caller has to make the ringback itself.',
    'After a 180 a human refusal is plausible; after a 183 alone the "ringing" may be an announcement.',
  ],
  '200-202': [
    'For REFER and SUBSCRIBE a receiver has to treat both alike: the outcome of a transfer stands in NOTIFY, and RFC 7647 lets only 200 be sent.',
    'Only for MESSAGE do they differ: 200 says delivered, 202 says stored for later.',
  ],
  '202-204': [
    'Both answer event requests, in opposite ways: after a 202 to SUBSCRIBE or REFER a NOTIFY is due, after a 204 none comes on purpose.',
    '204 is valid only for a refresh of a subscription with Suppress-If-Match.',
  ],
  '202-608': [
    '202 opens something: the transferee took the REFER and its outcome comes in NOTIFY. 608 closes something: a machine in the network refused the call.',
    'Both can belong to one transfer: REFER gets 202, the INVITE to the target gets 608, and the last NOTIFY reports 608.',
    'After 202 wait and check the subscription; after 608 do not wait, find the contact in Call-Info and ask the carrier.',
  ],
  '301-302': ['Only a 301 may change a stored address; a 302 without Expires counts for this one call.'],
  '400-481': [
    'With a 400 the request is broken in itself; with a 481 it is well formed but names a dialog the peer does not have.',
    'A REFER with 400: look at Refer-To. A REFER with 481: look at Call-ID and the two tags.',
  ],
  '401-403': [
    'After 401 credentials may help, after 403 they cannot.',
    'Wrong credentials usually show as a second 401 with the same realm; several servers answer 403 at once: see whether the refused request carried Authorization.',
  ],
  '401-407': [
    'Same mechanism, other asker: 401 comes from the end point of the request, 407 from a proxy on the way, answered with Proxy-Authorization.',
    'One request may need both, one after the other or together.',
  ],
  '403-603': [
    'A 403 stops one branch by policy, a 603 stops all of them by the will of the callee.',
    'Gateways blur it: Q.850 cause 21 comes back as 403, and as 603 only if its location is the user.',
  ],
  '404-410': ['404 leaves open whether the address ever existed; 410 says that it did and will not return.'],
  '404-480': [
    '404 is a fault of the number or the provisioning, 480 of the moment: the user exists but is not there.',
    'An extension with 404 at one time and 480 at another: the PBX script answers 404 for phones that are not registered.',
  ],
  '404-484': [
    'After 484 more digits can help, after 404 only another number can.',
    'If no longer INVITE follows a 484, correct the dial plan, not the number alone.',
  ],
  '404-604': [
    '404 speaks for one domain and lets other branches go on; 604 speaks for all and stops them.',
    'A 604 for a number that others reach may be a block in disguise.',
  ],
  '405-501': [
    '405 knows the method and refuses it here (see Allow); 501 has never heard of it.',
    'For a REFER the way out is the same: REFER the other party with Replaces, or let the PBX transfer.',
  ],
  '406-415': [
    '415 complains about the body that was sent (Content-Type), 406 about the bodies the sender is willing to receive (Accept).',
  ],
  '408-480': [
    'With 480 something answered and knows that the user is away; with 408 nothing answered in time, so suspect the path or a stale registration.',
    'Look for the 408 in the capture: where it is not there, it stands only in the log of its sender.',
  ],
  '408-487': [
    'Both end a call that rang too long. 487 follows a CANCEL or BYE, which the trace shows; before a 408 there is none.',
    'A ring timer of a PBX often shows as CANCEL and 487 towards the phone, and as 408 or 480 towards the caller.',
  ],
  '408-504': ['408: the called side was silent. 504: a helper of the server (DNS, database, gateway) was silent.'],
  '413-513': [
    '413 is about the body, 513 about the message as a whole; long header stacks give 513.',
    'Try TCP before anything is left out: fragments lost on UDP are the more common cause.',
  ],
  '420-421': [
    'Mirror images: in 420 the sender demands too much, in 421 the receiver does.',
    '420 comes with Unsupported (take out), 421 with Require (put in).',
  ],
  '422-423': [
    '422 concerns the session timer of INVITE and UPDATE (Session-Expires, Min-SE), 423 the lifetime of REGISTER, SUBSCRIBE and PUBLISH (Min-Expires).',
  ],
  '428-438': [
    '428: no usable signature arrived, look for the hop that dropped it. 438: one arrived and fails, look for the hop that changed From, To or Date.',
  ],
  '436-437': [
    '436: the certificate could not be fetched (network). 437: it was fetched and is not trusted (authority, algorithm).',
  ],
  '480-486': [
    '486 says that the called device was reached; 480 is often one that is not registered.',
    'DND appears as either, by vendor: see whether the INVITE reached the device.',
  ],
  '480-603': [
    '480 concerns this moment and lets other branches ring; 603 is a refusal that silences all of them.',
    'For DND on one phone 480 or 486 is the safer choice.',
  ],
  '481-482': [
    '481: the receiver never had, or no longer has, the dialog: compare Call-ID and tags. 482: it has seen this very request before: compare Via.',
  ],
  '481-489': [
    'To a NOTIFY, 481 means that the package is known but the subscription is gone; 489 that the package itself is unknown.',
  ],
  '482-483': [
    'Both are loops: 482 is recognised at the first return, 483 only when Max-Forwards is used up. The remedy is the same.',
    'A 482 of a phone in a forked call may only be protection against a second copy.',
  ],
  '486-487': ['486 is decided by the called side, 487 by the calling side or a timer: look for the CANCEL.'],
  '486-600': [
    'Same fact, other reach: after 486 other devices and voicemail may still answer, after 600 nothing is tried.',
    'A single phone that sends 600 claims to speak for the others too; make it send 486.',
  ],
  '486-603': [
    '486 lets the other devices ring on and a later call is fine; 603 stops them and asks not to be called at once.',
    'Both can be a press of the reject key: look at how long it rang, and at the Reason.',
  ],
  '487-603': [
    '487: the caller or a timer ended the call, with a CANCEL or BYE before it. 603: the called side did.',
    'On the other branches of a call that got 603 there is a CANCEL and a 487 too: read the Reason of the CANCEL.',
  ],
  '488-606': [
    '488 speaks for one device, 606 for all devices of the user; stacks that send 606 for one codec list silence the others.',
    'The remedy is the same: compare the SDP, add a common codec, agree on SRTP.',
  ],
  '491-500': [
    'A 491 refuses a re-INVITE or UPDATE that crossed one of the other side; a 500 with Retry-After refuses a second INVITE of the same sender.',
    'A 500 without Retry-After in a dialog can also mean a CSeq that went backwards.',
  ],
  '500-503': [
    '503 is about the server and sends new calls elsewhere; 500 is about this request.',
    'A proxy turns a lone 503 from behind into 500, so the real 503 may be one hop further.',
  ],
  '502-503': ['502: the server behind answered, but wrongly. 503: there is no capacity, or no connection at all.'],
  '600-603': [
    '600 tells why (busy), 603 does not want to tell; both stop every branch.',
    'Retry-After in either tells when to call again.',
  ],
  '603-607': [
    '603 is about this call and says nothing about the caller; 607 is about this caller, and the network may learn from it.',
    'Neither carries a contact, unless the 603 is really 603+ (Reason text v=analytics1).',
  ],
  '603-608': [
    '603 is normally the decision of the called person and 608 always that of a machine, and normally no INVITE reached the called device; the exception is 603+, a 603 that a network sends after analytics.',
    'The contact stands in different places: in the text of Reason for 603+, behind Call-Info purpose=jwscard for 608.',
    'In the US, analytics blocks have had to use 603+ since 2026-03-25; a trace does not show which law applies.',
  ],
  '607-608': [
    '607 is the person, 608 the network. After 607 nobody can lift the block but that person; after 608 the operator of the blocker can.',
    '607 has no redress contact by design; 608 should point to one in Call-Info.',
    'Check whether the INVITE reached the called device, as a 180 shows: for 607 it should have, for 608 it normally has not.',
  ],
};

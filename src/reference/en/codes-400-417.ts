import type { Code4xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';

/** 400 to 417: the request itself is at fault, in its form, its credentials or its address. */
export const EN_400_417 = {
  400: {
    title: 'Bad request',
    description:
      'The request is malformed and cannot be processed. A good sender names the fault in the reason phrase. An unknown 4xx counts as 400 too.',
    whenYouSeeIt:
      'Missing or doubled headers, a wrong Content-Length, broken URIs, damage by an ALG. To a REFER: no Refer-To, two of them, or one without angle brackets. To an INVITE: Replaces given twice or together with Join.',
    howToFix: [
      'Read the reason phrase and the Warning header; they often name the header.',
      'Compare the request with the same one as it left its sender: a difference points at the SBC or ALG in between.',
      'For a REFER, send exactly one Refer-To, in angle brackets, with Replaces escaped once (%3B, %3D, %40).',
      'If the peer wants Referred-By (some PBXs do), add it; unchanged, the request fails again.',
    ],
    whatFollows: 'ACK for an INVITE; the same request would fail again, only a corrected one makes sense.',
    useWhen:
      'Send it for broken syntax with a phrase that names the fault; use a specific code (415, 416, 420, 481) where one fits.',
  },
  401: {
    title: 'Unauthorized',
    description:
      'The server asks the sender to prove who it is, with the challenge in WWW-Authenticate. The first 401 of an exchange is a normal step, not a failure.',
    whenYouSeeIt:
      'Nearly every REGISTER gets one before its 200. A second 401 with the same realm after credentials were sent, without stale=true, means a wrong user name or password. A REFER that is challenged and never repeated ends the transfer.',
    howToFix: [
      'If a request with Authorization follows and succeeds, nothing is wrong.',
      'If 401 repeats, check authentication user (it may differ from the extension), password and realm; stale=true means that only the nonce had expired.',
      'If no second request follows, give the sender credentials for that realm, also for in-dialog REFER and NOTIFY.',
      'After a challenged REFER, the NOTIFY carries the CSeq of the repeated REFER as its event id.',
      'Watch for many 401s from one unknown address: that is password guessing.',
    ],
    whatFollows:
      'ACK for an INVITE, then the same request again with the same Call-ID, CSeq one higher and an Authorization header.',
    useWhen: 'Send it as registrar, endpoint or notifier; a proxy that challenges sends 407.',
  },
  402: {
    title: 'Payment required',
    description: 'Reserved by RFC 3261 without any meaning. Billing systems use it for an empty account.',
    whenYouSeeIt: 'Prepaid and wholesale platforms when credit is used up or a rate is missing.',
    howToFix: [
      'Check balance and credit limit of the account with the provider.',
      'Check that the destination has a rate in the tariff.',
      'Otherwise ask the provider: only its own documents say what its 402 means.',
    ],
    whatFollows: 'ACK for an INVITE; receivers treat it as 400 and do not retry on their own.',
    useWhen: 'Better not: send 403 with a telling phrase, since 402 has no defined meaning.',
  },
  403: {
    title: 'Forbidden',
    description:
      'The server understood the request and refuses it. Credentials will not change that, so the request should not be repeated as it is.',
    whenYouSeeIt:
      'Destination barred, caller ID not owned, source address not on the list, trunk without transfer permission, registration from a wrong place. "Stale Date" means an Identity signature that is too old. A gateway also turns Q.850 causes 21, 55, 57 and 87 into 403, so a person who declined behind a gateway can look like this.',
    howToFix: [
      'Read the phrase, Reason and Warning, then check what the account may do: international calls, transfers, number of contacts.',
      'Check the calling number in From and P-Asserted-Identity: it must belong to the account.',
      'Check that the source address and port are the ones the peer has on its list.',
      'For a REFER, look at the host in Refer-To (the domain of the trunk is expected) and, outside a dialog, add Target-Dialog and Require: tdialog.',
      'For "Stale Date", correct the clock of the signer (NTP); about 60 s is the usual tolerance.',
      'With Reason: Q.850;cause=21, look for the code behind the gateway: it may have been a 603 or 603+.',
    ],
    whatFollows: 'ACK for an INVITE, and no repetition of the same request.',
    useWhen: 'Send it for policy; 401 or 407 if credentials would help, 603 if the called user refuses the call.',
  },
  404: {
    title: 'Not found',
    description:
      'The server is responsible for the domain and knows that this user is not in it. Another address may still work. In a dialog it ends the whole dialog.',
    whenYouSeeIt:
      'Wrong digits or prefix, a number not in the dial plan, a wrong domain; gateways for unallocated numbers (Q.850 causes 1, 2, 3, 26). As the status in a NOTIFY: Refer-To in a format that the transferee side cannot dial.',
    howToFix: [
      'Compare the Request-URI with the dial plan of the server that answered: prefix, plus sign, domain.',
      'Check that the user or number is provisioned there, and not only registered elsewhere.',
      'In a transfer, normalise Refer-To to the format the trunk expects (E.164 and its domain).',
      'In a dialog, look at the Contact: requests to an address nobody knows get 404.',
      'With Reason: Q.850;cause=3 there is no route: correct the routing table of the gateway, not the number.',
    ],
    whatFollows: 'ACK for an INVITE; another attempt makes sense only with a different Request-URI.',
    useWhen:
      'Send it when you are sure about your domain; 480 when the user exists but is not registered, 410 when it is gone for good, 604 for everywhere.',
  },
  405: {
    title: 'Method not allowed',
    description: 'The method is known but not allowed at this address. Allow lists the methods that are.',
    whenYouSeeIt:
      'REFER to a trunk or softphone where transfer is turned off; PUBLISH or MESSAGE to a PBX without presence or messaging. A NOTIFY of a transfer answered 405 means that the transferor cannot hear the outcome, although the transfer itself may succeed.',
    howToFix: [
      'Compare Allow in the response with the method; use another if there is one.',
      'For a REFER, enable transfer at the peer, swap the roles and REFER the other party with Replaces, or let the PBX transfer by re-INVITE.',
      'For a NOTIFY, let the transferor accept NOTIFY of event refer and list it in its own Allow.',
    ],
    whatFollows: 'ACK for an INVITE; after a NOTIFY the subscription is removed while the referral goes on unseen.',
    useWhen: 'Send it when you know the method but not for this user; 501 when you do not know it at all.',
  },
  406: {
    title: 'Not acceptable',
    description:
      'Nothing the server could answer with is among the types listed in Accept, Accept-Encoding or Accept-Language of the request.',
    whenYouSeeIt:
      'A SUBSCRIBE whose Accept leaves out the only body type of the event package, for example a presence or dialog-info format.',
    howToFix: [
      'Add the body type the notifier uses to Accept, or leave the header out to get the default.',
      'Read Warning if there is one.',
      'If it answers an INVITE, check the codecs too: the right code for those would be 488.',
    ],
    whatFollows: 'ACK for an INVITE, then a request with a wider Accept.',
    useWhen:
      'Send it when your answer would not be understood; 415 when you do not understand the body of the request, 488 for media.',
  },
  407: {
    title: 'Proxy authentication required',
    description:
      'A proxy on the way wants credentials before it passes the request on. The first one is a normal step, as with 401.',
    whenYouSeeIt:
      'INVITE, REFER or MESSAGE through a provider or SBC. If it answers a NOTIFY or a REFER and nothing follows, that stack has no credentials for requests inside a dialog.',
    howToFix: [
      'If the request is repeated with Proxy-Authorization and passes, nothing is wrong.',
      'If 407 repeats without stale=true, check user, password and realm in the outbound-proxy or trunk settings.',
      'If the sender never repeats, give it credentials for the realm in Proxy-Authenticate, or exempt in-dialog requests such as NOTIFY from challenge on the proxy.',
      'If a trunk works by address, check why the proxy did not recognise the source address.',
      'Where several proxies ask, the repeat has to keep the credentials of the earlier realms.',
    ],
    whatFollows: 'ACK for an INVITE, then the request again with CSeq one higher and Proxy-Authorization.',
    useWhen: 'Send it as a proxy; a registrar, endpoint or notifier sends 401.',
  },
  408: {
    title: 'Request timeout',
    description:
      'No final answer came in time. Many stacks make it up for themselves after 32 s without any response, and it is then not on the wire at all.',
    whenYouSeeIt:
      'A proxy whose called device never answered: switched off with a registration that still stands, NAT binding gone, or ringing beyond the no-answer timer or Timer C (over 3 minutes). A gateway sends it for Q.850 cause 18. As an answer to REFER or another non-INVITE it marks an old element: RFC 4320 forbids it there.',
    howToFix: [
      'Look whether the INVITE was retransmitted without any answer, not even a 100: then the path is dead (NAT, firewall, DNS, wrong Contact).',
      'Shorten the registration interval or turn on keep-alives so that dead registrations vanish.',
      'If the device rang (180), raise the no-answer timer or send the call to voicemail before it.',
      'If the 408 is not in the capture, it is local: examine the unanswered request; above 1300 bytes on UDP a fragment may be lost (use TCP).',
    ],
    whatFollows: 'ACK when it came over the wire; the same request may be repeated at any time.',
    useWhen:
      'Send it when the user or a branch did not answer; 480 when you know the user is away, 504 when another server was silent.',
  },
  410: {
    title: 'Gone',
    description: 'The address existed and is gone for good, without a forwarding address.',
    whenYouSeeIt: 'Cancelled numbers and removed users; gateways for number-changed causes (Q.850 22 and 23).',
    howToFix: [
      'Remove the address from phone books, routes and subscriptions.',
      'Ask the called party for the new number.',
      'If the user still exists, check the account state on the server that answered.',
    ],
    whatFollows: 'ACK for an INVITE, and no further attempts to this address.',
    useWhen: 'Send it when you know it was removed for good; 404 when you are not sure, 301 when there is a successor.',
  },
  412: {
    title: 'Conditional request failed',
    description:
      'A PUBLISH referred to an entity tag the server does not have any more. The published state is lost there and has to be sent anew.',
    whenYouSeeIt: 'Presence after a restart of the server, or when the refresh of a publication came too late.',
    howToFix: [
      'Send a fresh PUBLISH with the full state and without SIP-If-Match.',
      'If it happens at every refresh, publish earlier than the Expires that was granted.',
      'If two devices share one tag, give each its own publication.',
    ],
    whatFollows: 'A new PUBLISH without SIP-If-Match, which gets a new SIP-ETag.',
    useWhen: 'Send it only to a PUBLISH with an unknown SIP-If-Match; 489 when the event is not supported.',
  },
  413: {
    title: 'Request entity too large',
    description: 'The body of the request is longer than the server is willing to take.',
    whenYouSeeIt: 'MESSAGE with long text or pictures, PUBLISH or NOTIFY with big documents, SDP with very many lines.',
    howToFix: [
      'Shorten the body (fewer codecs and candidates), or send large content by MSRP or HTTP with a link in the message.',
      'If Retry-After is present the limit is temporary: wait for it.',
      'Raise the body limit on the server if the content is legitimate.',
    ],
    whatFollows: 'ACK for an INVITE, then a request with a smaller body; the server may close the connection first.',
    useWhen: 'Send it when the body is too long; 513 for the whole message, 414 for the Request-URI.',
  },
  414: {
    title: 'Request-URI too long',
    description: 'The Request-URI is longer than the server can interpret.',
    whenYouSeeIt:
      'Transfers where the transferee copied Refer-To with all its ?Replaces=… headers into the Request-URI, instead of turning them into headers; also runaway parameter chains.',
    howToFix: [
      'In a transfer, correct the transferee: what stands after the ? in Refer-To belongs into headers, not into the Request-URI of the INVITE.',
      'Remove private parameters that each hop adds.',
      'Look for a loop that lengthens the URI at every turn.',
    ],
    whatFollows: 'ACK for an INVITE, then a request with a shorter URI if the sender can build one.',
    useWhen: 'Send it for the URI only; 413 for the body, 513 for the whole message.',
  },
  415: {
    title: 'Unsupported media type',
    description:
      'The server does not support the type, Content-Encoding or language of the body. It has to say in Accept, Accept-Encoding or Accept-Language what it would take.',
    whenYouSeeIt:
      'INVITE with a multipart or ISUP body to a plain phone, INFO with unknown DTMF types, a transfer NOTIFY whose body is not message/sipfrag. It concerns Content-Type, not codecs.',
    howToFix: [
      'Compare Content-Type of the request with Accept in the response and send only what is listed.',
      'Turn off extra body parts (ISUP, location, vendor XML) towards that peer.',
      'For DTMF by INFO, switch to RFC 4733 events or to the type the peer lists.',
      'If a NOTIFY gets it, let the transferee send Content-Type: message/sipfrag.',
    ],
    whatFollows: 'ACK for an INVITE, then the request again with a body type from the list.',
    useWhen:
      'Send it when you cannot read the body; 488 when you read the SDP but cannot accept it, 406 when the sender limits your answer.',
  },
  416: {
    title: 'Unsupported URI scheme',
    description: 'The server cannot process the scheme of the Request-URI, such as tel: or sips:.',
    whenYouSeeIt:
      'Calls or transfers to a tel: URI through a proxy that handles sip: only, and sips: toward systems without TLS.',
    howToFix: [
      'Send a sip: Request-URI with the number as user part and user=phone.',
      'In a transfer, write Refer-To as sip: with the domain of the trunk.',
      'Teach the proxy to convert tel: URIs; where sips: is needed, turn on TLS on every hop instead of falling back to sip:.',
    ],
    whatFollows: 'ACK for an INVITE, then the request again with a sip: URI.',
    useWhen:
      'Send it for a scheme you cannot handle; 404 for an address you do not know, 400 for one you cannot parse.',
  },
  417: {
    title: 'Unknown Resource-Priority',
    description:
      'The request demanded priority handling (Require: resource-priority) with namespaces or values that the server does not know.',
    whenYouSeeIt: 'Government and emergency priority services, and networks joined with different priority namespaces.',
    howToFix: [
      'Use a namespace and value from Accept-Resource-Priority.',
      'Drop resource-priority from Require: unknown values are then simply ignored.',
      'Configure the namespace on the server if priority calls have to pass.',
    ],
    whatFollows: 'ACK for an INVITE, then the request again with a known value or without the demand.',
    useWhen:
      'Send it only when resource-priority was in Require; otherwise ignore the header. 420 when you do not know the extension at all.',
  },
} as const satisfies Partial<Record<Code4xx, CodeText>>;

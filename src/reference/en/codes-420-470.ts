import type { Code4xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';

/** 420 to 470: extensions, intervals, caller identity, outbound flows and consent. */
export const EN_420_470 = {
  420: {
    title: 'Bad extension',
    description:
      'The request insists on an extension (Require or Proxy-Require) that this element does not support. Unsupported lists which.',
    whenYouSeeIt:
      'Require: 100rel, timer or replaces to simple devices. REFER with Require: norefersub, explicitsub or nosub; an INVITE with Require: replaces to a target that cannot replace calls.',
    howToFix: [
      'Repeat without the option tags listed in Unsupported, or move them to Supported.',
      'For an attended transfer to a target without Replaces, fall back to a blind transfer.',
      'Set 100rel and session timers to "supported" instead of "required" on the trunk.',
      'If the tag stands in Proxy-Require, drop it or enable it on the proxy that answered.',
    ],
    whatFollows: 'ACK for an INVITE, then the request again without the extension.',
    useWhen: 'Send it when the sender demands what you lack; 421 when you demand what the sender lacks.',
  },
  421: {
    title: 'Extension required',
    description:
      'This element can handle the request only with an extension that the sender did not list in Supported. Require names it.',
    whenYouSeeIt:
      'Rare: servers that insist on 100rel or a security agreement, and transferees that accept REFER only with explicitsub or nosub.',
    howToFix: [
      'Enable the extension named in Require on the sender, if it has it.',
      'Otherwise relax the rule on the element that answered: demanding extensions breaks simple peers.',
      'With Security-Server present, follow the security agreement first.',
      'Check that no SBC removes Supported on the way.',
    ],
    whatFollows: 'ACK for an INVITE, then the request again with the extension in Supported or Require.',
    useWhen:
      'Send it only when processing is truly impossible without the extension; 420 for the reverse, 494 for security agreements.',
  },
  422: {
    title: 'Session interval too small',
    description:
      'The session timer asked for is shorter than this element allows. Min-SE gives the minimum, at least 90 s.',
    whenYouSeeIt:
      'At call setup between systems with different session-timer settings, followed by a second INVITE that works.',
    howToFix: [
      'Nothing, when the next INVITE (same Call-ID) carries a Session-Expires of at least Min-SE and is answered.',
      'If the call ends here, raise Session-Expires on the caller (1800 s is common) or enable the retry.',
      'Lower an excessive minimum on the SBC that answered; of several proxies the highest Min-SE counts.',
    ],
    whatFollows:
      'ACK for an INVITE, then the same request with Session-Expires at the highest Min-SE seen and CSeq one higher.',
    useWhen:
      'Send it for the session timer of INVITE and UPDATE; 423 for the lifetime of REGISTER, SUBSCRIBE and PUBLISH.',
  },
  423: {
    title: 'Interval too brief',
    description: 'The lifetime asked for is shorter than the server allows. Min-Expires says what it would accept.',
    whenYouSeeIt:
      'REGISTER with a short expiry (30 or 60 s) set to keep a NAT open; SUBSCRIBE or PUBLISH with very short lifetimes.',
    howToFix: [
      'Raise the expiry to Min-Expires or more; a good device repeats the request by itself.',
      'Use keep-alives (CRLF, OPTIONS) instead of short registrations to hold NAT bindings.',
      'If the device never adapts, lower the minimum on the server for it; a 423 to a SUBSCRIBE that asks for 3600 s or more is a fault of the notifier.',
    ],
    whatFollows: 'The same request again with an expiry of at least Min-Expires.',
    useWhen:
      'Send it for REGISTER, SUBSCRIBE and PUBLISH; to a SUBSCRIBE only for lifetimes under an hour; 422 for session timers.',
  },
  424: {
    title: 'Bad location information',
    description:
      'The location sent with the request is wrong or unusable. Geolocation-Error says what is wrong with it.',
    whenYouSeeIt: 'Emergency and location-based calls with a malformed, missing or unreachable location object.',
    howToFix: [
      'Read the code in Geolocation-Error.',
      'Check that the body or URI named by Geolocation is present, reachable and valid PIDF-LO.',
      'Update the dispatch address of the line with the provider.',
    ],
    whatFollows: 'ACK for an INVITE, then the request again with corrected location; an existing dialog stays up.',
    useWhen:
      'Send it only when the request had a Geolocation header whose content failed; 415 for a body of unknown type; never let it block an emergency call.',
  },
  425: {
    title: 'Bad alert message',
    description: 'The emergency alert (CAP) in the request could not be understood. AlertMsg-Error tells why.',
    whenYouSeeIt:
      'Sensors and alarm devices that send data-only emergency calls to a public safety answering point (RFC 8876).',
    howToFix: [
      'Read AlertMsg-Error and validate the CAP document.',
      'Check that the body part and its Content-Type are those the answering point expects.',
      'Update the firmware of the alarm device.',
    ],
    whatFollows: 'ACK for an INVITE, then the alert again in correct form.',
    useWhen: 'Send it only when the request carried a CAP alert; 424 for its location.',
  },
  428: {
    title: 'Use Identity header',
    description: 'The verifier requires a signed caller identity, and the request has no Identity header it can use.',
    whenYouSeeIt:
      'Calls into networks that demand STIR/SHAKEN, from trunks that do not sign or with a hop that dropped the header.',
    howToFix: [
      'Have the originating provider sign the call; B or C attestation is enough to have a signature at all.',
      'Compare the hops: an SBC that does not pass Identity removes it.',
      'Check UDP size: the header is long; use TCP or TLS.',
      'If a header is present, check its type (ppt): "Use Supported PASSporT Format" asks for another.',
    ],
    whatFollows: 'ACK for an INVITE, then the call again with a signature.',
    useWhen:
      'Send it when no usable Identity is present; 438 when one is there and fails, 436 or 437 for its certificate.',
  },
  429: {
    title: 'Provide referrer identity',
    description: 'Someone who was asked to act on a REFER wants a signed proof of who sent it: a Referred-By token.',
    whenYouSeeIt:
      'As the answer to the REFER itself, or after a 202 as status 429 in a NOTIFY when the target of the transfer demanded it from the INVITE. In practice from devices that apply RFC 3892 strictly, such as home routers with a PBX.',
    howToFix: [
      'Turn off the demand for a signed Referred-By on the element that answered; hardly any phone can sign.',
      'Otherwise send the REFER again with Referred-By and its S/MIME token; the transferee has to copy it into the INVITE.',
      'Let the PBX make the transfer itself, without REFER.',
    ],
    whatFollows: 'The transferor sends a new REFER with the token, or gives the transfer up.',
    useWhen:
      'Send it when the referrer must be proven; 403 when transfers are refused whoever asks, 428 when the caller has no Identity.',
  },
  430: {
    title: 'Flow failed',
    description:
      'The edge proxy lost the connection over which the phone had registered. It is meant for the registrar proxy, which should try another flow of the same phone.',
    whenYouSeeIt:
      'Phones with outbound registrations (RFC 5626) over TCP, TLS or WebSocket that lost their connection. A caller should never get it.',
    howToFix: [
      'Let the phone keep its flow alive and register again quickly after a loss.',
      'Register over two flows (reg-id) so that one can fail.',
      'If it reaches a caller, correct the home proxy: it has to try the next flow and not pass the 430 on; a caller takes it for a 400.',
    ],
    whatFollows: 'The home proxy tries another flow; an endpoint that gets it treats it as 400.',
    useWhen: 'Send it from an edge proxy to the home proxy only; a caller gets 480.',
  },
  433: {
    title: 'Anonymity disallowed',
    description: 'The called party does not take anonymous calls, and this one hides its caller.',
    whenYouSeeIt: 'Anonymous-call-rejection services, with From anonymous or Privacy: id in the INVITE.',
    howToFix: [
      'Call again with caller ID shown, if the user agrees; a device may not do that on its own.',
      'If the caller did not want to hide, look for the hop that set Privacy or replaced From.',
      'On the called side, exempt known callers from the service.',
    ],
    whatFollows: 'ACK for an INVITE; only the user may decide to call again with the number shown.',
    useWhen:
      'Send it for hidden identity only, not for a missing P-Asserted-Identity or a failed signature (428, 438); 607 for an unwanted caller.',
  },
  436: {
    title: 'Bad identity info',
    description: 'The verifier could not fetch the certificate of any Identity header in the request.',
    whenYouSeeIt:
      'Certificate server down, blocked by a firewall or with an expired TLS certificate; a wrong info or x5u address.',
    howToFix: [
      'Fetch the info address from outside the network: it must answer over HTTPS.',
      'Check that info and x5u name the same address.',
      'On the verifying side, allow outgoing HTTPS and check its DNS.',
    ],
    whatFollows: 'ACK for an INVITE; the call may be repeated once the certificate can be fetched.',
    useWhen: 'Send it when no certificate could be obtained; 437 when it was obtained but is not acceptable.',
  },
  437: {
    title: 'Unsupported credential',
    description:
      'The certificate was found but the verifier does not accept it: unknown authority, wrong type or unsupported algorithm.',
    whenYouSeeIt:
      'Test or self-signed certificates on live traffic, expired ones, calls from another country with its own authority.',
    howToFix: [
      'Sign with a certificate of an authority the other network trusts.',
      'Check expiry and algorithm (ES256).',
      'On the verifying side, update the list of trusted authorities.',
    ],
    whatFollows: 'ACK for an INVITE, then the call again with another certificate.',
    useWhen:
      'Send it when you have the certificate but cannot trust it; 436 when you could not get it, 438 when the signature is wrong.',
  },
  438: {
    title: 'Invalid Identity header',
    description: 'The signature in the Identity header does not match the request.',
    whenYouSeeIt:
      'Mostly an honest accident: an SBC changed From, To or Date after signing, for example the number format. Only sometimes a forged caller ID.',
    howToFix: [
      'Compare From, To and Date where the call was signed and where it was verified; stop the hop that changes them, or sign after it.',
      'If the compact form was used, repeat once with the full form.',
      'Compare orig, dest and iat in the token with From or P-Asserted-Identity, To and Date of the request.',
      'Synchronise the clocks of signer and verifier (NTP).',
    ],
    whatFollows: 'ACK for an INVITE; one retry with the full form, if the compact one had been used.',
    useWhen: 'Send it when a signature fails; 403 "Stale Date" when it is only too old, 428 when there is none.',
  },
  439: {
    title: 'First hop lacks outbound support',
    description: 'The phone wants an outbound registration, but its first proxy does not support outbound.',
    whenYouSeeIt: 'REGISTER with reg-id and Supported: outbound through an SBC that does not know the extension.',
    howToFix: [
      'Turn off outbound (reg-id) in the phone for this provider.',
      'Register through an edge proxy that supports it (RFC 5626).',
      'Check that the first proxy adds its Path with the ob parameter.',
    ],
    whatFollows: 'A new REGISTER without outbound, or through another first hop.',
    useWhen: 'Send it only to a REGISTER that asked for outbound; 421 for other missing extensions.',
  },
  440: {
    title: 'Max-Breadth exceeded',
    description:
      'A forking proxy may not try all the targets in parallel: the request has used up its allowance of branches.',
    whenYouSeeIt: 'Very wide forks and fork explosions, where users forward to each other on many devices.',
    howToFix: [
      'Look for forwarding circles between users that multiply the branches: the same Call-ID comes back with ever more Via.',
      'Ring fewer devices at once, or one after the other.',
      'Remember that not every target was tried: the user may be reachable. Raise Max-Breadth only where that many branches are meant.',
    ],
    whatFollows: 'ACK for an INVITE, then perhaps a narrower attempt.',
    useWhen: 'Send it when Max-Breadth is exhausted; 482 for a proven loop, 483 when Max-Forwards is used up.',
  },
  469: {
    title: 'Bad INFO package',
    description: 'The INFO belongs to a package this side did not announce. Recv-Info lists the packages it takes.',
    whenYouSeeIt: 'DTMF or application data by INFO (RFC 6086) with an Info-Package the peer does not know.',
    howToFix: [
      'Send only packages the peer listed in Recv-Info when the call was set up.',
      'Use RFC 4733 events for DTMF instead of INFO.',
      'Add the package to Recv-Info on the receiving side if it does handle it.',
    ],
    whatFollows: 'The call goes on; the sender may send an INFO with a listed package.',
    useWhen: 'Send it for an unknown Info-Package; 415 for a known package with an unreadable body.',
  },
  470: {
    title: 'Consent needed',
    description:
      'A relay that multiplies requests to a list has no permission from some recipient yet. Permission-Missing names them.',
    whenYouSeeIt: 'Group MESSAGE and list services built on the consent framework (RFC 5360); rare elsewhere.',
    howToFix: [
      'Obtain the consent of the recipients in Permission-Missing, then send again.',
      'Send to the list without them.',
      'As the operator of the service, check that no record of a consent was lost.',
    ],
    whatFollows: 'ACK for an INVITE; the request is repeated after consent was given.',
    useWhen: 'Send it from a list server that lacks permission; 403 when permission was refused.',
  },
} as const satisfies Partial<Record<Code4xx, CodeText>>;

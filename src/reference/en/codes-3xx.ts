import type { Code3xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';

export const EN_3XX: Readonly<Record<Code3xx, CodeText>> = {
  300: {
    title: 'Multiple choices',
    description:
      'The address has several possible destinations, and the sender should choose one. They stand in Contact, perhaps with q values for the preference.',
    whenYouSeeIt:
      'Redirect servers and least-cost-routing engines that return a list of routes to an SBC. Ordinary phones rarely produce it.',
    howToFix: [
      'Check that the element that received it can follow redirects: many trunks and phones treat any 3xx as a failure.',
      'Compare the INVITEs that follow with the Contact list: the first usable one by q value should be tried.',
      'If Contact is missing, correct the redirect server: there is nothing to choose from.',
    ],
    whatFollows: 'ACK for an INVITE, then a new request to one of the Contact addresses.',
    useWhen: 'Send it when the choice is for the sender to make; use 301 or 302 when you know the one right place.',
  },
  301: {
    title: 'Moved permanently',
    description:
      'The user is no longer reachable at this address and the new one is in Contact. Whoever stored the old address should replace it.',
    whenYouSeeIt:
      'Renumbering, migration of a user to another domain or cluster, and gateways that got a number-changed cause with the new number (Q.850 cause 22 with diagnostic).',
    howToFix: [
      'Update speed dials, routing tables and trunks to the address in Contact so that the detour ends.',
      'If the call stops here, enable redirect handling in the calling PBX or let its proxy recurse.',
      'If the Contact leads back to the same place, correct the redirect rule before it turns into a loop (482 or 483).',
    ],
    whatFollows: 'ACK for an INVITE, then the request again to the address in Contact.',
    useWhen: 'Send it when the new address is for good; 302 when it may change again, 410 when there is no new one.',
  },
  302: {
    title: 'Moved temporarily',
    description:
      'For this call, try the address in Contact. Without Expires or an expires parameter the answer counts once only and must not be remembered.',
    whenYouSeeIt:
      'Call forwarding done by the phone itself (always, busy, no answer), load distributors, and number-portability or routing databases. A proxy may follow it on its own, so the caller never sees it. It is a deflection before answer, not a REFER transfer.',
    howToFix: [
      'If the call dies after the 302, let the PBX or SBC follow redirects, or turn on call forwarding there instead of on the phone.',
      'If the forwarded call is refused, check the Contact (domain of the trunk, number format) and that the diverting number is conveyed in Diversion or History-Info.',
      'If the user did not expect it, look for a forwarding set on the phone.',
      'If the answers go in a circle, find the two addresses that forward to each other.',
    ],
    whatFollows:
      'ACK for an INVITE, then a new INVITE to the Contact address, usually under the same Call-ID, by the caller or by a proxy in between.',
    useWhen: 'Send it to deflect this one call; 301 when the move is final, 181 when you forward it yourself.',
  },
  305: {
    title: 'Use proxy',
    description:
      'The called endpoint takes this request only through the proxy named in Contact. Only an endpoint may say so; a proxy that does breaks the protocol.',
    whenYouSeeIt:
      'Rare. Endpoints that insist on a filtering proxy in front of them, and misconfigured servers that really want registration or another trunk address.',
    howToFix: [
      'Set the address in Contact as outbound proxy for this destination.',
      'If a proxy or SBC sent it, report that to its operator: RFC 3261 reserves 305 for endpoints.',
      'If the Contact names a private address, ask for the public one: nobody outside can follow it.',
    ],
    whatFollows: 'ACK for an INVITE, then the same request once more through the given proxy.',
    useWhen: 'Send it from an endpoint that must not be reached directly; to redirect to another place send 302.',
  },
  380: {
    title: 'Alternative service',
    description:
      'This request cannot be served as it is, but another service can: the body describes it. What it offers depends on the network, most often on a way to place an emergency call.',
    whenYouSeeIt:
      'IMS and VoLTE networks: the edge proxy answers a call to an emergency number so that the handset dials again as an emergency call or falls back to circuit switching.',
    howToFix: [
      'Read the body: it names the service to use instead.',
      'If an ordinary number triggers it, check the list of emergency numbers in the edge proxy and the dial string of the phone.',
      'If a PBX trunk gets it, route emergency numbers to the path the operator provides for them.',
    ],
    whatFollows: 'ACK for an INVITE, then a new attempt with the other service, which may leave SIP altogether.',
    useWhen: 'Send it when a different kind of service must be used; 302 when only the address differs.',
  },
};

import type { UnregisteredCode } from '../codes.ts';
import type { CodeText } from '../entry.ts';

export const EN_UNREGISTERED: Readonly<Record<UnregisteredCode, CodeText>> = {
  303: {
    title: 'See other (obsolete)',
    description:
      'A redirect of the first SIP specification (RFC 2543, 1999) that RFC 3261 dropped. Receivers treat it as 300.',
    whenYouSeeIt: 'Very old redirect servers, and HTTP habits in home-grown software.',
    howToFix: [
      'Let the redirect server send 302 with a Contact instead.',
      'Until then check that the caller falls back to Contact as for any 3xx.',
    ],
    whatFollows: 'ACK for an INVITE, then a new request to the Contact address if there is one.',
    useWhen: 'Never send it; use 302 or 300.',
  },
  409: {
    title: 'Conflict (obsolete)',
    description:
      'The request conflicts with state on the server. The code comes from RFC 2543 and was dropped by RFC 3261 in 2002; receivers treat it as 400.',
    whenYouSeeIt: 'Old registrars, and application servers that reuse the HTTP meaning for their own checks.',
    howToFix: [
      'Read the reason phrase and the body: only the vendor knows which conflict is meant.',
      'Remove stale registrations or duplicate accounts of the user.',
      'Update the server.',
    ],
    whatFollows: 'ACK for an INVITE, otherwise nothing until the conflict is gone.',
    useWhen: 'Never send it; use 400 with a telling phrase, 500 for an out-of-order request, 491 for glare.',
  },
  411: {
    title: 'Length required (obsolete)',
    description:
      'The server wants a Content-Length. The code comes from RFC 2543 and was dropped by RFC 3261 in 2002; receivers treat it as 400.',
    whenYouSeeIt:
      'Old servers that got a request without Content-Length, mostly over TCP, where the header is needed to find the end.',
    howToFix: [
      'Add Content-Length to the request; on TCP and TLS it is mandatory.',
      'If the sender has it, look for an SBC or ALG that removed it while changing the body.',
    ],
    whatFollows: 'ACK for an INVITE, then the request again with its length.',
    useWhen: 'Never send it; use 400 with a phrase that names the missing header.',
  },
  476: {
    title: 'Unresolvable destination (proxy)',
    description:
      'A private code of OpenSIPS and Kamailio proxies: the destination of the request could not be turned into an address. Receivers treat it as 400.',
    whenYouSeeIt:
      'Right after an INVITE or in-dialog request through such a proxy, when its Request-URI or Route holds a bad host.',
    howToFix: [
      'Check host, port and transport in the Request-URI and in the topmost Route of the request.',
      'Check the DNS the proxy uses for that name.',
      'Correct the Contact the other side gave: in-dialog requests go there.',
    ],
    whatFollows: 'ACK for an INVITE; the request never left the proxy.',
    useWhen:
      'Keep it inside the proxy; towards others send 404 for an unknown address or 503 for an unreachable server.',
  },
  477: {
    title: 'Next hop failed (proxy)',
    description:
      'A private code of OpenSIPS and Kamailio proxies: sending the request to the next hop failed at the transport. Receivers treat it as 400.',
    whenYouSeeIt:
      'TCP or TLS connection to the next hop refused or lost, or a phone whose connection is gone while its registration still stands.',
    howToFix: [
      'Check that the next hop listens on that port and transport and that a firewall lets the proxy out.',
      'Check the TLS certificate and the interface the proxy sends from.',
      'For phones behind NAT, let them register again and shorten the registration interval.',
    ],
    whatFollows: 'ACK for an INVITE; a later attempt works once the connection does.',
    useWhen: 'Keep it inside the proxy; towards others send 503 after trying alternates, or 480 for a gone phone.',
  },
  478: {
    title: 'Unresolvable next hop (proxy)',
    description:
      'A private code of Kamailio proxies: the next hop named in the request could not be resolved, so nothing was sent. Receivers treat it as 400.',
    whenYouSeeIt:
      'Requests to a Contact or Refer-To with a host name that only exists elsewhere, such as a .invalid or local name; in transfers it is the network, not the target, that answered.',
    howToFix: [
      'Look at the host in the Request-URI: a private, misspelled or .invalid name is the fault of the side that supplied it.',
      'In a transfer, send a Refer-To that the transferee side can reach: the domain of the trunk or registrar, not the local host name of a phone.',
      'Check the A, AAAA, SRV and NAPTR records the proxy asks for.',
    ],
    whatFollows: 'ACK for an INVITE; the request never left the proxy.',
    useWhen: 'Keep it inside the proxy; towards others send 404, or 503 when DNS itself is down.',
  },
  479: {
    title: 'Unprocessable URI (proxy)',
    description:
      'A private code of Kamailio proxies: the URI the request should go to cannot be parsed or used. Receivers treat it as 400.',
    whenYouSeeIt: 'Broken Contact, Route or Request-URI from a phone, an ALG that rewrote it badly, or scanners.',
    howToFix: [
      'Check the Request-URI and Route for missing brackets, spaces, bad ports and unescaped characters.',
      'Turn off SIP ALG in the router of the sender.',
      'Compare with the Contact in the earlier messages of the same dialog; let the proxy answer a broken URI with 400 or 416.',
    ],
    whatFollows: 'ACK for an INVITE; the request never left the proxy.',
    useWhen: 'Keep it inside the proxy; towards others send 400, or 416 for a scheme you do not support.',
  },
  666: {
    title: 'Unwanted (draft number of 607)',
    description:
      'The number 607 had in the drafts of RFC 8197, before it was changed. It means the same: the called user does not want calls from this caller. Receivers that do not know it treat it as 600.',
    whenYouSeeIt: 'Software built on a draft from before 2017.',
    howToFix: [
      'Read it as 607: stop calling this number.',
      'Update the element that sends it so that it uses 607.',
      'Until then let a proxy or SBC turn 666 into 607.',
    ],
    whatFollows: 'Proxies CANCEL the remaining branches as for any 6xx, the caller sends ACK, and no retry follows.',
    useWhen: 'Never send it; use 607.',
  },
};

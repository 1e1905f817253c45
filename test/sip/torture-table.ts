import type { FaultCode } from '../../src/sip/index.ts';

/** V: well formed, no error fault. S: legal, at most notes. I: invalid, an error or warning names the point. */
export type Judgement = 'V' | 'S' | 'I';
export type TortureCase = {
  readonly file: string;
  readonly section: string;
  readonly judgement: Judgement;
  readonly codes: readonly FaultCode[];
};

const of = (file: string, section: string, judgement: Judgement, ...codes: FaultCode[]): TortureCase => ({
  file,
  section,
  judgement,
  codes,
});

/** Every distinct fault of each message, in the order reported, as it came over a datagram. */
export const TORTURE: readonly TortureCase[] = [
  of('wsinv', '3.1.1.1', 'V', 'branch-rfc2543'),
  of('intmeth', '3.1.1.2', 'V', 'method-unknown'),
  of('esc01', '3.1.1.3', 'V', 'contact-uri-parameter-unknown'),
  of('escnull', '3.1.1.4', 'V'),
  of('esc02', '3.1.1.5', 'V', 'method-unknown'),
  of('lwsdisp', '3.1.1.6', 'V'),
  of('longreq', '3.1.1.7', 'V', 'branch-rfc2543'),
  of('dblreq', '3.1.1.8', 'V', 'trailing-bytes'),
  of('semiuri', '3.1.1.9', 'V'),
  of('transports', '3.1.1.10', 'V'),
  of('mpart01', '3.1.1.11', 'V'),
  of('unreason', '3.1.1.12', 'V'),
  of('noreason', '3.1.1.13', 'V'),
  of('badinv01', '3.1.2.1', 'I', 'stray-separators', 'via-unreadable', 'branch-rfc2543'),
  of('clerr', '3.1.2.2', 'I', 'content-length-too-large'),
  of('ncl', '3.1.2.3', 'I', 'content-length-unreadable'),
  of('scalar02', '3.1.2.4', 'I', 'cseq-too-large', 'max-forwards-invalid', 'expires-invalid'),
  of('scalarlg', '3.1.2.5', 'I', 'cseq-too-large', 'retry-after-invalid', 'warning-invalid'),
  of('quotbal', '3.1.2.6', 'I', 'quote-unterminated'),
  of('ltgtruri', '3.1.2.7', 'I', 'request-uri-brackets', 'branch-rfc2543'),
  of('lwsruri', '3.1.2.8', 'I', 'request-uri-blank'),
  of('lwsstart', '3.1.2.9', 'I', 'start-line-blanks'),
  of('trws', '3.1.2.10', 'I', 'start-line-blanks'),
  of('escruri', '3.1.2.11', 'I', 'request-uri-headers'),
  of('baddate', '3.1.2.12', 'I', 'date-not-gmt'),
  of('regbadct', '3.1.2.13', 'I', 'address-needs-brackets'),
  of('badaspec', '3.1.2.14', 'I', 'address-blank'),
  of('baddn', '3.1.2.15', 'I', 'blank-line-missing', 'display-not-token'),
  of('badvers', '3.1.2.16', 'I', 'version-unsupported', 'via-version-unsupported'),
  of('mismatch01', '3.1.2.17', 'I', 'cseq-method-mismatch'),
  of('mismatch02', '3.1.2.18', 'I', 'cseq-method-mismatch', 'method-unknown'),
  of('bigcode', '3.1.2.19', 'I', 'status-code-invalid'),
  of('badbranch', '3.2.1', 'I', 'branch-empty'),
  of('insuf', '3.3.1', 'I', 'header-missing', 'max-forwards-missing', 'contact-missing'),
  of('unkscm', '3.3.2', 'S', 'uri-scheme-unknown'),
  of('novelsc', '3.3.3', 'S', 'uri-scheme-unknown'),
  of('unksm2', '3.3.4', 'S', 'uri-scheme-unknown'),
  of('bext01', '3.3.5', 'S', 'option-unknown'),
  of('invut', '3.3.6', 'S', 'content-type-unknown'),
  of('regaut01', '3.3.7', 'S', 'auth-scheme-unknown'),
  of('multi01', '3.3.8', 'I', 'header-duplicate'),
  of('mcl01', '3.3.9', 'I', 'content-length-conflict'),
  of('bcast', '3.3.10', 'S', 'via-broadcast'),
  of('zeromf', '3.3.11', 'S', 'max-forwards-zero'),
  of('cparam01', '3.3.12', 'S', 'contact-parameter-outside'),
  of('cparam02', '3.3.13', 'S', 'contact-uri-parameter-unknown'),
  of('regescrt', '3.3.14', 'S', 'contact-uri-headers'),
  of('sdp01', '3.3.15', 'S', 'accept-without-sdp'),
  of('inv2543', '3.4.1', 'V', 'max-forwards-missing', 'branch-rfc2543', 'from-tag-missing', 'contact-missing'),
  of('rfc5118-ipv6-good', '4.1', 'V'),
  of('rfc5118-ipv6-bad', '4.2', 'I', 'ipv6-unbracketed'),
  of('rfc5118-port-ambiguous', '4.3', 'V', 'ipv6-port-inside'),
  of('rfc5118-port-unambiguous', '4.4', 'V'),
  of('rfc5118-via-received-param-with-delim', '4.5', 'I', 'via-received-brackets'),
  of('rfc5118-via-received-param-no-delim', '4.5', 'V'),
  of('rfc5118-ipv6-in-sdp', '4.6', 'V'),
  of('rfc5118-mult-ip-in-header', '4.7', 'V'),
  of('rfc5118-mult-ip-in-sdp', '4.8', 'V'),
  of('rfc5118-ipv4-mapped-ipv6', '4.9', 'V'),
  of('rfc5118-ipv6-bug-abnf-3-colons', '4.10', 'I', 'ipv6-three-colons'),
  of('rfc5118-ipv6-correct-abnf-2-colons', '4.10', 'V'),
];

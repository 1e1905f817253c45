/** Every problem code of this layer, with what it means. `docs/` lists are made from here. */
export const FLOW_PROBLEMS = {
  'link-type-unsupported': 'An input holds packets of a link type that is not read; they are passed over.',
  'encapsulation-too-deep': 'Headers stand inside each other deeper than is followed; such packets are passed over.',
  'esp-encrypted': 'An input holds encrypted ESP packets; they are passed over.',
  'wifi-encrypted': 'An input holds encrypted 802.11 frames; they are passed over.',
  'fragments-incomplete': 'Parts of an IP datagram never came; what its first part holds was used, marked as cut.',
  'fragments-full': 'More IP fragments wait than the limit allows; the oldest are given up.',
  'tcp-connections-full': 'More TCP connections are open than the limit allows; the least recently used are given up.',
  'tcp-waiting-full': 'More TCP data waits behind gaps than the limit allows; the oldest gaps are given up.',
  'websocket-damaged': 'A WebSocket stream is no WebSocket stream here; reading goes on at the next segment with SIP.',
  'websocket-message-too-long': 'A WebSocket message is longer than a SIP message may be; it is passed over.',
  'websocket-compressed':
    'WebSocket messages are compressed and cannot be undone: their beginning is missing or damaged.',
  'hep-damaged': 'A HEP packet contradicts itself or names no addresses; it is passed over.',
  'hep-compressed': 'A HEP payload is compressed and cannot be undone: no inflate here, damaged, cut or too long.',
  'hep-nested': 'HEP packets stand inside each other deeper than is followed.',
  'sctp-full': 'More SCTP fragments wait than the limit allows; the oldest are given up.',
  'sctp-incomplete': 'Parts of an SCTP message never came; what its first part holds was used, marked as cut.',
  'sigcomp-not-decoded': 'An input holds SigComp packets; they are counted and not decompressed.',
  'tls-no-keys': 'TLS connections that look like SIP cannot be read: no key log was given.',
  'tls-wrong-keys': 'TLS connections that look like SIP cannot be read: the keys given are not theirs.',
  'tls-suite': 'TLS connections that look like SIP cannot be read: their cipher suite or version is not supported.',
  'tls-no-handshake': 'TLS connections that look like SIP cannot be read: the capture begins after their handshake.',
  'tls-lost': 'A TLS connection could be read up to here: too much of it was not captured, or it is damaged.',
  'tls-key-unreadable': 'A private key given for TLS is no unencrypted RSA key in PEM form.',
} as const;

export type FlowProblemCode = keyof typeof FLOW_PROBLEMS;

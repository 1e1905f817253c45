/** What carries messages besides UDP and TCP, with what is read of it; `docs/` lists are made from here. */
export const CARRIERS: readonly { readonly name: string; readonly note: string }[] = [
  {
    name: 'SCTP (RFC 9260, RFC 4168)',
    note: 'DATA and I-DATA chunks: fragments, bundles, several streams, retransmissions, multi-homing',
  },
  {
    name: 'HEP3 (EEP)',
    note: 'over UDP and TCP, any port; addresses, transport, time and correlation id of the message; compressed payloads',
  },
  { name: 'HEP1, HEP2', note: 'over UDP, any port; addresses, transport and, in HEP2, time of the message' },
];

import type { Difference } from './compare.ts';

/** Captures whose transport is still to come, with what is missing: take them off as it comes. */
export const CORPUS_PENDING: Readonly<Record<string, string>> = {};

const ESP_NULL =
  'ESP with NULL encryption, which tshark reads only when told to (esp.enable_null_encryption_decode_heuristic): told so, it finds the same messages in the same frames, each up to three times (in GTP-U, on the loopback, in the clear).';
const GTP_FRAGMENTS =
  'The IP fragments are in GTP-U; the table gives the port of the outer UDP header (2152) with the inner address, siptriage the ports of the message.';

/** Where siptriage and tshark differ for good, and why siptriage is right. Keys are the captures' names in the tables. */
export const CORPUS_DIFFERENCES: Readonly<Record<string, Difference & { readonly reason: string }>> = {
  'ntop__nDPI__tests__cfgs__default__pcap__fuzz-2006-06-26-2594.pcap': {
    reason:
      'Bytes changed at random. Without a legible CSeq or Call-ID it is no message that can belong to anything: it is reported as sip-incomplete. In 155, 182 and 266 tshark ends a value at a zero byte, which siptriage reads over; in 108 and 348 the zero byte is in the phrase, and tshark gives no message at all.',
    onlyTshark: [
      19, 20, 31, 32, 107, 121, 144, 155, 169, 182, 247, 249, 251, 252, 260, 266, 349, 421, 430, 453, 578, 602, 620,
      622, 640, 648,
    ],
    onlySiptriage: [108, 155, 182, 266, 348],
  },
  'open5gs__open5gs__docs__assets__pcapng__ipsec_reg.pcapng': {
    reason: ESP_NULL,
    onlyTshark: [],
    onlySiptriage: [460, 473, 674, 681, 687, 691],
  },
  'open5gs__open5gs__docs__assets__pcapng__ipsec_to_ipsec_call.pcapng': {
    reason: ESP_NULL,
    onlyTshark: [],
    onlySiptriage: [18, 23, 77, 92, 129, 137, 147, 158, 169, 180, 223, 248, 254, 594, 607, 624, 643],
  },
  'open5gs__open5gs__docs__assets__pcapng__ipsec_to_nonipsec_call.pcapng': {
    reason: ESP_NULL,
    onlyTshark: [],
    onlySiptriage: [70, 76, 160, 249, 328],
  },
  'open5gs__open5gs__docs__assets__pcapng__nonipsec_to_ipsec_call.pcapng': {
    reason: `${ESP_NULL} In 36, 170 and 376: ${GTP_FRAGMENTS}`,
    onlyTshark: [36, 170, 376],
    onlySiptriage: [36, 105, 118, 170, 176, 204, 352, 376, 391],
  },
  'open5gs__open5gs__docs__assets__pcapng__volte.pcapng': {
    reason: GTP_FRAGMENTS,
    onlyTshark: [34, 129],
    onlySiptriage: [34, 129],
  },
  'zeek__zeek__testing__btest__Traces__sip__sip-junk-before-request.pcap': {
    reason: 'The request has neither Call-ID nor CSeq: it is reported as sip-incomplete.',
    onlyTshark: [2],
    onlySiptriage: [],
  },
};

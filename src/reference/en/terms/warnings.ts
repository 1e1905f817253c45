import type { TermTexts } from '../../terms/term.ts';

const OFFER = 'Compare the SDP of the offer with what the other side can do, and change the offer.';

export const EN_WARNINGS: TermTexts['warning'] = {
  300: [
    'The network protocol in the session description cannot be used there.',
    'Offer IPv4 and IPv6 (ICE or ALTC), or the one that the other side has.',
  ],
  301: ['The form of the network address in the session description cannot be used there.', OFFER],
  302: [
    'The transport of the media cannot be used there: mostly encrypted media offered to one who does not encrypt, or the reverse.',
    'Set both sides to the same: RTP/AVP or RTP/SAVP.',
  ],
  303: ['A unit of bandwidth is not understood.', 'Leave out unusual b= lines.'],
  304: [
    'One of the media (audio, video, image) cannot be had there.',
    'Leave out what the other side does not have: often image (T.38) or video.',
  ],
  305: ['No codec is in common.', 'Give both sides a codec in common: G.711 (PCMU, PCMA) nearly always helps.'],
  306: ['Attributes of the session description are not understood.', OFFER],
  307: ['Something in the session description is not understood, and no other warning fits.', OFFER],
  330: ['The place where the user is has no multicast.', 'Offer unicast addresses.'],
  331: ['The place where the user is has no unicast.', OFFER],
  370: ['What was asked for takes more bandwidth than there is.', 'Offer codecs that take less, or free the line.'],
  380: [
    'SIPS is not allowed: the address was called with sips:, and who answers takes only sip: (RFC 5630).',
    'Call with sip:, or enable SIPS there.',
  ],
  381: [
    'SIPS is required: the address was called with sip:, and who answers takes only sips: (RFC 5630).',
    'Call with sips:, over TLS on every hop.',
  ],
  399: [
    'Free text for people: the sender says in its own words what it means. It stands for no response code.',
    'Read the text; products write the true cause of a refusal here.',
  ],
};

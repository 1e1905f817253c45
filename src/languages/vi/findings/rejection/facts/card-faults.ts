import type { Words } from '../../../../../findings/rejection/facts/card-faults.ts';

export const VI_CARD_FAULTS: Words = {
  'too-large': 'dài hơn 64 KiB',
  'no-jws': 'không gồm ba phần ngăn bằng dấu chấm',
  'no-base64': 'có phần không phải base64',
  'no-json': 'header hoặc payload không phải đối tượng JSON',
  'too-deep': 'JSON lồng sâu hơn 16 tầng',
  'name-twice': 'JSON có một tên xuất hiện hai lần',
  'no-alg': 'header không nêu thuật toán',
  'no-jcard': 'payload không chứa jCard',
  'no-typ': 'header thiếu typ',
  'other-typ': 'typ không phải vcard+json',
  'no-x5u': 'header thiếu x5u',
  'no-iat': 'payload thiếu iat',
  'no-version': 'jCard không bắt đầu bằng version 4.0',
  'no-fn': 'jCard thiếu fn',
  'no-contact': 'jCard không có url, email, tel hay adr',
};

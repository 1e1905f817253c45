import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, isHearsay, match, targetName, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'No common media between transferee and target',
  what: 'The target refused the offered session: codecs, SRTP, or addresses do not suit it.',
  why: 'Both could talk to the transferor, but not to each other: the transfer takes a translator out of the path.',
  needs: '415, 488 or 606 on the call to the target or in the sipfrag.',
  message: (t) => `${targetName(t)} cannot take the media ${transfereeName(t)} offers (${decisiveWords(t)})`,
  fix: () => [
    'Enable a common codec (G.711 at least) and the same kind of SRTP on both sides.',
    'Let the SBC or PBX transcode for transferred calls.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Bên được chuyển và đích không có media chung',
  what: 'Đích chuyển từ chối phiên được đề nghị: codec, SRTP hoặc địa chỉ không phù hợp.',
  why: 'Cả hai đều nói chuyện được với bên chuyển cuộc gọi nhưng không nói được với nhau: chuyển xong thì không còn bộ chuyển mã ở giữa.',
  needs: '415, 488 hoặc 606 cho cuộc gọi tới đích hoặc trong sipfrag.',
  message: (t) => `${targetName(t)} không dùng được media mà ${transfereeName(t)} đề nghị (${decisiveWords(t)})`,
  fix: () => [
    'Bật một codec chung (ít nhất là G.711) và cùng một kiểu SRTP ở hai bên.',
    'Cho SBC hoặc tổng đài chuyển mã (transcode) các cuộc gọi được chuyển.',
  ],
};

export const targetMediaRefused: Rule<TransferRecord> = {
  id: 'transfer/target-media-refused',
  severity: 'error',
  references: ['RFC 5589 §5', 'RFC 3261 §21.4.26'],
  check: (t) => (failedWith(t, [415, 488, 606]) ? match('target', isHearsay(t) ? 'possible' : 'likely') : null),
  text: { en, vi },
};

import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { tellMiss } from '../facts/misses.ts';
import { confidenceOf, decisiveWords, failedWith, match, targetName } from '../facts/transfer-facts.ts';

/** A Replaces that names an existing call, tags right, was lost on the way or at the target; any other is the transferor's. */
function judgeParty(t: TransferRecord): 'target' | 'transferor' {
  return t.replaces?.match === 'exact' ? 'target' : 'transferor';
}

const en: RuleText<TransferRecord> = {
  title: 'Replaces matched no call at the target',
  what: 'The target answered 481: the call that Replaces names is not one it knows.',
  why: 'Behind a B2BUA each leg has its own Call-ID and tags; Replaces must name the leg the target has.',
  needs: '481 to the call with Replaces, or in the sipfrag.',
  message: (t) =>
    `${targetName(t)} found no call that Replaces names: ${decisiveWords(t)}${tellMiss(t.replaces?.miss, 'en')}${t.replaces?.match === 'tags-differ' && t.replaces.miss === null ? '; the Call-ID is in this trace, its tags are others' : t.replaces?.match === 'exact' ? ', although this trace shows that very call' : ''}`,
  fix: () => [
    'Compare Call-ID, to-tag and from-tag of Replaces with the consultation call as the target sees it.',
    'Where an SBC or PBX sits between, let it translate Replaces to its other leg (or turn off topology hiding for it).',
    'Check the escaping in Refer-To: `;` as %3B, `=` as %3D, `@` as %40, once.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Replaces không khớp cuộc gọi nào',
  what: 'Đích chuyển trả 481: nó không biết cuộc gọi mà Replaces chỉ tới.',
  why: 'Qua B2BUA, mỗi nhánh (leg) có Call-ID và tag riêng; Replaces phải nêu đúng nhánh mà đích chuyển đang có.',
  needs: '481 cho cuộc gọi có Replaces, hoặc nằm trong sipfrag.',
  message: (t) =>
    `${targetName(t)} không tìm thấy cuộc gọi mà Replaces chỉ tới: ${decisiveWords(t)}${tellMiss(t.replaces?.miss, 'vi')}${t.replaces?.match === 'tags-differ' && t.replaces.miss === null ? '; Call-ID có trong bản ghi này nhưng các tag thì khác' : t.replaces?.match === 'exact' ? ', dù bản ghi này có đúng cuộc gọi đó' : ''}`,
  fix: () => [
    'So Call-ID, to-tag và from-tag của Replaces với cuộc tư vấn như đích chuyển nhìn thấy.',
    'Có SBC hoặc tổng đài ở giữa thì cho nó đổi Replaces sang nhánh bên kia (hoặc tắt topology hiding cho cuộc chuyển này).',
    'Kiểm tra cách mã hoá ký tự trong Refer-To: `;` thành %3B, `=` thành %3D, `@` thành %40, đúng một lần.',
  ],
};

export const replacesUnmatched: Rule<TransferRecord> = {
  id: 'transfer/replaces-unmatched',
  severity: 'error',
  references: ['RFC 3891 §3', 'RFC 5589 §7.3'],
  check: (t) =>
    failedWith(t, [481]) && t.replaces !== null
      ? match(judgeParty(t), t.replaces.match === 'exact' ? 'likely' : confidenceOf(t))
      : null,
  text: { en, vi },
};

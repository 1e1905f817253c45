import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, transferorName } from '../facts/transfer-facts.ts';

function isDead(t: TransferRecord): boolean {
  const { dialog } = t.refer;
  return t.outcome === 'rejected' && (dialog === 'ended' || (dialog === 'outside' && t.refer.status === 481));
}

const en: RuleText<TransferRecord> = {
  title: 'REFER in a dialog that is not up',
  what: 'The REFER was refused and the dialog it was sent in had ended, or its tags belong to no dialog of this call.',
  why: 'The receiver cannot know which call to transfer and must answer 481.',
  needs: 'The BYE that ended the call before the REFER, or the beginning of the call with other tags.',
  message: (t) =>
    `${transferorName(t)} sent the REFER ${t.refer.dialog === 'ended' ? 'after the call had ended' : 'with tags that belong to no call in this trace'}; ${referWords(t)} came back`,
  fix: () => [
    'Send the REFER before the BYE, in the dialog of the call.',
    'Check that a B2BUA in the path maps Call-ID and tags of in-dialog requests to the right leg.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'REFER trong dialog không tồn tại',
  what: 'REFER bị từ chối, mà dialog của nó thì đã kết thúc, hoặc các tag của nó không thuộc dialog nào của cuộc gọi này.',
  why: 'Bên nhận không biết phải chuyển cuộc gọi nào nên buộc phải trả 481.',
  needs: 'BYE đã kết thúc cuộc gọi trước REFER, hoặc phần đầu cuộc gọi với các tag khác.',
  message: (t) =>
    `${transferorName(t)} gửi REFER ${t.refer.dialog === 'ended' ? 'sau khi cuộc gọi đã kết thúc' : 'với các tag không thuộc cuộc gọi nào trong bản ghi này'} và nhận về ${referWords(t)}`,
  fix: () => [
    'Gửi REFER trước BYE, ngay trong dialog của cuộc gọi.',
    'Kiểm tra B2BUA trên đường đi có ánh xạ Call-ID và các tag của yêu cầu trong dialog sang đúng nhánh (leg) không.',
  ],
};

export const referInDeadDialog: Rule<TransferRecord> = {
  id: 'transfer/refer-in-dead-dialog',
  severity: 'error',
  references: ['RFC 3261 §12.2.2', 'RFC 5057 §5.2'],
  check: (t) => (isDead(t) ? match('transferor', t.refer.dialog === 'ended' ? 'certain' : 'likely') : null),
  text: { en, vi },
};

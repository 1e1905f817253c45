import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesNotSupported: RuleText<TransferRecord> = {
  title: 'Đích chuyển không biết Replaces',
  what: 'Cuộc gọi tới đích đòi Replaces, và đích từ chối bằng 420.',
  why: 'Với đích này không thể chuyển có tư vấn bằng Replaces.',
  needs: '420 cho cuộc gọi có Replaces, hoặc trong sipfrag.',
  message: (t) => `${targetName(t)} không biết phần mở rộng Replaces: ${decisiveWords(t)}`,
  fix: () => [
    'Bật Replaces ở đích chuyển, hoặc nâng cấp nó.',
    'Nếu không được, gác cuộc tư vấn rồi chuyển mù (RFC 5589 §7.7).',
    'Bên chuyển có thể xem trước: đích làm được thì liệt kê `replaces` trong Supported của 200.',
  ],
};

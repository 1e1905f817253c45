import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import { targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesLost: RuleText<TransferRecord> = {
  title: 'Replaces bị mất trên đường tới đích',
  what: 'Refer-To yêu cầu Replaces, còn INVITE tới đích không có.',
  why: 'Đích coi đó là cuộc gọi mới: máy đổ chuông song song với cuộc tư vấn, hoặc báo bận vì chính cuộc đó.',
  needs: 'REFER và INVITE tới đích.',
  message: (t) =>
    `Refer-To yêu cầu thay thế một cuộc gọi, nhưng INVITE mà ${transfereeName(t)}${byAgent(t.targetLeg?.words?.agent)} gửi tới ${targetName(t)} không có Replaces: với đích đó là một cuộc gọi mới`,
  fix: () => [
    'Sửa bên được chuyển để nó đưa các header trong địa chỉ Refer-To vào INVITE (RFC 3261 §19.1.5).',
    'Kiểm tra cách escape trong Refer-To: `;` không escape sẽ cắt mất Replaces.',
  ],
};

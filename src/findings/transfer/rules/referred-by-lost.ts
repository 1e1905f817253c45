import type { TransferRecord } from '../../../records/index.ts';
import { parseNameAddr } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, transfereeName, transferorName } from '../facts/transfer-facts.ts';

function lossOf({ referredBy, targetLeg }: TransferRecord): 'lost' | 'changed' | null {
  const words = targetLeg?.words ?? null;
  if (referredBy === null || words === null) {
    return null;
  }
  if (words.referredBy === null) {
    return 'lost';
  }
  return parseNameAddr(words.referredBy).uri === referredBy ? null : 'changed';
}

const en: RuleText<TransferRecord> = {
  title: 'Referred-By not passed on',
  what: 'The REFER carries Referred-By, and the INVITE to the target has none, or one that was decoded or changed.',
  why: 'The target cannot tell who sent the caller; some route, bill or admit by it.',
  needs: 'The REFER and the INVITE to the target.',
  message: (t) =>
    `${transfereeName(t)} ${lossOf(t) === 'lost' ? 'left out Referred-By in its INVITE' : 'changed Referred-By in its INVITE'}; the target is not told that ${transferorName(t)} sent the call${lossOf(t) === 'lost' ? '' : ' in the same words'}`,
  fix: () => ['Copy the Referred-By of the REFER into the INVITE as it stands, escapes and all (RFC 3892 §2.2).'],
};

const vi: RuleText<TransferRecord> = {
  title: 'Referred-By không được chuyển tiếp',
  what: 'REFER có Referred-By, còn INVITE tới đích không có, hoặc có nhưng đã bị giải mã hay sửa đổi.',
  why: 'Đích không biết ai gửi người gọi tới; có nơi định tuyến, tính cước hoặc cho phép dựa vào đó.',
  needs: 'REFER và INVITE tới đích.',
  message: (t) =>
    `${transfereeName(t)} ${lossOf(t) === 'lost' ? 'bỏ mất Referred-By trong INVITE' : 'sửa Referred-By trong INVITE'}; đích không được biết ${transferorName(t)} đã gửi cuộc gọi tới${lossOf(t) === 'lost' ? '' : ' bằng đúng những lời đó'}`,
  fix: () => ['Chép nguyên Referred-By của REFER vào INVITE, kể cả các ký tự mã hoá (RFC 3892 §2.2).'],
};

export const referredByLost: Rule<TransferRecord> = {
  id: 'transfer/referred-by-lost',
  severity: 'info',
  references: ['RFC 3892 §2.2'],
  check: (t) => (lossOf(t) === null ? null : match('transferee', 'certain')),
  text: { en, vi },
};

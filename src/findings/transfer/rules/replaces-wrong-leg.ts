import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, match, targetName, transferorName } from '../facts/transfer-facts.ts';

function judge(t: TransferRecord): Match | null {
  const { replaces, targetLeg } = t;
  if (
    !failedWith(t, [481]) ||
    replaces?.match !== 'exact' ||
    replaces.stateAtRefer !== 'confirmed' ||
    targetLeg === null
  ) {
    return null;
  }
  const reached = [targetLeg.answeredBy, targetLeg.sentTo, targetLeg.sentFrom].filter((address) => address !== null);
  const isElsewhere =
    replaces.farAddresses.length > 0 && reached.length > 0 && !replaces.farAddresses.some((a) => reached.includes(a));
  // Two proxies before one target look the same.
  return isElsewhere ? match('network', 'possible') : null;
}

const en: RuleText<TransferRecord> = {
  title: "Replaces names another leg than the target's",
  what: 'The call that Replaces names is in the trace and leads from the transferor to another element than the one that was called: behind a B2BUA the target has a leg of its own, with its own Call-ID and tags.',
  why: 'This is the most frequent reason for 481 behind an SBC or PBX: nobody translated Replaces.',
  needs: "481, the named call up in this trace, and its far end at another address than the target's.",
  message: (t) =>
    `Replaces names the call between ${transferorName(t)} and ${t.replaces?.farAddresses.join(', ') ?? '?'}, but the call to ${targetName(t)} went to ${t.targetLeg?.answeredBy ?? t.targetLeg?.sentTo ?? '?'}, which knows another leg: ${decisiveWords(t)}`,
  fix: () => [
    'Let the B2BUA that owns both legs translate Replaces (or handle the REFER itself).',
    'Turn topology hiding of Call-IDs off for Replaces and Refer-To, or on for both.',
    "Capture on the target's side: its own leg shows which Call-ID and tags Replaces should have named.",
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Replaces nêu nhánh khác với nhánh của đích',
  what: 'Cuộc gọi mà Replaces nêu có trong bản ghi, nhưng nó đi từ bên chuyển tới một phần tử khác với phần tử được gọi: sau B2BUA, đích có nhánh riêng, với Call-ID và tag riêng.',
  why: 'Đây là lý do hay gặp nhất của 481 khi có SBC hoặc tổng đài ở giữa: không ai đổi Replaces.',
  needs: '481, cuộc gọi được nêu đang diễn ra trong bản ghi, và đầu xa của nó ở địa chỉ khác với đích.',
  message: (t) =>
    `Replaces nêu cuộc gọi giữa ${transferorName(t)} và ${t.replaces?.farAddresses.join(', ') ?? '?'}, nhưng cuộc gọi tới ${targetName(t)} lại đi tới ${t.targetLeg?.answeredBy ?? t.targetLeg?.sentTo ?? '?'}, nơi chỉ biết nhánh khác: ${decisiveWords(t)}`,
  fix: () => [
    'Để B2BUA giữ cả hai nhánh đổi Replaces (hoặc tự xử lý REFER).',
    'Tắt việc che giấu Call-ID đối với Replaces và Refer-To, hoặc bật cho cả hai.',
    'Bắt gói ở phía đích: nhánh của chính nó cho biết Replaces lẽ ra phải nêu Call-ID và tag nào.',
  ],
};

export const replacesWrongLeg: Rule<TransferRecord> = {
  id: 'transfer/replaces-wrong-leg',
  severity: 'error',
  references: ['RFC 3891 §3', 'RFC 5589 §7.3'],
  check: (t) => judge(t),
  text: { en, vi },
};

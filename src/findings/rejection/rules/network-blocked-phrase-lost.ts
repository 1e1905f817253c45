import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isNetworkBlocked, match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: '603+ with its phrase rewritten',
  what: 'The Reason carries analytics data (603+), but the phrase is not Network Blocked: an element rewrote the status line.',
  why: 'Equipment that looks for the phrase takes the block for a person who declined.',
  needs: 'The status line and the Reason of the 603.',
  message: (r) => `the response says ${plain(r.phrase)}, its Reason says Network Blocked`,
  fix: () => [
    'Let the SBC or PBX that built this response pass the phrase through (FreeSWITCH and others rewrite it by default).',
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: '603+ bị đổi cụm chữ',
  what: 'Reason mang dữ liệu phân tích (603+), nhưng cụm chữ sau mã không phải Network Blocked: một thiết bị đã viết lại dòng trạng thái.',
  why: 'Thiết bị nào dựa vào cụm chữ này sẽ tưởng đây là con người từ chối chứ không phải mạng chặn.',
  needs: 'Dòng trạng thái và Reason của 603.',
  message: (r) => `phản hồi ghi ${plain(r.phrase)}, còn Reason của nó cho thấy Network Blocked`,
  fix: () => [
    'Cho SBC hoặc tổng đài đã tạo phản hồi này giữ nguyên cụm chữ (FreeSWITCH và một số phần mềm khác mặc định viết lại nó).',
  ],
};

export const networkBlockedPhraseLost: Rule<RejectionRecord> = {
  id: 'rejection/network-blocked-phrase-lost',
  severity: 'info',
  references: ['ATIS-1000099'],
  check: (r) => (r.cause === 'network-blocked-603plus' && !isNetworkBlocked(r) ? match('network', 'likely') : null),
  text: { en, vi },
};

import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { calleeOf, match, sureOf, wordsOf } from '../facts/rejection-facts.ts';

function judge(r: RejectionRecord): Match | null {
  return r.beyond?.by === 'network' && r.by !== 'network' ? match('network', sureOf([r.beyond])) : null;
}

const farWords = (r: RejectionRecord): string => plain(`${r.beyond?.code ?? ''} ${r.beyond?.phrase ?? ''}`.trim(), 60);

const en: RuleText<RejectionRecord> = {
  title: 'Network block behind a plain rejection',
  what: 'The caller got a rejection that names nobody; on the far side of the SBC or PBX the same call was blocked by the network (608, 603+).',
  why: 'The caller believes that a person declined, and has no contact to complain to, although the network sent one.',
  needs: 'Both legs of the call, joined with a score of 60 or more, and the one answer right after the other.',
  message: (r) =>
    `the network blocked the call to ${calleeOf(r)}: beyond ${r.beyond?.at ?? 'the element between'} the answer was ${farWords(r)}, and the caller got ${wordsOf(r)}`,
  fix: (r) => [
    `Let ${r.beyond?.at ?? 'that element'} pass code, phrase, Reason and Call-Info on unchanged.`,
    'Contact whoever blocked the call; the rejection on the far leg says whom.',
    'Do not redial or try other routes.',
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: 'Mạng chặn nhưng bên gọi chỉ thấy lời từ chối',
  what: 'Bên gọi nhận lời từ chối không nêu ai; ở phía bên kia SBC hay tổng đài, chính cuộc gọi đó bị mạng chặn (608, 603+).',
  why: 'Bên gọi tưởng có người từ chối và không có nơi nào để khiếu nại, dù mạng đã gửi thông tin đó.',
  needs: 'Cả hai chặng của cuộc gọi, được nối với điểm từ 60 trở lên, và phản hồi này đến ngay sau phản hồi kia.',
  message: (r) =>
    `mạng đã chặn cuộc gọi tới ${calleeOf(r)}: phía bên kia ${r.beyond?.at ?? 'thiết bị ở giữa'} phản hồi là ${farWords(r)}, còn bên gọi nhận được ${wordsOf(r)}`,
  fix: (r) => [
    `Cho ${r.beyond?.at ?? 'thiết bị đó'} chuyển nguyên mã, cụm chữ, Reason và Call-Info.`,
    'Liên hệ bên đã chặn; phản hồi trên chặng xa cho biết là ai.',
    'Không gọi lại và không thử tuyến khác.',
  ],
};

export const blockedOnTheOtherSide: Rule<RejectionRecord> = {
  id: 'rejection/blocked-on-the-other-side',
  severity: 'error',
  references: ['RFC 8688 §3.4', 'ATIS-1000099'],
  check: judge,
  text: { en, vi },
};

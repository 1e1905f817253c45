import type { RejectionRecord } from '../../../records/index.ts';
import { read603Plus } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type PlusFault, plusFaultsOf } from '../facts/plus-faults.ts';
import { match } from '../facts/rejection-facts.ts';

type Parts = Readonly<Record<PlusFault, (values: Values) => string>>;
type Values = { readonly [Part in 'url' | 'tel' | 'email' | 'id' | 'location' | 'cause']: string };

function valuesOf(r: RejectionRecord): Values {
  const reason = r.reasons.find((each) => read603Plus(each) !== null);
  const plus = reason === undefined ? null : (read603Plus(reason)?.plus ?? null);
  const shown = (value: string | null | undefined): string => plain(value ?? '', 80);
  return {
    url: shown(plus?.url),
    tel: shown(plus?.tel),
    email: shown(plus?.email),
    id: shown(plus?.id),
    location: shown(reason?.location),
    cause: shown(`${reason?.protocol ?? ''};cause=${reason?.cause ?? ''}`),
  };
}

const EN_PARTS: Parts = {
  misplaced: () => 'v=analytics1 stands beside the text instead of inside its quotes',
  'other-cause': ({ cause }) => `the Reason is ${cause} instead of SIP;cause=603 or Q.850;cause=21`,
  'no-contact': () => 'there is no url, tel or email to complain to',
  'url-not-https': ({ url }) => `the url is no https address (${url})`,
  'tel-not-global': ({ tel }) => `the tel is no international number with + (${tel})`,
  'email-malformed': ({ email }) => `the email is no address (${email})`,
  'id-malformed': ({ id }) => `the id has other characters than letters, digits, _ and -, or more than 64 (${id})`,
  'no-location': () => 'the location is missing',
  'unknown-location': ({ location }) => `the location is none of RFC 8606 (${location})`,
  'location-user': () => 'the location says user, though a network blocked the call',
};

const VI_PARTS: Parts = {
  misplaced: () => 'v=analytics1 nằm cạnh text thay vì ở trong dấu ngoặc kép',
  'other-cause': ({ cause }) => `Reason là ${cause} thay vì SIP;cause=603 hoặc Q.850;cause=21`,
  'no-contact': () => 'không có url, tel hay email nào để khiếu nại',
  'url-not-https': ({ url }) => `url không phải địa chỉ https (${url})`,
  'tel-not-global': ({ tel }) => `tel không phải số quốc tế có dấu + (${tel})`,
  'email-malformed': ({ email }) => `email không phải một địa chỉ (${email})`,
  'id-malformed': ({ id }) => `id có ký tự khác chữ cái, chữ số, _ và -, hoặc dài quá 64 ký tự (${id})`,
  'no-location': () => 'thiếu location',
  'unknown-location': ({ location }) => `location không có trong RFC 8606 (${location})`,
  'location-user': () => 'location ghi là người dùng, trong khi chính mạng đã chặn',
};

function partsOf(r: RejectionRecord, parts: Parts): string {
  const values = valuesOf(r);
  return plusFaultsOf(r)
    .map((fault) => parts[fault](values))
    .join('; ');
}

const en: RuleText<RejectionRecord> = {
  title: '603+ with parts missing or wrong',
  what: 'A 603 with analytics data (603+) that lacks a part of the profile, or has one in the wrong form.',
  why: 'The caller is to find out from the answer alone whom to ask; each missing part makes that harder, and strict readers take the whole for a plain 603.',
  needs: 'The 603 with its Reason, as it stood.',
  message: (r) => `the 603+ is not as ATIS-1000099 wants it: ${partsOf(r, EN_PARTS)}`,
  fix: () => [
    'Send this list to the provider that blocks (or to whoever passed the answer on, if it left there complete).',
    'Quote the id and the time of the call, where there is an id.',
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: '603+ thiếu hoặc sai thành phần',
  what: '603 kèm dữ liệu phân tích (603+) nhưng thiếu một thành phần của chuẩn, hoặc có thành phần sai dạng.',
  why: 'Chỉ từ phản hồi này người gọi phải biết được cần hỏi ai; thiếu phần nào là khó thêm phần ấy, và thiết bị khắt khe sẽ coi cả phản hồi là 603 thường.',
  needs: '603 cùng Reason nguyên văn của nó.',
  message: (r) => `603+ không đúng với ATIS-1000099: ${partsOf(r, VI_PARTS)}`,
  fix: () => [
    'Gửi danh sách này cho nhà mạng đã chặn (hoặc cho bên chuyển tiếp, nếu lúc rời nhà mạng nó vẫn đầy đủ).',
    'Nếu có id thì nêu id cùng thời điểm của cuộc gọi.',
  ],
};

export const networkBlockedIncomplete: Rule<RejectionRecord> = {
  id: 'rejection/network-blocked-incomplete',
  severity: 'info',
  references: ['ATIS-1000099', 'RFC 8606 §4'],
  check: (r) => (plusFaultsOf(r).length > 0 && r.code === 603 ? match('network', 'certain') : null),
  text: { en, vi },
};

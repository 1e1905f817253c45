import type { DifferenceWords, RequestName } from '../../../differences/words.ts';
import { PARTY_NAMES } from '../findings/party-names.ts';
import { TRAIT_NAMES, VALUE_NAMES } from './values.ts';

const NAMES: Readonly<Record<RequestName['by'], string>> = {
  caller: 'bên gọi',
  callee: PARTY_NAMES.callee,
  transferor: PARTY_NAMES.transferor,
  transferee: PARTY_NAMES.transferee,
  target: PARTY_NAMES.target,
  client: PARTY_NAMES.client,
  registrar: PARTY_NAMES.registrar,
};

const ELSEWHERE: Readonly<Record<RequestName['leg'], string>> = {
  main: '',
  target: ` trong cuộc gọi tới ${PARTY_NAMES.target}`,
  consult: ' trong cuộc tư vấn',
  farther: ' phía sau B2BUA',
  nearer: ' phía trước B2BUA',
  other: ' trong một leg khác',
};

const ATTEMPTS: Readonly<Record<NonNullable<RequestName['attempt']>, string>> = {
  challenged: ' (bị challenge)',
  redirected: ' (bị chuyển hướng)',
  repeated: ' (phải gửi lại)',
};

const within = (trait: string | null): string => (trait === null ? '' : `, về ${trait}`);

/** `INVITE của bên gọi`, `NOTIFY cuối của …`. */
function request({
  method,
  by,
  leg,
  isInDialog,
  isToTarget,
  report,
  number,
  attempt,
  hasCredentials,
}: RequestName): string {
  const name = method === 'INVITE' && isInDialog ? 're-INVITE' : method;
  const isFirst = report === 'progress' && number === 1;
  const which = report === 'final' ? ' cuối' : isFirst ? ' đầu' : number < 2 ? '' : ` lần ${number}`;
  const whose = isToTarget ? ` tới ${PARTY_NAMES.target}` : ` của ${NAMES[by]}`;
  const where = isToTarget ? '' : ELSEWHERE[leg];
  return `${name}${which}${hasCredentials ? ' có thông tin xác thực' : ''}${whose}${where}${attempt === null ? '' : ATTEMPTS[attempt]}`;
}

/** What a comparison of two calls says, in Vietnamese (NFC). */
export const DIFFERENCES: DifferenceWords = {
  good: 'tốt',
  bad: 'lỗi',
  trait: TRAIT_NAMES,
  value: VALUE_NAMES,
  request,
  answerTo: (name) => `phản hồi cho ${name}`,
  progressOf: (name) => `phản hồi tạm thời cho ${name}`,
  ackTo: (name) => `ACK cho ${name}`,
  section: (trait, number) => `${trait} của media ${number}`,
  differs: (trait, step) => `${trait} trong ${step}`,
  missing: (step) => `thiếu ${step}`,
  missingUnseen: (step) => `không thấy ${step}: bản ghi bắt đầu sau, kết thúc trước đó, hoặc bắt ở nơi khác`,
  extra: (step) => `${step} chỉ có ở bên lỗi`,
  extraUnseen: (step) => `${step} chỉ thấy ở bên lỗi: bản ghi tốt bắt đầu sau, kết thúc trước đó, hoặc bắt ở nơi khác`,
  order: (step, other) => `${step} đến trước ${other}`,
  partAt: (step, trait, what, places) => `Hai bên khác nhau từ ${step}${within(trait)}: ${what} (${places}).`,
  mayPartAt: (step, trait, what, places) =>
    `Chỗ đầu tiên có thể đã quyết định là ở ${step}${within(trait)}: ${what} (${places}).`,
  partWhere: (what, places) => `Hai bên khác nhau từ chỗ này: ${what} (${places}).`,
  mayPartWhere: (what, places) => `Điều đầu tiên có thể đã quyết định: ${what} (${places}).`,
  instead: (good, bad) => `${bad} thay vì ${good}`,
  endsSame: 'Cả hai kết thúc như nhau, nên theo các bản ghi này điều đó không quyết định gì.',
  outcomeAt: (step, trait, what, places) => `Kết quả khác nhau từ ${step}${within(trait)}: ${what} (${places}).`,
  outcomeWhere: (what, places) => `Kết quả khác nhau từ chỗ này: ${what} (${places}).`,
  unexplained: 'Trước đó không có khác biệt nào có thể đã quyết định: bản ghi không cho thấy vì sao.',
  nothing: 'Không có khác biệt nào đáng kể.',
  nothingDespite:
    'Không có khác biệt nào đáng kể cho tới khi một trong hai bản ghi kết thúc; phần không được ghi lại thì không so sánh được.',
  goodFailed: 'Bên tốt cũng thất bại: so với một cuộc gọi thành công thì bên lỗi có thể lộ ra nhiều hơn.',
  seenIn: (good, bad) => `tốt ${good}, lỗi ${bad}`,
  after: (place) => `sau ${place}`,
  nowhere: '–',
  named: 'Điều đã tìm thấy ở bên lỗi nói về đúng chỗ này.',
  why: 'Đã tìm thấy ở bên lỗi:',
  whatDiffers: 'Những gì khác nhau',
  more: (consequences, notes) =>
    `còn ${[
      ...(consequences > 0 ? [`${consequences} khác biệt khác hoặc là hệ quả`] : []),
      ...(notes > 0 ? [`${notes} khác biệt không quyết định gì`] : []),
    ].join(' và ')}: --all`,
  follows: 'Những gì là hệ quả',
  notes: 'Những gì không quyết định điều gì',
  alsoIn: (n) => `và trong ${n} bản tin khác`,
  steps: 'Từng bước',
  step: 'bước',
  left: (n) => `… còn ${n} bước`,
  notCompared: (n) => `còn ${n} bản tin của cuộc gọi này không được so sánh`,
};

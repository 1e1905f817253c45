import type { LegSignal } from '../../../records/index.ts';
import type { Words } from '../../../report/text/words.ts';

const SIGNALS: Record<LegSignal, string> = {
  'session-id': 'Session-ID',
  'charging-vector': 'charging vector',
  'vendor-id': 'header riêng của sản phẩm',
  'call-id': 'Call-ID',
  identity: 'Identity',
  'sdp-origin': 'nguồn gốc SDP',
  'media-address': 'địa chỉ media',
  numbers: 'số gọi và số được gọi',
  'time-and-place': 'thời điểm và vị trí',
  'same-end': 'kết thúc giống nhau',
  'answered-at-once': 'bị từ chối ngay sau nhau',
  'other-number': 'dù gọi số khác',
  'too-far-apart': 'dù cách nhau nhiều giây',
};

export const REPORT: Words = {
  counts: (messages, calls, transfers, rejections) =>
    [
      `${messages} bản tin SIP`,
      `${calls} cuộc gọi`,
      ...(transfers > 0 ? [`${transfers} lần chuyển cuộc gọi`] : []),
      ...(rejections > 0 ? [`${rejections} lần bị từ chối`] : []),
    ].join(', '),
  noTime: 'bản ghi không có thời gian',
  noDate: (span) => `${span}, không rõ ngày: --date YYYY-MM-DD`,
  noYear: (span) => `${span}, không rõ năm: --date YYYY-MM-DD`,
  transferHeadline: {
    succeeded: 'CHUYỂN CUỘC GỌI THÀNH CÔNG',
    failed: 'CHUYỂN CUỘC GỌI THẤT BẠI',
    rejected: 'YÊU CẦU CHUYỂN BỊ TỪ CHỐI',
    'no-answer': 'YÊU CẦU CHUYỂN KHÔNG ĐƯỢC TRẢ LỜI',
    'no-notify': 'CHUYỂN CUỘC GỌI KHÔNG CÓ BÁO CÁO',
    unresolved: 'CHUYỂN CUỘC GỌI CHƯA RÕ KẾT QUẢ',
    'not-reported': 'CHUYỂN CUỘC GỌI KHÔNG BÁO CÁO KẾT QUẢ',
    truncated: 'BẢN GHI KẾT THÚC TRƯỚC KHI CHUYỂN XONG',
  },
  succeededWithFault: 'CHUYỂN THÀNH CÔNG NHƯNG CÓ LỖI',
  confidence: {
    certain: 'chắc chắn',
    likely: 'nhiều khả năng',
    possible: 'có thể',
  },
  kind: {
    blind: 'chuyển mù',
    attended: 'chuyển có tham vấn',
    'semi-attended': 'chuyển bán tham vấn',
    'out-of-dialog': 'ngoài cuộc gọi',
  },
  asked: (transferor, transferee, target, kind) => `${transferor} yêu cầu ${transferee} gọi ${target}, ${kind}`,
  party: {
    transferor: 'bên chuyển cuộc gọi',
    transferee: 'bên được chuyển',
    target: 'đích chuyển',
    network: 'mạng trung gian',
  },
  nobody: 'không ai, theo những gì bản ghi này cho thấy',
  atFault: 'Lỗi do',
  doNext: 'Nên làm',
  reference: 'Tham khảo',
  alsoFound: 'Còn thấy',
  notSeen: 'Không thấy',
  toBeSure: 'Để chắc',
  why: 'Vì sao',
  decidedHere: 'quyết định tại đây',
  again: (times) => `gửi lại ${times} lần`,
  stepNote: {
    accepted: 'nhận lời thử; chưa nói gì về kết quả',
    challenged: 'yêu cầu xác thực',
    referredCall: 'cuộc gọi theo yêu cầu chuyển',
    subscriptionEnded: 'kết thúc đăng ký nhận thông báo',
    byeBefore: 'trước khi biết kết quả',
    byeAfterFailure: 'cuộc gọi ban đầu vẫn còn đến lúc này',
    byeAfterSuccess: 'cuộc gọi ban đầu, không còn cần nữa',
  },
  vantage: {
    noTargetLeg:
      'Cuộc gọi tới đích chuyển không có trong bản ghi: kết quả chỉ theo lời bên được chuyển. Cần bản ghi ở phía đó để thấy rõ.',
    noReferAnswer: 'Trả lời cho REFER không có trong bản ghi.',
    callBeforeTrace: 'Cuộc gọi bắt đầu trước khi ghi.',
    traceEnds: 'Bản ghi kết thúc khi bản tin tiếp theo vẫn còn có thể đến.',
  },
  rejectionHeadline: {
    network: 'CUỘC GỌI BỊ MẠNG CHẶN',
    callee: 'CUỘC GỌI BỊ BÊN NHẬN TỪ CHỐI',
    unknown: 'CUỘC GỌI BỊ TỪ CHỐI',
  },
  rejectedCall: (from, to) => `${from} gọi ${to}`,
  notEffective: 'chỉ một nhánh: người gọi nhận được trả lời khác',
  alsoSeen: 'Còn thấy',
  otherLeg: (callId, at, score, signals) =>
    `là ${callId} ở phía bên kia ${at ?? 'một thiết bị'} (điểm ${score}: ${signals.map((signal) => SIGNALS[signal]).join(', ')})`,
  contact: 'Liên hệ',
  contactWorth: {
    reason: 'theo Reason, chưa xác minh',
    unverified: 'theo thẻ, chưa xác minh',
    valid: 'theo thẻ, đã xác minh',
    stale: 'theo thẻ lệch thời điểm: không được dùng',
    undated: 'theo thẻ, do khoá bạn cho ký; bản ghi không có thời gian để biết thẻ còn mới không',
  },
  noTrustedContact: 'không có nơi nào đáng tin: không khoá nào bạn cho ký thẻ này',
  card: (uri) => `danh thiếp tại ${uri}, không tải về`,
  callHeadline: {
    answered: 'CUỘC GỌI CÓ NGƯỜI NHẤC NHƯNG CÓ LỖI',
    rejected: 'CUỘC GỌI BỊ TỪ CHỐI',
    failed: 'CUỘC GỌI THẤT BẠI',
    cancelled: 'CUỘC GỌI BỊ HUỶ, CÓ LỖI',
    'no-final': 'CUỘC GỌI KHÔNG CÓ TRẢ LỜI CUỐI',
  },
  moreMessages: (n) => `${n} bản tin nữa`,
  callOutcome: {
    answered: 'được trả lời',
    rejected: 'bị từ chối',
    failed: 'thất bại',
    cancelled: 'người gọi hủy',
    'no-final': 'không có trả lời cuối cùng',
  },
  callsHeading: 'Cuộc gọi',
  moreCalls: (n) => `còn ${n} cuộc gọi: dùng --verbose để liệt kê`,
  form: 'Dạng thức',
  malformed: (n) => `${n} bản tin sai dạng thức`,
  formHint: 'siptriage annotate chỉ ra từng bản tin',
  responses: 'Trả lời',
  explainHint: 'siptriage explain <mã>',
  problems: 'Vấn đề đọc',
  record: 'bản ghi số',
  moreProblems: (n) => `còn ${n} vấn đề: dùng --verbose để liệt kê`,
  goodTransfers: (n) => (n === 1 ? 'Chuyển cuộc gọi thành công' : `Cả ${n} lần chuyển cuộc gọi đều thành công`),
  goodCalls: (answered, cancelled) => {
    if (cancelled === 0) {
      return answered === 1 ? 'Cuộc gọi được trả lời' : `Cả ${answered} cuộc gọi đều được trả lời`;
    }
    const gaveUp = `${cancelled} cuộc gọi bị người gọi hủy`;
    return answered === 0 ? gaveUp : `${answered} cuộc gọi được trả lời, ${gaveUp}`;
  },
  noCalls: 'Bản ghi không có cuộc gọi hay lần chuyển nào',
  noTransfers: 'Bản ghi không có lần chuyển cuộc gọi nào',
  nothingMatches: 'Trong bản ghi không có gì khớp với bộ lọc',
  duplicates: (n) => `${n} gói bị ghi lặp`,
  retransmissions: (n) => `${n} bản tin gửi lại`,
};

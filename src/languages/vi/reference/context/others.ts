import type { EN_OTHER_SITUATIONS } from '../../../../reference/context/en-others.ts';
import type { SituationText } from '../../../../reference/context/situation-text.ts';

/** What codes mean to REGISTER and to requests outside calls, and what a challenge means, in Vietnamese. */
export const OTHER_SITUATIONS: Readonly<Record<keyof typeof EN_OTHER_SITUATIONS, SituationText>> = {
  'register-asked': {
    title: 'Registrar hỏi thông tin xác thực',
    description:
      'REGISTER đầu tiên chưa mang thông tin xác thực nên bị hỏi; REGISTER sau sẽ mang theo. Đây là chuyện bình thường.',
    whenYouSeeIt: 'Trước mỗi lần đăng ký có mật khẩu.',
    howToFix: [],
    references: ['RFC 3261 §22.2'],
  },
  'register-wrong': {
    title: 'Đăng ký bị từ chối: sai thông tin xác thực',
    description: 'REGISTER đã mang thông tin xác thực mà máy chủ vẫn hỏi lại: sai tên, sai mật khẩu hoặc sai realm.',
    whenYouSeeIt: 'Gõ nhầm mật khẩu, dùng số máy lẻ thay cho tên xác thực, mật khẩu chỉ đổi ở một bên.',
    howToFix: [
      'So tên người dùng và realm trong Authorization với tài khoản trên registrar.',
      'Đặt lại mật khẩu ở cả hai bên.',
      'Nếu cứ hai lần thì được một: nonce hết hạn quá sớm, hoặc hai máy chủ không dùng chung nonce.',
    ],
    references: ['RFC 3261 §22.1', 'RFC 3261 §22.2'],
  },
  registered: {
    title: 'Đã đăng ký',
    description:
      'Máy chủ đã ghi nhận Contact này, hoặc đã xoá nếu hạn bằng 0. Phản hồi liệt kê mọi Contact mà nó biết.',
    whenYouSeeIt: 'Sau mỗi REGISTER thành công.',
    howToFix: [],
    references: ['RFC 3261 §10.3'],
  },
  'register-forbidden': {
    title: 'Không được phép đăng ký',
    description: 'Máy chủ không cho người dùng này đăng ký: sai mật khẩu, tài khoản bị khoá, địa chỉ không được phép.',
    whenYouSeeIt: 'Nhiều máy chủ trả 403 khi sai mật khẩu; máy chủ khác khoá sau vài lần sai.',
    howToFix: [
      'Kiểm tra mật khẩu, tài khoản và danh sách địa chỉ được phép trên máy chủ.',
      'Cho máy ngừng thử: mỗi lần thử có thể kéo dài thời gian khoá.',
    ],
    references: ['RFC 3261 §10.3'],
  },
  'register-unknown': {
    title: 'Không có tài khoản để đăng ký',
    description: 'Máy chủ không biết địa chỉ trong To, hoặc không phục vụ domain đó.',
    whenYouSeeIt: 'Gõ sai số máy lẻ hoặc domain, tài khoản chưa tạo, công cụ dò số.',
    howToFix: ['So To với danh sách tài khoản của máy chủ, cả phần domain.'],
    references: ['RFC 3261 §10.3'],
  },
  'challenge-first': {
    title: 'Hỏi thông tin xác thực',
    description:
      'Yêu cầu chưa mang thông tin xác thực; bên gửi sẽ gửi lại kèm theo. Đây là chuyện bình thường, không phải lỗi.',
    whenYouSeeIt: 'Trước hầu hết yêu cầu tới máy chủ có kiểm tra người gọi.',
    howToFix: ['Chỉ khi không có yêu cầu thứ hai: cấp cho bên gửi tài khoản của realm này.'],
    references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  },
  'challenge-again': {
    title: 'Thông tin xác thực bị từ chối',
    description: 'Yêu cầu đã mang thông tin xác thực mà vẫn bị hỏi lại: tên, mật khẩu hoặc realm không khớp.',
    whenYouSeeIt: 'Sai mật khẩu, tài khoản của realm khác, B2BUA chuyển nguyên thông tin xác thực sang leg khác.',
    howToFix: [
      'So realm và tên người dùng ở hai header, rồi đến mật khẩu.',
      'Xem có phải hai thiết bị lần lượt hỏi không: mỗi nơi cần thông tin xác thực riêng.',
    ],
    references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  },
  'challenge-stale': {
    title: 'Nonce đã cũ',
    description:
      'Thông tin xác thực có thể đúng, chỉ là nonce đã hết hạn (`stale=true`). Bên gửi gửi lại với nonce mới.',
    whenYouSeeIt: 'Khi gia hạn đăng ký, trong cuộc gọi dài, máy chủ đặt nonce ngắn hạn.',
    howToFix: ['Nếu lặp mãi: các máy chủ sau cùng một địa chỉ không dùng chung nonce, hoặc đồng hồ lệch nhau.'],
    references: ['RFC 3261 §22.4'],
  },
  'subscribe-pending': {
    title: 'Đăng ký nhận thông báo còn chờ duyệt',
    description:
      'Subscription đã có nhưng chưa ai cho phép. Ở đây không có cuộc chuyển nào; hệ thống cũ trả 202 cho trường hợp này.',
    whenYouSeeIt: 'Theo dõi trạng thái của người chưa đồng ý.',
    howToFix: ['Chờ NOTIFY mang trạng thái, hoặc cho phép người theo dõi.'],
    references: ['RFC 6665 §8.3.1'],
  },
  subscribed: {
    title: 'Đã đăng ký nhận thông báo',
    description: 'Subscription được chấp nhận; NOTIFY mang trạng thái sẽ tới ngay.',
    whenYouSeeIt: 'Đèn báo bận, báo hộp thư thoại, trạng thái hiện diện.',
    howToFix: [],
    references: ['RFC 6665 §4.2.1'],
  },
  'message-relayed': {
    title: 'Tin nhắn đã nhận để giao sau',
    description: 'Máy chủ nhận tin nhắn và sẽ giao sau. Tin có tới nơi không thì không ai báo.',
    whenYouSeeIt: 'Nhắn cho người đang không liên lạc được, gateway SMS.',
    howToFix: [],
    references: ['RFC 3428 §7'],
  },
  'message-delivered': {
    title: 'Tin nhắn đã tới',
    description: 'Tin nhắn đã tới thiết bị vừa trả lời.',
    whenYouSeeIt: 'Nhắn tin giữa các máy.',
    howToFix: [],
    references: ['RFC 3428 §7'],
  },
  'options-answered': {
    title: 'Còn hoạt động',
    description: 'Bên kia trả lời và cho biết nó hỗ trợ những gì.',
    whenYouSeeIt: 'Kiểm tra còn hoạt động (OPTIONS keep-alive) giữa các máy chủ.',
    howToFix: [],
    references: ['RFC 3261 §11.2'],
  },
  'options-refused': {
    title: 'Còn hoạt động, nhưng không nhận câu hỏi',
    description: 'Dù là mã nào thì bên kia cũng đã trả lời: khi kiểm tra còn hoạt động, nó có giá trị như 200.',
    whenYouSeeIt: 'Kiểm tra tới địa chỉ không có người dùng đó, hoặc tới máy chủ đã tắt OPTIONS.',
    howToFix: ['Cho phép kiểm tra tính mọi phản hồi là sống, hoặc hỏi tới địa chỉ có thật.'],
    references: ['RFC 3261 §11.2'],
  },
  published: {
    title: 'Đã công bố trạng thái',
    description: 'Máy chủ giữ trạng thái đã công bố cho tới khi hết hạn.',
    whenYouSeeIt: 'Trạng thái hiện diện, báo cáo chất lượng thoại.',
    howToFix: [],
    references: ['RFC 3903 §6'],
  },
};

import type { EN_CALL_SITUATIONS } from '../../../../reference/context/en-calls.ts';
import type { SituationText } from '../../../../reference/context/situation-text.ts';

/** What codes mean to INVITE, CANCEL, BYE, PRACK, UPDATE, INFO, in a transfer's report, to REFER and NOTIFY, in Vietnamese. */
export const CALL_SITUATIONS: Readonly<Record<keyof typeof EN_CALL_SITUATIONS, SituationText>> = {
  'report-progress': {
    title: 'Cuộc chuyển đang tiến hành',
    description:
      'Nằm trong NOTIFY: bên được chuyển báo cho bên chuyển biết cuộc gọi tới đích đã tới đâu. Chưa có gì ngã ngũ.',
    whenYouSeeIt: 'Báo cáo đầu tiên của cuộc chuyển: 100 ngay lập tức, 180 khi đích đổ chuông.',
    howToFix: [],
    references: ['RFC 3515 §2.4.5'],
  },
  'report-answered': {
    title: 'Báo cáo: đích đã nhấc máy',
    description:
      'Nằm trong NOTIFY: bên được chuyển nói đích đã nhấc máy. Đó là lời báo; cuộc gọi tới đích mới là bằng chứng.',
    whenYouSeeIt: 'Báo cáo cuối của cuộc chuyển tốt đẹp. Có tổng đài báo vậy trước khi đích nhấc máy.',
    howToFix: ['Nếu cuộc chuyển vẫn hỏng: so với phản hồi cuối của INVITE gửi tới đích.'],
    references: ['RFC 3515 §2.4.5', 'RFC 5589 §6'],
  },
  'report-busy': {
    title: 'Báo cáo: đích đang bận',
    description:
      'Nằm trong NOTIFY: cuộc chuyển hỏng vì đích đang có cuộc gọi khác hoặc không muốn bị làm phiền. Cuộc gọi gốc không bị ảnh hưởng.',
    whenYouSeeIt: 'Chuyển tới người đang nói chuyện. Bản thân NOTIFY vẫn phải được trả lời 200.',
    howToFix: [
      'Lấy lại cuộc gọi gốc và báo cho người gọi; mời để lại lời nhắn hoặc gặp người khác.',
      'Nếu đích cần nhận cuộc thứ hai: tăng số đường hoặc bật chờ cuộc gọi.',
    ],
    references: ['RFC 3515 §2.4.5', 'RFC 5589 §6.3.1'],
  },
  'report-declined': {
    title: 'Báo cáo: đích từ chối',
    description:
      'Nằm trong NOTIFY: đích, hoặc mạng của đích, từ chối cuộc gọi được chuyển. Bản thân REFER đã được chấp nhận.',
    whenYouSeeIt: 'Có người bấm nút đỏ, hoặc trunk không nhận cuộc gọi chuyển.',
    howToFix: ['Lấy lại cuộc gọi gốc.', 'Nếu do trunk: xem danh tính người gọi và Diversion trong cuộc gọi tới đích.'],
    references: ['RFC 3515 §2.4.5', 'RFC 3261 §21.6.2'],
  },
  'report-blocked': {
    title: 'Báo cáo: cuộc gọi tới đích bị chặn',
    description:
      'Nằm trong NOTIFY: cuộc gọi tới đích bị coi là không mong muốn (607) hoặc bị hệ thống phân tích của mạng chặn (608).',
    whenYouSeeIt: 'Bên được chuyển gọi tới đích bằng số mà đích hoặc mạng của đích đã chặn.',
    howToFix: [
      'Lấy lại cuộc gọi gốc.',
      'Xem cuộc gọi tới đích: Call-Info hoặc Reason cho biết liên hệ ai để khiếu nại.',
    ],
    references: ['RFC 8197 §4', 'RFC 8688 §3'],
  },
  'report-replaces': {
    title: 'Báo cáo: Replaces không khớp',
    description:
      'Nằm trong NOTIFY: đích không có cuộc gọi nào mang Call-ID và tag nêu trong Refer-To, hoặc cuộc gọi đó mới đổ chuông.',
    whenYouSeeIt: 'Chuyển có tư vấn qua SBC không viết lại Replaces, hoặc tag bị đảo.',
    howToFix: [
      'So Replaces với cuộc tư vấn mà đích thấy: Call-ID, và tag của chính đích là to-tag.',
      'Cho SBC viết lại Refer-To, hoặc chờ đích nhấc máy.',
    ],
    references: ['RFC 3891 §3'],
  },
  'report-unknown': {
    title: 'Báo cáo: không có đích này',
    description: 'Nằm trong NOTIFY: bên được chuyển gọi theo Refer-To mà không gặp ai.',
    whenYouSeeIt: 'Sai số, thiếu tiền tố, domain mà chỉ bên chuyển phân giải được.',
    howToFix: [
      'So Refer-To với số người dùng đã bấm.',
      'Viết Refer-To sao cho bên được chuyển định tuyến được: đủ số, đúng domain.',
    ],
    references: ['RFC 3515 §2.4.5'],
  },
  'report-failed': {
    title: 'Báo cáo: cuộc chuyển thất bại',
    description:
      'Nằm trong NOTIFY: cuộc gọi tới đích kết thúc với mã này, hoặc bên được chuyển bỏ cuộc. Cuộc gọi gốc không bị ảnh hưởng.',
    whenYouSeeIt: 'Báo cáo cuối của cuộc chuyển không thành.',
    howToFix: ['Lấy lại cuộc gọi gốc.', 'Xem cuộc gọi tới đích: phản hồi cuối và Reason của nó nói rõ hơn báo cáo.'],
    references: ['RFC 3515 §2.4.5'],
  },
  'cancel-taken': {
    title: 'Đã nhận CANCEL',
    description: 'Chặng kế đã nhận CANCEL. Nó chưa nói gì về INVITE; INVITE sẽ có phản hồi cuối riêng, thường là 487.',
    whenYouSeeIt: 'Khi người gọi gác máy lúc đang đổ chuông, và ở các nhánh khác khi một máy đã nhấc.',
    howToFix: [],
    references: ['RFC 3261 §9.2'],
  },
  'cancel-late': {
    title: 'Không còn gì để huỷ',
    description: 'CANCEL không gặp INVITE nào đang chờ: đã có phản hồi cuối, hoặc branch không khớp.',
    whenYouSeeIt: 'Người được gọi nhấc máy đúng lúc đó. Nếu máy vẫn đổ chuông tiếp thì CANCEL đã được tạo sai.',
    howToFix: [
      'INVITE đã có 200: gửi ACK rồi BYE.',
      'Máy vẫn đổ chuông: CANCEL phải lặp lại Request-URI, Call-ID, From, To, số CSeq và Via trên cùng của INVITE.',
    ],
    references: ['RFC 3261 §9.1', 'RFC 3261 §9.2'],
  },
  'bye-confirmed': {
    title: 'Đã xác nhận gác máy',
    description: 'Bên kia đồng ý là cuộc gọi đã kết thúc.',
    whenYouSeeIt: 'Cuối mỗi cuộc gọi.',
    howToFix: [],
    references: ['RFC 3261 §15.1.2'],
  },
  'bye-unknown': {
    title: 'Cuộc gọi không còn nữa',
    description: 'Bên kia không còn biết cuộc gọi mà BYE này kết thúc. Đằng nào nó cũng đã xong.',
    whenYouSeeIt: 'Hai bên cùng gác máy; hoặc một bên khởi động lại, hoặc đã tự kết thúc vì hết giờ.',
    howToFix: [
      'Nếu cả hai cùng gửi BYE: không cần làm gì.',
      'Nếu không: tìm lúc bên trả lời mất cuộc gọi, vì khởi động lại, session timer hết hạn hay ACK không tới.',
    ],
    references: ['RFC 3261 §15.1.2'],
  },
  'replaces-taken': {
    title: 'Đã thay thế cuộc gọi',
    description: 'INVITE này thay thế cuộc gọi nêu trong Replaces; cuộc gọi đó giờ được kết thúc bằng BYE.',
    whenYouSeeIt: 'Bước cuối của chuyển có tư vấn, nhấc máy hộ (pickup), lấy lại cuộc gọi đang park.',
    howToFix: [],
    references: ['RFC 3891 §3'],
  },
  'replaces-not-early': {
    title: 'Cuộc gọi không còn đổ chuông',
    description:
      'INVITE chỉ muốn thay thế khi cuộc gọi còn đổ chuông (`early-only`), mà cuộc gọi đó đã được nhấc. Người dùng không hề bận.',
    whenYouSeeIt: 'Nhấc máy hộ mà chậm một bước; cuộc chuyển đặt early-only cho cuộc gọi đã nhấc.',
    howToFix: [
      'Không cần làm gì nếu có người nhấc trước.',
      'Muốn thay thế cuộc gọi đã nhấc: bỏ early-only khỏi Replaces.',
    ],
    references: ['RFC 3891 §3'],
  },
  'replaces-unmatched': {
    title: 'Replaces không khớp cuộc gọi nào',
    description:
      'Ở đây không có cuộc gọi nào mang Call-ID và cả hai tag trong Replaces; hoặc có, nhưng máy này còn đang đổ chuông.',
    whenYouSeeIt: 'Chuyển có tư vấn qua SBC, tổng đài có đổi Call-ID và tag; tag bị đảo; giá trị chưa bỏ escape.',
    howToFix: [
      'So Replaces với cuộc gọi mà bên này biết: to-tag là tag của chính nó, from-tag là của bên kia.',
      'Cho thiết bị đã đổi Call-ID viết lại Replaces, hoặc đưa INVITE tới thiết bị giữ cuộc gọi.',
      'Không thay thế được cuộc gọi ở máy đang đổ chuông: chờ nhấc máy, hoặc chuyển mù (blind).',
    ],
    references: ['RFC 3891 §3'],
  },
  'replaces-ended': {
    title: 'Cuộc gọi cần thay thế đã kết thúc',
    description: 'Cuộc gọi nêu trong Replaces từng có ở đây nhưng đã xong. Không ai từ chối gì cả.',
    whenYouSeeIt: 'Cuộc tư vấn đã gác trước khi cuộc chuyển tới nơi.',
    howToFix: ['Giữ cuộc tư vấn cho tới khi có báo cáo chuyển xong.'],
    references: ['RFC 3891 §3'],
  },
  'reinvite-taken': {
    title: 'Đã chấp nhận thay đổi',
    description:
      'Re-INVITE trong cuộc gọi đang nói: giữ máy, nói tiếp, đổi media hoặc gia hạn phiên đã được đồng ý. Không phải lần nhấc máy mới.',
    whenYouSeeIt: 'Giữ máy và nói tiếp, T.38, chuyển luồng media sang địa chỉ khác, gia hạn phiên.',
    howToFix: [],
    references: ['RFC 3261 §14'],
  },
  'reinvite-glare': {
    title: 'Hai bên cùng thay đổi một lúc',
    description:
      'Đang có re-INVITE hoặc thay đổi khác dở dang. Cuộc gọi giữ nguyên; bên gửi thử lại sau một khoảng ngẫu nhiên.',
    whenYouSeeIt: 'Hai tổng đài cùng gia hạn hoặc định tuyến lại một cuộc gọi.',
    howToFix: ['Thử lại sau 2,1 đến 4 giây ở bên đặt ra Call-ID, sau 0 đến 2 giây ở bên kia; đừng gác máy.'],
    references: ['RFC 3261 §14.1'],
  },
  'reinvite-unknown': {
    title: 'Bên kia đã mất cuộc gọi',
    description: 'Bên kia không còn biết cuộc gọi này, hoặc không trả lời: cuộc gọi đã hết, bên gửi phải gửi BYE.',
    whenYouSeeIt: 'Khởi động lại, chuyển dự phòng mà không mang theo cuộc gọi, session timer hết hạn, mất đường.',
    howToFix: [
      'Tìm xem thiết bị trả lời đã mất gì: khởi động lại, chuyển dự phòng hay hết giờ.',
      'Kiểm tra Contact và Record-Route: yêu cầu có thể tới nhầm thiết bị chưa từng giữ cuộc gọi.',
    ],
    references: ['RFC 3261 §12.2.1.2', 'RFC 5057 §5.1'],
  },
  'reinvite-refused': {
    title: 'Không nhận đổi media',
    description: 'SDP offer trong re-INVITE không hợp với bên kia. Cuộc gọi tiếp tục với media đang có.',
    whenYouSeeIt: 'T.38 tới nơi không có fax, thêm video, đổi codec sau khi chuyển.',
    howToFix: [
      'So SDP offer với các codec của SDP answer đầu tiên.',
      'Giữ cuộc gọi: bị từ chối đổi media không phải lý do để gửi BYE.',
    ],
    references: ['RFC 3261 §14.1'],
  },
  cancelled: {
    title: 'Đã huỷ theo yêu cầu',
    description: 'Phía người gọi thôi không chờ nữa khi đang đổ chuông. INVITE bị huỷ thì kết thúc như thế này.',
    whenYouSeeIt: 'Người gọi gác máy, hết giờ đổ chuông, hoặc máy khác đã nhấc.',
    howToFix: [],
    references: ['RFC 3261 §9.2'],
  },
  'ended-unasked': {
    title: 'Kết thúc trước khi nhấc máy',
    description:
      'INVITE bị kết thúc trước khi có người nhấc; CANCEL hoặc BYE gây ra việc đó không có trong bản ghi này.',
    whenYouSeeIt: 'Bản ghi thiếu CANCEL; hoặc máy chủ tự ngừng đổ chuông.',
    howToFix: ['Bắt gói gần người gọi hơn, hoặc tìm header Reason nêu nguyên nhân.'],
    references: ['RFC 3261 §21.4.25'],
  },
  'crossed-cancel': {
    title: 'Nhấc máy đúng lúc bị huỷ',
    description: 'Người được gọi nhấc máy trước khi CANCEL tới nơi. Cuộc gọi đã lên: bên gọi phải gửi ACK rồi BYE.',
    whenYouSeeIt: 'Có người nhấc máy đúng lúc người gọi thôi chờ.',
    howToFix: [
      'Nếu không có BYE theo sau: phần mềm bên gọi không xử lý được tình huống này; người nhấc máy không nghe thấy ai.',
    ],
    references: ['RFC 3261 §9.1', 'RFC 3261 §15'],
  },
  answered: {
    title: 'Đã nhấc máy',
    description: 'Người được gọi, hoặc máy thay cho họ, đã nhận cuộc gọi. ACK sẽ theo sau.',
    whenYouSeeIt: 'Mọi cuộc gọi thành công. Nếu lặp lại thì ACK không tới nơi.',
    howToFix: ['200 lặp lại: ACK đi lạc; kiểm tra Contact và Record-Route của phản hồi này.'],
    references: ['RFC 3261 §13.2.2.4'],
  },
  'rang-out': {
    title: 'Đổ chuông mà không ai nhấc',
    description: 'Máy đã đổ chuông, rồi bộ hẹn giờ kết thúc lần gọi. Không có gì hỏng.',
    whenYouSeeIt: 'Giới hạn thời gian đổ chuông của máy, tổng đài, mạng.',
    howToFix: ['Tăng thời gian đổ chuông, hoặc chuyển vào hộp thư thoại khi không nhấc.'],
    references: ['RFC 3261 §21.4.18', 'RFC 3261 §21.4.9'],
  },
  'relay-timeout': {
    title: 'Không ai trả lời thiết bị trung gian',
    description:
      'Proxy hoặc SBC trên đường đã gửi tiếp INVITE mà không nghe thấy gì. Người được gọi chưa hề quyết định.',
    whenYouSeeIt: 'Máy mất mạng mà vẫn còn đăng ký, gateway hỏng, tường lửa chặn giữa hai bên.',
    howToFix: [
      'Xem thiết bị trung gian gửi INVITE tới đâu và địa chỉ đó có trả lời gì không.',
      'Rút ngắn hạn đăng ký hoặc thêm keep-alive để sớm biết máy đã mất.',
    ],
    references: ['RFC 3261 §16.8'],
  },
  'relay-unavailable': {
    title: 'Thiết bị trung gian chưa phục vụ được',
    description: 'Proxy hoặc SBC trên đường tự từ chối: quá tải, bảo trì, hoặc không còn tuyến nào dùng được.',
    whenYouSeeIt:
      'Trunk hết kênh, mọi gateway bị đánh dấu hỏng, DNS hoặc kiểm tra còn hoạt động (OPTIONS keep-alive) thất bại.',
    howToFix: [
      'Xem trạng thái tuyến và giới hạn trên địa chỉ đã trả lời.',
      'Thử tuyến khác; chờ đúng thời gian Retry-After nêu.',
    ],
    references: ['RFC 3261 §21.5.4'],
  },
  'refer-taken': {
    title: 'Đã nhận yêu cầu chuyển',
    description:
      'Bên được chuyển đồng ý thử. Chuyển được hay không thì NOTIFY mới cho biết, không phải phản hồi này: 200 và 202 như nhau.',
    whenYouSeeIt: 'Phản hồi cho REFER.',
    howToFix: ['Giữ cuộc gọi cho tới khi NOTIFY báo trạng thái cuối.'],
    references: ['RFC 3515 §2.4.2', 'RFC 7647 §5'],
  },
  'notify-taken': {
    title: 'Đã nhận thông báo',
    description: 'Bên đăng ký đã nhận NOTIFY. Nó không nói gì về nội dung mà NOTIFY báo.',
    whenYouSeeIt: 'Sau mỗi NOTIFY.',
    howToFix: [],
    references: ['RFC 6665 §4.1.3'],
  },
  'notify-unknown': {
    title: 'Subscription không còn',
    description:
      'Bên nhận không có, hoặc không còn, subscription này. Bên báo sẽ thôi báo; cuộc chuyển mà nó báo vẫn tiếp tục.',
    whenYouSeeIt: 'Bên chuyển gác máy và xoá luôn subscription; hoặc id của Event đã đổi sau khi xác thực.',
    howToFix: [
      'Giữ subscription cho tới khi đã trả lời NOTIFY terminated.',
      'REFER gửi lại kèm thông tin xác thực: chờ id của lần gửi lại.',
    ],
    references: ['RFC 6665 §4.1.3', 'RFC 3515 §2.4.4'],
  },
  'prack-taken': {
    title: 'Đã xác nhận phản hồi tạm thời',
    description: 'PRACK đã được nhận; phản hồi tạm thời không cần lặp lại nữa.',
    whenYouSeeIt: 'Cuộc gọi dùng 100rel, thường kèm early media.',
    howToFix: [],
    references: ['RFC 3262 §3'],
  },
  'prack-unknown': {
    title: 'PRACK không khớp gì cả',
    description: 'Không có phản hồi tạm thời nào đang chờ mang RAck này, hoặc không có dialog. Cuộc gọi dễ hỏng.',
    whenYouSeeIt: 'PRACK lặp lại, RAck sai RSeq hoặc CSeq, B2BUA lẫn hai leg.',
    howToFix: ['So RAck với RSeq và CSeq của 18x.', 'Nếu hai bên không hợp nhau: tắt 100rel ở một bên.'],
    references: ['RFC 3262 §3'],
  },
  'update-taken': {
    title: 'Đã chấp nhận thay đổi',
    description: 'UPDATE: media, danh tính hoặc gia hạn phiên đã được đồng ý mà không cần re-INVITE.',
    whenYouSeeIt: 'Gia hạn phiên, early media, cập nhật danh tính.',
    howToFix: [],
    references: ['RFC 3311 §5.2'],
  },
  'update-glare': {
    title: 'Thay đổi đụng nhau',
    description: 'Một bên còn SDP offer chưa xong. Bên gửi UPDATE chờ rồi thử lại; cuộc gọi giữ nguyên.',
    whenYouSeeIt: 'UPDATE và re-INVITE cùng lúc.',
    howToFix: ['Thử lại sau một khoảng ngẫu nhiên (500 thì có Retry-After); đừng gác máy.'],
    references: ['RFC 3311 §5.2'],
  },
  'info-taken': {
    title: 'Đã nhận thông tin',
    description: 'INFO đã được nhận: thường là một phím bấm hoặc yêu cầu gửi lại khung hình.',
    whenYouSeeIt: 'DTMF qua INFO, cuộc gọi video.',
    howToFix: [],
    references: ['RFC 6086 §4.2.2'],
  },
};

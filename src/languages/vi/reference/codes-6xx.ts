import type { Code6xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Global failures in Vietnamese. */
export const CODES_6XX: Record<Code6xx, CodeText> = {
  600: {
    title: 'Bận ở mọi nơi',
    description:
      'Người được gọi bận và máy trả lời biết chắc không nơi nào khác của người này, kể cả hộp thư thoại, sẽ nhận. Là mã 6xx nên mọi nhánh đang đổ chuông đều bị dừng. Mọi mã 6xx lạ cũng được xử lý như 600.',
    whenYouSeeIt:
      'Tổng đài trả khi mọi thiết bị của người dùng đều bận và không có hộp thư thoại. Thường bị dùng nhầm thay 486, khiến các máy khác của người đó ngừng đổ chuông.',
    howToFix: [
      'Các máy khác của người dùng lẽ ra vẫn đổ chuông: cho điện thoại trả 486 thay thế.',
      'Lẽ ra hộp thư thoại phải nhận: đặt xử lý khi bận trước thiết bị, hoặc cho tổng đài đổi 600 sang hộp thư thoại.',
      'Thử lại theo Retry-After, hoặc hẹn gọi lại.',
      'Không thử tuyến khác: 6xx có hiệu lực cho mọi tuyến.',
    ],
    whatFollows: 'ACK; proxy gửi CANCEL cho các nhánh còn lại và không mở nhánh mới.',
    useWhen: 'Dùng khi biết chắc bận ở mọi thiết bị; chỉ riêng máy này bận thì 486.',
  },
  603: {
    title: 'Từ chối',
    description:
      'Cuộc gọi bị từ chối và không nên thử ở đâu khác. Có ba nghĩa phải tách bạch: người được gọi không muốn nghe; mạng chặn theo phân tích (603+, cụm chữ “Network Blocked” và Reason có text bắt đầu bằng v=analytics1); hoặc dialog mà Replaces muốn thay đã kết thúc.',
    whenYouSeeIt:
      'Sau 180 và vài giây đổ chuông: thường do con người bấm từ chối; tức thì, không có 18x, cùng một số chủ gọi bị ở nhiều đích: nghi mạng chặn. Với REFER hay sipfrag, 603 là bên được chuyển hoặc đích chuyển từ chối. Tại Mỹ, từ 25/3/2026 chặn dựa trên phân tích phải dùng 603+.',
    howToFix: [
      'Đọc cụm chữ và header Reason: “Network Blocked” với v=analytics1 là 603+ (cụm chữ khác là một chặng đã viết lại); khiếu nại theo url, tel hoặc email trong text đó, kèm id.',
      'Do con người từ chối: tôn trọng, chờ theo Retry-After và không gọi lại ngay.',
      'Không chuyển cuộc gọi sang nhà mạng khác: 6xx có hiệu lực cho mọi tuyến, và 603+ cấm đi vòng.',
      'Một máy làm tắt chuông mọi máy khác của người dùng: cho nó trả 486 hoặc 480 khi chính nó từ chối.',
      'Trả lời cho REFER: bật chuyển cuộc gọi trên trunk, hoặc để tổng đài tự chuyển; trả lời cho INVITE có Replaces: giữ cuộc tư vấn tới khi chuyển xong.',
    ],
    whatFollows:
      'ACK nếu là INVITE; proxy gửi CANCEL cho nhánh khác (có thể kèm Reason: SIP;cause=603) và chuyển 603 về bên gọi.',
    useWhen:
      'Dùng khi người dùng không muốn nhận cuộc gọi này ở đâu cả; chỉ một máy thì 486 hoặc 480, người gọi không mong muốn thì 607, chính sách thì 403, thiết bị trung gian chặn thì 608 (ở Mỹ là 603+).',
  },
  604: {
    title: 'Không tồn tại ở bất cứ đâu',
    description:
      'Máy chủ có thẩm quyền biết chắc số hoặc người dùng này không tồn tại ở bất kỳ đâu. Mạnh hơn 404: không nên tìm ở tuyến khác.',
    whenYouSeeIt:
      'Nhà mạng trả cho số chưa cấp. Một số dịch vụ chặn cũng dùng 604 để giả vờ số không tồn tại; RFC 8688 gọi đó là báo hiệu sai sự thật.',
    howToFix: [
      'Kiểm tra số: mã nước, thiếu hay thừa chữ số, tiền tố.',
      'Xoá số khỏi danh sách gọi nếu đúng là không có.',
      'Người khác vẫn gọi được số đó: hỏi đơn vị vận hành phía sau chặng cuối xem cuộc gọi của bạn có bị chặn không.',
      'Khi chuyển cuộc gọi: kiểm tra phần user và domain trong Refer-To.',
    ],
    whatFollows: 'Bên gọi gửi ACK; các nhánh khác bị CANCEL; trong dialog, 604 kết thúc cả dialog.',
    useWhen: 'Dùng khi chắc chắn số không tồn tại ở mọi nơi; chỉ biết không có ở domain của mình thì 404.',
  },
  606: {
    title: 'Không chấp nhận được ở mọi nơi',
    description:
      'Liên lạc được với người dùng nhưng phiên đề nghị (codec, băng thông, mã hoá media) không dùng được trên bất kỳ máy nào của họ. Warning có thể nêu lý do.',
    whenYouSeeIt: 'Hiếm; thường do thiết bị dùng nhầm thay 488, làm các máy khác mất cơ hội nhận cuộc gọi.',
    howToFix: [
      'Đọc Warning và so SDP như với 488: codec, SRTP, địa chỉ.',
      'Gọi lại với SDP có thêm codec chung.',
      'Máy trả 606 chỉ vì riêng nó không hợp: cấu hình hoặc nâng cấp để trả 488.',
    ],
    whatFollows: 'Bên gọi gửi ACK; các nhánh khác bị CANCEL; bên gọi có thể đề nghị lại bằng SDP khác.',
    useWhen: 'Dùng khi phiên không hợp với mọi thiết bị của người dùng; chỉ riêng máy này thì 488.',
  },
  607: {
    title: 'Không mong muốn',
    description:
      'Chính người được gọi (hoặc máy của họ theo quy tắc riêng) đánh dấu cuộc gọi là không mong muốn. Đây là ý kiến của con người về số chủ gọi và có thể được đưa vào hệ thống đánh giá số; hệ thống phân tích trong mạng không được dùng mã này. Là mã 6xx nên mọi nhánh đều dừng.',
    whenYouSeeIt:
      'Sau 180, khi người dùng bấm “chặn” hay “spam”; hoặc sau khi đã nghe, dưới dạng BYE kèm Reason: SIP;cause=607. 607 đến mà không có 18x hay 100 nào từ máy được gọi: có thể bên trung gian dùng sai, lẽ ra là 608.',
    howToFix: [
      'Dừng gọi số này và xoá khỏi danh sách.',
      'Cần liên hệ thật: dùng kênh khác như email hay tin nhắn.',
      'Nhiều người nhận trả 607: xem lại gọi ai và gọi bao nhiêu, trước khi hệ thống phân tích chặn bạn khắp nơi.',
      'Không có INVITE nào tới máy được gọi: yêu cầu thiết bị đã gửi nó dùng 608 hoặc 603+.',
      'Không tìm nơi khiếu nại trong bản tin: 607 cố ý không có.',
    ],
    whatFollows: 'ACK nếu là INVITE; proxy gửi CANCEL cho nhánh khác, có thể kèm Reason: SIP;cause=607.',
    useWhen:
      'Dùng khi người được gọi coi cuộc gọi là không mong muốn; máy trong mạng quyết định thì 608, chỉ là không muốn nghe lúc này thì 603.',
  },
  608: {
    title: 'Bị thiết bị trung gian từ chối',
    description:
      'Một máy hoặc quy trình trung gian trên đường đi (hệ thống phân tích cuộc gọi, dịch vụ chặn cuộc gọi) đã từ chối cuộc gọi; người được gọi thường không hề biết. Đây là chặn ở cấp mạng: gần với 607, nhưng quyết định đến từ mạng chứ không từ người dùng cuối. Là mã 6xx nên mọi nhánh đều dừng.',
    whenYouSeeIt:
      'Cuộc gọi mà nhà mạng chấm là nghi spam: vài phần mười giây sau INVITE, không có 18x, máy được gọi không thấy gì. Bên gọi không khai sip.608 trong Feature-Caps có thể nghe lời thông báo trong 183 trước đó. Call-Info với purpose=jwscard trỏ tới thẻ liên hệ (jCard có chữ ký) để khiếu nại. Tại Mỹ, từ 25/3/2026 chặn dựa trên phân tích phải dùng 603+, nên 608 ở đó là kiểu cũ; nơi khác mã này vẫn hiện hành.',
    howToFix: [
      'Tìm Call-Info có purpose=jwscard: thẻ có chữ ký ở URI đó ghi nơi khiếu nại (điện thoại, email, trang web). Chưa kiểm chữ ký thì coi là chưa xác minh.',
      'Đây là chặn ở cấp mạng: liên hệ quản trị mạng, hoặc nhà mạng đích, để biết lý do và xin gỡ.',
      'Không gọi lại và không chuyển sang tuyến hay nhà mạng khác: 6xx có hiệu lực cho mọi tuyến, thử nhiều lần càng giống spam.',
      'Xem hệ thống phân tích đã thấy gì: đăng ký của số chủ gọi, mức attestation trong header Identity, nhiều cuộc ngắn từ một số.',
      'Không có Call-Info: hỏi chặng kề bên xem SBC của họ có xoá không, lần từng chặng tới nơi sinh ra mã; chỉ được bỏ khi nghi bên gọi lạm dụng.',
      'Chặng sau trả 608 mà chặng trước lại nhận 480, 403 hay 603: yêu cầu SBC, gateway ở giữa giữ nguyên mã, Reason và Call-Info.',
    ],
    whatFollows:
      'ACK nếu là INVITE; proxy gửi CANCEL cho nhánh khác kèm Reason: SIP;cause=608, không mở nhánh mới và bên gọi dừng lại.',
    useWhen:
      'Dùng khi thiết bị trung gian tự chặn yêu cầu ngoài dialog; người được gọi tự chặn thì 607, tài khoản hay chính sách thì 403, chặn theo phân tích tại Mỹ thì 603+.',
  },
};

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
      'Gọi lại sau, theo Retry-After nếu có.',
      'Các máy khác ngừng chuông ngoài ý muốn: cấu hình điện thoại trả 486 thay cho 600.',
      'Tổng đài vẫn thử tuyến khác sau 600: sửa định tuyến, 6xx không được chuyển tuyến.',
    ],
    whatFollows: 'ACK; proxy gửi CANCEL cho các nhánh còn lại và không mở nhánh mới.',
    useWhen: 'Dùng khi biết chắc bận ở mọi thiết bị; chỉ riêng máy này bận thì 486.',
  },
  603: {
    title: 'Từ chối',
    description:
      'Cuộc gọi bị từ chối và không nên thử ở đâu khác. Có ba nghĩa phải tách bạch: người được gọi không muốn nghe; mạng chặn theo phân tích (603+, cụm chữ “Network Blocked” và Reason có text bắt đầu bằng v=analytics1); hoặc dialog mà Replaces muốn thay đã kết thúc.',
    whenYouSeeIt:
      'Sau vài giây đổ chuông: thường do con người bấm từ chối; tức thì, không có 18x, cùng một số gọi bị ở nhiều đích: nghi mạng chặn. Với REFER hay sipfrag, 603 là bên được chuyển hoặc đích chuyển từ chối. Tại Mỹ, từ 25/3/2026 chặn dựa trên phân tích phải dùng 603+.',
    howToFix: [
      'Đọc cụm chữ và Reason: đủ “Network Blocked” và v=analytics1 thì liên hệ theo url, tel hoặc email trong text, kèm id.',
      'Do con người từ chối: tôn trọng, không gọi lại tự động, chờ Retry-After nếu có.',
      'REFER bị 603: xem quyền chuyển cuộc gọi trên trunk và ai là bên được chuyển; INVITE có Replaces bị 603 thì giữ cuộc tư vấn lâu hơn.',
      'Chỉ một máy từ chối mà cả nhóm tắt chuông: cho máy trả 486 hoặc 480.',
      'Tổng đài thử tiếp nhà mạng khác sau 603: tắt việc chuyển tuyến với 6xx.',
    ],
    whatFollows:
      'ACK nếu là INVITE; proxy gửi CANCEL cho nhánh khác (có thể kèm Reason: SIP;cause=603) và chuyển 603 về bên gọi.',
    useWhen:
      'Dùng khi người dùng hoặc chính sách của họ từ chối; họ coi là cuộc gọi không mong muốn thì 607, thiết bị trung gian chặn thì 608 (ở Mỹ là 603+).',
  },
  604: {
    title: 'Không tồn tại ở bất cứ đâu',
    description:
      'Máy chủ có thẩm quyền biết chắc số hoặc người dùng này không tồn tại ở bất kỳ đâu. Mạnh hơn 404: không nên tìm ở tuyến khác.',
    whenYouSeeIt:
      'Nhà mạng trả cho số chưa cấp. Một số dịch vụ chặn cũng dùng 604 để giả vờ số không tồn tại; RFC 8688 gọi đó là báo hiệu sai sự thật.',
    howToFix: [
      'Kiểm tra lại số và mã nước, rồi xoá khỏi danh sách gọi nếu đúng là không có.',
      'Người khác gọi số đó vẫn được: nghi là bị chặn trá hình, hỏi nhà mạng về số gọi của bạn.',
      'Không gọi lại qua tuyến khác khi chưa rõ nguyên nhân.',
    ],
    whatFollows: 'ACK nếu là INVITE; các nhánh khác bị CANCEL; trong dialog, 604 kết thúc cả dialog.',
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
    whatFollows: 'ACK nếu là INVITE; các nhánh khác bị CANCEL; bên gọi có thể đề nghị lại bằng SDP khác.',
    useWhen: 'Dùng khi phiên không hợp với mọi thiết bị của người dùng; chỉ riêng máy này thì 488.',
  },
  607: {
    title: 'Không mong muốn',
    description:
      'Chính người được gọi (hoặc máy của họ theo quy tắc riêng) đánh dấu cuộc gọi là không mong muốn. Đây là ý kiến của con người về số gọi và có thể được đưa vào hệ thống đánh giá số; hệ thống phân tích trong mạng không được dùng mã này. Là mã 6xx nên mọi nhánh đều dừng.',
    whenYouSeeIt:
      'Sau 180, khi người dùng bấm “chặn” hay “spam”; hoặc sau khi đã nghe, dưới dạng BYE kèm Reason: SIP;cause=607. 607 đến mà không có 18x hay 100 nào từ máy được gọi: có thể bên trung gian dùng sai, lẽ ra là 608.',
    howToFix: [
      'Dừng gọi số này, xoá khỏi chiến dịch và danh sách quay số tự động.',
      'Cần liên hệ thật: dùng kênh khác như email hay tin nhắn mà người đó đã đồng ý nhận.',
      'Nhiều 607 cho cùng một số gọi: xem lại nội dung, tần suất và cách hiện tên số gọi.',
      'Không tìm liên hệ khiếu nại trong bản tin: 607 cố ý không có.',
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
      'Vài phần mười giây sau INVITE, không có 180, phía người được gọi không thấy INVITE nào; đôi khi có 183 phát lời thông báo. Call-Info với purpose=jwscard trỏ tới thẻ liên hệ (jCard có chữ ký) để khiếu nại. Tại Mỹ, từ 25/3/2026 chặn dựa trên phân tích phải dùng 603+, nên 608 ở đó là kiểu cũ.',
    howToFix: [
      'Lấy URI trong Call-Info có purpose=jwscard: thẻ ở đó ghi nơi khiếu nại (điện thoại, email, trang web). Chưa kiểm chữ ký thì coi là chưa xác minh.',
      'Không có Call-Info (chuẩn cho phép bỏ khi nghi bên gọi lạm dụng): hỏi quản trị mạng hoặc nhà mạng để biết lý do, lần theo từng chặng tới nơi sinh ra 608.',
      'Không gọi lại ngay và không chuyển sang tuyến hay nhà mạng khác: 6xx có hiệu lực cho mọi đường.',
      'Xử lý nguyên nhân: đăng ký số gọi và tên hiển thị, xem mức attestation STIR/SHAKEN, giảm gọi hàng loạt và các cuộc quá ngắn.',
      'Chặng sau 608, chặng trước thành 480, 403 hay 603: yêu cầu SBC, gateway ở giữa giữ nguyên mã, Reason và Call-Info.',
    ],
    whatFollows:
      'ACK nếu là INVITE; proxy gửi CANCEL cho nhánh khác kèm Reason: SIP;cause=608, không mở nhánh mới và bên gọi dừng lại.',
    useWhen:
      'Dùng khi thiết bị trung gian tự chặn yêu cầu ngoài dialog; người được gọi tự chặn thì 607, chặn theo phân tích tại Mỹ thì 603+.',
  },
};

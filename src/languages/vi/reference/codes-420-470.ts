import type { Code4xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Client errors 420 to 470 in Vietnamese. */
export const CODES_420_470 = {
  420: {
    title: 'Không hỗ trợ phần mở rộng',
    description:
      'Yêu cầu bắt buộc (Require hoặc Proxy-Require) một phần mở rộng mà bên nhận không có. Header Unsupported liệt kê đúng những option tag gây lỗi.',
    whenYouSeeIt:
      'REFER với Require: norefersub, explicitsub, nosub hay tdialog; INVITE với Require: replaces gửi tới máy không có Replaces khi chuyển có tư vấn (attended); Require: 100rel tới gateway cũ.',
    howToFix: [
      'Gửi lại, bỏ các option tag nêu trong Unsupported hoặc chuyển chúng sang Supported.',
      'Chuyển có tư vấn (attended) tới đích không có Replaces: chuyển mù (blind) thay thế.',
      'Trên trunk, đặt 100rel và session timer là “hỗ trợ” thay vì “bắt buộc”.',
      'Tag nằm trong Proxy-Require: bỏ đi, hoặc bật tính năng đó trên proxy đã trả lời.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi thường gửi lại ngay không kèm các tag bị từ chối.',
    useWhen:
      'Dùng khi không có phần mở rộng mà bên gửi đòi; ngược lại, chính bạn đòi mà bên gửi không khai báo thì 421.',
  },
  421: {
    title: 'Cần phần mở rộng',
    description:
      'Bên nhận chỉ xử lý yêu cầu nếu bên gửi hỗ trợ một phần mở rộng cụ thể, ghi trong Require của phản hồi.',
    whenYouSeeIt:
      'Bên nhận REFER bắt dùng explicitsub hoặc nosub; proxy IMS đòi sec-agree; máy chủ bắt buộc 100rel hay timer.',
    howToFix: [
      'Bật phần mở rộng nêu trong Require ở bên gửi, nếu nó có.',
      'Nếu không: nới quy tắc ở thiết bị đã trả lời; đòi phần mở rộng làm hỏng cuộc gọi của thiết bị đơn giản.',
      'Có Security-Server: thực hiện thoả thuận bảo mật trước.',
      'Xem có SBC nào xoá Supported dọc đường không.',
    ],
    whatFollows: 'ACK nếu là INVITE; yêu cầu được gửi lại kèm phần mở rộng, hoặc dừng.',
    useWhen:
      'Chỉ dùng khi thiếu phần mở rộng là không thể phục vụ; bên gửi đòi thứ bạn không có thì 420, thoả thuận bảo mật thì 494.',
  },
  422: {
    title: 'Session-Expires quá ngắn',
    description:
      'Chu kỳ làm mới phiên (Session-Expires) thấp hơn mức tối thiểu. Min-SE trong phản hồi, không dưới 90 giây, cho biết mức cần dùng.',
    whenYouSeeIt:
      'INVITE hoặc UPDATE đi qua proxy hay SBC đòi chu kỳ dài hơn. Bình thường chỉ là một vòng thương lượng.',
    howToFix: [
      'INVITE kế tiếp (cùng Call-ID) mang Session-Expires không nhỏ hơn Min-SE và có phản hồi: không phải làm gì.',
      'Cuộc gọi dừng ở đây: tăng Session-Expires ở bên gọi (thường là 1800 giây) hoặc bật việc gửi lại.',
      'Hạ mức tối thiểu quá cao trên SBC đã trả lời; nhiều proxy cùng đòi thì tính theo Min-SE lớn nhất.',
    ],
    whatFollows: 'ACK nếu là INVITE, rồi yêu cầu mới CSeq tăng một với Session-Expires và Min-SE mới.',
    useWhen: 'Dùng cho session timer của INVITE, UPDATE; thời hạn của REGISTER, SUBSCRIBE, PUBLISH quá ngắn thì 423.',
  },
  423: {
    title: 'Thời hạn quá ngắn',
    description:
      'Expires yêu cầu ngắn hơn mức tối thiểu mà máy chủ cho phép. Min-Expires trong phản hồi là giá trị nhỏ nhất được chấp nhận.',
    whenYouSeeIt: 'REGISTER, SUBSCRIBE hoặc PUBLISH với Expires thấp, hay gặp khi đặt 30 hoặc 60 giây để giữ NAT.',
    howToFix: [
      'Đặt thời hạn không nhỏ hơn Min-Expires; thiết bị tốt sẽ tự gửi lại.',
      'Giữ NAT bằng keep-alive (CRLF, OPTIONS) thay vì đăng ký lại quá thường xuyên.',
      'Thiết bị không tự điều chỉnh: hạ mức tối thiểu cho nó trên máy chủ; SUBSCRIBE xin từ 3600 giây trở lên mà bị 423 là lỗi của notifier.',
    ],
    whatFollows: 'Yêu cầu được gửi lại với Expires dài hơn.',
    useWhen: 'Dùng khi thời hạn của REGISTER, SUBSCRIBE, PUBLISH quá ngắn; session timer quá ngắn thì 422.',
  },
  424: {
    title: 'Thông tin vị trí không hợp lệ',
    description:
      'Vị trí địa lý kèm theo yêu cầu (Geolocation) sai, thiếu hoặc không đọc được; Geolocation-Error nêu chi tiết. Mã này không bao giờ kết thúc dialog đang có.',
    whenYouSeeIt:
      'Cuộc gọi khẩn cấp hoặc dịch vụ theo vị trí có PIDF-LO sai định dạng hay URI vị trí không truy cập được.',
    howToFix: [
      'Đọc mã lỗi trong Geolocation-Error và sửa PIDF-LO theo đó.',
      'Vị trí cho bằng URI: kiểm tra bên nhận có truy cập được URI này không.',
      'Nhận 424 dù yêu cầu không có Geolocation: lỗi của bên trả lời.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại với vị trí đã sửa, hoặc không kèm vị trí.',
    useWhen: 'Dùng khi yêu cầu có Geolocation nhưng vị trí không dùng được; thân có kiểu lạ thì 415.',
  },
  425: {
    title: 'Bản tin cảnh báo không hợp lệ',
    description:
      'Cảnh báo CAP (Common Alerting Protocol) đi kèm yêu cầu không dùng được; header AlertMsg-Error cho biết lý do.',
    whenYouSeeIt:
      'Cảm biến, hệ thống báo cháy hay báo động gửi cảnh báo tới trung tâm tiếp nhận khẩn cấp theo RFC 8876.',
    howToFix: [
      'Đọc AlertMsg-Error và kiểm tra tài liệu CAP theo đó.',
      'Xem phần thân và Content-Type của nó có đúng loại trung tâm tiếp nhận cần không.',
      'Cập nhật firmware của thiết bị báo động.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại với cảnh báo đã sửa.',
    useWhen: 'Dùng khi có cảnh báo CAP nhưng nội dung sai; vị trí sai thì 424.',
  },
  428: {
    title: 'Phải có header Identity',
    description:
      'Bên xác minh STIR đòi số chủ gọi phải được ký, nhưng yêu cầu không có Identity nào dùng được. Đây là đòi hỏi về chữ ký số chủ gọi, không phải về mật khẩu.',
    whenYouSeeIt: 'Trunk hoặc mạng bắt buộc STIR/SHAKEN nhận INVITE chưa ký, hoặc SBC đã xoá Identity dọc đường.',
    howToFix: [
      'Cho nhà mạng gọi đi (originating) ký cuộc gọi; mức attestation B hoặc C cũng đủ để có chữ ký.',
      'So các chặng: SBC không chuyển tiếp Identity thì xoá mất nó.',
      'Xem kích thước qua UDP: header này dài; dùng TCP hoặc TLS.',
      'Có Identity: xem loại của nó (ppt); “Use Supported PASSporT Format” là đòi loại khác.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại sau khi đã ký.',
    useWhen:
      'Dùng khi không có Identity nào dùng được; có nhưng sai chữ ký thì 438, không lấy được hoặc không tin chứng chỉ thì 436, 437.',
  },
  429: {
    title: 'Cần danh tính người giới thiệu',
    description:
      'Muốn nhận cuộc chuyển phải có Referred-By kèm token đã ký chứng minh ai là bên chuyển cuộc gọi. Mã này có thể do bên nhận REFER trả, hoặc do đích chuyển trả cho INVITE phát sinh.',
    whenYouSeeIt:
      'REFER bị 429 trực tiếp, hoặc 202 rồi NOTIFY mang sipfrag 429 khi đích chuyển là bên đòi. Hiếm, chủ yếu ở thiết bị áp RFC 3892 chặt.',
    howToFix: [
      'Tắt đòi hỏi Referred-By có chữ ký ở thiết bị đã trả lời; hầu như không điện thoại nào ký được.',
      'Nếu không: gửi lại REFER với Referred-By và token S/MIME của nó; bên được chuyển phải chép nguyên sang INVITE.',
      'Để tổng đài tự chuyển, không dùng REFER.',
    ],
    whatFollows:
      'Nếu đích chuyển đòi: NOTIFY sipfrag 429 rồi bên chuyển gửi REFER mới có token; nếu không, cuộc gọi cũ giữ nguyên.',
    useWhen:
      'Dùng khi thiếu hoặc sai token Referred-By; thiếu Identity của người gọi thì 428, không cho chuyển dù ai yêu cầu thì 403.',
  },
  430: {
    title: 'Luồng kết nối đã hỏng',
    description:
      'Edge proxy không dùng được luồng (flow) tới máy đích nữa, thường vì kết nối TCP/TLS hoặc ánh xạ NAT đã mất. Mã này dành cho proxy có thẩm quyền để thử luồng khác, không nên lọt tới máy gọi.',
    whenYouSeeIt: 'Hệ thống dùng SIP Outbound (RFC 5626), khi điện thoại đổi mạng hay mất kết nối mà chưa đăng ký lại.',
    howToFix: [
      'Cho điện thoại giữ luồng của nó sống và đăng ký lại nhanh sau khi mất.',
      'Đăng ký qua hai luồng (reg-id) để một luồng có thể hỏng.',
      'Lọt ra tới bên gọi: sửa home proxy; nó phải thử luồng kế tiếp chứ không chuyển 430 đi; bên gọi chỉ hiểu nó như 400.',
    ],
    whatFollows: 'Proxy có thẩm quyền gửi yêu cầu qua luồng khác của cùng thiết bị.',
    useWhen:
      'Dùng giữa edge proxy và proxy có thẩm quyền khi luồng hỏng; báo cho bên gọi rằng máy không có mặt thì 480.',
  },
  433: {
    title: 'Không nhận cuộc gọi ẩn danh',
    description:
      'Người được gọi bật từ chối cuộc gọi ẩn danh và cuộc gọi này giấu danh tính. Thiếu P-Asserted-Identity hoặc danh tính chưa xác minh được thì chưa phải ẩn danh.',
    whenYouSeeIt:
      'Người gọi bật giấu số (Privacy: id, From anonymous@anonymous.invalid) và gọi tới thuê bao dùng dịch vụ chặn ẩn danh.',
    howToFix: [
      'Hỏi người gọi có chủ ý giấu số không; muốn gọi được thì tắt giấu số rồi gọi lại.',
      'Không ai bật giấu số: kiểm tra tổng đài hoặc trunk có tự thêm Privacy hay From ẩn danh không.',
      'Không được tự động bỏ ẩn danh để gọi lại khi chưa có sự đồng ý của người gọi.',
    ],
    whatFollows: 'ACK nếu là INVITE; chỉ gọi lại với danh tính thật khi người gọi đồng ý.',
    useWhen:
      'Dùng khi lý do duy nhất là ẩn danh; không có hoặc sai chữ ký danh tính thì 428, 438, người được gọi đánh dấu cuộc gọi là không mong muốn thì 607.',
  },
  436: {
    title: 'Không lấy được chứng chỉ Identity',
    description:
      'Bên xác minh STIR không tải được chứng chỉ theo URI trong tham số info, với mọi header Identity có trong yêu cầu. Chữ ký có thể đúng nhưng không kiểm tra được.',
    whenYouSeeIt:
      'Máy chủ chứng chỉ ngừng hoạt động, URI sai, chặn tường lửa hoặc URI chỉ truy cập được trong mạng nội bộ.',
    howToFix: [
      'Từ bên ngoài, tải thử URI trong info= bằng HTTPS; kiểm tra DNS, chứng chỉ web và mã HTTP.',
      'Kiểm tra info= trùng với x5u bên trong PASSporT.',
      'Bên xác minh: cho phép kết nối ra Internet tới kho chứng chỉ và lưu đệm chứng chỉ.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại khi chứng chỉ đã tải được.',
    useWhen: 'Dùng khi không lấy được chứng chỉ của bất kỳ Identity nào; lấy được nhưng không tin thì 437.',
  },
  437: {
    title: 'Chứng chỉ không được chấp nhận',
    description:
      'Bên xác minh STIR lấy được chứng chỉ nhưng không chấp nhận: không thuộc CA tin cậy, hết hạn hoặc dùng thuật toán không hỗ trợ.',
    whenYouSeeIt: 'Nhà cung cấp ký bằng chứng chỉ tự tạo, chứng chỉ thử nghiệm hoặc đã hết hạn.',
    howToFix: [
      'Ký bằng chứng chỉ do CA được tin cậy trong mạng STIR/SHAKEN của nước nhận cấp.',
      'Kiểm tra hạn dùng và đủ chứng chỉ trung gian trong chuỗi.',
      'Bên xác minh: cập nhật danh sách CA tin cậy; thuật toán phải là ES256.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại sau khi đổi chứng chỉ.',
    useWhen: 'Dùng khi có chứng chỉ nhưng không tin được; không tải được thì 436, chữ ký sai thì 438.',
  },
  438: {
    title: 'Header Identity không hợp lệ',
    description:
      'Có Identity nhưng không chữ ký nào kiểm tra đúng với yêu cầu. Không hẳn là giả mạo: thiết bị giữa đường sửa From, To hoặc Date cũng làm hỏng chữ ký.',
    whenYouSeeIt: 'Sau SBC hoặc B2BUA đổi dạng số chủ gọi (thêm bớt +, mã nước) hoặc ghi lại Date sau khi đã ký.',
    howToFix: [
      'So From, To và Date ở nơi ký với ở nơi xác minh; cho chặng làm đổi chúng thôi đổi, hoặc ký sau chặng đó.',
      'Đã dùng dạng rút gọn (compact): gửi lại một lần với dạng đầy đủ.',
      'So orig, dest và iat trong token với From hoặc P-Asserted-Identity, To và Date của yêu cầu.',
      'Đồng bộ giờ của bên ký và bên xác minh (NTP).',
    ],
    whatFollows: 'ACK nếu là INVITE; có thể gửi lại đúng một lần với PASSporT dạng đầy đủ.',
    useWhen: 'Dùng khi chữ ký không khớp; Date quá cũ thì 403 “Stale Date”, không có Identity thì 428.',
  },
  439: {
    title: 'Chặng đầu không hỗ trợ Outbound',
    description:
      'Máy đăng ký bằng SIP Outbound (có reg-id và Supported: outbound) nhưng proxy đầu tiên trên đường đi không hỗ trợ, nên registrar không thể giữ luồng kết nối.',
    whenYouSeeIt: 'Điện thoại bật Outbound đứng sau SBC hoặc proxy cũ; chỉ xuất hiện cho REGISTER.',
    howToFix: [
      'Tắt outbound (reg-id) trên điện thoại cho nhà cung cấp này.',
      'Đăng ký qua edge proxy có hỗ trợ (RFC 5626).',
      'Xem proxy đầu có thêm Path với tham số ob không.',
    ],
    whatFollows: 'Một REGISTER mới không dùng Outbound, hoặc qua proxy khác.',
    useWhen: 'Dùng khi bên đăng ký đòi Outbound mà chặng đầu không có; thiếu phần mở rộng khác thì 421.',
  },
  440: {
    title: 'Vượt giới hạn rẽ nhánh',
    description:
      'Proxy cần rẽ thêm nhánh nhưng Max-Breadth còn lại không đủ, nên một số đích chưa hề được thử. Cơ chế này chặn việc một yêu cầu nhân lên vô hạn.',
    whenYouSeeIt: 'Nhóm đổ chuông quá lớn, hoặc nhiều proxy nối tiếp cùng rẽ nhánh, có khi kèm vòng lặp định tuyến.',
    howToFix: [
      'Tìm vòng chuyển tiếp giữa các người dùng làm tăng số nhánh: cùng Call-ID quay lại với Via ngày càng dài.',
      'Gọi ít máy hơn cùng lúc, hoặc gọi lần lượt.',
      'Không phải đích nào cũng đã được thử: người dùng có thể vẫn liên lạc được. Chỉ tăng Max-Breadth khi chủ ý có nhiều nhánh như vậy.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gọi có thể thử lại với phạm vi hẹp hơn.',
    useWhen: 'Dùng khi hết Max-Breadth; hết Max-Forwards thì 483, phát hiện vòng lặp thì 482.',
  },
  469: {
    title: 'Gói INFO không được hỗ trợ',
    description:
      'INFO mang một gói thông tin (Info-Package) mà bên nhận không khai báo. Recv-Info trong phản hồi liệt kê các gói được nhận.',
    whenYouSeeIt:
      'Gửi DTMF hay dữ liệu riêng qua INFO theo RFC 6086 tới thiết bị chưa khai báo gói đó trong Recv-Info.',
    howToFix: [
      'Chỉ gửi gói mà bên kia liệt kê trong Recv-Info khi thiết lập cuộc gọi.',
      'Gửi DTMF bằng RFC 4733 (telephone-event) thay cho INFO.',
      'Thêm gói đó vào Recv-Info ở bên nhận nếu nó xử lý được.',
    ],
    whatFollows: 'Cuộc gọi không bị ảnh hưởng; bên gửi dừng hoặc gửi INFO với gói khác.',
    useWhen: 'Dùng khi Info-Package lạ; kiểu nội dung trong INFO lạ thì 415.',
  },
  470: {
    title: 'Cần sự đồng ý của người nhận',
    description:
      'Máy chủ chuyển tiếp hoặc dịch vụ gửi tới danh sách (URI-list) chưa có sự đồng ý của một số người nhận. Permission-Missing nêu những ai chưa đồng ý.',
    whenYouSeeIt: 'Gửi MESSAGE hay mời hội nghị tới danh sách theo RFC 5360. Hiếm trong tổng đài doanh nghiệp.',
    howToFix: [
      'Xin sự đồng ý của những người nêu trong Permission-Missing rồi gửi lại.',
      'Bỏ những địa chỉ đó khỏi danh sách để gửi cho số còn lại.',
      'Quản trị dịch vụ: kiểm tra bản ghi đồng ý có bị mất không.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại sau khi đã có sự đồng ý.',
    useWhen: 'Dùng khi thiếu sự đồng ý của người nhận; người gửi không có quyền thì 403.',
  },
} as const satisfies Partial<Record<Code4xx, CodeText>>;

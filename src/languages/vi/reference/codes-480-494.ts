import type { Code4xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Client errors 480 to 494 in Vietnamese. */
export const CODES_480_494 = {
  480: {
    title: 'Tạm thời không liên lạc được',
    description:
      'Tìm được người dùng nhưng lúc này không liên lạc được: máy chưa đăng ký, đã đăng xuất hoặc đang bật không làm phiền (DND). Gateway cũng gom nhiều nguyên nhân PSTN (Q.850 19, 20, 31) vào mã này.',
    whenYouSeeIt:
      'Điện thoại mất điện hay mất mạng nên không còn binding; người dùng bật DND; hết giờ đổ chuông ở vài tổng đài. 480 kèm Reason: Q.850;cause=31 có thể là 608 đã mất dấu khi qua chặng TDM. Nguyên nhân thường ghi trong header Reason, có khi chỉ trong 183 trước đó.',
    howToFix: [
      'Xem registrar: người dùng có đăng ký không, Contact của họ có trả lời không?',
      'Đọc cụm chữ, Retry-After và header Reason (19 không nhấc máy, 20 vắng mặt, 31 không nêu rõ; SIP 603, 607 hay 608 là lời từ chối đã bị đổi mã).',
      'Tắt DND hoặc chuyển tiếp trên điện thoại; máy hay rớt đăng ký thì xem keep-alive, NAT và chu kỳ REGISTER.',
      'Khi chuyển cuộc gọi: lấy lại cuộc gọi gốc đang giữ và mời vào hộp thư thoại.',
    ],
    whatFollows: 'ACK nếu là INVITE; có thể gọi lại sau, theo Retry-After nếu có.',
    useWhen:
      'Dùng khi có người dùng này nhưng đang không liên lạc được; không có người dùng thì 404, máy đang bận thì 486, không có gì trả lời thì 408.',
  },
  481: {
    title: 'Không có cuộc gọi hoặc giao dịch này',
    description:
      'Yêu cầu thuộc về một dialog, giao dịch hoặc subscription (đăng ký nhận thông báo) mà bên nhận không có. Trạng thái đã mất, gửi lại y nguyên là vô ích.',
    whenYouSeeIt:
      'INVITE có Replaces không khớp dialog nào (tag bị đảo, SBC không viết lại Replaces, đích chuyển còn đang đổ chuông); NOTIFY tới sau khi bên chuyển đã xoá subscription, thường ngay sau BYE; hai bên cùng gửi BYE; PRACK sai RAck; CANCEL đến quá muộn.',
    howToFix: [
      'So Call-ID và hai tag với những gì bên nhận dùng ở phía nó; sau SBC mỗi leg có bộ riêng. Đúng Call-ID mà tag đảo chiều là lỗi bên tạo Replaces.',
      'Replaces qua SBC: cho SBC đổi Refer-To sang leg bên kia, và escape giá trị đúng một lần.',
      'Không thay thế cuộc gọi còn đang đổ chuông: chờ nhấc máy, hoặc chuyển mù (blind).',
      'Với NOTIFY: giữ subscription tới khi NOTIFY terminated đã được trả lời, và theo id của REFER gửi lại sau khi bị đòi xác thực.',
      'Máy chủ vừa khởi động lại: các dialog ở đó đã mất, phải gọi lại và SUBSCRIBE lại; session timer ngắn hơn thì biết sớm hơn.',
    ],
    whatFollows:
      'ACK nếu là INVITE; bên gửi bỏ phiên hoặc subscription đó; CANCEL nhận 481 thì INVITE không bị ảnh hưởng.',
    useWhen:
      'Dùng khi yêu cầu trong dialog, CANCEL hay Replaces không khớp trạng thái nào; Replaces nêu dialog vừa kết thúc thì 603, gói sự kiện lạ thì 489.',
  },
  482: {
    title: 'Phát hiện vòng lặp',
    description:
      'Proxy thấy yêu cầu quay lại chính nó, hoặc UAS nhận hai bản của cùng một yêu cầu đi theo hai đường (merged request). Trường hợp thứ hai thường vô hại.',
    whenYouSeeIt:
      'Hai tổng đài trỏ route mặc định sang nhau, hai máy chuyển tiếp sang nhau, Refer-To trỏ về chính bên chuyển. Khi rẽ nhánh, 482 trên một nhánh trong lúc nhánh kia đổ chuông là bình thường.',
    howToFix: [
      'Đọc các Via từ dưới lên: địa chỉ đầu tiên lặp lại là nơi vòng khép lại.',
      'Sửa tuyến hoặc chuyển tiếp ở một trong hai hệ thống.',
      'Chỉ là bản trùng thì bỏ qua, hoặc đừng rẽ nhánh tới cùng một máy theo hai đường.',
      '482 đến sau CANCEL và INVITE mới: dùng Call-ID mới cho lần gọi mới.',
    ],
    whatFollows: 'ACK nếu là INVITE; không thử lại cho tới khi sửa định tuyến.',
    useWhen: 'Dùng khi nhận ra đúng vòng lặp hoặc bản trùng; chỉ biết Max-Forwards đã về 0 thì 483.',
  },
  483: {
    title: 'Quá nhiều chặng',
    description:
      'Max-Forwards đã về 0 khi tới proxy này. Với giá trị ban đầu 70, gần như luôn là vòng lặp chứ không phải đường đi thật sự dài.',
    whenYouSeeIt:
      'Vòng lặp giữa các proxy mà không máy nào phát hiện, vì mỗi lượt Request-URI lại bị đổi nên trông như yêu cầu mới. Cũng gặp khi REFER bị trunk dội ngược lại nhiều lần.',
    howToFix: [
      'Sắp các INVITE theo thời gian hoặc lần theo các Via, tìm cặp địa chỉ lặp lại.',
      'Phá vòng: một trong hai phải sở hữu số đó. Tăng Max-Forwards chỉ làm vòng dài hơn.',
      'REFER dội ngược từ trunk: cho SBC hoặc tổng đài xử lý tại chỗ.',
      'Yêu cầu đầu tiên đã có Max-Forwards thấp: nâng lên 70.',
    ],
    whatFollows: 'ACK nếu là INVITE; không thử lại cho tới khi sửa định tuyến.',
    useWhen: 'Dùng khi Max-Forwards về 0; tự nhận ra yêu cầu của mình quay lại thì 482.',
  },
  484: {
    title: 'Số chưa đủ',
    description:
      'Request-URI chưa đủ chữ số để định tuyến. Khi quay số chồng lấn (overlap), các 484 ở giữa là bình thường.',
    whenYouSeeIt: 'Người dùng bấm thiếu số, dial plan gửi quá sớm, thiếu mã vùng; gateway đổi Q.850 28 thành 484.',
    howToFix: [
      'So số đã bấm với Request-URI: quy tắc nào cắt bớt hoặc không thêm chữ số?',
      'Gửi đủ số một lần (E.164) thay vì overlap; với overlap chỉ INVITE cuối cùng đáng kể.',
      'Tăng thời gian chờ giữa các phím của điện thoại.',
      'Khi chuyển cuộc gọi: ghi đủ số vào Refer-To.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gọi gửi INVITE mới với nhiều chữ số hơn, hoặc dừng.',
    useWhen: 'Dùng khi còn thiếu chữ số; số đã đủ mà không tồn tại thì 404.',
  },
  485: {
    title: 'Địa chỉ nhập nhằng',
    description:
      'Request-URI khớp nhiều người dùng và máy chủ không chọn thay. Contact có thể liệt kê các ứng viên nếu chính sách riêng tư cho phép.',
    whenYouSeeIt: 'Gọi theo tên hoặc bí danh trong hệ thống có nhiều người trùng tên.',
    howToFix: [
      'Gọi bằng địa chỉ đầy đủ hoặc một Contact trong phản hồi.',
      'Quản trị: xoá bí danh trùng trên registrar.',
      'Danh bạ: lưu số hoặc URI duy nhất thay cho tên.',
    ],
    whatFollows: 'ACK nếu là INVITE; người gọi chọn một địa chỉ rồi gọi lại.',
    useWhen: 'Dùng khi khớp nhiều người khác nhau; nhiều máy của cùng một người thì 300 hoặc rẽ nhánh.',
  },
  486: {
    title: 'Máy bận',
    description:
      'Máy này đã được gọi tới nhưng người dùng đang bận hoặc không nhận thêm cuộc. Máy khác của cùng người vẫn có thể nhận, nên proxy vẫn chờ các nhánh còn lại.',
    whenYouSeeIt:
      'Đang có cuộc khác và không bật chờ cuộc gọi, bấm từ chối trên nhiều loại điện thoại, hoặc Q.850 17 từ PSTN. Trong NOTIFY của cuộc chuyển: đích bận. Với INVITE có Replaces và early-only, 486 nghĩa là cuộc gọi cần thay thế đã được nhấc máy rồi, không phải người dùng bận.',
    howToFix: [
      'Gọi lại sau hoặc theo Retry-After, hoặc chuyển tiếp khi bận sang hộp thư thoại hay máy khác.',
      'Người dùng cần nhận cuộc thứ hai: tăng giới hạn đường hoặc chờ cuộc gọi, và kiểm tra DND.',
      'Khi chuyển cuộc gọi: lấy lại cuộc gọi gốc đang giữ và báo cho người gọi.',
      'Người dùng đang rảnh: tìm cuộc gọi treo ở máy đó hoặc ở kênh tổng đài; trunk trả 486 cho mọi số là hết kênh.',
    ],
    whatFollows: 'ACK; proxy rẽ nhánh đợi nhánh khác, còn tổng đài có thể chuyển sang hộp thư thoại.',
    useWhen:
      'Dùng khi riêng máy này bận; biết chắc không máy nào khác nhận thì 600, người dùng vắng thì 480, từ chối hẳn thì 603.',
  },
  487: {
    title: 'Yêu cầu đã bị huỷ',
    description:
      'INVITE bị kết thúc do CANCEL hoặc BYE trước khi có kết quả. Đây là kết cục đúng của việc huỷ, không phải lỗi; 487 không bao giờ là phản hồi cho chính CANCEL.',
    whenYouSeeIt:
      'Người gọi gác máy khi đang đổ chuông; proxy huỷ các máy còn lại sau khi một máy nhấc (Reason: SIP;cause=200); nhánh bị huỷ vì 6xx; dialog sớm bị Replaces thay thế. Trong NOTIFY của cuộc chuyển: bên được chuyển bỏ cuộc trước khi đích nhấc máy.',
    howToFix: [
      'Có CANCEL trong bản ghi thì không phải làm gì: Reason của nó cho biết vì sao (200: máy khác đã nhấc; 603, 607, 608: nhánh khác bị từ chối).',
      'Người gọi bỏ cuộc nhanh: xem họ nghe thấy gì; im lặng thay cho hồi chuông làm người ta gác máy.',
      'Không phải do người huỷ: tìm bộ hẹn giờ: thời gian chờ nhấc máy của tổng đài, hạn của INVITE, Timer C.',
      'Thiếu 487 sau CANCEL: phía được gọi để INVITE treo; nó chết sau 32 giây.',
      'Chuyển bán tư vấn (semi-attended): chờ 487 này rồi mới gửi REFER.',
    ],
    whatFollows: 'ACK cho 487 rồi hết; riêng CANCEL có 200 của nó.',
    useWhen:
      'Dùng để kết thúc INVITE đang chờ khi có CANCEL hoặc BYE; hết giờ mà không ai huỷ thì 408 hoặc 480, người được gọi quyết định thì 486 hoặc 603.',
  },
  488: {
    title: 'Không chấp nhận được tại đây',
    description:
      'Máy này không chấp nhận mô tả phiên (SDP): không có codec chung, khác kiểu mã hoá media hoặc dạng media. Máy khác của cùng người có thể nhận. Trong cuộc gọi đang chạy, phiên cũ giữ nguyên.',
    whenYouSeeIt:
      'Một bên bắt buộc SRTP, bên kia chỉ RTP; trunk chỉ nhận G.711 mà bên gọi đề nghị G.729; re-INVITE sang video hay T.38 bị từ chối. Khi chuyển cuộc gọi, bên được chuyển và đích không có codec chung.',
    howToFix: [
      'Đọc Warning, rồi so các dòng m= và a= của SDP offer với SDP answer của một cuộc gọi thành công.',
      'Bật một codec chung (ít nhất G.711) hoặc bộ chuyển mã ở giữa.',
      'Đặt mã hoá media như nhau ở hai bên: RTP/SAVP cần SRTP ở cả đầu kia.',
      'T.38: cho gateway lùi về G.711 khi re-INVITE bị từ chối.',
    ],
    whatFollows:
      'ACK nếu là INVITE; bên gọi có thể đề nghị lại bằng SDP khác; re-INVITE bị 488 không làm đứt cuộc gọi.',
    useWhen: 'Dùng khi SDP không hợp với riêng máy này; không hợp ở bất cứ đâu thì 606, không hiểu kiểu thân thì 415.',
  },
  489: {
    title: 'Gói sự kiện không được hỗ trợ',
    description:
      'Header Event nêu gói sự kiện (event package) mà bên nhận không biết. Allow-Events trong phản hồi liệt kê những gói được hỗ trợ.',
    whenYouSeeIt:
      'SUBSCRIBE dialog hoặc presence tới tổng đài không có BLF; NOTIFY Event: refer bị chính bên đã gửi REFER từ chối; PUBLISH tới máy chủ không phục vụ gói đó.',
    howToFix: [
      'Dùng gói có trong Allow-Events, hoặc tắt subscription đó trên điện thoại.',
      'Bật gói đó (BLF, MWI, presence) trên máy chủ, và cho SUBSCRIBE, NOTIFY đi qua SBC.',
      'NOTIFY của REFER: thêm event refer ở bên chuyển; bên được chuyển phải viết nó bằng chữ thường.',
    ],
    whatFollows:
      'Không có NOTIFY; nếu trả cho NOTIFY thì đăng ký nhận thông báo (subscription) bị xoá, cuộc chuyển vẫn chạy mà không báo kết quả.',
    useWhen:
      'Dùng khi không hỗ trợ gói sự kiện; gói đúng mà không khớp subscription thì 481, không cho phép method SUBSCRIBE, NOTIFY thì 405, chưa biết method thì 501.',
  },
  491: {
    title: 'Đang có yêu cầu khác chờ xử lý',
    description:
      'Hai bên cùng gửi re-INVITE hoặc UPDATE một lúc (glare) nên cả hai bị trả 491. Hai bên chờ ngẫu nhiên rồi thử lại; nếu lần sau thành công thì không có gì phải lo.',
    whenYouSeeIt:
      'Hai bên cùng giữ máy, cùng làm mới session timer, hoặc gửi REFER khi re-INVITE giữ máy chưa xong (một số stack trả 491 cho REFER dù chuẩn không định nghĩa).',
    howToFix: [
      'Xem sau đó có lần thử lại thành công không: có thì bỏ qua.',
      'Không thử lại: nâng cấp thiết bị; bên tạo Call-ID phải chờ 2,1 đến 4 giây, bên kia 0 đến 2 giây.',
      'Chuyển cuộc gọi: chờ 200 và ACK của re-INVITE giữ máy rồi mới gửi REFER.',
      'Lặp lại nhiều lần: chỉ để một bên làm mới session timer (refresher).',
    ],
    whatFollows: 'ACK nếu là INVITE, rồi gửi lại sau thời gian chờ ngẫu nhiên; cuộc gọi vẫn giữ nguyên.',
    useWhen:
      'Dùng khi chính bạn đang có yêu cầu chờ trả lời trong dialog; nhận INVITE thứ hai khi chưa xong cái đầu của bên kia thì 500 kèm Retry-After.',
  },
  493: {
    title: 'Không giải mã được',
    description:
      'Thân bản tin được mã hoá S/MIME mà bên nhận không có khoá giải mã. Phản hồi có thể kèm khoá công khai nên dùng.',
    whenYouSeeIt: 'Hệ thống dùng S/MIME trong SIP, rất hiếm; không liên quan tới SRTP hay TLS.',
    howToFix: [
      'Mã hoá lại bằng khoá công khai kèm trong phản hồi hoặc do người nhận công bố.',
      'Cập nhật chứng chỉ của người nhận ở phía gửi.',
      'Bỏ S/MIME, dùng TLS cho báo hiệu và SRTP cho media.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại với khoá đúng hoặc không mã hoá.',
    useWhen: 'Dùng khi không giải mã được thân; đọc được mà không hỗ trợ kiểu nội dung thì 415.',
  },
  494: {
    title: 'Cần thoả thuận bảo mật',
    description:
      'Chặng đầu yêu cầu thoả thuận cơ chế bảo mật (sec-agree) trước khi phục vụ. Security-Server liệt kê cơ chế được chấp nhận. Lần đầu là một bước bình thường.',
    whenYouSeeIt: 'Đăng ký vào mạng IMS/VoLTE hoặc proxy đòi RFC 3329.',
    howToFix: [
      'Bên gửi phải chọn cơ chế chung (TLS, IPsec, digest) rồi gửi lại kèm Security-Verify.',
      '494 lặp lại: so Security-Client và Security-Server để tìm cơ chế chung.',
      'Không dùng sec-agree: tắt đòi hỏi này trên proxy chặng đầu.',
    ],
    whatFollows: 'Yêu cầu gửi lại kèm Security-Verify qua cơ chế bảo mật đã chọn.',
    useWhen:
      'Dùng khi đòi sec-agree với bên gửi chưa thoả thuận; thiếu phần mở rộng khác thì 421, cần xác thực thì 401 hoặc 407.',
  },
} as const satisfies Partial<Record<Code4xx, CodeText>>;

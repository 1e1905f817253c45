import type { VERDICT_WORDS } from '../../../../cli/output/verdict-words.ts';

export const VERDICTS: typeof VERDICT_WORDS.english = {
  to: 'đồng thời gửi từng chuyện ngay khi kể: postgres://USER@MÁY/CSDL, nats://MÁY[/STREAM], hoặc https:// để nhận cảnh báo; có thể lặp lại (docs/scale.md)',
  alertOn: 'với --to https://: cảnh báo từ mức nào (mặc định: error)',
  alertRate: 'với --to https://: mỗi phút nhiều nhất bao nhiêu cảnh báo (mặc định: 6)',
  noRate: (text) => `--alert-rate: ${text} không phải là số từ 1 đến 600`,
  onlyWithTo: (option) => `${option} chỉ dùng với --to https://`,
  noPlace: (text) =>
    `--to: ${text} không phải là địa chỉ dạng postgres://siptriage@127.0.0.1/voip, nats://127.0.0.1 hoặc https://127.0.0.1/hook`,
  noPostgres: '--to postgres:// cần thư viện PostgreSQL, hiện chưa được cài: npm install pg',
  noNats: '--to nats:// cần thư viện NATS, hiện chưa được cài: npm install @nats-io/transport-node @nats-io/jetstream',
  otherStream: (stream) => `stream ${stream} không lưu kết luận: hãy nêu stream khác, hoặc thêm verdict.> vào đó`,
  laterSchema: 'các bảng ở đó do một bản siptriage mới hơn tạo ra',
  wrongUser: 'người dùng hoặc mật khẩu bị từ chối',
  noPassword: 'nơi này đòi mật khẩu: PGPASSWORD hoặc ~/.pgpass có thể cung cấp',
  noDatabase: 'không có cơ sở dữ liệu này',
  noRight: 'người dùng không được phép tạo hoặc ghi các bảng',
  noTls: 'nơi này không hỗ trợ TLS; thêm ?sslmode=disable thì không đòi TLS',
  failed: (place, why) => `${place}: ${why}`,
  going: (place) => `kết luận được gửi tới ${place}`,
  trouble: (place, why) => `${place}: ${why}; đang thử lại`,
  back: (place) => `${place} đã nhận lại được`,
  sent: (count, place) => `đã gửi ${count} kết luận tới ${place}`,
  lost: (count, place) => `${count} kết luận không tới được ${place}`,
  heldBack: (count, place) => `${count} cảnh báo tới ${place} bị giữ lại (--alert-rate)`,
};

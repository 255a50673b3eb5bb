// Help of the command line: what each command does, its options, examples one can paste. Texts only; cli/help.ts lays
// them out.

/** Placeholder and meaning of every option; flags have no placeholder. */
export const OPTION_HELP = {
  workbook: ['TỆP.xlsx', 'tệp bảng tính; mặc định xep-loai.xlsx'],
  as: ['ĐỊA-CHỈ', 'làm với tài khoản này; mặc định là chủ sở hữu'],
  now: ['THỜI-ĐIỂM', 'đặt đồng hồ, ví dụ 2024-11-28T09:00:00+07:00; mặc định là giờ của máy'],
  json: ['', 'in đúng một giá trị JSON, không in gì khác'],
  'count-calls': ['', 'đếm số lần gọi từng dịch vụ của bảng tính'],
  help: ['', 'trợ giúp của lệnh'],
  profile: ['MÃ hoặc TỆP.json', 'bộ dữ liệu của đợt; mặc định ha-tinh-2024'],
  body: ['MÃ', 'cơ quan đánh giá, theo cột “Mã” của trang “Cơ quan”'],
  unit: ['MÃ', 'tập thể được đánh giá, theo cột “Mã” của trang “Đơn vị”'],
  aspect: ['PHẠM-VI', 'overall hoặc defence-security; bỏ được khi cơ quan chỉ đánh giá một phạm vi'],
  field: ['TRƯỜNG', 'trường cần ghi'],
  value: ['NỘI-DUNG', 'nội dung gõ vào ô; “” để xóa'],
  sheet: ['TRANG', 'tên trang'],
  cell: ['Ô', 'địa chỉ ô, ví dụ D9'],
  edits: ['TỆP.json', 'danh sách { body, unit, aspect, field, value }; mục nào bị từ chối thì các mục khác vẫn ghi'],
  tsv: ['TỆP', 'các dòng cần dán, các ô cách nhau bằng dấu tab'],
  'values-only': ['', 'chỉ dán giá trị, giữ danh sách chọn của ô'],
  out: ['THƯ-MỤC', 'nơi ghi tệp; chưa có thì được tạo'],
} as const;

type CommandHelp = { readonly does: string; readonly more: readonly string[]; readonly examples: readonly string[] };

export const COMMAND_HELP = {
  open: {
    does: 'tạo bảng tính mới và mở đợt đánh giá',
    more: ['Tạo các trang thiết lập, một trang cho mỗi cơ quan, và khóa phần không nhập. Tệp đã có thì giữ nguyên.'],
    examples: ['xep-loai open', 'xep-loai open --workbook nam-2025.xlsx --profile nam-2025.json'],
  },
  apply: {
    does: 'áp dụng thiết lập từ bốn trang thiết lập vào trang của các cơ quan',
    more: ['Còn chỗ sai thì chưa đổi gì. Tập thể bị bỏ được gạch ngang, nội dung giữ nguyên nhưng không tính.'],
    examples: ['xep-loai apply'],
  },
  set: {
    does: 'gõ vào một ô như người dùng; quyền của ô và danh sách chọn có hiệu lực',
    more: [
      'Ba cách: theo cơ quan, tập thể và trường; theo trang và ô; theo tệp nhiều mục.',
      'Trường cần --body và --unit: level, strengths, shortcomings, reason, note.',
      'Trường chỉ cần --body: document-number, document-date, document-signer.',
      'Trường chỉ cần --unit: proposal, decision.',
    ],
    examples: [
      'xep-loai set --as ubnd@example.org --body ubnd --unit ubnd-bac-ha --field level --value "Hoàn thành tốt nhiệm vụ"',
      'xep-loai set --body ubnd --field document-number --value "15/BC-UBND"',
      'xep-loai set --sheet "UBND thành phố" --cell D9 --value ""',
      'xep-loai set --edits cac-muc.json --json',
    ],
  },
  paste: {
    does: 'dán nhiều dòng như người dùng',
    more: [
      'Một ô bị khóa thì cả lần dán bị từ chối. Không có --values-only thì danh sách chọn của các ô bị mất, như khi dán thật.',
    ],
    examples: ['xep-loai paste --as ubnd@example.org --sheet "UBND thành phố" --cell D9 --tsv dong.tsv --values-only'],
  },
  validate: {
    does: 'kiểm tra trang của một cơ quan hoặc toàn đợt; còn lỗi thì mã thoát là 1',
    more: ['Không có --body thì kiểm tra cả tỷ lệ, chênh lệch ý kiến và các tổ chức cùng địa bàn.'],
    examples: ['xep-loai validate', 'xep-loai validate --body ubnd --json'],
  },
  status: {
    does: 'in tình trạng của từng cơ quan; không ghi gì',
    more: ['Số liệu lấy từ bảng tính lúc chạy lệnh; --json in đủ cả nhóm và tập thể.'],
    examples: ['xep-loai status', 'xep-loai status --json'],
  },
  consolidate: {
    does: 'lập lại trang “Tổng hợp” và “Tiến độ”',
    more: ['Đề xuất và quyết định do người ghi thì giữ nguyên.'],
    examples: ['xep-loai consolidate'],
  },
  report: {
    does: 'tổng hợp và tạo dự thảo báo cáo .docx',
    more: ['Số, ngày, chữ ký để trống; chỗ cần viết được tô nền.'],
    examples: ['xep-loai report --out bao-cao'],
  },
  show: {
    does: 'in giá trị của các trang, kể cả dòng, cột và trang ẩn; không ghi gì',
    more: [],
    examples: ['xep-loai show --sheet "Tổng hợp"', 'xep-loai show --json'],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;

export const HELP_TEXTS = {
  title: 'xep-loai – đánh giá, xếp loại tập thể trên một tệp bảng tính ở máy này; không gửi gì lên mạng.',
  usage: 'Cách dùng',
  general: 'npx xep-loai LỆNH [tùy chọn]',
  commands: 'Lệnh',
  options: 'Tùy chọn',
  common: 'Tùy chọn chung',
  examples: 'Ví dụ',
  start: [
    'npx xep-loai open',
    'npx xep-loai set --body ubnd --unit ubnd-bac-ha --field level --value "Hoàn thành tốt nhiệm vụ"',
    'npx xep-loai validate --body ubnd',
    'npx xep-loai report --out bao-cao',
  ],
  exit: 'Mã thoát: 0 xong · 1 còn lỗi hoặc bị từ chối · 2 gõ sai lệnh.',
  perCommand: 'Trợ giúp của từng lệnh: npx xep-loai LỆNH --help',
  noCommand: 'Thiếu tên lệnh. Danh sách lệnh: npx xep-loai --help',
} as const;

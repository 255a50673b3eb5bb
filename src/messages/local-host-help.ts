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
  out: ['THƯ-MỤC hoặc TỆP', 'nơi ghi; thư mục chưa có thì được tạo'],
  pdf: ['', 'tạo thêm PDF bên cạnh, khi máy có LibreOffice'],
  here: ['', 'đợt chuyển từ bảng tính khác tiếp tục ở tệp này; bảng tính cũ không dùng nữa'],
  reason: ['LÝ-DO', 'lý do; được lưu cùng bản ghi và in ra nơi cần'],
  until: ['THỜI-ĐIỂM', 'gia hạn đến lúc này, có múi giờ, ví dụ 2024-12-02T17:00:00+07:00'],
  from: ['TỆP.xlsx', 'biểu mẫu do cơ quan gửi lại'],
  preview: ['', 'chỉ xem sẽ thay đổi gì; không ghi'],
  port: ['SỐ', 'cổng trên máy này; mặc định 4173, bận thì lấy cổng trống kế tiếp'],
  snapshot: ['MÃ', 'mã bản lưu, theo danh sách của lệnh snapshots'],
  number: ['SỐ', 'số ghi trên văn bản đã ký'],
  date: ['NGÀY', 'ngày ký, ví dụ 28/11/2024'],
  signer: ['HỌ-TÊN', 'người ký'],
  code: ['MÃ', 'mã đối chiếu ghi trên văn bản, ví dụ 7F3A-91C2'],
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
  submit: {
    does: 'nộp: đánh dấu ô “Nộp” như người dùng; còn lỗi thì dấu tự bỏ và mã thoát là 1',
    more: [
      'Nộp được thì in thời điểm, đúng hạn hay sau hạn, và mã đối chiếu. Không được thì in các lỗi phải sửa.',
      'Dấu đã có mà chưa ghi nhận thì lệnh tick ghi nhận.',
    ],
    examples: ['xep-loai submit --as ubnd@example.org --body ubnd', 'xep-loai submit --body ubnd --json'],
  },
  withdraw: {
    does: 'rút lại để sửa: bỏ dấu ô “Nộp” như người dùng',
    more: ['Bản đã nộp còn lưu. Sửa xong cần nộp lại trước giờ khóa.'],
    examples: ['xep-loai withdraw --as ubnd@example.org --body ubnd'],
  },
  return: {
    does: 'trả lại kết quả đã nộp để bổ sung, trước giờ khóa',
    more: ['Bản đã nộp còn lưu.'],
    examples: ['xep-loai return --body ubnd --reason "Thiếu ưu điểm của hai phường"'],
  },
  tick: {
    does: 'chạy các việc theo lịch đã đến giờ, mỗi việc một lần',
    more: [
      'Ghi nhận các ô “Nộp” đang chờ, khóa trang khi hết giờ, kết thúc gia hạn. Chạy sớm, muộn hay lặp lại đều được.',
    ],
    examples: ['xep-loai tick', 'xep-loai tick --now 2024-12-01T00:00:00+07:00 --json'],
  },
  extend: {
    does: 'gia hạn: mở lại trang đã khóa của một cơ quan đến một thời điểm',
    more: ['Nộp trong thời gian này vẫn ghi “sau hạn”. Hết giờ trang tự khóa.'],
    examples: [
      'xep-loai extend --body ubnd --until 2024-12-02T17:00:00+07:00 --reason "Bổ sung theo đề nghị của UBND"',
    ],
  },
  revoke: {
    does: 'kết thúc gia hạn: khóa lại trang ngay',
    more: ['Nội dung hiện có được lưu và tính.'],
    examples: ['xep-loai revoke --body ubnd'],
  },
  close: {
    does: 'khóa các trang còn mở; trước thời điểm đã định phải có --reason',
    more: ['Nội dung hiện có của mỗi trang được lưu và tính.'],
    examples: ['xep-loai close', 'xep-loai close --reason "Ban Thường vụ họp sớm"'],
  },
  accept: {
    does: 'ghi nhận nội dung sửa sau khi khóa, tính thay cho bản khóa',
    more: ['Bản cũ còn lưu; báo cáo ghi “sau hạn”.'],
    examples: ['xep-loai accept --body ubnd --reason "UBND đính chính theo văn bản số 20"'],
  },
  snapshots: {
    does: 'in danh sách bản lưu: nộp, khóa, gia hạn, trả lại, ghi nhận; không ghi gì',
    more: [],
    examples: ['xep-loai snapshots', 'xep-loai snapshots --body ubnd --json'],
  },
  compare: {
    does: 'so trang của một cơ quan với một bản lưu, từng ô; không ghi gì',
    more: [],
    examples: ['xep-loai compare --body ubnd --snapshot s3'],
  },
  restore: {
    does: 'khôi phục trang của một cơ quan theo một bản lưu',
    more: ['Nội dung đang có trên trang được lưu trước.'],
    examples: ['xep-loai restore --body ubnd --snapshot s3'],
  },
  repair: {
    does: 'sửa chữa bảng tính: trang bị xóa, cột nhận biết, danh sách chọn, phần khóa, lịch chạy tự động',
    more: [
      'Nội dung đã nhập giữ nguyên. In những gì đã sửa.',
      'Tệp tải từ Google về là bản sao, chưa chạy gì tự động; thêm --here để đợt tiếp tục ở tệp này.',
    ],
    examples: ['xep-loai repair', 'xep-loai repair --workbook tai-ve.xlsx --here'],
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
    more: [
      'Số, ngày, chữ ký để trống; chỗ cần viết được tô nền.',
      'Nội dung không đổi thì vẫn là lần đó; có đổi thì thành lần sau, kèm phụ lục nội dung thay đổi.',
    ],
    examples: [
      'xep-loai report --out bao-cao',
      'xep-loai report --out bao-cao --pdf --reason "bổ sung kết quả của Hội Nông dân"',
    ],
  },
  export: {
    does: 'xuất số liệu cho chương trình khác: trang “Tổng hợp” hoặc từng dòng đánh giá; bảng tính giữ nguyên',
    more: [
      '--as xlsx hoặc csv: trang “Tổng hợp”; --as long: mỗi dòng đánh giá một dòng, .csv.',
      'Trong .csv, ô bắt đầu bằng = + - @ được thêm dấu nháy đơn để không thành công thức.',
    ],
    examples: ['xep-loai export --as xlsx --out tong-hop.xlsx', 'xep-loai export --as long --out du-lieu.csv'],
  },
  form: {
    does: 'lập biểu mẫu .xlsx của một cơ quan, để nhập ngoài bảng tính rồi gửi lại; bảng tính giữ nguyên',
    more: [
      'Biểu mẫu có nội dung đang có trên trang, danh sách chọn và phần khóa; mở bằng Excel hoặc LibreOffice.',
      'Tệp đã có thì giữ nguyên. Trang có dấu chỉ độ mật thì không lập.',
    ],
    examples: ['xep-loai form --body ubnd --out bieu-mau-ubnd.xlsx'],
  },
  import: {
    does: 'nhập biểu mẫu của một cơ quan vào trang của cơ quan đó; còn lỗi trong tệp thì không ghi gì',
    more: [
      'Nội dung trên trang được thay bằng nội dung trong tệp; bản hiện tại được lưu trước. In những ô thay đổi.',
      'Nhận biểu tạo bằng lệnh form, hoặc bảng tự lập có đủ tiêu đề cột như trên trang.',
    ],
    examples: [
      'xep-loai import --from bieu-ubnd.xlsx --body ubnd --preview',
      'xep-loai import --from bieu-ubnd.xlsx --body ubnd --json',
    ],
  },
  letter: {
    does: 'tạo dự thảo văn bản .docx của một cơ quan; không có --body thì của mọi cơ quan đã nộp hoặc trang đã khóa',
    more: ['In từ bản đang tính, kèm mã đối chiếu của bản đó. Số, ngày, chữ ký để trống.'],
    examples: ['xep-loai letter --body ubnd --out van-ban', 'xep-loai letter --out van-ban'],
  },
  record: {
    does: 'ghi nhận văn bản đã ký của một cơ quan',
    more: ['Mã không khớp bản đang tính thì vẫn ghi nhận, báo ngay và kết thúc với mã 1.'],
    examples: [
      'xep-loai record --body ubnd --number 15/BC-UBND --date 28/11/2024 --signer "Họ và tên" --code 7F3A-91C2',
    ],
  },
  serve: {
    does: 'mở bảng tính thành trang trong trình duyệt của máy này, đến khi bấm Ctrl+C',
    more: [
      'Chỉ máy này vào được. Nội dung báo “Đã lưu” còn nguyên cả khi chương trình bị tắt ngang.',
      'Trong lúc mở, các lệnh khác không dùng được tệp.',
    ],
    examples: ['xep-loai serve', 'xep-loai serve --port 8080 --workbook nam-2025.xlsx'],
  },
  drill: {
    does: 'diễn tập trên một bản sao với số liệu giả; chưa đạt đủ thì mã thoát là 1',
    more: [
      'Chép bảng tính sang TỆP-dien-tap.xlsx (hoặc --out), rồi thử ở đó: mở đợt, nhập, cài lỗi, nộp, khóa, gia hạn, tổng hợp, báo cáo, khôi phục.',
      'Bảng tính gốc không đổi. Bản sao có trang “Kết quả diễn tập”; văn bản ghi cạnh bản sao. Tệp đã có thì giữ nguyên.',
      'JSON: { passed, total, campaign, begun, ended, steps: [ { number, id, name, state, text } ], files }; state: passed, failed, not-run.',
    ],
    examples: ['xep-loai drill', 'xep-loai drill --workbook nam-2025.xlsx --out dien-tap/lan-1.xlsx --json'],
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
  perCommand: 'Trợ giúp của từng lệnh: npx xep-loai LỆNH --help · Phiên bản: npx xep-loai --version',
  noCommand: 'Thiếu tên lệnh. Danh sách lệnh: npx xep-loai --help',
} as const;

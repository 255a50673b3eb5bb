// What the script answers in the sidebar's tests: one realistic campaign of the default profile; ratings are made up.

import type {
  BoardRow,
  BoardView,
  BodyView,
  CardView,
  HealthView,
  LevelBar,
  PapersView,
  RemindersView,
  ReportRun,
  SidebarStart,
  Step,
  SummaryView,
} from '../../src/domain/sidebar.ts';
import type { Answers } from './sidebar-page.ts';

const UBND = 'UBND thành phố';
const CLOSE = Date.parse('2024-12-01T00:00:00+07:00');
const at = (cell: string, sheet = UBND) => ({ sheet, cell });

type Counts = readonly [HTXS: number, HTT: number, HT: number, KHT: number, KDG: number, missing: number];

const bar = (name: string, [HTXS, HTT, HT, KHT, KDG, missing]: Counts, places: string): LevelBar => ({
  name,
  counts: { HTXS, HTT, HT, KHT, KDG, missing },
  places,
  over: places.includes('vượt'),
});

/** A draft with findings of each severity. */
export const DRAFT: BodyView = {
  kind: 'body',
  stamp: 'v1:ubnd',
  body: 'ubnd-tp',
  name: UBND,
  sheet: UBND,
  pill: { label: 'Đang nhập', tone: 'plain' },
  task: ['Mục 2: đánh giá, xếp loại 11 phòng, ban, trung tâm và UBND 15 phường, xã.'],
  deadline: {
    title: 'Hạn nộp: trước 0 giờ, thứ Bảy 30/11/2024',
    text: 'Khóa lúc 0 giờ, Chủ nhật 01/12/2024.',
    openUntil: CLOSE,
  },
  notes: [],
  progress: { done: 21, total: 26, text: 'Không đánh giá 1, chưa xếp loại 4.' },
  checked: {
    text: 'Lúc 10 giờ 42, thứ Hai 25/11/2024. Bấm một dòng để đến ô.',
    findings: [
      {
        severity: 'error',
        count: 4,
        items: [
          {
            title: 'Phòng Tư pháp',
            spot: at('D11'),
            text: '“Tốt” là cấp độ thực hiện tiêu chí, chưa phải mức xếp loại (mục 2 Công văn số 1378-CV/Th.U). Nếu là “Hoàn thành tốt nhiệm vụ”, đề nghị chọn mức này trong danh sách.',
          },
          { title: '3 tập thể chưa xếp loại', spot: at('D44:D46'), text: 'Thạch Hưng, Thạch Bình, Đồng Môn.' },
        ],
      },
      {
        severity: 'warning',
        count: 2,
        items: [
          {
            title: 'Phòng Giáo dục và Đào tạo',
            spot: at('G15'),
            text: 'Xếp loại Hoàn thành xuất sắc nhiệm vụ nhưng chưa ghi lý do, căn cứ.',
          },
          {
            title: 'Phòng, ban, trung tâm chuyên môn của UBND thành phố',
            spot: null,
            text: 'Có 2 Hoàn thành xuất sắc nhiệm vụ, tối đa 1. Không chặn việc nộp; Ban Thường vụ xem xét, quyết định.',
          },
        ],
      },
      {
        severity: 'notice',
        count: 1,
        items: [{ title: 'Phòng Kinh tế', spot: at('D16'), text: '“HTTNV” được nhận là “Hoàn thành tốt nhiệm vụ”.' }],
      },
    ],
    clean: 'Không còn lỗi.',
  },
  changed: null,
  levels: [
    bar('Phòng, ban, trung tâm chuyên môn của UBND thành phố', [2, 6, 1, 0, 1, 1], '2/1, vượt 1'),
    bar('UBND phường, xã', [1, 10, 1, 0, 0, 3], '1/2, còn 1'),
  ],
  acts: [
    { act: 'go-fix', disabled: false },
    { act: 'submit', disabled: true },
  ],
  hint: 'Chưa nộp được: còn 4 lỗi và 3 tập thể chưa xếp loại.',
  firstError: at('D11'),
  box: at('B5'),
  request:
    'Kính gửi: Ban Tổ chức Thành ủy. UBND thành phố đề nghị gia hạn việc gửi kết quả đánh giá, xếp loại năm 2024 theo mục 2 Công văn số 1378-CV/Th.U đến …. Lý do: …. Nội dung cần bổ sung: ….',
};

export const READY: BodyView = {
  ...DRAFT,
  stamp: 'v2:ubnd',
  progress: { done: 26, total: 26, text: 'Không đánh giá 1, chưa xếp loại 0.' },
  checked: { text: 'Lúc 16 giờ 40, thứ Năm 28/11/2024.', findings: [], clean: 'Không có lỗi, không có cảnh báo.' },
  levels: [
    bar('Phòng, ban, trung tâm chuyên môn của UBND thành phố', [1, 8, 1, 0, 1, 0], '1/1, vừa đủ'),
    bar('UBND phường, xã', [2, 11, 2, 0, 0, 0], '2/2, vừa đủ'),
  ],
  acts: [{ act: 'submit', disabled: false }],
  hint: 'Đã xếp loại 26/26, không còn lỗi. Đánh dấu ô “Nộp” (ô B5) để nộp. Nộp xong trang tạm khóa; rút lại được trước 0 giờ, Chủ nhật 01/12/2024.',
  firstError: null,
};

export const SUBMITTED: BodyView = {
  ...READY,
  stamp: 'v3:ubnd',
  pill: { label: 'Đã nộp, đúng hạn', tone: 'accent' },
  notes: [
    {
      title: 'Nộp đúng hạn',
      text: '16 giờ 42, thứ Năm 28/11/2024\nMã đối chiếu: 7F3A-91C2\nMã này được in trên văn bản để đối chiếu.',
    },
    { title: 'Từ lúc nộp', text: 'Chưa ô nào thay đổi.' },
  ],
  checked: null,
  acts: [
    { act: 'letter', disabled: false },
    { act: 'withdraw', disabled: false },
  ],
  hint: 'Bỏ dấu ô “Nộp” (ô B5) để rút lại. Bản đã nộp còn lưu; cần nộp lại trước 0 giờ, Chủ nhật 01/12/2024.',
};

export const CLOSED: BodyView = {
  ...SUBMITTED,
  stamp: 'v4:ubnd',
  pill: { label: 'Đã khóa', tone: 'closed' },
  deadline: null,
  notes: [
    {
      title: 'Vì sao khóa',
      text: 'Khóa từ 0 giờ, Chủ nhật 01/12/2024 theo thời hạn của Công văn số 1378-CV/Th.U. Cần bổ sung: đề nghị Ban Tổ chức Thành ủy gia hạn, nêu rõ lý do.',
    },
    { title: 'Bản được tính', text: 'Nộp 16 giờ 42, thứ Năm 28/11/2024, đúng hạn. Mã 7F3A-91C2.' },
  ],
  changed: {
    title: '1 ô sửa sau khi khóa, không tính',
    items: [
      {
        title: 'Trung tâm Văn hóa - Truyền thông',
        spot: at('D19'),
        text: 'Đang tính: Không đánh giá. Trên trang: Hoàn thành tốt nhiệm vụ.',
      },
    ],
  },
  acts: [{ act: 'copy-request', disabled: false }],
  hint: '',
};

const row = (body: string, name: string, [done, total, errors]: readonly [number, number, number]): BoardRow => ({
  body,
  name,
  state: 'Đúng hạn',
  class: 'on-time',
  done,
  total,
  errors,
});

export const BOARD: BoardView = {
  kind: 'board',
  stamp: 'v9:all',
  shares: [
    { count: 11, percent: '69%', label: 'đúng hạn' },
    { count: 2, percent: '12%', label: 'sau hạn' },
    { count: 3, percent: '19%', label: 'chưa nộp' },
  ],
  text: '14 giờ 28, thứ Bảy 30/11/2024.',
  openUntil: CLOSE,
  rows: [
    row('tt-hdnd', 'Thường trực HĐND thành phố', [15, 15, 0]),
    row('ubnd-tp', UBND, [26, 26, 0]),
    row('ban-to-chuc', 'Ban Tổ chức Thành ủy', [64, 64, 0]),
    row('ban-tuyen-giao', 'Ban Tuyên giáo Thành ủy', [64, 64, 0]),
    { ...row('ban-dan-van', 'Ban Dân vận Thành ủy', [70, 70, 0]), state: 'Sau hạn', class: 'late' },
    row('ubkt', 'Ủy ban Kiểm tra Thành ủy', [64, 64, 0]),
    row('van-phong', 'Văn phòng Thành ủy', [64, 64, 0]),
    {
      ...row('ttct', 'Trung tâm Chính trị thành phố', [52, 64, 2]),
      state: 'Chưa nộp',
      class: 'missing',
    },
    row('mttq', 'Thường trực Ủy ban MTTQ thành phố', [15, 15, 0]),
    row('ldld', 'Liên đoàn Lao động thành phố', [21, 21, 0]),
    row('nong-dan', 'Hội Nông dân thành phố', [15, 15, 0]),
    {
      ...row('phu-nu', 'Hội LHPN thành phố', [12, 15, 1]),
      state: 'Gia hạn đến 17:00 02/12',
      class: 'missing',
    },
    { ...row('ccb', 'Hội Cựu chiến binh thành phố', [15, 15, 0]), state: 'Sau hạn', class: 'late' },
    row('thanh-doan', 'Thành đoàn', [34, 34, 0]),
    row('cong-an', 'Đảng ủy Công an thành phố', [64, 64, 0]),
    { ...row('quan-su', 'Đảng ủy Quân sự thành phố', [48, 64, 0]), state: 'Đang nhập', class: 'missing' },
  ],
};

const reminder = (body: string, name: string, state: string) => ({
  body,
  name,
  text: `Ban Tổ chức Thành ủy đề nghị ${name} hoàn thành việc đánh giá, xếp loại năm 2024 theo mục 3 Công văn số 1378-CV/Th.U trước ngày 30/11/2024. Đến 14 giờ 28 phút ngày 30/11/2024: ${state}. Trang nhập: “${name}”.`,
  compose: `mailto:${body}@example.org?subject=${encodeURIComponent('Kết quả đánh giá, xếp loại năm 2024')}`,
});

export const REMINDERS: RemindersView = {
  kind: 'reminders',
  text: 'Danh sách lấy từ bảng tiến độ lúc 14 giờ 28, thứ Bảy 30/11/2024. Phần mềm không tự gửi.',
  reminders: [
    reminder('ttct', 'Trung tâm Chính trị thành phố', 'đã xếp loại 52/64, còn 2 lỗi'),
    reminder('phu-nu', 'Hội LHPN thành phố', 'đã xếp loại 12/15, còn 1 lỗi'),
    reminder('quan-su', 'Đảng ủy Quân sự thành phố', 'đã xếp loại 48/64, còn 0 lỗi'),
  ],
  all: {
    text: 'Kính gửi: Trung tâm Chính trị thành phố; Hội LHPN thành phố; Đảng ủy Quân sự thành phố.\n- Trung tâm Chính trị thành phố: còn 12/64, 2 lỗi.',
    compose: 'mailto:ttct@example.org,phu-nu@example.org',
  },
};

export const CARD: CardView = {
  kind: 'card',
  stamp: 'v5:phu-nu',
  body: 'phu-nu',
  name: 'Hội LHPN thành phố',
  sheet: 'Hội LHPN',
  pill: { label: 'Đã khóa, chưa nộp', tone: 'closed' },
  text: 'Mục 4. Đã xếp loại 12/15; 1 lỗi, 0 cảnh báo.',
  notes: [
    {
      title: 'Vì sao khóa',
      text: 'Khóa từ 0 giờ, Chủ nhật 01/12/2024 khi chưa nộp. Nội dung có lúc khóa được tổng hợp và ghi “chưa nộp”.',
    },
  ],
  changed: {
    title: '1 ô sửa sau khi khóa, không tính',
    items: [
      {
        title: 'Hội LHPN phường Đại Nài',
        spot: at('D12', 'Hội LHPN'),
        text: 'Đang tính: Hoàn thành nhiệm vụ. Trên trang: Hoàn thành tốt nhiệm vụ.',
      },
    ],
  },
  acts: ['extend', 'accept', 'return', 'close-all', 'letter'],
  proposedUntil: { date: '02/12/2024', time: '17:00' },
};

export const SUMMARY: SummaryView = {
  kind: 'summary',
  stamp: 'v9:sum',
  sheet: 'Tổng hợp',
  text: 'Lập lúc 14 giờ 05, thứ Bảy 30/11/2024, từ 13 bản nộp và 3 trang đang nhập. Từ đó có 2 trang thay đổi.',
  basis:
    'Tổ chức cơ sở đảng theo đề xuất của Ban Tổ chức Thành ủy; nhóm khác theo cơ quan được giao. Tối đa: 20% số Hoàn thành tốt nhiệm vụ, làm tròn xuống.',
  levels: [
    bar('Thường trực HĐND phường, xã', [2, 11, 2, 0, 0, 0], '2/2, vừa đủ'),
    bar('Phòng, ban, trung tâm chuyên môn của UBND thành phố', [1, 8, 1, 0, 1, 0], '1/1, vừa đủ'),
    bar('UBND phường, xã', [2, 11, 2, 0, 0, 0], '2/2, vừa đủ'),
    bar('Tổ chức cơ sở đảng phường, xã', [10, 44, 8, 1, 1, 0], '10/8, vượt 2'),
    bar('Ủy ban MTTQ, tổ chức chính trị - xã hội thành phố', [1, 5, 0, 0, 0, 0], '1/1, vừa đủ'),
    bar('Ủy ban MTTQ phường, xã', [2, 11, 2, 0, 0, 0], '2/2, vừa đủ'),
    bar('Công đoàn phường, xã', [1, 12, 2, 0, 0, 0], '1/2, còn 1'),
    bar('Hội Nông dân phường, xã', [0, 13, 2, 0, 0, 0], '0/2, còn 2'),
    bar('Đoàn phường, xã', [2, 10, 2, 0, 0, 1], '2/2, vừa đủ'),
  ],
  review: [
    { title: 'Đảng bộ phường Đại Nài', spot: at('J23', 'Tổng hợp'), text: 'Lệch 2 mức: HTXS và HT.' },
    {
      title: 'Đảng bộ phường Thạch Linh',
      spot: at('U25', 'Tổng hợp'),
      text: 'Đề xuất HTXS; cùng địa bàn: Hội LHPN HT.',
    },
    { title: 'Đảng bộ xã Đồng Môn', spot: at('J30', 'Tổng hợp'), text: 'Lệch 2 mức: HTT và KHT.' },
    { title: 'Chi bộ Trung tâm Y tế', spot: at('N41', 'Tổng hợp'), text: 'Lệch 2 mức: HTXS và HT.' },
    { title: 'Đảng bộ phường Hà Huy Tập', spot: at('J26', 'Tổng hợp'), text: 'Lệch 3 mức: HTXS và KHT.' },
  ],
  clean: 'Không có trường hợp cần xem xét.',
};

const STEPS = ['Kiểm tra 16 trang', 'Tổng hợp', 'Viết bảng theo nhóm', 'Viết phụ lục', 'Lưu thành Google Tài liệu'];

const REPORT = 'https://docs.google.com/document/d/report-2/edit';

/** The making after so many of its five steps. */
export const runAt = (done: number): ReportRun => ({
  kind: 'run',
  title: 'Đang tạo báo cáo lần 2',
  percent: done * 20,
  caption: `${done * 20}%`,
  steps: STEPS.map((label, index): Step => {
    if (index < done) return { label, state: 'done', note: 'xong' };
    return index === done ? { label, state: 'now', note: '8/11' } : { label, state: 'waiting', note: 'chờ' };
  }),
  done: done === STEPS.length,
  message: done === STEPS.length ? 'Đã tạo báo cáo lần 2. Còn 8 chỗ cần viết (tô nền).' : '',
  files: done === STEPS.length ? [{ name: 'Báo cáo lần 2', id: 'report-2', link: REPORT }] : [],
});

const linksTo = (id: string) => [
  { label: 'Mở Google Tài liệu', url: `https://docs.google.com/document/d/${id}/edit` },
  { label: 'Tải .docx', url: `https://docs.google.com/document/d/${id}/export?format=docx` },
];

export const PAPERS: PapersView = {
  kind: 'papers',
  run: null,
  papers: [
    {
      title: 'Báo cáo lần 1',
      text: '16 giờ 10, thứ Sáu 29/11/2024. Dự thảo, từ 9 bản nộp.',
      links: linksTo('report-1'),
    },
    {
      title: 'Văn bản của UBND thành phố',
      text: 'Mã 7F3A-91C2, đã nhận văn bản ký số 215/BC-UBND, khớp.',
      links: linksTo('letter-ubnd'),
    },
  ],
  compared: 'Báo cáo lần 2 khác lần 1: 4 cơ quan nộp thêm, 5 mức thay đổi (phụ lục).',
};

export const HEALTH: HealthView = {
  kind: 'health',
  title: '2 việc cần xem',
  text: 'Kiểm tra lúc 14 giờ 20, thứ Bảy 30/11/2024.',
  rows: [
    {
      title: 'Chia sẻ',
      state: 'Cần sửa',
      text: 'Tài khoản ngoài danh sách có quyền sửa: khach@example.org. Đề nghị bỏ trong mục Chia sẻ.',
      ok: false,
    },
    {
      title: 'Trang “Bản sao của UBND thành phố”',
      state: 'Bỏ qua',
      text: 'Trang sao chép, không tính vào kết quả. Có thể xóa.',
      ok: false,
    },
    {
      title: 'Lịch chạy tự động',
      state: 'Bình thường',
      text: 'Chạy lần cuối 14 giờ 20, thứ Bảy 30/11/2024, cách 8 phút.',
      ok: true,
    },
    { title: 'Khóa trang', state: '16/16', text: 'Mỗi cơ quan chỉ sửa được trang của mình.', ok: true },
    { title: 'Múi giờ', state: 'Đúng', text: 'Bảng tính dùng giờ Việt Nam (GMT+7).', ok: true },
    { title: 'Nhật ký', state: 'Nguyên vẹn', text: '214 dòng, không dòng nào bị sửa.', ok: true },
  ],
  version: 'Phiên bản 0.1.0',
};

export const CLERK: SidebarStart = { title: 'Xếp loại – UBND thành phố', secretariat: false, view: DRAFT };
export const OFFICE: SidebarStart = { title: 'Xếp loại – Ban Tổ chức Thành ủy', secretariat: true, view: BOARD };

/** A script with which everything goes well. */
export const ANSWERS: Answers = {
  openSidebar: () => OFFICE,
  viewBody: () => DRAFT,
  goTo: ({ sheet, cell }) => ({ message: `Đã đến ô ${cell}, trang “${sheet}”.` }),
  goToBox: () => ({ message: 'Đã chọn ô “Nộp”. Đánh dấu ô này để nộp.' }),
  viewBoard: () => BOARD,
  viewReminders: () => REMINDERS,
  viewCard: () => CARD,
  actOnBody: () => ({ message: 'Đã gia hạn cho Hội LHPN thành phố đến 17 giờ, thứ Hai 02/12/2024.' }),
  viewSummary: () => SUMMARY,
  viewPapers: () => PAPERS,
  startReport: () => runAt(0),
  stepReport: () => runAt(5),
  stopReport: () => ({ message: 'Đã dừng.' }),
  viewHealth: () => HEALTH,
  checkHealth: () => ({ ...HEALTH, title: 'Hệ thống bình thường', rows: HEALTH.rows.filter(({ ok }) => ok) }),
};

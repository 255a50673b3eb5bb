// The planted mistakes of the demonstration, one table (docs/demonstration.md lists them for readers; a test compares).
// Each names the rule it should fire. They come in as people make them: typed, pasted, or by the owner's own hand.

export type DemoField =
  | 'name'
  | 'level'
  | 'strengths'
  | 'shortcomings'
  | 'reason'
  | 'note'
  | 'document-number'
  | 'document-date'
  | 'document-signer';

/** `paste` (values only) lets in what a dropdown refuses; `paste-all` also brings the copied cell's own format along. */
export type MistakeHow = 'type' | 'paste' | 'paste-all' | 'owner';

/**
 * `row` = unit id, `free-1/<group>`, or a row of the tab's head. `text`: a line break goes to the next row, a tab to the
 * next column. `told` = the unit or group the finding is told of, where that is not the cell written to.
 */
export type Mistake = {
  readonly rule: string;
  readonly body: string;
  readonly row: string;
  readonly field: DemoField;
  readonly text: string;
  readonly how: MistakeHow;
  readonly told?: string;
};

const [HTXS, HTT, HT, KHT] = [
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
] as const;

/** A level with its grounds: strengths and shortcomings between them stay empty. */
const withReason = (level: string, reason: string): string => `${level}\t\t\t${reason}`;

const LONG = 'Nội dung được chép nguyên văn từ báo cáo năm. '.repeat(80);

/** A level copied down over three neighbouring rows, grounds and all. */
const COPIED_DOWN = Array.from({ length: 3 }, () => withReason(HTXS, 'Như đơn vị dẫn đầu.')).join('\n');

/** A whole row for a second best of a small group. */
const SECOND_BEST = [
  HTXS,
  'Có mô hình, công trình cụ thể được cấp trên ghi nhận.',
  'Nội dung sinh hoạt chi hội chưa phong phú.',
  'Vượt các chỉ tiêu chủ yếu trong năm.',
].join('\t');

type Place = readonly [body: string, row: string, field: DemoField];

const planted =
  (how: MistakeHow) =>
  (rule: string, [body, row, field]: Place, text: string): Mistake => ({ rule, body, row, field, text, how });

const typed = planted('type');
const pasted = planted('paste');
const pastedWhole = planted('paste-all');
const byOwner = planted('owner');

const toldOf = (told: string, mistake: Mistake): Mistake => ({ ...mistake, told });

export const MISTAKES: readonly Mistake[] = [
  pasted('invalid-level', ['ubnd', 'phong-tu-phap', 'level'], 'Tốt'),
  pasted('invalid-level', ['tt-hdnd', 'tt-hdnd-van-yen', 'level'], 'Trong sạch, vững mạnh'),
  pasted('name-matched', ['ubnd', 'phong-kinh-te', 'level'], 'HTTNV'),
  typed('missing-level', ['dang-uy-quan-su', 'dang-bo-thach-ha', 'level'], ''),
  typed('missing-reason', ['ban-to-chuc', 'dang-bo-bac-ha', 'reason'], ''),
  typed('missing-reason', ['ubkt', 'chi-bo-ubkt', 'reason'], ''),
  typed('missing-narrative', ['ban-dan-van', 'thanh-doan-thanh-pho', 'shortcomings'], ''),
  typed('new-unit', ['ubnd', 'free-1/phong-ban', 'name'], 'Phòng Y tế thành phố'),
  typed('new-unit', ['thanh-doan', 'free-1/khoi-doan', 'name'], 'Đoàn trường THCS Lê Văn Thiêm'),
  typed('duplicate-unit', ['ldld', 'free-1/cong-doan-phuong', 'name'], 'Công đoàn phường Bắc Hà'),
  typed('not-assigned', ['hoi-nong-dan', 'free-1/nong-dan-phuong', 'name'], 'UBND phường Bắc Hà'),
  typed('not-assigned', ['dang-uy-cong-an', 'free-1/tccsd-phuong', 'name'], 'Ủy ban MTTQ phường Nam Hà'),
  pasted('self-evaluation', ['ban-to-chuc', 'chi-bo-ban-to-chuc', 'level'], withReason(HTT, '')),
  pasted('self-evaluation', ['dang-uy-quan-su', 'dang-bo-quan-su', 'level'], withReason(HTT, '')),
  toldOf('mttq-phuong', pasted('ratio-cap', ['mttq', 'mttq-bac-ha', 'level'], COPIED_DOWN)),
  toldOf('mttq-ctxh-thanh-pho', pasted('ratio-cap', ['ban-dan-van', 'hoi-lhpn-thanh-pho', 'level'], SECOND_BEST)),
  toldOf(
    'dang-bo-van-yen',
    pasted('coupling', ['thanh-doan', 'doan-van-yen', 'level'], withReason(HT, 'Còn 02 chỉ tiêu chưa đạt kế hoạch.')),
  ),
  toldOf(
    'dang-bo-thach-trung',
    pasted(
      'disagreement',
      ['tt-chinh-tri', 'dang-bo-thach-trung', 'level'],
      withReason(KHT, 'Hoàn thành dưới 50% chỉ tiêu được giao.'),
    ),
  ),
  pastedWhole('not-text', ['van-phong', 'dang-bo-tan-giang', 'note'], '100'),
  pastedWhole('formula', ['hoi-ccb', 'ccb-bac-ha', 'note'], '=1+1'),
  pasted('text-too-long', ['ban-tuyen-giao', 'dang-bo-tran-phu', 'strengths'], LONG),
  typed('secrecy-mark', ['hoi-lhpn', 'phu-nu-bac-ha', 'note'], '(MẬT)'),
  typed('missing-document', ['van-phong', 'head/fields', 'document-signer'], ''),
  byOwner('damaged-structure', ['hoi-nong-dan', 'head/columns', 'shortcomings'], 'Khuyết điểm'),
];

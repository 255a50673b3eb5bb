// Every rule's two wordings (documents.md §5.1): `cell` for the narrow column "Kiểm tra", `message` for everywhere else.
// One row per rule id, so that a rule without words does not compile.

import { standing } from '../domain/campaign-wording.ts';
import type { FindingDetails, RuleId } from '../domain/finding.ts';
import { LEVEL_NAMES } from '../domain/level.ts';
import { closeInWords, dueInWords, unstopped } from './deadline-words.ts';
import {
  ASPECT_NAMES,
  bodiesInWords,
  bodyName,
  capitalised,
  type Facts,
  matchedName,
  otherReadings,
  quoted,
  reckoning,
  unitName,
  unitsInWords,
} from './findings-facts.ts';
import { instantInterface, listInWords, plain } from './format.ts';

type DetailsOf<R extends RuleId, D = FindingDetails> = D extends { readonly rule: infer Q }
  ? R extends Q
    ? D
    : never
  : never;

type Wording<D> = {
  readonly cell: (details: D, facts: Facts) => string;
  readonly message: (details: D, facts: Facts) => string;
};

const FIELDS = { strengths: 'ưu điểm', shortcomings: 'tồn tại, hạn chế' } as const;
const DOCUMENT_FIELDS = { number: 'số văn bản', date: 'ngày ký', signer: 'người ký' } as const;
const KINDS = { number: 'số', date: 'ngày', boolean: 'giá trị đúng/sai' } as const;
const ALL_MARKS = `${LEVEL_NAMES.HTXS}, ${LEVEL_NAMES.HTT}, ${LEVEL_NAMES.HT}, ${LEVEL_NAMES.KHT} hoặc ${LEVEL_NAMES.KDG}`;
const CHOOSE = 'Chọn lại trong danh sách.';
const ASK_CHOOSE = 'Đề nghị chọn lại trong danh sách.';
const REPAIR = 'chạy “Xếp loại → Thiết lập → Sửa chữa bảng tính”';
const KEPT = 'Nội dung đã nhập giữ nguyên.';

const documentFields = ({ fields }: DetailsOf<'missing-document'>): string =>
  listInWords(fields.map((field) => DOCUMENT_FIELDS[field]));

const nearest = ({ suggestions }: DetailsOf<'new-unit'>, { campaign }: Facts): string =>
  suggestions.length === 0 ? '' : `; tên gần nhất: ${unitsInWords(campaign, suggestions)}`;

type NotAssigned = DetailsOf<'not-assigned'>;

const outside = (f: Facts, typed: string): string =>
  `${f.where}${f.unit === '' ? quoted(typed) : `“${f.unit}”`} không thuộc phạm vi ${f.body} được giao đánh giá${f.paren}`;

const NOT_ASSIGNED: Readonly<Record<NotAssigned['case'], Wording<NotAssigned>>> = {
  'other-body': {
    cell: () => 'ngoài phân công. Xóa dòng này.',
    message: (d, f) =>
      `${outside(f, d.typed)}; cơ quan được giao là ${bodiesInWords(f.campaign, d.bodies)}. Đề nghị xóa dòng này.`,
  },
  nobody: {
    cell: () => 'ngoài phân công. Xóa dòng này.',
    message: (d, f) =>
      `${outside(f, d.typed)}. Đề nghị xóa dòng này; nếu cần bổ sung phân công, đề nghị trao đổi với ${f.secretariat}.`,
  },
  'wrong-aspect': {
    cell: () => 'ghi nhầm bảng. Chuyển sang bảng đúng.',
    message: (d, f) =>
      d.ownAspect === null
        ? `${outside(f, d.typed)}. Đề nghị ghi vào đúng bảng.`
        : `${f.where}${f.body} đánh giá “${f.unit}” về ${ASPECT_NAMES[d.ownAspect]}${f.paren}. Đề nghị ghi vào đúng bảng.`,
  },
};

type InvalidLevel = DetailsOf<'invalid-level'>;

const noLevel = (d: InvalidLevel): string => `${quoted(d.typed)} không phải mức xếp loại. ${CHOOSE}`;

const INVALID_LEVEL: Readonly<Record<InvalidLevel['case'], Wording<InvalidLevel>>> = {
  'free-text': {
    cell: noLevel,
    message: (d, f) =>
      `${f.where}${quoted(d.typed)} không phải mức xếp loại${f.paren}. Đề nghị chọn trong danh sách: ${ALL_MARKS}.`,
  },
  'old-words': {
    cell: (d) => `${quoted(d.typed)} là mức cũ. ${CHOOSE}`,
    message: (d, f) =>
      `${f.where}${quoted(d.typed)} là cách xếp loại cũ, không dùng cho năm ${f.campaign.year}${f.paren}. ${ASK_CHOOSE}`,
  },
  'criteria-words': {
    cell: (d) => `${quoted(d.typed)} chưa rõ mức nào. ${CHOOSE}`,
    message: (d, f) =>
      `${f.where}${quoted(d.typed)} là cấp độ thực hiện tiêu chí, chưa phải mức xếp loại${f.paren}. ${
        d.guess === null ? ASK_CHOOSE : `Nếu là “${LEVEL_NAMES[d.guess]}”, đề nghị chọn mức này trong danh sách.`
      }`,
  },
  'other-scale': {
    cell: noLevel,
    message: (d, f) => `${f.where}${quoted(d.typed)} thuộc thang xếp loại khác${f.paren}. ${ASK_CHOOSE}`,
  },
};

type Damaged = DetailsOf<'damaged-structure'>;

const changed = (_: Damaged, f: Facts): string => `cấu trúc trang bị thay đổi. Báo ${f.secretariat}.`;

const DAMAGED: Readonly<Record<Damaged['case'], Wording<Damaged>>> = {
  keys: {
    cell: changed,
    message: (_, f) =>
      `${f.where}dòng hoặc cột nhận biết của trang bị xóa hoặc sửa. ${KEPT} Đề nghị ${f.secretariat} ${REPAIR}.`,
  },
  header: {
    cell: changed,
    message: (d, f) =>
      `${f.where}tiêu đề cột ${quoted(d.expected)} đã đổi thành ${quoted(d.found)}. ${KEPT} Đề nghị ${f.secretariat} ${REPAIR}.`,
  },
  merged: {
    cell: () => 'các ô bị gộp. Bỏ gộp.',
    message: (_, f) => `${f.where}các ô đã bị gộp. ${KEPT} Đề nghị bỏ gộp.`,
  },
  'stale-settings': {
    cell: (_, f) => `trang theo thiết lập cũ. Báo ${f.secretariat}.`,
    message: (_, f) => `${wholeSheet(f)} còn theo thiết lập cũ. Đề nghị ${f.secretariat} chạy “Áp dụng thiết lập”.`,
  },
};

type Changed = DetailsOf<'changed-after-submit'>;

const SHOWN_CELLS = 8;

/** " (D9, D10 và 3 ô khác)"; '' when no changed row is left in the tab. */
const changedCells = ({ cells, count }: Changed): string => {
  if (cells.length === 0) return '';
  const shown = cells.slice(0, SHOWN_CELLS);
  const more = count - shown.length;
  return ` (${more > 0 ? `${shown.join(', ')} và ${plain(more)} ô khác` : listInWords(shown)})`;
};

const counted = (d: Changed): string => (d.counted === '' ? 'để trống' : unstopped(d.counted));

const wholeSheet = ({ finding: { sheet } }: Facts): string => (sheet === null ? 'Trang này' : `Trang “${sheet}”`);

/** Whose choice is counted: the body's own, or a column of "Tổng hợp". */
const countedOn = (basis: string, f: Facts): string => {
  if (basis === 'proposal') return ` theo đề xuất của ${f.secretariat}`;
  return basis === 'decision' ? ` theo quyết định của ${standing(f.campaign)}` : '';
};

type Table = { readonly [R in RuleId]: Wording<DetailsOf<R>> };

export const WORDINGS: Table = {
  'not-assigned': {
    cell: (d, f) => NOT_ASSIGNED[d.case].cell(d, f),
    message: (d, f) => NOT_ASSIGNED[d.case].message(d, f),
  },
  'unknown-unit': {
    cell: () => 'chưa có trong danh mục.',
    message: (d, f) =>
      d.suggestions.length === 0
        ? `${f.where}${quoted(d.typed)} chưa có trong danh mục. Đề nghị kiểm tra lại tên hoặc báo ${f.secretariat} bổ sung.`
        : `${f.where}${quoted(d.typed)} chưa có trong danh mục${nearest(d, f)}. Đề nghị sửa lại tên trong tệp.`,
  },
  'new-unit': {
    cell: () => 'chưa có trong danh mục, chưa tính.',
    message: (d, f) =>
      `${f.where}${quoted(d.typed)} chưa có trong danh mục${nearest(d, f)}. Nội dung được giữ tại mục “Đề nghị bổ sung”, chỉ tính sau khi ${f.secretariat} thêm vào danh mục. Nếu trùng tập thể đã có, đề nghị ghi vào dòng của tập thể đó${f.paren}.`,
  },
  'duplicate-unit': {
    cell: (d) => `trùng dòng ${plain(d.otherRow)}. Giữ một dòng.`,
    message: (d, f) =>
      `${f.where}“${f.unit}” đã ghi tại ô ${d.otherCell}. Mỗi tập thể chỉ ghi một dòng trong một bảng${f.paren}. Đề nghị giữ một dòng và xóa dòng còn lại.`,
  },
  'missing-level': {
    cell: () => 'chưa xếp loại.',
    message: (_, f) =>
      `${f.where}“${f.unit}” chưa có mức xếp loại${f.paren}. Đề nghị chọn một trong bốn mức, hoặc chọn “Không đánh giá” và ghi lý do.`,
  },
  'invalid-level': {
    cell: (d, f) => INVALID_LEVEL[d.case].cell(d, f),
    message: (d, f) => INVALID_LEVEL[d.case].message(d, f),
  },
  'missing-narrative': {
    cell: (d) => `thiếu ${FIELDS[d.field]}.`,
    message: (d, f) =>
      `${f.where}“${f.unit}” chưa ghi ${FIELDS[d.field]}. ${
        f.ref === '' ? 'Phân công' : capitalised(f.ref)
      } yêu cầu nêu rõ ưu điểm, tồn tại, hạn chế đối với từng đơn vị. Đề nghị bổ sung.`,
  },
  'missing-reason': {
    cell: (d) => (d.mark === 'KDG' ? 'không đánh giá thì cần ghi lý do.' : 'mức này cần ghi lý do, căn cứ.'),
    message: (d, f) =>
      d.mark === 'KDG'
        ? `${f.where}“${f.unit}” ghi “Không đánh giá” nhưng chưa có lý do${f.paren}. Đề nghị ghi lý do tại cột “Lý do, căn cứ”.`
        : `${f.where}“${f.unit}” xếp loại ${LEVEL_NAMES[d.mark]} nhưng chưa ghi lý do, căn cứ${f.paren}. Đề nghị bổ sung tại cột “Lý do, căn cứ”.`,
  },
  'self-evaluation': {
    cell: () => 'tổ chức của chính cơ quan này.',
    message: (_, f) =>
      `${f.where}“${f.unit}” là tổ chức của ${f.body}. Kết quả được ghi nhận và đánh dấu “tự đánh giá”${f.paren}. Nếu không phải đánh giá, đề nghị chọn “Không đánh giá” và ghi lý do.`,
  },
  'ratio-cap': {
    cell: (d) => `HTXS ${plain(d.used)}, tối đa ${plain(d.cap.limit)}.`,
    message: (d, f) =>
      `${f.where}nhóm ${f.group}${countedOn(d.basis, f)} có ${plain(d.used)} ${LEVEL_NAMES.HTXS}, tối đa ${plain(d.cap.limit)} (${reckoning(d.cap)}).${otherReadings(d.alternatives)} Không chặn việc nộp; ${standing(f.campaign)} xem xét, quyết định. Đề nghị rà soát lại${f.paren}.`,
  },
  formula: {
    cell: () => 'ô có công thức. Gõ trực tiếp nội dung.',
    message: (_, f) =>
      `${f.where}ô chứa công thức; công thức không được tính và không được chuyển đi. Đề nghị gõ trực tiếp nội dung${f.paren}.`,
  },
  'text-too-long': {
    cell: (d) => `dài ${plain(d.length)}/${plain(d.max)} ký tự. Rút gọn.`,
    message: (d, f) =>
      `${f.where}nội dung dài ${plain(d.length)} ký tự, tối đa ${plain(d.max)}. Nội dung giữ nguyên, không cắt bớt. Đề nghị rút gọn ${plain(d.length - d.max)} ký tự${f.paren}.`,
  },
  'not-text': {
    cell: (d) => `ô chứa ${KINDS[d.kind]}. Gõ lại bằng chữ.`,
    message: (d, f) =>
      `${f.where}ô chứa ${KINDS[d.kind]} (${d.shown}), không phải chữ. Đề nghị gõ lại nội dung cần ghi${f.paren}.`,
  },
  'secrecy-mark': {
    cell: () => 'có dấu chỉ độ mật. Xem hướng dẫn.',
    message: (d, f) =>
      `${f.where}có dấu ${quoted(d.mark)}. Bảng tính này chỉ dùng cho nội dung không mật; nội dung của trang không được chuyển đi đâu cho đến khi dấu này được bỏ. Nếu là nội dung mật: đề nghị xóa khỏi trang, gửi theo đường văn bản mật và báo ${f.secretariat}. Nếu không phải: đề nghị viết bằng từ khác.${
        f.place !== 'elsewhere'
          ? ''
          : ' Nội dung đã xóa vẫn còn trong lịch sử phiên bản của bảng tính; đề nghị xử lý theo quy định về bảo vệ bí mật nhà nước.'
      }`,
  },
  'missing-document': {
    cell: (d) => `chưa ghi ${documentFields(d)}.`,
    message: (d, f) =>
      `${f.body} chưa ghi ${documentFields(d)} của văn bản${f.paren}. Kết quả vẫn được tổng hợp; đề nghị bổ sung sau khi văn bản được ký.`,
  },
  'damaged-structure': {
    cell: (d, f) => DAMAGED[d.case].cell(d, f),
    message: (d, f) => DAMAGED[d.case].message(d, f),
  },
  'rows-moved': {
    cell: (d) => `nội dung đổi chỗ với dòng ${d.otherRow === undefined ? 'khác' : plain(d.otherRow)}.`,
    message: (d, f) =>
      `${f.where}nội dung của ${plain(d.rows.length)} dòng đổi chỗ cho nhau so với lúc ${instantInterface(d.seenAt)} (${unitsInWords(f.campaign, d.rows)}), có thể do sắp xếp trong bảng. Lần nộp này chưa nhận. Nếu đúng ý, đề nghị đánh dấu ô “Nộp” lần nữa; nếu không, đề nghị hoàn tác. Muốn xem theo thứ tự khác, dùng chế độ xem bộ lọc.`,
  },
  late: {
    cell: () => 'nộp sau hạn.',
    message: (d, f) =>
      `${f.body} nộp lúc ${instantInterface(d.submittedAt)}, sau thời hạn (trước ${dueInWords(f.campaign)})${
        d.until === null
          ? '. Kết quả vẫn được tổng hợp'
          : `, trong thời gian gia hạn đến ${instantInterface(d.until)}. Kết quả được tổng hợp`
      } và ghi “sau hạn”${f.paren}.`,
  },
  'changed-after-submit': {
    cell: (d) => `khác bản đã nộp: ${counted(d)}.`,
    message: (d, f) =>
      `${wholeSheet(f)}: ${plain(d.count)} ô khác với bản nộp lúc ${instantInterface(d.at)}${changedCells(d)}. Bản đã nộp là bản được tính. Nếu cần sửa, đề nghị bỏ dấu ô “Nộp”, sửa rồi nộp lại trước ${d.until === undefined ? closeInWords(f.campaign) : instantInterface(d.until)}.`,
  },
  'changed-after-close': {
    cell: (d) => `sửa sau khi khóa, không tính. Đang tính: ${counted(d)}.`,
    message: (d, f) =>
      `${wholeSheet(f)}: ${plain(d.count)} ô khác với bản khóa lúc ${instantInterface(d.at)}${changedCells(d)}. Phần khác được giữ lại, ghi “sau hạn” và không tính. Đề nghị ${f.secretariat} kiểm tra; muốn nhận nội dung mới, gia hạn cho ${f.body} hoặc ghi nhận kèm lý do.`,
  },
  'name-matched': {
    cell: (d, f) => `nhận ${quoted(d.before)} là ${matchedName(f.campaign, d.after)}.`,
    message: (d, f) =>
      `${f.where}${quoted(d.before)} được nhận là “${matchedName(f.campaign, d.after)}”. Nếu không đúng, đề nghị sửa lại.`,
  },
  coupling: {
    cell: () => 'đối chiếu tổ chức cùng địa bàn.',
    message: (d, f) =>
      `${f.where}“${f.unit}” được đề nghị ${LEVEL_NAMES[d.level]}, trong khi ${listInWords(
        d.related.map((one) => `${unitName(f.campaign, one.unit)}: ${LEVEL_NAMES[one.level]}`),
      )}. Theo thiết lập của đợt, trường hợp này cần xem xét thêm; không chặn việc nộp${f.paren}.`,
  },
  disagreement: {
    cell: (d) => `lệch ${plain(d.spread)} mức.`,
    message: (d, f) =>
      `${f.where}ý kiến về “${f.unit}” (${ASPECT_NAMES[f.finding.aspect ?? 'overall']}) cách nhau ${plain(d.spread)} mức: ${listInWords(
        d.opinions.map((one) => `${bodyName(f.campaign, one.body)}: ${LEVEL_NAMES[one.level]}`),
      )}. Đề nghị ${f.secretariat} trao đổi với các cơ quan trước khi ghi đề xuất.`,
  },
};

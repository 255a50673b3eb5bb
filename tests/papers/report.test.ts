import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import type { Ruling, Source } from '../../src/domain/consolidation.ts';
import type { Block } from '../../src/domain/document.ts';
import { printDocx } from '../../src/formats/docx.ts';
import { report } from '../../src/papers/report.ts';
import { HOSTILE } from '../formats/paper-sample.ts';
import { allText, annexTitles, blocksOf, paragraphsOf, prompts, rowsOf, tableUnder } from './paper-text.ts';
import { CAMPAIGN, CLOSE, consolidated, liveSources, markAt, submitted, untouched } from './report-fixture.ts';

const ON_TIME = '2024-11-28T16:42:00+07:00';
const LATE = '2024-11-30T08:15:00+07:00';

const reportOf = (sources: readonly Source[], rulings: readonly Ruling[] = [], campaign: Campaign = CAMPAIGN) =>
  report(campaign, consolidated(campaign, sources, rulings), { asOf: CLOSE });

const none = reportOf(liveSources(CAMPAIGN, untouched));

const all = liveSources(CAMPAIGN).map((source, index) => submitted(source, index === 2 ? LATE : ON_TIME, index === 2));

const PROPOSALS: readonly Ruling[] = CAMPAIGN.units
  .filter(({ group }) => group.startsWith('tccsd'))
  .map(({ id }, index) => ({ unit: id, proposal: markAt(1, index), decision: null }));

const full = reportOf(all, PROPOSALS);

const PAPERS = { none, live: reportOf(liveSources(CAMPAIGN)), full };

describe.each(Object.entries(PAPERS))('a report (%s)', (_, paper) => {
  it('has its four sections in order and nothing unfinished in its words', () => {
    const words = paragraphsOf(paper).filter((line) => /^(I|II|III|IV)- /.test(line));
    expect(words).toEqual([
      'I- TÌNH HÌNH TRIỂN KHAI THỰC HIỆN',
      'II- KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI',
      'III- ĐÁNH GIÁ CHUNG',
      'IV- ĐỀ XUẤT, KIẾN NGHỊ',
    ]);
    expect(allText(paper)).not.toMatch(/NaN|undefined|null|\{|\[\[|\(\)| ,|;\.|\.\.|\b00\b|[^\n] {2}/);
  });

  it('numbers its tables from 1 without a gap, and refers only to tables it has', () => {
    const titles = paragraphsOf(paper).flatMap((line) => /^Bảng (\d+)\. /.exec(line)?.[1] ?? []);
    expect(titles).toEqual(titles.map((__, index) => String(index + 1)));
    const named = [...allText(paper).matchAll(/Bảng (\d+)/g)].map(([, number]) => number ?? '');
    expect(new Set(named)).toEqual(new Set(titles));
  });

  it('has tables that fill the width of their page, each row with all its columns', () => {
    for (const { orientation, blocks } of paper.sections)
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        const width = block.widthsMm.reduce((sum, mm) => sum + mm, 0);
        expect(width).toBeCloseTo(orientation === 'portrait' ? 165 : 252);
        for (const { cells } of block.rows)
          expect(cells.reduce((sum, { colSpan }) => sum + (colSpan ?? 1), 0)).toBe(block.widthsMm.length);
      }
  });

  it('marks every judgment as a prompt and fills none', () => {
    expect(prompts(paper).every((text) => text.startsWith('[… : ') && text.endsWith(']'))).toBe(true);
    expect(prompts(paper).length).toBe(allText(paper).split('[… : ').length - 1);
  });
});

describe('the report of a campaign in which nobody entered anything', () => {
  it('says so, and has no table of places, disagreements or proposals', () => {
    const words = paragraphsOf(none);
    expect(words).toContain('Tính đến 0 giờ ngày 01/12/2024, chưa có cơ quan đánh giá nào nhập kết quả.');
    expect(words).toContain('Tính đến 0 giờ ngày 01/12/2024, chưa có cơ quan đánh giá nào nộp kết quả.');
    expect(words).toContain('Không có nội dung khác nhau hoặc cần xem xét thêm.');
    expect(words.filter((line) => line.startsWith('Bảng')).map((line) => line.slice(0, 40))).toEqual([
      'Bảng 1. Tiến độ gửi kết quả đánh giá, xế',
      'Bảng 2. Kết quả xếp loại theo nhóm đối t',
      'Bảng 3. Ý kiến xếp loại theo cơ quan: Tổ',
      'Bảng 4. Ưu điểm, tồn tại, hạn chế và mức',
      'Bảng 5. Những trường hợp không đánh giá,',
    ]);
  });

  it('asks for the proposals', () =>
    expect(prompts(none)).toContain(
      '[… : ghi đề xuất tại cột “Ban Tổ chức đề xuất” của trang “Tổng hợp” rồi tạo lại báo cáo]',
    ));
});

describe('the report when all have handed in', () => {
  it('tells who was late', () => {
    expect(paragraphsOf(full)).toContain('Nộp sau hạn: Ban Tổ chức Thành ủy (08 giờ 15 phút ngày 30/11/2024).');
    const rows = rowsOf(tableUnder(full, 'Tiến độ gửi kết quả'));
    expect(rows[3]).toEqual([
      '3',
      'Ban Tổ chức Thành ủy',
      '3',
      '08 giờ 15 phút ngày 30/11/2024',
      'Sau hạn',
      '64/64',
      '',
    ]);
    expect(rows[rows.length - 1]).toEqual(['Cộng: đúng hạn 15; sau hạn 1; chưa nộp 0']);
  });

  it('has a sum in Bảng 2 that is the sum of its rows', () => {
    const rows = rowsOf(tableUnder(full, 'Kết quả xếp loại theo nhóm')).slice(1);
    const groups = rows.filter(([order]) => /^\d+$/.test(order ?? '')).filter((cells) => cells.length > 4);
    const sum = rows.find(([first]) => first === 'Cộng') ?? [];
    for (const column of [2, 3, 4, 5, 6, 7, 8])
      expect(Number(sum[column - 1])).toBe(groups.reduce((total, cells) => total + Number(cells[column]), 0));
  });

  it('shows an optional group without units as one merged row', () =>
    expect(rowsOf(tableUnder(full, 'Kết quả xếp loại theo nhóm'))).toContainEqual([
      '8',
      'Khối cơ quan hành chính, sự nghiệp, doanh nghiệp trực thuộc Ủy ban MTTQ',
      'Không có đối tượng',
    ]));

  it('keeps overall and one-aspect opinions in two parts', () => {
    const rows = rowsOf(tableUnder(full, 'Ý kiến xếp loại theo cơ quan'));
    const heads = rows.flatMap((cells) => (cells.length === 1 ? cells : []));
    expect(heads).toEqual(['Ý kiến toàn diện (mục 3)', 'Riêng về quốc phòng - an ninh (mục 5)']);
    expect(rows.length).toBe(1 + 2 + 6 + 2);
  });

  it('compares the proposals with the cap', () => {
    expect(paragraphsOf(full).some((line) => line.includes('theo đề xuất của Ban Tổ chức Thành ủy): đề nghị'))).toBe(
      true,
    );
    expect(rowsOf(tableUnder(full, 'Tổng hợp đề xuất của')).slice(-1)[0]?.slice(0, 3)).toEqual(['Cộng', '226', '64']);
  });

  it('has its annexes in order, the long tables across the page', () => {
    expect(annexTitles(full)).toEqual([
      'PHỤ LỤC 1A: Kết quả đánh giá, xếp loại của từng tập thể, tổ chức',
      'PHỤ LỤC 1B: Ý kiến xếp loại của các cơ quan: Tổ chức cơ sở đảng trực thuộc Thành ủy',
      'PHỤ LỤC 1C: Ưu điểm, tồn tại, hạn chế và mức xếp loại: Ủy ban MTTQ, tổ chức chính trị - xã hội thành phố',
      'PHỤ LỤC 2: Nguồn số liệu và mã đối chiếu',
    ]);
    expect(full.sections.map(({ orientation }) => orientation)).toEqual([
      'portrait',
      'landscape',
      'landscape',
      'portrait',
      'portrait',
    ]);
  });

  it('prints the check code of each counted snapshot', () =>
    expect(rowsOf(tableUnder(full, 'Nguồn số liệu'))[1]).toEqual([
      '1',
      'Thường trực HĐND thành phố',
      'Đã nộp',
      '16 giờ 42 phút ngày 28/11/2024',
      '7F3A-91C2',
    ]));

  it('ends with one sentence, a full stop, and the signature beside the recipients', () => {
    const body = full.sections[0]?.blocks ?? [];
    const [last, , signature] = body.slice(-3);
    expect(last?.kind === 'paragraph' && [last.keepWithNext, last.runs[0]?.text]).toEqual([
      true,
      'Ban Tổ chức Thành ủy báo cáo Ban Thường vụ Thành ủy xem xét, quyết định.',
    ]);
    expect(signature?.kind === 'table' && rowsOf(signature)[0]?.[1]?.trim()).toBe('TRƯỞNG BAN');
  });
});

describe('data, not code', () => {
  const other: Campaign = {
    ...CAMPAIGN,
    issuer: {
      ...CAMPAIGN.issuer,
      name: 'HUYỆN ỦY ĐỨC THỌ',
      short: 'Huyện ủy',
      place: 'Đức Thọ',
      secretariat: 'Ban Xây dựng Đảng Huyện ủy',
    },
    directive: { ...CAMPAIGN.directive, kind: 'Kế hoạch', number: '20-KH/HU' },
    clauseWord: 'điểm',
    report: { code: 'BXDĐ', signer: 'deputy', addressee: true, draftMark: 'none' },
  };
  const words = allText(reportOf(liveSources(other), [], other));

  it('another profile prints its own names', () => {
    expect(words).toContain('BAN XÂY DỰNG ĐẢNG\n');
    expect(words).toContain('Kính gửi: Ban Thường vụ Huyện ủy');
    expect(words).toContain('Kế hoạch số 20\u2011KH/HU, ngày 18/11/2024 của Ban Thường vụ Huyện ủy');
    expect(words).toContain('(do Thường trực HĐND thành phố đánh giá, điểm 1)');
    expect(words).toContain('K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN');
    expect(words).not.toContain('DỰ THẢO');
    expect(words).not.toMatch(/Ban Thường vụ Thành ủy(?! về kiểm điểm)/);
  });

  it('more than nine bodies on one group get the annex in blocks of eight', () => {
    const bodies = Array.from({ length: 10 }, (_, index) => ({
      id: `b${index}`,
      name: `Cơ quan ${index}`,
      tab: `B${index}`,
      clause: '1',
      emails: [],
    }));
    const assignments = bodies.map(({ id }) => ({
      body: id,
      group: 'ubnd-phuong',
      aspect: 'overall' as const,
      narrative: false,
      optional: false,
      clause: '1',
    }));
    const many: Campaign = { ...CAMPAIGN, bodies, assignments };
    const paper = reportOf(liveSources(many), [], many);
    expect(annexTitles(paper)[0]).toMatch(/^PHỤ LỤC 1 \(1\/2\): /);
    const widths = paper.sections[1]?.blocks.flatMap((block) =>
      block.kind === 'table' ? [block.widthsMm.length] : [],
    );
    expect(widths).toEqual([2 + 8 + 3, 2 + 2 + 3]);
  });
});

describe('what bodies typed', () => {
  const typed = all.map((source) => ({
    ...source,
    checked: {
      ...source.checked,
      entries: source.checked.entries.map((entry, index) => ({
        ...entry,
        strengths: HOSTILE[index % HOSTILE.length] ?? '',
        shortcomings: 'dòng một\ndòng hai',
        reason: HOSTILE[(index + 3) % HOSTILE.length] ?? '',
      })),
    },
  }));
  const paper = reportOf(typed);

  it('is printed as typed, nothing cut', () => {
    const text = allText(paper);
    for (const words of HOSTILE) expect(text).toContain(words);
    expect(text).toContain('dòng một\ndòng hai');
  });

  it('reaches an independent reader of the .docx', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(printDocx(paper)) });
    for (const words of HOSTILE) expect(value).toContain(words);
  });

  it('lets long rows of prose break across pages, and no others', () => {
    const may = blocksOf(paper).flatMap((block: Block) =>
      block.kind === 'table' ? block.rows.filter((row) => row.maySplit === true) : [],
    );
    expect(may.length).toBeGreaterThan(0);
    const counts = tableUnder(paper, 'Kết quả xếp loại theo nhóm').rows;
    expect(counts.some(({ maySplit }) => maySplit === true)).toBe(false);
  });
});

it('the same input makes the same bytes', () =>
  expect(Buffer.from(printDocx(full)).equals(Buffer.from(printDocx(reportOf(all, PROPOSALS))))).toBe(true));

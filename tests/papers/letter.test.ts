import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Body, Campaign } from '../../src/domain/campaign.ts';
import type { Source } from '../../src/domain/consolidation.ts';
import type { Paper, Table } from '../../src/domain/document.ts';
import { LEVEL_NAMES, LEVELS } from '../../src/domain/level.ts';
import { tally } from '../../src/domain/tally.ts';
import { printDocx } from '../../src/formats/docx.ts';
import { lineWidthMm } from '../../src/formats/docx-rule.ts';
import { letters } from '../../src/papers/letter.ts';
import { HOSTILE } from '../formats/paper-sample.ts';
import { misplaced, ORDER } from '../formats/schema-order.ts';
import { allText, blocksOf, paragraphsOf, rowsOf, wordsOf } from './paper-text.ts';
import { CAMPAIGN, filled, liveSource, submitted } from './report-fixture.ts';

const ON_TIME = '2024-11-28T08:15:00+07:00';
type Fill = Parameters<typeof liveSource>[2];

const bodyOf = (id: string): Body => {
  const body = CAMPAIGN.bodies.find((one) => one.id === id);
  if (body === undefined) throw new Error(`no body ${id}`);
  return body;
};

const sourceOf = (id: string, fill: Fill = filled): Source =>
  submitted(liveSource(CAMPAIGN, bodyOf(id), fill), ON_TIME);

const letterOf = (id: string, fill: Fill = filled, campaign: Campaign = CAMPAIGN): Paper => {
  const [paper] = letters(campaign, sourceOf(id, fill));
  if (paper === undefined) throw new Error('no letter');
  return paper;
};

const withLetter = (letter: NonNullable<Campaign['letter']>): Campaign => ({ ...CAMPAIGN, letter });

/** Tables with borders: the lists. */
const lists = (paper: Paper): Table[] =>
  blocksOf(paper).filter((block): block is Table => block.kind === 'table' && block.borders);

const spaced = (text: string): string => text.replace(/\u00a0/g, ' ');

/** Level words in the lists, as a reader counts them. */
const levelsIn = (paper: Paper): string[] =>
  lists(paper).flatMap((table) => {
    const rows = rowsOf(table);
    const column = (rows[0] ?? []).findIndex((head) => head.startsWith('Mức xếp loại'));
    return rows.slice(1).flatMap((cells) => (cells.length === 1 ? [] : [spaced(cells[column] ?? '')]));
  });

/** Counts that the sentences give, by level, summed over the letter's parts. */
const countsSaid = (paper: Paper): Record<string, number> =>
  Object.fromEntries(
    LEVELS.map((level) => {
      const lines = paragraphsOf(paper).filter((line) => line.startsWith(`- ${LEVEL_NAMES[level]}:`));
      return [LEVEL_NAMES[level], lines.reduce((sum, line) => sum + Number(/: (\d+)/.exec(line)?.[1] ?? 0), 0)];
    }),
  );

describe('every body’s letter', () => {
  it.each(CAMPAIGN.bodies.map(({ id }) => id))('of %s gives in sentences what its lists give', (id) => {
    const paper = letterOf(id);
    const levels = levelsIn(paper);
    const counted = Object.fromEntries(
      LEVELS.map((level) => [LEVEL_NAMES[level], levels.filter((one) => one === LEVEL_NAMES[level]).length]),
    );
    expect(countsSaid(paper)).toEqual(counted);
    const { rated } = tally(sourceOf(id).checked.entries.map(({ mark }) => mark));
    expect(levels).toHaveLength(rated);
  });

  it.each(CAMPAIGN.bodies.map(({ id }) => id))('of %s bears its number, date, draft mark, code and addressee', (id) => {
    const text = allText(letterOf(id));
    for (const words of [
      'DỰ THẢO',
      'Nơi nhận:',
      '- Như trên;',
      'Mã đối chiếu: 7F3A-91C2.',
      'Kính gửi: Thường trực Thành ủy',
    ])
      expect(text).toContain(words);
    expect(text).toContain(`ngày${'\u00a0'.repeat(5)}tháng${'\u00a0'.repeat(5)}năm 2024`);
    expect(text).not.toContain('Trưởng ban');
  });

  it.each(CAMPAIGN.bodies.map(({ id }) => id))('of %s wraps no line of its letterhead and of its signature', (id) => {
    const tables = blocksOf(letterOf(id)).filter((block): block is Table => block.kind === 'table' && !block.borders);
    const lines = tables.flatMap(({ rows, widthsMm }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ paragraphs }, column) =>
          paragraphs
            // The subject is made to wrap; the archive line may.
            .filter(({ runs }) => runs.some(({ bold }) => bold === true))
            .map((paragraph) => ({
              wide: lineWidthMm(wordsOf(paragraph), paragraph.size ?? 14),
              mm: widthsMm[column] ?? 0,
            })),
        ),
      ),
    );
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter(({ wide, mm }) => wide > mm)).toEqual([]);
  });
});

describe('the letterhead', () => {
  it('of a Party body is the Party’s, its post not bold', () => {
    const paper = letterOf('ban-dan-van');
    expect(allText(paper)).toContain('THÀNH ỦY HÀ TĨNH\nBAN DÂN VẬN\n*');
    expect(allText(paper)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(allText(paper)).not.toContain('CỘNG HÒA');
    expect(JSON.stringify(paper)).toContain('{"text":"TRƯỞNG BAN"}');
  });

  it('of a State body has the motto and a short rule, and ends with “./.”', () => {
    const paper = letterOf('ubnd');
    expect(allText(paper)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc');
    expect(JSON.stringify(paper)).toContain('"ruleShare":0.4');
    expect(paragraphsOf(paper).some((line) => line.endsWith('quyết định./.'))).toBe(true);
    expect(JSON.stringify(paper)).toContain('{"text":"CHỦ TỊCH","bold":true}');
  });

  it('of the youth keeps its lists between its narrower margins', () => {
    const paper = letterOf('thanh-doan');
    expect(paper.margins.right).toBe(20);
    for (const { widthsMm } of lists(paper)) expect(widthsMm.reduce((sum, mm) => sum + mm, 0)).toBe(160);
  });

  it('that the settings lack is a Party body’s', () => {
    const { letterheads: _none, ...plain } = CAMPAIGN;
    expect(allText(letterOf('ubnd', filled, plain))).toContain('THÀNH ỦY HÀ TĨNH\nUBND THÀNH PHỐ\n*');
  });
});

describe('the parts', () => {
  it('of UBND are its two groups, never added together', () => {
    const lines = paragraphsOf(letterOf('ubnd'));
    expect(lines).toContain('1. Phòng, ban, trung tâm chuyên môn của UBND thành phố');
    expect(lines).toContain('2. UBND phường, xã');
    expect(lines.filter((line) => line.startsWith('Tổng số '))).toHaveLength(2);
  });

  it('of Ban Dân vận are the cells under I and the organisations with their narrative under II', () => {
    const paper = letterOf('ban-dan-van');
    expect(paragraphsOf(paper)).toContain('I- TỔ CHỨC CƠ SỞ ĐẢNG TRỰC THUỘC THÀNH ỦY');
    const narrative = lists(paper).find((table) => rowsOf(table)[0]?.includes('Ưu điểm'));
    expect(narrative && rowsOf(narrative)[1]?.[3]).toContain('\nMột số chỉ tiêu đạt thấp.');
  });

  it('with long reasons beside narrative stand on a landscape page', () => {
    const long: Fill = (entry, place) => ({ ...filled(entry, place), reason: 'Hoàn thành vượt mức các chỉ tiêu năm.' });
    expect(letterOf('ban-dan-van', long).sections.map(({ orientation }) => orientation)).toEqual([
      'portrait',
      'portrait',
      'landscape',
    ]);
  });

  it('that lack prose ask for it', () => {
    const silent: Fill = (entry, place) => ({ ...filled(entry, place), strengths: '' });
    expect(allText(letterOf('ban-dan-van', silent))).toContain('[… : bổ sung ưu điểm của Ủy ban MTTQ thành phố]');
  });

  it('of clause 5 say that they are of one aspect', () => {
    const text = allText(letterOf('dang-uy-cong-an'));
    expect(text).toContain('Mức xếp loại nêu trên chỉ về kết quả thực hiện nhiệm vụ quốc phòng - an ninh.');
    expect(text).toContain('Mức xếp loại về quốc phòng - an ninh');
    expect(text).not.toContain('so với số');
  });

  it('drop the columns that nobody filled', () => {
    const bare: Fill = (entry, place) => ({ ...filled(entry, place), reason: '' });
    const heads = lists(letterOf('tt-hdnd', bare)).map((table) => rowsOf(table)[0]);
    expect(heads).toEqual([['TT', 'Tập thể', 'Mức xếp loại']]);
  });

  it('of an optional group left blank say that there is none', () => {
    const blank: Fill = (entry, place) => (entry.optional ? entry : filled(entry, place));
    expect(
      paragraphsOf(letterOf('thanh-doan', blank)).some((line) => line.startsWith('Thành đoàn Hà Tĩnh không có khối')),
    ).toBe(true);
  });

  it('are letters of their own where the settings split them', () => {
    const papers = letters(withLetter({ split: true }), sourceOf('ban-dan-van'));
    expect(papers).toHaveLength(2);
    expect(new Set(papers.map(({ title }) => title)).size).toBe(2);
    expect(letters(withLetter({ split: true }), sourceOf('ubnd'))).toHaveLength(1);
  });
});

describe('settings', () => {
  it('take number, date and signer from the tab; then it is no draft', () => {
    const text = allText(letterOf('ban-dan-van', filled, withLetter({ useTabFields: true }))).replace(/\u2011/g, '-');
    expect(text).toContain('Số 12-BC');
    expect(text).toContain('TP. Hà Tĩnh, ngày 28 tháng 11 năm 2024');
    expect(text).toContain('TRƯỞNG BAN\n\n\n\nTrưởng ban');
    expect(text).not.toContain('DỰ THẢO');
  });

  it('make the letter a report, its subject under the title', () => {
    const lines = paragraphsOf(letterOf('ubnd', filled, withLetter({ kind: 'báo cáo' })));
    expect(lines.slice(1, 2)).toEqual(['BÁO CÁO']);
    expect(lines[2]).toMatch(/^đánh giá, xếp loại/);
  });
});

describe('the printed letter', () => {
  it('says what was typed, as it was typed, to an independent reader', async () => {
    const hostile: Fill = (entry, place) => ({ ...filled(entry, place), reason: HOSTILE.join(' | ') });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(printDocx(letterOf('ubnd', hostile))) });
    const seen = value.replace(/\s+/g, ' ');
    for (const text of HOSTILE) expect(seen).toContain(text.replace(/\s+/g, ' '));
  });

  it.each(CAMPAIGN.bodies.map(({ id }) => id))('of %s has its elements in the order of the schema', (id) => {
    const xml = strFromU8(unzipSync(printDocx(letterOf(id)))['word/document.xml'] ?? new Uint8Array());
    expect(Object.keys(ORDER).flatMap((name) => misplaced(xml, name))).toEqual([]);
  });

  it('is the same bytes for the same content', () => {
    const [one, two] = [printDocx(letterOf('mttq')), printDocx(letterOf('mttq'))];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('changes with one rating, and only what follows from it', () => {
    const other: Fill = (entry, place) =>
      entry.unit === 'ubnd-bac-ha' ? { ...filled(entry, place), mark: 'KHT' } : filled(entry, place);
    const [before, after] = [allText(letterOf('ubnd')).split('\n'), allText(letterOf('ubnd', other)).split('\n')];
    expect(after).toHaveLength(before.length);
    const changed = after.filter((line, at) => line !== before[at]);
    expect(changed.length).toBeLessThanOrEqual(5);
    expect(changed.map(spaced)).toContain('Không hoàn thành nhiệm vụ');
  });
});

// What a letter bears by its body's system of documents (documents.md §3.1): the title on the right, the mark under the
// issuer, how the number, the closing sentence and the archive are written. A table: another system is another line.

import type { Campaign } from '../domain/campaign.ts';
import { issuerShort } from '../domain/campaign-wording.ts';
import type { Family, Letterhead } from '../domain/letterhead.ts';

export type FamilyWords = {
  /** Over the right column; the last line is ruled. */
  readonly nation: readonly string[];
  /** Under the issuer; '' = a short rule. */
  readonly separator: string;
  readonly number: 'Số' | 'Số:';
  /** Between the blank number and the code. */
  readonly mark: Readonly<Record<'công văn' | 'báo cáo', string>>;
  readonly verb: 'báo cáo' | 'kính báo cáo';
  readonly end: '.' | './.';
  /** Before a collective that is signed for. */
  readonly onBehalf: 'T/M' | 'TM.';
  readonly archive: '- Lưu' | '- Lưu:';
  /** Before the subject under the number. */
  readonly about: '' | 'V/v ';
};

const PARTY: FamilyWords = {
  nation: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
  separator: '*',
  number: 'Số',
  mark: { 'công văn': '\u2011CV/', 'báo cáo': '\u2011BC/' },
  verb: 'báo cáo',
  end: '.',
  onBehalf: 'T/M',
  archive: '- Lưu',
  about: '',
};

const STATE: FamilyWords = {
  nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  separator: '',
  number: 'Số:',
  mark: { 'công văn': '/', 'báo cáo': '/BC\u2011' },
  verb: 'kính báo cáo',
  end: './.',
  onBehalf: 'TM.',
  archive: '- Lưu:',
  about: 'V/v ',
};

export const FAMILY_WORDS: Readonly<Record<Family, FamilyWords>> = {
  party: PARTY,
  state: STATE,
  front: STATE,
  union: STATE,
  women: STATE,
  veterans: STATE,
  youth: {
    ...PARTY,
    nation: ['ĐOÀN TNCS HỒ CHÍ MINH'],
    separator: '***',
    number: 'Số:',
    verb: 'kính báo cáo',
    end: './.',
    onBehalf: 'TM.',
  },
  farmers: { ...PARTY, nation: ['HỘI NÔNG DÂN VIỆT NAM'], verb: 'kính báo cáo' },
};

/** Of a body the settings give no letterhead: a Party body's, to be completed in the draft. */
export const plainLetterhead = (campaign: Campaign, body: string): Letterhead => {
  const own = ` ${issuerShort(campaign)}`;
  return {
    family: 'party',
    superior: [campaign.issuer.name],
    issuer: [(body.endsWith(own) ? body.slice(0, -own.length) : body).toUpperCase()],
    code: '…',
    head: ['THỦ TRƯỞNG CƠ QUAN'],
    deputy: ['K/T THỦ TRƯỞNG CƠ QUAN', 'PHÓ THỦ TRƯỞNG CƠ QUAN'],
    archive: body,
  };
};

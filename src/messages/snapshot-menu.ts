// "So sánh, khôi phục bản lưu…": the snapshots of a body as a numbered list, and what the tab says otherwise than one of
// them (documents.md §5.5 words the question). Instants in epoch ms.

import type { SnapshotChange } from '../domain/api.ts';
import { shortText } from '../domain/compare.ts';
import type { StateRecord } from '../domain/records.ts';
import { numbered } from './choose.ts';
import { checkCode, instantShort, plain } from './format.ts';
import { RECORD_WORDS } from './journal-texts.ts';
import type { Dialog } from './results.ts';
import { STATE_CONFIRM } from './state-results.ts';

const TITLE = 'So sánh, khôi phục bản lưu';

/** Changes that a dialog has room for. */
const MOST = 12;

const line = ({ kind, at, hash }: StateRecord): string =>
  `${RECORD_WORDS[kind]}, ${instantShort(at)}, mã ${checkCode(hash)}`;

const EMPTY = '(trống)';
const shown = (text: string): string => (text === '' ? EMPTY : `“${shortText(text)}”`);

const changeLine = ({ cell, snapshot, live }: SnapshotChange): string =>
  `${cell === '' ? 'Dòng không còn trên trang' : `Ô ${cell}`}: bản lưu ${shown(snapshot)}, trên trang ${shown(live)}`;

const more = (count: number): string[] => (count > MOST ? [`… và ${plain(count - MOST)} ô khác.`] : []);

export const SNAPSHOT_MENU = {
  /** `left`: how many older ones there are besides. */
  choose: (body: string, records: readonly StateRecord[], left: number): Dialog => ({
    title: TITLE,
    text: `Bản lưu nào của ${body} (mới nhất trước${left > 0 ? `; còn ${plain(left)} bản cũ hơn` : ''})? Ghi số thứ tự:\n${numbered(records.map(line))}`,
  }),
  none: (body: string): string => `Chưa có bản lưu nào của ${body}.`,
  same: (body: string, at: number): string =>
    `Trang của ${body} không khác bản lúc ${instantShort(at)}; không có gì để khôi phục.`,
  /** What differs, then the question. */
  confirm: (body: string, record: StateRecord, changes: readonly SnapshotChange[]): Dialog => {
    const question = STATE_CONFIRM.restore(body, record, changes.length);
    const lines = [...changes.slice(0, MOST).map(changeLine), ...more(changes.length)];
    return { title: question.title, text: [...lines, '', question.text].join('\n') };
  },
} as const;

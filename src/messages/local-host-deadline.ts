// What the command line says of handing in, of scheduled work and of snapshots, where the bundle has no sentence of its
// own (documents.md §5.14).

import { parseInstant } from '../domain/instant.ts';
import { isImportBackup, type RecordKind } from '../domain/records.ts';
import { instantShort, plain } from './format.ts';
import { JOURNAL_NOTES, RECORD_WORDS } from './journal-texts.ts';
import { MOVING } from './local-host.ts';

export const BOX = {
  /** The box is ticked, but no record was made of it yet. */
  pending: 'Đã đánh dấu ô “Nộp”, chưa ghi nhận. Ghi nhận ngay: npx xep-loai tick',
  /** Nor will there be one before triggers are armed. */
  pendingUnarmed: `Đã đánh dấu ô “Nộp”, chưa ghi nhận. ${MOVING.notArmed}`,
  unticked: 'Đã bỏ dấu ô “Nộp”.',
  withdrawing: 'Đã bỏ dấu ô “Nộp”, chưa ghi nhận. Ghi nhận ngay: npx xep-loai tick',
  withdrawingUnarmed: `Đã bỏ dấu ô “Nộp”, chưa ghi nhận. ${MOVING.notArmed}`,
  cameBack: 'Chưa nộp được. Đã bỏ dấu ô “Nộp”.',
} as const;

export const SCHEDULED = {
  ran: (handlers: readonly string[], armed: boolean): string => {
    if (handlers.length > 0) return `Đã chạy ${plain(handlers.length)} việc theo lịch: ${handlers.join(', ')}.`;
    return armed ? 'Chưa có việc theo lịch nào đến giờ.' : MOVING.notArmed;
  },
  failed: (count: number): string => `${plain(count)} việc theo lịch dừng giữa chừng.`,
  why: (handler: string, cause: string): string => `${handler}: ${cause}`,
} as const;

const kindInWords = (one: SnapshotRow): string =>
  isImportBackup(one) ? 'Lưu trước khi nhập từ tệp' : RECORD_WORDS[one.kind];

/** Instants are ISO. */
type SnapshotRow = {
  readonly id: string;
  readonly body: string;
  readonly kind: RecordKind;
  readonly at: string;
  readonly code: string;
  readonly until: string | null;
  readonly reason: string;
};

const short = (iso: string): string => {
  const at = parseInstant(iso);
  return at === null ? iso : instantShort(at);
};

const noteOf = (one: SnapshotRow): string => {
  const { kind, until, reason } = one;
  if (kind === 'signed' || isImportBackup(one)) return reason;
  if (kind === 'backup') return `khôi phục bản lưu “${reason}”`;
  const end = parseInstant(until ?? '');
  return end === null ? JOURNAL_NOTES.reason(reason) : JOURNAL_NOTES.extended(end, reason);
};

export const SNAPSHOTS = {
  none: 'Chưa có bản lưu nào.',
  head: ['Mã', 'Cơ quan', 'Việc', 'Lúc', 'Mã đối chiếu', 'Ghi chú'],
  row: (one: SnapshotRow): string[] => [one.id, one.body, kindInWords(one), short(one.at), one.code, noteOf(one)],
  same: (id: string): string => `Trang không khác bản lưu “${id}”.`,
  differs: (count: number, id: string): string => `${plain(count)} ô khác bản lưu “${id}”:`,
  change: ({ cell, snapshot, live }: { cell: string; snapshot: string; live: string }): string =>
    `- ô ${cell}: trong bản lưu “${snapshot}”, trên trang “${live}”`,
} as const;

import { ROW_STATUSES } from '@ward/allocation/domain';
import * as z from 'zod';

export const IMPORT_KINDS = ['staff', 'shifts'] as const;
export const ImportKind = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof ImportKind>;

/** What a list may weigh: some thousand rows. */
export const MOST_IMPORT_BYTES = 350_000;
export const MOST_IMPORT_ROWS = 2000;
const MOST_BASE64 = Math.ceil(MOST_IMPORT_BYTES / 3) * 4;

/** A list as it came from somebody's disk, in base64. */
export const PreviewImport = z
  .object({
    kind: ImportKind,
    content: z
      .base64('The file did not arrive whole; choose it again')
      .max(MOST_BASE64, `A list may have ${MOST_IMPORT_BYTES / 1000} kB at most: part it`),
  })
  .meta({ id: 'PreviewImport' });
export type PreviewImport = z.infer<typeof PreviewImport>;

export const ImportRow = z
  .object({
    row: z.number().int(),
    who: z.string(),
    status: z.enum(ROW_STATUSES),
    changes: z.array(z.string()),
    faults: z.array(z.object({ column: z.string(), message: z.string() })),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

/** What the file would do, row by row. Nothing has been done. */
export const ImportPreview = z
  .object({
    kind: ImportKind,
    rows: z.array(ImportRow),
    /** Columns of the file that we do not know: nothing is read from them. */
    ignored: z.array(z.string()),
    /** Names what was shown: taking it over is refused when it would do something else by then. */
    fingerprint: z.string(),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof ImportPreview>;

/** Takes the list over as it was shown, but for rows left out on purpose. All of it or nothing. */
export const ConfirmImport = z
  .object({
    ...PreviewImport.shape,
    leftOut: z.array(z.number().int().min(1)).max(MOST_IMPORT_ROWS).default([]),
    fingerprint: z.string().max(100),
  })
  .meta({ id: 'ConfirmImport' });
export type ConfirmImport = z.infer<typeof ConfirmImport>;

export const ImportDone = z
  .object({
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    leftOut: z.number().int(),
  })
  .meta({ id: 'ImportDone' });
export type ImportDone = z.infer<typeof ImportDone>;

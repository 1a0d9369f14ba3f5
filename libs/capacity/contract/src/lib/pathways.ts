import { type Transaction } from '@ward/contract';
import { type PathwayView } from './pathway';

/** The settings of a pathway as they stand now. */
export abstract class Pathways {
  abstract byId(tx: Transaction, pathwayId: string): Promise<PathwayView | undefined>;
}

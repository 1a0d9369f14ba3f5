import { Injectable } from '@nestjs/common';
import { Pathways, type PathwayView } from '@ward/capacity/contract';
import type { Tx } from '@ward/server-kit';
import { toPathwayView } from './pathway.mapper';
import { PathwayStore } from './pathway.store';

@Injectable()
export class StoredPathways extends Pathways {
  constructor(private readonly pathways: PathwayStore) {
    super();
  }

  override async byId(tx: Tx, pathwayId: string): Promise<PathwayView | undefined> {
    const row = await this.pathways.byId(tx, pathwayId);
    return row ? toPathwayView(row) : undefined;
  }
}
